"""An anchor in, the named groups that its account has called by a common word so far out.

"Militants of X shelled the town ... militants fired on a bus": within one account of one town a common word goes on
meaning the group that it was last tied to. Another town, or words that break the telling off, end the account.
"""

from __future__ import annotations

from collections.abc import Container, Hashable

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import called
from warledger.claims.reading import Reading, once_for_each

#: Ranks of places that are towns of their own, which a quarter of one (from 5 on) is not.
_QUARTER = 5


def owners(reading: Reading, anchor: Anchor, view: Overview) -> dict[Hashable, Hashable]:
    """Common word (as a party) to the one group that the anchor's account has tied it to."""
    if not view.roles.called:
        return {}
    return _owners(reading, anchor.sentence, view)


@once_for_each
def _owners(reading: Reading, asked: int, view: Overview) -> dict[Hashable, Hashable]:
    found: dict[Hashable, set[Hashable]] = {}
    for name, word, told in called.beside(reading):
        if told <= asked and not continuity.breaks(reading, told, asked) and one_town(view, told, asked):
            found.setdefault(word, set()).add(name)
    return {word: next(iter(names)) for word, names in found.items() if len(names) == 1}


def one_town(view: Overview, told: int, asked: int, small: Container[Hashable] = frozenset()) -> bool:
    """Does no sentence between the two take the telling to another town? Those of `small` places lie in the first."""
    at = view.scenes[told]
    for index in range(told + 1, asked + 1):
        there = view.scenes[index]
        if not view.fresh[index] or there is None or there == at or there in small:
            continue
        if view.narrow.get(there, 0) >= _QUARTER:
            continue
        if at is None:
            at = there
        elif there not in view.setting.holders.get(at, ()) and at not in view.setting.holders.get(there, ()):
            return False
    return True
