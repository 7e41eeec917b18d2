"""Relative atoms in ("Saturday", "yesterday", "over the last 24 hours", "the next day"), stretches of days out.

They look back from publication; "a day earlier" and its kind look from the last single day that the text gave.
"""

from __future__ import annotations

import math
import re
from datetime import date

from warledger.claims.dates import absolute, grammar
from warledger.claims.dates.days import (
    Stretch,
    day_of,
    month_of,
    months_moved,
    moved,
    week_of,
    weekday_after,
    weekday_before,
)

_UNDATED = Stretch(None, None, "no publication date")
_VAGUE = "vague"
_SUNDAY = 6


def weekday(number: int, published: date | None, *, ahead: bool = False, strictly: bool = False) -> Stretch:
    """The last such weekday on or before publication; publication's own weekday means that day.

    Args:
        number: Monday is 0.
        published: Day of publication, or None.
        ahead: True where the words speak of what is to come: the next such weekday.
        strictly: True for "last Friday", which on a Friday is the one a week before.
    """
    if published is None:
        return _UNDATED
    if ahead:
        day = weekday_after(published, number)
        return Stretch(day, day, "weekday after publication")
    day = weekday_before(published, number)
    if strictly and day == published:
        day = moved(day, -7)
    return Stretch(day, day, "weekday before publication")


def deictic(words: str, published: date | None) -> Stretch:
    """Days of today, tonight, this morning, yesterday, last night, overnight, tomorrow."""
    if published is None:
        return _UNDATED
    words = words.lower()
    if "before" in words:
        back = (2, 2)
    elif words.startswith(("yesterday", "last")):
        back = (1, 1)
    elif words == "overnight":
        back = (1, 0)
    elif words == "tomorrow":
        back = (-1, -1)
    else:
        back = (0, 0)
    return _stretch(moved(published, -back[0]), moved(published, -back[1]), "relative to publication")


def past(count: str | None, unit: str, published: date | None) -> Stretch:
    """A stretch that ends on publication: "over the last 24 hours" is the day before and the day itself.

    Args:
        count: The number's words; None for "the past week" (1). "few", "several": unsettled.
        unit: hour, day, week, month, year, ...
        published: Day of publication, or None.
    """
    if published is None:
        return _UNDATED
    unit = unit.lower().rstrip("s")
    number = grammar.number(count) if count else 1
    if unit in {"minute", "moment"}:
        return Stretch(published, published, "publication day")
    if unit == "hour" and number is None:
        # "over the last few hours" before an unknown hour of publication may reach into the day before
        return Stretch(moved(published, -1) or published, published, "hours before publication")
    if number is None:
        return Stretch(None, None, _VAGUE)
    if unit == "hour":
        # half a day or more reaches into the day before
        first = moved(published, -math.ceil(number / 24) if number >= 12 else 0)
    elif unit == "day":
        # both ends count: "the past two days" are publication and the day before it
        first = moved(published, -max(1, number - 1))
    else:
        first = _back(published, number, unit)
    return _stretch(first, published, "until publication")


def ago(count: str | None, unit: str, published: date | None) -> Stretch:
    """A day ("two days ago"), week, month or year that lies so far back."""
    if published is None:
        return _UNDATED
    unit = unit.lower()
    number = grammar.number(count)
    if unit in {"minute", "moment"} or (unit == "hour" and (number is None or number < 12)):
        return Stretch(published, published, "publication day")
    if number is None:
        return Stretch(None, None, _VAGUE)
    if unit == "hour":
        unit, number = "day", math.ceil(number / 24)
    return _around(_back(published, number, unit), unit, "ago")


def apart(count: str, unit: str, word: str, anchor: date | None) -> Stretch:
    """So many days, weeks, months or years before or after a date of the text; weeks count to the day, as coders do.

    Args:
        count: The number's words.
        unit: day, week, month or year.
        word: "later", "after" count forward, all else back.
        anchor: That date, or None where the text gave none.
    """
    number = grammar.number(count)
    if anchor is None or number is None:
        return Stretch(None, None, "anaphoric")
    later = word.lower() in {"later", "after"}
    unit = unit.lower()
    day = _back(anchor, -number if later else number, unit)
    return _around(day, "day" if unit == "week" else unit, "anaphoric")


def that_day(word: str, anchor: date | None) -> Stretch:
    """Of the previous, the next, the same day: beside the date that the text gave before."""
    word = word.lower()
    by = -1 if word in {"previous", "preceding", "before"} else 1 if word in {"next", "following", "after"} else 0
    day = moved(anchor, by)
    return Stretch(day, day, "anaphoric")


def period(word: str, unit: str, published: date | None, part: str | None = None) -> Stretch:
    """Days of last week, this month, next year, last weekend, this summer; one that isn't over ends on publication."""
    if published is None:
        return _UNDATED
    word, unit = word.lower(), unit.lower()
    by = {"last": -1, "past": -1, "previous": -1, "next": 1}.get(word, 0)
    first: date | None
    last: date | None
    if unit == "weekend":
        first = weekday_before(published, 5)
        if by == 1 or (by == -1 and published.weekday() >= 5):
            first = moved(first, 7 * by)
        last = moved(first, 1)
    elif unit == "week" and by == -1 and published.weekday() == _SUNDAY:
        # on a Sunday the week that is just over is the last one, not the one before it
        first, last = moved(published, -7), moved(published, -1)
    elif unit == "week":
        first, last = week_of(moved(published, 7 * by) or published)
    elif unit in {"month", "year"}:
        there = months_moved(published.replace(day=1), by) if unit == "month" else day_of(published.year + by, 1, 1)
        if there is None:
            return Stretch(None, None, "relative to publication")
        # the calendar end of an unfinished month or year is cut below
        found = (
            absolute.month(there.month, year=there.year, published=None, part=part)
            if unit == "month"
            else absolute.year(there.year, published=None, part=part)
        )
        first, last = (found.first, found.last) if found else (None, None)
    else:
        return _season(unit, by, published)
    if by <= 0 and first and last and first <= published < last:
        last = published
    return _stretch(first, last, "relative to publication")


def _season(name: str, by: int, published: date) -> Stretch:
    """The last season of that name that had begun by publication; "last" skips one that isn't over."""
    for year in range(published.year + 1, published.year - 3, -1):
        found = absolute.season(name, year)
        if not (found and found.first and found.last):
            continue
        if by == 1 and found.first > published >= (day_of(year - 1, 1, 1) or published):
            return found
        if by != 1 and found.first <= published and (by == 0 or found.last < published):
            return _stretch(found.first, min(found.last, published), "season")
    return Stretch(None, None, "season")


#: Which part of a period a word names, counted from its beginning, or from its end.
_RANKS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
#: A part's length: months of a year, days of a month.
_SIZES = {"half": 6, "quarter": 3, "month": 1, "week": 7, "day": 1}


def part_of(first: date, last: date, rank: str, count: int | None, unit: str, published: date | None) -> Stretch | None:
    """Of "the first half of", "the first three months of", "the second week of" a period.

    Args:
        first: The period's first day.
        last: Its last day.
        rank: first, second, third, fourth or last.
        count: How many units, or None for one.
        unit: half, quarter, month, week or day (or its plural).
        published: Day of publication, on which a part that isn't over ends, or None.
    """
    unit, at = unit.rstrip("s"), _RANKS[rank]
    length = _SIZES[unit] * (count or 1)
    skipped = length * at
    if unit in {"week", "day"}:
        begin = moved(first, skipped) if at >= 0 else moved(last, skipped + 1)
        end = moved(begin, length - 1)
    else:
        base = first if at >= 0 else moved(last, 1)
        begin = months_moved(base, skipped) if base else None
        end = moved(months_moved(begin, length), -1) if begin else None
    if begin is None or end is None or not first <= begin <= last:
        return None
    end = min(end, last)
    if published and begin <= published < end:
        end = published
    return Stretch(begin, end, "part of a period")


def day_of_month(words: str, month: str | None, text: str, published: date | None) -> Stretch:
    """Of "on the 15th": the last one on or before publication, or last month's where the words say so."""
    if published is None:
        return _UNDATED
    number = int(re.sub(r"\D", "", words))
    first = published.replace(day=1)
    start = -1 if "last month" in text.lower() else 0
    for by in range(start, start - 3, -1):
        there = months_moved(first, by)
        day = day_of(there.year, there.month, number) if there else None
        if day and day <= published:
            return Stretch(day, day, "last before publication")
        if month:
            break
    return Stretch(None, None, "last before publication")


def _back(day: date, number: int, unit: str) -> date | None:
    """`number` units before `day` (after it where negative)."""
    if unit in {"day", "week", "fortnight", "weekend"}:
        return moved(day, -number * {"day": 1, "fortnight": 14}.get(unit, 7))
    return months_moved(day, -number * {"month": 1, "quarter": 3, "decade": 120}.get(unit, 12))


def _around(day: date | None, unit: str, basis: str) -> Stretch:
    """The day itself, or the week, month or year that it lies in, as exact as the unit is."""
    if day is None:
        return Stretch(None, None, basis)
    if unit == "day":
        return Stretch(day, day, basis)
    if unit in {"week", "fortnight", "weekend"}:
        first, last = week_of(day)
        if first is None or last is None:
            return Stretch(None, None, basis)
        return Stretch(first, last, basis, anchor=day)
    if unit in {"month", "quarter"}:
        return Stretch(*month_of(day.year, day.month), basis, anchor=day)
    return Stretch(day_of(day.year, 1, 1), day_of(day.year, 12, 31), basis, anchor=day)


def _stretch(first: date | None, last: date | None, basis: str) -> Stretch:
    """Both ends or neither."""
    return Stretch(first, last, basis) if first and last else Stretch(None, None, basis)
