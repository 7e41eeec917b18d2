"""A figure of people who fled in, whether it counts those whom a town or a country takes in out.

"X renewed its raids on Mopti, which hosts thousands of displaced people": who drove them out, and when, stands nowhere.
"""

from __future__ import annotations

from spacy.strings import get_string_id

from warledger.claims.choice.anchor import Anchor
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading

#: Verbs of taking people in, as lemmas, and all their forms.
_TAKES_IN = ("host", "shelter", "house", "accommodate")
_FORMS = frozenset(
    get_string_id(form)
    for verb in _TAKES_IN
    for form in (verb, verb + "s", verb.removesuffix("e") + "ed", verb.removesuffix("e") + "ing")
)
_HOME = frozenset(map(get_string_id, ("home", "homes", "refuge", "haven")))
#: Steps up the parse from those counted to the verb.
_STEPS = 5


def taken_in(reading: Reading, anchor: Anchor) -> bool:
    """Does it?"""
    doc = reading.docs[anchor.sentence]
    if anchor.label != "displaced" or doc is None or anchor.counted is None:
        return False
    lower = columns.of(doc).lower
    if _FORMS.isdisjoint(lower) and _HOME.isdisjoint(lower):
        return False
    node = doc[anchor.counted]
    for _ in range(_STEPS):
        head = node.head
        if head.i == node.i:
            return False
        if node.dep_ in ("dobj", "nsubjpass") and head.pos_ == "VERB":
            return head.lemma_.lower() in _TAKES_IN
        if node.dep_ == "pobj" and head.lower_ in ("to", "for") and head.head.lower in _HOME:
            return True  # "home to 9,000 displaced people", "a refuge for them"
        node = head
    return False
