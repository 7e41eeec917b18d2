"""A figure of a clash in, the side to which those counted fell, or that it may have been either, out.

"Two soldiers and five rebels were killed in a clash": the codebook lays each side's losses in a clash on the other.
"Three villagers died in a clash between soldiers and rebels": on nobody.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.acting import acting
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.doers.done import is_clash, who_fought
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import owners
from warledger.claims.choice.parties.called import NOBODY, armed, party, sided
from warledger.claims.choice.parties.roles import CLASHES
from warledger.claims.effects.said_of.arguments import subjects
from warledger.claims.parsing import columns
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Effects on the people of a side.
_LOSSES = frozenset(("killed", "wounded", "casualties", "captured"))
#: Armed villagers who fall beside soldiers, and kinds of parties, on a state's side.
WITH_STATES = frozenset(("vigilantes", "hunters"))
_OF_STATES = frozenset(("state", "state_forces", "police", "coalition", "peacekeepers"))
#: Sentences back in which a clash that is pointed to is told.
_BACK = 3
#: Words before a clash that was told; before one that is told now; and behind one, where they lead to who fought.
_TOLD, _NEW = frozenset("the this that these those same ensuing".split()), frozenset("a an another separate".split())
_WITH = frozenset("with between against".split())


def other(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> tuple[Hashable, bool] | None:
    """The one other side that loses people in the figure's sentence, and whether the sentence tells of a clash.

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted.
        view: The report's overview.

    Returns:
        None where the sentence tells of no other losses, of those of several sides, or of those of one that would be
        on the same side: one of the two fights for a state, the other doesn't.
    """
    figure = anchor.figure
    if figure is None or not own or figure.effect not in _LOSSES:
        return None
    found: set[Hashable] = set()
    for index, told in reading.figures:
        if index == anchor.sentence and told is not figure and told.effect in _LOSSES and told.counted.noun:
            found |= owners.named_by(reading, reading.span_of(index, *told.counted.noun))
    found -= own
    if len(found) != 1:
        return None
    (side,) = found
    states = _of_states(reading)
    if (side in states) is not own.isdisjoint(states):
        return None
    names = [key for key, words in view.roles.called.items() if side in words]
    doc = reading.docs[anchor.sentence]
    clash = doc is not None and any(token.lemma_.lower() in CLASHES for token in doc)
    return names[0] if len(names) == 1 else side, clash


def under_one_verb(
    reading: Reading, anchor: Anchor, own: frozenset[Hashable], doing: frozenset[Hashable], view: Overview
) -> Hashable | None:
    """Who killed those counted where one verb tells both sides' losses: "20 soldiers and 30 rebels died in a clash".

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted.
        doing: Who is named as doing it by the figure's own clause.
        view: The report's overview.

    Returns:
        The other side, where they fell in a clash with nobody else named in it, or one of the two attacked the other.
    """
    figure = anchor.figure
    if figure is None or figure.effect not in _LOSSES or figure.trigger is None or not own or len(own - NOBODY) != 1:
        return None
    beside = [
        owners.named_by(reading, reading.span_of(index, *told.counted.noun))
        for index, told in reading.figures
        if index == anchor.sentence and told is not figure and told.counted.noun and told.whole is None
        if told.trigger is not None and told.trigger.head == figure.trigger.head
    ]
    found = {key for keys in beside for key in keys} - own
    if len(found) != 1 or found & NOBODY:
        return None
    (foe,) = found
    states = _of_states(reading)
    if (foe in states) is own.isdisjoint(states):
        # the attackers may have a name: "six soldiers and ten guerrillas died when X attacked a post"
        strangers = doing - own - found
        named = all(str(key).islower() for key in own) or all(str(key).islower() for key in found)
        if doing and not strangers:
            return foe
        if strangers and _subject_is(reading, anchor, strangers):
            return None
        if len(strangers) == 1 and named and strangers.isdisjoint(states):
            return foe if foe in states else next(iter(strangers))
        return foe if not doing and _only_two(reading, anchor, own | found) else None
    two = {key for m, key in armed(reading) if m.form != "joint"} - NOBODY <= own | found
    return foe if not doing and two and _only_two(reading, anchor, own | found) else None


def _subject_is(reading: Reading, anchor: Anchor, parties: frozenset[Hashable]) -> bool:
    """ "The guerrillas killed two soldiers and a militiaman": does the verb have one of these for its subject?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.figure is None or anchor.figure.trigger is None:
        return False
    verb = doc[anchor.figure.trigger.head]
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return False
    spans = [reading.span_of(anchor.sentence, t.i, t.i) for t in subjects(verb) if t.dep_ == "nsubj"]
    return any(party(m) in parties and any(map(m.span.overlaps, spans)) for m in reading.actors)


def _only_two(reading: Reading, anchor: Anchor, two: frozenset[Hashable]) -> bool:
    """Did those counted fall in a clash in which nobody but two sides is said to have fought?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return False
    clashes = [token for token in causes_of(reading, (anchor.sentence, anchor.trigger)) if is_clash(token)]
    spans = [span for token in clashes for span in who_fought(reading, anchor.sentence, token)]
    fought = {key for m, key in armed(reading) if m.form != "joint" and any(map(m.span.overlaps, spans))}
    return bool(clashes) and fought <= two


@once_a_report
def _of_states(reading: Reading) -> frozenset[Hashable]:
    return WITH_STATES.union(party(m) for m in reading.actors if m.kind in _OF_STATES)


def told_before(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> Hashable | None:
    """Whom those counted fought in the clash to which the figure's own clause points back: "wounded in the firefight".

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted.
        view: The report's overview.

    Returns:
        None where the clause says itself who fought, or the sentences before don't set one party against them.
    """
    doc = reading.docs[anchor.sentence]
    if anchor.figure is None or not own or doc is None or anchor.trigger is None or anchor.label not in _LOSSES:
        return None
    causes = causes_of(reading, (anchor.sentence, anchor.trigger))
    if not any(is_clash(token) and _points_back(token) for token in causes):
        return None
    told: dict[int, set[tuple[Hashable, Hashable]]] = {}
    for one, foes in view.roles.rivals.items():
        for foe, where in foes.items():
            for index in where:
                if 0 < anchor.sentence - index <= _BACK:
                    told.setdefault(index, set()).add((one, foe))
    if not told:
        return _lost_in_it(reading, anchor, own)
    pairs = told[max(told)]
    found = {foe for one, foe in pairs if one in own} - own
    if not found and WITH_STATES.isdisjoint(own) and all(str(one).islower() for one in own):
        # "three guerrillas died in the fighting" of a group with another name and soldiers
        states = _of_states(reading)
        found = {foe for one, foe in pairs if foe in states and one not in states}
    return next(iter(found)) if len(found) == 1 else None


def fought_just_before(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> Hashable | None:
    """Whom those counted fought by the sentence before, where their own tells only losses of both: "11 soldiers died".

    "Lebanese soldiers and Sunni militants fought in Tripoli. At least 11 soldiers and 22 militants were killed."
    """
    if anchor.figure is None or anchor.label not in _LOSSES or not own or anchor.sentence == 0:
        return None
    fought = fighting(reading, view).get(anchor.sentence - 1, set())
    if len(fought) != 2 or not own < fought:
        return None
    here = {
        key for m, key in sided(reading) if m.form != "joint" and reading.sentence_at(m.span.start) == anchor.sentence
    }
    acts = {key for s, key, _, does in acting(reading, view) if does and s == anchor.sentence}
    (foe,) = fought - own
    return foe if foe in here and not acts else None


def _lost_in_it(reading: Reading, anchor: Anchor, own: frozenset[Hashable]) -> Hashable | None:
    """The one side that lost people in the clash told last: "four militants died in an encounter" before."""
    for index in range(anchor.sentence - 1, max(-1, anchor.sentence - 1 - _BACK), -1):
        doc = reading.docs[index]
        if doc is None or not any(token.lemma_.lower() in CLASHES for token in doc):
            continue
        nouns = [
            reading.span_of(at, *figure.counted.noun)
            for at, figure in reading.figures
            if at == index and figure.effect in _LOSSES and figure.counted.noun
        ]
        found = frozenset(key for noun in nouns for key in owners.named_by(reading, noun))
        states = _of_states(reading)
        if len(found) == 1 and not found & own and states.isdisjoint(found) is not states.isdisjoint(own):
            return next(iter(found))
        return None
    return None


def _points_back(clash: Token) -> bool:
    """Is it "the clash", "that firefight", with nobody said to have fought in it?"""
    before = {c.lower_ for c in clash.children if c.i < clash.i}
    told = bool(before & _TOLD) and not before & _NEW
    return told and not any(c.dep_ == "prep" and c.lower_ in _WITH for c in clash.children)


def between(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> bool:
    """Were those counted hit, of neither side or of no one, where the figure's sentence says that two sides fought?

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted.
        view: The report's overview.
    """
    if anchor.figure is None or own - NOBODY or anchor.category == "leader":
        return False
    told_to_fight = fighting(reading, view)
    if len(told_to_fight.get(anchor.sentence, ())) > 1 or _between_two(reading, anchor):
        return True
    told = reading.once(
        "losses of both", lambda: [s for s, keys in told_to_fight.items() if len(keys) > 1 and _sums(reading, s)]
    )
    return any(0 < abs(s - anchor.sentence) <= _BACK - 1 for s in told)


#: A sentence that says how those counted beside it came to harm: "The casualties occurred in clashes between X and Y".
_SUMS = compiled(
    r"\b(?:the|these|those|all(?: the)?|most) (?:casualties|deaths|fatalities|losses|injuries|victims|killings|toll)\b"
    r"(?! of)[^.;]{0,90}? (?:in|during|from|amid|by|to) (?:[\w-]+ ){0,3}?"
    r"(?:clash(?:es)?|fighting|battles?|combat|skirmish(?:es)?|hostilities|exchanges?)\b",
    re.I,
)


def _sums(reading: Reading, sentence: int) -> bool:
    return _SUMS.search(reading.sentences[sentence].text) is not None


def _between_two(reading: Reading, anchor: Anchor) -> bool:
    """Is what hit them a clash between two, whether or not their names say whose they are ("the army and X")?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or BETWEEN not in columns.of(doc).lower:
        return False
    causes = causes_of(reading, (anchor.sentence, anchor.trigger))
    return any(is_clash(token) and any(map(names_two, token.children)) for token in causes)


def both(reading: Reading, anchor: Anchor) -> Hashable | None:
    """Both who shot at each other where that hit them: "killed in shelling between X and Y" is laid on X and Y."""
    doc = reading.docs[anchor.sentence]
    if anchor.figure is None or doc is None or anchor.trigger is None or BETWEEN not in columns.of(doc).lower:
        return None
    for token in causes_of(reading, (anchor.sentence, anchor.trigger)):
        if not is_clash(token) and any(map(names_two, token.children)):
            for words in who_fought(reading, anchor.sentence, token):
                named = [party(m) for m in reading.actors if m.form == "joint" and words.overlaps(m.span)]
                if named:
                    return named[0]
    return None


BETWEEN = get_string_id("between")


def names_two(word: Token) -> bool:
    """Is it the "between" before two names, itself or within "of fire between"?"""
    if word.dep_ != "prep":
        return False
    if word.lower_ == "of":
        return any(map(names_two, (c for b in word.children for c in b.children)))
    return word.lower_ == "between" and any(c.dep_ == "conj" for b in word.children for c in b.children)


@once_a_report
def fighting(reading: Reading, view: Overview) -> dict[int, set[Hashable]]:
    """For each sentence, the parties that it says fought."""
    out: dict[int, set[Hashable]] = {}
    for m, key in sided(reading):
        if m.form != "joint" and "fights" in view.roles.of.get(m.span, ()):
            out.setdefault(reading.sentence_at(m.span.start), set()).add(key)
    return out
