"""The id of a report or a claim in, the record of it out; the nearest id where there is none."""

from __future__ import annotations

import difflib
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger import databases
from warledger.ledger.errors import NotInLedgerError
from warledger.ledger.layout import rows
from warledger.ledger.layout.tables import claim as claims_table
from warledger.ledger.layout.tables import content, copy, run
from warledger.ledger.layout.tables import report as reports_table
from warledger.ledger.lookup.kept_claims import claims_select, newest_run_of, read_claims
from warledger.records import Claim, Report


def report(connection: Connection, id: str, version: int | None) -> Report:
    """A report, with the bytes as received.

    Args:
        connection: The ledger.
        id: Its id, or that of a copy of it.
        version: Which version; None takes the latest.

    Raises:
        NotInLedgerError: There is none; the message names the nearest.
    """
    row = _report_row(connection, id, version)
    return rows.to_report(dict(row), received=_content(connection, row["received"]))


def claim(connection: Connection, id: str) -> Claim:
    """A claim; where several runs made it, as the newest did.

    Raises:
        NotInLedgerError: There is none.
    """
    chosen = (
        claims_select()
        .join(run, run.c.id == claims_table.c.run)
        .where(claims_table.c.id == id)
        .order_by(run.c.number.desc(), reports_table.c.version.desc())
        .limit(1)
    )
    found = list(read_claims(connection, chosen))
    if not found:
        name = databases.name(connection.engine.url)
        raise NotInLedgerError(name, f"there is no claim '{id}'.", "`warledger claims` lists them.")
    return found[0]


def claims_of(connection: Connection, id: str, version: int | None, run_id: str | None) -> list[Claim]:
    """The claims of a report, in their order.

    Args:
        connection: The ledger.
        id: The report's id, or that of a copy of it.
        version: Which version of the report; None takes the latest.
        run_id: By which run; None takes the newest that coded it.

    Raises:
        NotInLedgerError: There is no such report.
    """
    key = _report_row(connection, id, version)["key"]
    number = run_id or connection.execute(newest_run_of(key)).scalar()
    chosen = (
        claims_select()
        .where(claims_table.c.report_key == key, claims_table.c.run == number)
        .order_by(claims_table.c.key)
    )
    return list(read_claims(connection, chosen))


def _report_row(connection: Connection, id: str, version: int | None) -> Any:
    """The row of a report by its id, or that of a copy of it."""
    which = reports_table.c.latest if version is None else reports_table.c.version == version
    row = connection.execute(sa.select(reports_table).where(reports_table.c.id == id, which)).mappings().first()
    if row is None and version is None:
        of = sa.select(reports_table).join(copy, copy.c.report_key == reports_table.c.key).where(copy.c.id == id)
        row = connection.execute(of.order_by(copy.c.key.desc())).mappings().first()
    if row is None:
        raise _no_report(connection, id, version)
    return row


def _no_report(connection: Connection, id: str, version: int | None) -> NotInLedgerError:
    name = databases.name(connection.engine.url)
    versions = connection.execute(sa.select(reports_table.c.version).where(reports_table.c.id == id)).scalars().all()
    if versions:
        listed = ", ".join(map(str, sorted(versions)))
        return NotInLedgerError(name, f"report '{id}' has no version {version}.", f"There are: {listed}.")
    some = connection.execute(sa.select(reports_table.c.id).where(reports_table.c.latest).limit(20_000)).scalars().all()
    near = difflib.get_close_matches(id, some, n=1)
    advice = f"Did you mean '{near[0]}'?" if near else "`warledger reports` lists them."
    return NotInLedgerError(name, f"there is no report '{id}'.", advice)


def _content(connection: Connection, digest: str | None) -> bytes | None:
    packed = connection.execute(sa.select(content.c.packed).where(content.c.hash == digest)).scalar()
    return None if packed is None else rows.unpack(packed)
