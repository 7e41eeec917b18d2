"""Claims in; how many there are of a kind, and the least and the most that they add up to, out.

What a row's sums hold, for one effect (killed, wounded, ...) in one group:

1. Figures alone that belong to what their reports are about: no background (totals so far, older incidents), and only
   what is asserted, unless the filters ask for another status.
2. No part beside its whole: "20 killed, five of them children" adds 20. A part counts where its whole isn't in the same
   row, because the filters leave it out or because it stands in another group.
3. Nothing twice. A text that came again under another id is kept as one. Figures that tell of the same are one cell: of
   the same effect, type of event, side, category and demographic, with the same first and last day, at the same place,
   known as a district or better. Whoever speaks in a report is one account of a cell. The cell's low is the least that
   any account gives, its high the most, so that two sources that say 100 and 112 add 100 to 112, and not 212.
4. Where place or day isn't known (or the place only as a province or larger), figures are one where source, bounds,
   words, days and place are all the same; otherwise they add up. There the sums may hold one thing twice: nobody can
   tell from the figures alone.

`low` adds lower bounds; a figure without one ("up to 40") adds nothing to it. `high` adds upper bounds; a figure
without one ("at least 32") adds its lower bound, and is counted in `open`: where that isn't 0, the true sum may be
higher. Rows of different groups can overlap, where a part stands in one and its whole in another, or an actor is both
side and agent: don't add rows up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.sql.elements import ColumnElement

from warledger.ledger import databases
from warledger.ledger.finding.filters import FilterError
from warledger.ledger.layout.tables import claim, report
from warledger.terms.filters import GROUPS

#: The group of claims whose days don't all lie in one period.
SEVERAL = "several"
_PERIODS = ("day", "week", "month", "year")
#: A place known so exactly (UCDP's where_prec: a point, near one, a district) that figures of one day there with the
#: same event, effect and people are taken to tell of the same; in a province, two towns' figures would be.
_SAME_PLACE = 3
#: What figures that tell of the same have in common.
_CELL = ("where", "start", "effect", "side", "category", "event", "end", "demographic", "own")


class Group(NamedTuple):
    """Claims of one effect with something in common.

    Attributes:
        keys: What was grouped by, to the group's value; None is unknown. "actor" has "role" (side or agent) beside it.
        effect: What the figures count, or None for events.
        claims: How many claims, all counted.
        reports: How many reports make them.
        sources: How many sources are named for them.
        low: Sum of lower bounds, or None where nothing is to be summed.
        high: Sum of upper bounds, or None.
        open: Figures in `high` that state no upper bound.
    """

    keys: Mapping[str, str | None]
    effect: str | None
    claims: int
    reports: int
    sources: int
    low: int | None
    high: int | None
    open: int

    def cells(self) -> dict[str, Any]:
        """As one flat row."""
        return {
            **self.keys,
            "effect": self.effect,
            "claims": self.claims,
            "reports": self.reports,
            "sources": self.sources,
            "low": self.low,
            "high": self.high,
            "open": self.open,
        }


def check(keys: Sequence[str]) -> list[str]:
    """The keys, without doubles.

    Raises:
        FilterError: There is no such grouping.
    """
    for key in keys:
        if key not in GROUPS:
            near = get_close_matches(key, GROUPS, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise FilterError(f"Claims can't be grouped by '{key}'. There are: {', '.join(GROUPS)}.{hint}")
    return list(dict.fromkeys(keys))


def grouped(
    connection: Connection, keys: Sequence[str], conditions: Sequence[ColumnElement[bool]], *, any_status: bool = False
) -> list[Group]:
    """Groups: periods in their order, others by their number of claims.

    Args:
        connection: The ledger.
        keys: What to group by.
        conditions: What claims must fulfil; about `claim` alone.
        any_status: Sum figures of every status, not only those that are asserted.

    Raises:
        FilterError: There is no such grouping.
    """
    asked = [key for key in check(keys) if key != "effect"]
    dialect = connection.dialect.name
    picked = _picked(dialect, asked, conditions, "picked")
    summed = _picked(dialect, asked, [*conditions, *_can_be_summed(any_status)], "summed")
    names = [name for key in asked for name in ((key, "role") if key == "actor" else (key,))]
    by = [picked.c[f"by_{name}"] for name in names]
    sums = {tuple(row[: len(names) + 1]): row[len(names) + 1 :] for row in connection.execute(_sums(summed, names))}
    counts = sa.select(
        *by,
        picked.c.effect,
        sa.func.count(),
        sa.func.count(picked.c.report_key.distinct()),
        sa.func.count(picked.c.source.distinct()),
    ).group_by(*by, picked.c.effect)
    out = []
    for row in connection.execute(counts):
        *values, effect, claims, reports, sources = row
        low, high, open_ends = sums.get((*values, effect), (None, None, 0))
        shown = {name: None if value is None else str(value) for name, value in zip(names, values, strict=True)}
        out.append(Group(shown, effect, claims, reports, sources, _whole(low), _whole(high), int(open_ends or 0)))
    return sorted(out, key=_order(asked))


def _whole(value: Any) -> int | None:
    return None if value is None else int(value)


def _order(keys: Sequence[str]) -> Any:
    """Periods first to last; otherwise the most claims first; what is unknown or in several comes last."""

    def order(group: Group) -> tuple[Any, ...]:
        place: list[Any] = []
        if keys and keys[0] in _PERIODS:
            value = group.keys[keys[0]]
            place = [(value is None, value == SEVERAL, value or "")]
        values = group.keys.values()
        known = tuple(value or "" for value in values)
        return (*place, None in values, -group.claims, group.effect or "", known)

    return order


def _picked(dialect: str, keys: Sequence[str], conditions: Sequence[ColumnElement[bool]], name: str) -> sa.CTE:
    """The claims, each with its groups' values as "by_…"; with "actor" once for each of its actors."""
    known = sa.and_(
        sa.func.coalesce(claim.c.place_id, claim.c.place_name).is_not(None),
        sa.func.coalesce(claim.c.where_prec, 1) <= _SAME_PLACE,
        claim.c.start.is_not(None),
        claim.c.end.is_not(None),
    )
    exactly = (
        sa.func.coalesce(sa.cast(claim.c.low, sa.Text), "")
        + "\n"
        + sa.func.coalesce(sa.cast(claim.c.high, sa.Text), "")
        + "\n"
        + sa.func.coalesce(claim.c.counted, "")
    )
    named = (
        claim.c.place_name + "\n" + sa.func.coalesce(claim.c.admin1, "") + "\n" + sa.func.coalesce(claim.c.country, "")
    )
    columns = [
        claim.c.id, claim.c.run, claim.c.report_key, claim.c.effect, claim.c.event, claim.c.side, claim.c.category,
        claim.c.demographic, claim.c.start, claim.c.end, claim.c.source, claim.c.low, claim.c.high, claim.c.part_of,
        sa.func.coalesce(claim.c.place_id, named).label("where"),
        sa.case(
            (known, None),
            (claim.c.source.is_not(None), claim.c.source + "\n" + exactly),
            else_=sa.cast(claim.c.key, sa.Text),
        ).label("own"),
    ]  # fmt: skip

    def chosen(actor: ColumnElement[Any] | None = None, role: str = "") -> sa.Select[Any]:
        row = claim.c.key * 2 + (1 if role == "agent" else 0)
        values = [_value(dialect, key, actor).label(f"by_{key}") for key in keys]
        if actor is not None:
            values.append(sa.literal(role).label("by_role"))
        made = sa.select(row.label("row"), *columns, *values).where(*conditions)
        if "outlet" in keys:
            made = made.join(report, report.c.key == claim.c.report_key)
        return made if actor is None else made.where(actor.is_not(None))

    if "actor" not in keys:
        return chosen().cte(name)
    return chosen(claim.c.side, "side").union_all(chosen(claim.c.agent, "agent")).cte(name)


def _value(dialect: str, key: str, actor: ColumnElement[Any] | None) -> ColumnElement[Any]:
    """What a claim is grouped under."""
    if key == "actor" and actor is not None:
        return actor
    if key in _PERIODS:
        first, last = (databases.period(dialect, key, column) for column in (claim.c.start, claim.c.end))
        unknown = claim.c.start.is_(None) | claim.c.end.is_(None)
        return sa.case((unknown, sa.null()), (first == last, first), else_=SEVERAL)
    if key == "place":
        return sa.func.coalesce(claim.c.place_name, claim.c.place_text)
    return report.c.outlet if key == "outlet" else claim.c[key]


def _can_be_summed(any_status: bool) -> list[ColumnElement[bool]]:
    """Figures with a bound that belong to what their report is about, and that it asserts."""
    status = [] if any_status else [claim.c.status == "asserted"]
    bounded = sa.or_(claim.c.low.is_not(None), claim.c.high.is_not(None))
    return [claim.c.effect.is_not(None), claim.c.scope == "event", bounded, *status]


def _sums(summed: sa.CTE, names: Sequence[str]) -> sa.Select[Any]:
    """Group's values, effect, low, high, open."""
    groups = [f"by_{name}" for name in names]
    # what tells rows apart soonest comes first: the database compares column by column
    cell = list(dict.fromkeys([*_CELL, *groups]))
    by = [summed.c[name] for name in cell]
    accounts = (
        sa.select(
            *by,
            sa.func.sum(sa.func.coalesce(summed.c.low, 0)).label("low"),
            sa.func.sum(sa.func.coalesce(summed.c.high, summed.c.low)).label("high"),
            sa.func.sum(sa.case((summed.c.high.is_(None), 1), else_=0)).label("open"),
        )
        .where(summed.c.row.not_in(_beside_their_wholes(summed, groups)))
        .group_by(summed.c.report_key, summed.c.source, *by)
        .subquery("accounts")
    )
    by = [accounts.c[name] for name in cell]
    cells = (
        sa.select(
            *by,
            sa.func.min(accounts.c.low).label("low"),
            sa.func.max(accounts.c.high).label("high"),
            sa.func.max(accounts.c.open).label("open"),
        )
        .group_by(*by)
        .subquery("cells")
    )
    by = [cells.c[name] for name in [*groups, "effect"]]
    return sa.select(*by, sa.func.sum(cells.c.low), sa.func.sum(cells.c.high), sa.func.sum(cells.c.open)).group_by(*by)


def _beside_their_wholes(summed: sa.CTE, groups: Sequence[str]) -> sa.Select[Any]:
    """Rows of `summed` one of whose wholes, however far up, is summed in the same group too."""
    shared = ["run", "report_key", "effect", *groups]
    above = (
        sa.select(summed.c.row, *(summed.c[name] for name in shared), summed.c.part_of.label("whole"))
        .where(summed.c.part_of.is_not(None))
        .cte("above", recursive=True)
    )
    parent = claim.alias("parent")
    above = above.union(
        sa.select(above.c.row, *(above.c[name] for name in shared), parent.c.part_of).where(
            parent.c.run == above.c.run,
            parent.c.report_key == above.c.report_key,
            parent.c.id == above.c.whole,
            parent.c.part_of.is_not(None),
        )
    )
    whole = summed.alias("whole")
    return sa.select(above.c.row).join(
        whole,
        sa.and_(
            whole.c.report_key == above.c.report_key,
            whole.c.id == above.c.whole,
            whole.c.run == above.c.run,
            whole.c.effect == above.c.effect,
            whole.c.row != above.c.row,
            *(whole.c[name].is_not_distinct_from(above.c[name]) for name in groups),
        ),
    )
