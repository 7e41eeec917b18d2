"""A mention of a place in, how narrowly it says where out."""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention

#: Rank of a place's level: how narrowly it says where.
NARROW = {
    "country": 0, "region": 1, "admin1": 1, "district": 2, "unknown": 3, "city": 3, "town": 4, "village": 4,
    "neighbourhood": 5, "site": 5,
}  # fmt: skip
#: The same for "the X area", by what X is.
_REGION = {"place": 3, "site": 4, "admin2": 2, "mountain": 2, "region": 2}
#: What is long says less where than a town beside it: "on the Mopti-Gao highway near Boni", "on the Congo river".
LONG = compiled(r"\b(?:highway|motorway|expressway|river|border|frontier)\b|\w-\w[\w ]* road$", re.I)
#: A border is as long as a province, and the town or crossing on it says more.
_BORDER = compiled(r"\b(?:border|frontier)$", re.I)
#: From this rank on a place is a scene: a district or narrower.
SCENE_FROM = 2


def narrowness(mention: PlaceMention) -> int:
    """0 (a country) to 6 (a list of named quarters)."""
    if mention.form == "generic":
        return 1
    return _breadth(mention) + (1 if mention.form == "list" else 0)


def _breadth(mention: PlaceMention) -> int:
    """Rank of its level; "the X area" and "the X district" are as wide as what the gazetteer holds of that name.

    What no gazetteer holds is small: the area round a village, a quarter of a city.
    """
    if _BORDER.search(mention.text):
        return NARROW["region"]
    if LONG.search(mention.text):
        return NARROW["unknown"]
    if mention.level == "region" or _so_called(mention):
        return _REGION.get(mention.entry.kind, 1) if mention.entry is not None else NARROW["unknown"]
    if mention.level == "district" and (mention.entry is None or mention.entry.kind == "place"):
        return NARROW["town"]
    return NARROW.get(mention.level, 3)


def _so_called(mention: PlaceMention) -> bool:
    """Is it "the X region" of which no province bears the name: the surroundings of a village?"""
    return (
        mention.level == "admin1"
        and mention.text.lower().endswith(" region")
        and (mention.entry is None or mention.entry.kind != "admin1")
    )
