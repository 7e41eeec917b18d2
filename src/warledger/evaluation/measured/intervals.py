"""Compared reports in; how far F1 would move with other reports of the same kind (95% bootstrap intervals) out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from warledger.evaluation.compared.comparison import Comparison
from warledger.evaluation.compared.fields import complete

#: Draws of as many reports with replacement; 1,000 settle the bounds of 28 reports to about 0.01.
DRAWS = 1000
#: Share of the draws that lie between the bounds.
LEVEL = 0.95
#: Start of the random numbers: the same reports give the same interval.
SEED = 20190316

Interval = tuple[float, float]


def intervals(comparisons: Sequence[Comparison]) -> dict[str, Interval | None]:
    """F1 of figures, complete and events, each with its interval; None for fewer than two reports.

    Reports are drawn whole, since the figures of one report are right or wrong together.
    """
    return {name: _interval(comparisons, counts) for name, counts in _COUNTS.items()}


def _figures(one: Comparison) -> tuple[int, int, int]:
    return len(one.figures.pairs), one.figures.other, one.figures.gold


def _complete(one: Comparison) -> tuple[int, int, int]:
    return sum(complete(*pair) for pair in one.figures.pairs), one.figures.other, one.figures.gold


def _events(one: Comparison) -> tuple[int, int, int]:
    return len(one.events.pairs), one.events.other, one.events.gold


_COUNTS: dict[str, Callable[[Comparison], tuple[int, int, int]]] = {
    "figures": _figures,
    "complete": _complete,
    "events": _events,
}


def _interval(
    comparisons: Sequence[Comparison], counts: Callable[[Comparison], tuple[int, int, int]]
) -> Interval | None:
    if len(comparisons) < 2:
        return None
    tallies = np.array([counts(comparison) for comparison in comparisons])
    drawn = np.random.default_rng(SEED).integers(len(tallies), size=(DRAWS, len(tallies)))
    found, predicted, gold = tallies[drawn].sum(axis=1).T
    f1 = 2 * found / np.maximum(1, predicted + gold)
    low, high = np.quantile(f1, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
