"""A path or an address in, a database to work with out; everything that differs between databases is here.

SQLite is the rule: one file, WAL, so that readers never wait, and a writer waits for another for a while. PostgreSQL
takes the same tables. What differs: how it is opened and locked, what its errors mean, how words are searched, and
what a row that is there already does to an insert.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, Connection, Engine, make_url

from warledger.ledger import errors
from warledger.ledger.tables import SEARCHED, metadata

#: Environment variable with the path or address of the ledger.
VARIABLE = "WARLEDGER_LEDGER"
#: Environment variable with the seconds to wait for another writer.
WAIT_VARIABLE = "WARLEDGER_LEDGER_WAIT"
#: Seconds to wait for another writer: it holds the ledger for milliseconds a report, for longer only to vacuum.
WAIT = 30.0
#: "WLDG": what `file` and other programs tell a ledger from other SQLite files by.
APPLICATION_ID = 0x574C4447
#: The key of the lock under which PostgreSQL lets one writer in at a time, as SQLite does.
_LOCK = APPLICATION_ID
#: The first bytes of an SQLite file.
_MAGIC = b"SQLite format 3\0"


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


_ADDRESSES = "Give a file (warledger.db), or postgresql://USER@HOST/DATABASE."


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


def engine(url: URL, *, read_only: bool = False, wait: float | None = None) -> Engine:
    """A way into the database; nothing is opened yet.

    Args:
        url: Its address.
        read_only: Let nothing be written, not even by mistake.
        wait: Seconds to wait for another writer; None takes WARLEDGER_LEDGER_WAIT, else 30.

    Raises:
        LedgerError: It lies in a server, and the package to speak with it isn't installed.
    """
    seconds = _wait() if wait is None else wait
    shared: dict[str, Any] = {"json_serializer": _json, "hide_parameters": True}
    if is_sqlite(url):
        path = url.database or ""
        made = sa.create_engine(
            url, creator=lambda: _connect(path, read_only=read_only, wait=seconds), poolclass=sa.QueuePool, **shared
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


def _wait() -> float:
    try:
        return float(os.environ.get(WAIT_VARIABLE) or WAIT)
    except ValueError:
        return WAIT


def _connect(path: str, *, read_only: bool, wait: float) -> sqlite3.Connection:
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


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turn the database's errors into ours."""
    try:
        yield
    except (sa.exc.DBAPIError, sqlite3.Error) as error:
        if isinstance(error, sa.exc.IntegrityError | sa.exc.ProgrammingError | sqlite3.IntegrityError):
            raise  # a fault of ours, not of the ledger
        raise explain(error, name(url)) from error


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


def explain(error: Exception, where: str) -> errors.LedgerError:
    """What an error of the database means for who uses it."""
    said = str(getattr(error, "orig", None) or error)
    for words, kind, what, advice in _MEANINGS:
        if any(word in said.lower() for word in words):
            return kind(where, what, advice)
    return errors.LedgerError(where, f"the database says: {said.strip()}.")


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


def add_if_new(connection: Connection, table: sa.Table, row: Mapping[str, Any]) -> bool:
    """Insert a row unless one of its keys is there. Returns whether it was inserted."""
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**row).on_conflict_do_nothing()
    return connection.execute(statement).rowcount > 0


# Words


def words_table(table: str) -> str:
    """The table that makes another searchable by words (SQLite)."""
    return f"{table}_words"


def create_words(connection: Connection) -> None:
    """Make reports and claims searchable by their words."""
    if connection.dialect.name != "sqlite":
        for statement in _WORDS_SETUP:
            connection.exec_driver_sql(statement)
    for table, columns in SEARCHED.items():
        for statement in _words_statements(connection.dialect.name, table, columns):
            connection.exec_driver_sql(statement)


#: PostgreSQL: words without their endings, as SQLite's porter has them; "the" and "and" are words like others.
_WORDS_SETUP = (
    "CREATE TEXT SEARCH DICTIONARY warledger_stem (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION warledger (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION warledger ALTER MAPPING FOR "
    "asciiword, word, hword, hword_part, asciihword, hword_asciipart WITH warledger_stem",
)


def _vector(columns: tuple[str, ...]) -> str:
    """The words of some columns (PostgreSQL); a word of ours parts them, so that no phrase runs over the end of one."""
    joined = " || ' warledgergap ' || ".join(f"coalesce({column}, '')" for column in columns)
    return f"to_tsvector('warledger', {joined})"


def _words_statements(dialect: str, table: str, columns: tuple[str, ...]) -> list[str]:
    listed = ", ".join(columns)
    if dialect != "sqlite":
        return [f"CREATE INDEX ix_{table}_words ON {table} USING gin ({_vector(columns)})"]
    words, new, old = (
        words_table(table),
        *(", ".join(f"{which}.{column}" for column in columns) for which in ("new", "old")),
    )
    return [
        f"CREATE VIRTUAL TABLE {words} USING fts5({listed}, content='{table}', content_rowid='key', "
        'tokenize="porter unicode61 remove_diacritics 2")',
        f"CREATE TRIGGER {words}_added AFTER INSERT ON {table} BEGIN "
        f"INSERT INTO {words}(rowid, {listed}) VALUES (new.key, {new}); END",
        f"CREATE TRIGGER {words}_removed AFTER DELETE ON {table} BEGIN "
        f"INSERT INTO {words}({words}, rowid, {listed}) VALUES ('delete', old.key, {old}); END",
        f"CREATE TRIGGER {words}_changed AFTER UPDATE OF {listed} ON {table} BEGIN "
        f"INSERT INTO {words}({words}, rowid, {listed}) VALUES ('delete', old.key, {old}); "
        f"INSERT INTO {words}(rowid, {listed}) VALUES (new.key, {new}); END",
    ]


def is_of_words(index: str | None) -> bool:
    """Is an index one that `create_words` makes, of which the tables know nothing?"""
    return index in {f"ix_{table}_words" for table in SEARCHED}


def keys_with_words(dialect: str, table: str, query: str) -> sa.Select[int]:
    """The keys of rows of `report` or `claim` that hold some words.

    Args:
        dialect: Name of the database's dialect.
        table: "report" or "claim".
        query: A query in the database's own language, as `ledger.search` writes it.
    """
    key: sa.ColumnClause[int] = sa.column("rowid" if dialect == "sqlite" else "key", sa.Integer)
    if dialect == "sqlite":
        words = sa.table(words_table(table), key)
        return (
            sa.select(key).select_from(words).where(sa.text(f"{words_table(table)} MATCH :words")).params(words=query)
        )
    match = sa.text(f"{_vector(SEARCHED[table])} @@ to_tsquery('warledger', :words)").bindparams(words=query)
    return sa.select(key).select_from(metadata.tables[table]).where(match)


def _json(value: Any) -> str:
    """JSON that every database takes: what it has no word for (NaN, a date) as a string."""
    try:
        return json.dumps(value, ensure_ascii=True, allow_nan=False)
    except (TypeError, ValueError):
        return json.dumps(_plain(value), ensure_ascii=True, allow_nan=False)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else str(value)
    return value if isinstance(value, str | int | bool | None) else str(value)


# Upkeep


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


def check_words(connection: Connection, table: str) -> None:
    """Compare what is searched with what is kept.

    Raises:
        DBAPIError: They differ.
    """
    if connection.dialect.name == "sqlite":
        words = words_table(table)
        connection.exec_driver_sql(f"INSERT INTO {words}({words}, rank) VALUES ('integrity-check', 1)")


def rebuild_words(connection: Connection) -> None:
    """Make what is searched anew from what is kept."""
    if connection.dialect.name == "sqlite":
        for words in map(words_table, SEARCHED):
            connection.exec_driver_sql(f"INSERT INTO {words}({words}) VALUES ('rebuild')")


def settle(engine: Engine) -> None:
    """After many rows were added: let the database learn how they are distributed, so that it finds its way fast."""
    with reading(engine) as connection:
        if connection.dialect.name == "sqlite":
            # a sample of each index is enough; at 1,000 rows it takes milliseconds
            connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
            connection.exec_driver_sql("PRAGMA optimize = 0x10002")
        else:
            connection.exec_driver_sql("ANALYZE")
            connection.commit()


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
        old = _connect(str(source), read_only=True, wait=_wait())
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


# Days


def period(dialect: str, unit: str, day: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """The period that a day lies in, as text: 2019-03-16 (of a week its Monday), 2019-03 or 2019.

    Args:
        dialect: Name of the database's dialect.
        unit: "day", "week", "month" or "year".
        day: A column of days.
    """
    if dialect == "sqlite":  # days are kept as YYYY-MM-DD
        text = sa.type_coerce(day, sa.Text)
        if unit == "week":
            return sa.func.date(text, "-6 days", "weekday 1", type_=sa.Text)
        return sa.func.substr(text, 1, {"day": 10, "month": 7, "year": 4}[unit], type_=sa.Text)
    begun = sa.func.date_trunc("week", day) if unit == "week" else day
    pattern = {"month": "YYYY-MM", "year": "YYYY"}.get(unit, "YYYY-MM-DD")
    return sa.func.to_char(begun, pattern, type_=sa.Text)
