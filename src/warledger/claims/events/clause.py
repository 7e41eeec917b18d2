"""A trigger's token in, the clause around it out, by spaCy's dependencies: its verb, its words, where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import Columns, number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Labels of dependencies and parts of speech, as spaCy numbers them.
_XCOMP, _PREP = number("xcomp"), number("prep")
_VERBS, _PARTY = numbers("VERB AUX"), numbers("nsubj nsubjpass dobj attr")
#: Dependents that open a clause of their own.
_OTHER_CLAUSE = numbers("advcl ccomp conj relcl parataxis dep csubj xcomp acl punct cc")
#: Dependents of a noun that are no part of its phrase.
_APART = numbers("relcl acl appos punct conj cc parataxis")


def governor(token: Token) -> Token:
    """The verb of the clause that the token stands in (itself for a verb)."""
    read = columns.of(token.doc)
    at = start = token.i
    seen = 0
    while read.pos[at] not in _VERBS and read.head[at] != at and seen < 30:
        at = read.head[at]
        seen += 1
    return token if at == start else token.doc[at]


def extent(token: Token, *, wide: bool = True) -> tuple[int, int]:
    """First and last token (exclusive) of the stretch that states the event.

    Args:
        token: A verb, or a noun.
        wide: Count a noun's clause in where the noun is its subject or object.
    """
    doc, at = token.doc, token.i
    read = columns.of(doc)
    root = at
    # ("fighting between the army and rebels resumed in Sake": a gerund, but a clause's subject)
    if read.pos[at] not in _VERBS or (read.dep[at] in _PARTY and token.tag_ == "VBG"):
        if not (wide and read.dep[at] in _PARTY and read.pos[read.head[at]] in _VERBS):
            return token.left_edge.i, min(token.right_edge.i, at + 25) + 1
        root = read.head[at]
    first, last = min(root, at), max(root, at)
    for c in read.children[root]:
        if read.dep[c] in _OTHER_CLAUSE and not (read.dep[c] == _XCOMP and c > root):
            continue
        first, last = _with(doc, read, c, first, last)
    # a subject with a long relative clause may run on: the stretch stays readable
    return max(first, root - 30), min(last, root + 30) + 1


def _with(doc: Doc, read: Columns, at: int, first: int, last: int) -> tuple[int, int]:
    """A stretch of tokens, widened by all that hangs on one of them."""
    if not read.children[at]:
        return min(first, at), max(last, at)
    token = doc[at]
    return min(first, token.left_edge.i), max(last, token.right_edge.i)


def reach(noun: Token) -> int:
    """Where the clause ends in which a noun only says of what: "killed in air strikes on Sunday in the town of X"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ not in ("prep", "agent") or preposition.head.pos_ != "VERB":
        return 0
    return extent(preposition.head)[1]


#: Verbs of motion, whose place is where one came.
_MOTION = frozenset(
    "flee withdraw retreat escape return move go travel advance head march leave come arrive retire pull run drive "
    "take carry bring send".split()
)


def shared(verb: Token) -> int:
    """Where the last of several clauses ends that one subject shares: "killed 15 rebels and freed 20 men in X"."""
    end, node = 0, verb
    while (found := next((c for c in node.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)) is not None:
        own = any(c.dep_ in ("nsubj", "nsubjpass") for c in found.children)
        if own or found.tag_ != verb.tag_ or found.lemma_.lower() in _MOTION:
            break
        end, node = extent(found)[1], found
    return end


#: Conjunctions that set another account beside the one before: "killed ten in Goma while army raids killed four".
BESIDE = frozenset(("while", "whereas", "although", "though"))


def beside(verb: Token) -> Token | None:
    """The verb of the account whose end the parse joined to the one before.

    Of "shells killed ten while missiles fired by X killed four" it makes "fired" the account, and joins "killed" to the
    first verb without an "and".
    """
    up = verb.head
    if verb.dep_ != "conj" or up.i > verb.i:
        return None
    told = [c for c in up.children if c.dep_ == "advcl" and up.i < c.i < verb.i]
    if not told or any(c.dep_ == "cc" and told[-1].i < c.i < verb.i for c in up.children):
        return None
    return told[-1] if any(c.dep_ == "mark" and c.lower_ in BESIDE for c in told[-1].children) else None


def phrase(token: Token) -> tuple[int, int]:
    """First and last token (exclusive) of a noun phrase, without its relative clauses and appositions."""
    doc, at = token.doc, token.i
    read = columns.of(doc)
    first = last = at
    for c in read.children[at]:
        if read.dep[c] in _APART or (read.dep[c] == _PREP and read.words[c] != "of"):
            continue
        first, last = _with(doc, read, c, first, last)
    return first, last + 1


def chars(doc: Doc, first: int, last: int, offset: int) -> tuple[int, int]:
    """Tokens `first` to `last` (exclusive) as offsets in the report."""
    starts = columns.of(doc).starts
    return starts[first] + offset, starts[last - 1] + len(doc[last - 1]) + offset
