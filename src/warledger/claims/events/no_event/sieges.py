"""A noun for a siege in; whether it is only what somebody set out to break, out.

"An assault aimed at breaking the siege", "to lift the blockade": the assault is the event, and they who came to break a
siege laid none. (A siege that was broken or lifted is an event of its kind.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_BREAKING = frozenset("break lift end relieve halt loosen ease pierce".split())
#: What one sets out by: "aimed at breaking", "a bid to break", "in the hope of lifting".
_LINKS = frozenset({"at", "of", "for", "towards", "toward"})


def to_be_broken(noun: Token) -> bool:
    """Is a siege the object of a verb of breaking that tells what something was done for?"""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in _BREAKING:
        return False
    if verb.tag_ == "VB":
        return any(c.tag_ == "TO" for c in verb.children) and verb.head.lemma_.lower() != "manage"
    return verb.dep_ == "pcomp" and verb.head.lower_ in _LINKS
