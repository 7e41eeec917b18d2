"""An accepted figure and what was chosen for it, as one: what merging, wholes and claims are made of."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.effects.counting.counted import Counted


@dataclass(slots=True)
class Draft:
    """An accepted figure mention with what was chosen for it.

    Attributes:
        anchor: The figure.
        rows: Field to its candidates, with probabilities.
        chosen: Field to the candidate taken.
        category: Of those counted.
        scope: "event" or "background".
        accepted: Probability that it is a figure that the codebook codes.
        holders: Places that the place taken lies in.
    """

    anchor: Anchor
    rows: dict[str, list[Candidate]]
    chosen: dict[str, Candidate]
    category: str
    scope: str
    accepted: float
    holders: Collection[Hashable] = ()

    @property
    def counted(self) -> Counted:
        """Words for those counted."""
        assert self.anchor.figure is not None
        return self.anchor.figure.counted

    @property
    def number(self) -> int | None:
        """Its lower bound, else its upper one."""
        return self.counted.low if self.counted.low is not None else self.counted.high
