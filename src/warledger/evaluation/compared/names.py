"""Two names of actors, speakers or places in; do they count as the same where codings are compared?

The table of names is `names.yaml`; the definitions stand in docs/method/evaluation.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

#: Share of words, of all the words of two names, that both must have ("Aleppo Police Command", "Aleppo police").
SAME_WORDS = 0.6
#: The same for places, which are written at more different lengths ("Tal Rafat", "the town of Tal Rafat in Aleppo").
SAME_PLACE_WORDS = 0.5
#: Share of the parties of a joint name ("A and B") that the other name must have too.
SAME_PARTIES = 0.5

_PARTS = re.compile(r"\s+(?:and|or)\s+|\s*[,;/]\s*")


@dataclass(frozen=True, slots=True)
class _Table:
    """The file of names, ready to be looked up.

    Attributes:
        first: Plain name to the plain first name of its group.
        country: Word to the country it names.
        state: Words for a state's organs.
        place: Words that don't tell a place from another.
    """

    first: dict[str, str]
    country: dict[str, str]
    state: frozenset[str]
    place: frozenset[str]


@cache
def _table() -> _Table:
    import yaml

    data = yaml.safe_load(files("warledger.evaluation.compared").joinpath("names.yaml").read_text(encoding="utf-8"))
    return _Table(
        first={_plain(name): group[0] for group in data["same"] for name in group},
        country={word: name for name, words in data["countries"].items() for word in (name, *words)},
        state=frozenset(data["state_words"]),
        place=frozenset(data["place_words"]),
    )


def _plain(name: str) -> str:
    """Lower case, no accents, hyphens, apostrophes or signs, and no leading article."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9.]+", " ", letters.replace("'", "")).split()
    if len(words) > 1 and words[0] in {"the", "a", "an"}:
        del words[0]
    return " ".join(words)


@lru_cache(maxsize=65536)
def key(name: str | None) -> str:
    """What is equal for names that count as one by the table; "" for no name.

    A name of one country and words for the state alone is that state's forces, whatever they are called.
    """
    if not name:
        return ""
    table = _table()
    plain = _plain(name)
    if plain in table.first:
        return table.first[plain]
    words = plain.split()
    countries = {table.country[word] for word in words if word in table.country}
    if len(countries) == 1 and all(word in table.country or word in table.state for word in words):
        country = countries.pop()
        forces = f"{country} government forces"
        return table.first.get(f"{country}n government forces", table.first.get(country, forces))
    return plain


def same_name(one: str | None, other: str | None) -> bool:
    """The same actor or speaker, or both none; joint names are the same where at least half of all parties are."""
    if key(one) == key(other):
        return True
    if not one or not other:
        return False
    return _same_parties(one, other) or _alike(key(one), key(other), SAME_WORDS)


def _same_parties(one: str, other: str) -> bool:
    parties, others = _parties(one), _parties(other)
    shared = sum(any(_one_party(a, b) for b in others) for a in parties)
    return shared > 0 and shared / max(len(parties), len(others)) >= SAME_PARTIES


def _parties(name: str) -> list[str]:
    return [party for part in _PARTS.split(name) if (party := key(part))]


def _one_party(one: str, other: str) -> bool:
    return one == other or _alike(one, other, SAME_WORDS)


def _alike(one: str, other: str, share: float) -> bool:
    return _shared(set(one.split()), set(other.split())) >= share


def _shared(one: Set[str], other: Set[str]) -> float:
    """Words that both have, of all the words they have; 0 where one has none."""
    return len(one & other) / len(one | other) if one and other else 0.0


def same_place(one: str | None, other: str | None) -> bool:
    """The same place, or both none. A bare country is not the same as a part of it ("northern Syria")."""
    if not one or not other:
        return not one and not other
    if key(one) == key(other):
        return True
    ignored = _table().place
    return _shared(set(key(one).split()) - ignored, set(key(other).split()) - ignored) >= SAME_PLACE_WORDS
