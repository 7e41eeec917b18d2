"""A report's text in, every time expression that could say on which days something happened out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from warledger.claims.dates import ambiguous, grammar, speech
from warledger.claims.dates.days import precision
from warledger.claims.dates.intervals import AsOf, Part, in_week, joined, since
from warledger.claims.dates.lasting import lasted
from warledger.claims.dates.mention import TimeMention
from warledger.claims.dates.reader import Reader
from warledger.claims.dates.reading import read
from warledger.claims.dates.referring import (
    before_words,
    same_periods,
    since_then,
    since_turns,
    since_wars,
    spelled_out,
    told_exactly,
)
from warledger.claims.dates.surroundings import around
from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.captions import CREDIT
from warledger.records import Span, When

#: What stands behind the day on which a picture was taken: no "day after" counts from it.
_TAKEN = compiled(rf"\s?{CREDIT}")

#: Days between the first and the last of the shortest month.
_MONTH = 27


def find(text: str, *, published: date | None, start: int = 0, avoid: Sequence[Span] = ()) -> list[TimeMention]:
    """Every time expression of a report, in the order of their first characters.

    Args:
        text: The report's own text.
        published: Day of publication (of the print date in its head, where it has one), or None where unknown:
            what the words leave to it then stays None.
        start: Where the body begins; nothing before it is read.
        avoid: Stretches that are no times of deeds (a dateline's date, a print date); mentions there are left out.

    Returns:
        Mentions; only those with `nested` lie inside another. `when.quote` is `text[span.start:span.end]`.
    """
    parts: list[Part] = []
    reader = Reader(text, published, start)
    for atom in grammar.atoms(text, start):
        part = read(reader, atom, around(text, atom.start(), atom.end(), start), parts[-1] if parts else None)
        if part is None or ambiguous.is_ranked(text, part.start, start):
            continue
        if not (part.genitive or part.context.genitive):
            part.rule = speech.spoken(text, part.start, part.end, floor=start, wide=_wide(part))
        told = part.stretch.single and part.rule not in speech.SURE and not part.ahead
        if told and not _TAKEN.match(text, part.end):
            reader.anchor = part.stretch.first
            reader.main = reader.main or reader.anchor
        while parts and part.start <= parts[-1].start:
            # "overnight into Sunday" holds the "overnight" read before
            parts.pop()
        parts.append(part)
    before_words(parts, text)
    parts = lasted(joined(in_week(parts, text, published), text), text)
    ends = AsOf(parts, text, published)
    whole: list[Part] = []
    for part in parts:
        wider = since(part, text, start, ends.of(part))
        if wider is None or part.nested:
            whole.append(part)
        if wider is not None and not (wider.kind == "since" and ambiguous.is_compared(text, wider.start, start)):
            whole.append(wider)
    whole += since_wars(whole, text, start)
    whole += since_turns(whole, text, start, published)
    whole += since_then(whole, text, start, published)
    told_exactly(whole)
    spelled_out(whole, text)
    same_periods(whole)
    out = [_mention(part, text) for part in whole]
    if avoid:
        out = [one for one in out if one.when.span and not any(one.when.span.overlaps(span) for span in avoid)]
    return sorted(out, key=lambda mention: mention.when.span or Span(0, 0))


def _wide(part: Part) -> bool:
    """Does it stand for a month or more?"""
    first, last = part.stretch.first, part.stretch.last
    return part.kind in ("month", "year") or (first is not None and last is not None and (last - first).days >= _MONTH)


def _mention(part: Part, text: str) -> TimeMention:
    stretch = part.stretch
    when = When(
        start=stretch.first,
        end=stretch.last,
        precision=precision(stretch.first, stretch.last),
        span=Span(part.start, part.end),
        quote=text[part.start : part.end],
        basis=stretch.basis,
        month_day=stretch.month_day,
    )
    return TimeMention(
        when,
        part.kind,
        preposition=part.preposition or part.context.preposition,
        genitive=part.genitive or part.context.genitive,
        speech=part.rule in speech.SURE,
        speech_rule=part.rule,
        future=part.ahead,
        implied=part.implied,
        nested=part.nested,
        aside=part.aside,
    )
