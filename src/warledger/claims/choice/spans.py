"""A stretch of the text and others in, whether it shares words with one of them, or with which, out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from warledger.records import Span


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Does it share words with one of the others?"""
    start, end = span
    # written out: the busiest loop of the choice
    for first, last in others:  # noqa: SIM110
        if start < last and first < end:
            return True
    return False


class Spread:
    """Stretches of one text, to find those that share words with another one without looking at all of them."""

    __slots__ = ("_ends", "_order", "_reach", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        placed = sorted((start, end, at) for at, (start, end) in enumerate(spans))
        self._starts = [start for start, _, _ in placed]
        self._ends = [end for _, end, _ in placed]
        self._order = [at for _, _, at in placed]
        #: How far those up to each one reach.
        self._reach = list(accumulate(self._ends, max))

    def touched(self, start: int, end: int) -> bool:
        """Does any of them share words with the stretch? The first that reaches past its start does, if any."""
        return bisect_right(self._reach, start) < bisect_left(self._starts, end)

    def touching(self, start: int, end: int) -> list[int]:
        """Which of them share words with the stretch, by their place in the order in which they were given."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        if first >= last:
            return []
        found = [self._order[at] for at in range(first, last) if self._ends[at] > start]
        if len(found) > 1:
            found.sort()
        return found
