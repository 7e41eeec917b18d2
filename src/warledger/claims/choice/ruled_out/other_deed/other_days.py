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
from warledger.claims.choice.when import told_days
from warledger.claims.events.dated import Days, apart, of_wounds
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: A sentence that goes on about somebody told of before.
_GOES_ON = compiled(
    r"\W*(?:It|They|He|She|Its|Their|His|The (?:\w+ )?(?:group|movement|militia|militants|rebels|fighters|gunmen|"
    r"attackers|insurgents|jihadists|army|military))\b"
)


def parties(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Those whom each sentence that names them tells of on days that the anchor's sentences don't name."""
    days = told_days.of(reading)
    own = days.get(anchor.sentence)
    text = reading.sentences[anchor.sentence].text
    if own is None or len(days) < 2 or _GOES_ON.match(text) or of_wounds(text):
        return frozenset()
    told = {m.sentence for m in anchor.event.mentions} if anchor.event is not None else {anchor.sentence}
    here = [day for sentence in sorted(told) for day in days.get(sentence, ())]
    return reading.once(("named for other days", *here), lambda: _absent(reading, days, here, view))


def _absent(reading: Reading, days: dict[int, list[Days]], here: list[Days], view: Overview) -> frozenset[Hashable]:
    others = {at for at, there in days.items() if all(apart(one, mine) for one in there for mine in here)}
    away: set[Hashable] = set()
    present: set[Hashable] = set()
    for mention, key in sided(reading):
        (away if reading.sentence_at(mention.span.start) in others else present).add(key)
    return frozenset(key for key in away - present if LAID.isdisjoint(view.blamed.get(str(key), ())))
