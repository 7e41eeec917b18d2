"""A report's anchors in, the candidates of each field with their probabilities out."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.choice import overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.choice.fields.party.learned_from import of_perpetrator, of_side
from warledger.claims.choice.ruled_out.in_shares import halves
from warledger.claims.choice.weighing import breath, chain, model
from warledger.claims.choice.weighing.model import FIELDS, Candidate
from warledger.claims.reading import Reading

#: Field to the candidates of each anchor, in the anchors' order.
Table = dict[str, list[list[Candidate]]]


def table(reading: Reading, anchors: Sequence[Anchor]) -> Table:
    """All candidates with the features from which weights are learned, not weighed yet."""
    found = _candidates(reading, anchors)
    for name, learned_from in (("agent", of_perpetrator), ("side", of_side)):
        for row in found[name]:
            for candidate in row:
                candidate.features = learned_from(candidate.features)
    return found


def _candidates(reading: Reading, anchors: Sequence[Anchor]) -> Table:
    """All candidates with all their features; those that no weights are learned from weigh nothing."""
    view = overview.of(reading)
    return {
        name: [CANDIDATES[name](reading, anchor, view) if _asks(anchor, name) else [] for anchor in anchors]
        for name in FIELDS
    }


def _asks(anchor: Anchor, name: str) -> bool:
    """An event has no side of those counted: its row stays empty."""
    return name != "side" or anchor.kind != "event"


def resolve(reading: Reading, anchors: Sequence[Anchor]) -> Table:
    """All candidates, weighed.

    Each anchor chooses for itself, what the report as a whole says of an actor, a place, an event being among the
    features; then anchors beside each other settle what either leaves open.
    """
    found, view = _candidates(reading, anchors), overview.of(reading)
    for name, columns in found.items():
        for row in columns:
            model.weigh(name, row)
    found["agent"] = [
        halves.of_together(reading, anchor, view, row) for anchor, row in zip(anchors, found["agent"], strict=True)
    ]
    chain.carry(reading, view, anchors, found)
    breath.carry(reading, anchors, found)
    return found
