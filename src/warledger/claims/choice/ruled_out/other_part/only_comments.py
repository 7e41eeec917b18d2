"""An anchor in, the foreign states out that only comment on it: they did not do it.

"Four tankers were sabotaged off Fujairah. The US said mines were used": not by the US.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading

#: Whose deaths a state tells of that has killed them: "nine militants died, Kenya said".
_FIGHTERS = frozenset(("combatant", "leader"))


def states(reading: Reading, anchor: Anchor, view: Overview, row: Sequence[Candidate]) -> frozenset[Hashable]:
    """Those that do nothing else in the report than say something, and that nobody blames."""
    if anchor.category in _FIGHTERS:
        return frozenset()
    return frozenset(
        c.key
        for c in row
        if c.key is not None
        and c.value.kind == "state"
        and c.value.country != reading.country
        and view.roles.speaks[c.key] == view.actors[c.key].times
        and not view.roles.acts[c.key]
        and not view.blamed.get(str(c.key))
    )
