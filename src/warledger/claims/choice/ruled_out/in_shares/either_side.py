"""A figure in, the two sides of the clash that hit those counted out, where nothing says to which side they fell.

"The Zetas and the Gulf cartel fought in Reynosa. Police found nine bodies": neither alone killed all nine. Those of one
side fell to the other: the figure tells whose they are then.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides
from warledger.claims.choice.doers.acting import acting
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import NOBODY
from warledger.claims.reading import Reading

_HARMED = frozenset(("killed", "wounded", "casualties"))
_FIGHTERS = frozenset(("combatant", "leader"))
_THEM = re.compile(r"(?: of)? ?\bthem\b", re.I)


def sides(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> frozenset[Hashable]:
    """Those two, of the figure's sentence or the one before it, where its own has nobody acting."""
    if anchor.figure is None or anchor.label not in _HARMED or own - NOBODY or anchor.category in _FIGHTERS:
        return frozenset()
    if _THEM.match(reading.text, anchor.span.end) or _THEM.search(reading.text, anchor.span.start, anchor.span.end):
        return frozenset()  # "scores of them": one side's, of whom it has just told
    fighting, at = both_sides.fighting(reading, view), anchor.sentence
    here = fighting.get(at, set())
    doing = {key for s, key, _, acts in acting(reading, view) if acts and s == at}
    if doing:
        return frozenset()
    before = here or fighting.get(at - 1, set())
    return frozenset(before) if len(before) > 1 else frozenset()
