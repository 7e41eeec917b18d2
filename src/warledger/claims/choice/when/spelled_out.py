"""A report in; out, which stretches it narrows to a day elsewhere: "killed last October", later "the Oct. 23 killing".

Reports on trials and anniversaries tell the month or year of a deed first and its day further down; then it was on that
day. Read only where the stretch is over, one day in it alone is that of a deed, and neither is the day of the news.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from warledger.claims.choice.when import dated
from warledger.claims.dates import TimeMention
from warledger.claims.published import published
from warledger.claims.reading import Reading

#: Kinds of stretches that a day may narrow, and days that one must have: a week's news has a deed for each day.
_STRETCHES, _LONG = frozenset(("month", "year", "relative")), 20
#: A day so near to publication is the news itself, and the stretch tells of something before it.
_NEWS = timedelta(days=10)
_DONE = frozenset(("harm", "deed", "violence"))


def exact(reading: Reading, scenes: Sequence[str | None]) -> dict[int, TimeMention]:
    """Where a stretch begins in the text, to the mention of the day that it was.

    Args:
        reading: The report.
        scenes: For each sentence, the place where its telling stands, or None.
    """
    day = published(reading.report)
    days, stretches = [], []
    for m in reading.times:
        first, last = m.when.start, m.when.end
        if first is None or last is None or m.speech or m.future or (day is not None and last > day - _NEWS):
            continue
        if first == last and m.kind == "day" and _of_a_deed(reading, m):
            days.append(m)
        elif m.kind in _STRETCHES and (last - first).days >= _LONG and _of_a_deed(reading, m):
            stretches.append(m)
    out = {}
    for m in stretches:
        inside = [one for one in days if _within(one, m)]
        if len({one.when.start for one in inside}) == 1 and not _elsewhere(reading, scenes, m, inside[0]):
            assert m.when.span is not None
            out[m.when.span.start] = inside[0]
    return out


def _of_a_deed(reading: Reading, mention: TimeMention) -> bool:
    return mention.when.span is not None and dated.of(reading, mention).kind in _DONE


def _within(one: TimeMention, stretch: TimeMention) -> bool:
    day, first, last = one.when.start, stretch.when.start, stretch.when.end
    assert isinstance(day, date)
    return first is not None and last is not None and first <= day <= last


def _elsewhere(reading: Reading, scenes: Sequence[str | None], one: TimeMention, two: TimeMention) -> bool:
    """Are two times told of two places?"""
    assert one.when.span is not None
    assert two.when.span is not None
    here, there = (scenes[reading.sentence_at(m.when.span.start)] for m in (one, two) if m.when.span)
    return here is not None and there is not None and here != there
