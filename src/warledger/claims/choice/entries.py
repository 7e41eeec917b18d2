"""A report in, its entries under dates of their own out: "Nov. 11: ...", "September 29 - ...", line by line.

Timelines, alerts and diaries of violence tell each incident under its day. What is told in one entry happened on that
day, by and to those whom the entry names, where it says; the other entries tell of other incidents.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from warledger.claims.dates import TimeMention
from warledger.claims.reading import Reading
from warledger.records import Span

_OPENS = re.compile(r"(?:^|\n)[ \t]*(?:[•*·▪\-–—][ \t]*)?(?:On[ \t]+)?$")
_CLOSES = re.compile(r"[ \t]*(?:[:|][ \t]*\S|[:|]?[ \t]*\n|[-–—][ \t]+[A-Z])")
#: Characters before a label that are looked at.
_REACH = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told under one date.

    Attributes:
        label: The date.
        span: From the date to the next entry's date, or to the end of the text.
    """

    label: TimeMention
    span: Span

    def another(self, reading: Reading, offset: int) -> bool:
        """Does an offset lie in another entry? What stands before the first is said of all."""
        return not self.span.start <= offset < self.span.end and of(reading, offset) is not None

    def settles(self, reading: Reading, sentence: int) -> bool:
        """Is the entry's date the only one of its own that a sentence could have?"""
        here = reading.sentences[sentence]
        return not any(
            m is not self.label and m.when.span is not None and here.start <= m.when.span.start < here.end
            for m in reading.times
        )


def of(reading: Reading, offset: int) -> Entry | None:
    """The entry in which an offset of the text lies, or None before the first and where dates head no lines."""
    found = reading.once("entries", lambda: _entries(reading))
    at = bisect_right(found, offset, key=_start_of) if found else 0
    return found[at - 1] if at else None


def _start_of(entry: Entry) -> int:
    return entry.span.start


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
        return []
    starts = [m.when.span.start for m in labels if m.when.span is not None]
    ends = [*starts[1:], len(text)]
    return [Entry(m, Span(start, end)) for m, start, end in zip(labels, starts, ends, strict=True)]
