"""Actor mentions in, what the report says about who did it out: claimed, accused, suspected, denied, each with its speaker.

"X claimed responsibility", "A blamed X", "X was accused of", "suspected X fighters", "X denied involvement".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from warledger.claims.actors import ActorMention
from warledger.records import Blame, Span

_ADVERB = r"(?:(?:has|have|had|also|later|immediately|has also|have also|since|quickly|publicly) )*"
_CLAIMED_AFTER = re.compile(
    rf"^(?:[’']s?)?(?: (?:group|militants|fighters|movement|insurgents|rebels|terrorist group|\([^)]{{1,40}}\)))*,? {_ADVERB}"
    r"(?:claimed|claims|claiming|took|takes|taking|accepted|admitted) (?:\w+ ){0,2}?(?:responsibility|credit|the attack|the bombing|the blast|the killing)",
    re.I,
)
_CLAIMED_BEFORE = re.compile(r"(?:claimed by|responsibility (?:for .{1,60} )?was claimed by)(?: the| a)? $", re.I)
_BLAMED_BEFORE = re.compile(
    r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|pointed (?:the|a) finger at|(?:was|were|been) blamed on|attributed (?:\w+ ){0,4}to|held)(?: the| an?| both)?(?: \w+ed)? $",
    re.I,
)
_ACCUSED_AFTER = re.compile(
    rf"^(?: (?:militants|fighters|forces|troops|soldiers))? {_ADVERB}(?:(?:was|were|is|are|been|being) )+(?:blamed|accused)\b",
    re.I,
)
_SUSPECTED_BEFORE = re.compile(
    r"\b(?:suspected|alleged|presumed|believed to be|thought to be|suspects?|(?:likely|probably|possibly) by)(?: the| an?)?(?: \w+)? $",
    re.I,
)
_DENIED_AFTER = re.compile(
    rf"^(?:[’']s?)?(?: (?:group|militants|army|military|government|forces))*,? {_ADVERB}(?:denied|denies|denying|rejected|dismissed)"
    r"(?: \w+){0,3}? (?:responsibility|involvement|carrying|attacking|targeting|killing|bombing|being behind|any role|the (?:accusation|allegation|charge|claim)s?|accusations|allegations|its|their)\b",
    re.I,
)
#: How far around a mention its cue may stand, in characters.
_REACH = 90


def find(text: str, actors: Sequence[ActorMention], speaker: Callable[[int], str | None]) -> list[Blame]:
    """All statements about who did it, in reading order; one each party, speaker and status.

    Args:
        text: The report's text.
        actors: Its actor mentions.
        speaker: Who speaks at an offset, or None for the report's own voice.
    """
    out: dict[tuple[str, str | None, str], Blame] = {}
    for mention in actors:
        party = mention.side
        if party is None or mention.kind in ("civilians", "monitor", "media", "ngo", "un", "official"):
            continue
        before = text[max(0, mention.span.start - _REACH) : mention.span.start]
        after = text[mention.span.end : mention.span.end + _REACH]
        status, source, evidence = _status(text, mention, before, after, actors, speaker)
        if status is not None:
            out.setdefault((party, source, status), Blame(agent=party, source=source, status=status, evidence=evidence))
    return list(out.values())


def _status(
    text: str,
    mention: ActorMention,
    before: str,
    after: str,
    actors: Sequence[ActorMention],
    speaker: Callable[[int], str | None],
) -> tuple[str | None, str | None, Span | None]:
    start, end = mention.span
    for pattern, status in ((_CLAIMED_AFTER, "claimed"), (_DENIED_AFTER, "denied")):
        match = pattern.match(after)
        if match:
            return status, mention.side, Span(start, end + match.end())
    match = _ACCUSED_AFTER.match(after)
    if match:
        return "accused", speaker(start), Span(start, end + match.end())
    match = _CLAIMED_BEFORE.search(before)
    if match:
        return "claimed", mention.side, Span(start - len(before) + match.start(), end)
    match = _BLAMED_BEFORE.search(before)
    if match and not (match.group().lower().startswith("held") and "responsible" not in after[:30]):
        cue = start - len(before) + match.start()
        accuser = next(
            (
                a.name
                for a in reversed(actors)
                if a.name and 0 <= cue - a.span.end <= 30 and "." not in text[a.span.end : cue]
            ),
            None,
        )
        return "accused", accuser or speaker(start), Span(cue, end)
    match = _SUSPECTED_BEFORE.search(before)
    if match:
        return "suspected", speaker(start), Span(start - len(before) + match.start(), end)
    return None, None, None
