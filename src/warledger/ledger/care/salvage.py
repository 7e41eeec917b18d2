"""A broken ledger in; a new one with every row that can still be read out, and what was lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger import databases
from warledger.ledger.errors import LedgerError
from warledger.ledger.layout.tables import claim, coding, evidence, metadata, report
from warledger.ledger.store import Ledger

#: Keys that give nothing in a row before a table counts as ended, where its end can't be read: more than the rows of
#: any page.
_GAP = 10_000


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came of it.

    Attributes:
        reports: Reports in the new ledger.
        claims: Claims in the new ledger.
        lost: Rows of each table that could not be read, or that belong to such.
        to_code: Reports whose claims were not all there: adding them again, or `ledger recode`, codes them anew.
    """

    reports: int
    claims: int
    lost: dict[str, int]
    to_code: int


def salvage(source: Ledger, to: Path) -> Salvaged:
    """Save what can be read of a ledger into a new one.

    Args:
        source: The broken ledger; it is only read.
        to: The new ledger's file; it must not be there.

    Raises:
        LedgerError: `to` is there, or nothing at all can be read.
    """
    if to.exists():
        raise LedgerError(str(to), "there is such a file.", "Name another for the new ledger.")
    lost: dict[str, int] = {}
    without_words: set[int] = set()
    with (
        Ledger.open(to, create=True) as new,
        databases.reading(source.engine) as old,
        databases.writing(new.engine) as out,
    ):
        for table in metadata.sorted_tables:
            for key, row in _rows(old, table):
                if row is None or not _insert(out, table, row):
                    lost[table.name] = lost.get(table.name, 0) + 1
                    if table is evidence:
                        without_words.add(key)
        to_code = _drop_incomplete(out, without_words)
        _mend_versions(out)
        counted = [out.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in (report, claim)]
        return Salvaged(counted[0], counted[1], lost, to_code)


def _insert(out: Connection, table: sa.Table, row: dict[str, Any]) -> bool:
    """Insert a row as it is, without what it may do without where that is lost; False where it can't be."""
    optional = {key.parent.name for key in table.foreign_keys if key.parent.nullable}
    for values in (row, row | dict.fromkeys(optional)):
        try:
            with out.begin_nested():
                out.execute(table.insert().values(**values))
        except sa.exc.DBAPIError:  # what it refers to is lost, or what it holds is no longer of its kind
            continue
        return True
    return False


def _rows(old: Connection, table: sa.Table) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """The rows of a table one by one, None for each that can't be read; by key, so that a broken page stops nothing."""
    key: sa.ColumnElement[int] = evidence.c.claim_key if table is evidence else sa.literal_column("rowid", sa.Integer)
    last = _last_key(old, table, key)
    at, empty = 0, 0
    while at < last if last is not None else empty < _GAP:
        at += 1
        try:
            found = [dict(row) for row in old.execute(sa.select(table).where(key == at)).mappings()]
        except (sa.exc.DBAPIError, ValueError, TypeError):
            empty += 1
            yield at, None
            continue
        empty = 0 if found else empty + 1
        for row in found:
            yield at, row


def _last_key(old: Connection, table: sa.Table, key: sa.ColumnElement[int]) -> int | None:
    try:
        return int(old.execute(sa.select(sa.func.max(key)).select_from(table)).scalar() or 0)
    except sa.exc.DBAPIError:
        return None


def _drop_incomplete(out: Connection, without_words: set[int]) -> int:
    """Take out codings that miss a claim or its words, with the rest of their claims, so that they are coded anew."""
    there = (
        sa.select(sa.func.count())
        .where(claim.c.run == coding.c.run, claim.c.report_key == coding.c.report_key)
        .scalar_subquery()
    )
    chosen = sa.select(coding.c.run, coding.c.report_key).where(there != coding.c.claims)
    short = {(run, key) for run, key in out.execute(chosen)}
    for broken in without_words:
        of_claim = sa.select(claim.c.run, claim.c.report_key).where(claim.c.key == broken)
        short |= {(run, key) for run, key in out.execute(of_claim)}
    for run, key in sorted(short):
        of = (claim.c.run == run, claim.c.report_key == key)
        out.execute(evidence.delete().where(evidence.c.claim_key.in_(sa.select(claim.c.key).where(*of))))
        out.execute(claim.delete().where(*of))
        out.execute(coding.delete().where(coding.c.run == run, coding.c.report_key == key))
    return len(short)


def _mend_versions(out: Connection) -> None:
    """Of each report the last version that is left is the latest."""
    other = report.alias()
    newest = sa.select(sa.func.max(other.c.version)).where(other.c.id == report.c.id).scalar_subquery()
    out.execute(report.update().values(latest=report.c.version == newest))
