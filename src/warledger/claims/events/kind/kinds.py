"""Words for deeds in, the types that they can have out: by the clause's weapon, or for the report to settle."""

from __future__ import annotations

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
