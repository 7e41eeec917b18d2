"""Harm in, the verb of catching for which somebody is held over it, and the parties that only caught him, out.

"Soldiers detained two suspects over the killing of nine farmers": the soldiers killed nobody, and the nine are none of
the arrest's.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.deeds.held_over import caught_over
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What is done to those who are caught, not to whom they harmed.
_CAUGHT = frozenset(("captured", "arrest", "surrendered", "surrender", "released", "release", "seized"))
#: Characters behind "by" within which those who caught him are named.
_BY = 40


def catching(reading: Reading, anchor: Anchor) -> Token | None:
    """The verb of catching somebody over what the anchor tells, or None."""
    if anchor.label in _CAUGHT or anchor.trigger is None:
        return None
    doc = reading.docs[anchor.sentence]
    return caught_over(doc[anchor.trigger]) if doc is not None else None


def catchers(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that only caught somebody over what the anchor tells: those before the verb, or behind its "by"."""
    verb = catching(reading, anchor)
    if verb is None:
        return frozenset()
    start = reading.sentences[anchor.sentence].start
    at = start + verb.idx
    objects = [c for c in verb.children if c.dep_ in ("nsubjpass", "dobj")]
    caught = [(start + c.left_edge.idx, start + c.right_edge.idx + len(c.right_edge)) for c in objects]
    by = next((start + c.idx for c in verb.children if c.dep_ == "agent"), None)
    out = set()
    for m in reading.actors:
        if not start <= m.span.start < reading.sentences[anchor.sentence].end:
            continue
        if any(first <= m.span.start < last for first, last in caught):
            continue
        if m.span.end <= at or (by is not None and by < m.span.start < by + _BY):
            out.add(party(m))
    return frozenset(key for key in out if key is not None)
