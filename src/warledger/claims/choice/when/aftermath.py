"""A time and an anchor in; out, whether the time dates only what people did about it afterwards.

"The army on Friday buried 11 soldiers killed by rebels", "was sentenced on Thursday over the attack that killed 21":
on which day the deed was stands nowhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.when import dated
from warledger.claims.dates import TimeMention
from warledger.claims.deeds.held_over import caught_over
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs of what is only done once somebody was harmed.
_ONLY_AFTER = frozenset(
    "bury mourn condemn denounce deplore decry commemorate exhume sentence convict acquit arraign indict jail "
    "extradite plead investigate probe delve apologise apologize".split()
)
#: Verbs of what can also be going on when somebody is harmed.
_OFTEN_AFTER = frozenset(
    "visit tour attend gather protest rally march pray charge try honour honor remember name identify mark meet "
    "testify resign condole call demand appeal declare announce close reopen suspend impose cancel postpone dismiss "
    "sack summon vow pledge promise lift ban evacuate deploy tighten".split()
)
#: What makes a verb one of a court's: "charged with murder in the killing of", "found guilty of killing nine".
_VERDICTS = {"charge": frozenset(("with",)), "find": frozenset(("guilty", "responsible", "liable"))}
_COURTS = frozenset("court judge jury tribunal inquest panel inquiry".split())
#: What is done on paper: nobody is harmed on its days.
_PAPERWORK = frozenset("investigation inquiry probe autopsy inquest sentencing verdict indictment exhumation".split())
#: Nouns for such occasions, and verbs that only say that these were.
_OCCASIONS = frozenset(
    "funeral burial mourning vigil memorial trial sentencing hearing inquest anniversary commemoration protest".split()
)
_HOLDS = frozenset("hold be take begin start open resume".split())
_SUBJECTS = frozenset("nsubj nsubjpass dobj attr".split())
#: "The bodies of 11 men were found in a mass grave on Friday": nobody died on the day on which they were found.
_FINDING = frozenset("find discover uncover unearth recover locate dig exhume identify unveil".split())
_LONG_DEAD = compiled(r"\b(?:(?:mass|shallow|unmarked|common|communal) graves?|skelet(?:al|ons?)|decompos\w+)\b", re.I)
#: What makes the harm go on at the same time: "mourners gathered on Friday when a bomb killed nine".
_AT_THE_TIME = frozenset("when as while until where".split())
#: What makes it come before, and what leads to whom it was done for: "held for nine men shot dead".
_BEFORE_IT = frozenset(("after", "for"))
#: Steps up from the harm to what is dated.
_STEPS = 12


def dates(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Does a time date what was done about an anchor's harm, and not the harm?"""
    goal = dated.of(reading, mention)
    if goal.token is None or mention.when.span is None:
        return False
    sentence = reading.sentence_at(mention.when.span.start)
    doc = reading.docs[sentence]
    if doc is None:
        return False
    span, noun = mention.when.span, doc[goal.token]
    if noun.lemma_.lower() in _FINDING and _LONG_DEAD.search(reading.sentences[sentence].text) is not None:
        return True
    paper, sure, often, word = reading.once(("afterwards", span.start, span.end), lambda: _read(reading, span, noun))
    if paper:
        return True
    if sentence != anchor.sentence:
        return sure
    if anchor.trigger is None:
        return False
    if sure or often:
        return _under(doc[anchor.trigger], word, sure)
    caught = caught_over(doc[anchor.trigger])
    return caught is not None and caught.i == word.i


def _read(reading: Reading, span: Span, word: Token) -> tuple[bool, bool, bool, Token]:
    """Does what a time dates go on on paper, only afterwards, or often so; and the word that says it."""
    if word.lemma_.lower() in _PAPERWORK or _behind_paperwork(reading, span):
        return True, True, True, word
    if word.pos_ != "VERB" and word.dep_ in ("nsubj", "nsubjpass"):
        word = word.head  # "a court on Thursday sentenced"
    sure, often = _kinds(word)
    return False, sure, often, _holding(word) if sure or often else word


def _holding(occasion: Token) -> Token:
    """The verb of whoever holds an occasion: "declared three days of mourning on Friday after gunmen killed nine"."""
    node = occasion
    for _ in range(_STEPS):
        if node.dep_ not in ("pobj", "prep", "dobj"):
            break
        node = node.head
    return node if node.pos_ == "VERB" and node.lemma_.lower() in _OFTEN_AFTER else occasion


def _behind_paperwork(reading: Reading, span: Span) -> bool:
    """Does a time follow a word for what is done on paper ("during an investigation this month")?"""
    found = reading.token_at(span)
    if found is None:
        return False
    first = found[1].left_edge.i
    return first > 0 and found[1].doc[first - 1].lemma_.lower() in _PAPERWORK


def _kinds(word: Token) -> tuple[bool, bool]:
    """Is a word for what is only done afterwards; is it one for what mostly is?"""
    lemma = word.lemma_.lower()
    if word.pos_ not in ("VERB", "AUX"):
        return False, lemma in _OCCASIONS
    led_to = next((c for c in word.children if c.dep_ == "xcomp"), None) if lemma in _HOLDS else None
    if led_to is not None:  # "began on Friday to investigate"
        return _kinds(led_to)
    held = lemma in _HOLDS and any(c.dep_ in _SUBJECTS and c.lemma_.lower() in _OCCASIONS for c in word.children)
    return lemma in _ONLY_AFTER or _in_court(word, lemma), lemma in _OFTEN_AFTER or held


def _in_court(word: Token, lemma: str) -> bool:
    """Is a verb one of what is done and said in court ("a court heard on Tuesday that he had shot nine")?"""
    if lemma == "hear":
        return any(c.dep_ == "nsubj" and c.lemma_.lower() in _COURTS for c in word.children)
    settles = _VERDICTS.get(lemma)
    return settles is not None and any(c.lower_ in settles for child in word.children for c in (child, *child.children))


def _under(harm: Token, word: Token, sure: bool) -> bool:
    """Is the harm told in a clause about somebody or something in a word's own clause, or as what came before it?"""
    node, clause = harm, False
    for _ in range(_STEPS):
        if node.i == word.i:
            return clause or (sure and node.i != harm.i)
        if node.head.i == node.i or (node.dep_ == "conj" and node.head.i == word.i):
            return False
        if node.dep_ in ("relcl", "acl", "advcl", "pcomp"):
            opens = {c.lower_ for c in node.children if c.dep_ in ("mark", "advmod")}
            if node.dep_ == "advcl" and opens.isdisjoint(_BEFORE_IT) and not _purpose(node):
                return False
            if not sure and not opens.isdisjoint(_AT_THE_TIME):
                return False
            clause = True
        node = node.head
    return False


def _purpose(verb: Token) -> bool:
    """Does a verb say what something is done for ("met on Friday to discuss the raid that killed nine")?"""
    return verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
