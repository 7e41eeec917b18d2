"""A trigger's token in; whether what it tells was only weighed, ruled out or to be charged with, and not done, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs whose object may come to nothing: "considered air strikes", "opposes bombing the town".
_WEIGHING = frozenset("consider weigh mull contemplate ponder debate envisage oppose reject eschew veto".split())
#: Dependents that are what a verb is about, through nouns of use and verbs of launching.
_ABOUT = numbers("dobj xcomp pcomp pobj nsubjpass conj prep")
_THROUGH = frozenset("use launch carry conduct option possibility option series campaign order start".split())
#: Verbs that charge somebody with a deed, and nouns of what makes it easy to.
_CHARGING = frozenset({"accuse", "blame", "charge"})
_PRETEXTS = frozenset({"pretext", "excuse"})
#: Verbs behind which "to accuse" is an accusation that was made.
_MADE = frozenset("continue begin start proceed go seem appear".split())
#: Labels of dependencies and parts of speech, as spaCy numbers them.
_ADVCL, _DET, _PREP, _CONJ, _VERB = map(number, ("advcl", "det", "prep", "conj", "VERB"))
#: Steps up the tree in which such a verb is looked for.
_HOPS = 5


def not_done(head: Token) -> bool:
    """Is a deed only weighed ("mulling strikes"), ruled out, or what somebody is to be charged with?"""
    return _weighed(head) or _to_be_charged(head)


def denied(head: Token) -> bool:
    """Is a deed the object of a denial: "denied using gas", "denies bombing the clinic"?"""
    return head.dep_ in ("xcomp", "dobj") and head.head.lemma_.lower() == "deny"


def _weighed(head: Token) -> bool:
    doc, at = head.doc, head.i
    read = columns.of(doc)
    if read.dep[at] == _ADVCL and head.tag_ == "VBG" and _ruled_out(head.head):
        return True  # as "ruled out using gas" is parsed
    if any(read.dep[c] == _DET and read.words[c] not in ("a", "an", "any") for c in read.children[at]):
        return False  # "considered the bombing a crime": it was done
    for _ in range(_HOPS):
        up, label = read.head[at], read.dep[at]
        if up == at or label not in _ABOUT:
            return False
        if read.pos[up] == _VERB and _unsure(doc[up]):
            return label != _PREP
        on = label == _CONJ or read.dep[up] == _PREP or doc[up].lemma_.lower() in _THROUGH
        if not on or (label == _PREP and read.words[at] != "of"):
            return False
        at = up
    return False


def _unsure(verb: Token) -> bool:
    return verb.lemma_.lower() in _WEIGHING or _ruled_out(verb)


def _ruled_out(verb: Token) -> bool:
    return verb.lemma_.lower() == "rule" and any(c.lower_ == "out" for c in verb.children)


def _to_be_charged(head: Token) -> bool:
    """ "A pretext for accusing the army of using gas", "a report to accuse it of an attack": no deed is told."""
    doc, at = head.doc, head.i
    read = columns.of(doc)
    for _ in range(_HOPS):
        if read.head[at] == at:
            return False
        at = read.head[at]
        if read.pos[at] == _VERB and (up := doc[at]).lemma_.lower() in _CHARGING:
            over = up.head
            if up.tag_ == "VB" and any(c.tag_ == "TO" for c in up.children):
                return over.lemma_.lower() not in _MADE
            return up.dep_ == "pcomp" and over.head.lemma_.lower() in _PRETEXTS
    return False
