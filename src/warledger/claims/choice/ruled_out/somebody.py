"""An anchor in, whether its own clause has a person without a party doing it out: "the suspect smashed two cars".

Who did it is told then, though nobody's name is: no force, state or group of another sentence did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims import columns
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import deeds
from warledger.claims.choice.parties.called import armed
from warledger.claims.events import clause
from warledger.claims.events.lexicon import load
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Persons of whom a word like this says nothing of whom they belong to.
_PERSONS = frozenset(
    "suspect man woman boy girl teenager teen youth youngster student pupil driver motorist passenger neighbour"
    " neighbor husband wife father mother son stepfather brother uncle nephew cousin boyfriend inmate prisoner convict"
    " detainee hostage robber burglar thief culprit arsonist individual assailant attacker intruder employee worker"
    " hijacker cook captain villager resident protester demonstrator rioter crowd mob passerby criminal"
    " looter thug vandal hooligan".split()
)


#: What a person who is named may have done for others to do it.
_ORDERS = frozenset("order command mastermind commission".split())


def did(reading: Reading, anchor: Anchor) -> bool:
    """Does the anchor's clause give such a person as who did it, and no party in the same words?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return False
    if not reading.once(("persons who could", anchor.sentence), lambda: _could(doc)):
        return False
    trigger, start = doc[anchor.trigger], reading.sentences[anchor.sentence].start
    if anchor.event is not None and (trigger.pos_ != "VERB" or len({m.sentence for m in anchor.event.mentions}) > 1):
        return False  # told in other words, too
    light = load().lists["light_verbs"]
    for token in deeds.causes_of(reading, anchor.sentence, trigger):
        if not deeds.did(token, trigger) and token.lemma_.lower() not in _ORDERS:
            continue
        agent = clause.agent_of(token, light)
        if agent is None:
            continue
        words = Span(*clause.chars(doc, *clause.phrase(agent), start))
        # whose harm it is did not do it to himself: "a man died"
        if anchor.noun_span is not None and words.overlaps(anchor.noun_span):
            return False
        told = agent.lemma_.lower() in _PERSONS or (agent.pos_ == "PROPN" and token.lemma_.lower() in _ORDERS)
        return told and not any(m.span.overlaps(words) for m, _ in armed(reading))
    return False


def _could(doc: Doc) -> bool:
    """Does a sentence have such a person at all?"""
    lemmas = map(doc.vocab.strings.__getitem__, columns.of(doc).lemma)
    return not (_PERSONS | _ORDERS).isdisjoint(map(str.lower, lemmas))
