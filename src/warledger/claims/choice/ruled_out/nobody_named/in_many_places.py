"""A figure in, whether it sums up the dead of many places, or of weeks of unrest, out: no one deed's, so nobody's.

"Warplanes bombed Douma. In the past 24 hours 186 people were killed across the country, in Homs, Aleppo and Idlib": not
all 186 by the warplanes. "A guard shot a man dead, bringing the toll in ten days of riots to seven": the guard shot
one.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each

_LABELS = frozenset(("killed", "wounded", "casualties"))
#: Over which time.
_DAY = compiled(
    r"\b(?:(?:in|over|during|within|for) the (?:past|last|previous)|(?:past|last|previous)) (?:24|twenty-four|48|"
    r"forty-eight) hours\b|\bthroughout the day\b"
)
#: All over which land.
_OVER = compiled(
    r"\b(?:across|throughout|all over|around) (?:the (?:whole |entire )?(?P<all>country|nation)\b)?|\bnationwide\b"
)
#: As many places as are no one deed's.
_MANY = 3
#: A toll that one deed added to, and over what it is: a time, or more than one deed.
_BRINGING = compiled(
    r"\b(?:bring|tak|rais|push|lift)(?:ing|es|s) (?P<what>[^.;]{0,90}?\b(?:tolls?|number|total|dead|deaths|tally)\b"
    r"[^.;]{0,90})"
)
_TOLLS = ("toll", "number", "total", "dead", "deaths", "tally")
_OVER_TIME = compiled(
    r"\b(?:(?:days?|weeks?|months?|years?) of|(?:since|during|amid) (?:the )?[\w-]+"
    r"|th(?:is|e) (?:past |last )?(?:week|month|year)"
    r"|(?:in|from|of) (?:the |this )?(?:[\w-]+ ){0,2}?(?:riots|protests|unrest|demonstrations|crackdown|violence|"
    r"uprising|conflict|war|crisis))\b"
)


def summed_up(reading: Reading, anchor: Anchor) -> bool:
    """Is it such a sum?"""
    if anchor.figure is None or anchor.label not in _LABELS:
        return False
    return _summed_up(reading, anchor.sentence)


def added_to(reading: Reading, anchor: Anchor) -> int | None:
    """Where the words begin that tell of a toll over a time, to which what its sentence tells is only added; or None.

    Nobody whom the sentence names before them has killed all those.
    """
    low = reading.lows[anchor.sentence]
    if anchor.figure is None or anchor.label not in _LABELS or not any(map(low.__contains__, _TOLLS)):
        return None
    start = reading.sentences[anchor.sentence].start
    found = _BRINGING.search(low)
    if found is None or anchor.span.start < start + found.start() or _OVER_TIME.search(found["what"]) is None:
        return None
    return start + found.start()


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
