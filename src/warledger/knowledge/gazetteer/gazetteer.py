"""Names of places in, what is known of them out: the gazetteer as the rest of the program sees it."""

from __future__ import annotations

import hashlib
import json
import math
import os
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from platformdirs import user_data_dir

from warledger.knowledge.gazetteer import additions, store
from warledger.knowledge.gazetteer.build import Progress, build, current
from warledger.knowledge.gazetteer.entry import Entry, GazetteerError
from warledger.knowledge.gazetteer.names import alike, bare, fold, of_the_faith, skeleton

T = TypeVar("T")
#: Keys in, what the file holds of each out.
_Find: TypeAlias = Callable[[sqlite3.Connection, Sequence[str]], dict[str, list[T]]]
#: Environment variable with the path of the gazetteer's file.
VARIABLE = "WARLEDGER_GAZETTEER"
#: Names kept in memory, with their entries (about 100 MB at most; a report has some 50 candidates).
_CACHED = 100_000
#: How much a kind weighs beside the logarithm of its population: a state beats a hamlet of the same name.
_KIND_WEIGHT = {
    "country": 3.0,
    "region": 5.5,
    "water": 5.0,
    "continent": 6.0,
    "admin1": 0.0,
    "place": 0.5,
    "admin2": -1.0,
}
#: A match by a spelling variant is worth this many powers of ten of population less than one by its name.
_MATCH_WEIGHT = {"name": 0.0, "alternate": -1.0, "variant": -2.5}

#: What lying in the report's country is worth: a hamlet there beats a city of 100,000 elsewhere, no state or capital.
_HOME = 5.0


def default_path() -> Path:
    """Where the gazetteer is kept: WARLEDGER_GAZETTEER, else the user's data folder (it holds what users add)."""
    named = os.environ.get(VARIABLE)
    return Path(named).expanduser() if named else Path(user_data_dir("warledger", appauthor=False)) / "gazetteer.sqlite"


def weight(entry: Entry, country: str | None = None) -> float:
    """How likely a bare name means this entry: powers of ten of people, more in the country that a report is about."""
    user = 1.5 if entry.source.startswith("user:") else 0.0
    home = _HOME if country is not None and entry.country == country else 0.0
    people = math.log10(max(entry.population, 1))
    return people + _KIND_WEIGHT.get(entry.kind, 0.0) + _MATCH_WEIGHT[entry.match] + user + home


class Gazetteer:
    """The places of the world that the program knows, in one SQLite file; cheap to ask again and again.

    Safe to share between threads, and to use after a fork.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._process = 0
        self._connection: sqlite3.Connection | None = None
        self._exact: dict[str, tuple[Entry, ...]] = {}
        #: Of each country: most entries that sound alike lie in others than a report's.
        self._variants: dict[str | None, dict[str, tuple[tuple[Entry, str], ...]]] = {}
        self._answers: defaultdict[str | None, dict[str, tuple[Entry, ...]]] = defaultdict(dict)

    @classmethod
    def open(cls, path: str | Path | None = None, *, progress: Progress | None = None) -> Gazetteer:
        """Open the gazetteer, building its file first where it is missing or its sources have changed.

        Args:
            path: The file; None takes `default_path()`.
            progress: Told how the build gets on.

        Raises:
            GazetteerError: It can't be built or read.
        """
        where = Path(path) if path is not None else default_path()
        if not current(where):
            build(where, progress=progress)
        return cls(where)

    def search(
        self, name: str, *, country: str | None = None, kinds: Iterable[str] | None = None, limit: int = 10
    ) -> list[Entry]:
        """Entries that a name may mean, best first.

        Args:
            name: As written in a report; case, accents, hyphens and articles don't matter.
            country: ISO code: entries of that country are preferred, and spelling variants are taken from there alone.
            kinds: Only these kinds of entries.
            limit: At most so many.
        """
        found = self.lookup([name], country=country).get(name, [])
        wanted = None if kinds is None else set(kinds)
        return [entry for entry in found if wanted is None or entry.kind in wanted][:limit]

    def lookup(self, names: Iterable[str], *, country: str | None = None) -> dict[str, list[Entry]]:
        """`search` for many names in one or two queries. Names without any entry are left out."""
        answers = self._answers[country]
        known = {name: answers.get(name) for name in names}
        fresh = [name for name, found in known.items() if found is None]
        if fresh:
            looked_up = self._look_up(fresh, country)
            known.update(looked_up)
            if sum(map(len, self._answers.values())) + len(looked_up) > _CACHED:
                self._answers.clear()
            self._answers[country].update(looked_up)
        return {name: list(found) for name, found in known.items() if found}

    def _look_up(self, names: Iterable[str], country: str | None) -> dict[str, tuple[Entry, ...]]:
        """The entries of each name, best first."""
        keys = {name: fold(name) for name in names}
        self._load(self._exact, [key for key in keys.values() if key], store.find)
        bones: dict[str, str] = {}
        for key in keys.values():
            exact = self._exact.get(key, ())
            if key and (not exact or (country and all(entry.country != country for entry in exact))):
                bones[key] = skeleton(key)
        sounding = self._variants.setdefault(country, {})
        self._load(sounding, [bone for bone in bones.values() if bone], partial(store.variants, country=country))
        others = {key: of_the_faith(key) for key in bones}
        self._load(self._exact, [other for found in others.values() for other in found], store.find)
        out: dict[str, tuple[Entry, ...]] = {}
        for name, key in keys.items():
            found = list(self._exact.get(key, ()))
            found += self._respelt(others.get(key, ()), found, country)
            if bones.get(key):
                have = {entry.id for entry in found}
                variants: dict[str, Entry] = {}
                for entry, spelling in sounding.get(bones[key], ()):
                    if entry.id in have:
                        continue
                    known = variants.get(entry.id)
                    if known is None or not known.alike:
                        variants[entry.id] = entry._replace(alike=alike(key, spelling))
                found += variants.values()
            if len(found) > 1:
                found.sort(key=lambda entry: (-weight(entry, country), entry.id))
            out[name] = tuple(found)
        return out

    def _respelt(self, spellings: Iterable[str], found: Iterable[Entry], country: str | None) -> list[Entry]:
        """Entries of other spellings than a report's, as variants, without those that it has ("Salaheddin")."""
        have = {entry.id for entry in found}
        out: dict[str, Entry] = {}
        for spelling in spellings:
            for entry in self._exact.get(spelling, ()):
                if entry.id not in have and (country is None or entry.country in (country, None)):
                    out[entry.id] = entry._replace(match="variant", alike=True)
        return list(out.values())

    def contains(self, name: str) -> bool:
        """Is there any entry of this name (not a mere spelling variant)?"""
        key = fold(name)
        self._load(self._exact, [key], store.find)
        return bool(self._exact.get(key))

    def warm(self, names: Iterable[str]) -> None:
        """Load many names in one query, so that `contains` and `search` answer from memory."""
        self._load(self._exact, [key for key in map(fold, names) if key], store.find)

    def add(self, file: str | Path, *, progress: Progress | None = None) -> additions.AddSummary:
        """Add the places of a file: a GeoNames country dump, UCDP GED, ACLED, or a CSV of name, lat, lon.

        Raises:
            GazetteerError: The file can't be read, or isn't one of these.
        """
        path = Path(file)
        with store.alone(self.path):
            connection = store.open_writing(self.path)
            try:
                reader = additions.reader(path, dict(connection.execute("SELECT code, name FROM divisions")))
                added, known = store.insert(connection, reader.rows(progress))
                summary = reader.summary(added, known)
                files = [
                    row
                    for row in json.loads(store.meta(connection).get("added", "[]"))
                    if row["sha256"] != reader.sha256
                ]
                files.append({"file": path.name, "sha256": reader.sha256, "format": reader.format})
                store.set_meta(connection, added=json.dumps(files))
                connection.commit()
            finally:
                connection.close()
        self._exact.clear()
        self._variants.clear()
        self._answers.clear()
        return summary

    @property
    def version(self) -> str:
        """Names the content: the bundled sources and every file that users added."""
        facts = self._meta()
        added = json.loads(facts.get("added", "[]"))
        if not added:
            return facts.get("version", "")
        digest = hashlib.sha256(json.dumps(sorted(row["sha256"] for row in added)).encode()).hexdigest()[:8]
        return f"{facts.get('version', '')}+{digest}"

    def info(self) -> dict[str, Any]:
        """What is in it: path, size in bytes, version, number of entries by kind and by source, files added."""
        with self._lock:
            connection = self._open()
            kinds = dict(connection.execute("SELECT kind, count(*) FROM entries GROUP BY kind ORDER BY 2 DESC"))
            by_source = dict(connection.execute("SELECT source, count(*) FROM entries GROUP BY source ORDER BY 2 DESC"))
        return {
            "path": str(self.path),
            "bytes": self.path.stat().st_size,
            "version": self.version,
            "entries": sum(kinds.values()),
            "kinds": kinds,
            "sources": by_source,
            "added": json.loads(self._meta().get("added", "[]")),
        }

    def _meta(self) -> dict[str, str]:
        with self._lock:
            return store.meta(self._open())

    def _open(self) -> sqlite3.Connection:
        """The connection of this process (a forked child must not use its parent's)."""
        if self._connection is None or self._process != os.getpid():
            try:
                self._connection = store.open_reading(self.path)
            except sqlite3.Error as error:
                raise GazetteerError(
                    f"The gazetteer at {self.path} can't be opened: {error}. Delete it to build it anew."
                ) from error
            self._process = os.getpid()
        return self._connection

    def _load(self, cache: dict[str, tuple[T, ...]], keys: list[str], find: _Find[T]) -> None:
        missing = [key for key in dict.fromkeys(keys) if key not in cache]
        if not missing:
            return
        with self._lock:
            try:
                found = find(self._open(), missing)
            except sqlite3.Error as error:
                raise GazetteerError(
                    f"The gazetteer at {self.path} can't be read: {error}. Delete it to build it anew."
                ) from error
            if len(cache) + len(missing) > _CACHED:
                cache.clear()
            for key in missing:
                cache[key] = tuple(found.get(key, ()))


__all__ = ["Gazetteer", "bare", "default_path", "weight"]
