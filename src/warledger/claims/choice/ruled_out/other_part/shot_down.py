"""A strike in, those who shot down what was launched out: "the army said it shot down ten drones" launched none.

Only for strikes from the air and from afar; whom the strike's own clause names as launching it, did.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.reading import Reading

_STRIKES = frozenset({"airstrike", "shelling", "strikes"})
_DOWNED = r"(?:shot down|shoot(?:ing)? down|intercepted|intercepting|downed|brought down)"
_FLYING = r"(?:drones?|missiles?|rockets?|projectiles?|uavs?|munitions)"
#: Words one of which the first has.
_WORDS = ("shot down", "shoot down", "shooting down", "intercept", "downed", "brought down")
#: What the defender did, behind its name in the same clause, or before it.
_DID = re.compile(rf"[^.;]{{0,60}}?\b{_DOWNED}\b[^.;]{{0,40}}?\b{_FLYING}\b", re.I)
_DONE = re.compile(rf"\b{_FLYING}\b[^.;]{{0,30}}? {_DOWNED} by (?:the )?(?:[\w-]+ )?$", re.I)
#: Characters around a name in which that is said.
_AFTER, _BEFORE = 120, 80


def defenders(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not launch what the anchor tells of."""
    return reading.once("shot down", lambda: _of(reading)) if anchor.label in _STRIKES else frozenset()


def _of(reading: Reading) -> frozenset[Hashable]:
    text = reading.text
    if not any(map(reading.low.__contains__, _WORDS)):
        return frozenset()
    return frozenset(
        party(m)
        for m in reading.actors
        if m.side is not None
        and (
            _DID.match(text, m.span.end, m.span.end + _AFTER)
            or _DONE.search(text, max(0, m.span.start - _BEFORE), m.span.start)
        )
    )
