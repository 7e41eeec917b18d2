"""The places of one event's claims in, the narrowest as GED's columns out; and whether two places can be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from warledger.exports.ged import crosswalk
from warledger.knowledge.countries import COUNTRIES, fold
from warledger.records import Place

#: How narrow a place is: a country, a province or vague area, a district, a spot with a name.
COUNTRY, PROVINCE, DISTRICT, SPOT = range(4)
_SEVERAL = re.compile(r"\w\s*(?:,|\band\b|–|\n)\s*\w.*(?:,|\band\b)\s*\w", re.DOTALL)
_WORD = re.compile(r"\w+")


def narrowness(place: Place) -> int:
    """How narrow a place is: `COUNTRY` to `SPOT`. A list of places is no narrower than a province."""
    if (
        place.country is not None
        and place.country in COUNTRIES
        and fold(place.name) in {fold(name) for name in COUNTRIES[place.country].all_names}
    ):
        return COUNTRY
    if place.where_prec == 5 or _SEVERAL.search(place.text) or "\n" in place.text:
        return PROVINCE
    if place.where_prec in (3, 4):
        division = place.admin1 if place.where_prec == 4 else place.admin2
        if division is not None and fold(division) == fold(place.name):
            return PROVINCE if place.where_prec == 4 else DISTRICT
    return SPOT


def compatible(one: Place | None, other: Place | None) -> bool:
    """True where both can be the same place, or one lies in the other, as far as they are known."""
    if one is None or other is None or one.text == other.text:
        return True
    if one.country and other.country and one.country != other.country:
        return False
    narrow = narrowness(one), narrowness(other)
    if COUNTRY in narrow:
        return True
    if one.admin1 and other.admin1 and one.admin1 != other.admin1:
        return False
    if PROVINCE in narrow:
        return True
    if one.admin2 and other.admin2 and one.admin2 != other.admin2:
        return False
    return DISTRICT in narrow or same(one, other)


def same(one: Place | None, other: Place | None) -> bool:
    """True where both are one known place, no wider than a province."""
    if one is None or other is None or COUNTRY in (narrowness(one), narrowness(other)):
        return False
    if one.text == other.text or (one.id is not None and one.id == other.id):
        return True
    mine, theirs = (set(_WORD.findall(fold(place.name))) for place in (one, other))
    return bool(mine) and bool(theirs) and (mine <= theirs or theirs <= mine) and one.admin1 == other.admin1


def narrowest(places: Sequence[Place], home: str | None) -> Place | None:
    """The narrowest place in the report's country; among equals one that lies in a known province, then the first."""
    if not places:
        return None
    return max(
        places,
        key=lambda place: (home is None or place.country in (home, None), narrowness(place), place.admin1 is not None),
    )


def columns(places: Sequence[Place], home: str | None, notes: list[str]) -> dict[str, Any]:
    """GED's columns for where an event was.

    Args:
        places: Where its claims say it was, those of its deaths first.
        home: ISO code of the country that the report is about, or None.
        notes: Gets what a coder should know.
    """
    place = narrowest(places, home)
    if place is None:
        if home is None:
            return {}
        notes.append("no place is stated for the event: the country is that of the report")
        return {"where_prec": 6, **_state(home), **_point(*COUNTRIES[home].point)}
    admin1, admin2, lat, lon, prec = place.admin1, place.admin2, place.lat, place.lon, place.where_prec
    if admin1 is None and narrowness(place) >= DISTRICT:
        wider = _province(place, places)
        if wider is not None:
            notes.append(f"{place.name} is located to {wider.admin1}, which the event's claims also name")
            admin1, lat, lon, prec = wider.admin1, wider.lat, wider.lon, 4
    if _SEVERAL.search(place.text):
        notes.append("the claims name several places for it")
    iso = place.country or home
    adm_1, adm_2 = crosswalk.division(iso, admin1, admin2)
    return {
        "where_prec": prec,
        "where_coordinates": place.name
        if narrowness(place) != PROVINCE or place.where_prec == 5
        else adm_1 or place.name,
        "where_description": place.text if place.text != place.name else None,
        "adm_1": adm_1,
        "adm_2": adm_2,
        **_state(iso),
        **_point(lat, lon),
    }


def _province(place: Place, places: Iterable[Place]) -> Place | None:
    """A place of the same event that says in which province a village lies."""
    for other in places:
        if other.admin1 and other.lat is not None and (place.country is None or other.country == place.country):
            return other if narrowness(other) == PROVINCE else other.model_copy(update={"lat": None, "lon": None})
    return None


def _state(iso: str | None) -> dict[str, Any]:
    return {"country": crosswalk.country(iso), "region": crosswalk.region(iso)}


def _point(lat: float | None, lon: float | None) -> dict[str, Any]:
    if lat is None or lon is None:
        return {}
    return {"latitude": lat, "longitude": lon, "geom_wkt": f"POINT ({lon:.6f} {lat:.6f})"}
