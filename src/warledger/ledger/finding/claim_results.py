"""Filters in; claims out when they are asked for, each with what the ledger knows beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger import databases
from warledger.ledger.finding import selecting
from warledger.ledger.finding.grouping import Group, grouped
from warledger.ledger.finding.result import AT_ONCE, Result
from warledger.ledger.layout import rows
from warledger.ledger.layout.tables import claim, report, run
from warledger.ledger.lookup.kept_claims import spans_of
from warledger.records import Claim
from warledger.records.tables import CLAIMS, claim_cells
from warledger.terms.filters import CLAIM_SORTS, Subject


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


class ClaimResult(Result[Claim]):
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
            stream = connection.execution_options(yield_per=AT_ONCE).execute(chosen).mappings()
            for part in stream.partitions():
                spans = spans_of(connection, [row["key"] for row in part])
                for row in part:
                    yield KeptClaim(
                        rows.to_claim(dict(row), spans.get(row["key"], ())), row["run"], row["published"], row["quote"]
                    )

    def cells(self) -> Iterator[dict[str, Any]]:
        """Rows of the flat table, one at a time."""
        return (kept.cells() for kept in self.kept())

    def group_by(self, *keys: str) -> list[Group]:
        """Figures and events by what they have in common, each group with low and high sums.

        What is summed, and what never is, stands in `grouping`.

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
