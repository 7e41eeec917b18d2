"""Triggers and means in, event types out: by the clause's weapon first, then by the rest of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

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


def resolve(mentions: Sequence[EventMention]) -> list[EventMention]:
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
    days = _days(mentions)
    out: list[EventMention] = []
    for mention in mentions:
        if mention.family == "killing" and mention.weapon_kind == "gun":
            # "gunmen attacked the village and killed nine": the attack is the event, its killing no other one
            told = [m for m in out[-6:] if m.sentence == mention.sentence and m.type in VIOLENT]
            if told:
                mention = mention._replace(type=told[-1].type, rule=f"{mention.rule}.near")
        if mention.type is not None or mention.family not in REFERS:
            out.append(mention)
            continue
        allowed, usual = REFERS[mention.family]
        if mention.afoot:
            allowed = allowed - {"airstrike"}
            if mention.noun and mention.family == "bombing":
                allowed = allowed - {"shelling"}  # "terrorist bombings", beside missiles fired because of them
        any_day = allowed
        allowed = _of_its_days(mention, (*mentions, *out[-_BACK:]), days, allowed)
        near = [
            m for m in out[-_BACK:] if m.sentence == mention.sentence or not apart(days[m.head], days[mention.head])
        ]
        kind = _told_near(mention, near, allowed)
        rule = "near"
        if mention.afoot and not mention.noun and mention.family in _ON_FOOT and kind not in _BOMBS:
            # "gunmen attacked a post": whatever was told before, this is what fighters on foot do
            kind, rule = "ground_assault", "afoot"
        here = {m.type for m in out[-_BACK:] if m.sentence == mention.sentence}
        if mention.post and mention.afoot and mention.noun and mention.family == "attack" and here.isdisjoint(_BOMBS):
            # "the insurgents' attack on a base": so is this, unless its own sentence tells of their bomb
            kind, rule = "ground_assault", "afoot"
        if kind is None:
            if mention.foes and mention.family == "killing":
                # "the army killed 12 jihadists": fighters who are killed by others have fought, unless the report has
                # told before of the raid or the strike
                usual = "clash"
                allowed = allowed & {m.type for m in out}
            if mention.before:
                answers = {m.type for m in out[-_BACK:] if m.sentence == mention.sentence and not m.before}
                allowed, any_day = allowed - answers, any_day - answers
            among = [k for k, _ in (*tally.most_common(), *likely.most_common())]
            prevailing = [k for k in among if k in allowed]
            if not prevailing and mention.family != "killing":
                prevailing = [k for k in among if k in any_day]
            if mention.family == "killing" and not prevailing and "offensive" in here:
                continue  # "the push killed 23": how, nobody says, and the push is told as such
            kind, rule = (prevailing[0], "report") if prevailing else (usual, "default")
        out.append(mention._replace(type=kind, rule=f"{mention.rule}.{rule}"))
    return [m for m in out if m.type is not None]


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
        and (not m.rule.endswith("default") or (m.family in _TELLING and m.sentence == mention.sentence))
    ]
    other = near and near[0].before
    return next((m.type for m in (told if other else near) if not m.before), near[0].type if near else None)
