"""An anchor in, the candidates for when it happened out."""

from __future__ import annotations

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import cross, grouped, nothing
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Overview
from warledger.claims.published import published
from warledger.claims.reading import Reading

#: Days before publication, by how a report treats them: the day's news, the week's, recent, history.
_AGES = ((-1, "future"), (2, "0-2"), (7, "3-7"), (60, "8-60"), (10**9, "old"))


def dates(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for when it happened."""
    mentions = []
    events = continuity.tellings(view)
    day = published(reading.report)
    for m in reading.times:
        when = m.when
        if when.span is None or (when.start is None and when.month_day is None):
            continue
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
        told = reading.sentence_at(when.span.start)
        own += continuity.features(reading, view, events, told, anchor.sentence)
        if when.start is not None and day is not None:
            days = (day - when.start).days
            own.append("age=" + next(name for limit, name in _AGES if days <= limit))
        mentions.append(((when.start, when.end, when.month_day), m, when.span, own, f"date.{m.kind}"))
    out = grouped(reading, anchor, mentions)
    first = next((m for m in reading.times if m.when.start is not None and not m.speech), None)
    for candidate in out:
        if first is not None and candidate.key[:2] == (first.when.start, first.when.end):
            candidate.features.append("firstdate")
        candidate.features.append(f"dtimes={min(3, sum(m[0] == candidate.key for m in mentions))}")
    cross(reading, anchor, out)
    out.append(nothing(reading, anchor, out))
    return out
