"""Words that may name a place: a stretch of a text's tokens, with what was cut off on the way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Candidate:
    """Words that may name a place: tokens[first:last], with what was cut off on the way."""

    first: int
    last: int
    end: int
    opens: bool = False
    trimmed: str = ""
