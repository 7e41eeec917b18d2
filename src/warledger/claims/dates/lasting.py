"""Mentions in a row in, stretches told with verbs out: "began Saturday and continued Sunday" is Saturday to Sunday.

The first verb says when something set in, the second how long it went on; what is told of it happened on any day of it.
"""

from __future__ import annotations

from warledger.claims.dates.days import Stretch, moved
from warledger.claims.dates.intervals import LASTED, Part
from warledger.claims.patterns.compiling import compiled

#: What sets in, up to its day: "began Saturday", "broke out in Gao on Saturday".
_SET_IN = compiled(
    r"\b(?:beg[au]n|start(?:ed|ing)?|beginning|erupt(?:ed|ing)|br(?:oke|oken|eaking)\s+out|flar(?:ed|ing)(?:\s+up)?|"
    r"launched|set\s+in)\b(?:\s+(?!and\b|but\b|said\b)[^\s,.;:!?]+){0,6}\s+$"
)
#: What it did from that day to the next one told. Not "resumed": what was resumed had stopped.
_WENT_ON = compiled(
    r",?\s+(?:and\s+|but\s+|then\s+|before\s+)?(?:(?:has|have|had|was|were|only|still|is|are)\s+)?"
    r"(?:continu(?:ed?s?|ing)|last(?:ed|ing|s)|went\s+on|go(?:ne|ing|es)\s+on|rag(?:ed?s?|ing)|carried\s+on|"
    r"dragg(?:ed|ing)\s+on|persist(?:ed|ing|s)|stretch(?:ed|ing)|extend(?:ed|ing)|r[au]n(?:ning)?|ended|ending|"
    r"ceased|subsided|stopp(?:ed|ing)|died\s+down|spill(?:ed|ing)\s+over)\s+"
    r"(?:(?!and\b|but\b|said\b|when\b|after\b)[^\s,.;:!?]+\s+){0,4}$"
)
#: Characters before a day in which it is said that something set in, and between two days.
_REACH, _GAP = 72, 64


def lasted(parts: list[Part], text: str) -> list[Part]:
    """Join two days in a row of what began on the one and went on to the other."""
    out: list[Part] = []
    for part in parts:
        before = out[-1] if out else None
        stretch = _stretch(before, part) if before is not None else None
        if before is not None and stretch is not None and _goes_on(before, part, text):
            preposition = before.context.preposition
            out[-1] = Part(before.start, part.end, "interval", stretch, before.context, preposition=preposition)
        else:
            out.append(part)
    return out


def _stretch(one: Part, two: Part) -> Stretch | None:
    """The days from one single day to a later one; of weekdays the first may be that of the week before."""
    first, last = one.stretch.first, two.stretch.last
    if first is None or last is None or not (one.stretch.single and two.stretch.single):
        return None
    if first > last and one.weekday is not None and two.weekday is not None:
        first = moved(first, -7)
    return Stretch(first, last, LASTED) if first is not None and first < last else None


def _goes_on(one: Part, two: Part, text: str) -> bool:
    """Do the words say that something set in on the first day and went on to the second?"""
    gap = text[one.end : two.start]
    if len(gap) > _GAP or one.ahead or two.ahead or one.context.genitive or two.context.genitive:
        return False
    went_on = _WENT_ON.fullmatch(gap) is not None
    return went_on and _SET_IN.search(text, max(0, one.start - _REACH), one.start) is not None
