"""A name in, what the registry of actors and the table of states know by it in one report out."""

from __future__ import annotations

import re
from functools import lru_cache

from warledger.claims.actors.no_actor.named_like_persons import is_surname
from warledger.claims.attribution.bodies.states import of_state
from warledger.claims.attribution.kinds import KIND_OF_ACTOR
from warledger.claims.attribution.phrases import DETERMINERS
from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.given_names import GIVEN_NAMES
from warledger.knowledge.actors import Registry
from warledger.knowledge.countries import by_word
from warledger.records import Span

#: A word with a capital right before a newspaper's title, and how it ends where it tells whose or what paper it is.
_WORD_BEFORE, _LONGEST_WORD = compiled(r"([A-Z][\w'’-]*) $"), 40
_OWNING = ("'s", "’s", "-based", "-run", "-owned")
#: What the armed movements of a people are called.
_MOVEMENTS = ("rebels", "separatists", "forces")


@lru_cache(maxsize=4096)
def _looked_up(registry: Registry, words: str, country: str | None) -> tuple[str, str] | None:
    actor = registry.lookup(words, country=country)
    return (actor.name, KIND_OF_ACTOR.get(actor.kind, "unknown")) if actor else None


class Registered:
    """What is known of the names of one report.

    Args:
        text: The report's text.
        registry: The registry of actors, or None to do without.
        country: ISO code of the country that the report is about, or None.
    """

    def __init__(self, text: str, *, registry: Registry | None, country: str | None) -> None:
        self.text, self.registry, self.country = text, registry, country
        self._surnames: dict[str, bool] = {}

    def known(self, words: str) -> tuple[str, str] | None:
        """Neutral name and kind of a name that the registry or the table of states holds, or None."""
        found = self.in_registry(words) or of_state(words, self.country)
        return None if found and " " not in words and self._surname(words) else found

    def in_registry(self, words: str) -> tuple[str, str] | None:
        """Neutral name and kind of a name that the registry holds, or None."""
        return _looked_up(self.registry, words, self.country) if self.registry else None

    def forces(self, word: str) -> tuple[str, str] | None:
        """ "army" -> the forces of the state that the report is about, or None."""
        return of_state(word, self.country)

    def of_people(self, people: str) -> tuple[str, str] | None:
        """ "The Chechen side": the state of a people, else the one armed movement that has its name; or None."""
        state = by_word(people)
        if state:
            return (state.name, "government") if people in state.adjectives else None
        found = {known for noun in _MOVEMENTS if (known := self.known(f"{people} {noun}"))}
        return found.pop() if len(found) == 1 else None

    def ends_title(self, name: Span) -> bool:
        """Is a paper's one word the last of a longer title? "The Times" is no "Irish Times" or "Financial Times"."""
        at = self.text.rfind(" ", name.start, name.end) + 1 or name.start
        actor = self.registry.lookup(self.text[at : name.end]) if self.registry else None
        if actor is None or actor.kind != "media" or actor.name.split()[0] != "The":
            return False
        before = _WORD_BEFORE.search(self.text, max(0, at - _LONGEST_WORD), at)
        if before is None or before[1].lower() in DETERMINERS or before[1].endswith(_OWNING):
            return False
        state = by_word(before[1])
        return state is None or state.iso not in actor.countries  # "the British Guardian" is the one meant

    def _surname(self, word: str) -> bool:
        """Is a name of one word a person's here, after a given name: "Holland" where "Peter Holland" is told of?"""
        if word not in self._surnames:
            given = (m[1].lower() for m in re.finditer(rf"\b([A-Z][a-z]+) {re.escape(word)}\b", self.text))
            self._surnames[word] = any(name in GIVEN_NAMES for name in given) or is_surname(word, self.text)
        return self._surnames[word]
