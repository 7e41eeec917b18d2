"""An anchor in, the parties that its report names for other days alone out.

"The rebels ambushed a convoy near Monywa on Monday. A bomb killed a guard in Insein on Wednesday": nobody says that the
rebels were in Insein. Whom the report blames anywhere may have been.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.blame import LAID
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import sided
from warledger.claims.events.dated import Days, apart, of_sentences
from warledger.claims.reading import Reading


def parties(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Those whom each sentence that names them tells of on days that the anchor's sentences don't name."""
    days = reading.once("days by sentence", lambda: of_sentences(reading.times, reading.sentence_at))
    own = days.get(anchor.sentence)
    if own is None or len(days) < 2:
        return frozenset()
    told = {m.sentence for m in anchor.event.mentions} if anchor.event is not None else {anchor.sentence}
    here = [day for sentence in sorted(told) for day in days.get(sentence, ())]
    return reading.once(("named for other days", *here), lambda: _absent(reading, days, here, view))


def _absent(reading: Reading, days: dict[int, list[Days]], here: list[Days], view: Overview) -> frozenset[Hashable]:
    away: set[Hashable] = set()
    present: set[Hashable] = set()
    for mention, key in sided(reading):
        there = days.get(reading.sentence_at(mention.span.start))
        other = there is not None and all(apart(one, mine) for one in there for mine in here)
        (away if other else present).add(key)
    return frozenset(key for key in away - present if LAID.isdisjoint(view.blamed.get(str(key), ())))
