"""The words of speech, from knowledge/lexicons/speech.yaml: verbs, nouns of speakers with their kinds, roles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from warledger.claims.patterns import openings
from warledger.claims.patterns.compiling import compiled


@dataclass(frozen=True)
class SpeechWords:
    """Lower-case words by what they do.

    Attributes:
        verbs: Form to frame: tell, report, count, accuse.
        also_nouns: Forms that are nouns as often.
        no_account_after: Words after which a verb states no account ("claimed responsibility").
        quoted_as: What follows "quoted X as".
        continuing: Participles that go on with what the subject says.
        saying: Forms of verbs and those participles.
        before_name: Phrases that a speaker follows ("according to").
        could_be_before_name: Finds, in lower case, every sentence that holds one, much faster than `before_name` does.
        bodies: Noun of a body to its kind.
        people: Noun of a person to its kind.
        spokespersons: Who speaks for a body.
        heads: Who speaks for a monitor, an aid organisation, a medium.
        titles: Words before a person's name that are no part of it.
        modifiers: Words that may stand before a speaker's noun.
        anything: Every word above that may stand in the phrase that names a speaker.
    """

    verbs: dict[str, str]
    also_nouns: frozenset[str]
    no_account_after: frozenset[str]
    quoted_as: frozenset[str]
    continuing: frozenset[str]
    saying: frozenset[str]
    before_name: re.Pattern[str]
    could_be_before_name: re.Pattern[str]
    bodies: dict[str, str]
    people: dict[str, str]
    spokespersons: frozenset[str]
    heads: frozenset[str]
    titles: frozenset[str]
    modifiers: frozenset[str]
    anything: frozenset[str]

    def kind(self, word: str) -> str | None:
        """The kind of speaker that a noun (lower case) stands for, or None."""
        return self.people.get(word) or self.bodies.get(word)


def _flat(part: dict[str, list[str]]) -> dict[str, str]:
    out: dict[str, str] = {}
    for name, words in part.items():
        for word in words:
            out.setdefault(word, name)
    return out


@cache
def speech() -> SpeechWords:
    """The lexicon, read once."""
    text = resources.files("warledger.knowledge").joinpath("lexicons/speech.yaml").read_text(encoding="utf-8")
    raw: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    verbs, bodies, people = _flat(raw["verbs"]), _flat(raw["bodies"]), _flat(raw["people"])
    spokes, modifiers = frozenset(raw["spokespersons"]), frozenset(raw["modifiers"])
    before = "|".join(sorted(map(re.escape, raw["before_name"]), key=len, reverse=True))
    kept = r"(?:reports|figures|data|records|information|statistics|documents|numbers|tallies|database|databases|list)"
    of_record = rf"{kept} (?:\w+ed|kept|run) by"
    told_to = r"(?:confirmed|announced|reported|disclosed|given) to [\w ]{1,40} by"  # "confirmed to AFP by"
    before_name = compiled(rf"\b(?:{before}|{told_to}|{of_record})\b(?! (?:that|in|on|by)\b)", re.I)
    singles = {word for phrase in (*bodies, *people) for word in phrase.split()}
    could_be = openings.finder([*map(re.escape, raw["before_name"]), told_to, of_record])
    return SpeechWords(
        verbs=verbs,
        also_nouns=frozenset(raw["also_nouns"]),
        no_account_after=frozenset(raw["no_account_after"]),
        quoted_as=frozenset(raw["quoted_as"]),
        continuing=frozenset(raw["continuing"]),
        saying=frozenset((*verbs, *raw["continuing"])),
        before_name=before_name,
        could_be_before_name=could_be,
        bodies=bodies,
        people=people,
        spokespersons=spokes,
        heads=frozenset(raw["heads"]),
        titles=frozenset(raw["titles"]),
        modifiers=modifiers,
        anything=frozenset(singles | modifiers | spokes | set(raw["heads"])),
    )
