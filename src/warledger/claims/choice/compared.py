"""An anchor in, the words of its report out that only name an older deed with which it compares a new one.

"The blast, the worst since October when 600 died in Zinjibar, wounded 125": these were not in Zinjibar, nor in October.
"""

from __future__ import annotations

from collections.abc import Iterable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: What compares, up to the older deed, and what closes that off.
_SINCE = compiled(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|highest|fiercest|"
    r"first|most (?:deadly|violent|serious|severe))\b(?: [\w’'-]+){0,8}? since (?!then\b)"
)
_ENDS = compiled(r",(?! (?:when|where|in which|which|that|20\d\d)\b)|;|$")


def elsewhere(reading: Reading, anchor: Anchor, spans: Iterable[Span]) -> list[Span]:
    """Those of some stretches that are not the anchor's: in such words, or outside those in which it stands."""
    told = parts(reading)
    if not told:
        return []
    own = next((part for part in told if part.start <= anchor.span.start < part.end), None)
    if own is not None:
        return [span for span in spans if not own.covers(span)]
    return [span for span in spans if any(part.covers(span) for part in told)]


@once_a_report
def parts(reading: Reading) -> list[Span]:
    """The words of a report for older deeds with which it compares new ones; few have such."""
    out = []
    for index, low in enumerate(reading.lows):
        if " since " in low and (found := _SINCE.search(low)) is not None:
            start = reading.sentences[index].start
            end = _ENDS.search(low, found.end())
            out.append(Span(start + found.end(), start + (end.start() if end is not None else len(low))))
    return out


#: "The first in the town since an attack that killed 87": both were in that town.
_THERE = compiled(r"\b(?:in|on|near|at) (?:the|this|that) (?:town|city|village|district|area|province|camp|capital)\b")


def placed_elsewhere(reading: Reading, anchor: Anchor, places: Iterable[Span]) -> list[Span]:
    """Those of a report's places; none where an older deed that names none is compared within one town."""
    if not parts(reading):
        return []
    places = list(places)
    out = elsewhere(reading, anchor, places)
    if out and len(out) == len(places) and _THERE.search(reading.lows[anchor.sentence]):
        return []
    return out
