"""A surrender in, the parties to whom it was made out: "fighters surrendered to X" were not X's."""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import armed
from warledger.claims.reading import Reading

_TO = re.compile(
    r"\b(?:surrender(?:ed|s|ing)?|gave (?:up|themselves up|himself up|herself up)|giving (?:up|themselves up)"
    r"|(?:turn(?:ed|ing)?|hand(?:ed|ing)?) (?:themselves|himself|herself) (?:in|over)"
    r"|(?:laid|laying|lay) down (?:their|his|her|its) (?:arms|weapons))"
    r"(?: [\w’'-]+){0,4}? to (?:[\w’'-]+ ){0,2}?$",
    re.I,
)
#: From the words for a surrender to the name, in characters.
_REACH = 90
_LABELS = frozenset(("surrendered", "surrender"))


def to(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties to whom the report says people gave themselves up; none where the anchor is no surrender."""
    if anchor.label not in _LABELS:
        return frozenset()
    return reading.once("gave up to", lambda: _to(reading))


def _to(reading: Reading) -> frozenset[Hashable]:
    out = set()
    for mention, key in armed(reading):
        start = reading.sentences[reading.sentence_at(mention.span.start)].start
        if _TO.search(reading.text, max(start, mention.span.start - _REACH), mention.span.start):
            out.add(key)
    return frozenset(out)
