"""Checked filters in, the conditions and the order of a query over the ledger's tables out.

By default claims are those of the newest run that coded each report's latest version; the filter `run` takes another
run's, the filters `report` and `claim` change nothing in that.

Names are compared in Python with the names that the ledger holds, which are few (`names`); the query asks for those
that fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.sql.elements import ColumnElement

from warledger.knowledge.countries import COUNTRIES, by_word, fold
from warledger.ledger import databases
from warledger.ledger.errors import NotInLedgerError
from warledger.ledger.finding import search
from warledger.ledger.finding.filters import Checked, FilterError
from warledger.ledger.finding.names import fits, names_like, other_places, place_key
from warledger.ledger.layout.tables import claim, coding, report, run
from warledger.terms.filters import ANY, FILTERS, NONE

Condition = ColumnElement[bool]

#: Filters of claims whose column has another name.
_COLUMNS = {"claim": claim.c.id}
#: Filters whose column has an index.
_INDEXED = frozenset({"effect", "event", "country", "side", "agent", "source"})

# --- claims ---


def claim_conditions(connection: Connection, filters: Checked) -> list[Condition]:
    """What claims must fulfil, said of `claim` alone: the query need not join `report`.

    Raises:
        FilterError: Words that can't be searched for.
        NotInLedgerError: The filter `run` names no run of this ledger.
    """
    return [
        *_current(connection, filters),
        *(_condition(connection, name, values) for name, values in filters.items() if name != "run"),
    ]


def runs_of(connection: Connection) -> list[tuple[str, int]]:
    """Id and number of each run, newest first."""
    rows = connection.execute(sa.select(run.c.id, run.c.number).order_by(run.c.number.desc()))
    return [(str(id), int(number)) for id, number in rows]


def _current(connection: Connection, filters: Checked) -> list[Condition]:
    """Claims of the latest version of each report, by the run that was asked for, else by the newest that coded it."""
    latest = claim.c.report_key.not_in(sa.select(report.c.key).where(~report.c.latest))
    if "run" in filters:
        return [latest, claim.c.run.in_(runs_named(connection, filters["run"]))]
    runs = [id for id, _ in runs_of(connection)]
    # a run that failed on a report hides nothing of what an earlier one made of it
    older = (
        ~sa.and_(
            claim.c.run == runs[at],
            claim.c.report_key.in_(
                sa.select(coding.c.report_key).where(coding.c.run.in_(runs[:at]), coding.c.rejection.is_(None))
            ),
        )
        for at in range(1, len(runs))
    )
    # the indexes begin with the run, and help where one value is asked for; else one pass over all is faster
    by_index = [claim.c.run.in_(runs)] if _INDEXED & filters.keys() else []
    return [latest, *older, *by_index]


def runs_named(connection: Connection, wanted: Iterable[str]) -> list[str]:
    """Ids of runs given by id, number or "latest".

    Raises:
        NotInLedgerError: There is no such run.
    """
    known = runs_of(connection)
    out = []
    for value in wanted:
        found = [id for id, number in known if value in {id, str(number)}]
        if value == "latest":
            found = [known[0][0]] if known else []
        if not found:
            listed = ", ".join(f"{number} ({id})" for id, number in known) or "none yet"
            raise NotInLedgerError(
                databases.name(connection.engine.url), f"there is no run '{value}'.", f"There are: {listed}."
            )
        out += found
    return out


def _condition(connection: Connection, name: str, values: tuple[Any, ...]) -> Condition:
    if name in _SPECIAL:
        return _SPECIAL[name](connection, values)
    kind = FILTERS[name].kind
    column: sa.Column[Any] = _COLUMNS[name] if name in _COLUMNS else claim.c[name]
    if kind == "name":
        return _named(connection, [column], values)
    if kind == "least":
        enough: Condition = column >= values[0]
        return enough
    if kind == "flag":
        flagged: Condition = column.is_(values[0])
        return flagged
    return _one_of(column, values)


def _one_of(column: ColumnElement[Any], values: Iterable[Any]) -> Condition:
    """The column is one of the values; "none" is unknown, "any" known."""
    values = list(values)
    parts: list[Condition] = []
    if NONE in values:
        parts.append(column.is_(None))
    if ANY in values:
        parts.append(column.is_not(None))
    plain = [value for value in values if value not in (NONE, ANY)]
    if plain or not parts:
        parts.append(column.in_(plain))
    return sa.or_(*parts)


def _named(connection: Connection, columns: Sequence[sa.Column[Any]], values: Iterable[str]) -> Condition:
    return sa.or_(*(_one_of(column, names_like(distinct(connection, column), values)) for column in columns))


def distinct(connection: Connection, column: sa.Column[Any]) -> list[str]:
    """Every known value of a column; from an index alone where it has one."""
    asked = [sa.select(column).distinct()]
    if column.table is claim:
        # the indexes begin with the run: within one, the database leaps from value to value
        asked = [asked[0].where(claim.c.run == id) for id, _ in runs_of(connection)]
    values = (value for one in asked for value in connection.execute(one).scalars())
    return [value for value in dict.fromkeys(values) if value is not None]


def _actor(connection: Connection, values: tuple[Any, ...]) -> Condition:
    return _named(connection, [claim.c.side, claim.c.agent], values)


def _since(connection: Connection, values: tuple[Any, ...]) -> Condition:
    return sa.or_(claim.c.end >= values[0], sa.and_(claim.c.end.is_(None), claim.c.start >= values[0]))


def _until(connection: Connection, values: tuple[Any, ...]) -> Condition:
    return sa.or_(claim.c.start <= values[0], sa.and_(claim.c.start.is_(None), claim.c.end <= values[0]))


def _of_report(
    of: Callable[[Connection, tuple[Any, ...]], Condition],
) -> Callable[[Connection, tuple[Any, ...]], Condition]:
    """A condition on claims, from one on their reports."""

    def condition(connection: Connection, values: tuple[Any, ...]) -> Condition:
        return claim.c.report_key.in_(sa.select(report.c.key).where(of(connection, values)))

    return condition


def _published_since(connection: Connection, values: tuple[Any, ...]) -> Condition:
    condition: Condition = report.c.date >= values[0]
    return condition


def _published_until(connection: Connection, values: tuple[Any, ...]) -> Condition:
    condition: Condition = report.c.date <= values[0]
    return condition


def _outlet(connection: Connection, values: tuple[Any, ...]) -> Condition:
    return _named(connection, [report.c.outlet], values)


def _report_id(connection: Connection, values: tuple[Any, ...]) -> Condition:
    return report.c.id.in_(values)


def _words(table: str, column: ColumnElement[int]) -> Callable[[Connection, tuple[Any, ...]], Condition]:
    def condition(connection: Connection, values: tuple[Any, ...]) -> Condition:
        dialect = connection.dialect.name
        try:
            return column.in_(databases.keys_with_words(dialect, table, search.query(values[0], dialect=dialect)))
        except search.SearchError as error:
            raise FilterError(f"--text: {error}") from error

    return condition


# --- places ---


def place_is_held(connection: Connection, value: str) -> bool:
    """Does the ledger hold a place of this name or id, or a place inside one?"""
    found = sa.select(claim.c.key).where(_one_place(connection, value)).limit(1)
    return connection.execute(found).first() is not None


def _place(connection: Connection, values: tuple[Any, ...]) -> Condition:
    """The places themselves, and those whose division or country one of them is."""
    return sa.or_(*(_one_place(connection, str(value)) for value in values))


def _one_place(connection: Connection, value: str) -> Condition:
    if value in (NONE, ANY):
        return _one_of(claim.c.place_text, [value])
    if ":" in value:  # an id of the gazetteer's
        return claim.c.place_id == value
    name, *around = [part.strip() for part in value.split(",") if part.strip()] or [value]
    here = _inside(connection, name, themselves=True)
    if here is None:
        others = (_inside(connection, other, themselves=True) for other in other_places(name))
        here = next((found for found in others if found is not None), None)
    parts = [here, *(_inside(connection, part, themselves=False) for part in around)]
    return sa.and_(*(sa.false() if part is None else part for part in parts))


def _inside(connection: Connection, name: str, *, themselves: bool) -> Condition | None:
    """Places of this name, and places in a division or country of it; None where the ledger has neither.

    Args:
        connection: The ledger.
        name: A place's name.
        themselves: Take the places of this name too, not only what they hold.
    """
    wanted = fits(place_key(name))
    columns = [claim.c.admin1, claim.c.admin2] + ([claim.c.place_name] if themselves else [])
    parts: list[Condition] = []
    for column in columns:
        found = [held for held in distinct(connection, column) if wanted(place_key(held))]
        if found:
            parts.append(column.in_(found))
    state = COUNTRIES.get(name) or by_word(name)
    if state is not None and fold(name) in {fold(state.iso), *map(fold, state.all_names)}:
        parts.append(claim.c.country == state.iso)
    return sa.or_(*parts) if parts else None


_SPECIAL: dict[str, Callable[[Connection, tuple[Any, ...]], Condition]] = {
    "actor": _actor,
    "place": _place,
    "since": _since,
    "until": _until,
    "outlet": _of_report(_outlet),
    "published_since": _of_report(_published_since),
    "published_until": _of_report(_published_until),
    "report": _of_report(_report_id),
    "text": _words("claim", claim.c.key),
    "report_text": _words("report", claim.c.report_key),
}

# --- reports ---

#: Filters that, of reports, are about the reports themselves.
_REPORT_FILTERS: dict[str, Callable[[Connection, tuple[Any, ...]], Condition]] = {
    "since": _published_since,
    "until": _published_until,
    "report": _report_id,
    "text": _words("report", report.c.key),
    "outlet": _outlet,
    "language": lambda connection, values: _named(connection, [report.c.language], values),
    "invented": lambda connection, values: report.c.invented.is_(values[0]),
}


def report_conditions(connection: Connection, filters: Checked) -> list[Condition]:
    """What reports must fulfil: themselves, and by at least one claim that passes all filters about claims.

    Raises:
        FilterError: Words that can't be searched for.
        NotInLedgerError: The filter `run` names no run of this ledger.
    """
    own = [_REPORT_FILTERS[name](connection, values) for name, values in filters.items() if name in _REPORT_FILTERS]
    about_claims = {name: values for name, values in filters.items() if name not in _REPORT_FILTERS}
    conditions = [report.c.latest, *own]
    if set(about_claims) == {"run"}:
        runs = runs_named(connection, about_claims["run"])
        conditions.append(report.c.key.in_(sa.select(coding.c.report_key).where(coding.c.run.in_(runs))))
    elif about_claims:
        having = sa.select(claim.c.report_key).where(*claim_conditions(connection, about_claims))
        conditions.append(report.c.key.in_(having))
    return conditions


# --- order ---

_CLAIM_ORDER: dict[str, ColumnElement[Any]] = {
    "date": claim.c.start,
    "published": report.c.date,
    "place": claim.c.place_name,
    "report": report.c.id,
    "outlet": report.c.outlet,
}
_REPORT_ORDER: dict[str, ColumnElement[Any]] = {"report": report.c.id}


def claim_order(sort: Sequence[str]) -> list[ColumnElement[Any]]:
    """The order of claims: as asked for, then as the reports came and as each makes its claims."""
    asked = _ordered(sort, lambda name: _CLAIM_ORDER.get(name, claim.c.get(name)))
    return [*asked, claim.c.report_key, claim.c.key]


def report_order(sort: Sequence[str], claims: ColumnElement[int]) -> list[ColumnElement[Any]]:
    """The order of reports: as asked for, then as they came.

    Args:
        sort: Names of `terms.filters.REPORT_SORTS`.
        claims: The number of a report's claims.
    """
    asked = _ordered(sort, lambda name: claims if name == "claims" else _REPORT_ORDER.get(name, report.c.get(name)))
    return [*asked, report.c.key]


def _ordered(sort: Sequence[str], column: Callable[[str], Any]) -> list[ColumnElement[Any]]:
    out = []
    for name in sort:
        by = column(name.removeprefix("-"))
        out.append(sa.nulls_last(by.desc() if name.startswith("-") else by.asc()))
    return out
