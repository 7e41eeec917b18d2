"""A word for harm in a parsed sentence in, the verb of catching somebody over it out: "held over two murders".

So with the verb of killing whoever is behind it: "soldiers killed a commander behind two beheadings".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs of holding people for what they are said to have done, and what leads to that from them.
_CATCHING = frozenset("arrest detain apprehend capture nab hold question interrogate seek catch".split())
_BEHIND = frozenset("behind responsible blamed".split())
ABOUT = _BEHIND | frozenset("over for connection relation suspicion accused suspected charged linked wanted".split())
#: Verbs of killing one who is behind something.
_KILLING = frozenset("kill shoot eliminate neutralize neutralise target execute".split())
#: Steps up from the harm to the verb.
_STEPS = 12


def caught_over(harm: Token) -> Token | None:
    """The verb, or None."""
    node, about, behind = harm, False, False
    for _ in range(_STEPS):
        if node.head.i == node.i:
            return None
        about = about or node.lower_ in ABOUT
        behind = behind or node.lower_ in _BEHIND
        whom = node.dep_ in ("dobj", "nsubjpass") or _follows_whom(node)
        node = node.head
        if about and node.pos_ == "VERB" and node.lemma_.lower() in _CATCHING:
            return node
        if behind and whom and node.lemma_.lower() in _KILLING:
            return node
    return None


def _follows_whom(node: Token) -> bool:
    """Does a preposition that the parse gives to the verb follow right behind whom it was done to?"""
    return node.dep_ == "prep" and node.i > 0 and node.nbor(-1).dep_ == "dobj" and node.nbor(-1).head.i == node.head.i
