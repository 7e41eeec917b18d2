"""A database in; a ledger with today's tables out, or the reason why it is none. Migrations are run here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from warledger.ledger import databases, errors
from warledger.ledger.layout import views

#: Where the migrations lie; each file's name begins with its number, which is its revision.
MIGRATIONS = Path(__file__).parent / "migrations"


@cache
def revisions() -> tuple[str, ...]:
    """The revisions of the schema that this program knows, oldest first."""
    return tuple(sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")))


def prepare(engine: Engine, *, create: bool = False, read_only: bool = False) -> None:
    """See to it that a database holds a ledger with today's tables.

    Args:
        engine: The database.
        create: Make the ledger where there is none.
        read_only: Change nothing.

    Raises:
        LedgerError: It can't be opened, holds something else, or was made by a newer Warledger.
    """
    where = databases.name(engine.url)
    if (path := databases.file_of(engine.url)) is not None:
        _check_file(path, create=create and not read_only)
    with databases.reading(engine) as connection:
        found = revision(connection)
    if found == revisions()[-1]:
        return
    if found is None and not create:
        raise errors.LedgerMissingError(where, "it holds no ledger yet.", _MAKE)
    if found is not None and read_only:
        raise errors.OlderLedgerError(
            where, f"it was made by an older Warledger (schema {found}).", "Open it once where it may be written."
        )
    with databases.writing(engine) as connection:
        if revision(connection) != revisions()[-1]:  # another process may have been faster
            _upgrade(connection)


_MAKE = "`warledger add FILES` makes one; --ledger or WARLEDGER_LEDGER names another."


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise errors.NotALedgerError(str(path), "this is a folder.", "Name a file in it.")
    if not path.exists():
        if not create:
            raise errors.LedgerMissingError(str(path), "there is no such ledger.", _MAKE)
        databases.create_file(path)
        return
    try:
        fits = databases.looks_like_sqlite(path)
    except OSError as error:
        raise errors.LedgerMissingError(
            str(path), f"it can't be read ({error.strerror}).", "Check its permissions."
        ) from error
    if not fits:
        raise errors.NotALedgerError(
            str(path), "this file is no ledger.", "Name another with --ledger; it was left as it is."
        )


def revision(connection: Connection) -> str | None:
    """The schema of the ledger in a database; None where the database is empty.

    Raises:
        NotALedgerError: It holds something else.
        NewerLedgerError: It was made by a newer Warledger.
    """
    where = databases.name(connection.engine.url)
    if not databases.holds_a_ledger(connection):
        if databases.is_empty(connection):
            return None
        raise errors.NotALedgerError(
            where, "this database holds something else than a ledger.", "Name another; it was left as it is."
        )
    found = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    if found not in revisions():
        raise errors.NewerLedgerError(
            where,
            f"it was made by a newer Warledger (schema {found}; this one knows {revisions()[-1]}).",
            "Bring Warledger up to date; the ledger was left as it is.",
        )
    return found


def _upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, in the transaction at hand, and make the views anew."""
    from alembic import command
    from alembic.config import Config

    views.drop(connection)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    views.create(connection)
    databases.mark(connection)


def drift(connection: Connection) -> list[str]:
    """What differs between the tables of a database and those that this program works with."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from warledger.ledger.layout.tables import metadata

    def ours(item: sa.schema.SchemaItem, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        if kind == "index" and reflected and databases.is_of_words(name):
            return False
        return not (kind == "table" and reflected and name not in metadata.tables)

    context = MigrationContext.configure(connection, opts={"include_object": ours})
    return [str(difference) for difference in compare_metadata(context, metadata)]
