"""The words for effects, and for the people and things that are counted, from knowledge/lexicons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from warledger.claims.patterns import openings
from warledger.claims.patterns.compiling import compiled
from warledger.claims.patterns.stem_tree import stem_tree


def _load(name: str) -> Any:
    text = resources.files("warledger.knowledge").joinpath(f"lexicons/{name}").read_text("utf-8")
    return yaml.safe_load(text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that states an effect.

    Attributes:
        effect: What it states.
        counted: Where those counted stand: after, before, either.
        pattern: Its words.
        lower: The same for text in lower case: matches wherever `pattern` does, much faster than it does.
        heads: With one of which its words begin: a letter or two.
        needs: What the sentence must hold besides, or None ("reached the border" is flight where fleeing is told).
    """

    effect: str
    counted: str
    pattern: re.Pattern[str]
    lower: re.Pattern[str]
    heads: frozenset[str]
    needs: re.Pattern[str] | None = None


@dataclass(frozen=True)
class EffectWords:
    """Lemma to effect, by form; phrases; tolls.

    Attributes:
        toll: Matches "the death toll", "the number of those kidnapped"; group `said` is a key of `toll_words`.
        toll_words: Words behind "the number of" to effect.
        struck: Verbs that count strikes with "40 times".
    """

    verbs: dict[str, str]
    intransitive: dict[str, str]
    nouns: dict[str, str]
    heads: dict[str, str]
    adjectives: dict[str, str]
    phrases: tuple[Phrase, ...]
    toll: re.Pattern[str]
    toll_words: dict[str, str]
    struck: frozenset[str]


@cache
def effect_words() -> EffectWords:
    """The effects' lexicon."""
    raw = _load("effects.yaml")
    forms: dict[str, dict[str, str]] = {form: {} for form in ("verbs", "intransitive", "nouns", "heads", "adjectives")}
    for effect, lists in raw.items():
        if effect in ("phrases", "tolls", "struck"):
            continue
        for form, words in lists.items():
            for word in words:
                forms[form].setdefault(word, effect)
    phrases = tuple(
        Phrase(
            p["effect"],
            p["counted"],
            compiled(rf"\b{p['words']}(?!\w)", re.I),
            compiled(rf"\b{p['words']}(?!\w)"),
            openings.heads(p["words"]),
            compiled(p["needs"], re.I) if "needs" in p else None,
        )
        for p in raw["phrases"]
    )
    toll_words = {word: effect for effect, words in raw["tolls"].items() for word in words}
    return EffectWords(
        **forms, phrases=phrases, toll=_toll(toll_words), toll_words=toll_words, struck=frozenset(raw["struck"])
    )


#: Without one of these a sentence states no toll.
TOLL_NOUNS = ("toll", "count", "number", "tally")


def _toll(words: dict[str, str]) -> re.Pattern[str]:
    """ "the death toll"; "the number of those killed", "the total number of civilians killed"; never "a number of"."""
    said = "|".join(sorted(words, key=len, reverse=True))
    return compiled(
        rf"\b(?:(?:death|fatality|casualty) (?:toll|count)|toll"
        rf"|(?:(?<=the )|(?<=total )|(?<=overall )|(?<=^))(?:numbers?|tally|count)(?: (?:of|for))?"
        rf"(?: (?!(?:{said}|was|were|been|have|has|had)\b)[a-z-]+){{0,3}} (?P<said>{said}))\b",
        re.I,
    )


_NUMBER = (
    r"(?:(?:at least|about|around|some|more than|over|up to|nearly|almost|least) )?(?:\d|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|dozens|scores|hundreds|thousands)"
)


@cache
def elided_toll() -> re.Pattern[str]:
    """A toll without its noun: "put the dead at nine", "the number of dead at nine and of injured at 15", "to 15".

    Group `on` is what goes on with another toll.
    """
    said = "|".join(sorted(effect_words().toll_words, key=len, reverse=True))
    return compiled(
        r"(?:(?P<on>(?:\band|,|;|\bwhile) (?:(?:that |those )?(?:of|for) (?:the |those )?|the |those ))"
        r"|\b(?:puts?|putting|places?|placed|estimate[sd]?) (?:the |those )?)"
        rf"(?P<said>{said})(?= (?:(?:stood|stands|was|is|were|remained) )?at {_NUMBER}|(?(on) to {_NUMBER}|(?!)))",
        re.I,
    )


@cache
def phrase_beginning() -> re.Pattern[str]:
    """Matches, in lower case, the letters with which phrases begin: faster than letting case be ignored."""
    return openings.finder(phrase.lower.pattern.removeprefix(r"\b") for phrase in effect_words().phrases)


def phrases_of(low: str) -> list[Phrase]:
    """The phrases, in order, that a sentence in lower case holds, but for what they need besides."""
    begins = [(match.group(), match.start()) for match in phrase_beginning().finditer(low)]
    if not begins:
        return []  # as of most sentences
    phrases, by_head = effect_words().phrases, _by_head()
    held = {nth for head, at in begins for nth in by_head[head] if phrases[nth].lower.match(low, at)}
    return [phrases[nth] for nth in sorted(held)]


@cache
def _by_head() -> dict[str, list[int]]:
    """By the letters with which their words may begin, which phrases these are: of "to" those of any "t", too."""
    phrases = effect_words().phrases
    found = {head for phrase in phrases for head in phrase.heads}
    return {
        head: [nth for nth, phrase in enumerate(phrases) if not phrase.heads.isdisjoint((head, head[0]))]
        for head in found
    }


def could_state_effect(text: str) -> bool:
    """Could a sentence state an effect? Those that can't need not be parsed."""
    low = text.lower()
    return bool(trigger_pattern().search(low) or phrase_beginning().search(low))


@dataclass(frozen=True)
class Nouns:
    """Head noun (lemma) to category; modifiers that overrule it; demographic groups; mass nouns; places."""

    people: dict[str, str]
    things: dict[str, str]
    modifiers: dict[str, str]
    demographic: dict[str, frozenset[str]]
    mass: frozenset[str]
    uncounted: frozenset[str]

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
        uncounted=frozenset(raw["uncounted"]),
    )


@cache
def trigger_pattern() -> re.Pattern[str]:
    """Matches, in lower case, every sentence that holds a word for an effect.

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
        "lost",
        "lose",
        "losing",
        "toll",
        "bodies",
        "blew",
        "blown",
        "hung",
        "buried",
        "condition",
        "surviv",
        "found",
        "stole",
        "critically",
        "seriously",
        "remain",
        "victim",
        "hostage",
        "captive",
        "drones",
        "rounds",
        "devices",
        "grenades",
        *words.struck,
    }
    return compiled(rf"\b{stem_tree(stems)}")
