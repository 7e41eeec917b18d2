"""Claims read from plain letters in, the same with their names in the letters that the report writes them in out."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from typing import TypeVar

from warledger.claims.coding import Explanation
from warledger.claims.text.plain_letters import plain
from warledger.records import Claim, Place

#: A name, or none.
N = TypeVar("N", str, str | None)
#: A word in letters of any kind; `compiled` knows plain ones alone.
_WORD = re.compile(r"[^\W\d_]+")
#: Fields of a claim that hold a name.
_NAMES = ("agent", "side", "target", "source")


class AsWritten:
    """The spelling of one report.

    Args:
        text: The report's own text.
        neutral: Names that stay as they are, whatever the report writes.
    """

    def __init__(self, text: str, neutral: Container[str]) -> None:
        words = () if text.isascii() else dict.fromkeys(_WORD.findall(text))
        bare = {word.lower() for word in words if word.isascii()}
        marked = {plain(word).lower(): word for word in words if not word.isascii()}
        self._marked: dict[str, str] = {
            read: word for read, word in marked.items() if read.isascii() and read not in bare
        }
        self._neutral = neutral

    def __bool__(self) -> bool:
        """Does the report write any letter with a mark?"""
        return bool(self._marked)

    def name(self, read: N) -> N:
        """The name as it is written; a word that stands with and without marks keeps its plain letters."""
        return read if read is None or read in self._neutral else _WORD.sub(self._word, read)

    def _word(self, match: re.Match[str]) -> str:
        read: str = match.group()
        word = self._marked.get(read.lower(), read)
        if plain(word) == read:
            return word
        return word.capitalize() if read[0].isupper() else word.lower()  # "NARIÑO" was read as "Narino"

    def claim(self, claim: Claim) -> Claim:
        """The claim, its place and what others blame with it."""
        update: dict[str, object] = {field: self.name(getattr(claim, field)) for field in _NAMES}
        update["blame"] = tuple(
            one.model_copy(update={"agent": self.name(one.agent), "source": self.name(one.source)})
            for one in claim.blame
        )
        if claim.place is not None:
            update["place"] = self._place(claim.place)
        return claim.model_copy(update=update)

    def _place(self, place: Place) -> Place:
        """The place; a name of the gazetteer's stays."""
        name = self.name(place.name) if place.id is None else place.name
        return place.model_copy(update={"text": self.name(place.text), "name": name})

    def explanation(self, told: Explanation) -> Explanation:
        """Why a field has its value, with the others that it could have had."""
        candidates = tuple(replace(option, value=self.name(option.value)) for option in told.candidates)
        return replace(told, value=self.name(told.value), candidates=candidates)
