"""Compared reports in, each disagreement out: what one coder has and the other lacks, and fields that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from warledger.evaluation.compared.comparison import Compared, Comparison
from warledger.evaluation.compared.fields import wrong
from warledger.evaluation.entry import Entry, Sheet

Kind = Literal["figure", "event"]

#: Fields of an event that are compared beside its type.
_OF_EVENTS = ("by", "source", "status", "place", "start", "end")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing on which two codings of a report differ.

    Attributes:
        sheet: The report, as the gold has it.
        kind: figure or event.
        gold: The gold's entry, or None where only the other has it.
        other: The other's entry, or None where only the gold has it.
        fields: The fields that differ, where both have it.
    """

    sheet: Sheet
    kind: Kind
    gold: Entry | None
    other: Entry | None
    fields: tuple[str, ...] = ()

    @property
    def topics(self) -> tuple[str, ...]:
        """What it is about: the fields, else "missed" (only in the gold) or "extra" (only in the other)."""
        return self.fields or (("missed",) if self.other is None else ("extra",))


def disagreements(comparisons: Iterable[Comparison]) -> Iterator[Disagreement]:
    """All disagreements: reports in their order; in each, figures and then events, as they stand in the text."""
    for comparison in comparisons:
        yield from sorted(_of(comparison.sheet, "figure", comparison.figures), key=_at)
        yield from sorted(_of(comparison.sheet, "event", comparison.events), key=_at)


def _of(sheet: Sheet, kind: Kind, compared: Compared) -> Iterator[Disagreement]:
    for one, other in compared.pairs:
        fields = _differing(kind, one, other)
        if fields:
            yield Disagreement(sheet, kind, one, other, fields)
    for missed in compared.missed:
        yield Disagreement(sheet, kind, missed, None)
    for extra in compared.extra:
        yield Disagreement(sheet, kind, None, extra)


def _differing(kind: Kind, one: Entry, other: Entry) -> tuple[str, ...]:
    fields = wrong(one, other)
    return fields if kind == "figure" else tuple(field for field in fields if field in _OF_EVENTS)


def _at(disagreement: Disagreement) -> int:
    """Where the words stand that it is about."""
    entry = disagreement.gold or disagreement.other
    assert entry is not None
    return min((span.start for span in entry.spans), default=0)


def topics(found: Iterable[Disagreement]) -> dict[str, int]:
    """Topic to the number of disagreements about it, the most frequent first."""
    counted = Counter(topic for disagreement in found for topic in disagreement.topics)
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
