"""An anchor in, the candidates for when it happened out."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Hashable
from functools import partial

from warledger.claims.choice import continuity, dated
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import cross, grouped, nothing
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Overview
from warledger.claims.dates import TimeMention
from warledger.claims.published import published
from warledger.claims.reading import Reading
from warledger.records import Span

_Key = tuple[datetime.date | None, datetime.date | None, str | None]
#: Days before publication, by how a report treats them: the day's news, the week's, recent, history.
_AGES = ((-1, "future"), (2, "0-2"), (7, "3-7"), (60, "8-60"), (10**9, "old"))


def dates(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for when it happened."""
    events = continuity.tellings(reading, view)
    mentions = [
        (key, m, span, partial(_own, reading, view, events, told, anchor, m, before, after), rule)
        for key, m, span, told, before, after, rule in reading.once("times", lambda: _times(reading))
        if not dated.marks_beginning(reading, m, anchor)
    ]
    times: Counter[Hashable] = Counter(m[0] for m in mentions)
    out = grouped(reading, anchor, mentions)
    first = next((m for m in reading.times if m.when.start is not None and not m.speech), None)
    for candidate in out:
        if first is not None and (candidate.value.when.start, candidate.value.when.end) == (
            first.when.start,
            first.when.end,
        ):
            candidate.features.append("firstdate")
        candidate.features.append(f"dtimes={min(3, times[candidate.key])}")
    cross(reading, anchor, out)
    out.append(nothing(reading, anchor, out))
    return out


def _own(
    reading: Reading,
    view: Overview,
    events: dict[int, frozenset[int]],
    told: int,
    anchor: Anchor,
    mention: TimeMention,
    before: list[str],
    after: list[str],
) -> list[str]:
    return [
        *before,
        *continuity.features(reading, view, events, told, anchor.sentence),
        *after,
        *dated.relation(reading, mention, anchor),
    ]


def _times(reading: Reading) -> list[tuple[_Key, TimeMention, Span, int, list[str], list[str], str]]:
    """The times that could be the answer, with their sentence, and features before and after those of the telling."""
    day = published(reading.report)
    out = []
    for m in reading.times:
        when = m.when
        if when.span is None or (when.start is None and when.month_day is None):
            continue
        if when.start is not None and day is not None and when.start > day:
            continue  # what is told has happened
        own = [f"tkind={m.kind}", f"prep={m.preposition}", f"prec={when.precision}"]
        if m.speech:
            own.append(f"speech={m.speech_rule}")
        if m.genitive:
            own.append("genitive")
        if m.implied:
            own.append("implied")
        if m.nested:
            own.append("nested")
        if m.future:
            own.append("future")
        own += dated.features(reading, m)
        age = []
        if when.start is not None and day is not None:
            days = (day - when.start).days
            age.append("age=" + next(name for limit, name in _AGES if days <= limit))
        told = reading.sentence_at(when.span.start)
        out.append(((when.start, when.end, when.month_day), m, when.span, told, own, age, f"date.{m.kind}"))
    return out
