"""Names in, how firmly the gazetteer holds them out: one query a report, the rest from memory."""

from __future__ import annotations

from collections.abc import Iterable

from warledger.knowledge.countries import by_word, words
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.gazetteer import Entry, Gazetteer, weight

#: What lying in the report's country adds to a bare name's strength: a town of 5,000 there counts as one of 500,000.
_HOME = 2.0
#: A name known only by a variant of its spelling is never stronger than this, and has at least so many letters.
_VARIANT, _LONG = 5.0, 5
#: Longer names are not looked up, in words.
_WORDS = 6


class Known:
    """What is known of the names of one report.

    Args:
        gazetteer: Where to look; None knows the states and their capitals alone.
        country: ISO code of the country that the report is about, or None.
    """

    def __init__(self, gazetteer: Gazetteer | None, country: str | None) -> None:
        self.gazetteer = gazetteer
        self.country = country
        self._best: dict[str, Entry | None] = {}
        self._strength: dict[str, float] = {}
        self._states: dict[str, bool] = {}

    def warm(self, names: Iterable[str]) -> None:
        """Look up many names at once."""
        fresh = [name for name in dict.fromkeys(names) if name not in self._best]
        if self.gazetteer is None:
            return
        found = self.gazetteer.lookup(fresh, country=self.country)
        for name in fresh:
            rows = found.get(name)
            self._best[name] = rows[0] if rows else None

    def best(self, name: str) -> Entry | None:
        """The entry that a bare name most likely means, or None."""
        if name not in self._best:
            if name.count(" ") >= _WORDS:
                return None
            self.warm([name])
        return self._best.get(name)

    def strength(self, name: str) -> float:
        """How likely the name is a place at all: powers of ten of people, more in the report's country; -1 unknown."""
        found = self._strength.get(name)
        if found is None:
            found = self._strength[name] = self._strength_of(name)
        return found

    def _strength_of(self, name: str) -> float:
        if self.state(name):
            return 12.0
        entry = self.best(name)
        if entry is None:
            return -1.0
        home = self.country is not None and entry.country == self.country
        if entry.match == "variant":
            # a variant of a short word's spelling is mostly chance: "But", "His", "Free" all have one somewhere
            return min(_VARIANT, weight(entry) + _HOME) if home and len(name) >= _LONG else -1.0
        return weight(entry) + (_HOME if home else 0.0)

    def holds(self, name: str) -> bool:
        """Is there a place of this name at all (in the report's country, if only by a variant of the spelling)?"""
        return self.strength(name) >= 0

    def state(self, name: str) -> bool:
        """Is it the name of a state?"""
        known = self._states.get(name)
        if known is None:
            found = words().get(fold_word(name))
            known = self._states[name] = bool(found and found[1] == "name" and by_word(name))
        return known

    def level(self, name: str) -> str:
        """The level of the place that the name most likely means."""
        if self.state(name):
            return "country"
        entry = self.best(name)
        if entry is None:
            return "unknown"
        if entry.kind == "place":
            return "city" if entry.population >= 100_000 else "town" if entry.population >= 5_000 else "village"
        return {"admin2": "district", "admin3": "district"}.get(
            entry.kind, entry.kind if entry.kind in ("admin1", "region", "country", "site") else "region"
        )
