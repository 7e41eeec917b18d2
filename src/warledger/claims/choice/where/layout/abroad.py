"""A report in, the other countries out in which nothing that it tells of happened, and their towns.

"Eleven bombs went off this morning. The minister flew to the United States on Friday": no bomb went off there. "A shell
hit a school. Envoys meeting in Geneva denounced it. ... In Sumy, five died": the school was not in Geneva.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.reading import Reading, once_a_report

_FORCES = ("police", "state_forces")


def unvisited(reading: Reading, sentence: int, keys: Iterable[Hashable]) -> frozenset[Hashable]:
    """Those of the places, countries or towns of others, that no sentence names which tells of harm or a deed."""
    found = _told_of(reading)
    if not found:
        return frozenset()
    return frozenset(key for key in keys if key in found and sentence not in found[key])


@once_a_report
def _told_of(reading: Reading) -> dict[Hashable, frozenset[int]]:
    """Such countries and towns, each with the sentences that name it."""
    return _of_no_deed(reading) | _towns_of_no_deed(reading)


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
    told = _telling(reading)
    forces = {m.country for m in reading.actors if m.kind in _FORCES and m.country}
    return {
        key: frozenset(at)
        for (country, key), at in named.items()
        if country not in forces and at.isdisjoint(told) and (forces or country != reading.country)
    }


def _towns_of_no_deed(reading: Reading) -> dict[Hashable, frozenset[int]]:
    """Towns of countries in which no deed or harm is told, none of them the report's own, with the sentences there.

    Only beside places or actors of its own country: where it names none, the country may not be what it is about.
    """
    home = reading.country
    if home is None:
        return {}
    states = {m.span: m.entry for m in reading.places if m.level == "country"}
    named: dict[Hashable, set[int]] = {}
    lands: dict[Hashable, set[str | None]] = {}
    for m in reading.places:
        land = m.entry or m.around or (states.get(m.within) if m.within is not None else None)
        if m.form == "name":
            key = place_key(m)
            named.setdefault(key, set()).add(reading.sentence_at(m.span.start))
            lands.setdefault(key, set()).add(land.country if land is not None else home)
    if all(land == {home} for land in lands.values()):
        return {}
    own = any(m.entry and m.entry.country == home for m in reading.places)
    if not (own or any(m.country == home for m in reading.actors)):
        return {}
    told = _telling(reading)
    visited = {home}.union(*(lands[key] for key, at in named.items() if not at.isdisjoint(told)))
    return {key: frozenset(at) for key, at in named.items() if lands[key].isdisjoint(visited)}


def _telling(reading: Reading) -> set[int]:
    return {index for index, _ in reading.figures} | {m.sentence for m in reading.mentions if not m.planned}
