"""A report in, the other countries out in which nothing that it tells of happened.

"Eleven bombs went off this morning. The minister flew to the United States on Friday": no bomb went off there.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.reading import Reading


def unvisited(reading: Reading, sentence: int, keys: Iterable[Hashable]) -> frozenset[Hashable]:
    """Those of the places that are countries which a sentence doesn't name, nor any that tells of harm or a deed."""
    found = reading.once("countries of no deed", lambda: _of_no_deed(reading))
    if not found:
        return frozenset()
    return frozenset(key for key in keys if key in found and sentence not in found[key])


def _of_no_deed(reading: Reading) -> dict[Hashable, frozenset[int]]:
    """Countries whose police or army does nothing, each with the sentences that name it, none of which tells of a deed.

    Only beside those of another country that are told of: "Malian police", of a report that names no place in Mali.
    """
    named: dict[tuple[str | None, Hashable], set[int]] = {}
    for m in reading.places:
        if m.level == "country" and m.entry is not None:
            named.setdefault((m.entry.country, place_key(m)), set()).add(reading.sentence_at(m.span.start))
    if not named:
        return {}
    forces = {m.country for m in reading.actors if m.kind in ("police", "state_forces") and m.country}
    told = {index for index, _ in reading.figures} | {m.sentence for m in reading.mentions if not m.planned}
    return {
        key: frozenset(at)
        for (country, key), at in named.items()
        if country not in forces and at.isdisjoint(told) and (forces or country != reading.country)
    }
