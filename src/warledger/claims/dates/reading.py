"""Atoms of time and what stands around them in, parts with their days out; words that are no times give none."""

from __future__ import annotations

import re
from collections.abc import Callable

from warledger.claims.dates import absolute, relative
from warledger.claims.dates.calendar_days import day_month, iso, month_day, numeric, of_this_month
from warledger.claims.dates.days import Stretch, moved
from warledger.claims.dates.intervals import Part
from warledger.claims.dates.months import decade, last_month, month, portion_of, year
from warledger.claims.dates.reader import Reader, made
from warledger.claims.dates.surroundings import PREPOSITIONS, Surroundings
from warledger.claims.dates.weekdays import last_day, weekday
from warledger.claims.patterns.compiling import compiled

_LAST_YEAR = compiled(r"(?: [a-z]+)? last year\b")
_SENTENCE_END = compiled(r"[.!?]\s|\n")
_ENDS = {"start": "early", "beginning": "early", "turn": "early", "middle": "mid", "end": "late"}


def read(reader: Reader, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
    """The part that an atom stands for, or None where its words are no time.

    Args:
        reader: What the report told so far.
        atom: A match of `grammar.atoms`.
        context: What stands around it.
        before: The part read before it, or None.
    """
    name = atom.lastgroup or ""
    if before is not None and before.stretch.basis == "ago" and name in ("deictic", "deixis", "weekday"):
        gap = reader.text[before.end : atom.start()]
        if gap == " " and atom.group().lower() == "today":  # "ten years ago today"
            day = before.stretch.anchor or before.stretch.first
            before.stretch, before.end = Stretch(day, day, "ago"), atom.end()
        if gap in (" ", " on "):
            return None
    by = _READ.get(name)
    if by is not None:
        return by(reader, atom, context, before)
    found = _simple(reader, name, atom)
    if found is None:
        return None
    kind, stretch = found
    part = made(context, kind, stretch)
    if part is not None and part.context.preposition is None:
        word = atom.group().split(None, 1)[0].lower()
        part.preposition = word if word in PREPOSITIONS else None
    if part is not None and name == "weekend" and "the " not in atom.group().lower():
        part.genitive = True  # "weekend air raids"
    if part is not None and name == "comes":
        part.aside = atom.group().lower().endswith("after")
    return part


def _simple(reader: Reader, name: str, atom: re.Match[str]) -> tuple[str, Stretch] | None:
    """Atoms whose words alone settle what they are."""
    published = reader.published
    match name:
        case "deictic":
            if "earlier" in atom.group().lower():
                return "anaphoric", relative.that_day("same", reader.anchor)
            return "relative", relative.deictic(atom.group(), published)
        case "past":
            return "interval", relative.past(atom["pn"], atom["pu"], published)
        case "within":
            return "interval", relative.past(atom["wn"], "hour", published)
        case "pastone":
            unit = atom["ou"].lower()
            return "interval", relative.past("few" if unit.endswith("s") else None, unit, published)
        case "recent":
            unit = atom["ru"].lower()
            if reader.text.startswith(" of", atom.end()):
                return None
            return "interval", relative.past("few", unit, published)
        case "weekend":
            return "relative", relative.period("this", "weekend", published)
        case "ago":
            return "relative", relative.ago(atom["an"], atom["au"], published)
        case "sincepart":
            basis = "since" if published else "no publication date"
            return "since", Stretch(published, published, basis)
        case "comes":
            word = "before" if atom.group().lower().endswith("after") else "after"
            return "anaphoric", relative.apart(atom["cn"], atom["cu"], word, reader.main)
        case "apart":
            return "anaphoric", _moved_on(reader, relative.apart(atom["tn"], atom["tu"], atom["tw"], reader.anchor))
        case "vague":
            return "anaphoric", _moved_on(reader, Stretch(None, None, "anaphoric"))
        case "around":
            return "anaphoric", Stretch(None, None, "anaphoric")
        case "thatday":
            return "anaphoric", relative.that_day(atom["hw"] or atom["hb"] or "same", reader.anchor)
        case "sameperiod":
            # its days are those of a stretch told before, which is whole once all parts are joined
            return "period", Stretch(None, None, "anaphoric")
        case "nthday":
            basis = "publication day" if published else "no publication date"
            return "relative", Stretch(published, published, basis)
        case "seasonal":
            found = absolute.season(atom["se"], int(atom["sy"]))
            return ("year", found) if found else None
        case "feast":
            found = absolute.feast(atom.group(), published)
            return ("day", found) if found else None
        case "portion":
            found = portion_of(reader, atom)
            return ("interval", found) if found else None
    return None


def _moved_on(reader: Reader, stretch: Stretch) -> Stretch:
    """Behind "days later", "a week later" no single day is known from which "the next day" could count."""
    if not stretch.single:
        reader.anchor = None
    return stretch


def _beside(reader: Reader, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
    """ "On Thursday, two days after gunmen killed eight" dates the killing, "a day after the raid" what followed.

    The first where its own sentence gave the day to count from, the second where an earlier one did.
    """
    word, day = atom["bw"].lower(), reader.anchor
    turned = before and before.stretch.single and not _SENTENCE_END.search(reader.text, before.end, atom.start())
    if before and turned:
        word, day = "before" if word == "after" else "after", before.stretch.first
    stretch = relative.apart(atom["bn"], atom["bu"], word, day)
    part = made(context, "anaphoric", stretch)
    if part:
        part.aside = bool(turned) and word == "before"
    return part


def _deixis(reader: Reader, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
    unit = atom["xu"].lower()
    dated = before is not None and before.kind in ("day", "month") and before.stretch.first is not None
    if unit == "year" and before and dated and _LAST_YEAR.match(reader.text, before.end):
        return None  # "on 24 February last year", "in March last year"
    if atom["xw"].lower() == "past" and unit in {"week", "month", "year"}:
        return made(context, "interval", relative.past(None, unit, reader.published))
    stretch = relative.period(atom["xw"], unit, reader.published, context.part)
    if stretch.single and reader.text[context.start : atom.start()].lower().startswith("earlier"):
        # on a Monday (the first of the month) "earlier this week" (month) is no day of it that has passed
        stretch = Stretch(None, None, "before publication")
    part = made(context, "relative", stretch)
    if part:
        part.ahead = atom["xw"].lower() == "next"
    return part


def _of_period(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    word, unit = atom["qr"].lower().split()[-1], atom["qu"].lower()
    word = "last" if word in {"last", "previous"} else "this"
    part = _ENDS.get(atom["qw"].lower())
    stretch = relative.period(word, unit, reader.published, part)
    if unit == "week" and part:
        day = stretch.first if part == "early" else stretch.last if part == "late" else moved(stretch.first, 3)
        stretch = Stretch(day, day, stretch.basis)
    return made(context, "relative", stretch)


#: What reads an atom whose words alone don't settle what it is, by its name in `grammar`.
_READ: dict[str, Callable[[Reader, re.Match[str], Surroundings, Part | None], Part | None]] = {
    "iso": iso,
    "numeric": numeric,
    "dm": day_month,
    "md": month_day,
    "month": month,
    "year": year,
    "decade": decade,
    "beside": _beside,
    "lastmonth": last_month,
    "deixis": _deixis,
    "ofperiod": _of_period,
    "weekday": weekday,
    "lastday": last_day,
    "ordinal": of_this_month,
}
