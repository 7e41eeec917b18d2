"""A word around a harm in, whether it tells of what was done, or of a clash, and the words of who fought, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.doers import causes
from warledger.claims.choice.parties.roles import CAUSING, DYING, FIRE, tells_of
from warledger.claims.events import by_syntax, clause, voice
from warledger.claims.events.traps import trap
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Words behind a clash that lead to who fought in it.
_FOUGHT = frozenset(("with", "between", "against", "among"))


def is_clash(token: Token) -> bool:
    """Is it a word for parties that fight each other: "clashes", "an exchange of fire"?"""
    return _kind(token) == "clash"


def _kind(token: Token) -> str:
    """What a word tells of."""
    kind = tells_of(token)
    if kind != "clash" and token.lemma_.lower() == "exchange":
        fire = any(c.lower_ == "of" and any(b.lemma_.lower() in FIRE for b in c.children) for c in token.children)
        return "clash" if fire else kind
    return kind


def who_fought(reading: Reading, sentence: int, token: Token, *, foes: bool = True) -> list[Span]:
    """The words of those between or with whom a clash is, and of its subject; with `foes`, of whom it is against."""
    doc = reading.docs[sentence]
    assert doc is not None
    start = reading.sentences[sentence].start
    heads = [c for c in token.children if c.dep_ in ("nsubj", "poss", "amod", "compound")]
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in (_FOUGHT if foes else _FOUGHT - {"against"}):
            heads += [c for c in child.children if c.dep_ == "pobj"]
    return [Span(*clause.chars(doc, *causes.wide(head), start)) for head in heads]


def _meanwhile(token: Token) -> bool:
    """Does a clause only say what went on at the time: "as the army pressed its campaign"?"""
    if token.dep_ != "advcl":
        return False
    marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")}
    return bool(marks & {"as", "while"}) and any(c.dep_ == "nsubj" for c in token.children)


def did(token: Token, trigger: Token) -> bool:
    """Does a word around the trigger tell of what was done, so that who is named for it did it?

    Speakers ("X deplored the blasts") and those who only lose ("X suffered 39 deaths") did nothing to anybody.
    """
    kind = _kind(token)
    if token.i == trigger.i:
        return kind != "loss" and token.lemma_.lower() not in DYING
    if voice.came_under(token) or trap(token) is not None or token.lemma_.lower() in by_syntax.SEEKING:
        return False
    if token.pos_ != "VERB" or _meanwhile(token):
        return kind in ("deed", "clash")
    return kind not in ("speech", "loss") and (kind != "other" or trigger.pos_ == "VERB" or token.lemma_ in CAUSING)
