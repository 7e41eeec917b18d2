"""Triggers and means in, event types out: by the clause's weapon first, then by the rest of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from warledger.claims.events.by_whom import opposed
from warledger.claims.events.dated import Days, apart
from warledger.claims.events.mention import EventMention
from warledger.records import Span

#: What an open family becomes with a weapon at hand. Weapons decide types; a family that isn't here keeps its own rule.
BY_WEAPON = {
    "air": "airstrike",
    "shell": "shelling",
    "bomb": "bombing",
    "suicide": "suicide_bombing",
    "chemical": "chemical_attack",
    "gun": "shooting",
}
#: Attacks and fights: what "the attack", "the blast", "was hit" may refer back to.
VIOLENT = frozenset(
    "airstrike shelling bombing suicide_bombing chemical_attack shooting ground_assault clash execution".split()
)
#: Mentions that a reference like "the attack" is looked for among: more stand in no two sentences.
_BACK = 40
#: The types that each open family can have when its clause shows no weapon, and the one it has when the report
#: shows none either.
REFERS = {
    "attack": (VIOLENT - {"clash", "execution"}, "ground_assault"),
    "strike": (frozenset({"airstrike", "shelling"}), "airstrike"),
    "raid": (frozenset({"airstrike", "ground_assault"}), "ground_assault"),
    "bombardment": (frozenset({"airstrike", "shelling"}), "shelling"),
    "bombing": (frozenset({"airstrike", "bombing", "suicide_bombing", "shelling"}), "bombing"),
    "explosion": (frozenset({"bombing", "suicide_bombing", "airstrike", "shelling"}), "bombing"),
    "impact": (frozenset({"airstrike", "shelling", "chemical_attack"}), None),
    "killing": (VIOLENT, "execution"),
    "assassination": (frozenset({"shooting", "bombing", "suicide_bombing", "execution"}), "execution"),
}


#: What fighters on foot do by "attacked", "raided", unless they came with bombs.
_ON_FOOT = frozenset({"attack", "raid"})
_BOMBS = frozenset({"bombing", "suicide_bombing", "chemical_attack"})
_FROM_AFAR = frozenset({"airstrike", "shelling"})
#: Those who came to attack, and what they are killed in where no means are told: no strike of theirs on others.
_CAME = re.compile(r"\b(?:attackers?|assailants?|raiders|intruders|infiltrators)$", re.I)
_MET = frozenset({"clash", "ground_assault", "shooting", "suicide_bombing"})

#: Those who kill militants, and lay no bombs for them.
_TROOPS = re.compile(r"\b(?:army|troops|soldiers|police|military|(?:government|security|armed) forces)\b", re.I)

#: Families whose usual type is what "the attack" of their report means, where it settles no other: "terrorist attacks
#: on the embassies", in a report that goes on to call them bombings.
_TELLING = frozenset({"bombing", "explosion", "strike", "bombardment"})


def by_weapon(family: str, weapon: str | None) -> str | None:
    """The type of an open trigger whose clause names its means, or None where that doesn't settle it."""
    if weapon is None:
        return None
    if weapon == "gun":
        return {
            "attack": "ground_assault",
            "killing": "shooting",
            "assassination": "shooting",
            "shot": "shooting",
            "impact": "shooting",
        }.get(family)
    if weapon == "knife":
        return None
    if family == "strike" and weapon in {"bomb", "gun"}:
        return None
    if family == "raid" and weapon != "air":
        return None
    return BY_WEAPON[weapon]


def resolve(mentions: Sequence[EventMention], text: str = "") -> list[EventMention]:
    """Settle the types that only the report can settle: "the attack" of a report about an air strike is one.

    A mention takes the type of the last settled mention before it in its own or the previous sentence,
    else the report's prevailing one, else its family's usual one.
    """
    tally: Counter[str] = Counter()
    likely: Counter[str] = Counter()
    for mention in mentions:
        if mention.type is None and mention.family in _TELLING:
            likely[REFERS[mention.family][1] or ""] += 1
        if mention.type:
            # what the lead tells prevails: the first three sentences weigh three times
            tally[mention.type] += 3 if mention.sentence < 3 else 1
    done = {m.type for m in mentions if not (m.planned or m.negated)}
    undone = {m.type for m in mentions if m.type is not None} - done
    days = _days(mentions)
    gas = [m for m in mentions if m.type == "chemical_attack"]
    of_others = bool(gas) and not any(m.afoot for m in gas)
    out: list[EventMention] = []
    for mention in mentions:
        others = _where_others(mention, out, text)
        if others:
            mention = mention._replace(type=None, weapon=None, weapon_kind=None, before=True)
        if mention.family == "killing" and mention.weapon is not None:
            # "gunmen attacked the village and killed nine": the attack is the event, its killing no other one
            told = [
                m
                for m in out[-6:]
                if m.sentence == mention.sentence
                and m.type in VIOLENT
                and m.before == mention.before
                and not (mention.weapon_kind == "gun" and _elsewhere(m, mention))
            ]
            if told and (mention.weapon_kind == "gun" or _in_the_attack(mention, told[-1])):
                mention = mention._replace(type=told[-1].type, rule=f"{mention.rule}.near")
        if mention.type == "shooting" and mention.clause == "participle" and not mention.noun:
            # "gunmen attacked the market, shooting at traders": how, and no other event
            attack = next((m for m in reversed(out[-_AHEAD:]) if m.sentence == mention.sentence), None)
            if attack is not None and attack.type == "ground_assault" and attack.before == mention.before:
                mention = mention._replace(type=attack.type, rule=f"{mention.rule}.near")
        if mention.type == "bombing" and _as_dropped(mention, out, text):
            mention = mention._replace(type="airstrike", rule=f"{mention.rule}.near")
        if mention.type is not None or mention.family not in REFERS:
            out.append(mention)
            continue
        if mention.family == "impact" and (deed := _as_its_subject(mention, out, text)) is not None:
            out.append(mention._replace(type=deed, rule=f"{mention.rule}.near"))
            continue
        if mention.family == "killing" and (means := _died_in(mention, mentions, text)) is not None:
            out.append(mention._replace(type=means, rule=f"{mention.rule}.told"))
            continue
        allowed, usual = REFERS[mention.family]
        if mention.afoot:
            allowed = allowed - {"airstrike"}
            if mention.noun and mention.family == "bombing":
                allowed = allowed - {"shelling"}  # "terrorist bombings", beside missiles fired because of them
        hit = mention.target_span
        if mention.family == "killing" and hit is not None and _CAME.search(hit.of(text)):
            # "22 attackers were killed", below an air raid on a village: by those whom they attacked
            allowed, usual = allowed & _MET, "clash"
        here = {m.type for m in out[-_BACK:] if m.sentence == mention.sentence}
        if mention.foes and here.isdisjoint(_BOMBS) and _by_troops(mention, text):
            allowed = allowed - _BOMBS  # "the army killed nine militants", below a car bomb
        if others:
            allowed = allowed - others
        any_day = allowed
        allowed = _of_its_days(mention, (*mentions, *out[-_BACK:]), days, allowed)
        near = [
            m
            for m in out[-_BACK:]
            if (m.sentence == mention.sentence or not apart(days[m.head], days[mention.head]))
            and not opposed(m.doer, mention.doer)
            # ("threatened to bomb the town. Rebels killed nine": what was not done killed nobody)
            and (mention.family != "killing" or m.sentence == mention.sentence or not (m.planned or m.negated))
        ]
        kind = _told_near(mention, near, allowed)
        rule = "near"
        if mention.afoot and not mention.noun and mention.family in _ON_FOOT and kind not in _BOMBS:
            # "gunmen attacked a post": whatever was told before, this is what fighters on foot do
            kind, rule = "ground_assault", "afoot"
        if mention.post and mention.afoot and mention.noun and mention.family == "attack" and here.isdisjoint(_BOMBS):
            # "the insurgents' attack on a base": so is this, unless its own sentence tells of their bomb
            kind, rule = "ground_assault", "afoot"
        if kind is None and mention.noun and mention.family in _TELLING and _again(mention, text):
            # "the bombing", some sentences below a car bomb: whatever comes later
            kind = next((m.type for m in reversed(near) if m.type in allowed and not m.background), None)
        if kind is None:
            if mention.family == "killing" and _by_fire(mention, text):
                usual = "shooting"
            if mention.foes and mention.family == "killing":
                # "the army killed 12 jihadists": fighters who are killed by others have fought, unless the report has
                # told before of the raid or the strike
                usual = "clash"
                allowed = allowed & {m.type for m in out}
            if mention.fighters and mention.family == "killing":
                # "fifteen jihadists were killed in an operation": nobody says that they were in anybody's hands
                usual = "clash"
            if mention.before:
                answers = {m.type for m in out[-_BACK:] if m.sentence == mention.sentence and not m.before}
                if mention.family == "killing" and answers & _FROM_AFAR:
                    answers |= _FROM_AFAR  # "air strikes, in retaliation for the killing of a pilot": by no shells
                allowed, any_day = allowed - answers, any_day - answers
            elif mention.family == "killing":
                # "days after a gas attack a woman was killed": by what the report goes on to tell
                older = {m.type for m in out[-_BACK:] if m.sentence == mention.sentence and m.before}
                allowed, any_day = allowed - older, any_day - older
            if of_others and _on_foot(mention, mentions):
                # gas of somebody else: "killed in a rebel attack", far above a chapter on the army's chemical attacks
                allowed, any_day = allowed - {"chemical_attack"}, any_day - {"chemical_attack"}
            among = [k for k, _ in (*tally.most_common(), *likely.most_common())]
            if mention.family == "killing":
                among = [k for k in among if k not in undone]
            prevailing = [k for k in among if k in allowed]
            if not prevailing and mention.family != "killing":
                prevailing = [k for k in among if k in any_day]
            if mention.family == "killing" and not prevailing and "offensive" in here:
                continue  # "the push killed 23": how, nobody says, and the push is told as such
            kind, rule = (prevailing[0], "report") if prevailing else (usual, "default")
        out.append(mention._replace(type=kind, rule=f"{mention.rule}.{rule}"))
    return _as_told_behind(_as_its_clause(_poisoned([m for m in out if m.type is not None]), text))


#: What carries poison where it is used.
_CARRIERS = frozenset({"airstrike", "shelling"})


def _poisoned(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Strikes by which poison was used are gas: "used chemical weapons again, killing 80 in an air strike on Bria"."""
    out: list[EventMention] = []
    used: EventMention | None = None
    for mention in mentions:
        if used is not None and mention.sentence != used.sentence:
            used = None
        if mention.family == "launch" and mention.type == "chemical_attack" and mention.clause == "main":
            used = mention
        elif used is not None and (mention.clause != "participle" or _elsewhere(used, mention)):
            used = None
        elif used is not None and mention.type in _CARRIERS and mention.before == used.before:
            mention = mention._replace(type=used.type, rule=f"{mention.rule}.gas")
        out.append(mention)
    return out


_WHERE = re.compile(r"\bwhere\b", re.I)
#: What comes from afar, or goes off, and is not what men are told to have done to others where it hit.
_FROM_AFAR = frozenset({"airstrike", "shelling", "bombing", "suicide_bombing", "chemical_attack"})


def _where_others(killing: EventMention, before: Sequence[EventMention], text: str) -> frozenset[str | None]:
    """Types of the attacks on a place "where rebels had killed a pilot": they killed him in none of these."""
    if killing.family != "killing" or killing.noun or not killing.afoot:
        return frozenset()
    told = [
        m
        for m in before[-_BACK:]
        if m.sentence == killing.sentence
        and m.type in _FROM_AFAR
        and m.clause == "main"
        and m.head.end < killing.head.start
    ]
    where = _WHERE.search(text, told[-1].head.end, killing.head.start) if told else None
    if where is None or (killing.weapon is not None and killing.weapon.end > where.start()):
        return frozenset()
    return frozenset(m.type for m in told)


def _on_foot(mention: EventMention, mentions: Sequence[EventMention]) -> bool:
    """Does a mention, or an attack of its sentence, tell of fighters on foot: "nine were killed in a rebel attack"?"""
    return mention.afoot or any(
        m.afoot and m.noun and m.type is None and m.sentence == mention.sentence for m in mentions
    )


#: Words between a noun of violence and the verb for what it hit.
_HITTING = re.compile(r" (?:(?:which|that|to|has|have|had|also|later|then) )*")


def _as_its_subject(mention: EventMention, before: Sequence[EventMention], text: str) -> str | None:
    """The type of the deed that a verb says to have hit: "the bombing which hit a district", "the blast hit a post"."""
    for other in reversed(before[-_AHEAD:]):
        if other.sentence != mention.sentence or not other.noun or other.head.end > mention.head.start:
            continue
        doer = mention.agent_span
        if (doer is not None and doer.overlaps(other.head)) or _HITTING.fullmatch(
            text, other.head.end, mention.head.start
        ):
            return other.type
    return None


#: Means told again by "the", and what from the air they may be.
_THE_DEVICES = re.compile(r"\b(?:the|these|those) (?:[\w-]+,? ){0,3}(?:devices?|explosives|bombs?)$", re.I)
_FROM_ABOVE = re.compile(r"\b(?:bombs?|barrels?)$", re.I)
#: Characters before such a word in which its article stands.
_ARTICLE = 40


def _as_dropped(mention: EventMention, before: Sequence[EventMention], text: str) -> bool:
    """Are its bombs those that the sentence before has from the air: "barrel bombs … the crude devices"?"""
    if mention.weapon is None or not _THE_DEVICES.search(
        text, max(0, mention.weapon.start - _ARTICLE), mention.weapon.end
    ):
        return False
    near = next((m for m in reversed(before[-_BACK:]) if m.weapon is not None), None)
    return (
        near is not None
        and near.type == "airstrike"
        and near.weapon is not None
        and near.sentence >= mention.sentence - 1
        and (near.weapon == mention.weapon or _FROM_ABOVE.search(near.weapon.of(text)) is not None)
    )


def _by_troops(mention: EventMention, text: str) -> bool:
    doer = mention.agent_span
    return doer is not None and _TROOPS.search(text, doer.start, doer.end) is not None


#: Right before a noun of violence that was told before.
_THE = re.compile(r"\b(?:the|that|this|those|these) (?:[\w-]+ )?$", re.I)


def _again(mention: EventMention, text: str) -> bool:
    """Does a noun name by "the", "that" a deed told before?"""
    return _THE.search(text, max(0, mention.head.start - _ARTICLE), mention.head.start) is not None


#: "Israeli fire", "police fire": they shot. Not the fire of what is told by its own name.
_FIRE = re.compile(
    r"(?<!\bfriendly)(?<!\bartillery)(?<!\btank)(?<!\bmortar)(?<!\brocket)(?<!\bshell)(?<!\bmissile) fire"
    r"(?: (?:in|at|near|along|on|outside) [^.;]*)?$",
    re.I,
)


#: Words between a killing and that in which, or by which, it was done: "killed on Thursday in rebel fire".
_IN_WHICH = re.compile(r"(?: on [A-Z][a-z]+day| [A-Z][a-z]+day)? (?:in|by|during)(?: an?| the)?(?: [\w’'-]+){0,2} ")


def _died_in(killing: EventMention, mentions: Sequence[EventMention], text: str) -> str | None:
    """The type of the shooting or shelling that stands right behind a killing as how it was done."""
    for other in mentions:
        if other.sentence > killing.sentence:
            break
        near = other.type in _FIRED and 0 < other.head.start - killing.head.end < _NEXT
        if near and _IN_WHICH.fullmatch(text, killing.head.end, other.head.start) is not None:
            return other.type
    return None


#: What is fired; and characters from a killing to it.
_FIRED = frozenset({"shooting", "shelling"})
_NEXT = 60


def _by_fire(killing: EventMention, text: str) -> bool:
    """Were they killed by somebody's fire, and by no other means: "killed by Israeli fire"?"""
    doer = killing.agent_span
    return doer is not None and killing.weapon is None and _FIRE.search(text, doer.start, doer.end) is not None


#: What attackers do beside killing.
_BESIDE = frozenset({"abduction", "looting", "destruction", "weapons_seized"})
#: Rules by which a killing has the type that most of its report has, or the usual one.
_GUESSED = (".report", ".default")
#: Mentions behind a killing among which its attack stands.
_AHEAD = 4


#: What opens a sentence with the attack that it goes on to tell: "In a second attack, gunmen shot dead two".
_IN_IT = re.compile(r"[\s\"“]*(?:in|during) (?:an?|the|another|that|this|one)\b[\w\s-]*", re.I)


def _as_its_clause(mentions: Sequence[EventMention], text: str) -> list[EventMention]:
    """Attacks that open the clause that tells them have its type: "In a second attack, gunmen shot dead two"."""
    out = list(mentions)
    for at, (mention, told) in enumerate(pairwise(mentions)):
        opens = mention.noun and mention.family in REFERS and not told.noun and told.sentence == mention.sentence
        if not opens or told.type not in REFERS[mention.family][0] or told.clause != "main":
            continue
        if told.span.covers(mention.head) and _IN_IT.fullmatch(text[told.span.start : mention.head.start]):
            out[at] = mention._replace(type=told.type, rule=f"{mention.rule}.clause")
    return out


def _as_told_behind(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Killings whose type was guessed have that of the attack told behind them: "nine died when X attacked a post"."""
    out = list(mentions)
    for at, mention in enumerate(mentions):
        # ("killed when gunmen attacked": the gun is the attackers')
        guessed = mention.rule.endswith(_GUESSED) or (
            mention.weapon_kind == "gun" and not mention.rule.endswith("near")
        )
        if mention.family != "killing" or not guessed:
            continue
        for other in mentions[at + 1 : at + 1 + _AHEAD]:
            if other.sentence != mention.sentence or other.family == "killing":
                break
            if other.type in _BESIDE and not other.noun:
                continue  # "killed nine and abducted six in an attack on X"
            if other.type not in REFERS["killing"][0] or other.before != mention.before or _elsewhere(other, mention):
                break
            if not (other.planned or other.negated):
                out[at] = mention._replace(type=other.type, rule=f"{mention.rule}.behind")
            break
    return out


def _elsewhere(one: EventMention, other: EventMention) -> bool:
    """Do two mentions name places of their own?"""
    return bool(one.places and other.places) and not set(one.places) & set(other.places)


def _in_the_attack(killing: EventMention, attack: EventMention) -> bool:
    """Are the only words for a killing's means those of the attack before it: "attacked a helicopter base, killing"?"""
    means, words = killing.weapon, attack.span
    return means is not None and means.end <= killing.head.start and words.covers(means) and killing.noun is False


def _by(attack: EventMention, killing: EventMention) -> bool:
    """ "An attack by bandits killed nine": is the attack what killed?"""
    doer = killing.agent_span
    return attack.noun and doer is not None and attack.sentence == killing.sentence and doer.covers(attack.head)


def _days(mentions: Sequence[EventMention]) -> dict[Span, Days | None]:
    """Each mention's days, by its trigger: its own, else those that alone are told in its sentence."""
    told: dict[int, set[Days]] = {}
    for mention in mentions:
        if mention.days is not None:
            told.setdefault(mention.sentence, set()).add(mention.days)
    alone = {sentence: next(iter(found)) for sentence, found in told.items() if len(found) == 1}
    # an older deed of a sentence was not on the day of the one that answers it
    return {m.head: m.days or (None if m.before else alone.get(m.sentence)) for m in mentions}


def _of_its_days(
    mention: EventMention, mentions: Sequence[EventMention], days: Mapping[Span, Days | None], allowed: frozenset[str]
) -> frozenset[str]:
    """Of some types those that are not told for other days alone: "87 died on 14 June" in no raid of last Saturday."""
    own = days[mention.head]
    if own is None:
        return allowed
    away, here = set[str | None](), set[str | None]()
    for other in mentions:
        if other.type in allowed:
            (away if apart(days[other.head], own) else here).add(other.type)
    return allowed - {kind for kind in away - here if kind is not None}


def _told_near(mention: EventMention, before: Sequence[EventMention], allowed: frozenset[str]) -> str | None:
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
            or (m.family in _TELLING and m.sentence == mention.sentence)
            or _by(m, mention)
        )
    ]
    other = near and near[0].before
    if mention.family == "killing" and near and all(m.before and m.sentence == mention.sentence for m in near):
        near = []
    return next((m.type for m in (told if other else near) if not m.before), near[0].type if near else None)
