"""Filters in, a lazy answer out: what is asked for, and all that claims and reports have in common when it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from warledger.ledger import databases
from warledger.ledger.finding.filters import Checked, FilterError, check, said
from warledger.ledger.finding.frames import to_arrow, to_pandas
from warledger.ledger.finding.unheard import unheard
from warledger.records.tables import Table
from warledger.terms.filters import Subject

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

#: Rows fetched at a time; the evidence of claims is fetched with one query.
AT_ONCE = 1000
R = TypeVar("R", bound="Result[Any]")
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


class Result(Generic[T]):
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
