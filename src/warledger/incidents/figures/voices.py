"""Who says something in, whose voice it is out: one for all offices of a party, one for a text and its copies.

A named source is one voice in whichever outlet it speaks; bodies that the registry of actors puts under one party (its
army, its state news agency, its police) are one voice. Whom a report doesn't name ("a military source", "residents") is
one voice within that outlet: nobody can tell whether another outlet's "residents" are the same people. What a report
says in its own voice is its outlet's, or that of the outlet whose text it copies; unknown outlets speak for themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from warledger.incidents.filing.filed import Filed
from warledger.knowledge.actors import Registry
from warledger.records import Claim

#: Kinds that are one body where an incident is, also without a name of its own: "police" are the police there.
_BODIES = frozenset({"police"})


@dataclass(frozen=True, slots=True)
class Voice:
    """An independent voice.

    Attributes:
        key: What makes it one.
        name: How to call it, or None for reports of an unknown outlet.
        own: True where reports say it in their own voice.
    """

    key: str
    name: str | None
    own: bool


def voice(claim: Claim, filed: Mapping[str, Filed], copy_of: Mapping[str, str]) -> Voice:
    """Whose voice a claim is.

    Args:
        claim: The claim.
        filed: Reports by id.
        copy_of: Report to the report whose copy it is.
    """
    first = copy_of.get(claim.report, claim.report)
    report = filed.get(first)
    outlet = report.outlet if report is not None else claim.outlet
    where = f"o:{outlet.lower()}" if outlet else f"r:{first}"
    if claim.source is not None:
        party = party_of(claim.source)
        unnamed = party.islower() and claim.source_kind not in _BODIES
        return Voice(f"s:{party.lower()}" + (f" {where}" if unnamed else ""), party, False)
    return Voice(where, outlet or None, True)


@lru_cache(maxsize=10_000)
def party_of(source: str) -> str:
    """The party for which a source speaks, or the source itself."""
    actor = Registry.load().get(source)
    return actor.party if actor is not None and actor.party else source
