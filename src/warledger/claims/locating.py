"""A place chosen for a claim in, the same as the claim has it out: located once a report, in the report's spelling."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from warledger.claims import places
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading
from warledger.claims.text.plain_letters import plain
from warledger.claims.text.wrapping import unwrapped
from warledger.records import Place


def _same_words(one: str, other: str) -> bool:
    """Do two texts differ in their case, the marks of their letters, their spaces and marks without width alone?"""
    return _words(one) == _words(other)


def _words(text: str) -> list[str]:
    return plain(unwrapped(text)).casefold().split()


class Located:
    """Locates the places of one report.

    Args:
        reading: What was found in it.
        gazetteer: Where places are located, or None to leave them without coordinates.
    """

    def __init__(self, reading: Reading, gazetteer: Any) -> None:
        self.reading, self.gazetteer = reading, gazetteer
        self._placed: dict[tuple[str, str], Place] = {}

    @cached_property
    def _resolver(self) -> places.Resolver:
        """What locates places: one for all of a report's, so that what is looked up for one serves the others."""
        return places.Resolver(
            self.reading.places,
            country=self.reading.country,
            dateline=self.reading.report.head.place,
            gazetteer=self.gazetteer,
        )

    def place(self, candidate: Candidate) -> Place:
        """The place that a candidate names."""
        mention = candidate.value
        words = mention.text, mention.name  # "town" may stand for one, and further down for another
        found = self._placed.get(words)
        if found is None:
            if self.gazetteer is None:
                found = Place(text=mention.text, name=mention.text)
            else:
                found = self._resolver.resolve(mention)
            said = candidate.span.of(self.reading.report.text) if candidate.span is not None else mention.text
            if said != found.text and _same_words(said, found.text):
                found = found.model_copy(update={"text": said})
            self._placed[words] = found
        return found
