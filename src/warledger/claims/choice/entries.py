"""A report in, its entries under a date, an hour or a town out: "Nov. 11: ...", "07:10 - ...", "HILLA - ...".

Timelines, alerts and diaries of violence tell each incident under its day; running reports under the hour at which it
became known; round-ups under the town. What is told in one entry happened by and to those whom the entry names, where
and when it says (under a date: on that day); the other entries tell of other incidents.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from warledger.claims.dates import TimeMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.set_forms import bulletins
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

_OPENS = compiled(r"(?:^|\n)[ \t]*(?:[•*·▪\-–—][ \t]*)?(?:On[ \t]+)?$")
_CLOSES = compiled(r"[ \t]*(?:[:|][ \t]*\S|[:|]?[ \t]*\n|[-–—][ \t]+[A-Z])")
#: Characters before a label that are looked at.
_REACH = 12
#: An hour that opens a line: "07:10 - ", "10.35 GMT: ", "6:40pm | ".
_HOUR = compiled(
    r"(?:^|\n)[ \t]*(?:[•*·▪\-–—][ \t]*)?([01]?\d|2[0-3])[.:h][0-5]\d ?(?:[ap]\.?m\.?)?(?: (?:GMT|UTC|[A-Z]{2,3}T))?"
    r"[ \t]*(?:[-–—|:]|\n)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told under one date, hour or town.

    Attributes:
        label: The date, or None under an hour or a town.
        span: From the label to the next entry's, or to the end of the text.
    """

    label: TimeMention | None
    span: Span

    def another(self, reading: Reading, offset: int) -> bool:
        """Does an offset lie in another entry? What stands before the first is said of all."""
        return not self.span.start <= offset < self.span.end and of(reading, offset) is not None

    def settles(self, reading: Reading, sentence: int) -> bool:
        """Is the entry's date the only one of its own that a sentence could have?"""
        if self.label is None:
            return False
        here = reading.sentences[sentence]
        return not any(
            m is not self.label and m.when.span is not None and here.start <= m.when.span.start < here.end
            for m in reading.times
        )


def of(reading: Reading, offset: int) -> Entry | None:
    """The entry in which an offset of the text lies, or None before the first and where dates head no lines."""
    found = _entries(reading)
    at = bisect_right(found, offset, key=_start_of) if found else 0
    return found[at - 1] if at else None


def _start_of(entry: Entry) -> int:
    return entry.span.start


@once_a_report
def _entries(reading: Reading) -> list[Entry]:
    text = reading.text
    labels = [
        m
        for m in reading.times
        if m.when.span is not None
        and m.when.start is not None
        and m.when.start == m.when.end
        and _OPENS.search(text[max(0, m.when.span.start - _REACH) : m.when.span.start])
        and _CLOSES.match(text, m.when.span.end)
    ]
    if len(labels) < 2:  # one date at a line's head is a dateline
        return _under_others(text)
    starts = [m.when.span.start for m in labels if m.when.span is not None]
    ends = [*starts[1:], len(text)]
    return [Entry(m, Span(start, end)) for m, start, end in zip(labels, starts, ends, strict=True)]


def _under_others(text: str) -> list[Entry]:
    """Entries under hours, else under towns; one such label may be anything."""
    for labels in (_HOUR.finditer(text), bulletins.in_row(text)):
        starts = [match.start(1) for match in labels]
        if len(starts) > 1:
            return [Entry(None, Span(start, end)) for start, end in pairwise([*starts, len(text)])]
    return []
