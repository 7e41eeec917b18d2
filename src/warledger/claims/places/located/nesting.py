"""Two places in, whether one lies in the other out, and how far they are apart."""

from __future__ import annotations

import math

from warledger.claims.places.mention import PlaceMention
from warledger.knowledge.gazetteer import Entry
from warledger.knowledge.gazetteer.names import fold, skeleton

#: A neighbourhood or street lies within this of the city it is said to be in (the largest cities are 40 km across).
CITY_KM = 40.0
#: How many kilometres off a town is another one: the quarters of large cities lie within. Set by hand.
_FAR_KM = 15.0
#: Levels of towns.
TOWNS = frozenset({"city", "town", "village"})
#: Levels of places inside a town.
LOCAL = frozenset({"site", "neighbourhood"})


def lies_in(mention: PlaceMention, holder: PlaceMention) -> bool:
    """Does a located place lie in another, as far as the gazetteer tells? A town holds quarters and sites alone."""
    large = holder.entry
    small = mention.entry or mention.around
    if large is None or small is None or (mention.entry is not None and mention.entry.id == large.id):
        return False
    if large.kind == "place":
        # ("Baghdad neighbourhoods", "a hospital of Baghdad": the city itself lies in no town near it)
        larger = mention.entry is not None and mention.entry.population > large.population
        if mention.level in LOCAL and not larger and lies_inside(small, large):
            return True
        # "Aleppo" and "Kandahar" are provinces as well as their capitals: wires rarely say which they mean
        return (
            large.admin1 is not None
            and _same(large.name, large.admin1)
            and small.country == large.country
            and small.admin1 is not None
            and _same(small.admin1, large.admin1)
        )
    return large.kind in ("country", "admin1", "admin2") and lies_inside(small, large)


def lies_inside(entry: Entry, around: Entry) -> bool:
    """Does an entry lie in (or at) another?"""
    if entry.country != around.country and around.country is not None:
        return False
    if around.kind == "country":
        return True
    if around.kind == "admin1":
        return entry.admin1 is not None and _same(entry.admin1, around.admin1 or around.name)
    if around.kind == "admin2":
        return entry.admin2 is not None and _same(entry.admin2, around.name)
    return kilometres(entry, around) <= (CITY_KM if around.kind == "place" else 4 * CITY_KM)


def _same(one: str, other: str) -> bool:
    return fold(one) == fold(other) or (skeleton(fold(one)) == skeleton(fold(other)) != "")


def another_town(mention: PlaceMention, town: Entry) -> bool:
    """Is a mention of a town another one, too far off to be a part of it?"""
    entry = mention.entry
    if entry is None or mention.level not in TOWNS or not entry.kind == town.kind == "place":
        return False
    return _FAR_KM < kilometres(entry, town) < math.inf


def far_apart(one: PlaceMention, other: PlaceMention) -> bool:
    """Are two places known to be farther from each other than a city is wide, and neither to lie in the other?"""
    first, second = one.entry or one.around, other.entry or other.around
    if first is None or second is None or lies_in(one, other) or lies_in(other, one):
        return False
    return CITY_KM < kilometres(first, second) < math.inf


def kilometres(one: Entry, other: Entry) -> float:
    """Great-circle distance; infinite where either has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    north, south = math.radians(one.lat), math.radians(other.lat)
    east = math.radians(other.lon - one.lon)
    part = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, part)))
