"""A report's event mentions in, those of ambushes and shots that it goes on to call a clash typed as one out.

"Rebels ambushed a patrol near Goma. The clash lasted an hour", "they fired at the troops, following which there was an
encounter": one event, by the name that the report gives it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.events.dated import apart
from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled

_AMBUSH = "ambush"
#: How a fight is named that was told right before, and sentences within which it is.
_CALLED = compiled(
    r"\b(?:the|this|that)(?: (?:ensuing|resulting|subsequent|brief|fierce|heavy|deadly))?(?: [\w-]+-(?:hour|minute)s?)?"
    r"(?: long)? $"
)
_FIGHTS = compiled(
    r"(?:armed )?(?:clash(?:es)?|encounter|firefight|fire fight|gun ?battle|gunfight|gun fight|shootout|shoot out|"
    r"skirmish|engagement|exchange of (?:fire|gunfire))$"
)
_NEXT = 3


def told(mentions: Sequence[EventMention], text: str) -> list[EventMention]:
    """The mentions, those of a clash by another name among them as such."""
    out = list(mentions)
    for at, shots in enumerate(out):
        if shots.type == "shooting" and _FIRED.match(shots.head.of(text)):
            fight = next((m for m in out[max(0, at - _NEXT) : at + _NEXT + 1] if _grew(m, shots, text)), None)
            if fight is not None:
                out[at] = shots._replace(type="clash", rule=f"{shots.rule}.called")
    for at, ambush in enumerate(out):
        if ambush.type != "ground_assault" or not text[ambush.head.start : ambush.head.end].lower().startswith(_AMBUSH):
            continue
        if any(_calls(later, ambush, text) for later in out[at + 1 :]):
            out[at] = ambush._replace(type="clash", rule=f"{ambush.rule}.called")
    return out


#: How a fight is told that shots grew into, and sentences from these within which it is.
_GREW = compiled(
    r"\b(?:ensuing|subsequent|resulting|following which|after which|which led to|leading to|triggering|triggered|"
    r"sparking|sparked|prompting|turned into|erupted|ensued|broke out)\b"
)
_SOON = 2
#: Shots that hit nobody by these words.
_FIRED = compiled(r"(?:open|fir)(?:e[ds]?|ing|s|ed)?\b(?! (?:tear|rubber))", re.I)


def _grew(fight: EventMention, shots: EventMention, text: str) -> bool:
    """ "They fired at the troops, following which there was an encounter", "in the ensuing gunfight"."""
    if fight.type != "clash" or not fight.noun or not 0 <= fight.sentence - shots.sentence <= _SOON:
        return False
    if fight.sentence == shots.sentence and fight.head.start < shots.head.start:
        between = text[max(0, fight.head.start - 25) : fight.head.start]  # "turned into an encounter after they fired"
    else:
        between = text[max(shots.head.end, fight.head.start - 60) : fight.head.start]
    return _GREW.search(between.lower()) is not None


def _calls(later: EventMention, ambush: EventMention, text: str) -> bool:
    """Is a later mention "the clash", of no other place and day?"""
    if later.type != "clash" or not later.noun or later.sentence > ambush.sentence + _NEXT:
        return False
    if later.before != ambush.before or (later.days and ambush.days and apart(later.days, ambush.days)):
        return False
    here, there = ({p.of(text) for p in m.places} for m in (ambush, later))
    if here and there and here.isdisjoint(there):
        return False
    head = later.head.of(text).lower().replace("-", " ")
    before = text[max(0, later.head.start - 40) : later.head.start].lower()
    return _FIGHTS.match(head) is not None and _CALLED.search(before) is not None
