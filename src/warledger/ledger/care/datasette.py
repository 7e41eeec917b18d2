"""The name of a ledger in, what Datasette says about its tables, views and columns out."""

from __future__ import annotations

from typing import Any

from warledger.ledger.layout.tables import SEARCHED
from warledger.ledger.layout.tables import metadata as tables
from warledger.ledger.layout.views import VIEWS

#: What each table holds; the tables are for programs, the views for people.
TABLES = {
    "content": "Bytes as they were received, compressed, each kept once under its hash.",
    "report": "One row for each text; the same id with another text is a new version.",
    "copy": "Texts that came again under another id.",
    "run": "Ways of coding: the same versions and settings are the same run.",
    "session": "Commands that added or coded: the only table with clock times.",
    "coding": "Which run coded which report, and with how many claims.",
    "rejection": "Input that could not be read or coded.",
    "claim": "What reports claim: figures (effect set) and events (effect null), of every run.",
    "evidence": "The words that state each field of a claim.",
}


def metadata(name: str) -> dict[str, Any]:
    """The content of Datasette's metadata file.

    Args:
        name: The file's name without its ending, as Datasette calls the database.
    """
    described: dict[str, Any] = {
        table.name: {
            "description": TABLES[table.name],
            "columns": {column.name: column.comment for column in table.columns if column.comment},
        }
        for table in tables.sorted_tables
        if table.name in TABLES
    }
    described |= {view: {"description": what} for view, (what, _) in VIEWS.items()}
    described["reports"] |= {"sort_desc": "date", "facets": ["outlet", "language"]}
    described["claims"] |= {"facets": ["effect", "country", "source"], "sort_desc": "published"}
    described |= {f"{table}_words": {"hidden": True} for table in SEARCHED}
    return {
        "title": "A ledger of what reports on armed conflict claim",
        "description": "Claims, not facts: each says what one source asserts, in one report.",
        "source": "Warledger",
        "license": "Places: GeoNames, CC BY 4.0",
        "databases": {name: {"tables": described}},
    }
