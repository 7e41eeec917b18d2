"""A figure of people of no side in, the states out that lost their own with them, by the same verb and nobody's hand.

"20 soldiers and 19 civilians have died": the army that lost the soldiers is not said to have killed the civilians.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.actors.mention import OF_STATES
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import owners
from warledger.claims.choice.parties.called import NOBODY, armed
from warledger.claims.reading import Reading

_HARMED = frozenset(("killed", "wounded", "casualties"))


def parties(reading: Reading, anchor: Anchor, own: frozenset[Hashable]) -> frozenset[Hashable]:
    """Those states; `own` are the parties of those counted."""
    figure = anchor.figure
    if figure is None or figure.effect not in _HARMED or figure.trigger is None or own - NOBODY:
        return frozenset()
    nouns = [
        reading.span_of(index, *told.counted.noun)
        for index, told in reading.figures
        if index == anchor.sentence and told is not figure and told.counted.noun and told.whole is None
        if told.trigger is not None and told.trigger.head == figure.trigger.head
    ]
    if not nouns:
        return frozenset()
    found = {key for noun in nouns for key in owners.named_by(reading, noun)}
    states = reading.once("keys of states", lambda: {key for m, key in armed(reading) if m.kind in OF_STATES})
    return frozenset(found & states)
