"""Text and an offset in, the print date that stands there out: day, its words, and whether they were ambiguous.

Print dates only: whole days as pages and wires print them ("Sat Nov 18 2017", "05-07-2015", "14 SEP 89",
"Oct 042017"). Dates inside sentences are read by `claims.dates`.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from warledger.records import Span

#: No report in reach was published before this year; earlier ones are slips (0001, 1753, 1899 fill empty cells).
FIRST_YEAR = 1900
#: A report may be dated after today by the time zone of its outlet, and by a day of print; not by more.
DAYS_AHEAD = 2

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})(?!\d)"
_SPACE = r"[ \t\u00a0]{1,3}"
_WEEKDAY = r"(?:(?P<weekday>mon|tues?|wed|thurs?|thu|fri|sat|sun)(?:day|nesday|rsday|urday|sday)?\.?,?" + _SPACE + r")?"
#: A clock time after a date. Four bare digits are a time only after "at" or before a zone: "2017 20 killed" is none.
_CLOCK = re.compile(
    r"(?:[ \t\u00a0]{0,3}[,T@|\u2013-]?[ \t\u00a0]{0,2}(?:at[ \t]+)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?"
    r"(?:[ \t]?[ap]\.?m\b\.?)?"
    r"|[ \t]+at[ \t]+\d{1,2}[:.]?\d{2}\b(?:[ \t]?[ap]\.?m\b\.?)?|[ \t]+at[ \t]+\d{1,2}[ \t]?[ap]\.?m\b\.?"
    r"|[ \t]+\d{4}(?=[ \t]+(?:UTC|GMT|hrs|local time)\b))"
    r"(?:[ \t]?(?:Z\b|(?:UTC|GMT|EST|EDT|CET|CEST|BST|EET)(?:[+-]\d{1,2}(?::?\d{2})?)?\b|[+-]\d{2}:?\d{2}\b|hrs\b"
    r"|local time\b))?",
    re.I,
)
_FULL = [
    re.compile(pattern, re.I)
    for pattern in (
        # 2021-02-22, 2021/02/22
        _WEEKDAY
        + r"(?P<year>[0-2]\d{3})(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)",
        # 05-07-2015, 5/7/2015, 09.04.2017Get
        _WEEKDAY + r"(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)" + _YEAR,
        # 16 March 2019, 16-Mar-2019, Sun 05 Jul 2015, 4th of May, 2015
        _WEEKDAY + _DAY + r"(?:[ \t\u00a0-]{1,3}(?:of[ \t]+)?)" + _MONTH + r"(?:,?[ \t\u00a0]{1,3}|-)" + _YEAR,
        # March 16, 2019; Sat Nov 18 2017; Oct 042017
        _WEEKDAY + _MONTH + r"[ \t\u00a0-]{0,3}" + _DAY + r"(?:,?[ \t\u00a0]{1,3}|,|-)" + _YEAR,
        _WEEKDAY + _MONTH + _SPACE + r"(?P<day>0[1-9]|[12]\d|3[01])" + _YEAR,
    )
]
#: As wires put them in a dateline, where two digits of a year or none are enough.
_SHORT = [
    re.compile(pattern, re.I)
    for pattern in (
        _WEEKDAY + _DAY + r"[ \t-]{1,3}" + _MONTH + r"[ \t-]{1,3}'?(?P<year>\d{2})(?!\d)",
        _WEEKDAY + _DAY + r"(?:[ \t-]{1,3}(?:of[ \t]+)?)" + _MONTH + r"(?![a-z])",
        _WEEKDAY + _MONTH + r"[ \t]{1,3}" + _DAY + r"(?![\da-z])",
    )
]


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A print date.

    Attributes:
        span: Its words, weekday and clock time included.
        date: The day, or None where the words don't settle it (no year) or it is not believable.
        month_day: Month and day, where no year is printed.
        ambiguous: True where day and month could be read either way ("05-07-2015").
        note: What is wrong or was decided, for the user, or None.
    """

    span: Span
    date: datetime.date | None
    month_day: tuple[int, int] | None = None
    ambiguous: bool = False
    note: str | None = None


def believable(day: datetime.date, *, today: datetime.date | None = None) -> bool:
    """Could a report have been published on that day: from 1900 to two days from now?

    Args:
        day: The day in question.
        today: The current day; None asks the clock.
    """
    latest = (today or datetime.date.today()).toordinal() + DAYS_AHEAD
    return day.year >= FIRST_YEAR and day.toordinal() <= latest


def date_at(
    text: str, start: int = 0, *, known: datetime.date | None = None, short: bool = False
) -> PrintedDate | None:
    """The print date that begins exactly at `start`, or None.

    A numeric date that can be read two ways is read day first, as nearly all of the world outside the United
    States prints it, unless its weekday or the report's `known` date fits the other reading alone.

    Args:
        text: The report's own text.
        start: Offset at which the date must begin.
        known: The report's date as otherwise known; settles ambiguous days and missing years.
        short: Take dates with a two-digit year or none (in a dateline).
    """
    for pattern in _FULL:
        if match := pattern.match(text, start):
            return _read(text, match, known)
    if short:
        for pattern in _SHORT:
            if match := pattern.match(text, start):
                return _read_short(match, known)
    return None


def clock_at(text: str, start: int) -> int:
    """The offset after a clock time that follows a date at `start`; `start` itself where there is none."""
    match = _CLOCK.match(text, start)
    return match.end() if match else start


def _read(text: str, match: re.Match[str], known: datetime.date | None) -> PrintedDate | None:
    groups = match.groupdict()
    span = Span(match.start(), clock_at(text, match.end()))
    year = int(groups["year"])
    ambiguous, note = False, None
    if "first" in groups:
        readings = [
            day
            for day in (_day(year, groups["second"], groups["first"]), _day(year, groups["first"], groups["second"]))
            if day
        ]
        if not readings:
            return None
        date: datetime.date | None = readings[0]
        # with full stops it is day first wherever it is used ("09.04.2017")
        if len(readings) == 2 and readings[0] != readings[1] and groups["sep"] != ".":
            fits = [day for day in readings if _fits(day, groups["weekday"], known)]
            ambiguous = len(fits) != 1
            if fits:
                date = fits[0]
            if ambiguous:
                note = f'date "{match.group()}" read day first, as {date}; it could be {readings[1]}'
    else:
        date = _day(year, groups["month"], groups["day"])
        if date is None:
            return None
    if date and not believable(date):
        return PrintedDate(span, None, note=f'date "{match.group()}" is not believable for a report; left unknown')
    return PrintedDate(span, date, ambiguous=ambiguous, note=note)


def _read_short(match: re.Match[str], known: datetime.date | None) -> PrintedDate | None:
    groups = match.groupdict()
    span = Span(match.start(), match.end())
    if year := groups.get("year"):
        date = _day(_century(int(year)), groups["month"], groups["day"])
        return PrintedDate(span, date) if date else None
    # 2000 is a leap year, so that Feb 29 stands
    anyday = _day(2000, groups["month"], groups["day"])
    if anyday is None:
        return None
    return PrintedDate(span, _with_year(anyday, known), month_day=(anyday.month, anyday.day))


def _fits(day: datetime.date, weekday: str | None, known: datetime.date | None) -> bool:
    if known is not None:
        return day == known
    return weekday is not None and day.weekday() == _WEEKDAYS.index(weekday[:3].lower())


def _day(year: int, month: str, day: str) -> datetime.date | None:
    number = int(month) if month.isdigit() else _MONTHS[month.lower().rstrip(".")]
    try:
        return datetime.date(year, number, int(day))
    except ValueError:
        return None


def _century(year: int) -> int:
    """A two-digit year as the latest one that isn't in the future: 89 is 1989, 21 is 2021."""
    this = datetime.date.today().year
    full = this - this % 100 + year
    return full if full <= this else full - 100


def _with_year(anyday: datetime.date, known: datetime.date | None) -> datetime.date | None:
    """The year of a dateline, from the report's known date: a report runs at most about a month after it was filed."""
    if known is None:
        return None
    for year in (known.year, known.year - 1, known.year + 1):
        try:
            day = anyday.replace(year=year)
        except ValueError:
            continue
        if -31 <= (day - known).days <= DAYS_AHEAD:
            return day
    return None
