"""A place as the report names it, beside what the gazetteer knows of it."""

from __future__ import annotations

from pydantic import Field

from warledger.records.base import Record


class Place(Record):
    """A place. `text` is exact words of the report; the rest is derived and may be None.

    Attributes:
        text: The most specific place name, as written in the report.
        name: The gazetteer's name, or the report's own where no gazetteer holds it.
        id: Gazetteer id ("geonames:170654", "user:..."), or None where it is not found.
        lat: Latitude in degrees north (-90 to 90) of the point or area that `where_prec` describes, or None.
        lon: Longitude in degrees east (-180 to 180), or None.
        admin1: First-order division (province, governorate, state), or None.
        admin2: Second-order division (district), or None.
        country: ISO 3166-1 alpha-2 code, or None.
        where_prec: UCDP GED's where_prec: 1 the exact place; 2 within about 25 km of a known place;
            3 second-order division; 4 first-order division; 5 part of a country larger than that, or a
            linear or vague feature; 6 the country; 7 international waters or airspace. None where not located.
        origin: The user's own file that the coordinates come from ("user:villages.csv"), or None where they are the
            bundled gazetteer's; left out of the JSON then.
    """

    text: str
    name: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    where_prec: int | None = None
    origin: str | None = Field(default=None, exclude_if=lambda origin: origin is None)
