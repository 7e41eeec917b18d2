"""A figure of "militants" in, the one group that the report can mean by that word out: it did not kill its own men.

"Taliban gunmen stormed the camp and killed 23 soldiers. Twenty insurgents were killed": not by the Taliban.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.reading import Reading

#: Common words that say nothing of which group's men they are.
_COMMON = frozenset(
    "insurgents militants terrorists attackers assailants jihadists extremists gunmen guerrillas".split()
)


def called(reading: Reading, anchor: Anchor, own: frozenset[Hashable]) -> frozenset[Hashable]:
    """That group, if those counted are called by such a word alone and the report names no other group."""
    if anchor.kind != "figure" or not own or not own <= _COMMON:
        return frozenset()
    groups = reading.once("groups", lambda: frozenset(key for m, key in sided(reading) if m.kind in GROUPS))
    if len(groups) != 1:
        return frozenset()
    (group,) = groups
    return frozenset(key for _, key in sided(reading) if group in key.split(" and "))
