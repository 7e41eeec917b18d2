"""Reports and claims searched by their words: SQLite's FTS5, PostgreSQL's text search."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger.layout.tables import SEARCHED, metadata


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
        query: A query in the database's own language, as `finding.search` writes it.
    """
    key: sa.ColumnClause[int] = sa.column("rowid" if dialect == "sqlite" else "key", sa.Integer)
    if dialect == "sqlite":
        words = sa.table(words_table(table), key)
        return (
            sa.select(key).select_from(words).where(sa.text(f"{words_table(table)} MATCH :words")).params(words=query)
        )
    match = sa.text(f"{_vector(SEARCHED[table])} @@ to_tsquery('warledger', :words)").bindparams(words=query)
    return sa.select(key).select_from(metadata.tables[table]).where(match)


def check_words(connection: Connection, table: str) -> None:
    """Compare what is searched with what is kept.

    Raises:
        DBAPIError: They differ.
    """
    if connection.dialect.name == "sqlite":
        words = words_table(table)
        connection.exec_driver_sql(f"INSERT INTO {words}({words}, rank) VALUES ('integrity-check', 1)")
