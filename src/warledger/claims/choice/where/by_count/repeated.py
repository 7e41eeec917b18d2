"""A figure in, how its number stands to others of its effect in the report out: told again, a total, a part."""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading


class Repeated:
    """How a number stands to others.

    Attributes:
        again: Sentences that tell the same number.
        total: Is it the sum of others?
        largest: Is it larger than two others?
    """

    def __init__(self, again: list[int], total: bool, largest: bool) -> None:
        self.again, self.total, self.largest = again, total, largest

    @classmethod
    def of(cls, reading: Reading, anchor: Anchor) -> Repeated:
        """That of an anchor's number; of an event, nothing."""
        if anchor.figure is None:
            return cls([], False, False)
        own = anchor.figure.counted.low or anchor.figure.counted.high
        again, others = [], []
        for sentence, m in reading.figures:
            if m is anchor.figure or m.effect != anchor.label:
                continue
            number = m.counted.low or m.counted.high
            if number is None or own is None:
                continue
            if number == own and m.counted.kind == anchor.figure.counted.kind:
                if own > 2 and sentence != anchor.sentence:
                    again.append(sentence)
            elif m.whole is None and number < own:
                others.append(number)
        distinct = set(others)
        total = own is not None and len(others) >= 2 and sum(others) >= own * 0.6 and _adds_up(sorted(others), own)
        return cls(again, total, own is not None and len(distinct) >= 2)

    def flags(self) -> list[str]:
        """What of it is so, by name."""
        out = []
        if self.total:
            out.append("total")
        if self.largest:
            out.append("largest")
        if self.again:
            out.append("again")
        return out


def _adds_up(numbers: list[int], goal: int) -> bool:
    """Do some two or more of the numbers add up to the goal?"""
    sums: dict[int, int] = {0: 0}
    for number in numbers[:12]:
        for total, count in list(sums.items()):
            if total + number <= goal:
                sums[total + number] = max(sums.get(total + number, 0), count + 1)
    return sums.get(goal, 0) >= 2
