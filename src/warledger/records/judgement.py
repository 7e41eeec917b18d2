"""A human decision on claims or incidents: never deleted, bound to a report and its words, not to row ids."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from warledger.records.base import Record
from warledger.records.span import Span

Kind = Literal["accept", "correct", "reject", "same", "different", "merge", "split", "set_figure"]


class Words(Record):
    """The claim that a judgement speaks of, found again after every re-coding by its report and words.

    Attributes:
        report: The report's id.
        field: The field of the claim's evidence that the words state: "figure" or "event".
        effect: The claim's effect, or None for an event.
        spans: Where the words stand in the report's text.
        quote: The words, to find them in a new version of the text.
    """

    report: str
    field: str
    effect: str | None = None
    spans: tuple[Span, ...] = ()
    quote: str = ""


class Judgement(Record):
    """One decision.

    accept, reject: `about` is one claim. correct: `about` is one claim, `values` its fields as they should be.
    same: all claims of `about` belong to one incident. different: no claim of `about` belongs to the incident of any
    claim of `others`. merge: the incidents of all claims of `about` are one. split: the claims of `about` belong
    together, and to another incident than those of `others`. set_figure: `values` has effect, side, category, low,
    best, high of the incident of `about`.

    Attributes:
        judgement: Id.
        kind: What was decided.
        about: The claims that it speaks of.
        others: For different and split: the claims from which those of `about` are parted.
        values: What a correction or a set figure gives.
        by: Who decided.
        when: When, with time zone.
        why: The reason given.
        withdraws: Id of an earlier judgement that this one takes back, or None.
    """

    judgement: str
    kind: Kind
    about: tuple[Words, ...]
    others: tuple[Words, ...] = ()
    values: dict[str, Any] = Field(default_factory=dict)
    by: str
    when: datetime
    why: str = ""
    withdraws: str | None = None
