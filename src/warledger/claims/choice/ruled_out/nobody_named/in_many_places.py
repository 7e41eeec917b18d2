"""A figure in, whether it sums up a day's dead of many places out: no one deed's, so nobody's unless its clause says.

"Warplanes bombed Douma. In the past 24 hours 186 people were killed across the country, in Homs, Aleppo and Idlib": not
all 186 by the warplanes.
"""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading, once_for_each

_LABELS = frozenset(("killed", "wounded", "casualties"))
#: Over which time.
_DAY = re.compile(
    r"\b(?:(?:in|over|during|within|for) the (?:past|last|previous)|(?:past|last|previous)) (?:24|twenty-four|48|"
    r"forty-eight) hours\b|\bthroughout the day\b"
)
#: All over which land.
_OVER = re.compile(
    r"\b(?:across|throughout|all over|around) (?:the (?:whole |entire )?(?P<all>country|nation)\b)?|\bnationwide\b"
)
#: As many places as are no one deed's.
_MANY = 3


def summed_up(reading: Reading, anchor: Anchor) -> bool:
    """Is it such a sum?"""
    if anchor.figure is None or anchor.label not in _LABELS:
        return False
    return _summed_up(reading, anchor.sentence)


@once_for_each
def _summed_up(reading: Reading, index: int) -> bool:
    low = reading.lows[index]
    if not ("hours" in low or "throughout the day" in low) or _DAY.search(low) is None:
        return False
    places = reading.places_in(index)
    if len({p.text for p in places if p.level != "country"}) >= _MANY:
        return True
    start = reading.sentences[index].start
    lands = {place.span.start - start for place in places if place.level == "country"}
    return any(found["all"] or found[0] == "nationwide" or found.end() in lands for found in _OVER.finditer(low))
