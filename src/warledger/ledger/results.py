"""Filters in; claims or reports out when they are asked for: as records, rows, counts, pandas or Arrow tables.

A result holds no rows: each use asks the ledger anew, in one state of it, and hands rows on as they come.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from warledger.ledger import databases, rows, selecting
from warledger.ledger.filters import Checked, FilterError, check, said
from warledger.ledger.frames import to_arrow, to_pandas
from warledger.ledger.grouping import Group, grouped
from warledger.ledger.tables import claim, coding, copy, evidence, report, run
from warledger.ledger.unheard import unheard
from warledger.records import Claim, Report
from warledger.records.tables import CLAIMS, REPORTS, Table, claim_cells
from warledger.terms.filters import CLAIM_SORTS, REPORT_SORTS, Subject

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

#: Rows fetched at a time; their evidence is fetched with one query.
_AT_ONCE = 1000
R = TypeVar("R", bound="_Result[Any]")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked for.

    Attributes:
        filters: Checked filters.
        sort: What to sort by, "-" before it for the other way round.
        limit: At most so many, or None.
    """

    filters: Checked
    sort: tuple[str, ...] = ()
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A claim with what the ledger knows beside it.

    Attributes:
        claim: The claim.
        run: The run that made it.
        published: Day of publication of its report.
        quote: The report's words that state it.
    """

    claim: Claim
    run: str
    published: datetime.date | None
    quote: str | None

    def cells(self) -> dict[str, Any]:
        """A row of the table of claims."""
        return claim_cells(self.claim, published=self.published, quote=self.quote, run=self.run)


class _Result(Generic[T]):
    """A lazy answer: iterate over it, count it, or take it out as a table."""

    subject: Subject
    table: Table
    sorts: Mapping[str, str]

    def __init__(self, engine: Engine, chosen: Chosen) -> None:
        self._engine, self.chosen = engine, chosen

    @property
    def filters(self) -> Checked:
        """The filters, checked."""
        return self.chosen.filters

    @property
    def said(self) -> str:
        """The filters in one line."""
        return said(self.filters)

    def where(self: R, **filters: Any) -> R:
        """The same, narrowed further; a filter given again is replaced.

        Raises:
            FilterError: No such filter, or a value that it can't take.
        """
        return self._with(replace(self.chosen, filters={**self.filters, **check(self.subject, filters)}))

    def sort(self: R, *by: str) -> R:
        """The same in another order: "date", "-low" for the highest first.

        Raises:
            FilterError: There is no such order.
        """
        for name in by:
            if name.removeprefix("-") not in self.sorts:
                near = get_close_matches(name.removeprefix("-"), self.sorts, n=1)
                hint = f" Did you mean '{near[0]}'?" if near else ""
                known = ", ".join(self.sorts)
                raise FilterError(f"{self.subject.capitalize()} can't be sorted by '{name}'. There are: {known}.{hint}")
        return self._with(replace(self.chosen, sort=by))

    def limit(self: R, most: int | None) -> R:
        """The same, at most so many."""
        return self._with(replace(self.chosen, limit=most))

    def _with(self: R, chosen: Chosen) -> R:
        return type(self)(self._engine, chosen)

    def __iter__(self) -> Iterator[T]:
        raise NotImplementedError

    def cells(self) -> Iterator[dict[str, Any]]:
        """Rows of the flat table, one at a time."""
        raise NotImplementedError

    def __len__(self) -> int:
        return self.count()

    def __bool__(self) -> bool:
        return self.limit(1).count() > 0

    def first(self) -> T | None:
        """The first one, or None."""
        return next(iter(self.limit(1)), None)

    def count(self) -> int:
        """How many there are, counted by the database."""
        with databases.reading(self._engine) as connection:
            keys = self._keys(connection)
            if self.chosen.limit is not None:
                keys = keys.limit(self.chosen.limit)
            return int(connection.execute(sa.select(sa.func.count()).select_from(keys.subquery())).scalar_one())

    def unheard(self) -> list[str]:
        """A line for each name of the filters that the ledger doesn't hold, with the nearest that it does."""
        return unheard(self._engine, self.filters)

    def _keys(self, connection: Connection) -> sa.Select[Any]:
        raise NotImplementedError

    def to_pandas(self) -> pd.DataFrame:
        """One row each, the table's columns; days as datetimes, whole numbers and yes/no as nullable types."""
        return to_pandas(self.table, self.cells())

    def to_arrow(self) -> pa.Table:
        """One row each, the table's columns, with Arrow's types."""
        return to_arrow(self.table, self.cells())

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.said or 'all'}>"

    def _repr_html_(self) -> str:
        return str(self.limit(min(self.chosen.limit or 40, 40)).to_pandas().to_html(max_rows=40))


class ClaimResult(_Result[Claim]):
    """Claims of a ledger that pass some filters."""

    subject: Subject = "claims"
    table = CLAIMS
    sorts = CLAIM_SORTS

    def __iter__(self) -> Iterator[Claim]:
        return (kept.claim for kept in self.kept())

    def kept(self) -> Iterator[KeptClaim]:
        """Claims, each with its run, and its report's day of publication."""
        columns = [column for column in claim.c if column.name != "invented"]
        with databases.reading(self._engine) as connection:
            chosen = (
                sa.select(
                    *columns,
                    claim.c.invented,
                    report.c.id.label("report"),
                    report.c.outlet.label("outlet"),
                    report.c.date.label("published"),
                )
                .join(report, report.c.key == claim.c.report_key)
                .where(*selecting.claim_conditions(connection, self.filters))
                .order_by(*selecting.claim_order(self.chosen.sort))
                .limit(self.chosen.limit)
            )
            stream = connection.execution_options(yield_per=_AT_ONCE).execute(chosen).mappings()
            for part in stream.partitions():
                spans = _evidence(connection, [row["key"] for row in part])
                for row in part:
                    yield KeptClaim(
                        rows.to_claim(dict(row), spans.get(row["key"], ())), row["run"], row["published"], row["quote"]
                    )

    def cells(self) -> Iterator[dict[str, Any]]:
        """Rows of the flat table, one at a time."""
        return (kept.cells() for kept in self.kept())

    def group_by(self, *keys: str) -> list[Group]:
        """Figures and events by what they have in common, each group with low and high sums.

        What is summed, and what never is, stands in `ledger.grouping`.

        Args:
            keys: Names of `terms.filters.GROUPS`; the effect is always among them.

        Raises:
            FilterError: There is no such grouping.
        """
        with databases.reading(self._engine) as connection:
            conditions = selecting.claim_conditions(connection, self.filters)
            found = grouped(connection, keys, conditions, any_status="status" in self.filters)
        return found if self.chosen.limit is None else found[: self.chosen.limit]

    def runs(self) -> list[str]:
        """The runs that made them, newest first."""
        with databases.reading(self._engine) as connection:
            conditions = selecting.claim_conditions(connection, self.filters)
            made = sa.select(claim.c.run).where(*conditions).distinct()
            order = sa.select(run.c.id).where(run.c.id.in_(made)).order_by(run.c.number.desc())
            return list(connection.execute(order).scalars())

    def _keys(self, connection: Connection) -> sa.Select[Any]:
        return sa.select(claim.c.key).where(*selecting.claim_conditions(connection, self.filters))


class ReportResult(_Result[Report]):
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
            stream = connection.execution_options(yield_per=_AT_ONCE).execute(chosen)
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


def _evidence(connection: Connection, keys: Sequence[int]) -> dict[int, list[tuple[str, int, int]]]:
    wanted = (
        sa.select(evidence.c.claim_key, evidence.c.field, evidence.c.start, evidence.c.end)
        .where(evidence.c.claim_key.in_(keys))
        .order_by(evidence.c.claim_key, evidence.c.number)
    )
    out: dict[int, list[tuple[str, int, int]]] = {}
    for key, field, start, end in connection.execute(wanted):
        out.setdefault(key, []).append((field, start, end))
    return out


def claims(engine: Engine, **filters: Any) -> ClaimResult:
    """Claims that pass all filters, of each report's latest version.

    They are those of the newest run that coded the report, unless the filter `run` names another.

    Raises:
        FilterError: No such filter, or a value that it can't take.
    """
    return ClaimResult(engine, Chosen(check("claims", filters)))


def reports(engine: Engine, **filters: Any) -> ReportResult:
    """Reports in their latest version that pass all filters, those about claims by at least one of their claims.

    Raises:
        FilterError: No such filter, or a value that it can't take.
    """
    return ReportResult(engine, Chosen(check("reports", filters)))
