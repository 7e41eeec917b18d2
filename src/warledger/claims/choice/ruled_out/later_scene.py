"""A figure in, the unnamed attackers out whom the report tells of only later, and somewhere else.

"Two policemen were shot dead in Bogota. Elsewhere, armed men shot at a newspaper's offices": the two did not fall to
those armed men.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.reading import Reading

#: What opens a sentence that tells of something else.
_OPENS = re.compile(
    r"\W*(?:elsewhere|separately|in (?:an?|two|several) (?:separate|other|different|unrelated) "
    r"(?:attacks?|incidents?|clash(?:es)?|raids?|ambush(?:es)?|strikes?|shootings?|bombings?)|"
    r"in another (?:attack|incident|clash|raid|ambush|strike|shooting|bombing))\b",
    re.I,
)


def attackers(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of."""
    last = reading.once("told in later scenes", lambda: _first_told(reading))
    return frozenset(key for key, sentence in last.items() if anchor.sentence < sentence)


def _first_told(reading: Reading) -> dict[Hashable, int]:
    """Unnamed attackers whom only sentences that open so tell of, and the first of these sentences."""
    first: dict[Hashable, int] = {}
    for mention in reading.actors:
        if mention.kind == "generic_armed" and (key := party(mention)):
            first.setdefault(key, reading.sentence_at(mention.span.start))
    return {key: index for key, index in first.items() if index and _OPENS.match(reading.sentences[index].text)}
