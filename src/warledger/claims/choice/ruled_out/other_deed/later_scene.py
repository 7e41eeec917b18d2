"""A figure in, the attackers out of whom the report tells only before or behind it, and somewhere else.

"Two policemen were shot dead in Bogota. Elsewhere, armed men shot at a newspaper's offices": the two did not fall to
those armed men. "The ELN bombed a bus. In a separate incident, two officers were shot dead": nor they to the ELN.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

#: What opens a sentence that tells of something else.
_OPENS = compiled(
    r"\W*(?:elsewhere|separately|in (?:an?|two|several) (?:separate|other|different|unrelated) "
    r"(?:attacks?|incidents?|clash(?:es)?|raids?|ambush(?:es)?|strikes?|shootings?|bombings?)|"
    r"in another (?:attack|incident|clash|raid|ambush|strike|shooting|bombing))\b",
    re.I,
)
#: The same, of what nothing ties to those told before.
_SEPARATE = compiled(
    r"\W*in an? (?:separate|unrelated|different) (?:attack|incident|clash|raid|ambush|strike|shooting|bombing)\b", re.I
)
_GROUPS = GROUPS | {"generic_armed"}


def attackers(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of."""
    last = _first_told(reading)
    found = {key for key, sentence in last.items() if anchor.sentence < sentence}
    here = reading.sentences[anchor.sentence]
    if anchor.sentence and _SEPARATE.match(here.text):
        found |= {
            key
            for m in reading.actors
            if m.kind in _GROUPS and m.span.start < here.start and (key := party(m)) is not None
        } - {party(m) for m in reading.actors if here.start <= m.span.start}
    return frozenset(found)


@once_a_report
def _first_told(reading: Reading) -> dict[Hashable, int]:
    """Unnamed attackers whom only sentences that open so tell of, and the first of these sentences."""
    first: dict[Hashable, int] = {}
    for mention in reading.actors:
        if mention.kind == "generic_armed" and (key := party(mention)):
            first.setdefault(key, reading.sentence_at(mention.span.start))
    return {key: index for key, index in first.items() if index and _OPENS.match(reading.sentences[index].text)}
