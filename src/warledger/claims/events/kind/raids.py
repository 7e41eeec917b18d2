"""Event mentions and actors in, the mentions out with raids that were no air raids freed of that reading.

"Raids on villages" are air raids where nothing says otherwise. Who has no aircraft (an armed group, bandits, the
police) raids on the ground: "the militia mounted raids on four villages, killing nine".
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from warledger.claims.actors import ActorMention
from warledger.claims.actors.mention import GROUPS
from warledger.claims.events import by_whom
from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: Kinds of actors who have no aircraft, some with a drone or a paraglider apart.
NO_AIRCRAFT = GROUPS | {"generic_armed", "police"}
#: Whose raids, or what for, they are in their own words: "police raids", "dawn raids", "rebel raids".
_WHOSE = compiled(
    r"\b(?:police|gendarmerie|militia|guerrilla|rebel|bandit|jihadist|insurgent|militant|terrorist|dawn|pre-dawn|house|"
    r"house-to-house|home|drug|anti-drug|cattle|immigration|cross-border|commando) $",
    re.I,
)
#: Characters before them in which that is looked for.
_REACH = 20
#: The only words for a means that are no aircraft or its load.
_BARE = frozenset({"raid", "raids"})
#: What is done in a raid and is none.
_NO_RAID = frozenset({"arrest", "weapons_seized"})


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
    # "arrested nine in raids": who is caught is caught on the ground
    catching = {m.sentence for m in mentions if m.type == "arrest" and not m.noun}
    walkers = [a.span for a in actors if a.kind in NO_AIRCRAFT]
    there = {
        m.weapon
        for m, raids in zip(mentions, bare, strict=True)
        if raids
        and m.weapon is not None
        and (
            _by_walkers(m, actors, walkers, text)
            or _whose(m.weapon, text)
            or (m.noun and m.agent_span is None and m.sentence in catching)
        )
    }
    return [
        _settled(m, catching) if raids and m.weapon in there else m for m, raids in zip(mentions, bare, strict=True)
    ]


def _whose(raids: Span, text: str) -> bool:
    """Do the words before it say that it was on the ground: "police raids", "a dawn raid"?"""
    return _WHOSE.search(text, max(0, raids.start - _REACH), raids.start) is not None


def _by_walkers(mention: EventMention, actors: Sequence[ActorMention], walkers: Sequence[Span], text: str) -> bool:
    """Is who raids somebody without aircraft?"""
    agent = mention.agent_span
    return agent is not None and (
        mention.afoot
        or any(agent.covers(span) or span.covers(agent) for span in walkers)
        or _speaks_of_itself(agent, actors, walkers, text)
    )


def _speaks_of_itself(agent: Span, actors: Sequence[ActorMention], walkers: Sequence[Span], text: str) -> bool:
    """ "The group said it killed nine in raids on two posts": is who speaks right before the pronoun such an actor?"""
    speaker = by_whom.itself(agent, actors, text)
    return speaker is not None and speaker.span in walkers


def _settled(mention: EventMention, catching: Set[int]) -> EventMention:
    """The raid itself is a ground assault, or the arrests in it; what it did is whatever the report takes it for."""
    kind = mention.type if mention.type in _NO_RAID else None
    if mention.family == "raid":
        kind = "arrest" if mention.noun and mention.sentence in catching else "ground_assault"
    return mention._replace(type=kind, weapon=None, weapon_kind=None, afoot=True)
