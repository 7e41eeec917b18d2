"""A report, its claims and its rejections in, rows of the ledger out: what is there already, and what is new."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger import databases
from warledger.ledger.layout import rows
from warledger.ledger.layout.tables import claim as claims_table
from warledger.ledger.layout.tables import coding, content, copy, evidence, rejection, report, run
from warledger.ledger.runs import Run
from warledger.records import Claim, Rejection, Report
from warledger.records.report import content_id


class Kept(StrEnum):
    """What became of a report that was to be kept."""

    NEW = "new"
    """Its id and its text were not here."""
    SAME = "same"
    """It was here, coded; nothing changed."""
    COPY = "copy"
    """Its text was here, under another id: kept as one."""
    VERSION = "version"
    """Its id was here with another text: this one is the latest now."""
    RECODED = "recoded"
    """It was here; its claims by this run are new."""


#: Made once: they are asked for every report.
_SAME_TEXT = (
    sa.select(report.c.key, report.c.id).where(report.c.text_hash == sa.bindparam("text")).order_by(report.c.key)
)
_SAME_ID = sa.select(report.c.key).where(report.c.id == sa.bindparam("named")).limit(1)
_COPIES = sa.select(copy.c.report_key).where(copy.c.id == sa.bindparam("named"))
_CODED = sa.select(coding.c.run).where(
    coding.c.report_key == sa.bindparam("report"), coding.c.run == sa.bindparam("by")
)
_LAST_CLAIM = sa.select(sa.func.coalesce(sa.func.max(claims_table.c.key), 0))


def begin(connection: Connection, what: Run) -> str:
    """Make a run known, unless it is. Returns its id."""
    known = connection.execute(sa.select(run.c.id).where(run.c.id == what.id)).first()
    if known is None:
        number = connection.execute(sa.select(sa.func.coalesce(sa.func.max(run.c.number), 0))).scalar_one() + 1
        connection.execute(run.insert().values(id=what.id, number=number, **what.model_dump(mode="json")))
    return what.id


def standing(connection: Connection, what: Report) -> tuple[Kept | None, int | None]:
    """How a report stands to what is kept, and the key of the report that holds its text."""
    named = {"named": what.id}
    holders = connection.execute(_SAME_TEXT, {"text": rows.text_hash(what.text)}).all()
    for key, id in holders:
        # with no id of its own a report is known by its text alone
        if id == what.id or what.id == content_id(what.text):
            return Kept.SAME, key
    copies = set(connection.execute(_COPIES, named).scalars())
    known = next((key for key, _ in holders if key in copies), None)
    if known is not None:
        return Kept.SAME, known
    if copies or connection.execute(_SAME_ID, named).first() is not None:
        return Kept.VERSION, None
    return (Kept.COPY, holders[0][0]) if holders else (None, None)


def keep_report(connection: Connection, what: Report, received: bytes | None) -> tuple[Kept, int]:
    """Keep a report, unless its text is there: what became of it, and the key of the row that holds its text."""
    found, key = standing(connection, what)
    if found is Kept.SAME and key is not None:
        return Kept.SAME, key
    digest = _keep_content(connection, received)
    if found is Kept.COPY and key is not None:
        connection.execute(copy.insert().values(received=digest, **rows.copy_row(what, key)))
        return Kept.COPY, key
    version = 1
    if found is Kept.VERSION:
        earlier = (
            sa.select(sa.func.count()).select_from(table).where(table.c.id == what.id).scalar_subquery()
            for table in (report, copy)
        )
        version += sum(connection.execute(sa.select(*earlier)).one())
        connection.execute(report.update().where(report.c.id == what.id).values(latest=False))
    row = rows.report_row(what) | {"version": version, "latest": True, "received": digest}
    return found or Kept.NEW, inserted(connection, report.insert().values(**row))


def _keep_content(connection: Connection, data: bytes | None) -> str | None:
    if data is None:
        return None
    row = rows.pack(data)
    databases.add_if_new(connection, content, row)
    return str(row["hash"])


def keep_coding(
    connection: Connection, key: int, text: str, claims: Sequence[Claim], number: str, why_not: Rejection | None
) -> None:
    """Keep what a run made of a report: its claims, or why it could not be coded."""
    why = None if why_not is None else keep_rejection(connection, why_not, number)[0]
    connection.execute(coding.insert().values(run=number, report_key=key, claims=len(claims), rejection=why))
    if not claims:
        return
    next_key = connection.execute(_LAST_CLAIM).scalar_one() + 1
    made: list[dict[str, Any]] = []
    spans: list[dict[str, Any]] = []
    for at, claim in enumerate(claims, next_key):
        made.append(rows.claim_row(claim, text) | {"key": at, "run": number, "report_key": key})
        spans.extend(row | {"claim_key": at} for row in rows.evidence_rows(claim))
    connection.execute(claims_table.insert(), made)
    if spans:
        connection.execute(evidence.insert(), spans)


def keep_rejection(connection: Connection, what: Rejection, number: str | None) -> tuple[int, bool]:
    """The key of a rejection, and whether it is new."""
    row = rows.rejection_row(what, run=number)
    known = connection.execute(sa.select(rejection.c.key).where(rejection.c.hash == row["hash"])).scalar()
    if known is not None:
        return int(known), False
    digest = _keep_content(connection, what.received)
    return inserted(connection, rejection.insert().values(received=digest, **row)), True


def inserted(connection: Connection, statement: sa.Insert) -> int:
    """Insert a row; its key."""
    key = connection.execute(statement).inserted_primary_key
    assert key is not None
    return int(key[0])


def is_coded(connection: Connection, key: int, number: str) -> bool:
    """Did a run code a report, or fail to?"""
    return connection.execute(_CODED, {"report": key, "by": number}).first() is not None
