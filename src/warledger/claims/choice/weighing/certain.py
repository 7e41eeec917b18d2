"""A figure mention in, whether the codebook codes it whatever was learned: kinds that coded reports have too few of.

Uncounted parts of a group told before ("militiamen were among the dead"); one person by name to whom it was done
("gunmen killed Ana Ruiz", "Ana Ruiz was kidnapped"); harm that a sentence says came about ("caused deaths").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.effects.brought_about import OWN_RULES, brought_about
from warledger.claims.effects.parts import GROUP_RULES
from warledger.claims.events import modality
from warledger.claims.events.lexicon import load
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: What is done to persons, and the words for it that are used of them alone: towns are captured, too.
_DONE_TO = {
    "killed": frozenset("kill murder assassinate execute behead slay lynch hang strangle".split()),
    "wounded": frozenset("wound injure".split()),
    "abducted": frozenset("abduct kidnap".split()),
    "captured": frozenset("arrest detain jail imprison apprehend".split()),
}
#: Auxiliaries of what was done, once.
_WAS = frozenset({"was", "were", "has", "have", "been", "is", "are"})


def of_told_group(anchor: Anchor) -> bool:
    """ "Militiamen were among the dead", "among the 13 killed"; "the rest of the dead were aid workers"."""
    assert anchor.figure is not None
    return anchor.figure.counted.kind == "plural" and anchor.figure.rule.startswith((*GROUP_RULES, "part.among"))


def harm_brought_about(doc: Doc, anchor: Anchor) -> bool:
    """ "The raid caused deaths", "with reports of casualties"."""
    assert anchor.figure is not None
    counted = anchor.figure.counted
    return counted.kind == "plural" and anchor.figure.rule in OWN_RULES and brought_about(doc[counted.head])


def done_to_one_by_name(reading: Reading, anchor: Anchor) -> bool:
    """ "Gunmen killed Ana Ruiz", "Ana Ruiz was kidnapped": done, in plain words, and to a person."""
    figure, doc = anchor.figure, reading.docs[anchor.sentence]
    assert figure is not None
    assert doc is not None
    counted, trigger = figure.counted, figure.trigger
    if counted.kind != "name" or trigger is None or trigger.form != "verb":
        return False
    verb = doc[trigger.head]
    if verb.lemma_.lower() not in _DONE_TO.get(anchor.label, ()) or not _plainly_done(verb):
        return False
    if figure.rule == "effect.active":
        if verb.tag_ not in ("VBD", "VBN") or counted.first != trigger.last + 1:
            return False
    elif figure.rule != "effect.passive" or counted.last >= trigger.first:
        return False
    # ("Ana Bouar" is no town of that name)
    name, last = anchor.noun_span, reading.span_of(anchor.sentence, counted.head, counted.head)
    if name is None or any(place.span.covers(name) for place in reading.places):
        return False
    return not any(last.overlaps(actor.span) for actor in reading.actors)


def done_to_a_pair(reading: Reading, anchor: Anchor) -> bool:
    """ "Gunmen killed the mayor and his wife", "a man and his two sons were shot dead": done, in plain words."""
    figure, doc = anchor.figure, reading.docs[anchor.sentence]
    assert figure is not None
    assert doc is not None
    if figure.trigger is None or figure.trigger.form != "verb":
        return False
    # "killed the mayor, his wife and their three children": the mayor, too
    beside = figure.counted.kind == "one" and any(
        other.counted.kind == "pair"
        and other.trigger == figure.trigger
        and "," in [token.text for token in doc[figure.counted.head : other.counted.first]]
        for index, other in reading.figures
        if index == anchor.sentence
    )
    if figure.counted.kind != "pair" and not beside:
        return False
    verb = doc[figure.trigger.head]
    if verb.lemma_.lower() not in _DONE_TO.get(anchor.label, ()) or verb.tag_ not in ("VBD", "VBN"):
        return False
    return figure.rule.startswith(("effect.active", "effect.passive")) and _plainly_done(verb)


def _plainly_done(verb: Token) -> bool:
    """Neither planned nor denied, nor told of what was before."""
    said = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    return all(word in _WAS for word in said) and not modality.planned(verb, verb, load())
