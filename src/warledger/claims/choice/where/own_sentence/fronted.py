"""A sentence in, the places that open its clauses out: "In Goma eight died, and in Sake five"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable
from typing import NamedTuple

from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each

#: What stands between the start of a clause and the place that opens it.
_OPENS = compiled(
    r"(?:(?:^|[,;:] )[\"“‘']?(?:(?:and|while|but|also|then|elsewhere|meanwhile|separately),? )*"
    r"|\b(?:and|while|but|whereas) )"
    r"(?:in|at|near|outside|around|inside|across) (?:the )?"
    r"(?:(?:[a-z-]+ ){0,2}(?:town|village|city|district|province|region|state|suburb|capital|neighbou?rhood)s? of )?"
    r"(?:the )?(?:[\w-]+(?: [\w-]+)?[’']s )?$",
    re.I,
)
#: What follows such a place: those counted, or who did it, and no end of the sentence.
_COUNTS = compiled(
    r"(?: on \w+day)?,? (?:[\w’'-]+ ){0,6}?(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w+teen|\w+ty|dozens|scores|hundreds|thousands|several|many|some|another|others)\b)",
    re.I,
)
#: Characters before a place in which its clause opens.
_REACH = 60
#: What ends a clause for sure.
_ENDS = compiled(r";|\b(?:while|whereas)\b")


class Fronted(NamedTuple):
    """The places that open clauses of one sentence.

    Attributes:
        opening: Where each starts and ends, and its key; None is one told by its kind ("in the city").
        text: The report's text.
    """

    opening: tuple[tuple[int, int, Hashable], ...]
    text: str

    def of(self, number: int) -> frozenset[Hashable]:
        """The place that opens a number's clause; none where nothing does."""
        at = bisect_left(self.opening, number, key=lambda place: place[0]) - 1
        if at < 0 or _ENDS.search(self.text, self.opening[at][1], number) is not None:
            return frozenset()
        return frozenset([self.opening[at][2]])

    @property
    def named(self) -> frozenset[Hashable]:
        """All that have a name."""
        return frozenset(key for _, _, key in self.opening if key is not None)


@once_for_each
def fronted(reading: Reading, sentence: int) -> Fronted:
    """The places that open a sentence's clauses."""
    bounds, text = reading.sentences[sentence], reading.text
    opening = (
        (m.span.start, m.span.end, None if m.form == "generic" else place_key(m))
        for m in reading.places_in(sentence)
        if _OPENS.search(text[max(bounds.start, m.span.start - _REACH) : m.span.start])
        and _COUNTS.match(text, m.span.end, bounds.end)
    )
    return Fronted(tuple(opening), text)
