"""Tellings in, the rows that Splink compares out, and the keys under which two rows meet at all.

Two tellings meet where they share a key: a place cell on near days, a country on the same day, a type that no war sees
daily on the same day, a rare name, or the text of which both are copies. A key that too many share tells nothing and is
left out, unless days and place make it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from warledger.incidents.compared import kinds, parties, places
from warledger.incidents.tellings.telling import Telling

#: Degrees of a cell's side: two towns within half of it (about 28 km) always share a cell of one of the four grids.
CELL = 0.5
#: Days on either side within which two dated tellings at one place meet.
WINDOW = 2
#: Days before its publication of which a telling without a date may be.
UNDATED = 7
#: The same where nothing but the kind and the country are shared: what a report gives no day for is mostly news.
LATELY = 3
#: Rare names of a telling under which it meets others, and names that are compared.
KEYS, NAMES = 10, 40
#: A name that more than this share of all reports has tells little; `FEWEST` reports always may share it.
COMMON, FEWEST = 0.03, 25
#: The same for other words than names, which more reports share.
COMMON_WORDING = 0.05
#: A place that more than this share of all reports name at least once tells nothing where two name it.
EVERYWHERE = 1 / 3
#: Names that a telling must have for their absence elsewhere to count.
TELLING = 2
#: A toll that few other attacks of a day have.
TELLING_TOLL = 5
#: A name that no more than this share of all reports has, or `FEW` reports, counts twice.
RAREST, FEW = 0.001, 5

SCHEMA = pa.schema(
    [
        ("unique_id", pa.string()),
        ("report", pa.string()),
        ("outlet", pa.string()),
        ("main", pa.bool_()),
        ("others", pa.int32()),
        ("day_lo", pa.int32()),
        ("day_hi", pa.int32()),
        ("published", pa.int32()),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
        ("where_prec", pa.int32()),
        ("borrowed", pa.bool_()),
        ("spot", pa.string()),
        ("busy", pa.bool_()),
        ("spots", pa.list_(pa.string())),
        ("admin1", pa.string()),
        ("country", pa.string()),
        ("event", pa.string()),
        ("family", pa.string()),
        ("killed", pa.int32()),
        ("hurt", pa.int32()),
        ("parties", pa.list_(pa.string())),
        ("agent", pa.string()),
        ("agents", pa.list_(pa.string())),
        ("target", pa.string()),
        ("weapons", pa.list_(pa.string())),
        ("names", pa.list_(pa.string())),
        ("towns", pa.list_(pa.string())),
        ("wording", pa.list_(pa.string())),
        ("text", pa.string()),
    ]
)


def rows(tellings: Sequence[Telling], frequency: Mapping[str, int], reports: int) -> pa.Table:
    """The comparison rows, in the order of the tellings.

    Args:
        tellings: The tellings.
        frequency: In how many reports each name stands.
        reports: Number of reports counted there.
    """
    return pa.Table.from_pylist([_row(t, frequency, reports) for t in tellings], schema=SCHEMA)


def key_table(keys: Mapping[str, Iterable[str]]) -> pa.Table:
    """(unique_id, key) of each key of each telling."""
    out: dict[str, list[str]] = {"unique_id": [], "key": []}
    for telling, some in keys.items():
        for key in some:
            out["unique_id"].append(telling)
            out["key"].append(key)
    return pa.table(out, schema=pa.schema([("unique_id", pa.string()), ("key", pa.string())]))


def rare(
    words: Iterable[str], frequency: Mapping[str, int], reports: int, most: int, common: float = COMMON
) -> list[str]:
    """The rarest names that more than one report has, rarest first; none that many reports share."""
    limit = max(FEWEST, common * reports)
    kept = sorted((frequency[w], w) for w in set(words) if 2 <= frequency.get(w, 0) <= limit)
    return [word for _, word in kept[:most]]


def _weighed(telling: Telling, frequency: Mapping[str, int], reports: int) -> list[str]:
    """Its rare names, those that hardly any report has twice."""
    names = rare(telling.words, frequency, reports, NAMES)
    limit = max(FEW, RAREST * reports)
    named = names + [f"{name}*" for name in names if frequency[name] <= limit]
    # names that no other report has still say that it tells of something else
    return named or [f"only {telling.telling}"] if len(telling.words) >= TELLING else named


def towns(telling: Telling, frequency: Mapping[str, int], reports: int) -> list[str]:
    """Places known to many reports, but not to all, that the head of its report names: which front it tells of."""
    few, most = max(FEWEST, COMMON * reports), EVERYWHERE * reports
    spots = {places.spelt(name) for name in telling.head if few < frequency.get(name, 0) <= most}
    return sorted(spot for spot in spots if told_of(spot) in frequency)


def told_of(spot: str) -> str:
    """The key under which a count of names has the reports that tell of an incident at a spot; no name begins so."""
    return f"@{spot}"


def count(words: Iterable[Iterable[str]]) -> Counter[str]:
    """In how many of some reports each name stands."""
    out: Counter[str] = Counter()
    for some in words:
        out.update(set(some))
    return out


def _row(telling: Telling, frequency: Mapping[str, int], reports: int) -> dict[str, Any]:
    place = telling.place
    spot = places.spot(place) if place else None
    located = place is not None and place.where_prec is not None
    return {
        "unique_id": telling.telling,
        "report": telling.report,
        "outlet": telling.outlet,
        "main": telling.main,
        "others": telling.others,
        "day_lo": _day(telling.start),
        "day_hi": _day(telling.end),
        "published": _day(telling.published),
        "lat": place.lat if place and located else None,
        "lon": place.lon if place and located else None,
        "where_prec": place.where_prec if place else None,
        "borrowed": place is not None and places.is_borrowed(place),
        "spot": spot,
        "busy": spot is not None and frequency.get(told_of(spot), 0) > max(FEWEST, COMMON * reports),
        "spots": list(telling.spots) or None,
        "admin1": place.admin1 if place else None,
        "country": place.country if place else None,
        "event": telling.event,
        "family": kinds.family(telling.event),
        "killed": telling.killed,
        "hurt": hurt(telling),
        "parties": sorted({m for p in telling.parties for m in parties.members(p)}) or None,
        "agent": telling.agent,
        "agents": list(parties.members(telling.agent)) if telling.agent else None,
        "target": telling.target,
        "weapons": list(telling.weapons) or None,
        "names": _weighed(telling, frequency, reports) or None,
        "towns": towns(telling, frequency, reports) or None,
        "wording": rare(telling.wording, frequency, reports, NAMES, COMMON_WORDING) or None,
        "text": telling.copy_of or telling.report,
    }


def hurt(telling: Telling) -> int | None:
    """Wounded, as stated, else what a count of killed and wounded together leaves."""
    if telling.harmed is None:
        return telling.hurt
    return max(telling.hurt or 0, telling.harmed - (telling.killed or 0))


def keys_of(telling: Telling, frequency: Mapping[str, int], reports: int) -> tuple[str, ...]:
    """The keys under which a telling meets others, sorted."""
    out = {f"n:{word}" for word in rare(telling.words, frequency, reports, KEYS)}
    out.add(f"t:{telling.copy_of or telling.report}")
    place, first, published = telling.place, _day(telling.start), _day(telling.published)
    if first is not None:
        last = min(_day(telling.end) or first, first + 2 * WINDOW)
        days, near = range(first, last + WINDOW + 1), range(first, last + 2)
    elif published is not None:
        days, near = range(published - UNDATED, published + 1), range(published - LATELY, published + 1)
    else:
        days = near = range(0)
    if place is not None and place.lat is not None and place.lon is not None and places.is_point(place):
        where = _cells(place.lat, place.lon)
    elif place is not None and place.country:
        where = [f"{place.country}/{place.admin1 or ''}"]
    else:
        where = []
    out |= {f"w:{day}:{cell}" for day in days for cell in where}
    family = kinds.family(telling.event)
    if place is not None and place.country and family in kinds.VIOLENT:
        # a day of a country that has no more attacks of one kind than a key may have: whatever their places are
        out |= {f"f:{day}:{place.country}:{family}" for day in near}
    told_apart = family in kinds.VIOLENT or telling.event in kinds.OWN
    if telling.event is not None and told_apart and telling.event not in kinds.EVERYDAY:
        # what no war sees daily meets on a day where a report names no place, too; so do those who leave one place for
        # another, of which each report names its own
        out |= {f"e:{day}:{telling.event}" for day in near}
    size = telling.killed or hurt(telling) or 0
    if first is not None and place is not None and place.country:
        out.add(f"c:{first}:{place.country}:{family}:{size}")
    if place is not None and place.country:
        if size >= TELLING_TOLL:
            # whatever one of them is taken for: an offensive, an assault, a town that was lost
            out |= {f"c:{day}:{place.country}:{size}" for day in near}
        if first is not None and place.admin1:
            out |= {f"a:{day}:{place.country}/{place.admin1}" for day in range(first, last + 1)}
    return tuple(sorted(out))


def _cells(lat: float, lon: float) -> list[str]:
    """The cells of four grids, each moved by half a cell, that hold a point."""
    half = CELL / 2
    return [
        f"{grid}:{math.floor((lat + dy) / CELL)}:{math.floor((lon + dx) / CELL)}"
        for grid, (dy, dx) in enumerate(((0, 0), (half, 0), (0, half), (half, half)))
    ]


def _day(day: date | None) -> int | None:
    return day.toordinal() if day is not None else None
