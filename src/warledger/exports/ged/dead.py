"""A figure of the dead and the sides of its event in, the one of GED's death columns that they belong to out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.exports.ged import losses
from warledger.exports.ged.parties import CIVILIANS
from warledger.exports.ged.sides import CIVILIAN_KINDS, ONE_SIDED, Setting, Sides
from warledger.knowledge.actors import Registry
from warledger.records import Claim

_FIGHTERS = frozenset({"combatant", "leader"})
#: Dead who are named as those who attacked.
_ATTACKERS = re.compile(r"\b(?:bombers?|attackers?|assailants?|assaulters?|hijackers?|gunm[ae]n)\b", re.IGNORECASE)
#: What reports call those who fight for a state, and those who fight for a group.
_OF_STATE = re.compile(
    r"\b(?:soldiers?|troops|servicem[ae]n|police(?:m[ae]n|wom[ae]n)?|gendarmes?|conscripts?"
    r"|(?:army|police) officers?)\b",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(
    r"\b(?:fighters?|militants?|rebels?|insurgents?|terrorists?|jihadists?|guerrill?as?|extremists?|separatists?)\b",
    re.IGNORECASE,
)
_COLUMN = {"a": losses.A, "b": losses.B}
_OTHER = {"a": "b", "b": "a"}


def column(claim: Claim, out: Sides, setting: Setting, beside: Sequence[Claim] = ()) -> str:
    """Which of GED's death columns the dead of a figure go to.

    Args:
        claim: The figure.
        out: The event's sides.
        setting: Where and when it was.
        beside: Other figures of the dead in the same sentence.
    """
    if claim.category in CIVILIAN_KINDS:
        return losses.CIVILIANS
    known = _side_of(claim, out, setting)
    if known is not None:
        return known
    if claim.category in _FIGHTERS and not setting.parties(claim.side):
        side = _fighters_side(claim, out, setting, beside)
        if side is not None:
            return _COLUMN[side]
    if out.b == CIVILIANS.name and claim.category in ("unknown", None):
        return losses.CIVILIANS
    return losses.UNKNOWN


def _side_of(claim: Claim, out: Sides, setting: Setting) -> str | None:
    """The column of the side that a figure's dead are said to belong to, or are called by ("thirteen Houthis")."""
    named = Registry.load().lookup(claim.counted, country=setting.country) if not claim.side and claim.counted else None
    for party in setting.parties(claim.side or (named.name if named else None)):
        if party is CIVILIANS:
            return losses.CIVILIANS
        side = out.of.get(party.name) or out.of.get(party.neutral)
        if side is not None:
            return _COLUMN[side]
    return None


def _fighters_side(claim: Claim, out: Sides, setting: Setting, beside: Sequence[Claim]) -> str | None:
    """The side of fighters of whom it isn't said: those who attacked, who weren't the killers, who were attacked."""
    if out.attacker is not None and claim.counted and _ATTACKERS.search(claim.counted):
        return out.attacker
    if out.type_of_violence == ONE_SIDED:
        return None
    called = _by_noun(claim.counted or "", out)
    if called is not None:
        return called
    killers = {out.of[p.name] for p in setting.parties(claim.agent) if p.name in out.of}
    if len(killers) == 1:
        return _OTHER[killers.pop()]
    # "five militiamen died, while 13 fighters of the Group were killed": the five weren't the Group's
    others = {column for other in beside if (column := _side_of(other, out, setting)) in (losses.A, losses.B)}
    if len(others) == 1:
        return "b" if others == {losses.A} else "a"
    targets = {out.of[p.name] for p in setting.parties(claim.target) if p.name in out.of and p is not CIVILIANS}
    return targets.pop() if len(targets) == 1 else None


def _by_noun(counted: str, out: Sides) -> str | None:
    """The side that soldiers, or fighters, must be on where one side is a state and the other isn't."""
    of_state, of_group = (bool(nouns.search(counted)) for nouns in (_OF_STATE, _OF_GROUP))
    if of_state == of_group:
        return None
    states = {out.of[name] for name, party in out.parties.items() if party.kind == "state"}
    groups = {out.of[name] for name, party in out.parties.items() if party.kind == "group"}
    if len(states) != 1 or (groups and len(groups) != 1):
        return None
    (state,) = states
    return state if of_state else _OTHER[state]
