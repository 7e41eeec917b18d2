"""An id in; the report that it names, or that makes the claim that it names, with its claims out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from warledger.ledger import databases
from warledger.ledger.errors import NotInLedgerError
from warledger.ledger.finding.selecting import runs_named
from warledger.ledger.layout.tables import claim, report, run
from warledger.records import Claim, Report

if TYPE_CHECKING:
    from warledger.ledger.store import Ledger


@dataclass(frozen=True)
class Shown:
    """A report with the claims to show of it (what exports call a coded report).

    Attributes:
        report: The report, in the version that was asked for.
        claims: Its claims, or the one that was asked for.
        claim: Id of the claim that was asked for, or None.
        explanations: Always empty: a ledger keeps values, not what else they could have been.
    """

    report: Report
    claims: Sequence[Claim]
    claim: str | None = None
    explanations: Mapping[str, Sequence[Any]] = field(default_factory=dict)


def find(ledger: Ledger, id: str, *, version: int | None = None, run_named: str | None = None) -> Shown:
    """The report of this id with its claims; else the claim of this id with the version of its report that makes it.

    Args:
        ledger: The ledger.
        id: Of a report, a copy of one, or a claim.
        version: Which version of the report; None takes the latest.
        run_named: Claims by this run (id or number); None takes the newest that coded it.

    Raises:
        NotInLedgerError: There is no such report, version, claim or run.
    """
    run_id = None
    if run_named is not None:
        with databases.reading(ledger.engine) as connection:
            run_id = runs_named(connection, [run_named])[0]
    try:
        shown = ledger.report(id, version)
    except NotInLedgerError:
        made = None if version is not None else _making(ledger, id, run_id)
        if made is None:
            raise
        report_id, its_version, its_run = made
        claims = ledger.claims_of(report_id, version=its_version, run_id=its_run)
        return Shown(ledger.report(report_id, its_version), [found for found in claims if found.claim == id], id)
    return Shown(shown, ledger.claims_of(id, version=version, run_id=run_id))


def _making(ledger: Ledger, id: str, run_id: str | None) -> tuple[str, int, str] | None:
    """Id and version of the report that makes a claim, latest first, and the run that made it, newest first."""
    chosen = (
        sa.select(report.c.id, report.c.version, claim.c.run)
        .join(report, report.c.key == claim.c.report_key)
        .join(run, run.c.id == claim.c.run)
        .where(claim.c.id == id)
        .order_by(report.c.version.desc(), run.c.number.desc())
        .limit(1)
    )
    if run_id is not None:
        chosen = chosen.where(claim.c.run == run_id)
    with databases.reading(ledger.engine) as connection:
        row = connection.execute(chosen).first()
    return None if row is None else (str(row[0]), int(row[1]), str(row[2]))
