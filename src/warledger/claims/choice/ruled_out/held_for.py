"""Those caught in, the parties that did the deed for which they are held out: "arrested over the X attack".

Who attacked did not catch those who are held for it; and an outlawed group holds nobody for an attack, unless the
clause itself says that it did.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.reading import Reading

#: What leads from those caught to the deed, and the deed itself. "Over 200 people" is a count.
_FOR = re.compile(
    r"\b(?:in (?:connection|relation) (?:with|to)|over|on (?:suspicion|charges) of|suspected of|accused of|charged with"
    r"|linked to|for)\s+(?!\d)(?:[\w.’'-]+\s+){0,6}?"
    r"(?:attacks?|bombings?|blasts?|explosions?|killings?|murders?|shootings?|assassinations?|kidnappings?|massacres?"
    r"|abductions?|ambush(?:es)?|hijackings?|executions?|stabbings?|plotting|robber(?:y|ies)|slayings?)\b"
    r"[^,;.]*",
    re.I,
)
_CAUGHT = frozenset(("captured", "arrest"))


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not catch those whom the anchor tells of as held for a deed."""
    if anchor.label not in _CAUGHT:
        return frozenset()
    sentence = reading.sentences[anchor.sentence]
    found = _FOR.search(reading.text, anchor.span.start, sentence.end)
    if found is None:
        return frozenset()
    inside: set[Hashable] = set()
    outside: set[Hashable] = set()
    for mention in reading.actors:
        if sentence.start <= mention.span.start < sentence.end:
            within = found.start() <= mention.span.start < found.end()
            (inside if within else outside).add(party(mention))
    groups = {party(m) for m in reading.actors if m.kind == "armed_group"}
    return frozenset((inside | groups) - outside)
