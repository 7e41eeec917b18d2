"""A figure and the report's places in, those out that are named only later, each with dead of another day.

"Fighters attacked a base on Saturday. Two guards were killed in the attack. Bombs in Kampala killed 64 on Sunday": the
guards did not die in Kampala.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from warledger.claims.choice.nearest import Named
from warledger.claims.choice.where.other_sentences import incident
from warledger.claims.reading import Reading

#: Sentences back in which the day of a figure is told whose own sentence tells none.
_BACK = 2


def places(reading: Reading, sentence: int, named: Iterable[Named]) -> frozenset[Hashable]:
    """Those places, for a figure of a sentence."""
    if not sentence:
        return frozenset()  # a lead tells the whole, and its place may stand anywhere
    days, counted = incident.days_of(reading), {at for at, _ in reading.figures}
    mine = next((days[at] for at in range(sentence, max(-1, sentence - _BACK - 1), -1) if days.get(at)), None)
    if mine is None:
        return frozenset()
    later: dict[Hashable, bool] = {}
    for key, _, at, *_ in named:
        told = reading.sentence_at(at.start)
        there = days.get(told) if told in counted else None
        later[key] = later.get(key, True) and told > sentence and bool(there) and mine.isdisjoint(there or ())
    return frozenset(key for key, apart in later.items() if apart)
