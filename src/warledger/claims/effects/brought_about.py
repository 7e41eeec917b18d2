"""A noun for harm in, whether its sentence says that it came about: "caused deaths", "with reports of casualties".

"Casualties" and "deaths" without a number count somebody only where the report says that there were some; in
"figures on civilian casualties", "to avoid casualties", "the risk of casualties" it doesn't.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Rules of figures whose noun is itself the word for what happened.
OWN_RULES = ("effect.head", "effect.noun")
_CAUSING = frozenset("cause result lead bring inflict leave claim produce trigger".split())
#: What has harm behind "in" or "to", and only there.
_THROUGH = {"result": "in", "lead": "to"}
_WORD = frozenset({"reports", "report", "news", "accounts"})
#: What turns the saying round: "may cause", "meant to cause", "did not cause", "avoided causing".
_NOT_YET = frozenset("will would may might could can to not n't never without avoid prevent".split())
#: Before "have" they only doubt it: "may have resulted in casualties".
_DOUBTED = frozenset({"may", "might", "could"})


def brought_about(noun: Token) -> bool:
    """Does the sentence say that the harm came about, or that there was word of it?"""
    while noun.dep_ == "conj" and noun.head.i < noun.i and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    governor = noun.head
    more = noun.dep_ == "dobj" and governor.lemma_.lower() in _CAUSING
    if any(
        c.lower_ in ("no", "any", "the", "these", "those") or (c.lower_ in ("further", "more") and not more)
        for c in noun.children
    ):
        return False
    if noun.dep_ == "pobj":
        through, governor = governor.lower_, governor.head
        if through == "of" and governor.lower_ in _WORD:
            return not any(c.lower_ in ("no", "any", "first") for c in governor.children)
        return _THROUGH.get(governor.lemma_.lower()) == through and _done(governor)
    if noun.dep_ == "attr" and governor.lemma_ == "be" and noun.i > governor.i:
        past = governor.tag_ in ("VBD", "VBN")  # "there were deaths", but "there are deaths every day"
        return past and any(c.dep_ == "expl" for c in governor.children) and _done(governor)
    word = governor.lemma_.lower()
    return noun.dep_ == "dobj" and word in _CAUSING and word not in _THROUGH and _done(governor)


def _done(verb: Token) -> bool:
    before = verb.nbor(-1).lower_ if verb.i > verb.sent.start else ""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "neg")}
    barred = _NOT_YET - _DOUBTED if "have" in helpers else _NOT_YET
    return before not in barred and helpers.isdisjoint(barred)
