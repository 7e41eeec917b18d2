"""A date as the input gives it in, in any sane form, the day out, with a note where it is odd."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from warledger.reports.heads.printed_date import believable, date_at

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:(?:T\d{4}|T?\d{6})Z?)?$")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?$")
_MILLISECONDS = re.compile(r"\d{12,13}(?:\.0+)?$")
_CTIME = re.compile(
    r"(?:[A-Za-z]{3,9},?[ ]+)?(?P<month>[A-Za-z]{3,9})[ ]+(?P<day>\d{1,2})[ ]+\d{1,2}:\d{2}(?::\d{2})?[ ]+"
    r"(?:[A-Z]{2,5}[ ]+)?(?P<year>\d{4})$"
)
_YEAR_ONLY = re.compile(r"\d{4}(?:-\d{2})?$|[A-Za-z]{3,9},? \d{4}$")
#: Languages of dates in words, beside English.
_LANGUAGES = ("en", "fr", "es", "pt", "de", "it", "nl", "ru", "uk", "tr", "ar", "fa", "id")
_NOTHING = frozenset({"", "nan", "nat", "none", "null", "n/a", "na", "unknown", "-", "?"})
#: Longer strings are no dates; nor is a date library let loose on them.
_LONGEST = 80


def input_date(value: Any) -> tuple[datetime.date | None, str | None]:
    """The day that an input's date field states, and a note for the report.

    The day is taken as written, in whatever time zone; seconds since 1970 are read in UTC. A month or year alone is
    no day and gives None, as does a day before 1900 or more than two days from now.

    Args:
        value: A string, a number, a date, or None.
    """
    if value is None or isinstance(value, bool):
        return None, None
    if isinstance(value, datetime.datetime):
        return _checked(value.date(), value)
    if isinstance(value, datetime.date):
        return _checked(value, value)
    if not isinstance(value, str | int | float):
        return None, f"date {value!r:.60} is not a date; left unknown"
    text = " ".join(str(value).split()).strip("\"'")
    if text.lower() in _NOTHING:
        return None, None
    try:
        return _parse(text)
    except (ValueError, OverflowError, OSError, ArithmeticError):
        return None, f'date "{text[:60]}" is not a date; left unknown'


def _parse(text: str) -> tuple[datetime.date | None, str | None]:
    if match := _COMPACT.match(text):
        return _checked(datetime.date(int(match["year"]), int(match["month"]), int(match["day"])), text)
    for pattern, unit in ((_SECONDS, 1), (_MILLISECONDS, 1000)):
        if pattern.match(text):
            moment = datetime.datetime.fromtimestamp(float(text) / unit, datetime.UTC)
            return _checked(moment.date(), text)
    if len(text) <= _LONGEST:
        if printed := date_at(text, 0, short=False):
            return printed.date, printed.note
        if match := _CTIME.match(text):
            printed = date_at(f"{match['day']} {match['month']} {match['year']}", 0)
            return (printed.date, printed.note) if printed else (None, f'date "{text}" is not a date; left unknown')
        if _YEAR_ONLY.match(text):
            return None, f'date "{text}" names no day; left unknown'
        if found := _by_library(text):
            return _checked(found, text)
    return None, f'date "{text[:60]}" is not a date; left unknown'


def _by_library(text: str) -> datetime.date | None:
    """Dates in words of other languages ("16 mars 2019"), where a year, a month and a day stand in them."""
    if not re.search(r"[12]\d{3}", text) or not re.search(r"[^\W\d_]", text):
        return None
    data = _parser().get_date_data(text)
    return data.date_obj.date() if data.date_obj and data.period in {"day", "time"} else None


@cache
def _parser() -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "PREFER_DATES_FROM": "past"}
    # all of its 200 languages take seconds to load
    return DateDataParser(languages=list(_LANGUAGES), settings=settings)


def _checked(day: datetime.date, given: Any) -> tuple[datetime.date | None, str | None]:
    if believable(day):
        return day, None
    return None, f'date "{given!s:.60}" is not believable for a report; left unknown'
