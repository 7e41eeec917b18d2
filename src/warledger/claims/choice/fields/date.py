"""An anchor in, the candidates for when it happened out."""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import cross, grouped, nothing
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Overview
from warledger.claims.reading import Reading


def dates(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for when it happened."""
    mentions = []
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
        if when.start is not None and reading.report.date is not None:
            days = (reading.report.date - when.start).days
            own.append(
                "age="
                + (
                    "future"
                    if days < 0
                    else "0-2"
                    if days <= 2
                    else "3-7"
                    if days <= 7
                    else "8-60"
                    if days <= 60
                    else "old"
                )
            )
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
