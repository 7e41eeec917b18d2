"""A trigger, its target and its means in, the type that its own clause settles out (None: the report must)."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from warledger.claims.deeds.carried_out import carries_out
from warledger.claims.effects.lexicon import nouns
from warledger.claims.events import by_syntax
from warledger.claims.events.kind import ground, kinds
from warledger.claims.events.lexicon import Lexicon
from warledger.claims.events.no_event import no_move

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What people flee from, beside the ground that fighters take.
_HOMES = frozenset({"home", "homes", "house", "houses", "camp", "camps", "enclave"})
#: Those who flee, beside people of all kinds.
_FLEEING = frozenset({"families", "family", "thousands", "hundreds", "dozens", "refugees", "inhabitants", "households"})

#: Those who are caught again, beside the people of the lexicon.
_ESCAPED = frozenset("prisoner prisoners inmate inmates escapee escapees fugitive fugitives convicts detainees".split())
#: What is done with a bomb or a shell before it does harm, and what drops one.
_BROUGHT = frozenset({"drop", "fire", "launch", "plant", "throw", "lob", "hide", "leave"})
_AIRCRAFT = frozenset("plane planes jet jets warplane warplanes aircraft helicopter helicopters drone drones".split())

#: What is carried away though nobody is abducted.
_REMAINS = frozenset({"body", "corpse", "remains"})
#: What is released to the public: "released images of captured soldiers".
_PUBLISHED = frozenset(
    "image photo photograph picture video clip footage recording film statement list report name detail figure number "
    "result data information document".split()
)


def settled(
    kind: str,
    head: Token,
    target: Token | None,
    weapon: tuple[int, int, str] | None,
    lexicon: Lexicon,
    placed: Collection[int],
) -> str | None:
    """The type of a trigger whose words settle it, corrected by object and means; None where it states no event.

    `placed`: the places.
    """
    if kind == "territory_taken" and head.pos_ == "VERB" and target is not None:
        if head.lemma_.lower() == "recapture" and _among(target, lexicon.lists["people"] | _ESCAPED):
            return "arrest"  # "recaptured 13 of the prisoners"
        if target.lower_ in lexicon.lists["people"]:
            return None
    if kind == "territory_taken" and head.lemma_.lower() in _TAKING:
        return _taken(head, lexicon, placed)
    if kind == "abduction" and head.pos_ == "VERB" and target is not None:
        # "took away his rifle", "the bodies were carried off"
        if target.lemma_.lower() in _REMAINS:
            return None
        if _among(target, lexicon.lists["materiel"]):
            return "weapons_seized"
    if kind == "territory_taken" and head.lemma_.lower() == "advance" and not ground.advanced(head, lexicon, placed):
        return None  # "fled Goma as the rebels advanced": how far, nobody says
    if kind in {"withdrawal", "displacement"} and no_move.is_none(kind, head, target):
        return None
    if kind == "shootdown" and head.lower_ not in {"shootdown"}:
        seen = {t.lower_ for t in (target, *head.children) if t is not None}
        if target is not None:
            seen |= {t.lower_ for t in target.subtree}
        if _COUNTED.intersection(t.tag_ for t in (target,) if t is not None):
            # "33 missiles, of which 21 were shot down": what they are, the words before tell
            seen |= {t.lower_ for t in head.doc[: head.i]}
        if not (lexicon.lists["aircraft"] | _FLYING) & seen:
            return "shooting" if head.lemma_.lower() == "shoot" and target is not None else None
    if kind == "execution" and carries_out(head):
        return None
    if kind == "ground_assault" and weapon and weapon[2] == "bomb" and head.lemma_.lower() == "ambush":
        return "bombing" if _by_means_of(weapon, head) else kind
    if kind == "bombing" and weapon and weapon[2] == "suicide":
        return "suicide_bombing"
    if kind in {"shelling", "airstrike"} and weapon and weapon[2] == "chemical":
        return "chemical_attack"
    if kind == "shelling" and weapon and weapon[2] == "air" and head.lower_ not in {"shelling"}:
        return "airstrike"
    return kind


def _by_means_of(weapon: tuple[int, int, str], head: Token) -> bool:
    """ "Used landmines to ambush the column", "ambushed it with roadside bombs": the bomb is all they came with."""
    arm = head.doc[weapon[1] - 1]
    if arm.n_rights and any(c.dep_ == "conj" for c in arm.rights):
        return False  # "with mines and rifles"
    if arm.dep_ == "dobj":
        return arm.head.lemma_.lower() == "use"
    return arm.dep_ == "pobj" and arm.head.lower_ in ("with", "by") and arm.i > head.i


def was_shot_down(subject: Token | None, target: Token | None, lexicon: Lexicon) -> bool:
    """Is the subject of "shot down" what was hit, since nothing else told is an aircraft or stands for one?"""
    flying = lexicon.lists["aircraft"] | _FLYING
    if subject is None or subject.lower_ not in flying:
        return False
    return target is None or (target.tag_ not in _COUNTED and flying.isdisjoint(t.lower_ for t in target.subtree))


#: What is shot down beside aircraft, and tags of a number or a pronoun that stands for what was told.
_FLYING = frozenset(
    "missile missiles rocket rockets balloon balloons chopper choppers quadcopter quadcopters shaheds".split()
)
_COUNTED = frozenset({"CD", "PRP", "WDT", "DT"})
#: Nouns of taking that say nothing of what is taken.
_TAKING = frozenset({"seizure", "capture"})
#: Those who are captured, beside the people of the lexicon.
_WANTED = frozenset("leader commander chief kingpin boss suspect fugitive warlord spy".split())


def _taken(noun: Token, lexicon: Lexicon, placed: Collection[int]) -> str | None:
    """ "The seizure of 20 rifles", "the capture of two rebels", "of Goma"; nothing where none is ("of Omar Bello")."""
    of = (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of")
    what = next((c for link in of for c in link.children if c.dep_ == "pobj"), None)
    if what is None:
        return "territory_taken"
    lists = lexicon.lists
    if _among(what, lists["materiel"]):
        return "weapons_seized"
    if _among(what, lists["people"]) or what.lemma_.lower() in _WANTED:
        return "arrest"
    names = [t for t in (what, *what.children) if t.pos_ == "PROPN"]
    named = len(names) == 1 or any(t.i in placed for t in names)
    return "territory_taken" if named or _among(what, lists["ground"]) else None


def opened(
    family: str,
    head: Token,
    target: Token | None,
    weapon: tuple[int, int, str] | None,
    lexicon: Lexicon,
    placed: Collection[int],
) -> tuple[bool, str | None]:
    """Whether an open trigger states an event here, and its type where the clause settles it; `placed`: the places."""
    arm = weapon[2] if weapon else None
    if family == "capture":
        return _captured(head, target, lexicon, placed)
    if family == "holding":
        return True, "territory_taken"  # those who hold it were looked for before
    if family == "ousting":
        out = ground.ousted(head, target, lexicon, placed)
        return out, "territory_taken" if out else None
    if family == "recovery":
        arms = target is not None and _among(target, lexicon.lists["materiel"])
        return arms, "weapons_seized" if arms else None
    if family == "leaving":
        kind = _left(head, target, lexicon)
        return kind is not None, kind
    if family == "freeing":
        people = target is not None and target.lemma_.lower() not in _PUBLISHED and _of_people(target, lexicon)
        return people, "release" if people else None
    if family == "shot":
        return True, "shooting" if arm in {None, "gun", "bomb", "knife"} else kinds.by_weapon("attack", arm)
    if family == "launch":
        cause = target if target is not None else None
        if arm in {None, "gun", "knife"} or cause is None:
            return False, None
        lemma = head.lemma_.lower()
        if lemma == "use" and (weapon is None or arm != "chemical" or not _is_used(weapon, cause)):
            return False, None
        if lemma == "drop" and cause.lemma_.lower() in _AID:
            return False, None
        if lemma == "drop" and arm in {"bomb", "shell"}:
            return True, "airstrike"
        return True, kinds.by_weapon("attack", arm)
    if family == "device":
        verb = head.head
        hops = 0
        while verb.pos_ in {"ADP", "NOUN", "PROPN"} and verb.head.i != verb.i and hops < 3:
            verb = verb.head
            hops += 1
        harm = lexicon.lists["harm_verbs"]
        subject = head.dep_ in {"nsubj", "nsubjpass"}
        if (
            subject
            and verb.lemma_.lower() in _BROUGHT
            and any(c.dep_ in {"advcl", "conj"} and c.lemma_.lower() in harm for c in verb.children)
        ):
            # "a bomb dropped by a plane wounded seven", read as if the bomb had dropped something
            from_above = any(c.dep_ == "agent" and _AIRCRAFT & {t.lower_ for t in c.subtree} for c in verb.children)
            return arm not in {"gun", "knife", None}, kinds.by_weapon("attack", "air" if from_above else arm)
        if verb.lemma_.lower() not in harm or arm in {"gun", "knife", None}:
            return False, None
        return True, kinds.by_weapon("attack", arm)
    if family == "impact" and arm is None:
        if head.lemma_.lower() == "destroy":
            return True, "destruction"
        return head.lemma_.lower() in {"hit", "target", "strike"} and target is not None, None
    if family == "impact" and arm in {"gun", "knife"}:
        return False, None
    return True, kinds.by_weapon(family, arm)


#: What planes drop for people.
_AID = frozenset("food aid water supply parcel medicine relief leaflet flyer package parachute ration".split())
#: Words between what is used and a poison that is no part of it.
_WHAT_FOR = frozenset("for against over after because to in on".split())


def _is_used(weapon: tuple[int, int, str], what: Token) -> bool:
    """Is a poison what is used: "used shells filled with gas", not "to use force because of gas attacks"?"""
    first = weapon[0]
    if not any(t.left_edge.i <= first <= t.right_edge.i for t in (what, *what.conjuncts)):
        return False
    return _WHAT_FOR.isdisjoint(t.lower_ for t in what.doc[what.i : first])


#: "Two captured on Sunday": the parser takes the day for what was captured.
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _captured(head: Token, target: Token | None, lexicon: Lexicon, placed: Collection[int]) -> tuple[bool, str | None]:
    if target is None:
        return False, None
    lists = lexicon.lists
    if _among(target, lists["materiel"]):
        return head.lemma_.lower() != "take", "weapons_seized"
    if target.lemma_.lower() == "hostage":
        return True, "abduction"
    held = _held_as(head) if head.lemma_.lower() == "take" else None
    if held is not None:
        return True, held
    if _among(target, lists["people"]):
        return head.lemma_.lower() in {"capture", "seize"}, "arrest"
    named = target.pos_ == "PROPN" and target.lower_ not in _DAYS and head.lemma_.lower() in {"capture", "seize"}
    if named or _among(target, lists["ground"]):
        return True, "territory_taken"
    if head.lemma_.lower() == "take":
        agent = by_syntax.agent_of(head, lists["light_verbs"])
        return ground.taken(head, target, agent, lexicon, placed), "territory_taken"
    return False, None


#: As what somebody is taken, and the words between for who that is: "took the mayor, his wife and two aides hostage".
_HELD = {"hostage": "abduction", "captive": "abduction", "prisoner": "arrest"}
_WHO_IS_TAKEN = 20


def _held_as(take: Token) -> str | None:
    """The type of "took X hostage", however long X is; no other verb stands between."""
    between = take.doc[take.i + 1 : take.i + 1 + _WHO_IS_TAKEN]
    word = next((t for t in between if t.lower_ in _HELD or t.lower_ in ";." or _is_said(t)), None)
    if word is None or word.lower_ not in _HELD or word.nbor(-1).pos_ == "DET":
        return None
    after = word.doc[word.i + 1 : word.i + 2]
    return None if any(t.pos_ == "NOUN" for t in after) else _HELD[word.lower_]  # "hostage talks"


def _is_said(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.lower_ not in ("including", *_HELD)


def _left(head: Token, target: Token | None, lexicon: Lexicon) -> str | None:
    """ "Hundreds of residents left the town": a place, left by people; fighters who do so withdraw."""
    lists = lexicon.lists
    if target is None or head.tag_ not in {"VBD", "VBN", "VBG", "VBP"}:
        return None
    if not (target.pos_ == "PROPN" or _among(target, lists["ground"] | _HOMES)):
        return None
    who = by_syntax.agent_of(head, lists["light_verbs"])
    if who is None or any(c.dep_ in {"oprd", "acomp", "xcomp"} for c in head.children):
        # "left the town in ruins", "left the village destroyed"
        return None
    near = _holders(who)
    if any(t.lower_ in lists["ground_actors"] | ground.TROOPS for t in near):
        return "withdrawal"
    several = who.tag_ in {"NNS", "NNPS", "CD"} or who.lower_ in _FLEEING
    return "displacement" if several and any(t.lower_ in lists["people"] | _FLEEING for t in near) else None


def _holders(token: Token) -> list[Token]:
    """A phrase's own words: its head, what is joined to it, what it is a number of, whom it carries ("buses with")."""
    out = [token, *token.conjuncts]
    for one in list(out):
        for child in one.children:
            if child.dep_ in {"prep", "acl"}:
                out += [child, *(c for c in child.children if c.dep_ in {"pobj", "dobj"})]
            elif child.dep_ in {"compound", "amod", "nmod", "dobj"}:
                out.append(child)
    return out


def _of_people(token: Token, lexicon: Lexicon) -> bool:
    return nouns().people.get(token.lemma_.lower()) is not None or _among(token, lexicon.lists["people"])


def _among(token: Token, words: frozenset[str]) -> bool:
    return token.lower_ in words or any(
        c.lower_ in words or (c.lower_ == "of" and any(p.lower_ in words for p in c.children))
        for c in token.children
        if c.dep_ in {"conj", "prep", "compound", "nummod"}
    )
