"""Harm in, the verb of catching for which somebody is held over it, and the parties that only caught him, out.

"Soldiers detained two suspects over the killing of nine farmers": the soldiers killed nobody, and the nine are none of
the arrest's.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs of holding people for what they are said to have done, and what leads to that from them.
CATCHING = frozenset("arrest detain apprehend capture nab hold question interrogate seek catch".split())
_ABOUT = frozenset("over for connection relation suspicion accused suspected charged linked wanted".split())
#: What is done to those who are caught, not to whom they harmed.
_CAUGHT = frozenset(("captured", "arrest", "surrendered", "surrender", "released", "release", "seized"))
#: Steps up from the harm to the verb, and characters behind "by" within which those who caught him are named.
_STEPS, _BY = 12, 40


def held_about(harm: Token, word: Token) -> bool:
    """Is the harm what somebody was caught for: "arrested on Friday over the murder of nine"?"""
    node, about = harm, False
    for _ in range(_STEPS):
        if node.i == word.i:
            return about and harm.i != word.i
        if node.head.i == node.i:
            return False
        about = about or node.lower_ in _ABOUT
        node = node.head
    return False


def catching(reading: Reading, anchor: Anchor) -> Token | None:
    """The verb of catching somebody over what the anchor tells, or None."""
    if anchor.label in _CAUGHT or anchor.trigger is None:
        return None
    low = reading.sentences[anchor.sentence].text.lower()
    if not any(word in low for word in _ABOUT):
        return None
    doc = reading.docs[anchor.sentence]
    if doc is None:
        return None
    node, about = doc[anchor.trigger], False
    for _ in range(_STEPS):
        if node.head.i == node.i:
            return None
        about = about or node.lower_ in _ABOUT
        node = node.head
        if about and node.pos_ == "VERB" and node.lemma_.lower() in CATCHING:
            return node
    return None


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
    return frozenset(out)
