"""A word for the dead or the wounded in, those said to be of them out: "four children were among the dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Labels of dependencies, as spaCy numbers them.
_DESCRIBES, _IN_A_GROUP = numbers("acl amod conj"), numbers("nsubj pobj")
#: What is found out about the dead.
_MADE_OUT = frozenset("find identify confirm know report establish list name".split())
#: What opens a group's list, and tokens within which its first member stands.
_LISTING = ([",", "among", "them"], ["among", "them"], [",", "including"], ["including"])
_LISTED = 6


def among(head: Token) -> list[tuple[Token, str]]:
    """ "four children were among the dead", "the rest of the wounded were policemen", "the dead include a nurse"."""
    if (listed := _of_the_group(head)) is not None:
        return [(listed, "effect.the_dead_include")]
    read, at = columns.of(head.doc), head.i
    while read.dep[at] in _DESCRIBES and read.head[at] < at:
        at = read.head[at]
    if read.dep[at] not in _IN_A_GROUP:
        return []  # as most are
    head = head.doc[at]
    preposition = head.head
    if any(read.words[c] == "most" for c in read.children[at]):
        return []  # "most victims of the war are farmers": a proportion
    if head.dep_ == "nsubj" and preposition.lemma_ == "be":
        return [(c, "effect.the_dead_are") for c in preposition.children if c.dep_ == "attr"]
    if head.dep_ == "nsubj" and preposition.lemma_ in ("include", "comprise"):
        return [(c, "effect.the_dead_include") for c in preposition.children if c.dep_ == "dobj"]
    if head.dep_ != "pobj" or preposition.lower_ not in ("among", "of", "amongst"):
        return []
    if preposition.lower_ != "of":
        verb = preposition.head
        if verb.lemma_ == "be" and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _MADE_OUT:
            verb = verb.head  # "four minors were later found to be among the dead"
        if verb.lemma_ in ("be", "include", "count") or verb.lemma_.lower() in _MADE_OUT:
            return [(c, "effect.among") for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "attr")]
        return [(verb, "effect.among")] if verb.pos_ in ("NOUN", "NUM") else []
    quantifier = preposition.head
    if quantifier.lemma_ == "be":
        return [(c, "effect.of_the_dead") for c in quantifier.children if c.dep_ == "nsubj"]
    first = quantifier
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    verb = first.head
    if quantifier.pos_ == "NUM" and first.dep_ in ("nsubj", "nsubjpass") and verb.pos_ in ("VERB", "AUX"):
        # "nine of those killed had been identified"
        return [(quantifier, "effect.of_the_dead")]
    if quantifier.dep_ == "nsubj" and verb.lemma_ == "be":
        if quantifier.pos_ == "NUM" or quantifier.lower_ in ("dozens", "most", "many", "several", "some"):
            return [(quantifier, "effect.of_the_dead")]
        if quantifier.lower_ in ("rest", "remainder", "others"):
            return [(c, "effect.rest_of_the_dead") for c in verb.children if c.dep_ == "attr"]
    return []


def _of_the_group(head: Token) -> Token | None:
    """ "Doctors treated the wounded, among them a young boy": the one whom the group's list names first."""
    doc, at = head.doc, head.i + 1
    if not head.i or columns.of(doc).words[head.i - 1] != "the" or head.pos_ not in ("NOUN", "ADJ", "VERB", "PROPN"):
        return None
    words = columns.of(doc).words[at : at + 3]
    opened = next((at + len(w) for w in _LISTING if words[: len(w)] == w), None)
    if opened is None:
        return None
    for token in doc[opened : opened + _LISTED]:
        if token.pos_ in ("VERB", "AUX") or token.is_punct:
            return None
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "nmod", "poss"):
            return token
    return None
