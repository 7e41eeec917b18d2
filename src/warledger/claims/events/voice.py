"""A verb in, whether its subject suffers it out: passive, with its "was" or without, or "came under fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import Columns, number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Labels of dependencies and parts of speech, as spaCy numbers them.
_ACL, _CONJ, _NSUBJ, _ROOT, _VERB, _PARTICIPLE, _CCOMP = map(number, "acl conj nsubj ROOT VERB VBN ccomp".split())
_PASSIVE, _PASSIVES, _PAST = numbers("nsubjpass auxpass agent"), numbers("nsubjpass auxpass"), numbers("VBN VBD")
_SUBJECT = numbers("nsubj nsubjpass csubj")
#: What a passive has not below it, and what such a headline has not.
_ACTS, _TAKES = numbers("dobj aux"), numbers("dobj aux ccomp xcomp dative")
#: Verbs that end with "dead" or "down" where they harm.
_SHOTS, _DEAD = frozenset("shoot gun hack beat stab".split()), frozenset("dead down".split())
#: Verbs of harm that want an object: without one, behind a passive, they are passive too.
_HARMING = "kill wound injure hurt capture arrest detain abduct kidnap damage destroy displace execute"
_HARMS, _HARM_LEMMAS = frozenset(_HARMING.split()), numbers(_HARMING)


def is_passive(verb: Token) -> bool:
    """Is the verb passive ("was shot"), or a bare participle after a noun ("rockets fired by")?"""
    read, at = columns.of(verb.doc), verb.i
    if not _PASSIVE.isdisjoint([read.dep[c] for c in read.children[at]]):
        return True
    return (read.dep[at] == _ACL and read.tag[at] == _PARTICIPLE) or is_elliptic(verb) or is_headline(verb)


def is_elliptic(verb: Token) -> bool:
    """Is it the second verb of a passive whose "was" is left out: "two were killed and a soldier wounded"?"""
    read, at = columns.of(verb.doc), verb.i
    if read.dep[at] != _CONJ or read.tag[at] not in _PAST or verb.lemma_.lower() not in _HARMS:
        return False
    below = [read.dep[c] for c in read.children[at]]
    if _NSUBJ not in below or not _ACTS.isdisjoint(below):
        return False
    return not _PASSIVES.isdisjoint([read.dep[c] for c in read.children[read.head[at]]])


def is_headline(verb: Token) -> bool:
    """Is it a passive without its "were", as headlines have it: "Ten soldiers killed in Gao", "Farmer shot dead"?"""
    read, at = columns.of(verb.doc), verb.i
    if read.tag[at] not in _PAST or not (read.dep[at] == _ROOT or _is_told(verb)):
        return False
    lemma, children = verb.lemma_.lower(), read.children[at]
    if lemma not in _HARMS and not (lemma in _SHOTS and any(read.words[c] in _DEAD for c in children)):
        return False
    below = [read.dep[c] for c in children]
    return _NSUBJ in below and _TAKES.isdisjoint(below) and not any(_goes_on(read, c) for c in children)


#: Verbs behind which a headline says who tells it: "Ten soldiers killed in Gao, rebels say".
_TELLING = frozenset("say claim report tell confirm".split())


def _is_told(verb: Token) -> bool:
    """Does the headline end with who says so?"""
    read, at = columns.of(verb.doc), verb.i
    over = read.head[at]
    if read.dep[at] != _CCOMP or over < at or read.dep[over] != _ROOT:
        return False
    return verb.head.lemma_.lower() in _TELLING and read.words[over - 1] != "that"


def _goes_on(read: Columns, child: int) -> bool:
    """Is it another verb of the same subject: "killed and wounded dozens"? ("Killed and wounded in Gao" were all.)"""
    if read.dep[child] != _CONJ or read.pos[child] != _VERB:
        return False
    below = [read.dep[c] for c in read.children[child]]
    return _SUBJECT.isdisjoint(below) and not (read.lemma[child] in _HARM_LEMMAS and _TAKES.isdisjoint(below))


#: What one comes under.
_UNDER = frozenset("fire attack bombardment shelling gunfire ambush assault".split())


def came_under(verb: Token) -> bool:
    """ "The convoy came under fire, killing two": did the subject of the verb do nothing, but come under attack?"""
    return verb.lemma_.lower() in ("come", "be") and any(
        c.lower_ == "under" and any(o.lower_ in _UNDER for o in c.children) for c in verb.children
    )
