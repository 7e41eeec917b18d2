"""A figure of people of no side in, the states out that lost their own with them, by nobody's hand.

"20 soldiers and 19 civilians have died", "nine soldiers were killed in an ambush, and four guides were wounded": the
army that lost the soldiers is not said to have hit the others. By the same verb, or both by one that says so.
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
    suffered = _suffered(reading, anchor.sentence, figure.trigger.head)
    nouns = [
        reading.span_of(index, *told.counted.noun)
        for index, told in reading.figures
        if index == anchor.sentence and told is not figure and told.counted.noun and told.whole is None
        if told.trigger is not None
        and (
            told.trigger.head == figure.trigger.head
            or (suffered and _suffered(reading, anchor.sentence, told.trigger.head))
        )
    ]
    if not nouns:
        return frozenset()
    found = {key for noun in nouns for key in owners.named_by(reading, noun)}
    states = reading.once("keys of states", lambda: {key for m, key in armed(reading) if m.kind in OF_STATES})
    return frozenset(found & states)


def _suffered(reading: Reading, sentence: int, at: int) -> bool:
    """Is a trigger a passive verb that tells of nobody who did it?"""
    doc = reading.docs[sentence]
    if doc is None or doc[at].tag_ != "VBN":
        return False
    return not any(c.dep_ == "agent" or c.dep_ == "nsubj" for c in doc[at].children)
