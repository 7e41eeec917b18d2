"""Compared reports in; precision, recall and F1 of figures, complete figures and events, and the fields' shares out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from warledger.evaluation.compared.comparison import Comparison
from warledger.evaluation.compared.fields import FIELDS, complete, same


@dataclass(frozen=True, slots=True)
class Score:
    """How many were found.

    Attributes:
        found: Entries that both codings have.
        predicted: Entries of the other coding.
        gold: Entries of the gold coding.
    """

    found: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the other's entries that are found in the gold; 0 where there are none."""
        return self.found / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold's entries that the other has; 0 where there are none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; alike whichever of two coders is taken for the gold."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of some reports.

    Attributes:
        reports: Number of reports.
        figures: Figures with the same effect and bounds.
        complete: Of them, those with side, perpetrator, source, place and dates the same too.
        events: Events of the same type.
        fields: Field to the share of the found figures for which it is the same; None where none was found.
        effects: Effect to the score of its figures, most frequent first.
    """

    reports: int
    figures: Score
    complete: Score
    events: Score
    fields: dict[str, float | None]
    effects: dict[str, Score] = field(default_factory=dict)


def score(comparisons: Sequence[Comparison]) -> Scores:
    """Scores of some reports."""
    pairs = [pair for comparison in comparisons for pair in comparison.figures.pairs]
    predicted = sum(comparison.figures.other for comparison in comparisons)
    gold = sum(comparison.figures.gold for comparison in comparisons)
    shares: dict[str, float | None] = {
        name: sum(same(name, *pair) for pair in pairs) / len(pairs) if pairs else None for name in FIELDS
    }
    shares["evidence"] = sum(a.overlap(b) > 0 for a, b in pairs) / len(pairs) if pairs else None
    return Scores(
        reports=len(comparisons),
        figures=Score(len(pairs), predicted, gold),
        complete=Score(sum(complete(*pair) for pair in pairs), predicted, gold),
        events=Score(
            sum(len(comparison.events.pairs) for comparison in comparisons),
            sum(comparison.events.other for comparison in comparisons),
            sum(comparison.events.gold for comparison in comparisons),
        ),
        fields=shares,
        effects=_by_effect(comparisons),
    )


def _by_effect(comparisons: Iterable[Comparison]) -> dict[str, Score]:
    found: Counter[str] = Counter()
    predicted: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for comparison in comparisons:
        figures = comparison.figures
        found.update(str(one.effect) for one, _ in figures.pairs)
        gold.update(str(entry.effect) for entry in (*(one for one, _ in figures.pairs), *figures.missed))
        predicted.update(str(entry.effect) for entry in (*(other for _, other in figures.pairs), *figures.extra))
    effects = sorted(gold | predicted, key=lambda effect: (-gold[effect], effect))
    return {effect: Score(found[effect], predicted[effect], gold[effect]) for effect in effects}


def groups(comparisons: Iterable[Comparison], name: Callable[[Comparison], str | None]) -> dict[str, list[Comparison]]:
    """Reports by what `name` gives for them ("unknown" for None), the group with most reports first."""
    out: dict[str, list[Comparison]] = {}
    for comparison in comparisons:
        out.setdefault(name(comparison) or "unknown", []).append(comparison)
    return dict(sorted(out.items(), key=lambda item: (-len(item[1]), item[0])))


def outlet(comparison: Comparison) -> str | None:
    """Who published the report."""
    return comparison.sheet.outlet
