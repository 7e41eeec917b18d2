"""Event mentions and actors in, the mentions out with raids that were no air raids freed of that reading.

"Raids on villages" are air raids where nothing says otherwise. Who has no aircraft (an armed group, bandits, the
police) raids on the ground: "the militia mounted raids on four villages, killing nine".
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from warledger.claims.actors import ActorMention
from warledger.claims.events.mention import EventMention

_NO_AIRCRAFT = frozenset({"armed_group", "militia", "criminal_group", "generic_armed", "police"})
#: The only words for a means that are no aircraft or its load.
_BARE = frozenset({"raid", "raids"})


def on_the_ground(mentions: Sequence[EventMention], actors: Sequence[ActorMention], text: str) -> list[EventMention]:
    """The mentions, in order; those whose one means is a raid of such actors have no means.

    Args:
        mentions: A report's event mentions.
        actors: Its actors, in order.
        text: The report's text.
    """
    bare = [m.weapon is not None and m.weapon.of(text).lower() in _BARE for m in mentions]
    if not any(bare):
        return list(mentions)
    walkers = [a.span for a in actors if a.kind in _NO_AIRCRAFT]
    there = {
        m.weapon
        for m, raids in zip(mentions, bare, strict=True)
        if raids
        and m.agent_span is not None
        and (m.afoot or any(m.agent_span.covers(span) or span.covers(m.agent_span) for span in walkers))
    }
    return [_settled(m) if raids and m.weapon in there else m for m, raids in zip(mentions, bare, strict=True)]


def _settled(mention: EventMention) -> EventMention:
    """The raid itself is a ground assault; what it did is whatever the report takes the raid for."""
    kind = "ground_assault" if mention.family == "raid" else None
    return dataclasses.replace(mention, type=kind, weapon=None, weapon_kind=None, afoot=True)
