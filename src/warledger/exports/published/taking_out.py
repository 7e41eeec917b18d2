"""Rows of a described table in, one of the formats of tables out, to a file or an open stream."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TextIO

from warledger.exports.codings import csv
from warledger.exports.codings.jsonl import dumps
from warledger.exports.published import datapackage, geojson
from warledger.exports.published.about import About
from warledger.records.tables import Table

#: Formats of tables; those of `BINARY` need a file.
FORMATS = ("csv", "jsonl", "parquet", "geojson", "xlsx")
BINARY = ("parquet", "xlsx")
Row = Mapping[str, Any]


def write(table: Table, rows: Iterable[Row], out: TextIO | Path, *, format: str, about: About) -> None:
    """Write the rows as they come.

    Args:
        table: Their columns.
        rows: The rows; for jsonl, the objects of its lines.
        out: Where to; `BINARY` formats need a path.
        format: One of `FORMATS`.
        about: What the export says of itself.
    """
    if format == "parquet" and isinstance(out, Path):
        from warledger.exports.published import parquet

        parquet.write(table, rows, out, about=about)
    elif format == "xlsx" and isinstance(out, Path):
        from warledger.exports.published import xlsx

        xlsx.write(table, rows, out, about=about)
    else:
        opened = (
            out.open("w", encoding="utf-8", errors="backslashreplace", newline="")
            if isinstance(out, Path)
            else nullcontext(out)
        )
        with opened as stream:
            if format == "csv":
                csv.write_rows(table, rows, stream)
            elif format == "geojson":
                geojson.write(table, rows, stream, about=about)
            else:
                stream.writelines(dumps(row) + "\n" for row in rows)


def describe(table: Table, path: Path, *, format: str, about: About) -> Path:
    """Write datapackage.json beside a file; returns where it is."""
    beside = path.absolute().with_name("datapackage.json")
    made = datapackage.package(table, path, format=format, about=about)
    beside.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return beside
