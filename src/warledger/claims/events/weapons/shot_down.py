"""Means of harm in a sentence in, whether it is an aircraft that is lost in it out: what is shot down hits nobody.

"Gunmen shot down two helicopters and killed 12 soldiers", "12 soldiers were killed and one of its helicopters shot
down", "two died when their helicopter crashed": no air strike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Verbs by which aircraft are lost, alone or with "down".
_LOST, _WITH_DOWN = frozenset(("down",)), frozenset("shoot bring gun take".split())
#: Aircraft with a crew: drones that are shot down were launched to hit somebody.
_CREWED = frozenset("helicopter gunship chopper plane jet warplane aircraft bomber airplane".split())
#: What they do of themselves, and what it is called.
_CRASH = "crash"
_HIT = frozenset(("dobj", "nsubjpass", "nsubj"))


def shot_down(doc: Doc, arm: tuple[int, int, str]) -> bool:
    """Is it such an aircraft?

    Args:
        doc: The sentence.
        arm: First and last token (exclusive) of the means, and its kind.
    """
    if arm[2] != "air":
        return False
    token = doc[arm[1] - 1]
    if token.lemma_.lower() not in _CREWED:
        return False
    while token.dep_ in ("compound", "amod", "nmod") and token.head.i != token.i:
        token = token.head
    if token.lemma_.lower() == _CRASH:
        return True  # "a helicopter crash"
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.i != token.head.i:
        token = token.head.head  # "one of its helicopters"
    if token.dep_ == "nsubj" and token.head.lemma_.lower() == _CRASH:
        return True
    return token.dep_ in _HIT and _brings_down(token.head, passive=token.dep_ != "dobj")


def in_a_crash(verb: Token) -> bool:
    """ "Three officers were killed when their helicopter crashed", "died in a plane crash": nobody's attack."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.lemma_.lower() == _CRASH:
            return any(c.dep_ == "nsubj" and c.lemma_.lower() in _CREWED for c in child.children)
        if child.dep_ == "prep" and child.lower_ in ("in", "by"):
            crash = next((c for c in child.children if c.dep_ == "pobj" and c.lemma_.lower() == _CRASH), None)
            if crash is not None:
                return any(c.lemma_.lower() in _CREWED for c in crash.children)
    return False


#: What is fired or flown at others, and comes down on them where it is hit; and what hits it.
_SENT = frozenset("drone missile rocket uav projectile".split())
_STRUCK = frozenset("hit shoot down intercept strike neutralize neutralise jam damage".split())
_CLAUSES, _SUBJECTS = frozenset(("advcl", "conj", "xcomp")), frozenset(("nsubj", "nsubjpass"))


def on_its_way(verb: Token) -> bool:
    """ "A drone fell on a house after being hit by X, killing two": was it the drone that X hit, and not the house?"""
    if verb.tag_ != "VBN" or verb.dep_ != "pcomp" or verb.lemma_.lower() not in _STRUCK:
        return False
    above = verb.head.head
    for _ in range(_STEPS):
        subject = next((child for child in above.children if child.dep_ in _SUBJECTS), None)
        if subject is not None or above.dep_ not in _CLAUSES:
            return subject is not None and subject.lemma_.lower() in _SENT
        above = above.head
    return False


#: Steps up from one verb to the one whose subject it shares.
_STEPS = 3


def _brings_down(verb: Token, *, passive: bool) -> bool:
    """Does a verb bring its object down, or its subject if it is passive?"""
    if passive and verb.tag_ != "VBN":
        return False
    lemma = verb.lemma_.lower()
    return lemma in _LOST or (lemma in _WITH_DOWN and any(c.lower_ == "down" for c in verb.children))
