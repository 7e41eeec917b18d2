"""A report's text and its day in, what its atoms of time are read by out: the days told so far, the order of dates."""

from __future__ import annotations

from datetime import date

from warledger.claims.dates import absolute
from warledger.claims.dates.days import Stretch
from warledger.claims.dates.intervals import Part
from warledger.claims.dates.surroundings import Surroundings


class Reader:
    """What the atoms of one report are read by, in order.

    Attributes:
        text: The report's text.
        published: Day of publication, or None.
        floor: Where the body begins.
        anchor: The last single day that the text gave for a deed; "the next day" counts from it.
        main: The first such day; "the attack comes a day after" counts from it.
    """

    def __init__(self, text: str, published: date | None, floor: int) -> None:
        """Begin a report."""
        self.text = text
        self.published = published
        self.floor = floor
        self.anchor: date | None = None
        self.main: date | None = None
        self._day_first: bool | str | None = "unread"

    def day_first(self) -> bool | None:
        """`absolute.day_first` of the report, worked out once."""
        if self._day_first == "unread":
            self._day_first = absolute.day_first(self.text, self.published)
        return None if isinstance(self._day_first, str) else self._day_first

    def lies_after(self, stretch: Stretch) -> bool:
        """Does it lie after publication?"""
        return bool(self.published and stretch.first and stretch.first > self.published)


def made(context: Surroundings, kind: str, stretch: Stretch | None) -> Part | None:
    """An atom's part, with the words around it that belong to it; None where its words give no days."""
    return Part(context.start, context.end, kind, stretch, context) if stretch else None
