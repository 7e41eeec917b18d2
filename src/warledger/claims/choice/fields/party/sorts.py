"""A mention of an actor in, the kind with which it is weighed out: rare kinds with those that act alike.

Few reports to learn from name a cartel or police.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.actors import ActorMention
from warledger.claims.choice.weighing.model import Candidate

_OF_STATES = frozenset(("state", "state_forces", "coalition"))
#: Kinds of actors to the kind with which they are weighed.
_LIKE = {
    "criminal_group": "armed_group",
    "militia": "armed_group",
    "police": "state_forces",
    "peacekeepers": "coalition",
}


def sort_of(mention: ActorMention) -> str:
    """The kind."""
    if mention.kind == "official" and mention.party:
        return "state"  # "Russia's defence ministry"
    return _LIKE.get(mention.kind, mention.kind)


def is_state(candidate: Candidate) -> bool:
    """Is a candidate a state, its forces or a coalition of such?"""
    return candidate.key is not None and sort_of(candidate.value) in _OF_STATES


#: Common words that say who they are: men who fight for their village, or for money, are not any group's.
_THEMSELVES = frozenset("vigilantes hunters herders herdsmen locals pirates mercenaries mob mutineers".split())


def is_common(key: Hashable) -> bool:
    """Is it one common word that may mean any group ("militants")?"""
    return " " not in str(key) and str(key).islower() and key not in _THEMSELVES
