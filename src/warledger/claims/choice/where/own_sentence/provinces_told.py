"""The places of an anchor's sentence in, the provinces in which it says that it happened out; and what lies in none.

"A mine killed two in Gao. Attacks in Mopti region killed nine": the nine did not die in Gao.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.layout.narrowness import NARROW
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.located.nesting import lies_inside
from warledger.claims.reading import Reading
from warledger.knowledge.gazetteer import Entry

#: What stands before a province in which something happened.
_IN = compiled(r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ii]nside)(?: the)?(?: [a-z][\w-]+){0,3} $")
#: Characters before it in which that is looked for.
_REACH = 50


def of(reading: Reading, inside: Sequence[Candidate]) -> list[Entry]:
    """The provinces of a sentence that names no place narrower than they are; none where one is not known."""
    found = []
    for candidate in inside:
        entry, span = candidate.value.entry, candidate.span
        if NARROW.get(candidate.value.level, 3) > NARROW["admin1"]:
            return []
        if entry is None or entry.kind != "admin1" or span is None:
            continue
        if not _IN.search(reading.text, max(0, span.start - _REACH), span.start):
            return []
        found.append(entry)
    return found


def outside(candidate: Candidate, provinces: Sequence[Entry]) -> bool:
    """Is a candidate a town that is known to lie in another province of the same state?"""
    entry = None if candidate.key is None else candidate.value.entry
    if entry is None or entry.kind != "place" or entry.admin1 is None or not entry.alike:
        return False
    return all(one.country == entry.country and not lies_inside(entry, one) for one in provinces)
