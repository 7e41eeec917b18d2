"""Event mentions and actors in, the mentions out with the side that their own words name as the doer.

An attack of one state and an attack of another are two, though both are strikes of the same days: "X fired missiles at
Y", "Y's strikes killed nine". So are those of a state and of an armed group.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from warledger.claims.actors import ActorMention
from warledger.claims.actors.mention import STATES
from warledger.claims.events.mention import EventMention

_GROUPS = frozenset({"armed_group", "generic_armed"})
#: What takes two sides, or tells of no blow.
_NO_BLOW = frozenset({"clash", "ceasefire", "release", "displacement", "surrender", "withdrawal"})
#: Families of nouns before which a word says whose fire it is.
_WHOSE = frozenset({"airstrike", "shelling", "shot", "strike", "bombardment", "bombing", "attack", "raid"})
#: What a doer's key begins with, for a state's forces and for a group by its name.
_STATE, _GROUP = "state ", "group "


def told(mentions: Sequence[EventMention], actors: Sequence[ActorMention]) -> list[EventMention]:
    """The mentions, in order, with the one state or armed group that their words name as having done it as `doer`.

    One that names nobody has the only doer of its sentence.

    Args:
        mentions: A report's event mentions.
        actors: Its actors, in order.
    """
    starts = [a.span.start for a in actors]
    doers = [_doer(m, actors, starts) for m in mentions]
    here: dict[int, set[str]] = defaultdict(set)
    for mention, doer in zip(mentions, doers, strict=True):
        if doer is not None:
            here[mention.sentence].add(doer)
    out = []
    for mention, doer in zip(mentions, doers, strict=True):
        if doer is None and mention.agent_span is None and mention.type not in _NO_BLOW:
            # "six were killed in rebel fire"
            doer = next(iter(here[mention.sentence])) if len(here[mention.sentence]) == 1 else None
        out.append(mention if doer is None else mention._replace(doer=doer))
    return out


def opposed(one: str | None, other: str | None) -> bool:
    """Are two doers known that strike apart: two states, or a state and an armed group?"""
    if one is None or other is None or one == other:
        return False
    return one.startswith(_STATE) or other.startswith(_STATE)


def two_groups(one: str | None, other: str | None) -> bool:
    """Are two doers groups that are known by name, and not one? (Of one place either may be a part of the other.)"""
    return (
        one is not None and other is not None and one != other and one.startswith(_GROUP) and other.startswith(_GROUP)
    )


def _doer(mention: EventMention, actors: Sequence[ActorMention], starts: Sequence[int]) -> str | None:
    if mention.type in _NO_BLOW:
        return None
    words = mention.agent_span
    if words is None:
        # "killed in rebel fire on the town": the word before the fire says whose it was
        at = bisect_left(starts, mention.head.start) - 1
        whose = actors[at] if at >= 0 and actors[at].span.end == mention.head.start - 1 else None
        return _key(whose) if whose is not None and mention.family in _WHOSE else None
    first = max(0, bisect_left(starts, words.start) - 1)
    named = {_key(a) for a in actors[first : bisect_left(starts, words.end)] if a.span.overlaps(words)}
    return named.pop() if len(named) == 1 else None


def _key(actor: ActorMention) -> str | None:
    if actor.kind in STATES:
        return None if actor.country is None else f"{_STATE}{actor.country}"
    if actor.kind == "armed_group" and actor.side:
        return f"{_GROUP}{actor.side}"
    return actor.side or "rebels" if actor.kind in _GROUPS else None
