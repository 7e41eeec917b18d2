"""A figure in, the state out that tells of its own people's harm: nobody lays that on himself without saying so.

"Baku said two Azerbaijani civilians died" in a war that Azerbaijan began: it does not say that it killed them.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.actors.mention import STATES
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import ours
from warledger.claims.choice.parties.called import armed
from warledger.claims.choice.ruled_out.own_side import peoples
from warledger.claims.reading import Reading

_HARMED = frozenset(("killed", "wounded", "casualties", "abducted", "missing"))
#: Right before those counted, where they are the speaker's own: "three of its citizens".
_ITS = re.compile(r"\b(?:its|their|our) (?:own )?(?:[a-z]+ )?$", re.I)
#: Characters before those counted in which that stands.
_REACH = 24


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """That state."""
    noun = anchor.noun_span
    if anchor.figure is None or noun is None or anchor.label not in _HARMED:
        return frozenset()
    telling = ours.telling(reading, anchor.span.start)
    if not telling:
        return frozenset()
    if _ITS.search(reading.text, max(0, noun.start - _REACH), noun.start):
        return telling
    nations = peoples.nations(reading, anchor)
    return frozenset(key for m, key in armed(reading) if key in telling and m.kind in STATES and m.country in nations)
