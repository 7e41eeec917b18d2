"""A path or an address in, the address of a ledger out, and how messages call it."""

from __future__ import annotations

import os
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url

from warledger.ledger import errors

#: Environment variable with the path or address of the ledger.
VARIABLE = "WARLEDGER_LEDGER"
_ADDRESSES = "Give a file (warledger.db), or postgresql://USER@HOST/DATABASE."


def address(where: str | os.PathLike[str] | None = None) -> URL:
    """The address of a ledger.

    Args:
        where: A path or an address (sqlite:///…, postgresql://…); None takes WARLEDGER_LEDGER, else warledger.db here.

    Raises:
        NotALedgerError: An address of a database that Warledger doesn't know.
    """
    named = str(where or os.environ.get(VARIABLE) or "warledger.db")
    if "://" not in named:
        return URL.create("sqlite", database=str(Path(named).expanduser().absolute()))
    try:
        url = make_url(named)
    except sa.exc.ArgumentError as error:
        raise errors.NotALedgerError(named, "this is no address of a database.", _ADDRESSES) from error
    kind = url.get_backend_name()
    if kind == "postgres":
        url, kind = url.set(drivername="postgresql"), "postgresql"
    if kind == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if kind == "sqlite" and url.database:
        return URL.create("sqlite", database=str(Path(url.database).expanduser().absolute()))
    raise errors.NotALedgerError(
        url.render_as_string(), f"a ledger can't be kept in this kind of database ({kind}).", _ADDRESSES
    )


def name(url: URL) -> str:
    """How messages call a ledger: its path, or its address without password."""
    if is_sqlite(url):
        return url.database or ""
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)


def is_sqlite(url: URL) -> bool:
    """Is it a file of its own?"""
    return url.get_backend_name() == "sqlite"


def file_of(url: URL) -> Path | None:
    """The ledger's file; None where it lies in a server."""
    return Path(url.database) if is_sqlite(url) and url.database else None
