"""Text and an offset in, the next part of a head that stands there out: a print date, a credit, a dateline, furniture.

A part is taken only for what is printed around an account, never for its first words: "20 civilians killed" after a
date is body, "On 4 May 2019 a bomb ..." is body, "4 May 2019 saw ..." is body.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from warledger.records import Span
from warledger.reports.heads.dateline import dateline_at
from warledger.reports.heads.outlet_names import outlet_names
from warledger.reports.heads.printed_date import PrintedDate, date_at

#: Words that announce a print date.
_LABEL = re.compile(
    r"(?:date of publication|publication date|(?:first )?published|posted|created|last (?:updated?|modified)|updated|"
    r"date|filed|issued|dateline)"
    r"(?:[ \t]+(?:on|at))?[ \t]*:?[ \t\u00a0]*",
    re.I,
)
#: What pages print around an account: buttons and counters. The counters after "Get short URL" are comments and
#: shares: a nought and a number, or one number; a further number belongs to the body ("0 85 12 fighters killed").
FURNITURE = re.compile(
    r"Print this page\b|Print[ \t]+Tweet\b"
    r"|(?:\)[ \t]*)?Get short URL(?:[ \t]+0(?=[ \t]))?(?:[ \t]+\d{1,6}(?![\d:.,/-]))?(?:[ \t]+0(?=[ \t]))*"
    r"|\([ \t]*updated[ \t]+[\d:.,/ -]{4,24}\)|SEND[ \t]+https?\S+|Views[ \t]+\d+\b|title:|font size\b"
    r"|Regional(?=[ \t]+NNA\b)",
    re.I,
)
_SKIP = re.compile(r"[\s\u00a0\ufeff|·•,.;:¬†–—-]*")
_SPACE = re.compile(r"[\s\u00a0\ufeff]*")
_CLOCK_FIRST = re.compile(r"(?:\d{1,2}:\d{2}(?:[ \t]?[ap]\.?m\.?)?|\d{4}(?=[ \t]+\d{1,2}\.\d{1,2}\.))[ \t,|-]+", re.I)
#: After a print date the account begins with a capital, a figure or a quotation, never with "saw", "was", a comma.
_RUNS_ON = re.compile(r"[ \t\u00a0]*(?:(?!by[ \t]+[A-Z])[a-zà-ÿ'’)]|,(?!\s*\n))")
_END_OF_LINE = re.compile(r"[ \t\u00a0\r]*(?:\n|$)")
_DASH = re.compile(r"[ \t\u00a0]*(?:-{1,3}(?=\s)|[–—―:]|_(?=\s)|-(?=[A-Z\d\"“]))[ \t\u00a0]*")
_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)")
_BYLINE = re.compile(r"by[ \t:]+", re.I)
#: "Amina Yusuf", "Jan van der Berg": names of one to four words, several joined by "and" or commas.
_NAME = r"[^\W\d_a-z][\w.'’-]+(?:[ \t]+(?:(?:van|von|de|der|al|el|bin|ibn)[ \t]+)*[^\W\d_a-z][\w.'’-]*){0,3}"
_NAMES_LINE = re.compile(
    rf"{_NAME}(?:(?:,[ \t]*|[ \t]+and[ \t]+|,[ \t]*and[ \t]+){_NAME}){{0,5}}(?P<rest>[ \t]*[,|–—-]?[ \t]*)"
)
_TWO_NAMES = re.compile(r"[A-Z][a-z'’-]+[ \t]+[A-Z][\w'’-]+(?=[ \t]+[A-Z\d\"“])")
#: '"Pen Name" for Outlet' on a line of its own.
_PEN_NAME = re.compile(r"[\"“][^\"”\n]{2,40}[\"”] for (?P<outlet>[A-Z][^\n.,:;]{2,40}?)[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a head.

    Attributes:
        kind: "date", "outlet", "dateline", "byline" or "furniture".
        span: The whole part.
        outlet: Its agency or outlet, where it names one.
        outlet_span: Those words.
        place_span: A dateline's place.
        date: Its print date.
        lone: True where it fills its line.
    """

    kind: str
    span: Span
    outlet: str | None = None
    outlet_span: Span | None = None
    place_span: Span | None = None
    date: PrintedDate | None = None
    lone: bool = False


def parts_at(text: str, start: int, *, limit: int, known: datetime.date | None = None) -> Iterator[Part]:
    """The parts of a head that stand one after another from `start` on.

    Args:
        text: The report's own text.
        start: Where the first part may begin.
        limit: No part begins at or after this offset.
        known: The report's date as otherwise known.
    """
    at, before = start, None
    while at < limit:
        at = (_SPACE if before is None else _SKIP).match(text, at).end()  # type: ignore[union-attr]
        part = part_at(text, at, known=known, before=before)
        if part is None or part.span.end <= at:
            return
        yield part
        at, before = part.span.end, part


def part_at(text: str, at: int, *, known: datetime.date | None = None, before: Part | None = None) -> Part | None:
    """The part that begins exactly at `at`, or None.

    Args:
        text: The report's own text.
        at: Where it must begin.
        known: The report's date as otherwise known.
        before: The part that stands right before, if any.
    """
    if match := FURNITURE.match(text, at):
        return Part("furniture", Span(at, match.end()))
    return (
        _print_date(text, at, known)
        or _byline(text, at, known, before)
        or _credit(text, at, before, known)
        or _dateline(text, at, known, before)
    )


def _print_date(text: str, at: int, known: datetime.date | None) -> Part | None:
    label = _LABEL.match(text, at)
    begin = label.end() if label else at
    if clock := _CLOCK_FIRST.match(text, begin):
        begin = clock.end()
    found = date_at(text, begin, known=known)
    if found is None and label is not None and begin == at:
        return None
    if found is None:
        return None
    lone = bool(_END_OF_LINE.match(text, found.span.end))
    button = FURNITURE.match(text, _SPACE.match(text, found.span.end).end())  # type: ignore[union-attr]
    # "09.04.2017Get short URL" is glued; a comma may still lead to a dateline ("17 May 2021, Goma - ")
    free = label is not None or lone or button is not None
    if not free and _RUNS_ON.match(text, found.span.end) and not _before_dateline(text, found.span.end, known):
        return None
    return Part("date", Span(at, found.span.end), date=found, lone=lone)


def _before_dateline(text: str, at: int, known: datetime.date | None) -> bool:
    return text.startswith(", ", at) and dateline_at(text, at + 2, known=known) is not None


def _credit(text: str, at: int, before: Part | None, known: datetime.date | None) -> Part | None:
    names = outlet_names()
    if match := _BRACKETED.match(text, at):
        name = names.in_credit(match.group(1))
        if name is None:
            return None
        dash = _DASH.match(text, match.end())
        end = dash.end() if dash else match.end()
        return Part("outlet", Span(at, end), name, Span(match.start(1), match.end(1)))
    if match := names.form.match(text, at):
        name, span = names.by_form[match.group()], Span(at, match.end())
        dated = before is not None and before.kind == "date"
        plain = name in names.plain and (before is not None and before.kind in {"date", "furniture"})
        dash = _DASH.match(text, match.end())
        line = _END_OF_LINE.match(text, match.end())
        # "AFP-TV" and "SANA: ..." as a source stay; a hyphen may be glued only for a name that means nothing else
        if dash and (text[match.end()] != "-" or dash.group() != "-" or name in names.plain):
            return Part("outlet", Span(at, dash.end()), name, span)
        if line and line.end() < len(text):
            return Part("outlet", Span(at, match.end()), name, span, lone=True)
        follows = date_at(text, _SPACE.match(text, match.end()).end(), known=known)  # type: ignore[union-attr]
        if follows or (plain and dated and _capital(text, match.end())):
            return Part("outlet", span, name, span)
    # "efe-epaAl Baghuz (Syria)": believed only where a dateline follows
    if (match := names.glued_form.match(text, at)) and dateline_at(text, match.end(), known=known):
        return Part("outlet", Span(at, match.end()), names.by_form[match.group()], Span(at, match.end()))
    return None


def _capital(text: str, at: int) -> bool:
    rest = text[at : at + 4].lstrip()
    return rest[:1].isupper() or rest[:1].isdigit()


def _byline(text: str, at: int, known: datetime.date | None, before: Part | None) -> Part | None:
    names = outlet_names()
    if match := _PEN_NAME.match(text, at):
        span = Span(match.start("outlet"), match.end("outlet"))
        return Part("byline", Span(at, match.end()), span.of(text), span, lone=True)
    by = _BYLINE.match(text, at)
    if by is None:
        return None
    if match := names.form.match(text, by.end()):
        name, span = names.by_form[match.group()], Span(match.start(), match.end())
        after = _SPACE.match(text, match.end()).end()  # type: ignore[union-attr]
        date = date_at(text, after, known=known)
        end = date.span.end if date else match.end()
        if date or _END_OF_LINE.match(text, end) or (before is not None and before.kind == "date"):
            return Part("byline", Span(at, end), name, span, date=date, lone=bool(_END_OF_LINE.match(text, end)))
        return None
    if match := _NAMES_LINE.match(text, by.end()):
        date = date_at(text, match.end(), known=known)
        end = date.span.end if date else match.end()
        if (date or end - at < 120) and _END_OF_LINE.match(text, end) and end < len(text):
            return Part("byline", Span(at, end), date=date, lone=True)
    if before is not None and before.kind == "date" and (match := _TWO_NAMES.match(text, by.end())):
        return Part("byline", Span(at, match.end()))
    return None


def _dateline(text: str, at: int, known: datetime.date | None, before: Part | None) -> Part | None:
    found = dateline_at(text, at, known=known, after_date=before is not None and before.kind == "date")
    if found is None or (before is not None and before.kind == "dateline"):
        return None
    return Part("dateline", Span(found.start, found.end), found.outlet_name, found.outlet, found.place, found.date)
