"""Calendar atoms in ("16 March 2019", "Mar. 10", "in May", "2011"), stretches of days out.

A day or month without a year is the last one on or before publication, never the year of another date in the text.
With no publication date it stays a month and day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from warledger.claims.dates import grammar
from warledger.claims.dates.days import Stretch, day_of, month_of, moved
from warledger.claims.patterns.compiling import compiled

#: How far back a 29 February may lie.
_LEAP_SEARCH = 8
#: A day's lead over publication that time zones and late datelines explain.
_AHEAD = 1
#: How many years around publication are tried for "Saturday 18 November": a weekday recurs on a date after 5, 6 or 11
#: years, so within three years back and one ahead it settles the year.
_WEEKDAY_YEARS = (0, -1, -2, -3, 1)
#: Behind so many days a day that is told without its year is no news any more: where its weekday fits only such a
#: year, one of the two is a slip ("Monday, 4 August" in a report of September 1989), and neither says which day.
_NEWS = 366
#: A reading of a numeric date that lies at most so many days before publication speaks for itself against one that
#: doesn't: two weeks is as far back as a wire story's own events lie.
_FRESH = 14
_NUMERIC = compiled(r"(?<![\d/.-])(\d\d?)([-/.])(\d\d?)\2(?:19|20)\d\d(?!\d)")
_SPELLED_DAY_FIRST = compiled(
    r"(?<!\d)\d\d? (?:January|February|March|April|May|June|July|August|September|October|November|December) "
    r"(?:19|20)\d\d"
)

#: First month of a season in the northern hemisphere's meteorological reckoning, as wires use it.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_FEASTS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26)}
#: Days after Easter Sunday, and how long after them they are told of without a year.
_FROM_EASTER = {"palm sunday": -7, "good friday": -2, "easter sunday": 0, "easter monday": 1}
_AFTER_EASTER = 21


def day_first(text: str, published: date | None) -> bool | None:
    """Does this report write 10/03 for 10 March? None where nothing in it tells.

    The evidence: another numeric date in it that can be read one way only; a date in it that, read one way, lies
    shortly before publication and read the other doesn't; days spelled "16 March 2019".
    """
    votes = {True: 0, False: 0}
    for match in _NUMERIC.finditer(text):
        one, two = int(match[1]), int(match[3])
        year = int(match.group()[-4:])
        if one > 12 >= two:
            votes[True] += 2
        elif two > 12 >= one:
            votes[False] += 2
        elif published is not None:
            near = [_near(day_of(year, *pair), published) for pair in ((two, one), (one, two))]
            if near[0] != near[1]:
                votes[near[0]] += 1
    if votes[True] != votes[False]:
        return votes[True] > votes[False]
    return True if _SPELLED_DAY_FIRST.search(text) else None


def _near(day: date | None, published: date) -> bool:
    return day is not None and -_FRESH <= (day - published).days <= _AHEAD


def numeric(match: re.Match[str], order: Callable[[], bool | None]) -> Stretch | None:
    """10/03/2019, in the order that the report uses; unsettled where it doesn't tell. None for impossible days.

    Args:
        match: An atom of `grammar`.
        order: Gives `day_first` of the report; called for days that can be read both ways.
    """
    one, two, year = int(match["n1"]), int(match["n2"]), int(match["ny"])
    if year < 100:
        year += 1900 if year >= 70 else 2000
    forward, backward = day_of(year, two, one), day_of(year, one, two)
    if forward is None or backward is None or forward == backward:
        day = forward or backward
        return Stretch(day, day, "absolute") if day else None
    first = order()
    if first is None:
        return Stretch(None, None, "order of day and month unknown")
    day = forward if first else backward
    return Stretch(day, day, "absolute")


def dated(
    month: int,
    days: list[int],
    *,
    year: int | None,
    published: date | None,
    weekday: int | None = None,
    ahead: bool = False,
) -> Stretch | None:
    """One day of a month, or from the first of `days` to the last.

    Args:
        month: 1 to 12.
        days: One or more days of the month, ascending.
        year: The year that the words state, or None.
        published: Day of publication, or None.
        weekday: The weekday that the words state (Monday is 0), or None.
        ahead: True where the words around speak of what is to come.

    Returns:
        None for a day that no year has.
    """
    first, last = days[0], days[-1]
    if year is not None:
        one, two = day_of(year, month, first), day_of(year, month, last)
        return Stretch(one, two, "absolute") if one and two else None
    if day_of(2000, month, last) is None or day_of(2000, month, first) is None:
        return None
    if published is None:
        month_day = f"{month:02d}-{first:02d}" if first == last else f"{month:02d}"
        return Stretch(None, None, "year unknown", month_day=month_day)
    day, basis = _in_year(month, last, published, weekday, ahead)
    if day is None:
        return Stretch(None, None, basis) if basis else None
    begin = day_of(day.year, month, first)
    return Stretch(begin, day, basis) if begin else None


def _in_year(month: int, day: int, published: date, weekday: int | None, ahead: bool) -> tuple[date | None, str]:
    """That day in the year that publication, and a stated weekday, make it."""
    if weekday is not None:
        for by in _WEEKDAY_YEARS:
            found = day_of(published.year + by, month, day)
            if found and found.weekday() == weekday:
                if (published - found).days > _NEWS:
                    return None, "weekday and day disagree"
                return found, "year from weekday and publication"
    if ahead:
        for year in (published.year, published.year + 1):
            found = day_of(year, month, day)
            if found and found > published:
                return found, "next after publication"
    limit = moved(published, _AHEAD) or published
    for by in range(_LEAP_SEARCH + 1):
        found = day_of(limit.year - by, month, day)
        if found and found <= limit:
            return found, "last before publication"
    return None, ""


#: The third of a month (in days) that a word names.
MONTH_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
#: The third of a year (in months) that a word names.
YEAR_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
#: The third of a decade (in years from its first) that a word names.
DECADE_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def month(
    number: int,
    *,
    year: int | None,
    published: date | None,
    part: str | None = None,
    last: bool = False,
    ahead: bool = False,
) -> Stretch | None:
    """A month, or its early, mid or late third; one that isn't over on publication ends there.

    Args:
        number: 1 to 12.
        year: The year that the words state, or None.
        published: Day of publication, or None.
        part: "early", "mid", "late", or None for the whole month.
        last: True for "last September": a month of the same year that ended less than three months ago is then
            the year before's, since for that one writers say "in September".
        ahead: True where the words around speak of what is to come.
    """
    if year is not None:
        if day_of(year, number, 1) is None:
            return None
        return _cut(Stretch(*_third_of_month(year, number, part), "absolute"), published, ahead)
    if published is None:
        return Stretch(None, None, "year unknown", month_day=f"{number:02d}")
    # "late March" in a report of 20 March is last year's
    begun = _third_of_month(published.year, number, part)[0] <= published
    year = published.year - (not begun)
    if ahead:
        year = published.year + (number < published.month)
    elif last and begun and published.month - number < 3:
        year -= 1
    if day_of(year, number, 1) is None:
        return None
    basis = "next after publication" if ahead else "last before publication"
    return _cut(Stretch(*_third_of_month(year, number, part), basis), published, ahead)


def _third_of_month(year: int, number: int, part: str | None) -> tuple[date, date]:
    first, last = month_of(year, number)
    if part is None:
        return first, last
    low, high = MONTH_THIRDS[part]
    return first.replace(day=low), last.replace(day=min(high, last.day))


def year(number: int, *, published: date | None, part: str | None = None) -> Stretch | None:
    """A year, or its early, mid or late third; publication's own ends on publication."""
    low, high = YEAR_THIRDS[part] if part else (1, 12)
    first = day_of(number, low, 1)
    if first is None:
        return None
    return _cut(Stretch(first, month_of(number, high)[1], "absolute"), published, ahead=False)


def decade(number: int, *, published: date | None, part: str | None = None) -> Stretch | None:
    """The ten years from `number` on, or the early, mid or late ones; publication's own end on publication."""
    low, high = DECADE_THIRDS[part] if part else (0, 9)
    first, last = day_of(number + low, 1, 1), day_of(number + high, 12, 31)
    return _cut(Stretch(first, last, "absolute"), published, ahead=False) if first and last else None


def season(name: str, number: int) -> Stretch | None:
    """Three months, named for the year in which they begin."""
    first_month = SEASONS[name.lower()]
    first = day_of(number, first_month, 1)
    ends = divmod(number * 12 + first_month + 1, 12)
    if first is None or day_of(ends[0], ends[1] + 1, 1) is None:
        return None
    return Stretch(first, month_of(ends[0], ends[1] + 1)[1], "season")


def feast(words: str, published: date | None) -> Stretch | None:
    """Christmas, the New Year, and days around Easter shortly before publication."""
    name = " ".join(words.lower().split())
    if name in _FROM_EASTER:
        return _around_easter(_FROM_EASTER[name], published)
    month_day = _FEASTS.get(name) or ((12, 31) if name.endswith("eve") else (1, 1))
    return dated(month_day[0], [month_day[1]], year=None, published=published)


def _around_easter(days: int, published: date | None) -> Stretch | None:
    """A day so many days after Easter; the churches of the east keep another one, and the later one past is meant."""
    if published is None:
        return None
    found = [moved(easter(published.year, eastern=eastern), days) for eastern in (False, True)]
    past = [day for day in found if day is not None and 0 <= (published - day).days <= _AFTER_EASTER]
    return Stretch(max(past), max(past), "last before publication") if past else None


def easter(year: int, *, eastern: bool) -> date:
    """Easter Sunday of a year, by Gauss's rule as Meeus gives it; the eastern one in the Gregorian calendar."""
    if eastern:
        moon = (19 * (year % 19) + 15) % 30
        week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month_, day = divmod(moon + week + 114, 31)
        return date(year, month_, day + 1) + timedelta(days=year // 100 - year // 400 - 2)
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    moon = (19 * (year % 19) + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    month_, day = divmod(moon + week - 7 * ((year % 19 + 11 * moon + 22 * week) // 451) + 114, 31)
    return date(year, month_, day + 1)


def listed(words: str) -> list[int]:
    """The days of "3-5", "3 and 4", "3, 4 and 5", ascending; of "30, 16" (a count before a date) the last alone."""
    numbers = [int(digits) for digits in grammar.DIGITS.findall(words)]
    ascending = all(one < two for one, two in pairwise(numbers))
    # "killing 12, 16 March": a comma alone joins no days
    joined = len(numbers) == 1 or not re.fullmatch(r"[\w\s]+,[\w\s]+", words) or "and" in words
    return numbers if ascending and joined else numbers[-1:]


def _cut(stretch: Stretch, published: date | None, ahead: bool) -> Stretch:
    """Nothing that a report tells of has happened after its publication."""
    if published and not ahead and stretch.first and stretch.last and stretch.first <= published < stretch.last:
        stretch.last = published
    return stretch
