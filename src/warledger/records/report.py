"""One published text and what is known of its publication."""

from __future__ import annotations

import datetime
import hashlib
from typing import Any

from pydantic import Field

from warledger.records.base import Record
from warledger.records.span import Span


def content_id(text: str) -> str:
    """An id from the text alone: "r_" and 16 hex digits of SHA-256 of its UTF-8 bytes."""
    return "r_" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Head(Record):
    """What stands before the body of a report: agency credit, dateline, print date.

    Attributes:
        end: Offset at which the body begins (0 where there is no head).
        outlet: Agency credited ("Reuters"), or None.
        outlet_span: Its words.
        place: Dateline place as written ("BEIRUT"), or None.
        place_span: Its words.
        date: Print date, or None.
        date_span: Its words.
    """

    end: int = 0
    outlet: str | None = None
    outlet_span: Span | None = None
    place: str | None = None
    place_span: Span | None = None
    date: datetime.date | None = None
    date_span: Span | None = None


class Report(Record):
    """One published text.

    Attributes:
        id: The id given in the input, as a string, else the content id.
        text: The report's own text; every offset counts its characters.
        outlet: Who published it (not who says it), or None.
        date: Day of publication, or None where unknown.
        date_basis: Where `date` comes from: "input", "head", "option" or None.
        title: Metadata; never coded.
        url: Where it was published, or None.
        language: ISO 639-1 code, or None where unknown.
        head: The head of the text.
        invented: True for a report made up for demonstration; carried by each claim and export.
        extra: Other columns of the input, kept as they came.
        notes: What happened to it on the way in ("3 broken bytes replaced").
        where: File and line that it came from.
        received: The bytes as received: a file's, or a line's or row's own. Not part of the JSON.
    """

    id: str
    text: str
    outlet: str | None = None
    date: datetime.date | None = None
    date_basis: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    head: Head = Head()
    invented: bool = False
    extra: dict[str, Any] = Field(default_factory=dict)
    notes: tuple[str, ...] = ()
    where: str | None = None
    received: bytes | None = Field(default=None, exclude=True, repr=False)
