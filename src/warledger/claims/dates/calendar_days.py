"""Atoms that name a calendar day in, parts with their days out: "2021-06-05", "16 March", "the 12th"."""

from __future__ import annotations

import re

from warledger.claims.dates import absolute, ambiguous, grammar, relative
from warledger.claims.dates.days import Stretch, day_of
from warledger.claims.dates.intervals import Part
from warledger.claims.dates.months import month_alone
from warledger.claims.dates.reader import Reader, made
from warledger.claims.dates.surroundings import Surroundings
from warledger.claims.patterns.compiling import compiled

_LAST_YEAR = compiled(r"(?: [a-z]+)? last year\b")
#: Parts of a day whose date follows.
_OF_A_DAY = compiled(r"\b(?:hours|night|morning|evening|afternoon|dawn|predawn|pre-dawn|overnight)\b", re.I)
_THE = (" the ", " The ")
#: Behind a number that counts nothing: "in June 23, gunmen killed", "in June 23 the army said".
_NOTHING_COUNTED = compiled(r",(?! \d)| (?:the|an?|when|his|her|its|their)\b")
#: A planned day of no stated year that comes within so many days lies ahead: half a year.
_SOON = 183


def iso(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    """ "2021-06-05"."""
    day = day_of(int(atom["iy"]), int(atom["im"]), int(atom["id"]))
    return made(context, "day", Stretch(day, day, "absolute") if day else None)


def numeric(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    """ "5/6/2021", in the order that the report writes."""
    return made(context, "day", absolute.numeric(atom, reader.day_first))


def day_month(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    """ "16 March", "Monday, 12 and 13 May 2019"."""
    return _dated(reader, atom, context, atom["m1"], atom["d1"], atom["y1"], atom["wd1"])


def month_day(reader: Reader, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
    """ "In March 12 people were killed" counts; "in the early hours of March 12", "in the May 4 raid" don't."""
    year = atom["y2"] or atom["y2g"]
    counts = context.before == "in" and not _OF_A_DAY.search(reader.text, context.start, atom.start())
    counts = counts and not reader.text.endswith(_THE, reader.floor, atom.start())
    counts = counts and _NOTHING_COUNTED.match(reader.text, atom.end()) is None
    if counts and year is None and atom["d2"].isdigit() and atom["wd2"] is None:
        return month_alone(reader, atom.start(), atom.end("m2"), context, atom["m2"], None, before)
    return _dated(reader, atom, context, atom["m2"], atom["d2"], year, atom["wd2"])


def _dated(
    reader: Reader,
    atom: re.Match[str],
    context: Surroundings,
    month: str,
    days: str,
    year: str | None,
    weekday: str | None,
) -> Part | None:
    if year is None and ambiguous.names_a_thing(reader.text, atom.end()):
        return None
    if year is None and reader.published and _LAST_YEAR.match(reader.text, atom.end()):
        year = str(reader.published.year - 1)  # "on Feb. 1 last year", "the Feb. 1 coup last year"
    number, listed = grammar.month(month), absolute.listed(days)
    ahead = year is None and (
        ambiguous.is_ahead(reader.text, atom.start(), reader.floor) or _planned(reader, number, listed[-1], atom.end())
    )
    stretch = absolute.dated(
        number,
        listed,
        year=int(year) if year else None,
        published=reader.published,
        weekday=grammar.weekday(weekday) if weekday else None,
        ahead=ahead,
    )
    part = made(context, "day" if len(listed) == 1 else "interval", stretch)
    if part and year is None:
        part.yearless = (number, listed[0], listed[-1])
        part.ahead = ahead and stretch is not None and reader.lies_after(stretch)
    if part and len(listed) == 1 and len(grammar.DIGITS.findall(days)) > 1 and atom["d1"]:
        # "killing 12, 16 March": the count before the day is none of its words
        part.start = atom.start("d1") + days.rindex(str(listed[0]) if str(listed[0]) in days else days[-1])
    return part


def _planned(reader: Reader, month: int, day: int, end: int) -> bool:
    """Is it the day of a poll, a summit and the like that lies ahead, and not nearly a year back?"""
    if reader.published is None or not ambiguous.is_planned(reader.text, end):
        return False
    ahead = day_of(reader.published.year + (month < reader.published.month), month, day)
    return ahead is not None and 0 < (ahead - reader.published).days <= _SOON


def of_this_month(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    """ "On the 12th": of this month or the last."""
    if context.before not in {"on", "until", "since", "by", "from"}:
        return None
    stretch = relative.day_of_month(atom["od"], atom["oc"], atom.group(), reader.published)
    return made(context, "day", stretch)
