"""A report's sentences in, those that count over a stretch of days, and so more than one day's deed did, out.

"Rockets hurt seven in Ashkelon on Monday. The toll since May 10 is 197": they did not all die in Ashkelon, nor of these
rockets. "Raiders killed 12 in Kutum on Saturday. Doctors counted 109 dead in the past 24 hours": nor in Kutum.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.nearest import Named
from warledger.claims.choice.when import told_days
from warledger.claims.choice.where.by_count import totals
from warledger.claims.dates import TimeMention
from warledger.claims.reading import Reading, once_a_report

#: Kinds of times that are stretches.
_STRETCHES = frozenset({"since", "interval"})


def stretch(reading: Reading, sentence: int) -> TimeMention | None:
    """The stretch up to now over which a sentence counts, where that is the one time that it tells, or None."""
    return _stretches(reading).get(sentence)


@once_a_report
def _stretches(reading: Reading) -> dict[int, TimeMention]:
    told: dict[int, list[TimeMention]] = {}
    if not any(m.kind in _STRETCHES for m in reading.times):
        return {}
    for m in reading.times:
        if m.when.span is not None and not m.nested:
            told.setdefault(reading.sentence_at(m.when.span.start), []).append(m)
    return {at: times[0] for at, times in told.items() if len(times) == 1 and _is_stretch(times[0])}


def _is_stretch(m: TimeMention) -> bool:
    if m.kind not in _STRETCHES or m.implied or m.speech or m.aside:
        return False
    return m.when.start is not None and m.when.end is not None and m.when.start < m.when.end


def longer(reading: Reading, anchor: Anchor, day: tuple[date | None, date | None], others: int | None) -> bool:
    """Is a figure counted over more than the one day of a deed?

    Args:
        reading: The report.
        anchor: The figure.
        day: First and last day of the deed.
        others: The largest number told with the deed that counts the same harm, or None.
    """
    over = stretch(reading, anchor.sentence)
    if over is None or anchor.figure is None or over.when.start is None or day[0] is None or day[0] != day[1]:
        return False
    if over.kind == "since":
        return over.when.start < day[0]
    own = anchor.figure.counted.low or anchor.figure.counted.high
    return others is not None and own is not None and others < own and over.when.start <= day[0]


def placed_elsewhere(reading: Reading, anchor: Anchor, named: Iterable[Named]) -> frozenset[Hashable]:
    """Places, but for countries, that only other sentences name, of the deeds of single days of the stretch."""
    if anchor.figure is None or stretch(reading, anchor.sentence) is None:
        return frozenset()
    told = told_days.of(reading)
    counts = totals.counts(reading, anchor)
    out: dict[Hashable, bool] = {}
    for key, mention, at, *_ in named:
        index = reading.sentence_at(at.start)
        days = told.get(index, ())
        other = index != anchor.sentence and mention.level != "country" and bool(days)
        other = other and all(longer(reading, anchor, day, counts.get(index)) for day in days)
        out[key] = out.get(key, True) and other
    return frozenset(key for key, other in out.items() if other)
