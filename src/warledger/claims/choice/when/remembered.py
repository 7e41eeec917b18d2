"""A time and an anchor in; out, whether the time is of a day on which the anchor's deed was remembered or counted from.

"Families marked on Monday the fifth anniversary of the raid that killed nine", "Tuesday was the 100th day since gunmen
seized nine girls": the raid and the gunmen were there long before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.dates import TimeMention
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What is held in memory of a deed.
_IN_MEMORY = frozenset("anniversary commemoration remembrance memorial vigil".split())
#: Words without which no sentence tells of any such thing.
_WORDS = ("since", "anniversar", "commemorat", "remembrance", "memorial", "vigil")
#: Steps of the parse looked at.
_STEPS = 12


def dates(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Does a time of the anchor's own sentence date what is done in memory of its deed, or since then?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or mention.when.span is None:
        return False
    if reading.sentence_at(mention.when.span.start) != anchor.sentence:
        return False
    low = reading.lows[anchor.sentence]
    if not any(word in low for word in _WORDS):
        return False
    trigger = anchor.trigger
    edges = reading.once(("remembered", anchor.sentence, trigger), lambda: _edges(doc[trigger]))
    at = mention.when.span.start - reading.sentences[anchor.sentence].start
    return edges is not None and not edges[0] <= at < edges[1]


def _edges(own: Token) -> tuple[int, int] | None:
    """First and last character of the words that tell of the remembered deed; None where it isn't remembered."""
    node = own
    for _ in range(_STEPS):
        if node.i != own.i and node.lemma_.lower() in _IN_MEMORY:
            return node.left_edge.idx, node.right_edge.idx + len(node.right_edge)
        since = node.lower_ == "since" or any(c.dep_ == "mark" and c.lower_ == "since" for c in node.children)
        if since and (node.i != own.i or node.pos_ == "VERB"):
            return node.left_edge.idx, node.right_edge.idx + len(node.right_edge)
        if node.head.i == node.i:
            return None
        node = node.head
    return None
