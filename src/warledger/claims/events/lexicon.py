"""The event lexicon (knowledge/lexicons/events.yaml) in, a trigger matcher over a sentence's words out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

import yaml

#: Most words that a `*` in a phrase of the lexicon may stand for ("take two foreign workers hostage").
_GAP = 3
#: Plain lists of words in the lexicon, by name.
WORD_LISTS = ("ground_actors", "light_verbs", "harm_verbs", "people", "materiel", "ground", "aircraft", "casualty")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One form of one entry of the lexicon.

    Attributes:
        rest: The words after the first, "*" for a gap.
        part: "verb" or "noun".
        kind: An event type where `settled`, else the name of an open family.
        settled: True where the words settle the type.
        entry: The entry as written in the lexicon.
    """

    rest: tuple[str, ...]
    part: str
    kind: str
    settled: bool
    entry: str


class Hit(NamedTuple):
    """A trigger found among words: positions `start` to `end` (exclusive) of the sequence searched."""

    start: int
    end: int
    trigger: Trigger


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lexicon, indexed by first word."""

    triggers: dict[str, tuple[Trigger, ...]]
    weapons: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    planned: frozenset[str]
    background: frozenset[str]
    lists: dict[str, frozenset[str]]

    def hits(self, words: Sequence[str]) -> Iterator[tuple[int, list[Hit]]]:
        """At each position that opens triggers, these, longest first."""
        for at, word in enumerate(words):
            triggers = self.triggers.get(word)
            if triggers is None:
                continue
            found: list[Hit] = []
            after = words[at + 1] if at + 1 < len(words) else None
            for trigger in triggers:
                rest = trigger.rest
                if rest and rest[0] != after and rest[0] != "*":
                    continue
                end = _follow(words, at + 1, rest) if rest else at + 1
                if end is not None:
                    found.append(Hit(at, end, trigger))
            if len(found) > 1:
                found.sort(key=lambda hit: hit.end - hit.start, reverse=True)
            if found:
                yield at, found

    def arms(self, words: Sequence[str]) -> list[tuple[int, int, str]]:
        """Words that betray the means: (start, end, kind of weapon), longest match at each position."""
        found: list[tuple[int, int, str]] = []
        if self.weapons.keys().isdisjoint(words):
            return found  # as of most sentences
        at = 0
        while at < len(words):
            best = 0
            for rest, kind in self.weapons.get(words[at], ()):
                if len(rest) >= best and tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    if best == len(rest) + 1:
                        continue
                    best = len(rest) + 1
                    picked = kind
            if best:
                found.append((at, at + best, picked))
                at += best
            else:
                at += 1
        return found


def _follow(words: Sequence[str], at: int, rest: tuple[str, ...]) -> int | None:
    """Where `rest` ends if it stands at `at`, else None."""
    for position, part in enumerate(rest):
        if part == "*":
            after = rest[position + 1 :]
            for gap in range(1, _GAP + 1):
                end = _follow(words, at + gap, after)
                if end is not None:
                    return end
            return None
        if at >= len(words) or words[at] != part:
            return None
        at += 1
    return at


def plural(noun: str) -> str:
    """The regular English plural of a noun."""
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def inflect(verb: str, irregular: dict[str, list[str]]) -> list[str]:
    """All forms of a verb, itself first."""
    if verb in irregular:
        return [verb, *irregular[verb]]
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    return [verb, plural(verb) if verb[-1] != "e" else verb + "s", stem + "ed", stem + "ing"]


@cache
def load() -> Lexicon:
    """The lexicon that the package ships, read once a process."""
    source = resources.files("warledger.knowledge") / "lexicons" / "events.yaml"
    data: dict[str, Any] = yaml.safe_load(source.read_text(encoding="utf-8"))
    irregular: dict[str, list[str]] = data["irregular"]
    triggers: dict[str, dict[tuple[str, ...], dict[str, Trigger]]] = {}

    def enter(words: list[str], part: str, kind: str, settled: bool, entry: str) -> None:
        forms = triggers.setdefault(words[0], {}).setdefault(tuple(words[1:]), {})
        # the first entry wins: settled types stand before open families in the file
        forms.setdefault(part, Trigger(tuple(words[1:]), part, kind, settled, entry))

    for settled, group in ((True, data["settled"]), (False, data["open"])):
        for kind, parts in group.items():
            for noun in parts["nouns"]:
                words = noun.split()
                enter(words, "noun", kind, settled, noun)
                enter([*words[:-1], plural(words[-1])], "noun", kind, settled, noun)
            for verb in parts["verbs"]:
                first, *rest = verb.split()
                for form in inflect(first, irregular):
                    enter([form, *rest], "verb", kind, settled, verb)
    weapons: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, entries in data["weapons"].items():
        for entry in entries:
            first, *rest = str(entry).split()
            weapons.setdefault(first, []).append((tuple(rest), kind))
    return Lexicon(
        {
            first: tuple(one for by_part in by_rest.values() for one in by_part.values())
            for first, by_rest in triggers.items()
        },
        {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in weapons.items()},
        frozenset(data["planned"]),
        frozenset(data["background"]),
        {name: frozenset(map(str, data[name])) for name in WORD_LISTS},
    )
