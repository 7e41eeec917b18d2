"""A figure of a clash in, the side to which those counted fell, or that it may have been either, out.

"Two soldiers and five rebels were killed in a clash": the codebook lays each side's losses in a clash on the other.
"Three villagers died in a clash between soldiers and rebels": on nobody.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice import owners
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.called import party
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.roles import CLASHES
from warledger.claims.reading import Reading

#: Effects on the people of a side.
_LOSSES = frozenset(("killed", "wounded", "casualties", "captured"))
#: Kinds of parties on a state's side.
_OF_STATES = frozenset(("state", "state_forces", "police", "coalition", "peacekeepers"))


def other(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> tuple[Hashable, bool] | None:
    """The one other side that loses people in the figure's sentence, and whether the sentence tells of a clash.

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted.
        view: The report's overview.

    Returns:
        None where the sentence tells of no other losses, of those of several sides, or of those of one that would be
        on the same side: one of the two fights for a state, the other doesn't.
    """
    figure = anchor.figure
    if figure is None or not own or figure.effect not in _LOSSES:
        return None
    found: set[Hashable] = set()
    for index, told in reading.figures:
        if index == anchor.sentence and told is not figure and told.effect in _LOSSES and told.counted.noun:
            found |= owners.named_by(reading, reading.span_of(index, *told.counted.noun))
    found -= own
    if len(found) != 1:
        return None
    (side,) = found
    states = reading.once("parties of states", lambda: {party(m) for m in reading.actors if m.kind in _OF_STATES})
    if (side in states) is not own.isdisjoint(states):
        return None
    names = [key for key, words in view.roles.called.items() if side in words]
    doc = reading.docs[anchor.sentence]
    clash = doc is not None and any(token.lemma_.lower() in CLASHES for token in doc)
    return names[0] if len(names) == 1 else side, clash


def between(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> bool:
    """Were those counted, of neither side, hit where the figure's sentence says that two sides fought each other?

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted.
        view: The report's overview.
    """
    if anchor.figure is None or own or anchor.category in ("combatant", "leader"):
        return False
    fighting = {
        party(m)
        for m in reading.actors
        if m.side
        and m.form != "joint"
        and reading.sentence_at(m.span.start) == anchor.sentence
        and "fights" in view.roles.of.get(m.span, ())
    }
    return len(fighting) > 1
