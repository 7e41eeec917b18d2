"""An anchor's places in, those out that its own sentence says it was all over: "across Zamfara", "throughout Mali".

"Bombs killed 290 people in hotels across Mali on Sunday. At one in Gao 104 died": the 290 were in no one town of it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.layout.narrowness import NARROW
from warledger.claims.reading import Reading

#: Words before a place all over which it was.
_OVER = frozenset({"across", "throughout"})
#: From a province on: one may drive across a town, and a border.
_WIDE = frozenset(level for level, rank in NARROW.items() if rank <= NARROW["admin1"])


def told(reading: Reading, anchor: Anchor, candidates: Iterable[Candidate]) -> frozenset[Hashable]:
    """The countries and provinces all over which the anchor's deed was, where its sentence names no narrower place."""
    if "across" not in reading.lows[anchor.sentence] and "throughout" not in reading.lows[anchor.sentence]:
        return frozenset()
    here = [c for c in candidates if c.features[0] == HERE]
    over = [c for c in here if c.value.cue in _OVER and c.value.level in _WIDE and c.value.relation is None]
    return frozenset(c.key for c in over) if over and len(over) == len(here) else frozenset()
