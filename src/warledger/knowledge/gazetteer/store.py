"""Entries and their names in, an SQLite file out; names in, rows out. The only module that speaks SQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from warledger.knowledge.gazetteer.entry import Entry
from warledger.knowledge.gazetteer.names import fold, skeleton

#: Raised with every change of the tables or of how keys are made, so that old files are built anew.
SCHEMA = 6
#: How long to wait for another process that builds or adds, in seconds (a build takes well under a minute).
WAIT = 300.0

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE entries (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, lat REAL, lon REAL,
    country TEXT, admin1 TEXT, admin2 TEXT, kind TEXT NOT NULL, population INTEGER NOT NULL, source TEXT NOT NULL);
CREATE TABLE names (key TEXT NOT NULL, entry INTEGER NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, entry))
    WITHOUT ROWID;
CREATE TABLE skeletons (key TEXT NOT NULL, entry INTEGER NOT NULL, spelling TEXT NOT NULL,
    PRIMARY KEY (key, entry, spelling)) WITHOUT ROWID;
CREATE TABLE divisions (code TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
"""
_COLUMNS = "e.id, e.name, e.lat, e.lon, e.country, e.admin1, e.admin2, e.kind, e.population, e.source"
_MATCHES = ("name", "alternate")
#: Names asked for in one query; SQLite allows 999 parameters in old builds.
_BATCH = 400


def create(path: Path) -> sqlite3.Connection:
    """A new, empty file, tuned for one fast load (it is renamed into place when done)."""
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;" + _TABLES)
    return connection


def open_reading(path: Path) -> sqlite3.Connection:
    """The file, for reading only; usable from any thread (callers take turns)."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=WAIT, check_same_thread=False)


def open_writing(path: Path) -> sqlite3.Connection:
    """The file, for adding to."""
    return sqlite3.connect(path, timeout=WAIT)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the right to build or change the file at `path`; other processes wait, a crash lets go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(path.with_name(path.name + ".lock"), timeout=WAIT, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def meta(connection: sqlite3.Connection) -> dict[str, str]:
    """What the file says of itself; empty where it isn't a gazetteer."""
    try:
        return dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.DatabaseError:
        return {}


def set_meta(connection: sqlite3.Connection, **values: str) -> None:
    """Write facts about the file."""
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", list(values.items()))


def keys(name: str, alternates: Iterable[str]) -> tuple[dict[str, int], set[tuple[str, str]]]:
    """The folded keys of one entry (with 0 for the name, 1 for an alternate), and its skeletons, each with its key."""
    folded: dict[str, int] = {}
    main = fold(name)
    if main:
        folded[main] = 0
    for other in alternates:
        key = fold(other)
        if len(key) > 1:
            folded.setdefault(key, 1)
    return folded, {(bone, key) for key in folded if (bone := skeleton(key))}


def insert(connection: sqlite3.Connection, rows: Iterable[tuple[Entry, Sequence[str]]]) -> tuple[int, int]:
    """Add entries with their alternate names.

    Returns:
        How many were added, and how many were there already (their names are added to the old entry).
    """
    number = connection.execute("SELECT coalesce(max(number), 0) FROM entries").fetchone()[0]
    added = known = 0
    batch: list[tuple[object, ...]] = []
    names: list[tuple[str, int, int]] = []
    skeletons: list[tuple[str, int, str]] = []

    def flush() -> None:
        connection.executemany("INSERT INTO entries VALUES (?,?,?,?,?,?,?,?,?,?,?)", batch)
        connection.executemany("INSERT OR IGNORE INTO names VALUES (?,?,?)", names)
        connection.executemany("INSERT OR IGNORE INTO skeletons VALUES (?,?,?)", skeletons)
        batch.clear()
        names.clear()
        skeletons.clear()

    seen: dict[str, int] = {}
    fresh = number == 0
    for entry, alternates in rows:
        folded, bones = keys(entry.name, alternates)
        at = seen.get(entry.id)
        if at is None and not fresh:
            row = connection.execute("SELECT number FROM entries WHERE id = ?", (entry.id,)).fetchone()
            at = row[0] if row else None
        if at is None:
            number += 1
            at = number
            added += 1
            batch.append((at, *entry[:10]))
        else:
            known += 1
        seen[entry.id] = at
        names.extend((key, at, rank) for key, rank in folded.items())
        skeletons.extend((bone, at, key) for bone, key in bones)
        if len(batch) >= 5000 or len(names) >= 50_000:
            flush()
    flush()
    return added, known


def find(connection: sqlite3.Connection, wanted: Sequence[str]) -> dict[str, list[Entry]]:
    """Entries for each folded key that has any."""
    out: dict[str, list[Entry]] = {}
    for key, match, *row in _select(connection, "n.rank", "names", wanted):
        out.setdefault(key, []).append(Entry._make([*row, _MATCHES[match], True]))
    return out


def variants(
    connection: sqlite3.Connection, wanted: Sequence[str], *, country: str | None = None
) -> dict[str, list[tuple[Entry, str]]]:
    """For each skeleton that has any, its entries, each with a folded spelling of that skeleton.

    Args:
        connection: To the gazetteer.
        wanted: Skeletons.
        country: ISO code: only entries of that country, and those that lie in none; None takes all.
    """
    out: dict[str, list[tuple[Entry, str]]] = {}
    for key, spelling, *row in _select(connection, "n.spelling", "skeletons", wanted, country):
        out.setdefault(key, []).append((Entry._make([*row, "variant", True]), spelling))
    return out


def _select(
    connection: sqlite3.Connection, what: str, table: str, wanted: Sequence[str], country: str | None = None
) -> Iterator[tuple[Any, ...]]:
    there = " AND (e.country = ? OR e.country IS NULL)" if country else ""
    for start in range(0, len(wanted), _BATCH):
        part = wanted[start : start + _BATCH]
        yield from connection.execute(
            f"SELECT n.key, {what}, {_COLUMNS} FROM {table} n JOIN entries e ON e.number = n.entry "
            f"WHERE n.key IN ({','.join('?' * len(part))}){there}",
            (*part, country) if country else part,
        )


def carry_over(old: Path, connection: sqlite3.Connection) -> int:
    """Copy what users added from an older file into the one being built. Returns the number of entries."""
    if not old.exists():
        return 0
    try:
        source = open_reading(old)
        rows = source.execute(
            f"SELECT e.number, {_COLUMNS} FROM entries e WHERE e.source LIKE 'user:%' ORDER BY e.number"
        ).fetchall()
        pairs = []
        for number, *row in rows:
            others = [key for (key,) in source.execute("SELECT key FROM names WHERE entry = ?", (number,))]
            pairs.append((Entry(*row), others))
        added, _ = insert(connection, pairs)
        files = json.loads(meta(source).get("added", "[]"))
        set_meta(connection, added=json.dumps(files))
        source.close()
    except sqlite3.DatabaseError:  # not a gazetteer, or from before users could add to it
        return 0
    return added
