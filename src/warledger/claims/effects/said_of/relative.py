"""A verb in a relative clause in, whom the clause speaks of out: "the teacher whom gunmen killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Governors that raise a subject: "thousands are believed to have been killed".
RAISING = frozenset(
    {
        "believe",
        "fear",
        "report",
        "say",
        "know",
        "think",
        "presume",
        "confirm",
        "estimate",
        "suspect",
        "assume",
        "appear",
        "seem",
        "allege",
    }
)
_RELATIVE = frozenset({"who", "whom", "that", "which"})


def whom_they(verb: Token) -> Token | None:
    """ "The teacher whom gunmen killed", "a driver who police say the gang shot": whom a relative clause speaks of."""
    clause = _said(verb)
    if clause.dep_ != "relcl" or any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return None
    opens = any(t.lower_ in _RELATIVE and t.dep_ in ("dobj", "nsubj", "mark", "pobj") for t in clause.children)
    opens = opens or (clause is not verb and clause.left_edge.lower_ in _RELATIVE)
    doer = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if doer is None and verb.dep_ == "acl" and clause is not verb:
        doer = verb.head
    if not opens or doer is None or doer.lower_ in _RELATIVE:
        return None
    objects = [c for c in verb.children if c.dep_ in ("dobj", "oprd", "ccomp", "xcomp") and c.lower_ not in _RELATIVE]
    return None if any(c.lower_ != "dead" for c in objects) else clause.head


def _said(verb: Token) -> Token:
    """The verb of telling that stands inside a clause, or the verb itself: "a priest who officials said was killed".

    The parser may take the doer for what is said ("whom they say rebels kidnapped").
    """
    telling = verb.head
    if verb.dep_ == "acl" and telling.dep_ == "dobj" and telling.head.dep_ == "relcl" and verb.i == telling.i + 1:
        telling = telling.head
        return telling if telling.lemma_ in RAISING and telling.left_edge.lower_ in _RELATIVE else verb
    return telling if verb.dep_ == "ccomp" and telling.lemma_ in RAISING else verb


def said_of(verb: Token) -> Token | None:
    """Of whom such a clause tells what was done to him, or None where it is no such clause."""
    clause = _said(verb)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    told = clause is not verb and clause.dep_ == "relcl" and clause.left_edge.lower_ in _RELATIVE
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i > clause.i]
    return clause.head if passive and told and not own else None
