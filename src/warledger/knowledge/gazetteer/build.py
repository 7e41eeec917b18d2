"""A path in, the gazetteer's file there out: built from the bundled sources, by one process, whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from warledger.knowledge.gazetteer import sources, store
from warledger.knowledge.gazetteer.entry import GazetteerError

#: Told what is being done, how many of how many rows are done.
Progress = Callable[[str, int, int], None]
#: About how many rows a build has, for the bar alone (234,908 places, 51,711 divisions, the states and regions).
_ROWS = 287_000


def current(path: Path) -> bool:
    """Is there a file at `path`, whole and built from the sources as they are now?"""
    if not path.exists():
        return False
    try:
        connection = store.open_reading(path)
    except sqlite3.Error:
        return False
    try:
        return store.meta(connection).get("version") == sources.version()
    finally:
        connection.close()


def build(path: Path, *, progress: Progress | None = None) -> None:
    """Make sure that a current file stands at `path`; entries that users added to an older one are kept.

    Raises:
        GazetteerError: The folder can't be written to.
    """
    try:
        with store.alone(path):
            if not current(path):  # another process may have built it while this one waited
                _build(path, progress)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(
            f"The gazetteer can't be built at {path}: {error}. "
            "Set WARLEDGER_GAZETTEER to a file in a folder that you can write to, with 400 MB free."
        ) from error


def _build(path: Path, progress: Progress | None) -> None:
    tell = progress or (lambda what, done, total: None)
    tell("reading divisions", 0, _ROWS)
    divisions = sources.Divisions()
    rows = chain(sources.countries(divisions), sources.regions(), divisions.entries(), sources.cities(divisions))
    write(path, _counted(rows, tell), divisions=divisions.codes)
    tell("done", _ROWS, _ROWS)


def write(path: Path, rows: Iterable[sources.Row], *, divisions: Mapping[str, str] | None = None) -> None:
    """Write a whole gazetteer of these entries to `path`, in one step; what users added to an older one is kept.

    Args:
        path: The file; replaced only when the new one is complete.
        rows: Entries with their alternate names.
        divisions: Names of divisions by GeoNames code, for country dumps that users add.
    """
    making = path.with_name(f"{path.name}.{os.getpid()}.part")
    making.unlink(missing_ok=True)
    try:
        connection = store.create(making)
        store.insert(connection, rows)
        connection.executemany("INSERT OR IGNORE INTO divisions VALUES (?, ?)", (divisions or {}).items())
        store.carry_over(path, connection)
        store.set_meta(connection, version=sources.version())
        connection.commit()
        connection.close()
        os.replace(making, path)
    finally:
        making.unlink(missing_ok=True)


def _counted(rows: Iterator[sources.Row], tell: Progress) -> Iterator[sources.Row]:
    for number, row in enumerate(rows):
        if number % 5000 == 0:
            tell("writing places", min(number, _ROWS), _ROWS)
        yield row
