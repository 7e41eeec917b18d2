"""A trigger and a counted phrase in, whether the one can be said of the other out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.lexicon import nouns
from warledger.claims.effects.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: What befalls people alone.
PEOPLE_ONLY = frozenset(
    {"killed", "wounded", "casualties", "captured", "surrendered", "abducted", "missing", "displaced", "released"}
)
#: What is told of one person in a sentence with "he" alone.
_TOLD_OF_ONE = frozenset({"killed", "wounded", "captured", "abducted"})
THINGS_ONLY = frozenset({"destroyed", "seized"})
_MATERIEL = frozenset({"weapon", "vehicle", "aircraft", "munition"})
_DRIVEN = frozenset({"weapon", "vehicle", "aircraft"})
GOODS = _MATERIEL | {"other"}
THINGS = GOODS | {"building", "strike"}
#: What a count of harm is not made of: the wound itself, the body that is carried to a hospital.
_NOT_WHO = frozenset({"injury", "wound", "death", "life"})


def taken(trigger: Trigger, phrase: Counted) -> bool:
    """ "captured 3 tanks", "carried off two mortars": said of things, the words for taking people tell of a seizure."""
    if trigger.form == "phrase":
        return trigger.effect in ("abducted", "released") and phrase.category in GOODS
    return trigger.effect == "captured" and phrase.category in _MATERIEL


#: What seizes people in another sense; and bodies are found, not taken prisoner.
_FELT = frozenset("fear panic terror dread horror rage anger grief hysteria despair".split())
_NOT_HELD = frozenset({"body", "corpse", "remains", "dead", "he", "casualty", "victim"})


def people_seized(doc: Doc, trigger: Trigger, phrase: Counted) -> bool:
    """ "Seized 253 hostages", "nine fishermen were seized": of persons whom a number counts, they were taken."""
    if trigger.effect != "seized" or trigger.form != "verb" or doc[trigger.head].lemma_.lower() != "seize":
        return False
    if any(c.dep_ == "nsubj" and c.lemma_.lower() in _FELT for c in doc[trigger.head].children):
        return False
    return phrase.is_people and phrase.category is not None and phrase.numbered and phrase.lemma not in _NOT_HELD


def wrecked(trigger: Trigger, phrase: Counted) -> bool:
    """ "lost 40 men and three tanks", "wiped out a convoy": what men's death is told by tells of their things' end."""
    return trigger.form == "phrase" and trigger.effect == "killed" and phrase.category in _DRIVEN


def fits(trigger: Trigger, phrase: Counted) -> bool:
    """People are killed, things are destroyed; "captured 3 tanks" is a seizure and settled by the caller."""
    if trigger.form == "toll" and phrase.low == 1 and phrase.partitive:
        # "the toll was one of the highest"
        return False
    if phrase.lemma in nouns().uncounted:
        return False
    if phrase.lemma == "figure" and trigger.effect == "released" and phrase.kind == "plural":
        # "released new figures": numbers
        return False
    if phrase.lemma == "he" and phrase.definite and trigger.effect not in _TOLD_OF_ONE:
        return False
    if phrase.kind == "name" and trigger.form in ("head", "toll", "group"):
        return False
    if phrase.category == "strike":
        # "the blast damaged shops", "found the army responsible for three gas attacks"
        return False
    if trigger.first <= phrase.head <= trigger.last and trigger.form != "phrase":
        if phrase.kind == "vague" and phrase.partitive:
            # "some of the bodies were burnt", "many of the injuries were light": none that weren't told of
            return False
        if trigger.form in ("noun", "head"):
            # "the dead" alone count nobody; "casualties", "deaths" do
            return phrase.numbered or (phrase.kind == "plural" and phrase.lemma not in ("dead", "wounded", "injured"))
        return False
    if phrase.lemma in _NOT_WHO:
        # "sustained gunshot injuries", "death of two members and injury of others"
        return False
    if trigger.effect not in ("killed", "casualties", "missing") and phrase.lemma in ("body", "corpse", "remains"):
        return False
    if trigger.effect in PEOPLE_ONLY and not phrase.is_people:
        return taken(trigger, phrase) or (wrecked(trigger, phrase) and trigger.counted == "after")
    if trigger.effect in THINGS_ONLY and phrase.is_people:
        return False
    if trigger.form == "phrase" and trigger.effect == "seized":
        # "left behind": weapons are, houses aren't
        return phrase.category in GOODS
    # towns and posts are taken, not seized: an event
    return not (trigger.effect == "seized" and phrase.category == "building")
