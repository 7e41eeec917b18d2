"""What is exported in, its table of columns out: those that may be published, and what each row says of the export."""

from __future__ import annotations

from dataclasses import replace

from warledger.exports.published import incident_shapes, incident_table
from warledger.exports.published.publication import Publication
from warledger.records.tables import CLAIMS, REPORTS, Column, Table

FILTERS = Column("filters", "string", "Filters that chose the rows of this export; empty for none.")
ATTRIBUTION = Column("attribution", "string", "Credit for places.")


def claims(publication: Publication) -> Table:
    """Columns of exported claims."""
    return _and(publication.table(CLAIMS), FILTERS)


def reports(publication: Publication) -> Table:
    """Columns of exported reports."""
    return _and(publication.table(REPORTS), FILTERS, ATTRIBUTION)


def incidents(shape: str | None = None) -> Table:
    """Columns of exported incidents: of the table, or in somebody else's shape ("ged", "acled", "hxl")."""
    return _and(incident_table.INCIDENTS, FILTERS) if shape is None else incident_shapes.table(shape)


def _and(table: Table, *more: Column) -> Table:
    return replace(table, columns=(*table.columns, *more))
