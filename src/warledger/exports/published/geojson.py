"""Rows with coordinates in, GeoJSON (RFC 7946) out: a point only where the place is known to within about 25 km."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from warledger.exports.codings.jsonl import dumps
from warledger.exports.published.about import About
from warledger.records.tables import Table

#: UCDP GED's where_prec of an exact place, and of one within about 25 km of a known place.
EXACT = (1, 2)


def write(table: Table, rows: Iterable[Mapping[str, Any]], out: TextIO, *, about: About) -> int:
    """Write a collection of features as they come; returns their number.

    Coordinates of provinces and countries are left out: a map would draw them as if something had happened there.
    """
    head = dumps({"type": "FeatureCollection", "about": about.lines()})
    out.write(head[:-1] + ', "features": [\n')
    written = 0
    for row in rows:
        out.write((",\n" if written else "") + dumps(_feature(table, row)))
        written += 1
    out.write("\n]}\n")
    return written


def _feature(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    lat, lon = row["lat"], row["lon"]
    exact = row["where_prec"] in EXACT and lat is not None and lon is not None
    shown = {c.name: _plain(row[c.name]) for c in table if c.private != "coordinate"}
    point = {"type": "Point", "coordinates": [lon, lat]} if exact else None
    return {"type": "Feature", "geometry": point, "properties": shown}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value
