"""Event mentions and actors in, the mentions out with the side that their own words name as the doer.

An attack of one state and an attack of another are two, though both are strikes of the same days: "X fired missiles at
Y", "Y's strikes killed nine". So are those of a state and of an armed group.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from warledger.claims.actors import ActorMention
from warledger.claims.actors.mention import STATES
from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_GROUPS = frozenset({"armed_group", "generic_armed", "criminal_group"})
#: What takes two sides, or tells of no blow.
_NO_BLOW = frozenset({"clash", "ceasefire", "release", "displacement", "surrender", "withdrawal"})
#: Families of nouns before which a word says whose fire it is.
_WHOSE = frozenset({"airstrike", "shelling", "shot", "strike", "bombardment", "bombing", "attack", "raid"})
#: Families of words that tell of a blow and leave it to others which one it was.
_ONLY_TOLD = frozenset({"killing", "launch"})
#: How an actor's claim of its own deed goes on: "X said in a statement that it ...".
_ITSELF = frozenset({"it", "they", "its fighters", "its forces", "its men", "its members", "their fighters"})
_SAYS = compiled(
    r" (?:has |had |have |later |also )*(?:said|says|claimed|claims|announced|boasted|stated|wrote)"
    r"(?: (?:in|on|via|through) (?:[\w’'-]+ ?){1,6}?)? (?:that )?",
    re.I,
)
#: What a doer's key begins with, for a state's forces and for a group by its name.
STATE, GROUP = "state ", "group "


def told(mentions: Sequence[EventMention], actors: Sequence[ActorMention], text: str) -> list[EventMention]:
    """The mentions, in order, with the one state or armed group that their words name as having done it as `doer`.

    One that names nobody has the only doer of its sentence.

    Args:
        mentions: A report's event mentions.
        actors: Its actors, in order.
        text: Its text.
    """
    starts = [a.span.start for a in actors]
    doers = [_doer(m, actors, starts, text) for m in mentions]
    here: dict[tuple[int, bool], set[str]] = defaultdict(set)
    for mention, doer in zip(mentions, doers, strict=True):
        if doer is not None:
            here[mention.sentence, mention.before].add(doer)
    out = []
    for mention, doer in zip(mentions, doers, strict=True):
        hit = _hit(mention, actors, starts, text)
        if doer is None and mention.agent_span is None and mention.type not in _NO_BLOW:
            # "six were killed in rebel fire", not "shells fell on the town where rebels had killed a pilot"
            known = here[mention.sentence, mention.before] - {hit}
            doer = next(iter(known)) if len(known) == 1 else None
        out.append(mention if doer is None and hit is None else mention._replace(doer=doer, hit=hit))
    return out


def opposed(one: str | None, other: str | None) -> bool:
    """Are two doers known that strike apart: two states, or a state and an armed group?"""
    if one is None or other is None or one == other:
        return False
    return one.startswith(STATE) or other.startswith(STATE)


def two_groups(one: str | None, other: str | None) -> bool:
    """Are two doers groups that are known by name, and not one? (Of one place either may be a part of the other.)"""
    return one is not None and other is not None and one != other and one.startswith(GROUP) and other.startswith(GROUP)


def itself(agent: Span, actors: Sequence[ActorMention], text: str) -> ActorMention | None:
    """The actor that is said right before a pronoun to speak: "the group said it killed nine"."""
    if agent.of(text).lower() not in _ITSELF:
        return None
    at = bisect_left(actors, agent.start, key=lambda a: a.span.end + 1)
    before = actors[at - 1] if at else None
    return before if before is not None and _SAYS.fullmatch(text, before.span.end, agent.start) else None


def _doer(mention: EventMention, actors: Sequence[ActorMention], starts: Sequence[int], text: str) -> str | None:
    if mention.type in _NO_BLOW:
        return None
    words = mention.agent_span
    if words is None:
        # "killed in rebel fire on the town": the word before the fire says whose it was
        at = bisect_left(starts, mention.head.start) - 1
        whose = actors[at] if at >= 0 and actors[at].span.end == mention.head.start - 1 else None
        return _key(whose) if whose is not None and mention.family in _WHOSE else None
    speaker = itself(words, actors, text)
    if speaker is not None:
        return _key(speaker)
    first = max(0, bisect_left(starts, words.start) - 1)
    named = {_key(a) for a in actors[first : bisect_left(starts, words.end)] if a.span.overlaps(words)}
    return named.pop() if len(named) == 1 else None


def _hit(mention: EventMention, actors: Sequence[ActorMention], starts: Sequence[int], text: str) -> str | None:
    """The state or the group by its name whose troops or post a blow's own words name as what it hit."""
    words = mention.target_span
    if words is None or mention.type in _NO_BLOW or mention.family in _ONLY_TOLD:
        return None
    if not (mention.post or mention.fighters):
        return None
    first = max(0, bisect_left(starts, words.start) - 1)
    named = [a for a in actors[first : bisect_left(starts, words.end)] if a.span.overlaps(words)]
    # what is only held or backed by a side is not its troops
    if not named or any(text.startswith("-", a.span.end) for a in named):
        return None
    keys = {_key(a) for a in named}
    key = keys.pop() if len(keys) == 1 else None
    return key if key is not None and key.startswith((STATE, GROUP)) else None


def _key(actor: ActorMention) -> str | None:
    if actor.kind in STATES:
        return None if actor.country is None else f"{STATE}{actor.country}"
    if actor.kind == "armed_group" and actor.side:
        return f"{GROUP}{actor.side}"
    return actor.side or "rebels" if actor.kind in _GROUPS else None
