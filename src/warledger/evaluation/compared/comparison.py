"""Two codings of the same reports in; report by report, what both found, what one missed, what the other has more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from warledger.evaluation.compared import pairing
from warledger.evaluation.entry import Entry, Sheet


@dataclass(frozen=True, slots=True)
class Compared:
    """One kind of entry of one report, compared.

    Attributes:
        pairs: Entries for the same thing: gold, other.
        missed: Gold entries that the other coding doesn't have.
        extra: The other's entries that the gold doesn't have.
        again: The other's entries that only repeat one of a pair; they count nowhere.
    """

    pairs: tuple[tuple[Entry, Entry], ...]
    missed: tuple[Entry, ...]
    extra: tuple[Entry, ...]
    again: tuple[Entry, ...] = ()

    @property
    def gold(self) -> int:
        """Number of gold entries."""
        return len(self.pairs) + len(self.missed)

    @property
    def other(self) -> int:
        """Number of the other's entries that count."""
        return len(self.pairs) + len(self.extra)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One report, compared.

    Attributes:
        sheet: The gold coding, with the report's text.
        figures: Its figures.
        events: Its events.
        by_words: Pairs of figures that share words, whatever was made of them (for agreement on effect and bounds).
    """

    sheet: Sheet
    figures: Compared
    events: Compared
    by_words: tuple[tuple[Entry, Entry], ...]


def compare(golds: Iterable[Sheet], others: Mapping[str, Sheet]) -> list[Comparison]:
    """Compare the other coding with the gold one.

    Args:
        golds: The codings that are taken as right, one a report. Reports of `others` that aren't among them are
            left out.
        others: Report id to the coding that is compared; a report that it lacks counts as coded with no entries.
    """
    return [_report(gold, others.get(gold.report, Sheet(gold.report))) for gold in golds]


def _report(gold: Sheet, other: Sheet) -> Comparison:
    pairs = pairing.figures(gold.text, gold.figures, other.figures)
    again = pairing.told_again(other.figures, {j for _, j in pairs})
    return Comparison(
        sheet=gold,
        figures=_compared(gold.figures, other.figures, pairs, again),
        events=_compared(gold.events, other.events, pairing.events(gold.events, other.events)),
        by_words=tuple((gold.figures[i], other.figures[j]) for i, j in pairing.by_words(gold.figures, other.figures)),
    )


def _compared(
    golds: tuple[Entry, ...], others: tuple[Entry, ...], pairs: list[pairing.Pair], again: Set[int] = frozenset()
) -> Compared:
    found, hit = {i for i, _ in pairs}, {j for _, j in pairs}
    return Compared(
        pairs=tuple((golds[i], others[j]) for i, j in sorted(pairs)),
        missed=tuple(gold for i, gold in enumerate(golds) if i not in found),
        extra=tuple(other for j, other in enumerate(others) if j not in hit and j not in again),
        again=tuple(others[j] for j in sorted(again)),
    )
