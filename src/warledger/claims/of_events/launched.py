"""Who launched the strikes of a figure and who did an event in, whether one is a state and the other none out."""

from __future__ import annotations

from collections.abc import Hashable

from warledger.knowledge.countries import acting


def by_other_side(by: Hashable, agent: str | None) -> bool:
    """Are they on two sides, as far as their names tell?

    "Israeli jets killed a commander in Rafah. ... Militants fired 1,100 rockets": none of these hit him.

    Args:
        by: Who launched what is counted, as a party, or None.
        agent: Who did what the event was, or None.
    """
    if not isinstance(by, str) or agent is None or "coalition" in by or "coalition" in agent:
        return False
    if by in agent or agent in by:
        return False
    states = acting()
    return (by in states) != (agent in states)
