"""The words of a date and the days that a model gives them in, the days that are kept out.

Days are worked out by `claims.dates` from the quoted words and the day of publication. The model's days say which of
several times in the words are meant, and stand beside ours where they differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from warledger.claims.dates import TimeMention
from warledger.claims.dates.days import precision
from warledger.model_coder.answers.answer import Days
from warledger.model_coder.grounding.grounded import Grounded
from warledger.model_coder.grounding.locate import gap
from warledger.model_coder.grounding.words import Words
from warledger.records import Span, When

#: Words without which a phrase is no time, for phrases in which the rules read nothing.
_TIME = re.compile(
    r"\d|\b(?:day|night|morning|evening|afternoon|noon|dawn|dusk|midnight|hour|week|month|year|today|yesterday|tonight"
    r"|ago|last|past|earlier|overnight|since|until|during|weekend|spring|summer|autumn|winter|season"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)s?\b",
    re.I,
)
#: Kinds of times whose days hang on what else was read ("the next day", "since the attack"): there a model that reads
#: the whole report is kept where it differs. Of the others ("on Saturday", "16 March") the calendar leaves no doubt.
_BY_CONTEXT = frozenset({"anaphoric", "interval", "since"})


def ground(said: Days, near: Span, words: Words) -> Grounded[When]:
    """The days of a figure or event.

    Args:
        said: As the model states them.
        near: Where the figure or event stands.
        words: The report.
    """
    if said.words is None:
        return _unquoted(said, near, words)
    pieces = words.locator.places(said.words)
    if not pieces:
        return _unquoted(said, near, words)
    place = min(pieces, key=lambda piece: (gap(piece, near), piece.start))
    # a weekday stands in many sentences: where the nearest doesn't give the model's days, another may
    for piece in sorted(pieces, key=lambda piece: (gap(piece, near), piece.start)):
        found = _alike(_within(words.times, piece), said)
        if found:
            return Grounded(_joined(found, words), _spans(found), "agreed")
    return _read(said, place, words)


def _read(said: Days, place: Span, words: Words) -> Grounded[When]:
    """The days of a quoted phrase that our own reading doesn't give as the model does."""
    here = _within(words.times, place)
    plain = [time for time in here if not time.nested and not time.speech] or here
    quote = place.of(words.text)
    model = _iso(said.start, said.end)
    if not plain:
        if said.start is None or not _TIME.search(quote):
            return Grounded(None, (), "ungrounded" if said.start else "absent", model)
        when = _when(said, place, words, basis="model")
        return Grounded(when, (place,), "words", model)
    ours = plain[0].when
    rules = _iso(ours.start, ours.end)
    if said.start is None and said.end is None:
        # the model gives no days: a day without a year stays one
        kept = ours if ours.start is None else None
        return Grounded(kept, _spans(plain[:1]) if kept else (), "words" if kept else "absent", model, rules)
    if ours.start is None:
        return Grounded(ours, _spans(plain[:1]), "contradicted", model, ours.month_day)
    if plain[0].kind in _BY_CONTEXT:
        return Grounded(_when(said, place, words, basis="model"), (place,), "contradicted", model, rules)
    return Grounded(ours, _spans(plain[:1]), "contradicted", model, rules)


def _unquoted(said: Days, near: Span, words: Words) -> Grounded[When]:
    """Days without words of their own: kept where a time of the report gives just these, the nearest one."""
    if said.start is None and said.end is None:
        return Grounded(standing="ungrounded" if said.words else "absent")
    fitting = [time for time in words.times if (time.when.start, time.when.end) == (said.start, said.end)]
    best = min(fitting, key=lambda time: _away(time, near), default=None)
    if best is not None and best.when.span is not None:
        return Grounded(best.when, (best.when.span,), "agreed")
    apart = _alike(words.times, said)
    if apart:
        return Grounded(_joined(apart, words), _spans(apart), "agreed")
    return Grounded(None, (), "ungrounded", _iso(said.start, said.end))


def _within(times: Iterable[TimeMention], piece: Span) -> list[TimeMention]:
    return [time for time in times if time.when.span is not None and piece.overlaps(time.when.span)]


def _alike(times: Sequence[TimeMention], said: Days) -> list[TimeMention]:
    """The time that gives the model's days, or the first two that begin and end them ("Saturday and Sunday")."""
    if said.start is None and said.end is None:
        return []
    for time in times:
        if (time.when.start, time.when.end) == (said.start, said.end):
            return [time]
    for first, second in pairwise(times):
        if first.when.start and second.when.end and (first.when.start, second.when.end) == (said.start, said.end):
            return [first, second]
    return []


def _joined(found: Sequence[TimeMention], words: Words) -> When:
    if len(found) == 1:
        return found[0].when
    first, last = found[0].when, found[-1].when
    assert first.span is not None
    assert last.span is not None
    span = Span(first.span.start, last.span.end)
    return When(
        start=first.start,
        end=last.end,
        precision=precision(first.start, last.end),
        span=span,
        quote=span.of(words.text),
        basis="joined",
    )


def _when(said: Days, place: Span, words: Words, *, basis: str) -> When:
    start, end = said.start or said.end, said.end or said.start
    return When(
        start=start,
        end=end,
        precision=precision(start, end),
        span=place,
        quote=place.of(words.text),
        basis=basis,
    )


def _spans(times: Iterable[TimeMention]) -> tuple[Span, ...]:
    return tuple(time.when.span for time in times if time.when.span is not None)


def _away(time: TimeMention, near: Span) -> tuple[bool, bool, int]:
    """Sort key: times of deeds before times of saying, the near before the far."""
    assert time.when.span is not None
    return time.speech, time.nested, gap(time.when.span, near)


def _iso(start: date | None, end: date | None) -> str | None:
    if start is None and end is None:
        return None
    return f"{start or '?'}" if start == end else f"{start or '?'}/{end or '?'}"
