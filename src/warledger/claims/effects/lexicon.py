"""The words for effects, and for the people and things that are counted, from knowledge/lexicons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml


def _load(name: str) -> Any:
    text = resources.files("warledger.knowledge").joinpath(f"lexicons/{name}").read_text("utf-8")
    return yaml.safe_load(text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that states an effect; `counted` says where those counted stand: after, before, either."""

    effect: str
    counted: str
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class EffectWords:
    """Lemma to effect, by form."""

    verbs: dict[str, str]
    intransitive: dict[str, str]
    nouns: dict[str, str]
    heads: dict[str, str]
    adjectives: dict[str, str]
    phrases: tuple[Phrase, ...]


@cache
def effect_words() -> EffectWords:
    """The effects' lexicon."""
    raw = _load("effects.yaml")
    forms: dict[str, dict[str, str]] = {form: {} for form in ("verbs", "intransitive", "nouns", "heads", "adjectives")}
    for effect, lists in raw.items():
        if effect == "phrases":
            continue
        for form, words in lists.items():
            for word in words:
                forms[form].setdefault(word, effect)
    phrases = tuple(
        Phrase(p["effect"], p["counted"], re.compile(rf"\b{p['words']}(?!\w)", re.I)) for p in raw["phrases"]
    )
    return EffectWords(**forms, phrases=phrases)


@dataclass(frozen=True)
class Nouns:
    """Head noun (lemma) to category; modifiers that overrule it; demographic groups; nouns without a singular one."""

    people: dict[str, str]
    things: dict[str, str]
    modifiers: dict[str, str]
    demographic: dict[str, frozenset[str]]
    mass: frozenset[str]

    def category(self, lemma: str) -> str | None:
        """The category of a head noun, or None for a noun that counts neither people nor things known here."""
        return self.people.get(lemma) or self.things.get(lemma)


@cache
def nouns() -> Nouns:
    """People and things that are counted."""
    raw = _load("people_and_things.yaml")

    def flat(part: dict[str, list[str]]) -> dict[str, str]:
        out: dict[str, str] = {}
        for category, words in part.items():
            for word in words:
                out.setdefault(word, category)
        return out

    return Nouns(
        people=flat(raw["people"]),
        things=flat(raw["things"]),
        modifiers=flat(raw["modifiers"]),
        demographic={name: frozenset(words) for name, words in raw["demographic"].items()},
        mass=frozenset(raw["mass"]),
    )


@cache
def trigger_pattern() -> re.Pattern[str]:
    """Matches every sentence that could state an effect: sentences without it need not be parsed.

    Built from stems, so it lets through more than `triggers` finds, never less.
    """
    words = effect_words()
    stems = {
        (word[:-1] if word.endswith(("e", "y")) and len(word) > 4 else word)
        for form in (words.verbs, words.intransitive, words.nouns, words.heads, words.adjectives)
        for word in form
    }
    stems |= {
        "fled",
        "slew",
        "sank",
        "sunk",
        "shot",
        "lives",
        "life",
        "toll",
        "bodies",
        "blew",
        "blown",
        "hung",
        "buried",
        "condition",
        "surviv",
        "found",
        "critically",
        "remain",
    }
    firsts = [phrase.pattern.pattern for phrase in words.phrases]
    inside = "|".join(sorted(map(re.escape, stems), key=len, reverse=True))
    return re.compile(rf"\b(?:{inside})|{'|'.join(firsts)}", re.I)
