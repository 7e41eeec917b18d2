"""The times of a text that was published on a Wednesday, for the tests beside it."""

from __future__ import annotations

from datetime import date

from warledger.claims.dates import TimeMention, find

#: A Wednesday.
WED = "2019-03-20"
UNKNOWN = None


def day_of(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def times_of(text: str, published: str | None = WED) -> list[TimeMention]:
    return find(text, published=day_of(published))
