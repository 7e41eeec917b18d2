"""Registry, countries and common words in, one index of word keys out, for a single scan over a text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import yaml

from warledger.knowledge import countries
from warledger.knowledge.actors import Alias, Registry
from warledger.knowledge.actors.spelling import WORD, keys, name_keys


@dataclass(slots=True)
class Word:
    """What a common word can be in an actor phrase.

    Attributes:
        roles: Classes of words.yaml that list it ("state_heads", "kept", ...).
        plural: Plural that claims carry, for armed_heads, group_heads and civilian_heads.
        shape: Kind of body whose capitalised name ends in it, or None.
    """

    roles: set[str] = field(default_factory=set)
    plural: str = ""
    shape: str | None = None


class Row(NamedTuple):
    """One thing that the scan can find: exactly one of the last three is set."""

    keys: tuple[str, ...]
    aliases: tuple[Alias, ...] = ()
    country: tuple[str, str] | None = None
    word: Word | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that a scan looks for.

    Attributes:
        index: First key to rows, the longest first.
        openers: Capitalised words that never belong to a name.
        saying: Verbs that make a capital city its government.
        acting: Verbs that make a country's name its forces, also that of the country which the report is about.
        not_after: Words that make "army" or "police" something else.
        shape_openers: First words of groups' names ("liwa").
    """

    index: dict[str, tuple[Row, ...]]
    openers: frozenset[str]
    saying: frozenset[str]
    acting: frozenset[str]
    not_after: frozenset[str]
    shape_openers: frozenset[str]


@cache
def _tables() -> dict[str, Any]:
    text = resources.files("warledger.knowledge.actors").joinpath("words.yaml").read_text(encoding="utf-8")
    tables: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return tables


def _exact(words: str) -> tuple[str, ...]:
    return tuple(keys(word)[0] for word in WORD.findall(words))


@cache
def _words() -> dict[tuple[str, ...], Word]:
    out: dict[tuple[str, ...], Word] = defaultdict(Word)
    for role, table in _tables().items():
        if role == "shape_heads":
            for kind, items in table.items():
                for item in items:
                    out[_exact(item)].shape = kind
                    out[_exact(item)].roles.add(role)
        elif role == "group_heads":
            for form, plural in table.items():
                out[_exact(form)].roles.add(role)
                out[_exact(form)].plural = out[_exact(form)].plural or plural
        elif isinstance(table, dict):
            for plural, items in table.items():
                for item in items:
                    out[_exact(item)].roles.add(role)
                    out[_exact(item)].plural = plural
        elif role not in ("openers", "saying", "acting", "not_actors_after", "shape_openers"):
            for item in table:
                out[_exact(item)].roles.add(role)
    for form in list(out):
        # The plural of a listed word is listed with it: "soldiers" can stand where "soldier" can.
        single = (*form[:-1], form[-1][:-1])
        if form[-1].endswith("s") and single in out:
            out[form].roles |= {role for role in out[single].roles if role.endswith(("_heads", "_tails"))}
            out[form].plural = out[form].plural or out[single].plural
            out[form].shape = out[form].shape or out[single].shape
    return dict(out)


def _frozen(role: str) -> frozenset[str]:
    return frozenset(key for item in _tables()[role] for key in _exact(item))


_BUILT: WeakKeyDictionary[Registry, Lexicon] = WeakKeyDictionary()


def lexicon(registry: Registry) -> Lexicon:
    """The lexicon of a registry; built once."""
    found = _BUILT.get(registry)
    if found is None:
        found = _BUILT[registry] = _build(registry)
    return found


def _common() -> list[Row]:
    rows = [Row(name_keys(word), country=meaning) for word, meaning in countries.words().items()]
    return rows + [Row(keys_, word=word) for keys_, word in _words().items()]


def _indexed(rows: list[Row]) -> dict[str, tuple[Row, ...]]:
    def rank(row: Row) -> tuple[int, int]:
        # The longest wins; of equals a known actor, then a country, then a common word.
        return (-len(row.keys), 0 if row.aliases else 1 if row.country else 2)

    index: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        index[row.keys[0]].append(row)
    return {first: tuple(sorted(found, key=rank)) for first, found in index.items()}


@cache
def common_rows() -> dict[str, tuple[Row, ...]]:
    """The index without the actors' names: countries and common words."""
    return _indexed(_common())


def _build(registry: Registry) -> Lexicon:
    # A country's own name is left to the rules for countries: "in Turkey" is a place.
    places = {name_keys(word) for word, (_, kind) in countries.words().items() if kind in ("name", "adjective")}
    names = [Row(keys_, aliases=aliases) for keys_, aliases in registry.by_keys.items() if keys_ not in places]
    return Lexicon(
        _indexed(names + _common()),
        _frozen("openers"),
        _frozen("saying"),
        _frozen("acting"),
        _frozen("not_actors_after"),
        _frozen("shape_openers"),
    )
