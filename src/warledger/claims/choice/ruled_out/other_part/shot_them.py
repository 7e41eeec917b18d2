"""A report in, the state's forces that shot or caught the attackers of whom it tells out: they did not do the attack.

"The attack in Nice killed 84 people. Police shot dead the driver": the 84 are not the police's.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.events import EventMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

#: Those who answer an attack, as the law does.
_LAW = frozenset({"police", "state_forces"})
#: Those who came to attack, whom such forces shoot. "The militants", whom armies fight, are none of them.
_ATTACKERS = (
    r"(?:attackers?|assailants?|gunm[ae]n|shooters?|bombers?|suspects?|perpetrators?|drivers?|killers?|knifem[ae]n|"
    r"hijackers?|hostage[- ]takers?|kidnappers?|murderers?)"
)
_WHOM = rf"(?:the|an?|one of the|two of the|both|all|his|two|three|four)(?: \w+){{0,2}}? {_ATTACKERS}\b"
_SHOT = (
    r"(?:shot(?: and (?:fatally )?(?:killed|wounded))?|killed|gunned down|neutrali[sz]ed|arrested|overpowered|"
    r"detained|caught|captured|returned fire(?:,| and) killed)"
)
#: What such forces did, right behind their name, or right before it.
_DID = compiled(rf",? (?:\w+ )?(?:later |then |eventually |had |have )?{_SHOT}(?: dead)? {_WHOM}", re.I)
_DONE = compiled(
    rf"\b{_ATTACKERS}\b(?:, [^,.;]{{2,50}},)?(?: (?:was|were|had been|has been|later|then|himself|also|both)){{0,3}}"
    rf"(?: [-–—])? {_SHOT}(?: dead)?(?: \w+){{0,3}}? by (?:the )?(?:[\w-]+ )?$",
    re.I,
)
#: Words one of which both have.
_WORDS = (
    *("attacker", "assailant", "gunm", "shooter", "bomber", "suspect", "perpetrator", "driver", "killer", "knifem"),
    *("hijacker", "hostage", "kidnapper", "murderer"),
)
#: Characters around such forces in which that is said.
_BEFORE, _AFTER = 130, 90
#: What an attack does to people and things.
_HARM = frozenset(("killed", "wounded", "casualties", "missing", "destroyed"))


_ATTACKS = frozenset(("shooting", "execution", "bombing", "suicide_bombing", "ground_assault"))
_OF_THEM = compiled(rf"\b{_ATTACKERS}$", re.I)


def told_of_attackers(reading: Reading, mention: EventMention) -> bool:
    """Does an event's mention tell of what was done to attackers: "soldiers later killed a suspect"?"""
    words = mention.target_span.of(reading.text) if mention.target_span is not None else ""
    return _OF_THEM.search(words) is not None


def attackers(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The forces that did not harm those of a figure, which counts no attackers itself, or did not do the attack."""
    if anchor.event is not None:
        if anchor.label not in _ATTACKS or told_of_attackers(reading, anchor.event.mentions[0]):
            return frozenset()
    elif anchor.label not in _HARM or anchor.category in ("combatant", "leader"):
        return frozenset()
    return _forces(reading)


@once_a_report
def _forces(reading: Reading) -> frozenset[Hashable]:
    text, low, found = reading.text, reading.low, set[Hashable]()
    if not any(map(low.__contains__, _WORDS)):
        return frozenset()
    for mention in reading.actors:
        if mention.kind not in _LAW or mention.side is None:
            continue
        start, end = mention.span
        first = max(0, start - _BEFORE)
        if _DID.match(text, end, end + _AFTER) or (" by " in low[first:start] and _DONE.search(text, first, start)):
            found.add(party(mention))
    return frozenset(found)
