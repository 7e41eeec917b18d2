"""A selection of claims in, the claims with their evidence out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger.layout import rows
from warledger.ledger.layout.tables import claim as claims_table
from warledger.ledger.layout.tables import coding, evidence, report, run
from warledger.records import Claim


def claims_select() -> sa.Select[Any]:
    """Claims with the id and outlet of their report."""
    return sa.select(claims_table, report.c.id.label("report"), report.c.outlet.label("outlet")).join(
        report, report.c.key == claims_table.c.report_key
    )


def newest_run_of(key: int) -> sa.Select[str]:
    """The newest run that coded a report, given its key."""
    return (
        sa.select(coding.c.run)
        .join(run, run.c.id == coding.c.run)
        .where(coding.c.report_key == key)
        .order_by(run.c.number.desc())
        .limit(1)
    )


def spans_of(connection: Connection, keys: Sequence[int]) -> dict[int, list[tuple[str, int, int]]]:
    """The evidence of claims, by their keys: field, start and end."""
    wanted = (
        sa.select(evidence.c.claim_key, evidence.c.field, evidence.c.start, evidence.c.end)
        .where(evidence.c.claim_key.in_(keys))
        .order_by(evidence.c.claim_key, evidence.c.number)
    )
    out: dict[int, list[tuple[str, int, int]]] = {}
    for key, field, start, end in connection.execute(wanted):
        out.setdefault(key, []).append((field, start, end))
    return out


def read_claims(connection: Connection, chosen: sa.Select[Any]) -> Iterator[Claim]:
    """Claims of a selection of their rows, each with its evidence."""
    found = connection.execute(chosen).mappings().all()
    spans: dict[int, list[tuple[str, int, int]]] = {}
    for part in (found[at : at + 500] for at in range(0, len(found), 500)):
        spans.update(spans_of(connection, [row["key"] for row in part]))
    for row in found:
        yield rows.to_claim(dict(row), spans.get(row["key"], ()))
