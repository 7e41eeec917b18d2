"""Compared reports with the machine's confidence in; what that confidence was worth out.

A figure is complete and right where the gold has it with side, perpetrator, source, place and dates the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from warledger.evaluation.compared.comparison import Comparison
from warledger.evaluation.compared.fields import complete

#: Bins of equal width between 0 and 1; ten is what reliability tables usually have.
BINS = 10
#: The part of the figures that a coder who triages would take unread.
MOST_CONFIDENT = 0.2

Stated = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Bin:
    """Figures of a like confidence.

    Attributes:
        low: Lower bound of the bin.
        high: Upper bound.
        figures: Number of figures.
        stated: Their mean confidence.
        right: The share of them that is complete and right.
    """

    low: float
    high: float
    figures: int
    stated: float
    right: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """What confidence was worth.

    Attributes:
        bins: The table; empty bins are left out.
        figures: Number of figures.
        right: Share of all figures that is complete and right.
        error: Expected calibration error: mean distance between stated and right, weighted by figures; 0 is best.
        top_figures: Number of figures among the most confident fifth.
        top_stated: Their mean confidence.
        top_right: The share of them that is complete and right.
        ranking: Chance that a figure that is complete and right has a higher confidence than one that isn't
            (area under the ROC curve; 0.5 is no ranking at all), or None where one kind is missing.
    """

    bins: tuple[Bin, ...]
    figures: int
    right: float
    error: float
    top_figures: int
    top_stated: float
    top_right: float
    ranking: float | None


def stated(comparisons: Iterable[Comparison]) -> list[Stated]:
    """Confidence of each figure of the machine, with whether it is complete and right.

    Figures that only repeat another one are left out, and so are those without a confidence (a person's).
    """
    out = []
    for comparison in comparisons:
        figures = comparison.figures
        said = [(other, complete(one, other)) for one, other in figures.pairs]
        said += [(other, False) for other in figures.extra]
        out += [(other.confidence, right) for other, right in said if other.confidence is not None]
    return out


def reliability(figures: Sequence[Stated]) -> Reliability | None:
    """The table and its summary; None where no figure states a confidence."""
    if not figures:
        return None
    bins = tuple(found for number in range(BINS) if (found := _bin(number, figures)) is not None)
    top = sorted(figures, key=lambda figure: -figure[0])[: ceil(len(figures) * MOST_CONFIDENT)]
    return Reliability(
        bins=bins,
        figures=len(figures),
        right=_mean(right for _, right in figures),
        error=sum(found.figures * abs(found.stated - found.right) for found in bins) / len(figures),
        top_figures=len(top),
        top_stated=_mean(confidence for confidence, _ in top),
        top_right=_mean(right for _, right in top),
        ranking=_ranking(figures),
    )


def _bin(number: int, figures: Sequence[Stated]) -> Bin | None:
    inside = [figure for figure in figures if min(int(figure[0] * BINS), BINS - 1) == number]
    if not inside:
        return None
    said, right = _mean(confidence for confidence, _ in inside), _mean(right for _, right in inside)
    return Bin(number / BINS, (number + 1) / BINS, len(inside), said, right)


def _mean(values: Iterable[float]) -> float:
    known = list(values)
    return sum(known) / len(known)


def _ranking(figures: Sequence[Stated]) -> float | None:
    right = [confidence for confidence, is_right in figures if is_right]
    wrong = [confidence for confidence, is_right in figures if not is_right]
    if not right or not wrong:
        return None
    wrong.sort()
    won = sum((bisect_left(wrong, confidence) + bisect_right(wrong, confidence)) / 2 for confidence in right)
    return won / (len(right) * len(wrong))
