"""Reports in, a sample of them out: each outlet in proportion to its reports, the same for the same seed."""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field

from warledger.records import Report


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample.

    Attributes:
        reports: The reports drawn, by outlet and then in an order that chance chose.
        drawn: Outlet ("unknown" where none is named) to the number drawn.
        held: Outlet to the number of reports there were.
    """

    reports: tuple[Report, ...]
    drawn: dict[str, int]
    held: dict[str, int]


@dataclass(slots=True)
class _Outlet:
    """What is kept of one outlet: its number of reports, and those that chance puts first."""

    number: int = 0
    first: list[tuple[int, str, Report]] = field(default_factory=list)


def sample(reports: Iterable[Report], size: int, *, seed: int = 1) -> Sample:
    """Draw reports, stratified by outlet.

    A report's place in its outlet's draw depends on its id and the seed alone, not on the order in which reports come:
    a larger sample of the same seed holds the smaller one's reports of each outlet. Reads the reports once and keeps
    at most `size` an outlet. Reports with an id that was seen before are left out.

    Args:
        reports: All reports to draw from.
        size: How many to draw; all, where there are fewer.
        seed: Chooses the draw.

    Raises:
        ValueError: `size` is less than 1.
    """
    if size < 1:
        raise ValueError(f"A sample has 1 report or more, not {size}.")
    outlets: dict[str, _Outlet] = {}
    seen: set[str] = set()
    for report in reports:
        if report.id in seen:
            continue
        seen.add(report.id)
        outlet = outlets.setdefault(report.outlet or "unknown", _Outlet())
        outlet.number += 1
        # the heap's smallest item is the one that chance puts last, since ranks are negated
        item = (-_rank(report.id, seed), report.id, report)
        if len(outlet.first) < size:
            heapq.heappush(outlet.first, item)
        elif item[0] > outlet.first[0][0]:
            heapq.heapreplace(outlet.first, item)
    held = {name: outlets[name].number for name in sorted(outlets)}
    drawn = shares(held, size)
    chosen = [
        report
        for name, number in drawn.items()
        for _, _, report in sorted(outlets[name].first, key=lambda item: (-item[0], item[1]))[:number]
    ]
    return Sample(tuple(chosen), {name: number for name, number in drawn.items() if number}, held)


def _rank(report: str, seed: int) -> int:
    """A random number that only the id and the seed decide."""
    return int.from_bytes(hashlib.sha256(f"{seed}\0{report}".encode("utf-8", "surrogatepass")).digest()[:8], "big")


def shares(held: dict[str, int], size: int) -> dict[str, int]:
    """How many to draw of each, in proportion, by largest remainders; where they are alike, of the larger first.

    Args:
        held: Name to how many there are.
        size: How many to draw in all.
    """
    total = sum(held.values())
    if size >= total:
        return dict(held)
    drawn = {name: number * size // total for name, number in held.items()}
    remainders = sorted(held, key=lambda name: (-(held[name] * size % total), -held[name], name))
    for name in remainders[: size - sum(drawn.values())]:
        drawn[name] += 1
    return drawn
