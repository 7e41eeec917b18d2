"""A word for a deed in a parsed sentence in, whether it is only what somebody is in prison for out: an older deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What one is in for, as nouns and the verbs before them, and as verbs.
_TIME, _DOES = frozenset("time sentence term year month life".split()), frozenset("serve do spend".split())
_HELD = frozenset("imprison jail incarcerate serve".split())
_OBJECTS = frozenset(("pcomp", "pobj"))


def doing_time(deed: Token) -> bool:
    """ "Was doing time for kidnapping children", "jailed for the murder of a judge"."""
    over = deed.head
    if deed.dep_ not in _OBJECTS or over.lower_ != "for":
        return False
    up = over.head
    lemma = up.lemma_.lower()
    return lemma in _HELD if up.pos_ == "VERB" else lemma in _TIME and up.head.lemma_.lower() in _DOES
