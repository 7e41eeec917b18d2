"""A stretch of the text and others in, whether it shares words with one of them out."""

from __future__ import annotations

from collections.abc import Iterable

from warledger.records import Span


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Does it share words with one of the others?"""
    start, end = span
    # written out: the busiest loop of the choice
    for first, last in others:  # noqa: SIM110
        if start < last and first < end:
            return True
    return False
