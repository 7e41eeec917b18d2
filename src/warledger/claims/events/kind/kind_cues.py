"""A mention and those before it in; out, what its words and theirs say of its kind, each asked on its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled

#: Mentions that a reference like "the attack" is looked for among: more stand in no two sentences.
BACK = 40
#: Mentions behind or before one among which the attack that it is of stands.
AHEAD = 4
BOMBS = frozenset({"bombing", "suicide_bombing", "chemical_attack"})
#: Families whose usual type is what "the attack" of their report means, where it settles no other: "terrorist attacks
#: on the embassies", in a report that goes on to call them bombings.
TELLING = frozenset({"bombing", "explosion", "strike", "bombardment"})
#: Those who came to attack.
_CAME = compiled(r"\b(?:attackers?|assailants?|raiders|intruders|infiltrators)$", re.I)
#: Those who kill militants, and lay no bombs for them.
_TROOPS = compiled(r"\b(?:army|troops|soldiers|police|military|(?:government|security|armed) forces)\b", re.I)


def came(killing: EventMention, text: str) -> bool:
    """Are those killed those who came to attack?"""
    hit = killing.target_span
    return hit is not None and _CAME.search(hit.of(text)) is not None


_WHERE = compiled(r"\bwhere\b", re.I)
#: What comes from afar, or goes off, and is not what men are told to have done to others where it hit.
_FROM_AFAR = frozenset({"airstrike", "shelling", "bombing", "suicide_bombing", "chemical_attack"})


def where_others(killing: EventMention, before: Sequence[EventMention], text: str) -> frozenset[str | None]:
    """Types of the attacks on a place "where rebels had killed a pilot": they killed him in none of these."""
    if killing.family != "killing" or killing.noun or not killing.afoot:
        return frozenset()
    told = [
        m
        for m in before[-BACK:]
        if m.sentence == killing.sentence
        and m.type in _FROM_AFAR
        and m.clause == "main"
        and m.head.end < killing.head.start
    ]
    where = _WHERE.search(text, told[-1].head.end, killing.head.start) if told else None
    if where is None or (killing.weapon is not None and killing.weapon.end > where.start()):
        return frozenset()
    return frozenset(m.type for m in told)


def on_foot(mention: EventMention, mentions: Sequence[EventMention]) -> bool:
    """Does a mention, or an attack of its sentence, tell of fighters on foot: "nine were killed in a rebel attack"?"""
    return mention.afoot or any(
        m.afoot and m.noun and m.type is None and m.sentence == mention.sentence for m in mentions
    )


#: Words between a noun of violence and the verb for what it hit.
_HITTING = compiled(r" (?:(?:which|that|to|has|have|had|also|later|then) )*")


def as_its_subject(mention: EventMention, before: Sequence[EventMention], text: str) -> str | None:
    """The type of the deed that a verb says to have hit: "the bombing which hit a district", "the blast hit a post"."""
    for other in reversed(before[-AHEAD:]):
        if other.sentence != mention.sentence or not other.noun or other.head.end > mention.head.start:
            continue
        doer = mention.agent_span
        if (doer is not None and doer.overlaps(other.head)) or _HITTING.fullmatch(
            text, other.head.end, mention.head.start
        ):
            return other.type
    return None


#: Means told again by "the", and what from the air they may be.
_THE_DEVICES = compiled(r"\b(?:the|these|those) (?:[\w-]+,? ){0,3}(?:devices?|explosives|bombs?)$", re.I)
_FROM_ABOVE = compiled(r"\b(?:bombs?|barrels?)$", re.I)
#: Characters before such a word in which its article stands.
_ARTICLE = 40


def as_dropped(mention: EventMention, before: Sequence[EventMention], text: str) -> bool:
    """Are its bombs those that the sentence before has from the air: "barrel bombs … the crude devices"?"""
    if mention.weapon is None or not _THE_DEVICES.search(
        text, max(0, mention.weapon.start - _ARTICLE), mention.weapon.end
    ):
        return False
    near = next((m for m in reversed(before[-BACK:]) if m.weapon is not None), None)
    return (
        near is not None
        and near.type == "airstrike"
        and near.weapon is not None
        and near.sentence >= mention.sentence - 1
        and (near.weapon == mention.weapon or _FROM_ABOVE.search(near.weapon.of(text)) is not None)
    )


def by_troops(mention: EventMention, text: str) -> bool:
    """Did an army or police do it?"""
    doer = mention.agent_span
    return doer is not None and _TROOPS.search(text, doer.start, doer.end) is not None


#: Right before a noun of violence that was told before.
_THE = compiled(r"\b(?:the|that|this|those|these) (?:[\w-]+ )?$", re.I)


def again(mention: EventMention, text: str) -> bool:
    """Does a noun name by "the", "that" a deed told before?"""
    return _THE.search(text, max(0, mention.head.start - _ARTICLE), mention.head.start) is not None


#: Words between a killing and that in which, or by which, it was done: "killed on Thursday in rebel fire".
_IN_WHICH = compiled(r"(?: on [A-Z][a-z]+day| [A-Z][a-z]+day)? (?:in|by|during)(?: an?| the)?(?: [\w’'-]+){0,2} ")
#: The same behind those killed, of what men do on the ground: "killed 11 policemen in an ambush".
_IN_AMBUSH = compiled(r"(?: [\w’'-]+){0,7}? (?:in|during) an? (?:[\w’'-]+ ){0,2}")
_ON_THE_GROUND = frozenset({"ground_assault", "clash"})
#: What is fired; and characters from a killing to it.
_FIRED = frozenset({"shooting", "shelling"})
_NEXT = 60


def died_in(killing: EventMention, mentions: Sequence[EventMention], text: str) -> str | None:
    """The type of the shooting, shelling or ambush that stands right behind a killing as how it was done."""
    for other in mentions:
        if other.sentence > killing.sentence:
            break
        if not 0 < other.head.start - killing.head.end < _NEXT:
            continue
        if (
            other.noun
            and other.type in _ON_THE_GROUND
            and _IN_AMBUSH.fullmatch(text, killing.head.end, other.head.start)
        ):
            return other.type
        if other.type in _FIRED and _IN_WHICH.fullmatch(text, killing.head.end, other.head.start) is not None:
            return other.type
    return None


def shot_in(shot: EventMention, mentions: Sequence[EventMention], text: str) -> str | None:
    """The clash in which somebody was shot, and which is told by that as one event: "in an exchange of gunfire"."""
    for other in mentions:
        if other.sentence > shot.sentence:
            break
        near = other.type == "clash" and other.noun and 0 < other.head.start - shot.head.end < _NEXT
        if near and _IN_WHICH.fullmatch(text, shot.head.end, other.head.start) is not None:
            return other.type
    return None


#: "Israeli fire", "police fire": they shot. Not the fire of what is told by its own name.
_FIRE = compiled(
    r"(?<!\bfriendly)(?<!\bartillery)(?<!\btank)(?<!\bmortar)(?<!\brocket)(?<!\bshell)(?<!\bmissile) fire"
    r"(?: (?:in|at|near|along|on|outside) [^.;]*)?$",
    re.I,
)


def by_fire(killing: EventMention, text: str) -> bool:
    """Were they killed by somebody's fire, and by no other means: "killed by Israeli fire"?"""
    doer = killing.agent_span
    return doer is not None and killing.weapon is None and _FIRE.search(text, doer.start, doer.end) is not None


def elsewhere(one: EventMention, other: EventMention) -> bool:
    """Do two mentions name places of their own?"""
    return bool(one.places and other.places) and not set(one.places) & set(other.places)


def shot_down(killing: EventMention, before: Sequence[EventMention]) -> bool:
    """Are the only words for a killing's means those by which its sentence has an aircraft shot down?"""
    means = killing.weapon if killing.family == "killing" else None
    return means is not None and any(
        m.type == "shootdown" and m.sentence == killing.sentence and m.head.covers(means) for m in before[-BACK:]
    )


def in_the_attack(killing: EventMention, attack: EventMention) -> bool:
    """Are the only words for a killing's means those of the attack before it: "attacked a helicopter base, killing"?"""
    means, words = killing.weapon, attack.span
    return means is not None and means.end <= killing.head.start and words.covers(means) and killing.noun is False


def _by(attack: EventMention, killing: EventMention) -> bool:
    """ "An attack by bandits killed nine": is the attack what killed?"""
    doer = killing.agent_span
    return attack.noun and doer is not None and attack.sentence == killing.sentence and doer.covers(attack.head)


def told_near(mention: EventMention, before: Sequence[EventMention], allowed: frozenset[str]) -> str | None:
    """The last type told in this sentence or the one before, of what a mention may be.

    Of two deeds, one done in answer to the other, each goes on with its own: "jets struck the camp in response to
    rockets; the strikes killed nine".
    """
    told = [m for m in reversed(before) if m.type in allowed]
    if mention.before:
        return next((m.type for m in told if m.before), None)
    near = [
        m
        for m in told
        if m.sentence >= mention.sentence - 1
        # ("the blast killed nine": whatever the blast is taken for, its killing is no other event)
        and (
            not m.rule.endswith("default")
            or (m.family in TELLING and m.sentence == mention.sentence)
            or _by(m, mention)
        )
    ]
    other = near and near[0].before
    if mention.family == "killing" and near and all(m.before and m.sentence == mention.sentence for m in near):
        near = []
    return next((m.type for m in (told if other else near) if not m.before), near[0].type if near else None)
