"""A report's text in, the words out that only say where a group is forbidden: "(an organisation banned in Russia)".

Some media must add them to a group's name. The states in them did nothing, were hit by nothing and are no place.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_STATE = r"(?:the )?[A-Z][\w.’'-]*(?: (?:of )?(?:the )?[A-Z][\w.’'-]*){0,3}"
_STATES = rf"{_STATE}(?:(?:, (?:and )?| and |/){_STATE}){{0,4}}"
_BANS = ("banned", "outlawed", "prohibited", "forbidden", "proscribed", "blacklisted")
_BAN = rf"(?:{'|'.join(_BANS)})"
_GROUP = r"(?:terror(?:ists?)?|extremists?|groups?|organi[sz]ations?|movements?|outfits?|parties|party|militias?)"
_WHAT = rf"(?:(?:an? )?(?:(?:terror(?:ist)?|extremist|armed) )?{_GROUP},? (?:(?:that|which) )?(?:is |are |was )?)"
#: "(banned in Russia)", "a terrorist group outlawed in Russia": a ban on anything but a group says where something was.
_BANNED = compiled(
    rf"\([^()\n]{{0,60}}?(?P<bracket>{_WHAT}?{_BAN} in {_STATES})|(?P<plain>\b{_WHAT}{_BAN} in {_STATES})"
)
#: "designated a terrorist organisation by Turkey", "outlawed by the United States and the EU".
_LISTED = compiled(
    rf"\b(?:{_BAN}|(?:{_BAN}|listed|designated|recogni[sz]ed|considered|classified|labell?ed|deemed|branded|viewed|"
    r"regarded)(?: as)?(?: an?| the)?(?: (?:foreign|global|armed|banned))?"
    rf" {_GROUP}(?: {_GROUP})?) by {_STATES}"
)

#: Words without one of which that finds nothing.
_LISTS = (*_BANS, *"listed designated recogni considered classified label deemed branded viewed regarded".split())


def spans(text: str) -> list[Span]:
    """These words, with the names of those who forbid, in order."""
    found = set[Span]()
    if any(map(text.__contains__, _BANS)):  # few reports have one, and to look for it alone is much faster
        found |= {Span(*match.span(match.lastgroup or 0)) for match in _BANNED.finditer(text)}
    if any(map(text.__contains__, _LISTS)):
        found |= {Span(*match.span()) for match in _LISTED.finditer(text)}
    return sorted(found, key=lambda span: span.start)


def blanked(text: str, out: Sequence[Span]) -> str:
    """The text with spaces for these words, so that offsets hold: they tell nothing of what the report is about."""
    for span in out:
        text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
    return text


def without(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """All mentions but of those who only forbid."""
    out = spans(text)
    return [m for m in mentions if not any(m.span.overlaps(span) for span in out)] if out else list(mentions)
