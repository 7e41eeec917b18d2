"""A word for harm in a parsed sentence in, the verb of catching somebody over it out: "held over two murders".

So with the verb of killing whoever is behind it: "soldiers killed a commander behind two beheadings".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.parsing import columns

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs of holding people for what they are said to have done, and what leads to that from them.
_CATCHING = frozenset(
    "arrest detain apprehend capture nab hold question interrogate seek catch pursue hunt chase track identify "
    "find".split()
)
_BEHIND = frozenset("behind responsible blamed".split())
ABOUT = _BEHIND | frozenset(
    "over for connection relation suspicion accused suspected charged linked wanted suspect suspects perpetrators "
    "culprits killers masterminds".split()
)
#: Verbs of killing one who is behind something.
_KILLING = frozenset("kill shoot eliminate neutralize neutralise target execute".split())
#: Steps up from the harm to the verb.
_STEPS = 12


def caught_over(harm: Token) -> Token | None:
    """The verb, or None."""
    doc, at = harm.doc, harm.i
    read = columns.of(doc)
    about = behind = False
    for _ in range(_STEPS):
        up, word = read.head[at], read.words[at]
        if up == at:
            return None
        about = about or word in ABOUT or (word == "in" and _suspects_in(doc[at]))
        behind = behind or word in _BEHIND
        if about:
            verb = doc[up]
            if verb.pos_ == "VERB" and verb.lemma_.lower() in _CATCHING:
                return verb
            if behind and verb.lemma_.lower() in _KILLING and _is_whom(doc[at]):
                return verb
        at = up
    return None


def _is_whom(node: Token) -> bool:
    """Is it, or does it tell of, whom it was done to?"""
    return node.dep_ in ("dobj", "nsubjpass") or _follows_whom(node)


def _suspects_in(prep: Token) -> bool:
    """ "Pursued the suspects in a raid", where the parse has them pursued in it."""
    return _follows_whom(prep) and prep.nbor(-1).lower_ in ABOUT


def _follows_whom(node: Token) -> bool:
    """Does a preposition that the parse gives to the verb follow right behind whom it was done to?"""
    return node.dep_ == "prep" and node.i > 0 and node.nbor(-1).dep_ == "dobj" and node.nbor(-1).head.i == node.head.i
