"""A report's text in, out the credits, datelines and print dates inside it, after a headline or on later lines.

"... in Aleppo Monitor AFP Thursday 2 Jul 2015 At least nine people": the day and the agency are the page's, not the
event's. Other modules must not take these stretches for the date, place or speaker of an event, nor the counters of
page furniture for figures.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from warledger.records import Span
from warledger.reports.heads.dateline import dateline_at
from warledger.reports.heads.head_parts import FURNITURE, Part, part_at
from warledger.reports.heads.outlet_names import outlet_names
from warledger.reports.heads.printed_date import PrintedDate, date_at

#: Later lines are searched up to here: further on, second heads were only seen in round-ups of several reports.
_LINES_UNTIL = 20_000
#: Unpunctuated credits are looked for this far after the body's beginning: headlines are shorter.
_FLOW = 600
_LINE = re.compile(r"\n[ \t\u00a0]*(?=\S)")
_SPACE = re.compile(r"[\s\u00a0]*")
#: A town in capitals, perhaps glued to the headline before it, then its mark: "... in AfghanistanKANDAHAR, Oct. 3 (".
_TOWN = re.compile(r"(?<![A-Z'’.-])[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,3}(?=,| ?\(| ?--| ?[–—]| - )")
#: Before a lone agency these make it a source or a listener: "told AFP", "an AFP reporter".
_ADDRESSED = re.compile(
    r"(?:\b(?:told|tells|telling|by|to|from|with|the|an?|for|of|and|or|citing|quoted|quoting|said|says|informed|at|in|on|per|via|agency|agencies|"
    r"correspondent|channel|network|website|according|daily|newspaper)|[,;:(\"“'’])\s*$",
    re.I,
)
_SENTENCE_AFTER = re.compile(r"[ \t]+(?:[A-Z][\w'’-]*|\d+)[ \t]+[a-z]")
_WORD_START = re.compile(r"(?<![\w.])\w")
_ARCHIVE = re.compile(r"\(([^()\n]{2,60})\)")


@dataclass(frozen=True, slots=True)
class HeadMark:
    """A stretch inside the body that belongs to the page.

    Attributes:
        kind: "date" (a print date), "outlet" (a credit or byline), "dateline" or "furniture" (buttons, counters).
        span: Its words.
        part: What it says, or None for furniture.
        photo: True for the credit of a picture or archive ("(AP Archive)"), which says nothing of the text.
    """

    kind: str
    span: Span
    part: Part | None = None
    photo: bool = False


def inner_heads(
    text: str, start: int = 0, *, date: datetime.date | None = None, limit: int | None = None
) -> list[HeadMark]:
    """The marks of heads in the text from `start` on, in order, none overlapping.

    Args:
        text: The report's own text.
        start: Where the body begins (`Head.end`).
        date: The report's date, where it is otherwise known.
        limit: Look no further than this many characters after `start`.
    """
    stop = len(text) if limit is None else min(len(text), start + limit)
    found = [*_on_lines(text, start, stop, date), *_in_flow(text, start, stop, date)]
    found.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    out: list[HeadMark] = []
    for mark in found:
        if not out or mark.span.start >= out[-1].span.end:
            out.append(mark)
    return out


def _mark(part: Part) -> HeadMark:
    kind = "outlet" if part.kind == "byline" else part.kind
    return HeadMark(kind, part.span, None if part.kind == "furniture" else part)


def _on_lines(text: str, start: int, stop: int, date: datetime.date | None) -> Iterator[HeadMark]:
    """Heads at the beginning of later lines."""
    second = True
    for line in _LINE.finditer(text, start, min(stop, start + _LINES_UNTIL)):
        at, before = line.end(), None
        while part := part_at(text, at, known=date, before=before):
            if not _sure(text, part, before, second=second):
                break
            yield _mark(part)
            at, before = _SPACE.match(text, part.span.end).end(), part  # type: ignore[union-attr]
        # a byline or date on a line of its own may still precede the dateline
        second = second and before is not None and before.lone


def _sure(text: str, part: Part, before: Part | None, *, second: bool) -> bool:
    """Is it a head for certain? Lines of a round-up begin with towns and days that are the account's own."""
    if part.kind == "dateline":
        has_credit = part.outlet_span is not None
        return has_credit or part.date is not None or (second and ":" not in text[part.span.start : part.span.end])
    if part.kind == "date":
        words = text[part.span.start : part.span.start + 1]
        return (
            part.lone
            or (words.isalpha() and not _is_date(text, part))
            or (second and before is None)
            or before is not None
        )
    return True


def _is_date(text: str, part: Part) -> bool:
    """Does the part begin with the date itself, not with a label ("Published")?"""
    return part.date is not None and part.date.span.start == part.span.start


def _in_flow(text: str, start: int, stop: int, date: datetime.date | None) -> Iterator[HeadMark]:
    """Heads that follow a headline on the same line."""
    stop = min(stop, start + _FLOW)
    for match in FURNITURE.finditer(text, start, stop):
        yield HeadMark("furniture", Span(match.start(), match.end()))
        if printed := _date_before(text, max(start, match.start() - 40), match.start(), date):
            yield _dated(printed)
    for match in _TOWN.finditer(text, start, stop):
        found = dateline_at(text, match.start(), known=date)
        if found and (found.outlet or found.date or text[match.start() - 1 : match.start()].islower()):
            part = Part(
                "dateline", Span(found.start, found.end), found.outlet_name, found.outlet, found.place, found.date
            )
            yield HeadMark("dateline", part.span, part)
    yield from _credits(text, start, stop, date)


def _date_before(text: str, low: int, end: int, date: datetime.date | None) -> PrintedDate | None:
    """A whole date right before the page's buttons ("Friday 15 Aug 2014 Print Tweet", "09.04.2017Get short URL")."""
    for word in _WORD_START.finditer(text, low, end):
        printed = date_at(text, word.start(), known=date)
        if (
            printed
            and printed.date
            and text[printed.span.end : end].strip(" \t\u00a0(") == ""
            and printed.span.end <= end
        ):
            return printed
    return None


def _credits(text: str, start: int, stop: int, date: datetime.date | None) -> Iterator[HeadMark]:
    names = outlet_names()
    for match in _ARCHIVE.finditer(text, start, stop):
        if (name := names.in_credit(match.group(1))) and names.by_form.get(match.group(1)) is None:
            part = Part("outlet", Span(match.start(), match.end()), name, Span(match.start(1), match.end(1)))
            yield HeadMark("outlet", part.span, part, photo=True)
    for match in names.plain_form.finditer(text, start, stop):
        before = text[max(0, match.start() - 24) : match.start()]
        if before[-1:].isalnum():
            continue
        span = Span(match.start(), match.end())
        after = _SPACE.match(text, match.end()).end()  # type: ignore[union-attr]
        printed = date_at(text, after, known=date)
        if printed is not None and printed.date is not None:
            yield HeadMark("outlet", span, Part("outlet", span, names.by_form[match.group()], span))
            yield _dated(printed)
        elif before and not _ADDRESSED.search(before) and _SENTENCE_AFTER.match(text, match.end()):
            yield HeadMark("outlet", span, Part("outlet", span, names.by_form[match.group()], span))


def _dated(printed: PrintedDate) -> HeadMark:
    part = Part("date", printed.span, date=printed)
    return HeadMark("date", printed.span, part)
