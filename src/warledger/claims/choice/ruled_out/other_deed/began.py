"""The toll of a whole war in, the parties out that its sentence names only for how the war began: not who killed them.

"More than 9,000 have died in the war, which started with protests and grew after an army crackdown": by many hands.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.figure_tags import of_whole_war
from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: How a war came about, behind the words for the war.
_BEGAN = compiled(
    r"\b(?:war|conflict|uprising|revolt|unrest|insurgency|revolution|crisis|rebellion|violence|it|which|that)\b"
    r"[^.;]{0,24}? (?:began|started|erupted|broke out|grew|sparked|spiralled|spiraled|descended)\b",
    re.I,
)


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those parties."""
    if anchor.kind != "figure" or not of_whole_war(reading, anchor):
        return frozenset()
    sentence = reading.sentences[anchor.sentence]
    found = _BEGAN.search(reading.text, anchor.span.end, sentence.end)
    if found is None:
        return frozenset()
    here = [(m, key) for m, key in sided(reading) if sentence.start <= m.span.start < sentence.end]
    before = {key for m, key in here if m.span.start < found.end()}
    return frozenset(key for m, key in here if m.span.start >= found.end()) - before
