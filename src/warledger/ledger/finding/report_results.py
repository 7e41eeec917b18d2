"""Filters in; reports in their latest version out when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger import databases
from warledger.ledger.finding import selecting
from warledger.ledger.finding.result import AT_ONCE, Result
from warledger.ledger.layout import rows
from warledger.ledger.layout.tables import claim, coding, copy, report, run
from warledger.records import Report
from warledger.records.tables import REPORTS
from warledger.terms.filters import REPORT_SORTS, Subject


class ReportResult(Result[Report]):
    """Reports of a ledger that pass some filters, each in its latest version."""

    subject: Subject = "reports"
    table = REPORTS
    sorts = REPORT_SORTS

    def __iter__(self) -> Iterator[Report]:
        with self._rows() as found:
            for row in found:
                yield rows.to_report(row)

    def cells(self) -> Iterator[dict[str, Any]]:
        """Rows of the flat table, one at a time."""
        with self._rows() as found:
            for row in found:
                yield {name: row["id"] if name == "report" else row[name] for name in REPORTS.names}

    @contextmanager
    def _rows(self) -> Iterator[Iterator[Mapping[str, Any]]]:
        """Rows of `report`, with the number of claims and copies, and the run that coded it last."""
        with databases.reading(self._engine) as connection:
            newest = _newest(self._run(connection))
            claims = sa.func.coalesce(newest.c.claims, 0)
            copies = (
                sa.select(sa.func.count())
                .select_from(copy)
                .where(copy.c.report_key == report.c.key)
                .correlate(report)
                .scalar_subquery()
            )
            chosen = (
                sa.select(report, claims.label("claims"), newest.c.run.label("run"), copies.label("copies"))
                .outerjoin(newest, newest.c.report_key == report.c.key)
                .where(*selecting.report_conditions(connection, self.filters))
                .order_by(*selecting.report_order(self.chosen.sort, claims))
                .limit(self.chosen.limit)
            )
            stream = connection.execution_options(yield_per=AT_ONCE).execute(chosen)
            yield (dict(row) for row in stream.mappings())

    def sources(self) -> dict[str, set[tuple[str, str | None]]]:
        """By report's id: who speaks in it, each with the kind of source."""
        with databases.reading(self._engine) as connection:
            said = (
                sa.select(report.c.id, claim.c.source, claim.c.source_kind)
                .join(claim, claim.c.report_key == report.c.key)
                .where(*selecting.report_conditions(connection, self.filters), claim.c.source.is_not(None))
                .distinct()
            )
            out: dict[str, set[tuple[str, str | None]]] = {}
            for id, source, kind in connection.execute(said):
                out.setdefault(id, set()).add((source, kind))
            return out

    def runs(self) -> list[str]:
        """The runs that coded them last, newest first."""
        with databases.reading(self._engine) as connection:
            newest = _newest(self._run(connection))
            of = sa.select(newest.c.run).join(report, report.c.key == newest.c.report_key)
            coded = of.where(*selecting.report_conditions(connection, self.filters))
            order = sa.select(run.c.id).where(run.c.id.in_(coded)).order_by(run.c.number.desc())
            return list(connection.execute(order).scalars())

    def _run(self, connection: Connection) -> list[str] | None:
        """The runs asked for, or None for any."""
        return selecting.runs_named(connection, self.filters["run"]) if "run" in self.filters else None

    def _keys(self, connection: Connection) -> sa.Select[Any]:
        return sa.select(report.c.key).where(*selecting.report_conditions(connection, self.filters))


def _newest(among: Sequence[str] | None) -> sa.Subquery:
    """For each report that was coded without failing, the newest run (of some) that did so, with its claims."""
    place = sa.func.row_number().over(partition_by=coding.c.report_key, order_by=run.c.number.desc())
    ranked = (
        sa.select(coding.c.report_key, coding.c.run, coding.c.claims, place.label("place"))
        .join(run, run.c.id == coding.c.run)
        .where(coding.c.rejection.is_(None))
    )
    if among is not None:
        ranked = ranked.where(coding.c.run.in_(among))
    found = ranked.subquery()
    return sa.select(found).where(found.c.place == 1).subquery()
