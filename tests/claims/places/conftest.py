"""What the tests of places share."""

from __future__ import annotations

from pathlib import Path

import pytest

from warledger.knowledge.gazetteer import Entry, Gazetteer
from warledger.knowledge.gazetteer.build import write


def _entry(name: str, lat: float, lon: float, country: str, admin1: str, population: int, kind: str = "place") -> Entry:
    return Entry(f"t:{kind}:{name}:{country}", name, lat, lon, country, admin1, None, kind, population, "t")


PLACES = [
    _entry("Mopti", 14.49, -4.19, "ML", "Mopti", 186_000),
    _entry("Mopti", 14.5, -4.0, "ML", "Mopti", 350_000, "admin1"),
    _entry("Gao", 16.27, -0.04, "ML", "Gao", 133_000),
    _entry("Gao", 16.5, 0.0, "ML", "Gao", 240_000, "admin1"),
    _entry("Sevare", 14.53, -4.09, "ML", "Mopti", 40_000),
    _entry("Kirra", 13.2, -9.0, "ML", "Kayes", 130_000),
    _entry("Aleppo", 36.2, 37.16, "SY", "Aleppo", 2_000_000),
    _entry("Aleppo", 36.2, 37.2, "SY", "Aleppo", 2_800_000, "admin1"),
    _entry("Homs", 34.73, 36.71, "SY", "Homs", 800_000),
    _entry("Idlib", 35.93, 36.63, "SY", "Idlib", 130_000),
    _entry("Idlib", 35.9, 36.6, "SY", "Idlib", 500_000, "admin1"),
    _entry("Azaz", 36.59, 37.05, "SY", "Aleppo", 31_000),
    _entry("Viña del Mar", -33.02, -71.55, "CL", "Valparaíso", 295_000),
    _entry("May Pen", 17.96, -77.25, "JM", "Clarendon", 57_000),
    _entry("Mayadin", 35.02, 40.45, "SY", "Deir ez-Zor", 54_000),
    _entry("Rutshuru", -1.18, 29.45, "CD", "Nord-Kivu", 0, "region"),
    _entry("Ala", 45.8, 11.0, "IT", "Trentino", 9_000),
    _entry("Tarma", 36.5, 37.1, "SY", "Aleppo", 2_000),
    _entry("San Pedro", 8.6, -73.1, "CO", "Norte de Santander", 9_000),
    _entry("San Pedro", -24.2, -56.0, "PY", "San Pedro", 30_000),
    _entry("Marawi", 8.0, 124.29, "PH", "Bangsamoro", 200_000),
    _entry("North West", 6.3, 10.3, "CM", "North West", 1_900_000, "admin1"),
    _entry("Sheikh Barak", 36.4, 36.9, "SY", "Idlib", 26_000),
    _entry("In", 48.6, 133.8, "UA", "Zaporizhzhia", 6_000),
    _entry("Tokmak", 47.25, 35.7, "UA", "Zaporizhzhia", 30_000),
    _entry("Washington", 47.5, -120.5, "US", "Washington", 7_000_000, "admin1"),
    _entry("Washington", 38.9, -77.0, "US", "District of Columbia", 600_000),
    _entry("Tacoma", 47.25, -122.44, "US", "Washington", 200_000),
    Entry("country:ML", "Mali", 17.0, -4.0, "ML", None, None, "country", 20_000_000, "t"),
    Entry("country:SY", "Syria", 35.0, 38.0, "SY", None, None, "country", 20_000_000, "t"),
    Entry("country:UA", "Ukraine", 49.0, 32.0, "UA", None, None, "country", 40_000_000, "t"),
    Entry("region:eastern-ghouta", "Eastern Ghouta", 33.5, 36.4, "SY", None, None, "region", 0, "t"),
    Entry("region:africa", "Africa", None, None, None, None, None, "continent", 0, "t"),
    Entry("region:red-sea", "Red Sea", 18.0, 40.0, None, None, None, "water", 0, "t"),
]


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path: Path = tmp_path_factory.mktemp("places") / "g.sqlite"
    write(path, ((row, []) for row in PLACES))
    return Gazetteer(path)
