"""Those caught in, the parties that did the deed for which they are held out: "arrested over the X attack".

Who attacked did not catch those who are held for it; and an outlawed group holds nobody for an attack, unless the
clause itself says that it did. Nor did the group that is blamed for a deed, or claims it, arrest those whom the report
then tells to have been arrested ("X claimed the bombing. Six people were detained").
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.blame import LAID
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: What leads from those caught to the deed, and the deed itself. "Over 200 people" is a count.
_FOR = compiled(
    r"\b(?:in (?:connection|relation) (?:with|to)|over|on (?:suspicion|charges) of|suspected of|accused of|charged with"
    r"|linked to|for)\s+(?!\d)(?:[\w.’'-]+\s+){0,6}?"
    r"(?:attacks?|bombings?|blasts?|explosions?|killings?|murders?|shootings?|assassinations?|kidnappings?|massacres?"
    r"|abductions?|ambush(?:es)?|hijackings?|executions?|stabbings?|plotting|robber(?:y|ies)|slayings?)\b"
    r"[^,;.]*",
    re.I,
)
_CAUGHT = frozenset(("captured", "arrest"))
#: Verbs of what the law does to people.
_ARRESTING = frozenset("arrest detain apprehend nab jail imprison charge indict".split())


def parties(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """The parties that did not catch those whom the anchor tells of as held for a deed."""
    if anchor.label not in _CAUGHT:
        return frozenset()
    blamed = _blamed(reading, view) if arrested(reading, anchor) else frozenset()
    sentence = reading.sentences[anchor.sentence]
    found = _FOR.search(reading.text, anchor.span.start, sentence.end)
    if found is None:
        return blamed
    inside: set[Hashable] = set()
    outside: set[Hashable] = set()
    for mention in reading.actors:
        if sentence.start <= mention.span.start < sentence.end:
            within = found.start() <= mention.span.start < found.end()
            (inside if within else outside).add(party(mention))
    groups = {party(m) for m in reading.actors if m.kind == "armed_group"}
    return frozenset((inside | groups) - outside) | blamed


def arrested(reading: Reading, anchor: Anchor) -> bool:
    """Were those counted arrested, as the law does?"""
    doc = reading.docs[anchor.sentence]
    return doc is not None and anchor.trigger is not None and doc[anchor.trigger].lemma_.lower() in _ARRESTING


def _blamed(reading: Reading, view: Overview) -> frozenset[Hashable]:
    """The armed groups to which the report lays a deed."""
    return frozenset(
        party(m) for m in reading.actors if m.kind == "armed_group" and view.blamed.get(str(party(m)), set()) & LAID
    )
