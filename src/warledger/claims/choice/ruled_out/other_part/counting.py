"""A figure in, the parties out that its sentence only has counting: "police put the number of dead at nine".

An army that counts the fighters killed may well have killed them; one that counts the dead of a blast has not.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_COUNTS = compiled(
    r"(?: (?:has|have|had|later|also|earlier|now))* (?:puts?|sets?|placed|places|estimate[sd]?|gave|gives|revised|"
    r"raised|lowered) (?:the|its|their|an?) (?:(?:latest|final|official|overall|total|preliminary|provisional|current|"
    r"updated|combined|death|casualty|fatality) )*(?:toll|number|count|tally|total|figure|dead|injured|wounded)\b"
    r"|(?: (?:has|have|had|later|also|earlier|now))* (?:puts?|placed|places) it at\b",
    re.I,
)
#: Who fights, and may count those whom it killed.
_FIGHTING = GROUPS | {"state_forces", "state", "coalition"}
_FIGHTERS = frozenset(("combatant", "leader"))
#: Characters behind a name in which that is said.
_REACH = 70


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those parties."""
    if anchor.figure is None:
        return frozenset()
    told = _told(reading).get(anchor.sentence)
    if not told:
        return frozenset()
    return frozenset(key for key, kind in told if kind not in _FIGHTING or anchor.category not in _FIGHTERS)


@once_a_report
def _told(reading: Reading) -> dict[int, list[tuple[Hashable, str]]]:
    """For each sentence, who counts in it, and of what kind they are."""
    out: dict[int, list[tuple[Hashable, str]]] = {}
    for m in reading.actors:
        if m.side is not None and _COUNTS.match(reading.text, m.span.end, m.span.end + _REACH):
            out.setdefault(reading.sentence_at(m.span.start), []).append((party(m), m.kind))
    return out
