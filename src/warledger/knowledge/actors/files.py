"""YAML files of actors in, `Actor`s out, or a list of what is wrong with them: file, entry, field, and the way out."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from warledger.knowledge.actors.actor import RELATIONS, Actor, Relation
from warledger.knowledge.countries import COUNTRIES

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FIELDS = ("name", "kind", "country", "aliases", "short", "from", "to", "party", "chapters", "note", *RELATIONS)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file of actors.

    Attributes:
        file: The file's path.
        entry: The entry's name, or its number ("entry 3"), or "" where the whole file is meant.
        field: The field, or "".
        message: What is wrong and what would be right.
    """

    file: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.entry, self.field, self.message) if part)


class ActorFileError(ValueError):
    """A file of actors that can't be used; `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@cache
def kinds() -> tuple[str, ...]:
    """The kinds of terms/actor_kinds.yaml, in its order."""
    text = resources.files("warledger.terms").joinpath("actor_kinds.yaml").read_text(encoding="utf-8")
    return tuple(yaml.load(text, Loader=_LOADER))


def _hint(word: str, options: Iterable[str]) -> str:
    close = difflib.get_close_matches(str(word), list(options), n=1)
    return f" Did you mean {close[0]!r}?" if close else ""


def _date(value: object) -> str | None:
    return value.isoformat() if isinstance(value, datetime.date) else None if value is None else str(value)


class _Reader:
    """Reads one file; collects problems as it goes on."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.actors: list[Actor] = []

    def wrong(self, entry: str, field: str, message: str) -> None:
        self.problems.append(Problem(self.file, entry, field, message))

    def read(self, text: str) -> None:
        try:
            data = yaml.load(text, Loader=_LOADER)
        except yaml.YAMLError as error:
            self.wrong("", "", f"not valid YAML: {' '.join(str(error).split())}")
            return
        rows = data.get("actors") if isinstance(data, dict) else data
        if not isinstance(rows, list):
            self.wrong("", "", 'there is no list of actors. Begin with "actors:" and one "- name: ..." an actor.')
            return
        names: dict[str, int] = {}
        for number, row in enumerate(rows, 1):
            self.entry(number, row, names)

    def entry(self, number: int, row: object, names: dict[str, int]) -> None:
        if not isinstance(row, dict):
            self.wrong(f"entry {number}", "", f"is {type(row).__name__}, not fields such as name, kind, country.")
            return
        name = row.get("name")
        label = name if isinstance(name, str) and name.strip() else f"entry {number}"
        before = len(self.problems)
        if label != name:
            self.wrong(label, "name", "is missing: give the neutral English name, in quotes if it looks like a number.")
        elif name in names:
            self.wrong(label, "name", f"stands twice in this file (entries {names[name]} and {number}). Merge them.")
        names.setdefault(label, number)
        for field in row:
            if field not in _FIELDS:
                self.wrong(label, str(field), f"is no field. There are: {', '.join(_FIELDS)}.{_hint(field, _FIELDS)}")
        kind = row.get("kind")
        if kind not in kinds():
            told = "is missing" if kind is None else f"{kind!r} is no kind"
            self.wrong(label, "kind", f"{told}. There are: {', '.join(kinds())}.{_hint(str(kind), kinds())}")
        countries = self.words(label, row, "country")
        for code in countries:
            if code not in COUNTRIES:
                known = {c.name.lower(): iso for iso, c in COUNTRIES.items()}
                close = difflib.get_close_matches(code.lower(), known, n=1)
                hint = f" Did you mean {known[close[0]]!r} ({close[0].title()})?" if close else ""
                self.wrong(label, "country", f"{code!r} is no ISO 3166 two-letter code such as SY or ML.{hint}")
        for field in ("from", "to"):
            value = _date(row.get(field))
            if value is not None and not _DATE.fullmatch(value):
                self.wrong(label, field, f"{value!r} is no date. Write YYYY, YYYY-MM or YYYY-MM-DD.")
        aliases, short = self.words(label, row, "aliases"), self.words(label, row, "short")
        relations = tuple(self.relations(label, row))
        party = row.get("party")
        if party is not None and not isinstance(party, str):
            self.wrong(label, "party", f"{party!r} is no name.")
        if not isinstance(row.get("chapters", False), bool):
            self.wrong(label, "chapters", f"{row['chapters']!r} is neither true nor false.")
        if len(self.problems) == before:
            self.actors.append(
                Actor(str(name), str(kind), countries, aliases, short, _date(row.get("from")), _date(row.get("to")),
                      party, bool(row.get("chapters")), relations, self.file)
            )  # fmt: skip

    def words(self, label: str, row: dict[Any, Any], field: str) -> tuple[str, ...]:
        value = row.get(field)
        if value is None:
            return ()
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            self.wrong(label, field, f"is {value!r}, not a list such as [one, two].")
            return ()
        out = []
        for item in value:
            if isinstance(item, str) and item.strip():
                out.append(item.strip())
            else:
                reason = " YAML reads NO, ON and YES as true or false." if isinstance(item, bool) else ""
                self.wrong(label, field, f"{item!r} is no word: put it in quotes.{reason}")
        return tuple(out)

    def relations(self, label: str, row: dict[Any, Any]) -> Iterable[Relation]:
        for type_ in RELATIONS:
            values = row.get(type_)
            for value in values if isinstance(values, list) else [] if values is None else [values]:
                if isinstance(value, str):
                    yield Relation(type_, value)
                elif (
                    isinstance(value, dict)
                    and isinstance(value.get("name"), str)
                    and set(value) <= {"name", "from", "to"}
                ):
                    yield Relation(type_, value["name"], _date(value.get("from")), _date(value.get("to")))
                else:
                    self.wrong(label, type_, f"{value!r} is neither a name nor {{name: ..., from: ..., to: ...}}.")


def read_text(text: str, *, file: str) -> tuple[list[Actor], list[Problem]]:
    """The actors of a YAML text, and what is wrong with it. Entries with a problem are left out.

    Args:
        text: The YAML.
        file: What to call it in problems.
    """
    reader = _Reader(file)
    reader.read(text)
    return reader.actors, reader.problems


def read_file(path: str | Path) -> tuple[list[Actor], list[Problem]]:
    """The actors of a file, and what is wrong with it; a file that can't be opened is a problem too."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        return [], [Problem(str(path), "", "", f"can't be read: {error.strerror or error}.")]
    except UnicodeDecodeError as error:
        return [], [Problem(str(path), "", "", f"is not UTF-8 (byte {error.start}). Save it as UTF-8.")]
    return read_text(text, file=str(path))


def check(path: str | Path) -> list[Problem]:
    """What is wrong with a file of actors; nothing where it can be used."""
    return read_file(path)[1]


def bundled() -> Iterable[tuple[str, str]]:
    """Name and text of each file of actors that comes with the program, in the order of their names."""
    folder = resources.files("warledger.knowledge.actors").joinpath("data")
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.name.endswith(".yaml"):
            yield item.name, item.read_text(encoding="utf-8")
