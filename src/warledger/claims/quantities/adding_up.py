"""Numbers and a total in, those of the numbers that add up to it out."""

from __future__ import annotations

from collections.abc import Sequence


def adding_up(numbers: Sequence[int], total: int, *, most: bool = True) -> tuple[int, ...]:
    """Positions of two or more numbers that add up to a total; empty where there are no such.

    Args:
        numbers: The numbers, in order.
        total: What they are to add up to.
        most: Of several sets the one of most numbers; else the one of fewest. Of equal ones the first.
    """
    sums: dict[int, tuple[int, ...]] = {0: ()}
    for at, number in enumerate(numbers):
        if not 0 < number < total:
            continue
        for sum_, parts in list(sums.items()):
            reached, known = sum_ + number, sums.get(sum_ + number)
            more = 0 if known is None else len(parts) + 1 - len(known)
            if reached <= total and (known is None or (more > 0 if most else more < 0)):
                sums[reached] = (*parts, at)
    return sums.get(total, ())
