"""A number as a report states it: bounds, never a midpoint."""

from __future__ import annotations

from warledger.records.base import Record
from warledger.records.span import Span


class Count(Record):
    """Bounds as stated. "at least 32" is low 32, high None; "up to 40" is low None, high 40.

    Attributes:
        low: Lower bound (0 or more), or None where none is stated.
        high: Upper bound (0 or more), or None where none is stated.
        approx: True for "about", "nearly", "some" and for vague words ("dozens").
        span: The words of the quantity, with its qualifier ("at least 32"), in the report's text.
        number: The words of the number alone ("32"), where they differ from `span`.
    """

    low: int | None
    high: int | None
    approx: bool = False
    span: Span
    number: Span | None = None
