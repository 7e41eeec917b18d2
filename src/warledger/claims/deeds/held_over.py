"""A word for harm in a parsed sentence in, the verb of catching somebody over it out: "held over two murders"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs of holding people for what they are said to have done, and what leads to that from them.
_CATCHING = frozenset("arrest detain apprehend capture nab hold question interrogate seek catch".split())
ABOUT = frozenset("over for connection relation suspicion accused suspected charged linked wanted".split())
#: Steps up from the harm to the verb.
_STEPS = 12


def caught_over(harm: Token) -> Token | None:
    """The verb, or None."""
    node, about = harm, False
    for _ in range(_STEPS):
        if node.head.i == node.i:
            return None
        about = about or node.lower_ in ABOUT
        node = node.head
        if about and node.pos_ == "VERB" and node.lemma_.lower() in _CATCHING:
            return node
    return None
