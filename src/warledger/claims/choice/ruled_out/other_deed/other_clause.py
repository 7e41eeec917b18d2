"""An anchor in, the parties out that its sentence names only in another clause, which tells of another town.

"M23 rebels shot dead nine miners in Rubaya, and two women were hacked to death in Beni": by whom these is not told.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.choice.ruled_out.other_deed import claimed_elsewhere
from warledger.claims.reading import Reading


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those parties."""
    here = reading.sentences[anchor.sentence]
    first, last = claimed_elsewhere.part(reading, anchor.sentence, anchor.span.start)
    if first == here.start and last == here.end:
        return frozenset()
    told = [p for p in reading.places_in(anchor.sentence) if p.form == "name"]
    own = [p for p in told if first <= p.span.start < last]
    others = [p for p in told if not first <= p.span.start < last]
    if not (own and others and claimed_elsewhere.all_apart(own, others)):
        return frozenset()
    named = [(m.span.start, key) for m, key in sided(reading) if here.start <= m.span.start < here.end]
    return frozenset(key for at, key in named if at < first) - {key for at, key in named if at >= first}
