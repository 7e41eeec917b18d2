"""An address in, a way into its database out: how SQLite and PostgreSQL are opened, and let one writer in at a time."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine

from warledger.ledger import errors
from warledger.ledger.databases.address import is_sqlite, name
from warledger.ledger.databases.files import APPLICATION_ID
from warledger.ledger.databases.json_text import json_text

#: Environment variable with the seconds to wait for another writer.
WAIT_VARIABLE = "WARLEDGER_LEDGER_WAIT"
#: Seconds to wait for another writer: it holds the ledger for milliseconds a report, for longer only to vacuum.
WAIT = 30.0
#: The key of the lock under which PostgreSQL lets one writer in at a time, as SQLite does.
_LOCK = APPLICATION_ID


def engine(url: URL, *, read_only: bool = False, wait: float | None = None) -> Engine:
    """A way into the database; nothing is opened yet.

    Args:
        url: Its address.
        read_only: Let nothing be written, not even by mistake.
        wait: Seconds to wait for another writer; None takes WARLEDGER_LEDGER_WAIT, else 30.

    Raises:
        LedgerError: It lies in a server, and the package to speak with it isn't installed.
    """
    seconds = seconds_to_wait() if wait is None else wait
    shared: dict[str, Any] = {"json_serializer": json_text, "hide_parameters": True}
    if is_sqlite(url):
        path = url.database or ""
        made = sa.create_engine(
            url, creator=lambda: connect(path, read_only=read_only, wait=seconds), poolclass=sa.QueuePool, **shared
        )
        sa.event.listen(made, "begin", _begin_sqlite)
        return made
    options = f"-c lock_timeout={int(seconds * 1000)}" + (" -c default_transaction_read_only=on" if read_only else "")
    try:
        made = sa.create_engine(url, connect_args={"options": options}, **shared)
    except ModuleNotFoundError as error:
        raise errors.LedgerError(
            name(url),
            "PostgreSQL needs a package that isn't installed.",
            "`pip install 'psycopg[binary]'` installs it.",
        ) from error
    sa.event.listen(made, "begin", _begin_postgresql)
    return made


def seconds_to_wait() -> float:
    """Seconds to wait for another writer: WARLEDGER_LEDGER_WAIT, else 30."""
    try:
        return float(os.environ.get(WAIT_VARIABLE) or WAIT)
    except ValueError:
        return WAIT


def connect(path: str, *, read_only: bool, wait: float) -> sqlite3.Connection:
    """Open the file; with `read_only` also where nothing may be written beside it."""
    if not read_only:
        # a missing file is made by `create_file` alone, never by a slip of the pen
        connection = _opened(path, "rw", wait)
        try:
            return _prepare(connection, wait)
        except sqlite3.OperationalError as error:
            connection.close()
            if not _is_write_protected(error):
                raise
    connection = _opened(path, "ro", wait)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if not _is_write_protected(error):
            raise
        # a folder in which WAL's own files can't be made: nobody else can be writing then
        connection = _opened(path, "ro&immutable=1", wait)
    connection.execute("PRAGMA query_only = on")
    return connection


def _opened(path: str, mode: str, wait: float) -> sqlite3.Connection:
    # threads take turns: the pool gives a connection to one at a time
    uri = f"{Path(path).absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)


def _is_write_protected(error: sqlite3.OperationalError) -> bool:
    return "readonly" in str(error) or "unable to open" in str(error)


def _prepare(connection: sqlite3.Connection, wait: float) -> sqlite3.Connection:
    _to_wal(connection, time.monotonic() + wait)
    # in WAL a crash of the program loses nothing that was committed; of the machine, at most the last moments
    connection.execute("PRAGMA synchronous = normal")
    connection.execute("PRAGMA foreign_keys = on")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return connection


def _to_wal(connection: sqlite3.Connection, deadline: float) -> None:
    """Turn WAL on; two that do so at once don't wait for each other by themselves."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = wal")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    # a writer takes its turn when it begins: taking it later, after reading, may fail without waiting
    writes = connection.get_execution_options().get("warledger_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get("warledger_writes"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
