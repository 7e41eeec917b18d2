"""A report in, the days of deeds that each of its sentences names out, and the sentences that open with a time."""

from __future__ import annotations

from warledger.claims.events.dated import Days, of_sentences
from warledger.claims.reading import Reading, once_a_report

#: Characters of a sentence before the time that opens it: "Early on".
_OPENING = 9


@once_a_report
def of(reading: Reading) -> dict[int, list[Days]]:
    """Those days by index of the sentence; sentences that name none are left out."""
    return of_sentences(reading.times, reading.sentence_at)


@once_a_report
def opened(reading: Reading) -> frozenset[int]:
    """Sentences that open with the time of what they tell: they go on to something else."""
    return frozenset(
        at
        for m in reading.times
        if (span := m.when.span) is not None
        and span.start - reading.sentences[at := reading.sentence_at(span.start)].start <= _OPENING
    )
