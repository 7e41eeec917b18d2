"""A bare toll in, whether it counts civilians again of whom the report told before out: they are on nobody's side.

"Nine farmers died in shelling. The doctors' union put the number of dead at nine and of injured at 15": none of them
was of the army whose column was ambushed.
"""

from __future__ import annotations

from warledger.claims.choice import anchor as anchors
from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading, once_a_report

#: Words that say nothing more of those counted than what befell them.
_BARE = frozenset("dead deaths killed fatalities victims injured wounded hurt injuries casualties".split())


def civilians(reading: Reading, anchor: Anchor) -> bool:
    """Is it such a toll, or told in one sentence with one?"""
    return _is_bare(reading, anchor) and anchor.sentence in _retelling(reading)


def _is_bare(reading: Reading, anchor: Anchor) -> bool:
    if anchor.figure is None or not anchor.number or anchor.category in ("combatant", "leader"):
        return False
    return anchor.noun_span is None or anchor.noun_span.of(reading.text).lower() in _BARE


@once_a_report
def _retelling(reading: Reading) -> frozenset[int]:
    """The sentences with a bare toll of as many as civilians were counted before, of whom the same was told."""
    told: set[tuple[str, int | None, int | None]] = set()
    out = set()
    for anchor in anchors.of_figures(reading):
        counted = anchor.figure.counted if anchor.figure is not None else None
        if counted is None or (counted.low is None and counted.high is None):
            continue
        toll = anchor.label, counted.low, counted.high
        if toll in told and _is_bare(reading, anchor):
            out.add(anchor.sentence)
        if anchor.category == "civilian":
            told.add(toll)
    return frozenset(out)
