"""A way into the database in, a connection that reads one state of it, or writes alone, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine

from warledger.ledger.databases.meanings import explained


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the ledger all the time.

    Raises:
        LedgerError: The database can't be read.
    """
    with explained(engine.url), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction in which this is the only writer: kept whole at its end, or not at all.

    Raises:
        LedgerError: The database can't be written.
    """
    with (
        explained(engine.url),
        engine.connect().execution_options(warledger_writes=True) as connection,
        connection.begin(),
    ):
        yield connection


def add_if_new(connection: Connection, table: sa.Table, row: Mapping[str, Any]) -> bool:
    """Insert a row unless one of its keys is there. Returns whether it was inserted."""
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**row).on_conflict_do_nothing()
    return connection.execute(statement).rowcount > 0
