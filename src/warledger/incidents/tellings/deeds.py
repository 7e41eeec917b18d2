"""Two events of one report in, whether they are one deed of one party out, whatever the words make of it.

A push that is told of first as an offensive and then by its air strikes, a barrel bomb as a bombing and as an air
strike, gunmen who open fire and blow themselves up: of one side, at one place, on one day, against nobody else.
"""

from __future__ import annotations

from warledger.incidents.compared import days, kinds, parties, places
from warledger.records import Claim

#: What is told of for itself, whoever did it: prisoners are put to death after the fight, a siege lasts, and an
#: aircraft is shot down from the ground that it attacks.
_ITS_OWN = frozenset({"execution", "siege", "shootdown"})


def one_hand(one: Claim, other: Claim) -> bool:
    """Do both say that one party did it, on one day or the same days, at one named place, and not against two?"""
    attacks = all(kinds.family(c.event) in kinds.VIOLENT and c.event not in _ITS_OWN for c in (one, other))
    if not attacks or one.agent is None or other.agent is None:
        return False
    if one.target is not None and other.target is not None and one.target != other.target:
        return False
    if {*parties.members(one.agent)}.isdisjoint(parties.members(other.agent)):
        return False
    a, b = (days.of(c.start, c.end, c.date_prec) for c in (one, other))
    where, there = _name(one), _name(other)
    return a is not None and b is not None and a[:2] == b[:2] and where is not None and where == there


def _name(claim: Claim) -> str | None:
    if claim.place is None:
        return None
    return places.spot(claim.place) or (claim.place.name or "").lower() or None
