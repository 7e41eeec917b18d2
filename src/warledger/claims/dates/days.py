"""Calendar arithmetic on days in, days out; anything outside the calendar (year 0, 31 February) is None."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

#: Years that a report on armed conflict can mean; numbers outside are no years.
FIRST_YEAR, LAST_YEAR = 1900, 2099


@dataclass(slots=True)
class Stretch:
    """Days from `first` to `last` (inclusive), None where unsettled, and how they were worked out.

    Attributes:
        first: First day, or None.
        last: Last day, or None.
        basis: How they were worked out, as in `When.basis`.
        month_day: "MM-DD" or "MM" where no year is known.
        anchor: The exact day that "two weeks ago" counts back to, where that is narrower than the stretch.
    """

    first: date | None
    last: date | None
    basis: str
    month_day: str | None = None
    anchor: date | None = None

    @property
    def single(self) -> bool:
        """True where it is one known day."""
        return self.first is not None and self.first == self.last


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where there is none or its year is out of range."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(day: date | None, by: int) -> date | None:
    """`by` days later (earlier where negative), or None off the calendar's ends."""
    if day is None:
        return None
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return None


def months_moved(day: date, by: int) -> date | None:
    """The same day `by` months later, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_of(year: int, month: int) -> tuple[date, date]:
    """A month's first and last day."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def week_of(day: date) -> tuple[date | None, date | None]:
    """Monday and Sunday of the day's week (ISO 8601)."""
    monday = moved(day, -day.weekday())
    return monday, moved(monday, 6)


def weekday_before(day: date, weekday: int) -> date | None:
    """The last such weekday on or before `day` (Monday is 0)."""
    return moved(day, -((day.weekday() - weekday) % 7))


def weekday_after(day: date, weekday: int) -> date | None:
    """The first such weekday on or after `day` (Monday is 0)."""
    return moved(day, (weekday - day.weekday()) % 7)


def precision(first: date | None, last: date | None) -> int | None:
    """UCDP GED's date_prec: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 more.

    Eight days still are a week: "over the past week" counts both ends.
    """
    if first is None or last is None:
        return None
    days = (last - first).days + 1
    return 1 if days == 1 else 2 if days <= 6 else 3 if days <= 8 else 4 if days <= 31 else 5
