"""Words for weapons and a trigger's token in, the means of its deed out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.events import clause
from warledger.claims.parsing import columns

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Means that name persons, and those who man aircraft: "gunmen", "an air force pilot". (Suicide bombers who are killed
#: mostly died by their bomb.)
_VICTIMS = frozenset({"gun", "air"})
#: Words between a trigger and the poison that it used.
_MEANS = frozenset(
    "with using containing of carrying filled dropped use used loaded involving released releasing releases dispersed "
    "dispersing spread spreading unleashed unleashing spewed spewing emitted emitting laced".split()
)
#: What the victims of poison show, before the word for it: "exposure to sarin", "tested positive for a nerve agent".
_SUFFERED = frozenset("exposure exposed symptoms signs traces positive inhaled inhaling inhalation effects".split())
#: Families of words that leave it open with what was attacked.
OPEN = frozenset({"attack", "killing"})
#: Families whose object is what is hit, not what is fired.
_HITTING = frozenset({"impact", "explosion", "attack", "device", "strike"})
#: Means that are none where they are what is hit.
_HELD = frozenset({"bomb", "suicide"})
#: What fires shells, and is destroyed with its crew.
_GUNS = frozenset({"launcher", "howitzer", "mortar", "gun", "cannon", "battery", "system", "artillery"})
#: Aircraft that explode where they strike.
_STRIKING = frozenset({"drone", "drones", "uav", "uavs"})


def of_doers(
    arms: Sequence[tuple[int, int, str]], family: str, agent: Token | None, target: Token | None
) -> list[tuple[int, int, str]]:
    """The means without the aircraft that were hit: "a missile hit a plane", "the helicopter exploded in midair".

    Those who are killed kill nobody: "soldiers killed nine gunmen".
    """
    if family == "impact" and target is not None and arms:
        # "destroyed a car rigged with explosives", "hit a bomb factory"
        words = [(arm, target.doc[arm[1] - 1]) for arm in arms]
        arms = [arm for arm, word in words if not (_may_be_held(word, arm[2]) and _is_held(word, target))]
    if family == "killing" and target is not None and arms:
        first, past = clause.phrase(target)
        return [arm for arm in arms if arm[2] not in _VICTIMS or not first <= arm[0] < past]
    if family not in _HITTING or not any(kind == "air" for _, _, kind in arms):
        return list(arms)
    hit = [] if target is None else [clause.phrase(target)]
    if family == "explosion" and agent is not None and agent.lower_ not in _STRIKING:
        hit.append(clause.phrase(agent))
    return [arm for arm in arms if arm[2] != "air" or not any(first <= arm[0] < past for first, past in hit)]


def _may_be_held(arm: Token, kind: str) -> bool:
    """Can means be what is hit: bombs, and guns ("destroyed two Grad launchers"), not the shells that they fire?"""
    if kind != "shell":
        return kind in _HELD
    named = arm.head if arm.dep_ in ("compound", "amod", "nmod") else arm
    return named.lemma_.lower() in _GUNS


def _is_held(arm: Token, target: Token) -> bool:
    """Are means a part of what is hit, by the parse, which takes "hit a post with a bomb" for a post that had one?"""
    node = arm
    while node.i != target.i:
        if node.dep_ == target.dep_ == "dobj" and node.head.i == target.head.i:
            return True  # what a list loses: "destroyed 3 tanks, 2 Grad launchers"
        if node.head.i == node.i or (node.head.i == target.i and node.dep_ == "prep" and node.lower_ != "of"):
            return False
        node = node.head
    return True


def from_above(arms: Sequence[tuple[int, int, str]], doc: Doc, lower: Sequence[str]) -> list[tuple[int, int, str]]:
    """The means, with bombs that are dropped as those of aircraft: "dropped makeshift bombs", "bombs dropped on it"."""
    if _DROPPING.isdisjoint(lower):
        return list(arms)
    return [(a, b, "air") if kind == "bomb" and _is_dropped(doc[b - 1]) else (a, b, kind) for a, b, kind in arms]


_FROM = frozenset({"by", "from", "in", "on", "over"})
_DROPPING = frozenset({"drop", "drops", "dropped", "dropping"})


def _is_dropped(bomb: Token) -> bool:
    if bomb.dep_ in ("dobj", "nsubjpass", "nsubj") and bomb.head.lower_ in _DROPPING:
        return True
    # "bombs dropped from", whatever the parse makes of it
    behind = [t.lower_ for t in bomb.doc[bomb.i + 1 : bomb.i + 3]]
    return len(behind) == 2 and behind[0] == "dropped" and behind[1] in _FROM


def killed(noun: Token, family: str) -> Token | None:
    """Who was killed in "the killing of an air force pilot"."""
    if family != "killing":
        return None
    of = (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of")
    return next((c for link in of for c in link.children if c.dep_ == "pobj"), None)


def nearest(
    arms: Sequence[tuple[int, int, str]],
    a: int,
    b: int,
    head: Token,
    first: int,
    last: int,
    lower: Sequence[str],
    *,
    open_: bool = False,
) -> tuple[int, int, str] | None:
    """The weapon that the clause `a` to `b` (else the words near the trigger) tells of.

    Of an attack whose words leave that open (`open_`) also the poison that its victims show.
    """
    arms = [
        arm for arm in arms if not (_of_joined(head.doc[arm[1] - 1], head) or _of_the_cause(head.doc[arm[1] - 1], head))
    ]
    inside = [arm for arm in arms if a <= arm[0] < b]
    # "a suicide bomber drove up and detonated his charge": the clause before tells who
    inside += [arm for arm in arms if arm[2] == "suicide" and a - 15 <= arm[0] < a and head.pos_ == "VERB"]
    if not inside:
        inside = [arm for arm in arms if abs(arm[0] - head.i) <= 10]
    if not inside:
        return next((arm for arm in arms if arm[2] == "chemical" and _suffered(arm[0], lower)), None) if open_ else None
    for arm in inside:
        # poison gas is the means where it is used, not where a store of it is hit
        if arm[2] == "chemical" and (
            first <= arm[0] < last
            or arm[0] < head.i
            or lower[arm[0]] == "by"
            or not _MEANS.isdisjoint(lower[max(head.i, arm[0] - 5) : arm[0]])
            or (open_ and _suffered(arm[0], lower))
        ):
            return arm
    for arm in inside:
        if arm[2] == "suicide":
            # "gunmen and suicide bombers attacked the camp": more than a bombing
            guns = [a for a in inside if a[2] == "gun"]
            return next((a for a in guns if ["and"] in (lower[a[1] : arm[0]], lower[arm[1] : a[0]])), arm)
    inside = [arm for arm in inside if arm[2] != "chemical"]
    if not inside:
        return None
    closest = min(inside, key=lambda arm: abs(arm[0] - head.i) if not first <= arm[0] < last else 0)
    if closest[2] in {"shell", "bomb"}:
        # "missiles fired by warplanes", "bombs dropped from helicopters": who carried them decides
        for arm in inside:
            if arm[2] == "air":
                return arm
    return closest


def _of_joined(arm: Token, head: Token) -> bool:
    """ "Rebels killed three and jets bombed their camps": is it what acts, or is fired, in the clause beside?

    Of what was only suffered ("a bomb went off and nine died") it may be the cause.
    """
    verb = arm.head
    if arm.dep_ not in ("nsubj", "dobj") or verb.i == head.i or head.pos_ != "VERB":
        return False
    if arm.dep_ == "dobj" and not any(c.dep_ == "nsubj" for c in verb.children):
        return False
    if not ((verb.dep_ == "conj" and verb.head.i == head.i) or (head.dep_ == "conj" and head.head.i == verb.i)):
        return False
    return {"nsubj", "dobj"} <= {c.dep_ for c in head.children}


#: What opens the clause for why something was done, and verbs up to one from a word of it.
_CAUSES, _UP = frozenset({"after", "because", "since"}), 4


def _of_the_cause(arm: Token, head: Token) -> bool:
    """ "X bombed a site after Y fired rockets": what Y fired is none of X's means, and the other way round.

    Of what was only suffered ("nine were killed after a bomb went off") it is.
    """
    if _CAUSES.isdisjoint(columns.of(head.doc).words):
        return False  # as in most sentences
    if head.pos_ == "NOUN" and head.dep_ == "dobj":
        head = head.head  # "launched strikes"
    verb = arm
    for _ in range(_UP):
        if verb.pos_ == "VERB" or verb.head.i == verb.i:
            break
        verb = verb.head
    one, other = (verb, head) if verb.dep_ == "advcl" and verb.head.i == head.i else (head, verb)
    if one.dep_ != "advcl" or one.head.i != other.i or one.i == other.i:
        return False
    if not any(c.lower_ in _CAUSES and c.dep_ in ("mark", "prep", "advmod") for c in one.children):
        return False
    return all(
        {"nsubj", "dobj"} <= {c.dep_ for c in each.children if c.pos_ != "PRON" or c.dep_ != "nsubj"}
        for each in (one, other)
    )


def _suffered(at: int, lower: Sequence[str]) -> bool:
    """ "Tests on victims of the attack point to exposure to sarin": is the poison at token `at` what they show?"""
    return not _SUFFERED.isdisjoint(lower[max(0, at - 5) : at])
