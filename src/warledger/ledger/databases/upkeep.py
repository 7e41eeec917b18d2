"""What keeps a ledger's database whole and fast: checks, room given back, copies."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy.engine import Connection, Engine

from warledger.ledger.databases.address import address, file_of, is_sqlite
from warledger.ledger.databases.connections import connect, seconds_to_wait
from warledger.ledger.databases.files import create_file
from warledger.ledger.databases.meanings import explained
from warledger.ledger.databases.transactions import reading, writing
from warledger.ledger.databases.words import words_table
from warledger.ledger.layout.tables import SEARCHED


def broken_pages(connection: Connection) -> list[str]:
    """What the database itself finds broken in its file."""
    if connection.dialect.name != "sqlite":
        return []
    said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(20)")]
    return [] if said == ["ok"] else said


def broken_references(connection: Connection) -> list[str]:
    """Rows that refer to rows that aren't there."""
    if connection.dialect.name != "sqlite":
        return []  # it holds them itself, always
    return [
        f"row {row} of {table} refers to a row of {parent} that isn't there"
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]


def settle(engine: Engine) -> None:
    """After many rows were added: let the database learn how they are distributed, so that it finds its way fast."""
    with writing(engine) as connection:
        if connection.dialect.name == "sqlite":
            # it writes down what it counted. A sample of each index is enough; at 1,000 rows it takes milliseconds
            connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
            connection.exec_driver_sql("PRAGMA optimize = 0x10002")
        else:
            connection.exec_driver_sql("ANALYZE")


def size(engine: Engine) -> int:
    """Bytes that the ledger takes: its file, or its database in a server."""
    if (path := file_of(engine.url)) is not None:
        return path.stat().st_size
    with reading(engine) as connection:
        return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())


def vacuum(engine: Engine) -> None:
    """Give back the room of what is no longer there.

    Raises:
        LedgerError: Others use the ledger, or there is no room for the copy that it takes.
    """
    with explained(engine.url):
        raw = engine.raw_connection()
        try:
            driver: Any = raw.driver_connection
            if is_sqlite(engine.url):
                for words in map(words_table, SEARCHED):
                    driver.execute(f"INSERT INTO {words}({words}) VALUES ('optimize')")
                driver.execute("VACUUM")
                driver.execute("ANALYZE")
                driver.execute("PRAGMA wal_checkpoint(truncate)")
            else:
                driver.autocommit = True
                driver.execute("VACUUM ANALYZE")
                driver.autocommit = False
        finally:
            raw.close()


def copy_file(source: Path, to: Path) -> None:
    """Copy an SQLite file as it stands at one moment, others writing to it or not; `to` must not be there.

    Raises:
        LedgerError: It can't be read, or `to` can't be written.
    """
    with explained(address(source)):
        old = connect(str(source), read_only=True, wait=seconds_to_wait())
        try:
            create_file(to)
            new = sqlite3.connect(to)
            try:
                old.backup(new)
                # one file, with nothing beside it
                new.execute("PRAGMA journal_mode = delete")
            finally:
                new.close()
        finally:
            old.close()


def claim_for_one(engine: Engine) -> None:
    """Make sure that nobody else has an SQLite file open for writing at the moment, and its journal is in the file.

    Raises:
        LedgerLockedError: Somebody is writing.
    """
    with explained(engine.url):
        raw = engine.raw_connection()
        try:
            driver: Any = raw.driver_connection
            driver.execute("BEGIN EXCLUSIVE")
            driver.execute("COMMIT")
            driver.execute("PRAGMA wal_checkpoint(truncate)")
        finally:
            raw.close()
