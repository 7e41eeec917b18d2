"""A mention in a part of a town or a village in, whether an event told of the town or district that holds it is its.

"A clash in Jolo on Monday ... soldiers met the rebels in Barangay Laum": reports give the town first, the part later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.events.mention import EventMention
from warledger.claims.events.where.scenes import OF_A_TOWN
from warledger.records import Span

if TYPE_CHECKING:
    from warledger.claims.events.one_event.clusters import Cluster

#: Last words of the names of villages, and of what holds some.
_VILLAGES = frozenset({"village", "hamlet", "ward"})
_HOLDERS = frozenset({"township", "district", "county", "lga", "area", "municipality", "subdivision", "subdistrict"})


def goes_on(c: Cluster, mention: EventMention, place: Span, keys: frozenset[str], text: str) -> bool:
    """May an event be the mention's, told of by its town or district before?

    Args:
        c: The event, of the mention's day and doer.
        mention: The mention.
        place: Its place.
        keys: What its words say holds that place, as the keys of `Towns`.
        text: The report's text.
    """
    words = place.of(text).lower().split()
    quarter = words[0].rstrip(".") in OF_A_TOWN
    if not c.narrow or not (quarter or words[-1] in _VILLAGES) or (keys and keys.isdisjoint(c.keys)):
        return False
    told = [p.of(text).lower().split() for m in c.mentions for p in m.places]
    if any(name[0].rstrip(".") in OF_A_TOWN or name[-1] in _VILLAGES for name in told):
        return False
    return quarter or any(name[-1] in _HOLDERS for name in told)
