"""A user's file of places in, entries out: GeoNames country dumps, UCDP GED, ACLED, or a plain CSV.

A row that can't be used is counted, and kept with its line and the reason; it never stops the others.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import math
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warledger.knowledge.countries import COUNTRIES, by_word
from warledger.knowledge.gazetteer.build import Progress
from warledger.knowledge.gazetteer.entry import Entry, GazetteerError
from warledger.knowledge.gazetteer.names import bare, fold

#: Bad rows kept with their reason; the rest are only counted.
KEPT_BAD_ROWS = 100
#: Columns of a GeoNames country dump, tab-separated, without a header.
_GEONAMES_COLUMNS = 19
#: GeoNames feature classes as kinds of entries.
_CLASSES = {
    "P": "place",
    "A": "area",
    "S": "site",
    "T": "mountain",
    "H": "water",
    "L": "area",
    "R": "road",
    "V": "area",
}
_NAMES = ("name", "place", "village", "location", "toponym")
_LATS = ("lat", "latitude", "y")
_LONS = ("lon", "lng", "long", "longitude", "x")
_FORMATS = (
    "a GeoNames country dump (.zip or .txt, tab-separated, 19 columns), UCDP GED or ACLED (.csv or .jsonl), "
    "or a CSV with the columns name,lat,lon and perhaps admin1,admin2,country,alternates"
)


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be used: its line in the file, from 1, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class AddSummary:
    """What came of adding a file.

    Attributes:
        file: Its name.
        format: "geonames", "ged", "acled" or "csv".
        rows: Rows read.
        added: New entries.
        known: Rows whose place was there already.
        skipped: Rows that name no point (GED's where_prec over 4, ACLED's geo_precision 3).
        bad: Rows that could not be used.
        bad_rows: The first of them, with line and reason.
    """

    file: str
    format: str
    rows: int
    added: int
    known: int
    skipped: int
    bad: int
    bad_rows: tuple[BadRow, ...] = ()


class _NoPlaceError(Exception):
    """The row is fine but names no place."""


@dataclass
class Reader:
    """Reads one file; `summary` tells afterwards how it went."""

    path: Path
    format: str
    sha256: str
    lines: Iterator[tuple[int, Any]]
    entry: Callable[[Any], tuple[Entry, list[str]]]
    count: int = 0
    skipped: int = 0
    bad: int = 0
    bad_rows: list[BadRow] = field(default_factory=list)

    def rows(self, progress: Progress | None = None) -> Iterator[tuple[Entry, list[str]]]:
        """Entries with their other names; the bad rows are noted."""
        for line, row in self.lines:
            self.count += 1
            if progress and self.count % 5000 == 0:
                progress(f"adding {self.path.name}", self.count, 0)
            try:
                if isinstance(row, Exception):
                    raise row
                yield self.entry(row)
            except _NoPlaceError:
                self.skipped += 1
            except (ValueError, KeyError, TypeError) as error:
                self.bad += 1
                if len(self.bad_rows) < KEPT_BAD_ROWS:
                    reason = f"no column {error}" if isinstance(error, KeyError) else str(error)
                    self.bad_rows.append(BadRow(line, reason))

    def summary(self, added: int, known: int) -> AddSummary:
        """How it went."""
        return AddSummary(
            self.path.name, self.format, self.count, added, known, self.skipped, self.bad, tuple(self.bad_rows)
        )


def reader(path: Path, divisions: Mapping[str, str]) -> Reader:
    """Look at a file and choose how to read it.

    Args:
        path: The file; .gz of any is fine.
        divisions: Names of first and second order divisions by GeoNames code ("SY.09").

    Raises:
        GazetteerError: It can't be read, or isn't of a known form.
    """
    try:
        raw = path.read_bytes()
        sha256 = hashlib.sha256(raw).hexdigest()
        text = _text(path, raw)
    except (OSError, zipfile.BadZipFile, gzip.BadGzipFile, EOFError) as error:
        raise GazetteerError(f"{path}: can't be read: {error}. Expected {_FORMATS}.") from error
    source = f"user:{path.name}"
    first = text.lstrip("\ufeff \r\n").split("\n", 1)[0].rstrip("\r")
    if not first:
        raise GazetteerError(f"{path}: is empty. Expected {_FORMATS}.")
    if first.count("\t") == _GEONAMES_COLUMNS - 1:
        return Reader(path, "geonames", sha256, _tabbed(text), lambda row: _geonames(row, source, divisions))
    if first.startswith("{"):
        lines = _json_lines(text)
        try:
            columns = set(json.loads(first))
        except ValueError as error:
            raise GazetteerError(f"{path}:1: is no JSON object: {error}. Expected {_FORMATS}.") from error
    else:
        try:
            delimiter = csv.Sniffer().sniff(first, ",;\t|").delimiter
        except csv.Error:
            delimiter = ","
        table = csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter)
        columns = {(name or "").strip().lower() for name in table.fieldnames or ()}
        table.fieldnames = [(name or "").strip().lower() for name in table.fieldnames or ()]
        lines = _table(table)
    if {"where_coordinates", "latitude", "longitude"} <= columns:
        return Reader(path, "ged", sha256, lines, lambda row: _ged(row, source))
    if {"geo_precision", "location", "latitude", "longitude"} <= columns:
        return Reader(path, "acled", sha256, lines, lambda row: _acled(row, source))
    if columns & set(_NAMES) and columns & set(_LATS) and columns & set(_LONS):
        return Reader(path, "csv", sha256, lines, lambda row: _plain(row, source))
    shown = ", ".join(sorted(map(str, columns)))[:200]
    raise GazetteerError(f"{path}:1: not a list of places: its columns are {shown}. Expected {_FORMATS}.")


def _text(path: Path, raw: bytes) -> str:
    if raw[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = [
                name for name in archive.namelist() if name.endswith((".txt", ".csv")) and "readme" not in name.lower()
            ]
            if not names:
                raise GazetteerError(f"{path}: the archive holds no .txt or .csv. Expected {_FORMATS}.")
            raw = archive.read(names[0])
    elif raw[:2] == b"\x1f\x8b":
        raw = gzip.decompress(raw)
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _tabbed(text: str) -> Iterator[tuple[int, Any]]:
    for line, row in enumerate(text.split("\n"), 1):
        if row.strip():
            yield line, row.rstrip("\r").split("\t")


def _json_lines(text: str) -> Iterator[tuple[int, Any]]:
    for line, row in enumerate(text.split("\n"), 1):
        if row.strip():
            try:
                yield line, json.loads(row)
            except ValueError as error:
                yield line, ValueError(f"is no JSON: {error}")


def _table(table: csv.DictReader[str]) -> Iterator[tuple[int, Any]]:
    while True:
        try:
            row = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield table.line_num, ValueError(str(error))
            continue
        yield table.line_num, row


def _number(value: object, what: str, limit: float) -> float:
    try:
        number = float(str(value).strip().replace(",", "."))
    except ValueError:
        raise ValueError(f"{what} is no number: {value!r}") from None
    if not math.isfinite(number) or abs(number) > limit:
        raise ValueError(f"{what} is outside -{limit:g} to {limit:g}: {value!r}")
    return round(number, 6)


def _point(lat: object, lon: object) -> tuple[float, float]:
    point = _number(lat, "latitude", 90), _number(lon, "longitude", 180)
    if point == (0.0, 0.0):
        raise ValueError("latitude and longitude are both 0: a stand-in for unknown")
    return point


def _country(value: object) -> str | None:
    word = str(value or "").split("(")[0].strip()
    if not word:
        return None
    if word.upper() in COUNTRIES:
        return word.upper()
    found = by_word(word)
    return found.iso if found else None


def _entry(
    name: object, lat: object, lon: object, country: str | None, admin1: object, admin2: object, kind: str, source: str
) -> Entry:
    title = str(name or "").strip()
    if not fold(title):
        raise ValueError(f"no name in Latin letters: {title!r}")
    north, east = _point(lat, lon)
    first, second = (bare(str(part)) if part else None for part in (admin1, admin2))
    digest = hashlib.sha256(f"{fold(title)}|{north:.3f}|{east:.3f}|{kind}".encode()).hexdigest()[:12]
    return Entry(f"user:{digest}", title, north, east, country, first, second, kind, 0, source)


def _geonames(row: list[str], source: str, divisions: Mapping[str, str]) -> tuple[Entry, list[str]]:
    if len(row) != _GEONAMES_COLUMNS:
        raise ValueError(f"has {len(row)} columns, not {_GEONAMES_COLUMNS}")
    number, name, plain, others, lat, lon, feature_class, feature, country = row[:9]
    if not number.isdigit():
        raise ValueError(f"geonameid is no number: {number!r}")
    kind = _CLASSES.get(feature_class, "site")
    if feature in ("ADM1", "ADM2", "ADM3"):
        kind = "admin" + feature[-1]
    elif feature.startswith("PCL"):
        raise _NoPlaceError
    first = divisions.get(f"{country}.{row[10]}")
    second = divisions.get(f"{country}.{row[10]}.{row[11]}")
    entry = _entry(name, lat, lon, country or None, first, second, kind, source)
    people = int(row[14]) if row[14].isdigit() else 0
    return entry._replace(id=f"geonames:{number}", population=people), [plain, *others.split(",")]


def _ged(row: Mapping[str, Any], source: str) -> tuple[Entry, list[str]]:
    precision = int(_number(row.get("where_prec"), "where_prec", 7))
    kind = {1: "place", 2: "place", 3: "admin2", 4: "admin1"}.get(precision)
    if kind is None:
        raise _NoPlaceError
    name = str(row["where_coordinates"] or "").strip()
    entry = _entry(
        bare(name),
        row["latitude"],
        row["longitude"],
        _country(row.get("country")),
        row.get("adm_1"),
        row.get("adm_2"),
        kind,
        source,
    )
    return entry, [name]


def _acled(row: Mapping[str, Any], source: str) -> tuple[Entry, list[str]]:
    if str(row.get("geo_precision")).strip() not in ("1", "2"):
        raise _NoPlaceError  # 3 is a province, given the point of its capital
    name = str(row["location"] or "").strip()
    entry = _entry(
        name,
        row["latitude"],
        row["longitude"],
        _country(row.get("country")),
        row.get("admin1"),
        row.get("admin2"),
        "place",
        source,
    )
    return entry, [part.strip() for part in name.split(" - ")[1:]]


def _plain(row: Mapping[str, Any], source: str) -> tuple[Entry, list[str]]:
    def of(columns: tuple[str, ...]) -> Any:
        return next((row[column] for column in columns if row.get(column) not in (None, "")), None)

    country = of(("country", "iso2", "country_code"))
    iso = _country(country)
    if country and not iso:
        raise ValueError(f"no such country: {country!r} (a name in English or an ISO code of two letters)")
    kind = str(row.get("kind") or "place")
    entry = _entry(of(_NAMES), of(_LATS), of(_LONS), iso, row.get("admin1"), row.get("admin2"), kind, source)
    return entry, [part.strip() for part in str(row.get("alternates") or row.get("alternatenames") or "").split(";")]
