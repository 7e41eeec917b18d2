"""A figure in, the sides out that its own words count together: "13 fighters between rebels and jihadists".

Neither alone killed men of both.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.reading import Reading

_BETWEEN = re.compile(r",? (?:shared )?(?:between|among|from both) (?:the |both )?(?:[a-z-]+ ){0,2}?")
#: Characters behind the noun within which both are named.
_REACH = 40


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those sides."""
    noun = anchor.noun_span
    if anchor.figure is None or noun is None:
        return frozenset()
    for joint in reading.actors:
        near = joint.form == "joint" and 0 < joint.span.start - noun.end <= _REACH
        if near and _BETWEEN.fullmatch(reading.text, noun.end, joint.span.start):
            return frozenset(party(m) for m in reading.actors if m.side and joint.span.overlaps(m.span))
    return frozenset()
