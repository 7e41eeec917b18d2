"""What was done in a siege or an attack in, the parties out that only ended it, or held out: they did not do it.

"Commandos ended a siege of a school in which nine pupils died": the pupils are not theirs. "The army repelled an
assault": it made none. Whoever lifts its own siege did besiege.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: Behind a party, up to what it ended, which is not its own.
_ENDED = compiled(
    r"[^.;,]{0,40}?\b(?:end(?:ed|ing)|br(?:oke|oken|eaking)|put(?:ting)? an end to|quell(?:ed|ing)|crush(?:ed|ing)) "
    r"(?:an?|the|this|that|(?!its|their)[\w-]+[’']s) (?:[\w-]+ ){0,4}?"
    r"(?:siege|stand-?off|hostage[- ]taking|hostage crisis|blockade|hijacking|mutiny|rebellion|uprising|revolt|"
    r"rampage)\b",
    re.I,
)
#: Behind a party, up to the attack that it held out against.
_REPELLED = compiled(
    r"[^.;]{0,60}?\b(?:repell?(?:ed|ing)|repuls(?:ed|ing)|thwart(?:ed|ing)|foil(?:ed|ing)|fend(?:ed|ing) off|"
    r"beat(?:en|ing)? (?:back|off)|fought off|fight(?:ing)? off|ward(?:ed|ing) off) "
    r"(?:an?|the|this|that|[\w-]+[’']s|[\w-]+) (?:(?!its\b|their\b)[\w-]+ ){0,4}?"
    r"(?:assaults?|attacks?|raids?|offensives?|incursions?|ambush(?:es)?|advances?|storming|infiltrations?)\b",
    re.I,
)
_HELD_OUT = ("repel", "repuls", "thwart", "foil", "fend", "beat", "ght off", "ghting off", "warded", "warding")
_ATTACKS = frozenset(("ground_assault", "offensive", "shelling", "bombing", "shooting", "airstrike", "suicide_bombing"))
#: Words one of which it has.
_WHAT = ("siege", "stand", "hostage", "blockade", "hijack", "mutiny", "rebellion", "uprising", "revolt", "rampage")
#: Characters behind a party in which that is said.
_REACH = 110


def defenders(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those that all sentences of an attack have repelling it."""
    if anchor.event is None or anchor.label not in _ATTACKS:
        return frozenset()
    held: frozenset[Hashable] | None = None
    for index in {mention.sentence for mention in anchor.event.mentions}:
        low = reading.lows[index]
        here = _with(reading, index, _REPELLED) if any(map(low.__contains__, _HELD_OUT)) else frozenset()
        held = here if held is None else held & here
    return held or frozenset()


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those that the anchor's sentence has ending what it tells of."""
    if not any(map(reading.lows[anchor.sentence].__contains__, _WHAT)):
        return frozenset()
    return _with(reading, anchor.sentence, _ENDED)


def _with(reading: Reading, index: int, said: re.Pattern[str]) -> frozenset[Hashable]:
    """The parties of a sentence behind which that is said."""
    here = reading.sentences[index]
    return frozenset(
        key
        for m, key in sided(reading)
        if here.start <= m.span.start < here.end and said.match(reading.text, m.span.end, m.span.end + _REACH)
    )
