"""A report's event mentions in, those out that do not tell how an attack that was told ended."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.events.mention import EventMention

#: Words for those who attack, as the end of an attack is told of them.
_ATTACKERS = frozenset("gunman gunmen attacker attackers assailant assailants shooter shooters raiders".split())
_ENDED_BY = frozenset({"shooting", "execution", "clash"})


def without_its_end(mentions: Sequence[EventMention], text: str) -> list[EventMention]:
    """ "A gunman killed nine. Police shot the gunman dead": how an attack ended is no event beside it, nor its deed."""
    out: list[EventMention] = []
    acted = False
    for m in mentions:
        target = set() if m.target_span is None else set(m.target_span.of(text).lower().split())
        if not (acted and m.type in _ENDED_BY and m.agent_span is not None and "the" in target and target & _ATTACKERS):
            out.append(m)
        if m.agent_span is not None and not _ATTACKERS.isdisjoint(m.agent_span.of(text).lower().split()):
            acted = True
    return out
