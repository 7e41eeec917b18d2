"""A report's text in, the stretches out that name aid groups, monitors and their like, which are no places.

"Looted food from a depot of Lantern Relief", "a convoy of Clear Water Aid", "the clinic of Medics at Hand": the depot
lies in no "Lantern Relief", though what stands behind "a depot of" is mostly a town.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token

_NAME = r"[A-Z][\w’'-]*"
#: What such a body is, as the last word of its name, besides the words by which no name is a place ("Observatory"); no
#: kind of place goes on with it ("the Kosar Relief Camp").
_CALLED = compiled(
    rf"\b((?!(?:The|In|At|Near|From) )(?:{_NAME} ){{1,4}}(?:(?:of|for|and|in) (?:{_NAME} ){{1,2}})?"
    r"(?:Relief|Aid|Registry|Desk|Charity|Charities|Trust|Fund|Initiative|Tracker|Volunteers|Responders|Rescuers|"
    r"Helpers|Databank|Database|Forum|Collective))\b"
    r"(?! (?:[A-Z]|(?:[a-z]+ )?(?:camp|hospital|clinic|market|school|village|district|neighbou?rhood|street)\b))"
)
#: Those who help, with what they help by or whom: "Medics at Hand", "Doctors for Peace"; not "medics at Sela".
_WHO = (
    r"(?:Medics|Doctors|Nurses|Surgeons|Physicians|Lawyers|Teachers|Engineers|Journalists|Reporters|"
    r"Mothers|Women|Friends|Hands|Hearts|Helpers|Volunteers|Neighbou?rs|Wings|Wheels|Bread|Water|Shelter|Homes)"
    r" (?:at|for|without|with|beyond|across|on|in) "
)
_HELPERS = compiled(rf"(?<=[a-z,] )({_WHO}(?:the )?{_NAME})\b")
#: What it begins with; few reports have any, and this search goes by the first letter.
_HELPING = compiled(_WHO)
#: Words one of which a name that `_CALLED` finds ends with.
_LAST = (
    *(" Relief", " Aid", " Registry", " Desk", " Charit", " Trust", " Fund", " Initiative", " Tracker", " Volunteers"),
    *(" Responders", " Rescuers", " Helpers", " Databank", " Database", " Forum", " Collective"),
)


def spans(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Offsets of those names.

    Args:
        text: The report's own text.
        start: Where its body begins.
    """
    out = []
    if any(map(text.__contains__, _LAST)):
        out += [match.span(1) for match in _CALLED.finditer(text, start)]
    if _HELPING.search(text, start):
        named = {match[1] for match in _HELPERS.finditer(text, start)}
        # a sentence may open with what another one names: "Medics at Hand said", not "Medics at Sela said"
        for name in named:
            at = text.find(name, start)
            while at >= 0:
                out.append((at, at + len(name)))
                at = text.find(name, at + len(name))
    return out


def without_known(
    words: Sequence[Token], found: list[Candidate], bodies: Collection[tuple[int, int]]
) -> list[Candidate]:
    """Those that are no more and no less than the name of a known body that helps, watches or reports.

    A single word may be a town's as well as an outlet's.

    Args:
        words: The report's words.
        found: The candidates.
        bodies: Mentions of such bodies by their names.
    """
    whole = {tuple(span) for span in bodies}

    def names(one: Candidate) -> bool:
        return one.last - one.first > 1 and (words[one.first].start, words[one.last - 1].end) in whole

    return [one for one in found if not names(one)] if whole else found
