"""What an SQLite file of a ledger is known by, and how an empty one is made."""

from __future__ import annotations

import os
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger import errors

#: "WLDG": what `file` and other programs tell a ledger from other SQLite files by.
APPLICATION_ID = 0x574C4447
#: The first bytes of an SQLite file.
_MAGIC = b"SQLite format 3\0"


def holds_a_ledger(connection: Connection) -> bool:
    """Are a ledger's tables there?"""
    return {"report", "claim", "alembic_version"} <= set(sa.inspect(connection).get_table_names())


def is_empty(connection: Connection) -> bool:
    """Is nothing at all there?"""
    return not sa.inspect(connection).get_table_names()


def create_file(path: Path) -> None:
    """Make an empty SQLite file, for its owner alone to read: reports may hold what harms people.

    Raises:
        LedgerMissingError: There is no folder to make it in, or it can't be written to.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return
    except FileNotFoundError as error:
        raise errors.LedgerMissingError(
            str(path), f"there is no folder {path.parent}.", "Make it first, or name another place with --ledger."
        ) from error
    except OSError as error:
        raise errors.LedgerMissingError(
            str(path), f"it can't be made ({error.strerror}).", "Name another place with --ledger."
        ) from error


def looks_like_sqlite(path: Path) -> bool:
    """Does a file begin as SQLite's do (or hold nothing yet)?"""
    with path.open("rb") as stream:
        return stream.read(len(_MAGIC)) in {_MAGIC, b""}


def mark(connection: Connection) -> None:
    """Write into the file what it is."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
