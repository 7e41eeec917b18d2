"""Two event types in, how near they are out: can one incident be told as either."""

from __future__ import annotations

#: Types under which different reports tell of one attack. Blasts, strikes from the air, fire from afar, fire at close
#: range, and what happens to people in a party's hands.
FAMILIES: dict[str, str] = {
    "bombing": "blast", "suicide_bombing": "blast",
    "airstrike": "strike", "shelling": "strike", "chemical_attack": "strike", "shootdown": "strike",
    "shooting": "fire", "ground_assault": "fire", "clash": "fire", "execution": "fire", "offensive": "fire",
    "siege": "fire", "sexual_violence": "fire", "looting": "fire",
    "abduction": "hands", "arrest": "hands", "release": "hands", "surrender": "hands",
    "territory_taken": "ground", "withdrawal": "ground", "displacement": "ground", "ceasefire": "ground",
    "destruction": "things", "weapons_seized": "things",
}  # fmt: skip
#: Families in which people are attacked.
VIOLENT = frozenset({"blast", "strike", "fire"})
#: Events that follow from an attack or go with it: in one report, at one place on one day, they belong to it.
ATTENDANT = frozenset({"hands", "ground", "things"})


def family(event: str | None) -> str | None:
    """The family of an event type, or None."""
    return FAMILIES.get(event or "")


def joinable(one: str | None, other: str | None) -> bool:
    """Can two events of one report, at one place on one day, be one incident?"""
    a, b = family(one), family(other)
    if a is None or b is None or a == b:
        return True
    return a in ATTENDANT or b in ATTENDANT


def may_be_same(one: str | None, other: str | None) -> bool:
    """Can two reports give one attack these two types?"""
    a, b = family(one), family(other)
    return a is None or b is None or a == b
