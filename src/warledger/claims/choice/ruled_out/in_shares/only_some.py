"""A bare number in, those out to whom only a part of those told before it belongs.

"Nine people died, six of them police, and 24 were wounded": 24 people, not 24 police.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.effects import FigureMention
from warledger.claims.reading import Reading


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Whose those parts are, where the sentence counts people of whom nothing else is told, some of them, and others.

    "Five soldiers were killed, an officer among them, and 30 wounded" leaves the 30 to be soldiers.
    """
    told = anchor.figure
    if told is None or told.whole is not None or not anchor.number or anchor.noun_span is not None:
        return frozenset()
    parts = [
        other
        for index, other in reading.figures
        if index == anchor.sentence and _of_people(other) and other.counted.last < told.counted.first
    ]
    spans = [reading.span_of(anchor.sentence, *part.counted.noun) for part in parts if part.counted.noun]
    return frozenset(key for m, key in sided(reading) if any(m.span.overlaps(span) for span in spans))


def _of_people(part: FigureMention) -> bool:
    whole = part.whole
    return whole is not None and whole.counted.category in (None, "unknown") and whole.effect != "casualties"
