"""A file of rows and its table in, the Frictionless data package that describes it out, with the meaning of columns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from warledger.exports.published.about import About
from warledger.records.tables import Table

_TYPES = {"json": "string"}


def package(table: Table, path: Path, *, format: str, about: About) -> dict[str, Any]:
    """The descriptor. CSV and Parquet carry a schema that validates; of other files the columns are described alone.

    Args:
        table: Its columns.
        path: The file; the descriptor lies beside it.
        format: "csv", "parquet", ...
        about: What the export says of itself.
    """
    said = about.lines()
    fields = [
        {
            "name": column.name,
            "type": _TYPES.get(column.type, column.type),
            "description": column.meaning,
            **({"constraints": {"required": True}} if column.required else {}),
        }
        for column in table
    ]
    resource: dict[str, Any] = {
        "name": table.name,
        "path": path.name,
        "format": format,
        "description": table.title,
    }
    if format == "csv":
        resource |= {
            "type": "table",
            "encoding": "utf-8",
            "schema": {"fields": fields, "primaryKey": list(table.key), "missingValues": [""]},
        }
    else:
        resource |= {"columns": fields}
    return {
        "name": f"warledger-{table.name}",
        "title": f"{table.name.capitalize()} taken from a Warledger ledger",
        "description": " ".join(f"{name.capitalize()}: {value}" for name, value in said.items()),
        "sources": [{"title": said["attribution"], "path": "https://www.geonames.org"}],
        "warledger": said,
        "resources": [resource],
    }
