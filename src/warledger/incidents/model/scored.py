"""What scoring says of two tellings: how much speaks for their being one, and what each comparison found."""

from __future__ import annotations

from typing import NamedTuple


class Scored(NamedTuple):
    """Two tellings, and the evidence that they tell of one incident.

    Attributes:
        one: Id of the telling whose id sorts first.
        other: Id of the other.
        weight: Base-2 logarithm of the odds that they are one.
        levels: For each comparison of `LEVELS`, in their order, the index of its level from the strongest (0) on, or
            -1 where there is nothing to compare.
    """

    one: str
    other: str
    weight: float
    levels: tuple[int, ...]
