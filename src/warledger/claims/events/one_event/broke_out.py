"""A report's clusters of event mentions in, the clashes that an attack of the report set off out.

"Rebels launched an attack on the garrison and heavy clashes broke out": attackers and defenders fight, and that is the
attack. Clashes that began elsewhere, or that no attack in the same sentence comes before, are events of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from warledger.claims.events.mention import EventMention
    from warledger.claims.events.one_event.clusters import Cluster

#: How fighting begins, behind its word: "clashes broke out", "a gun battle that lasted an hour ensued".
_BEGAN = compiled(r"[^.;\n]{0,40}?\b(?:broke out|breaking out|erupt(?:ed|ing)|ensu(?:ed|ing)|follow(?:ed|ing))\b")
_ATTACKS = frozenset({"ground_assault", "offensive"})


def set_off(clusters: Sequence[Cluster], text: str) -> list[tuple[Cluster, Cluster]]:
    """Clashes with the attack that each of them is of.

    Args:
        clusters: Those that the report is mainly about.
        text: The report's text.
    """
    attacks = [c for c in clusters if c.type in _ATTACKS]
    out = []
    for c in clusters if attacks else ():
        homes = [a for a in attacks if _set_off(c, a, text)] if c.type == "clash" else []
        if len(homes) == 1:
            out.append((c, homes[0]))
    return out


def _set_off(clash: Cluster, attack: Cluster, text: str) -> bool:
    """Did an attack set fighting off, in a town and on a day that aren't others?"""
    if clash.narrow and attack.narrow and clash.keys.isdisjoint(attack.keys):
        return False
    if clash.day and attack.day and clash.day != attack.day:
        return False
    return any(_behind(m, a, text) for m in clash.mentions for a in attack.mentions)


def _behind(fight: EventMention, attack: EventMention, text: str) -> bool:
    """Does one sentence say that an attack was made, and then that fighting began?"""
    if fight.sentence != attack.sentence or attack.planned or attack.negated or fight.head.start < attack.head.end:
        return False
    return _BEGAN.match(text, fight.head.end) is not None
