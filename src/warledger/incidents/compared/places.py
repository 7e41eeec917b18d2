"""Two places in, how they stand to each other out: kilometres apart, whether one may hold the other, if they agree."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from warledger.knowledge.countries import COUNTRIES
from warledger.knowledge.gazetteer.names import fold, parted, skeleton
from warledger.records import Place, Where

_EARTH = 6371.0
#: where_prec of a point, and of a town told "near": closer than the centre of any district.
_POINT = 2
#: where_prec of a country, and of what is larger.
_COUNTRY = 6
#: Kilometres within which two points of a town are one: its quarter may have its own middle for a point.
_SAME = 3.0
_Key = tuple[str, str | None, str | None]
#: Kilometres within which two points of one report, or of two, are one town with its outskirts.
TOWN = 15.0


def kilometres(one: Place | Where, other: Place | Where) -> float | None:
    """Great-circle distance, or None where either has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b = math.radians(one.lat), math.radians(other.lat)
    turned = math.radians(other.lon - one.lon)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turned / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))


def is_point(place: Place | Where) -> bool:
    """Is it a town, village or spot, rather than an area?"""
    return place.where_prec is not None and place.where_prec <= _POINT


def is_borrowed(place: Place | Where) -> bool:
    """Has it another's point: a quarter that no gazetteer holds, at its city's, or a village at the town it is near?"""
    return place.where_prec == _POINT and place.lat is not None and place.id is None


def holds(area: Place | Where, other: Place | Where) -> bool:
    """Can `other` lie in `area`, a district, province or country?"""
    if is_point(area) or area.where_prec is None:
        return False
    if area.country and other.country and area.country != other.country:
        return False
    if area.where_prec >= _COUNTRY or other.where_prec is None:
        return True
    if area.admin1 and other.admin1 and area.admin1 != other.admin1:
        return False
    if area.where_prec == 3 and area.admin2 and other.admin2:
        return area.admin2 == other.admin2
    return True


def spot(place: Place | Where) -> str | None:
    """What all spellings of the name of a town, village or spot share, however precisely located; None for areas.

    A district has the name of its town: reports say "Manbij" of either.
    """
    if not place.name:
        return None
    name = place.name.lower()
    if not is_point(place) and place.where_prec != 3:
        country = COUNTRIES.get(place.country or "")
        areas = {place.admin1, place.admin2, *(country.all_names if country is not None else ())}
        if name in {a.lower() for a in areas if a}:
            return None
    return spelt(name)


@lru_cache(maxsize=100_000)
def spelt(name: str) -> str:
    """What all spellings of a name share: "Atareb" and "Atarib" are one, and so are "Salaheddin" and "Salah al-Din"."""
    # doubled digits are no spelling of one: "Camp 11" is not Camp 1
    return name if any(c.isdigit() for c in name) else skeleton(parted(fold(name))) or name


def agree(one: Place | Where | None, other: Place | Where | None) -> bool:
    """Can the two be one place? Unknown ones can; points where they are one town; areas where one holds the other."""
    if one is None or other is None:
        return True
    if one.name and other.name and one.name.lower() == other.name.lower():
        return True
    if holds(one, other) or holds(other, one):
        return True
    apart = kilometres(one, other)
    return apart is None or apart <= TOWN


def two_spots(one: Place | Where | None, other: Place | Where | None) -> bool:
    """Do the two name two towns, villages or spots, of which one at least is on no map?

    What is on no map has the centre of an area for a point, and would be one place with all that the area holds; two
    quarters of one city have the city's.
    """
    if one is None or other is None:
        return False
    a, b = spot(one), spot(other)
    if a is None or b is None or a == b:
        return False
    if is_point(one) and is_point(other) and not (is_borrowed(one) and is_borrowed(other)):
        return False
    return not (a in b or b in a)


def next_to(one: Place | Where | None, other: Place | Where | None) -> bool:
    """Do the two name two spots that are not one point: a village and the next?"""
    if one is None or other is None:
        return False
    a, b = spot(one), spot(other)
    if a is None or b is None or a in b or b in a:
        return False
    apart = kilometres(one, other)
    return apart is None or apart > _SAME


def best(places: Iterable[Place | None]) -> Where | None:
    """The place that most claims give, the most precise of those that agree with it; None where none is given."""
    return best_of(as_where(p) for p in places if p is not None)


def best_of(places: Iterable[Where | None]) -> Where | None:
    """The place that most give, the most precise of those that agree with it; None where none is given."""
    known = [p for p in places if p is not None]
    if not known:
        return None
    located = [p for p in known if p.where_prec is not None] or known
    counts = Counter(_key(p) for p in located)
    kinds = {_key(p): p for p in reversed(located)}
    order = {key: at for at, key in enumerate(dict.fromkeys(_key(p) for p in located))}

    def rank(key: _Key) -> tuple[int, int, int, int]:
        support = sum(n for other, n in counts.items() if agree(kinds[key], kinds[other]))
        return support, -_coarse(kinds[key]), counts[key], -order[key]

    return kinds[max(counts, key=rank)]


def as_where(place: Place) -> Where:
    """An incident's place from a claim's."""
    return Where(
        name=place.name, lat=place.lat, lon=place.lon, admin1=place.admin1, admin2=place.admin2,
        country=place.country, where_prec=place.where_prec, id=place.id,
    )  # fmt: skip


def _coarse(place: Place | Where) -> int:
    return place.where_prec if place.where_prec is not None else 8


def _key(place: Where) -> _Key:
    return ((place.name or "").lower(), place.admin1, place.country)
