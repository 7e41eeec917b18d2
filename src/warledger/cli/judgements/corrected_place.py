"""A place as a person names it in, the gazetteer's place out; what may mean several ends the command with a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.cli.output.terminal import wrong_use

if TYPE_CHECKING:
    from warledger.knowledge.gazetteer import Entry
    from warledger.records import Place

#: UCDP's where_prec for what a person names: a place is exact, a division what it is.
_PRECISION = {"admin3": 3, "admin2": 3, "admin1": 4, "region": 5, "country": 6, "water": 5, "mountain": 5, "area": 5}
#: Choices that a message lists.
_LISTED = 6


def place_named(text: str) -> Place:
    """The place that a name means, as in "Mocha" or "Mocha, Yemen": what follows the comma is where it lies."""
    from warledger.knowledge.gazetteer import Gazetteer, GazetteerError
    from warledger.records import Place

    name, *around = (part.strip() for part in text.split(","))
    try:
        found = [one for one in Gazetteer.open().search(name, limit=200) if one.match != "variant"]
    except GazetteerError as error:
        wrong_use(str(error))
    # what is called so comes before what is also called so
    found = [one for one in found if one.match == "name"] or found
    for part in around:
        found = [one for one in found if _lies_in(one, part)]
    if not found:
        wrong_use(f"place: the gazetteer has no '{text}'. `warledger gazetteer search {name!r}` shows what it has.")
    wheres = {_where(one): one for one in reversed(found)}
    if len(wheres) > 1:
        listed = "; ".join(sorted(wheres)[:_LISTED]) + ("; …" if len(wheres) > _LISTED else "")
        wrong_use(f"place: '{text}' may be one of {len(wheres)} places. Say which: {listed}.")
    ((_, one),) = wheres.items()
    return Place(
        text=name,
        name=one.name,
        id=one.id,
        lat=one.lat,
        lon=one.lon,
        admin1=one.admin1,
        admin2=one.admin2,
        country=one.country,
        where_prec=_PRECISION.get(one.kind, 1) if one.lat is not None or one.kind == "country" else None,
        origin=one.source if one.source.startswith("user:") else None,
    )


def _lies_in(one: Entry, part: str) -> bool:
    from warledger.knowledge.countries import COUNTRIES, by_word

    state = by_word(part)
    iso = state.iso if state is not None else part.upper() if part.upper() in COUNTRIES else None
    names = {value.casefold() for value in (one.admin1, one.admin2) if value}
    return part.casefold() in names or (iso is not None and iso == one.country)


def _where(one: Entry) -> str:
    """Name, division and country: two entries of which all three are the same are one to whoever reads."""
    parts = [one.name, one.admin1 if one.admin1 != one.name else None, one.country]
    return ", ".join(part for part in parts if part)
