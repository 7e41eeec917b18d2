"""A time and an anchor in; out, whether the time dates the deed that the anchor answers to.

"Nine men were arrested over last year's bombing", "shells killed nine in revenge for Friday's ambush": the arrest and
the shells came later, on a day that these words don't tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.when import dated
from warledger.claims.dates import TimeMention
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What leads from a deed to what it answers to: "in connection with", "in revenge for", "suspected of".
_LINKS = frozenset(
    "connection relation retaliation revenge reprisal response suspicion link connect relate suspect accuse".split()
)
#: What leads from those caught or let go to the deed that it is about; and what is done to them.
_ABOUT = frozenset(("over", "for"))
_HELD = frozenset(("captured", "released"))
_DONE = frozenset(("harm", "deed", "violence"))
#: Labels of the parse under which a deed is told as one with another.
_JOINED = frozenset(("conj", "advcl"))
#: Steps up from what is dated to the anchor.
_STEPS = 8


def dates(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Does a time date a deed named in an anchor's own clause as what it was done about?"""
    goal = dated.of(reading, mention)
    start = anchor.trigger
    if start is None or goal.token is None or not goal.noun or goal.kind not in _DONE or mention.when.span is None:
        return False
    doc = reading.docs[anchor.sentence]
    if doc is None or reading.sentence_at(mention.when.span.start) != anchor.sentence or goal.token == start:
        return False
    return _about(doc[goal.token], doc[start], anchor.label in _HELD)


def _about(deed: Token, own: Token, held: bool) -> bool:
    """Does the way up from a deed to the anchor's own word lead over words that say "about it"?"""
    node, linked = deed, False
    answers = {own.i}
    while own.dep_ in _JOINED and own.head.i not in answers:  # "shelled Taiz in revenge for ..., killing nine"
        own = own.head
        answers.add(own.i)
    for _ in range(_STEPS):
        if node.head.i == node.i:
            return False
        node = node.head
        if node.i in answers:
            return linked
        words = (node, node.nbor(-1)) if node.i else (node,)  # "in revenge for" may hang on the verb word by word
        linked = linked or any(w.lemma_.lower() in _LINKS for w in words) or (held and node.lower_ in _ABOUT)
    return False
