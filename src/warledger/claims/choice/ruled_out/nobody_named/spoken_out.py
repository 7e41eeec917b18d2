"""A figure in, whether its clause only speaks out about killings out: that lays them on nobody named around it.

"We condemn the killing of aid workers", "urge the government to investigate killings of aid workers": of no deed told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs of speaking out about what goes on, as lemmas.
_SPEAKS_OUT = frozenset(
    "condemn denounce deplore decry stop end halt investigate probe prevent oppose criticise criticize lament".split()
)


def only(reading: Reading, anchor: Anchor) -> bool:
    """Is it "condemned the killing of aid workers", who are not even counted?"""
    doc, figure = reading.docs[anchor.sentence], anchor.figure
    if figure is None or figure.counted.kind != "plural" or doc is None or anchor.trigger is None:
        return False
    noun = doc[anchor.trigger]
    return noun.dep_ in ("dobj", "conj") and noun.tag_ != "VBG" and _verb(noun) in _SPEAKS_OUT


def _verb(noun: Token) -> str:
    """The verb, as a lemma, whose object a noun is, or one of several objects."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun.head.lemma_.lower()
