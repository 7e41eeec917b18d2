"""A report's text in, its head out: agency credit, dateline, print date, and where the body begins.

Wires and pages put these before the account, often glued or unpunctuated ("efe-epaAl Baghuz (Syria)",
"Sat Nov 18 2017 20 civilians killed"). A headline that stands in the text is body; a credit or dateline that
follows it is found all the same (`inner_heads`), and then lies after `Head.end`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from warledger.records import Head, Span
from warledger.reports.heads.head_parts import Part, parts_at
from warledger.reports.heads.inner_heads import HeadMark, inner_heads
from warledger.reports.heads.printed_date import PrintedDate

#: Heads longer than this were not seen in some 2,000 reports; what stands further on is body.
LIMIT = 600

__all__ = ["LIMIT", "HeadMark", "ReadHead", "inner_heads", "read_head", "scan"]


@dataclass(frozen=True, slots=True)
class ReadHead:
    """A head, with what there is to say about how it was read.

    Attributes:
        head: The head.
        notes: What was decided or could not be believed ("date read day first").
    """

    head: Head
    notes: tuple[str, ...] = ()


def read_head(text: str, *, date: datetime.date | None = None) -> Head:
    """The head of a report.

    Args:
        text: The report's own text; offsets count its characters.
        date: The report's date, where it is otherwise known; it gives "March 3" its year and settles "05-07-2015".
    """
    return scan(text, date=date).head


def scan(text: str, *, date: datetime.date | None = None) -> ReadHead:
    """The head of a report, with notes; arguments as in `read_head`."""
    parts = list(parts_at(text, 0, limit=LIMIT, known=date))
    if parts and parts[-1].span.end >= len(text.rstrip()):
        # nothing but a head would leave no body: then it is no head
        parts = []
    end = 0
    if parts:
        end = parts[-1].span.end
        end += len(text[end : end + 200]) - len(text[end : end + 200].lstrip())
    values = _Values()
    for part in parts:
        values.take(part)
    if values.missing:
        for mark in inner_heads(text, end, date=date, limit=LIMIT):
            if mark.part is not None and not mark.photo:
                values.take(mark.part)
    return ReadHead(values.head(text, end), tuple(dict.fromkeys(values.notes)))


class _Values:
    """The first outlet, place and date that the parts give."""

    def __init__(self) -> None:
        self.outlet: Part | None = None
        self.place: Part | None = None
        self.date: PrintedDate | None = None
        self.notes: list[str] = []

    @property
    def missing(self) -> bool:
        return self.outlet is None or self.place is None or self.date is None or self.date.date is None

    def take(self, part: Part) -> None:
        if self.outlet is None and part.outlet_span is not None:
            self.outlet = part
        if self.place is None and part.place_span is not None:
            self.place = part
        # a date that settles the day comes before one that doesn't ("March 3")
        if part.date is not None and (self.date is None or (self.date.date is None and part.date.date)):
            self.date = part.date
            if part.date.note:
                self.notes.append(part.date.note)

    def head(self, text: str, end: int) -> Head:
        printed = self.date
        place: Span | None = self.place.place_span if self.place else None
        return Head(
            end=end,
            outlet=self.outlet.outlet if self.outlet else None,
            outlet_span=self.outlet.outlet_span if self.outlet else None,
            place=place.of(text) if place else None,
            place_span=place,
            date=printed.date if printed else None,
            date_span=printed.span if printed else None,
        )
