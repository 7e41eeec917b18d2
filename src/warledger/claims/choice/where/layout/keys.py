"""A mention of a place in, what makes it the same place as another mention out: its bare name."""

from __future__ import annotations

import re
from functools import lru_cache

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.places.set_forms import town

#: Words that say what kind of place a name stands for, and directions: "Aleppo city", "southern Kandahar province" are
#: one with the bare name.
_GENERIC = compiled(
    r"\b(?:al|el|ad|ash|at|ar|as|an|the|province|governorate|city|town|village|of|district|countryside|neighbou?rhoods?|"
    r"area|region|state|township|county|municipality|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|"
    r"division|department|prefecture|island)\b|[^\w ]",
    re.I,
)


def place_key(mention: PlaceMention) -> str:
    """What makes two mentions the same place: the name without article, direction and kind of place.

    The north of a country is another place than the country.
    """
    if _part_of_country(mention):
        return mention.text.lower()
    return _bare(mention.name if mention.text == town.WORD else mention.text)


def _part_of_country(mention: PlaceMention) -> bool:
    return mention.level == "country" and mention.form == "name" and mention.text != mention.name


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    text = words.lower().replace("-", " ")
    bare = " ".join(_GENERIC.sub(" ", text).split())
    return bare or text
