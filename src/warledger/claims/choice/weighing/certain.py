"""A figure mention in, whether the codebook codes it whatever was learned: kinds that coded reports have too few of.

Uncounted parts of a group told before ("militiamen were among the dead"); one person by name to whom it was done
("gunmen killed Ana Ruiz", "Ana Ruiz was kidnapped"); harm that a sentence says came about ("caused deaths"); people and
things without a number to which it was done ("killing soldiers and destroying vehicles", "ammunition was seized").
"""

from __future__ import annotations

from collections.abc import Sequence
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
    if counted.kind != "name" or trigger is None or trigger.form not in ("verb", "phrase"):
        return False
    verb = doc[trigger.head]
    if trigger.form == "phrase":
        # "shot dead Ana Ruiz"
        ended = doc[trigger.last].lower_ in _TO_DEATH and verb.tag_ == "VBD" and trigger.first == verb.i
        return ended and counted.first == trigger.last + 1 and _is_a_person(reading, anchor)
    if verb.lemma_.lower() not in _DONE_TO.get(anchor.label, ()) or not _plainly_done(verb):
        return False
    if figure.rule == "effect.active":
        if verb.tag_ not in ("VBD", "VBN") or counted.first != trigger.last + 1:
            return False
    elif figure.rule != "effect.passive" or counted.last >= trigger.first:
        return False
    return _is_a_person(reading, anchor)


#: How words for a blow end that say how it ended.
_TO_DEATH = frozenset(("dead", "death", "fatally"))


def _is_a_person(reading: Reading, anchor: Anchor) -> bool:
    """Is one told by name neither a town nor an actor of the report: "Ana Bouar" is no town of that name."""
    assert anchor.figure is not None
    counted = anchor.figure.counted
    name, last = anchor.noun_span, reading.span_of(anchor.sentence, counted.head, counted.head)
    if name is None or any(place.span.covers(name) for place in reading.places):
        return False
    return not any(last.overlaps(actor.span) for actor in reading.actors)


def done_to_a_pair(reading: Reading, anchor: Anchor) -> bool:
    """ "Gunmen killed the mayor and his wife", "a man and his two sons were shot dead": done, in plain words."""
    figure, doc = anchor.figure, reading.docs[anchor.sentence]
    assert figure is not None
    assert doc is not None
    if figure.trigger is None or figure.trigger.form not in ("verb", "phrase"):
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
    if figure.trigger.form == "phrase":  # "shot dead Ana Ruiz and Awa Deka"
        ended = doc[figure.trigger.last].lower_ in _TO_DEATH and verb.tag_ == "VBD" and figure.trigger.first == verb.i
        return ended and figure.counted.first == figure.trigger.last + 1
    if verb.lemma_.lower() not in _DONE_TO.get(anchor.label, ()) or verb.tag_ not in ("VBD", "VBN"):
        return False
    return figure.rule.startswith(("effect.active", "effect.passive")) and _plainly_done(verb)


#: What is done to things, and the words for it.
_DONE_TO_THINGS = {
    "destroyed": frozenset("destroy damage burn torch raze demolish".split()),
    "seized": frozenset("seize capture recover confiscate loot".split()),
}
_DONE_TO_ANY = _DONE_TO | _DONE_TO_THINGS
#: Words that tell of something which is done again and again, or which name those told of before.
_AGAIN = frozenset("often regularly routinely frequently usually repeatedly typically always never sometimes".split())
_TOLD = frozenset({"the", "these", "those", "this", "that", "such", "all", "any"})
#: Categories that say nothing of who was hit.
_ANYBODY = frozenset({None, "unknown", "mixed"})


def done_to_several(reading: Reading, anchor: Anchor, figures: Sequence[Anchor]) -> bool:
    """ "Killing soldiers and destroying vehicles", "weapons were seized": done, in plain words, and not told again.

    Who is counted anywhere in the report for the same effect may be the same: "killed rebels ... the 12 rebels killed".
    """
    figure, doc = anchor.figure, reading.docs[anchor.sentence]
    assert figure is not None
    assert doc is not None
    counted, trigger = figure.counted, figure.trigger
    if counted.kind != "plural" or trigger is None or trigger.form != "verb":
        return False
    verb = doc[trigger.head]
    if verb.lemma_.lower() not in _DONE_TO_ANY.get(anchor.label, ()) or doc[counted.first].lower_ in _TOLD:
        return False
    if not figure.rule.startswith(("effect.active", "effect.passive", "effect.along_with")) or not _told_as_done(verb):
        return False
    return not any(
        other.number
        and other.label == anchor.label
        and other.figure is not None
        and (
            other.figure.counted.category == counted.category
            or counted.category in _ANYBODY
            or other.figure.counted.category in _ANYBODY
        )
        for other in figures
    )


def told_again(reading: Reading, anchor: Anchor, figures: Sequence[Anchor]) -> bool:
    """ "Gunmen abducted eight girls ... the girls were taken away": the same ones, whom a number counted before."""
    figure, doc = anchor.figure, reading.docs[anchor.sentence]
    assert figure is not None
    assert doc is not None
    counted = figure.counted
    if counted.kind != "plural" or not counted.lemma or figure.whole is not None or doc[counted.first].lower_ != "the":
        return False
    return any(
        other.number
        and other.label == anchor.label
        and other.sentence < anchor.sentence
        and other.figure is not None
        and other.figure.counted.lemma == counted.lemma
        for other in figures
    )


def _told_as_done(verb: Token) -> bool:
    """ "Killed", "was killed", "attacked a post, killing": once, and not of what is done again and again."""
    over = verb
    if over.dep_ == "amod":  # "killing soldiers and destroying vehicles", read as if they did
        over = next((up for up in over.ancestors if up.pos_ == "VERB"), over)
    while over.dep_ in ("conj", "advcl") and over.tag_ in ("VBG", "VBD", "VBN") and over.head.pos_ == "VERB":
        if not _once(over):
            return False
        over = over.head
    return over.tag_ in ("VBD", "VBN") and over.dep_ not in ("amod", "acl", "relcl", "pcomp") and _once(over)


def _once(verb: Token) -> bool:
    return _plainly_done(verb) and not any(c.lower_ in _AGAIN or c.dep_ == "mark" for c in verb.children)


def _plainly_done(verb: Token) -> bool:
    """Neither planned nor denied, nor told of what was before."""
    said = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    return all(word in _WAS for word in said) and not modality.planned(verb, verb, load())
