"""An anchor in, the parties that the report brings in only for other attacks than the one that it tells of out.

"The blast came two weeks after an assault claimed by X", "X has claimed similar attacks in the area": what X did before
says nothing of who did this, and the codebook lays nothing on anybody by background.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.called import named, sided
from warledger.claims.reading import Reading


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those named nowhere but in such sentences, none of which is the anchor's own."""
    found = reading.once("brought in", lambda: _only_aside(reading)) if reading.asides else {}
    return frozenset(key for key, where in found.items() if anchor.sentence not in where)


def _only_aside(reading: Reading) -> dict[Hashable, frozenset[int]]:
    """Such parties, with the sentences."""
    laid = {named(reading, blame.agent) for blame in reading.blames}
    told: dict[Hashable, set[int]] = {}
    for blame in reading.asides:
        key = named(reading, blame.agent)
        if blame.evidence is not None and key not in laid:
            told.setdefault(key, set()).add(reading.sentence_at(blame.evidence.start))
    where: dict[Hashable, set[int]] = {}
    for mention, key in sided(reading) if told else ():
        where.setdefault(key, set()).add(reading.sentence_at(mention.span.start))
    return {key: frozenset(aside) for key, aside in told.items() if where.get(key, set()) <= aside}
