"""A candidate name with what was found out about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Judged:
    """A candidate and its verdict.

    Attributes:
        first: Its first token.
        last: One past its last token.
        name: The name as written, without direction before it and kind after it.
        start: Where the mention begins (with a direction: "northern Syria").
        end: Where it ends (with a kind that is part of it: "Deir Ezzor military airport").
        verdict: "place", "maybe" (a list or another mention may make it one), "state" (a place only where it says
            where another lies: "Nairobi, Kenya") or "no".
        level: Level of the place, as in PlaceMention.
        cue: The preposition, verb or word of kind before it, or None.
        strong: A word of kind makes it a place whatever else it is.
        plural: "before" or "after" where a plural kind stands there ("the towns of", "neighborhoods"): its neighbours
            in a list are places too; else "".
        known: The gazetteer holds it.
        before: One past the token of the cue.
        listed: It follows in a row a place that has a cue.
        looks: It has the form of a place's name ("Tal Hamis", "al-Bab").
    """

    first: int
    last: int
    name: str
    start: int
    end: int
    verdict: str = "no"
    level: str = "unknown"
    cue: str | None = None
    strong: bool = False
    plural: str = ""
    known: bool = False
    before: int = 0
    looks: bool = False
    listed: bool = False
