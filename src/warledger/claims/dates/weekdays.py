"""Atoms that name a weekday in, parts with their days out: "on Monday", "the following Friday", "next Sunday"."""

from __future__ import annotations

import re

from warledger.claims.dates import ambiguous, grammar, relative
from warledger.claims.dates.days import Stretch, moved, weekday_after, weekday_before
from warledger.claims.dates.intervals import Part
from warledger.claims.dates.reader import Reader, made
from warledger.claims.dates.surroundings import Surroundings
from warledger.claims.patterns.compiling import compiled

_ANAPHORIC_DAY = compiled(r"\b(following|next|previous|preceding)\s$", re.I)


def weekday(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    """ "Monday", "the following Friday", "Sundays"."""
    word = atom["wd"]
    plural = atom.end("wd") < atom.end()
    if not ambiguous.is_weekday(reader.text, atom.start(), atom.end(), word, context, plural=plural):
        return None
    left = reader.text[max(reader.floor, atom.start() - 16) : atom.start()]
    number = grammar.weekday(word)
    anaphoric = _ANAPHORIC_DAY.search(left)
    if anaphoric:
        later = anaphoric[1].lower() in {"following", "next"}
        day = reader.anchor and (
            weekday_after(moved(reader.anchor, 1) or reader.anchor, number)
            if later
            else weekday_before(moved(reader.anchor, -1) or reader.anchor, number)
        )
        return made(context, "anaphoric", Stretch(day, day, "anaphoric"))
    ahead = ambiguous.is_ahead(reader.text, atom.start(), reader.floor)
    stretch = relative.weekday(number, reader.published, ahead=ahead)
    if context.overnight == "overnight into" and stretch.first:
        stretch = Stretch(moved(stretch.first, -1), stretch.last, stretch.basis)
    part = made(context, "weekday", stretch)
    if part:
        part.weekday, part.ahead = number, ahead
        part.genitive = plural
    return part


def last_day(reader: Reader, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
    """ "Last Friday", "this coming Sunday"."""
    word = " ".join(atom["dw"].lower().split())
    ahead = word in {"next", "this coming"}
    stretch = relative.weekday(grammar.weekday(atom["ld"]), reader.published, ahead=ahead, strictly=word == "last")
    part = made(context, "weekday", stretch)
    if part:
        part.weekday, part.ahead = grammar.weekday(atom["ld"]), ahead
    return part
