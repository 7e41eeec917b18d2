"""A ledger in; each report in its latest version with everything that was coded from it, the newest run first, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger import databases
from warledger.ledger.layout.tables import claim, coding, report, run
from warledger.ledger.lookup.kept_claims import claims_select, read_claims
from warledger.ledger.store import Ledger
from warledger.records import Claim, Report


@dataclass(frozen=True, slots=True)
class Recoded:
    """A report with its codings.

    Attributes:
        report: The report.
        codings: The claims of each run that coded it without failing, the newest run first; a run may find none.
        coders: Name of each run's coder, in the same order.
    """

    report: Report
    codings: tuple[tuple[Claim, ...], ...]
    coders: tuple[str, ...]


def recodings(ledger: Ledger) -> Iterator[Recoded]:
    """The reports that were coded, in the order in which they came."""
    for one in ledger.latest_reports():
        with databases.reading(ledger.engine) as connection:
            runs = _runs(connection, one.id)
            found = tuple(tuple(_claims(connection, key, id)) for key, id, _ in runs)
        if runs:
            yield Recoded(one, found, tuple(coder for _, _, coder in runs))


def _runs(connection: Connection, id: str) -> list[tuple[int, str, str]]:
    """Key of the report, id and coder of each run that coded it, the newest first."""
    chosen = (
        sa.select(report.c.key, run.c.id, run.c.coder)
        .join(coding, coding.c.report_key == report.c.key)
        .join(run, run.c.id == coding.c.run)
        .where(report.c.id == id, report.c.latest, coding.c.rejection.is_(None))
        .order_by(run.c.number.desc())
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(chosen)]


def _claims(connection: Connection, key: int, id: str) -> Iterator[Claim]:
    chosen = claims_select().where(claim.c.report_key == key, claim.c.run == id).order_by(claim.c.key)
    return read_claims(connection, chosen)
