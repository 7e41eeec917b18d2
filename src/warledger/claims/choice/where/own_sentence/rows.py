"""A figure whose sentence names places in a row in, the places of the row out, which alone are not where it was.

"Two bombings in Gao and Kidal killed ten": the ten died in both, and not in Gao.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.slots import OWN_PLACE
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.places.located.nesting import TOWNS
from warledger.claims.reading import Reading
from warledger.records import Span


def of_others(candidates: Sequence[Candidate], told: Mapping[Hashable, Sequence[Span]]) -> set[Hashable]:
    """The rows of other sentences that hold a town which the anchor's own names: "a man died in Gao", where it was.

    "Troops dig in at Gao, Kidal and Menaka" says no more narrowly where he died.

    Args:
        candidates: The places.
        told: Place to its words.
    """
    rows = [c for c in candidates if c.value.form == "list" and c.features[0] != HERE]
    own = [c for c in candidates if c.value.level in TOWNS and c.features[0] == HERE] if rows else ()
    return {
        row.key for row in rows for c in own if any(row.span is not None and row.span.covers(s) for s in told[c.key])
    }


def parts(
    reading: Reading, anchor: Anchor, candidates: Sequence[Candidate], told: Mapping[Hashable, Sequence[Span]]
) -> set[Hashable]:
    """The places that a figure's sentence names in its one row alone; none where one of them is told to be its own.

    Args:
        reading: The report.
        anchor: What asks.
        candidates: The places.
        told: Place to its words.
    """
    figure = anchor.figure
    if figure is None or 1 in (figure.counted.low, figure.counted.high):
        return set()  # nobody dies in two towns
    bounds = reading.sentences[anchor.sentence]
    rows = [
        c
        for c in candidates
        if c.value.form == "list" and c.span is not None and bounds.start <= c.span.start < bounds.end
    ]
    if len(rows) != 1 or any(OWN_PLACE in c.features for c in candidates if c is not rows[0]):
        return set()
    row = rows[0].span
    # "in Sela on the near side of Gao and Kidal" is no row of Gao and Kidal
    named = reading.places_in(anchor.sentence)
    if row is None or rows[0].value.parts[0] in {m.within for m in named}:
        return set()
    # nor was it in all of what one of the row lies in: "in Sela and Komo in Gao district"
    inner = {m.within for m in named if m.span in rows[0].value.parts}
    over = {m.span for m in named if m.span in inner and m.level != "country"}
    here = {c.key: [s for s in told[c.key] if bounds.start <= s.start < bounds.end] for c in candidates}
    return {
        c.key
        for c in candidates
        if c.value.form == "name" and here[c.key] and all(row.covers(s) or s in over for s in here[c.key])
    }
