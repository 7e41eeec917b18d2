"""A figure of "militants" in, those whom the report can mean by that word out: they did not kill their own men.

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
    """The only group that the report names, and whoever it calls by such a word, if it calls those counted only so."""
    if anchor.kind != "figure" or own.isdisjoint(_COMMON):
        return frozenset()
    if named := own - _COMMON:
        return named  # the report calls the one group so, and others by other words
    groups = reading.once("groups", lambda: frozenset(key for m, key in sided(reading) if m.kind in GROUPS))
    # "insurgents stormed a hotel; both gunmen were shot dead": nor by those called by another of these words
    same = _COMMON.union(groups) if len(groups) == 1 else _COMMON
    return frozenset(key for _, key in sided(reading) if not same.isdisjoint(key.split(" and "))) - own
