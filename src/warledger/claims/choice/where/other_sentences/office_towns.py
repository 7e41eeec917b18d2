"""An anchor in, the places out that its report names only as those of officials, where the deed has another place.

"The mayor of Sevare said that jihadists killed 20 in Mopti", "the bishop of Gao was shot in Bamako": not
in Sevare, nor in Gao. Where no other place is told, the mayor mostly tells of his own town.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: Whose town, district or province stands behind "of".
_OFFICE = compiled(
    r"\b(?:mayor|mayoress|governor|prefect|sub-?prefect|bishop|archbishop|sheriff|councill?or|lawmaker|senator|mp|"
    r"member of parliament|parliamentarian|emir|sultan|mukhtar|(?:police|village|district|county|traditional) chief|"
    r"(?:district|county|municipal|local) (?:commissioner|administrator|chairman|head|official)|archdeacon|vicar)"
    r" (?:of|for) (?:the )?(?:(?:[a-z-]+ )?(?:town|city|village|district|province|region|state|county|commune|"
    r"municipality|diocese) of )?$",
    re.I,
)
#: How what stands before a place ends then, in lower case.
_ENDS = ("of ", "for ", "the ")
#: Characters before a place in which its office is looked for.
_REACH = 80
#: What stands between the official's town and a place that only says where that town lies: ", north of", " in".
_LIES = compiled(
    r",? (?:(?:an?|the) [a-z -]{1,40} )?(?:(?:[\w.]+ (?:km|kilomet(?:er|re)s|miles) )?"
    r"(?:(?:north|south)?-?(?:east|west|north|south)(?:ern)?|just (?:north|south|east|west|outside)) (?:of )?|"
    r"in |near |outside |on the outskirts of )(?:the )?"
)


def elsewhere(
    reading: Reading, anchor: Anchor, spans: Mapping[Hashable, Sequence[Span]], setting: Setting
) -> frozenset[Hashable]:
    """The places of officials at which the anchor's deed was not.

    Args:
        reading: The report.
        anchor: The figure or the event that asks.
        spans: Place to its words.
        setting: Where the report plays.
    """
    towns = _towns(reading, spans)
    if not towns:
        return frozenset()
    scenes = {key: at for key, named in spans.items() if key not in towns and (at := _may_be_scenes(named, setting))}
    out = set()
    for key in towns:
        others = {k: at for k, at in scenes.items() if k not in setting.holders.get(key, ())}
        here = [s for at in others.values() for s in at if reading.sentence_of[s.start] == anchor.sentence]
        behind = all(reading.sentence_of[s.start] > anchor.sentence for s in spans[key])
        if any(not _tells_where(reading, spans[key], s) for s in here) or (behind and others):
            out.add(key)
    return frozenset(out)


@once_a_report
def _towns(reading: Reading, spans: Mapping[Hashable, Sequence[Span]]) -> frozenset[Hashable]:
    """The places that are named as those of officials alone."""
    return frozenset(key for key, named in spans.items() if all(_is_office(reading, s.start) for s in named))


def _is_office(reading: Reading, at: int) -> bool:
    """Does an office stand before the place at an offset?"""
    start = max(0, at - _REACH)
    return reading.low.endswith(_ENDS, start, at) and _OFFICE.search(reading.text, start, at) is not None


def _may_be_scenes(named: Sequence[Span], setting: Setting) -> list[Span]:
    return [s for s in named if setting.roles.get(s.start) is None]


def _tells_where(reading: Reading, town: Sequence[Span], other: Span) -> bool:
    """Does the other place only say where the town of the official lies?"""
    return any(s.end < other.start and _LIES.fullmatch(reading.text, s.end, other.start) is not None for s in town)
