"""Atoms that name a month, a year, a decade or a portion of one in, parts with their days out: "last March", "2015"."""

from __future__ import annotations

import re

from warledger.claims.dates import absolute, ambiguous, grammar, relative
from warledger.claims.dates.days import Stretch, month_of
from warledger.claims.dates.intervals import Part
from warledger.claims.dates.reader import Reader, made
from warledger.claims.dates.surroundings import Surroundings

#: Two ends of a pair stand at most so many characters apart (" and ", " to ").
_NEAR = 6
_THE = (" the ", "The ")


def month(reader: Reader, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
    """ "March", "in March 2015"."""
    return month_alone(reader, atom.start(), atom.end(), context, atom["m3"], atom["y3"], before)


def month_alone(
    reader: Reader, start: int, end: int, context: Surroundings, word: str, year: str | None, before: Part | None
) -> Part | None:
    """A month without a day, where its word is one: "may", "march" and "august" are words, too."""
    after = before is not None and before.kind == "month" and start - before.end <= _NEAR
    if year is None and not ambiguous.is_month(reader.text, start, end, word, context, after_month=after):
        return None
    if year is None and reader.published and reader.text.startswith(" last year", end):
        year = str(reader.published.year - 1)
    number = grammar.month(word)
    ahead = context.before == "next" or (year is None and ambiguous.is_ahead(reader.text, start, reader.floor))
    stretch = absolute.month(
        number, year=int(year) if year else None, published=reader.published, part=context.part, ahead=ahead
    )
    if stretch is None:
        return None
    part = Part(min(start, context.start), end, "month", stretch, context)
    if year is None:
        last = month_of(2000, number)[1].day
        part.yearless = (number, 1, last)
        part.ahead = ahead and reader.lies_after(stretch)
    return part


def year(reader: Reader, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
    """ "2015", where no number of something else stands there."""
    number = int(atom["year"])
    after = before is not None and before.kind in {"year", "month"} and atom.start() - before.end <= _NEAR
    latest = reader.published.year + 1 if reader.published else None
    if not ambiguous.is_year(reader.text, atom.start(), atom.end(), number, context, latest=latest, after_year=after):
        return None
    return made(context, "year", absolute.year(number, published=reader.published, part=context.part))


def decade(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    """ "The 1990s", "the early 1980's"; "2010's worst attack" is of a year."""
    words = atom["decade"]
    if not words[-2].isdigit() and not context.part and not reader.text.endswith(_THE, reader.floor, atom.start()):
        return made(context, "year", absolute.year(int(words[:4]), published=reader.published))
    return made(context, "year", absolute.decade(int(words[:4]), published=reader.published, part=context.part))


def last_month(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    """ "Last March", "next June"."""
    word = atom["lw"].lower()
    ahead = word == "next"
    stretch = absolute.month(
        grammar.month(atom["lm"]),
        year=None,
        published=reader.published,
        part=context.part,
        last=word in {"last", "previous"},
        ahead=ahead,
    )
    part = made(context, "month", stretch)
    if part:
        part.ahead = ahead
    return part


def portion_of(reader: Reader, atom: re.Match[str]) -> Stretch | None:
    """Days of the first half of 2015, the first three months of this year, the second week of March."""
    if atom["pm"]:
        year = int(atom["pmy"]) if atom["pmy"] else None
        whole = absolute.month(grammar.month(atom["pm"]), year=year, published=None if year else reader.published)
    elif atom["py"]:
        whole = absolute.year(int(atom["py"]), published=None)
    else:
        word = atom["pr"].lower().split()[-1]
        if reader.published is None:
            return Stretch(None, None, "no publication date")
        whole = absolute.year(reader.published.year - (word in {"last", "previous"}), published=None)
    if whole is None or whole.first is None or whole.last is None:
        return whole
    count = grammar.number(atom["pk"])
    return relative.part_of(whole.first, whole.last, atom["pw"].lower(), count, atom["pp"].lower(), reader.published)
