"""A report in, the parties out that it names only as whom somebody has been fighting: that is background.

"The army, which is fighting militants linked to Al-Qaeda, said that nine soldiers died in an ambush": who lay in ambush
is not said.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

#: Words one of which it has, and what is told so, up to the end of the clause.
_WORDS = ("fighting", "battling", "combating", "combatting", "at war", "fought", "battled")
_FOUGHT = compiled(
    r"\b(?:which|who|that)(?: (?:is|are|has been|have been|has|have|had been))?(?: (?:also|still|long|\w+ly|for \w+))*"
    r" (?:fighting|battling|combatt?ing|at war with|fought|battled)\b"
    r"(?P<who>[^.;,]{0,140}(?:, [^.;,]{0,60},? and [^.;,]*)?)"
)


@once_a_report
def parties(reading: Reading, view: Overview) -> frozenset[Hashable]:
    """Those whom nothing else in the report tells of, and nobody blames."""
    if not any(map(reading.low.__contains__, _WORDS)):
        return frozenset()
    spans = [found.span("who") for found in _FOUGHT.finditer(reading.low)]
    if not spans:
        return frozenset()
    foe, else_told = set[Hashable](), set[Hashable]()
    for m, key in sided(reading):
        within = any(start <= m.span.start < end for start, end in spans)
        (foe if within else else_told).add(key)
    return frozenset(key for key in foe - else_told if not view.blamed.get(str(key)))
