"""A time expression in, what its own clause dates out: harm, a deed, words, or something else.

"was charged on Thursday with the bombing" dates a charge, "condemned on Thursday" words, "the Aug. 7 blast" and
"killed on Thursday" the deed. A day that dates something else is hardly ever a figure's, however near it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.roles import tells_of
from warledger.claims.dates import TimeMention
from warledger.claims.events import clause
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Steps up the parse from a time's words to what they date.
_STEPS = 8
#: Verbs that leave to their subject what happened ("the attack took place on Monday").
LIGHT = frozenset("be take occur happen come begin start follow last continue".split())
#: Words of the parse that only lead on: "in the early hours of Thursday", "on the night of Monday".
_HOURS = frozenset("hour morning evening night afternoon day dawn week weekend month year eve end start".split())
_LEADING = frozenset({"ADP", "SCONJ", "ADV", "DET", "NUM", "PUNCT"})
_VIOLENT = frozenset({"deed", "clash"})
#: "The incident happened at night on", "the killings occurred": the deed that the report tells of, in a sentence that
#: has no other word for it.
_HAPPENED = compiled(
    r"\b(?:incidents?|events?|tragedy|crime|violence|unrest|carnage|shooting|explosion|attack|raid|killings?)"
    r" (?:is said to have |reportedly |also |had |all )?(?:happened|occurred|unfolded|took place|taken place)\b"
    r"(?:(?!\b(?:said|told|reported|added|after|before|since)\b)[^;]){0,60}$",
    re.I,
)
#: Labels of the parse that begin a clause of their own.
_CLAUSES = frozenset("ccomp advcl relcl acl conj xcomp pcomp parataxis csubj".split())
#: The day of a noun is that of what a clause about the noun tells: "the 1996 bombing that killed one", "Monday's raid,
#: which wounded two". Near certain (15 of 16 in the coded reports), hence "!".
OF_NOUN = "!of noun"
#: A time of the figure's own word, or of the deed that brought it about: "was shelled on Monday, leaving nine dead".
OWN = "!own"
_AT_ONCE = frozenset(("over+advcl", "over+xcomp", "over+advcl+xcomp"))
#: Behind a time whose deed a clause of its own tells.
_WHEN = (" when ", ", when ")
_DONE, _TOLD_OF = frozenset({"harm", "deed", "violence"}), ("relcl", "acl")
#: Clauses told apart between what a time dates and the anchor, the outer ones; and steps of the parse looked at, more
#: than any sentence of the coded reports has.
_OUTER, _DEEPEST = 2, 40


@dataclass(frozen=True, slots=True)
class Dated:
    """What a time dates.

    Attributes:
        kind: "harm" (a figure's own words), "deed" (an event's), "violence" (another word for one), "speech", "other",
            "alone" (no verb or noun governs it), or "unread" (its sentence isn't parsed).
        token: Index in its sentence of the word that it dates, or None.
        noun: True where that word is a noun ("Saturday's blast", "the Aug. 7 bombing").
    """

    kind: str
    token: int | None = None
    noun: bool = False


def of(reading: Reading, mention: TimeMention) -> Dated:
    """What a time dates, by the parse of its sentence."""
    assert mention.when.span is not None
    span = mention.when.span
    return _of(reading, span)


@once_for_each
def _of(reading: Reading, span: Span) -> Dated:
    found = reading.token_at(span)
    happened = _HAPPENED.search(reading.text, reading.sentences[reading.sentence_at(span.start)].start, span.start)
    if found is None:
        return Dated("deed" if happened else "unread")
    index, token = found
    governor = _governor(token, reading.sentences[index].start, span)
    if governor is None:
        return Dated("alone")
    harms, deeds = _told(reading, index)
    words = [governor]
    if governor.lemma_.lower() in LIGHT:
        words += [c for c in governor.children if c.dep_ in ("nsubj", "nsubjpass", "attr")]
    if any(word.i in harms for word in words):
        kind = "harm"
    elif any(word.i in deeds for word in words):
        kind = "deed"
    else:
        kind = "deed" if happened else _kind(words)
    return Dated(kind, governor.i, governor.pos_ not in ("VERB", "AUX"))


def _governor(token: Token, offset: int, span: Span) -> Token | None:
    """The verb or noun that a time's words hang on, past prepositions and parts of the day."""
    node = token
    for _ in range(_STEPS):
        head = node.head
        if head.i == node.i:
            return None
        inside = span.start <= head.idx + offset < span.end
        if not inside and head.pos_ not in _LEADING and head.lemma_.lower() not in _HOURS:
            return head
        node = head
    return None


def _kind(words: list[Token]) -> str:
    """What words tell of that are no trigger of a figure or an event."""
    kinds = {tells_of(word) for word in words}
    for word in words:
        if word.pos_ == "VERB" and tells_of(word) == "other":
            kinds |= {tells_of(c) for c in word.children if c.dep_ in ("dobj", "nsubjpass")} & _VIOLENT
    return "violence" if kinds & {*_VIOLENT, "loss"} else "speech" if "speech" in kinds else "other"


def told(reading: Reading, index: int) -> frozenset[int]:
    """Words of a sentence that state harm or events, by their index."""
    return frozenset().union(*_told(reading, index))


@once_for_each
def _told(reading: Reading, index: int) -> tuple[frozenset[int], frozenset[int]]:
    """Words of a sentence that state harm, and words that state events."""
    harms = {m.trigger.head for at, m in reading.figures if at == index and m.trigger is not None}
    deeds = {m.head_token for m in reading.mentions if m.sentence == index}
    return frozenset(harms), frozenset(deeds)


def features(reading: Reading, mention: TimeMention) -> list[str]:
    """What a time dates, as features of its mention."""
    dated = of(reading, mention)
    out = [f"dates={dated.kind}"]
    if dated.noun:
        out.append(f"datesnoun={dated.kind}")
    return out


def relation(reading: Reading, mention: TimeMention, anchor: Anchor) -> list[str]:
    """How what a time dates stands to an anchor of its own sentence."""
    assert mention.when.span is not None
    goal = of(reading, mention)
    start = anchor.trigger if anchor.trigger is not None else anchor.counted
    doc = reading.docs[anchor.sentence]
    if doc is None or start is None or goal.token is None:
        return []
    if reading.sentence_at(mention.when.span.start) != anchor.sentence:
        return []
    token = goal.token
    how = reading.once(("dated to", anchor.sentence, start, token), lambda: _relation(doc, start, token))
    out = [f"to={how}", f"to={how}|{goal.kind}"]
    own = how == "own" or (goal.kind in _DONE and how in _AT_ONCE)
    if not mention.speech and (own or _told_when(reading, mention, doc, start)):
        out.append(OWN)
    if how.startswith("over") and not goal.noun and _before_it(clause.governor(doc[start])):
        out.append(f"before it|{goal.kind}")
    if goal.noun and goal.kind in _DONE and how.startswith("over") and how.endswith(_TOLD_OF):
        out.append(OF_NOUN)
    return out


def _told_when(reading: Reading, mention: TimeMention, doc: Doc, word: int) -> bool:
    """Does a word stand in what a time's "when" tells: "hit before, including in late May when nine were killed"?"""
    span = mention.when.span
    if span is None or mention.kind == "since" or not reading.text.startswith(_WHEN, span.end):
        return False
    sentence = reading.sentences[reading.sentence_at(span.start)]
    when = next((t for t in doc if t.idx + sentence.start > span.end and t.lower_ == "when"), None)
    verb = None if when is None else when.head
    return verb is not None and when is not None and verb.i > when.i and (verb.i == word or verb.is_ancestor(doc[word]))


def _before_it(verb: Token) -> bool:
    """Does a verb tell what had gone before ("said on Tuesday that they had killed nine")?"""
    return any(c.dep_ in ("aux", "auxpass") and c.lower_ == "had" for c in verb.children)


def marks_beginning(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Is the anchor told of the deed from which a "since" counts ("at large since the May 4 raid that killed nine")?"""
    if mention.kind != "since" or mention.when.span is None or anchor.trigger is None:
        return False
    index = reading.sentence_at(mention.when.span.start)
    doc = reading.docs[index]
    if index != anchor.sentence or doc is None:
        return False
    start = reading.sentences[index].start
    words = doc.char_span(mention.when.span.start - start, mention.when.span.end - start, alignment_mode="expand")
    if words is None or not len(words):
        return False
    heads = {word.head for word in words if word.head.i >= words.end and word.head.pos_ in ("NOUN", "PROPN")}
    return any(noun.is_ancestor(doc[anchor.trigger]) for noun in heads)


def _relation(doc: Doc, start: int, goal: int) -> str:
    """ "own": the anchor's own word or verb; "over+ccomp": it stands over the anchor; "under+...": below; "beside"."""
    own, other = doc[start], doc[goal]
    verb = clause.governor(own)
    if goal in (start, verb.i):
        return "own"
    way = _way(own, goal)
    if way is not None:
        return "over" + way
    way = _way(other, verb.i)
    if way is not None:
        return "under" + way
    return "beside"


def _way(token: Token, goal: int) -> str | None:
    """Labels of the clauses between a word and one above it; None where it isn't above."""
    labels: list[str] = []
    node = token
    for _ in range(_DEEPEST):
        if node.i == goal:
            return "+" + "+".join(labels[-_OUTER:])
        if node.head.i == node.i:
            return None
        if node.dep_ in _CLAUSES:
            labels.append(node.dep_)
        node = node.head
    return None
