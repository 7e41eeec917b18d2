"""A stretch of a report's text, as character offsets: `text[start:end]` is the quote."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open character range in a report's own text (0 <= start <= end <= len(text))."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: tuple[int, int]) -> bool:
        """True where the two stretches share at least one character."""
        return self.start < other[1] and other[0] < self.end

    def covers(self, other: tuple[int, int]) -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other[0] and other[1] <= self.end

    def shift(self, by: int) -> Span:
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)
