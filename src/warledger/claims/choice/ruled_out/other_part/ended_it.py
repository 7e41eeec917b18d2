"""What was done in a siege in, the parties out that only ended it: they besieged nobody, nor killed those in it.

"Commandos ended a siege of a school in which nine pupils died": the pupils are not theirs. Whoever lifts its own siege
did besiege.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.reading import Reading

#: Behind a party, up to what it ended, which is not its own.
_ENDED = re.compile(
    r"[^.;,]{0,40}?\b(?:end(?:ed|ing)|br(?:oke|oken|eaking)|put(?:ting)? an end to|quell(?:ed|ing)|crush(?:ed|ing)) "
    r"(?:an?|the|this|that|(?!its|their)[\w-]+[’']s) (?:[\w-]+ ){0,4}?"
    r"(?:siege|stand-?off|hostage[- ]taking|hostage crisis|blockade|hijacking|mutiny|rebellion|uprising|revolt|"
    r"rampage)\b",
    re.I,
)
#: Words one of which it has.
_WHAT = ("siege", "stand", "hostage", "blockade", "hijack", "mutiny", "rebellion", "uprising", "revolt", "rampage")
#: Characters behind a party in which that is said.
_REACH = 110


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those that the anchor's sentence has ending what it tells of."""
    if not any(map(reading.lows[anchor.sentence].__contains__, _WHAT)):
        return frozenset()
    here = reading.sentences[anchor.sentence]
    return frozenset(
        key
        for m, key in sided(reading)
        if here.start <= m.span.start < here.end and _ENDED.match(reading.text, m.span.end, m.span.end + _REACH)
    )
