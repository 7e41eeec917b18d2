"""A stretch of days that a report states, with its precision and the words that state it."""

from __future__ import annotations

from datetime import date

from warledger.records.base import Record
from warledger.records.span import Span


class When(Record):
    """When something happened, as the report says it.

    Attributes:
        start: First day, or None where the words don't settle it (no year known).
        end: Last day (inclusive), or None.
        precision: UCDP GED's date_prec: 1 a day, 2 a range of 2 to 6 days, 3 a week, 4 a month,
            5 a year or more.
        span: The words in the report's text, or None where the date comes from no words of it.
        quote: Those words.
        basis: How the days were worked out ("weekday before publication", "absolute", ...).
        month_day: "MM-DD" (or "MM" for a month alone) where the words give them but no year is known.
    """

    start: date | None = None
    end: date | None = None
    precision: int | None = None
    span: Span | None = None
    quote: str | None = None
    basis: str | None = None
    month_day: str | None = None
