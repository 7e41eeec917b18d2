"""Stretches of days in, whether they can be the same day, and the days that most of them agree on, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

#: Longer stretches (days) are tallies of many incidents and date none of them.
TALLY = 32


class Days(NamedTuple):
    """A stretch of days.

    Attributes:
        start: First day.
        end: Last day, inclusive.
        prec: UCDP GED's date_prec, or None.
    """

    start: date
    end: date
    prec: int | None

    @property
    def length(self) -> int:
        """Number of days, 1 or more."""
        return (self.end - self.start).days + 1


def of(start: date | None, end: date | None, prec: int | None) -> Days | None:
    """The stretch, or None where a bound is missing or it is too long to date an incident."""
    if start is None or end is None or end < start:
        return None
    found = Days(start, end, prec)
    return found if found.length <= TALLY else None


def gap(one: Days, other: Days) -> int:
    """Days between two stretches: 0 where they share one."""
    return max(0, (max(one.start, other.start) - min(one.end, other.end)).days)


def best(stretches: Iterable[Days | None]) -> Days | None:
    """The stretch that most agree with, the shortest of those, the one most given, the first."""
    known = [s for s in stretches if s is not None]
    if not known:
        return None
    counts = Counter((s.start, s.end) for s in known)
    order = {(s.start, s.end): at for at, s in reversed(list(enumerate(known)))}

    def rank(key: tuple[date, date]) -> tuple[int, int, int, int]:
        agreeing = sum(n for other, n in counts.items() if other[0] <= key[1] and key[0] <= other[1])
        return agreeing, -(key[1] - key[0]).days, counts[key], -order[key]

    return known[order[max(counts, key=rank)]]
