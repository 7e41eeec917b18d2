"""An error of the database in, what it means for who uses the ledger out, with the way out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.engine import URL

from warledger.ledger import errors
from warledger.ledger.databases.address import name
from warledger.ledger.databases.connections import WAIT_VARIABLE

#: What SQLite says, what that means, and what to do.
_MEANINGS: tuple[tuple[tuple[str, ...], type[errors.LedgerError], str, str], ...] = (
    (
        ("database is locked", "database table is locked", "lock timeout"),
        errors.LedgerLockedError,
        "another program has been writing to it all the time.",
        f"Try again when it is done; {WAIT_VARIABLE}=120 waits longer (in seconds).",
    ),
    (
        ("readonly database", "read-only transaction"),
        errors.LedgerReadOnlyError,
        "it may be read, but not written.",
        "Check the permissions of the file and of its folder, or copy it to a place that is yours.",
    ),
    (
        ("not a database", "file is encrypted"),
        errors.NotALedgerError,
        "this file is no ledger.",
        "Name another with --ledger; it was left as it is.",
    ),
    (
        ("malformed", "corrupt"),
        errors.LedgerCorruptError,
        "parts of the file are broken.",
        "`warledger ledger check` says which; `warledger ledger restore BACKUP` puts a backup in its place, and "
        "`warledger ledger salvage NEW` saves what can still be read.",
    ),
    (
        ("database or disk is full", "disk i/o error", "no space left", "disk full"),
        errors.LedgerFullError,
        "the disk is full, or can't be written.",
        "What was kept before is safe. Make room and run the same command again: it goes on where it stopped.",
    ),
    (
        ("unable to open database file",),
        errors.LedgerMissingError,
        "it can't be opened.",
        "Check the path, and the permissions of the folder.",
    ),
)


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turn the database's errors into ours."""
    try:
        yield
    except (sa.exc.DBAPIError, sqlite3.Error) as error:
        if isinstance(error, sa.exc.IntegrityError | sa.exc.ProgrammingError | sqlite3.IntegrityError):
            raise  # a fault of ours, not of the ledger
        raise explain(error, name(url)) from error


def explain(error: Exception, where: str) -> errors.LedgerError:
    """What an error of the database means for who uses it."""
    said = str(getattr(error, "orig", None) or error)
    for words, kind, what, advice in _MEANINGS:
        if any(word in said.lower() for word in words):
            return kind(where, what, advice)
    return errors.LedgerError(where, f"the database says: {said.strip()}.")
