"""An ISO code or a word ("Burma", "Congolese", "Kyiv") in, the state it names out, with the names of its forces."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

import yaml

#: Words shared by two states, and the one that is meant where nothing else is said. "Congolese" and "Congo" in war
#: reports are nearly always the Democratic Republic; "Dominican" is the Dominican Republic.
_SHARED = {"congolese": "CD", "congo": "CD", "dominican": "DO", "victoria": "SC"}

#: Initials of states that are words as well, and letters of the longest.
_EVERYDAY = frozenset({"us", "uk", "car"})
_INITIALS = max(map(len, _EVERYDAY))


@dataclass(frozen=True, slots=True)
class Country:
    """A state (or territory that reports treat as one).

    Attributes:
        iso: ISO 3166-1 alpha-2 code (XK for Kosovo).
        name: Usual English name.
        names: Other names ("Burma", "DRC").
        adjectives: Adjectives, the usual one first ("Syrian").
        people: What its people are called, in the plural ("Syrians").
        capitals: Seats of government, as reports name them.
        point: About its middle, in degrees north and east.
        forces: The codebook's name of its forces: "<adjective> government forces", or the one short name in use.
        police: "<adjective> police".
        army: Code of the state whose soldiers "the army" means in reports from there; its own but for occupied ones.
    """

    iso: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    point: tuple[float, float]
    forces: str
    police: str
    army: str

    @property
    def adjective(self) -> str:
        """The usual adjective."""
        return self.adjectives[0]

    @property
    def all_names(self) -> tuple[str, ...]:
        """Its name and other names."""
        return (self.name, *self.names)


def _load() -> Mapping[str, Country]:
    text = resources.files("warledger.knowledge").joinpath("countries.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    out: dict[str, Country] = {}
    for iso, row in yaml.load(text, Loader=loader).items():
        adjectives = tuple(row["adjectives"])
        out[iso] = Country(
            iso=iso,
            name=row["name"],
            names=tuple(row.get("names", ())),
            adjectives=adjectives,
            people=tuple(row.get("people", ())),
            capitals=tuple(row["capitals"]),
            point=(float(row["point"][0]), float(row["point"][1])),
            forces=row.get("forces", f"{adjectives[0]} government forces"),
            police=row.get("police", f"{adjectives[0]} police"),
            army=row.get("army", iso),
        )
    return MappingProxyType(out)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word as it is looked up: no accents, lower case, straight apostrophes, single spaces."""
    if word.isascii():
        return " ".join(word.lower().split())
    text = unicodedata.normalize("NFKD", word.replace("\u2019", "'"))
    return " ".join("".join(c for c in text if not unicodedata.combining(c)).lower().split())


#: Every state by its ISO 3166-1 alpha-2 code.
COUNTRIES: Mapping[str, Country] = _load()


@cache
def words() -> Mapping[str, tuple[str, str]]:
    """Every word that names a state, folded, with its code and what it is: name, adjective, people or capital.

    Where a word is several things, a name beats an adjective, an adjective beats a people, a people a capital.
    """
    out: dict[str, tuple[str, str]] = {}
    for kind in ("name", "adjective", "people", "capital"):
        for country in COUNTRIES.values():
            for word in {
                "name": country.all_names,
                "adjective": country.adjectives,
                "people": country.people,
                "capital": country.capitals,
            }[kind]:
                key = fold(word)
                out.setdefault(key, (_SHARED.get(key, country.iso), kind))
    return MappingProxyType(out)


@cache
def acting() -> Mapping[str, str]:
    """Every name under which a state acts in claims (its own, its forces', its police's), with its code."""
    out: dict[str, str] = {}
    for country in COUNTRIES.values():
        for name in (country.forces, f"{country.adjective} government forces", country.police, *country.all_names):
            out.setdefault(name, country.iso)
    return MappingProxyType(out)


def is_everyday(word: str) -> bool:
    """Is it an everyday word that only in capitals is a state's initials: "us", "Car"?"""
    return len(word) <= _INITIALS and word.lower() in _EVERYDAY and not word.isupper()


def by_word(word: str) -> Country | None:
    """The state that a name, adjective, people or capital stands for ("Burmese", "DRC", "Ouagadougou"), or None.

    Singulars of peoples ("a Syrian", "an Afghan") are their adjectives. Case and accents don't matter, but initials
    that are words as well do need capitals: "us" is a pronoun, "US" a state, and "Car bombs" are not of the CAR.
    """
    if is_everyday(word):
        return None
    found = words().get(fold(word))
    return COUNTRIES[found[0]] if found else None
