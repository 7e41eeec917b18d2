"""An anchor's sentence in, the places out that are told only further down, in sentences that open with another town.

"Missiles hit a plant near Lviv. In Kharkiv, a man was killed by shells on the Sela market": the market is Kharkiv's.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping

from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.choice.where.own_sentence.frames import OPENER
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.places.located.nesting import TOWNS, far_apart
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: What stands before the town that a sentence opens with.
_OPENS = compiled(
    OPENER + r"(?:in|near|at|outside) (?:(?:the|capital|city|town|village|of) )*",
    re.I,
)


def elsewhere(
    reading: Reading, sentence: int, setting: Setting, named: Mapping[Hashable, Iterable[Span]]
) -> frozenset[Hashable]:
    """Those places, for an anchor of a sentence that names a place of its own, or goes on from one.

    Args:
        reading: The report.
        sentence: Index of the anchor's sentence.
        setting: How the report's places lie to each other.
        named: Each place's key, to where the report names it.
    """
    frames = {at: town for at, town in _frames(reading).items() if at > sentence}
    if not frames:
        return frozenset()
    own = [m for m in reading.places_in(sentence) if m.form == "name" and m.span.start not in setting.roles]
    own = own or [m for m in reading.places if place_key(m) == setting.scenes[sentence]][:1]
    away = {at for at, town in frames.items() if own and all(far_apart(town, m) for m in own)}
    if not away:
        return frozenset()
    return frozenset(key for key, spans in named.items() if all(reading.sentence_at(at.start) in away for at in spans))


@once_a_report
def _frames(reading: Reading) -> dict[int, PlaceMention]:
    """Sentences that open with a town, and it."""
    out: dict[int, PlaceMention] = {}
    for sentence in reading.sentences:
        first = next((m for m in reading.places_in(sentence.index) if m.form == "name"), None)
        if first is None or first.entry is None or first.level not in TOWNS:
            continue
        if _OPENS.fullmatch(reading.text, sentence.start, first.span.start):
            out[sentence.index] = first
    return out
