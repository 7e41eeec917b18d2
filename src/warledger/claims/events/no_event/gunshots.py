"""A report's event mentions in, those out that only say how people were hurt whom another mention tells of.

"Three gendarmes sustained gunshot wounds when rebels stormed a post", "found executed, with multiple gunshots": the
shots are no event beside the storming and the execution. Where nothing else tells of any attack, they stay one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.events.kind.kinds import VIOLENT
from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled

_OF_A_WOUND = compiled(r"[- ](?:wounds?|injur(?:y|ies))\b", re.I)
_WITH = compiled(r"\bwith (?:[\w-]+ ){0,2}$", re.I)
#: Characters before a shot in which "with" stands, and sentences on either side in which an attack is told.
_BEFORE, _NEAR = 40, 2


def without_wounds(mentions: Sequence[EventMention], text: str) -> list[EventMention]:
    """The mentions without shots that are told as wounds, beside an attack that is told as one."""
    wounds = [m for m in mentions if m.family == "shot" and m.noun and _is_a_wound(m, text)]
    if not wounds:
        return list(mentions)
    attacks = [m for m in mentions if m not in wounds and m.type in _ATTACKS and not (m.planned or m.negated)]
    return [m for m in mentions if m not in wounds or not any(abs(a.sentence - m.sentence) <= _NEAR for a in attacks)]


_ATTACKS = VIOLENT | {"execution", "clash", "ground_assault", "shooting"}


def _is_a_wound(mention: EventMention, text: str) -> bool:
    head = mention.head
    if not head.of(text).lower().startswith("gunshot"):
        return False
    before = text[max(0, head.start - _BEFORE) : head.start]
    return _OF_A_WOUND.match(text, head.end) is not None or _WITH.search(before) is not None
