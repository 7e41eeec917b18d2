"""Words for weapons and a trigger's token in, the means of its deed out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.events import clause

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Means that name persons, and those who man aircraft: "gunmen", "an air force pilot". (Suicide bombers who are killed
#: mostly died by their bomb.)
_VICTIMS = frozenset({"gun", "air"})
#: Words between a trigger and the poison that it used.
_MEANS = frozenset(
    {"with", "using", "containing", "of", "carrying", "filled", "dropped", "use", "used", "loaded", "involving"}
)
#: Families whose object is what is hit, not what is fired.
_HITTING = frozenset({"impact", "explosion", "attack", "device", "strike"})
#: Aircraft that explode where they strike.
_STRIKING = frozenset({"drone", "drones", "uav", "uavs"})


def of_doers(
    arms: Sequence[tuple[int, int, str]], family: str, agent: Token | None, target: Token | None
) -> list[tuple[int, int, str]]:
    """The means without the aircraft that were hit: "a missile hit a plane", "the helicopter exploded in midair".

    Those who are killed kill nobody: "soldiers killed nine gunmen".
    """
    if family == "killing" and target is not None and arms:
        first, past = clause.phrase(target)
        return [arm for arm in arms if arm[2] not in _VICTIMS or not first <= arm[0] < past]
    if family not in _HITTING or not any(kind == "air" for _, _, kind in arms):
        return list(arms)
    hit = [] if target is None else [clause.phrase(target)]
    if family == "explosion" and agent is not None and agent.lower_ not in _STRIKING:
        hit.append(clause.phrase(agent))
    return [arm for arm in arms if arm[2] != "air" or not any(first <= arm[0] < past for first, past in hit)]


def killed(noun: Token, family: str) -> Token | None:
    """Who was killed in "the killing of an air force pilot"."""
    if family != "killing":
        return None
    of = (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of")
    return next((c for link in of for c in link.children if c.dep_ == "pobj"), None)


def nearest(
    arms: Sequence[tuple[int, int, str]], a: int, b: int, head: Token, first: int, last: int, lower: Sequence[str]
) -> tuple[int, int, str] | None:
    """The weapon that the clause `a` to `b` (else the words near the trigger) tells of."""
    inside = [arm for arm in arms if a <= arm[0] < b]
    # "a suicide bomber drove up and detonated his charge": the clause before tells who
    inside += [arm for arm in arms if arm[2] == "suicide" and a - 15 <= arm[0] < a and head.pos_ == "VERB"]
    if not inside:
        inside = [arm for arm in arms if abs(arm[0] - head.i) <= 10]
    if not inside:
        return None
    for arm in inside:
        # poison gas is the means where it is used, not where a store of it is hit
        if arm[2] == "chemical" and (
            first <= arm[0] < last
            or arm[0] < head.i
            or lower[arm[0]] == "by"
            or not _MEANS.isdisjoint(lower[max(head.i, arm[0] - 5) : arm[0]])
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
