"""An anchor in, whether its own clause has a person without a party doing it out: "the suspect smashed two cars".

Who did it is told then, though nobody's name is: no force, state or group of another sentence did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import by_clause
from warledger.claims.choice.parties.called import armed
from warledger.claims.events import clause
from warledger.claims.events.by_syntax import accused_of
from warledger.claims.parsing import columns
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
#: The numbers of all of these, however they are written.
_LEMMAS = frozenset(
    columns.number(spelled) for word in _PERSONS | _ORDERS for spelled in (word, word.capitalize(), word.upper())
)


def did(reading: Reading, anchor: Anchor) -> bool:
    """Does the anchor's clause give such a person as who did it, and no party in the same words?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return False
    if not reading.once(("persons who could", anchor.sentence), lambda: _could(doc)):
        return False
    trigger = doc[anchor.trigger]
    if anchor.event is not None and (trigger.pos_ != "VERB" or len({m.sentence for m in anchor.event.mentions}) > 1):
        return False  # told in other words, too
    found = by_clause.doer(reading, anchor, also=_ORDERS)
    if found is None:
        return False
    token, agent, words = found
    told = agent.lemma_.lower() in _PERSONS or (agent.pos_ == "PROPN" and token.lemma_.lower() in _ORDERS)
    return told and not any(m.span.overlaps(words) for m, _ in armed(reading))


def accused(reading: Reading, anchor: Anchor) -> bool:
    """Is somebody accused of it whom the report names as no party: "X accused the mob of looting, killing nine"?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or "accus" not in reading.lows[anchor.sentence]:
        return False
    verb = clause.governor(doc[anchor.trigger])
    whom = accused_of(verb.head) if verb.dep_ == "advcl" else None
    if whom is None:
        return False
    words = Span(*clause.chars(doc, *clause.phrase(whom), reading.sentences[anchor.sentence].start))
    return not any(m.span.overlaps(words) for m, _ in armed(reading))


def _could(doc: Doc) -> bool:
    """Does a sentence have such a person at all?"""
    return not _LEMMAS.isdisjoint(columns.of(doc).lemma)
