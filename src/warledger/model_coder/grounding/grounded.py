"""What grounding gives for one field: the value kept, its words, and what the rules make of the same words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from warledger.records import Span

T = TypeVar("T")

#: How a value stands to the report, in the order of trust.
STANDINGS = ("agreed", "words", "contradicted", "ungrounded", "absent")


@dataclass(frozen=True, slots=True)
class Grounded(Generic[T]):
    """A field's value after grounding.

    Attributes:
        value: What is kept, or None.
        spans: The report's words that state it.
        standing: agreed: the rules read the same in these words; words: the words are there, the rules read nothing in
            them; contradicted: the rules read something else in them (`model` and `rules` say what); ungrounded: no
            words of the report bear it, and it was dropped; absent: the model gave none.
        model: The model's reading, as text, where it isn't what was kept without question.
        rules: The rules' reading, as text, or None.
    """

    value: T | None = None
    spans: tuple[Span, ...] = ()
    standing: str = "absent"
    model: str | None = None
    rules: str | None = None
