"""An anchor in, the parties that its sentence names for another deed out: "in revenge for", "two days after an attack".

"Jets bombed the town in revenge for the death of five crewmen": those who took revenge did not kill the crewmen, and
those on whom it was taken, not the townspeople. A suicide bombing is no state's.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.called import party
from warledger.claims.reading import Reading
from warledger.records import Span

#: What opens the part of a sentence that tells of what was before: cause of the deed, or only its date.
_BEFORE = re.compile(
    r"\b(?:(?:in|as) (?:an? )?(?:\w+ )?(?:revenge|retaliation|response|reprisal|retribution|vengeance|payback|answer)"
    r" (?:for|to|against)|(?:to|that) aveng(?:e|ed|es)|avenging|retaliat(?:ing|ed|es|e) (?:for|against)"
    r"|(?P<time>days?|weeks?|months?|years?) after)\b",
    re.I,
)
#: What one of its words has in it: few sentences have any, and the search is slow.
_BACKWARD = (
    *("reveng", "retaliat", "respon", "repris", "retribut", "vengeance", "payback", "answer", "aveng"),
    *("day after", "days after", "week after", "weeks after", "month after", "months after", "year after"),
    "years after",
)
#: Where that part ends. Texts that lost their commas tell of harm next, by "were killed" behind its subject.
_ENDS = re.compile(r"[,;]|\b(?:an? \w+ (?:was|were)|\w+ (?:people|civilians|soldiers) (?:was|were))\b")
#: Kinds of actors whose men don't blow themselves up.
_STATES = frozenset({"state", "state_forces", "police", "coalition", "peacekeepers", "official"})


def elsewhere(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of, by how its sentence is built."""
    if anchor.label == "suicide_bombing":
        return frozenset(party(m) for m in reading.actors if m.side and m.kind in _STATES)
    if anchor.kind != "figure":
        return _before_event(reading, anchor)
    part, only_date = _part(reading, anchor.sentence)
    if part is None or (only_date and anchor.span.start < part.start):
        return frozenset()  # "two rebels died five days after the army had killed others": it may have done both
    return _other_side(reading, anchor.sentence, part, inside=part.start <= anchor.span.start < part.end)


def _before_event(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties named for what was before an event, where that is what the words of one of its mentions answer."""
    for mention in anchor.event.mentions if anchor.event is not None else ():
        index = mention.sentence
        part, only_date = _part(reading, index)
        if part is not None and not only_date and not part.start <= mention.head.start < part.end:
            return _other_side(reading, index, part, inside=False)
    return frozenset()


def _other_side(reading: Reading, index: int, part: Span, *, inside: bool) -> frozenset[Hashable]:
    """The parties that a sentence names only within its part that tells of what was before, or only outside it."""
    sentence = reading.sentences[index]
    apart: set[Hashable] = set()
    along: set[Hashable] = set()
    for mention in reading.actors:
        if mention.side and mention.kind != "civilians" and sentence.start <= mention.span.start < sentence.end:
            same = (part.start <= mention.span.start < part.end) == inside
            (along if same else apart).add(party(mention))
    return frozenset(apart - along)


def _part(reading: Reading, index: int) -> tuple[Span | None, bool]:
    """The words of a sentence that tell of what was before, if any, and whether they only date the rest."""
    return reading.once(("before part", index), lambda: _found(reading, index))


def _found(reading: Reading, index: int) -> tuple[Span | None, bool]:
    sentence = reading.sentences[index]
    low = reading.text[sentence.start : sentence.end].lower()
    if not any(stem in low for stem in _BACKWARD):
        return None, False
    found = _BEFORE.search(reading.text, sentence.start, sentence.end)
    if found is None:
        return None, False
    end = _ENDS.search(reading.text, found.end(), sentence.end)
    return Span(found.start(), end.start() if end is not None else sentence.end), found["time"] is not None
