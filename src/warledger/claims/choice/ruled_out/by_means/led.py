"""A report and an air strike in, the state whose aircraft flew it for a coalition that says so itself, out.

"Nine died in U.S. air strikes on Mosul", and lower down "the U.S.-led coalition said it had carried out strikes against
Mosul": the strikes are the coalition's, and the headline's state is its leader.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Set

from warledger.claims.actors.mention import STATES
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview, kind_of
from warledger.claims.choice.parties.called import sided
from warledger.claims.reading import Reading, once_a_report
from warledger.knowledge.countries import by_word

#: Between a state and what it leads.
_LED = "-led coalition"
_FORCES = " government forces"


def leaders(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """The states, and their forces, that lead a coalition which claims the air strike; none for what is none."""
    found = _leaders(reading, view.blamed)
    if not found or kind_of(reading, anchor, view) != "airstrike":
        return frozenset()
    return found


@once_a_report
def _leaders(reading: Reading, blamed: Mapping[str, Set[str]]) -> frozenset[Hashable]:
    claiming = [key for m, key in sided(reading) if m.kind == "coalition" and "claimed" in blamed.get(key, ())]
    states = {state.name for key in claiming if (state := by_word(key.split(_LED)[0])) is not None}
    return frozenset(key for m, key in sided(reading) if m.kind in STATES and _state(key) in states)


def _state(party: str) -> str | None:
    """The state that a party is, or whose forces it is."""
    found = by_word(party.removesuffix(_FORCES))
    return found.name if found is not None else None
