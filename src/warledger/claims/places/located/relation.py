"""A place's span in, how what happened lies to it out: "near", "10 km south of", "eastern countryside of"."""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled

_DIR = r"(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?"
#: Read in lower case, which is much faster than letting case be ignored.
_BEFORE = compiled(
    rf"((?:(?:about|some|around|roughly|nearly)\s+)?(?:\d[\d.,]*|an?|one|two|three|five|ten|twenty|several|a few)"
    rf"\s*-?\s*(?:km|kms|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?)\b"
    rf"(?:\s*\([^()]{{0,30}}\))?\s*(?:to the\s+)?(?:(?:{_DIR})\s*)?(?:of|from|away from|outside|off)?"
    rf"|(?:just\s+)?(?:to the\s+)?{_DIR}\s+of"
    rf"|(?:the\s+)?(?:{_DIR}\s+)*(?:countryside|outskirts|suburbs?|edges?|vicinity|periphery|surroundings|entrances?"
    rf"|parts?|areas?)\s+(?:of|around|near)"
    rf"|(?:on|along)\s+the\s+(?:road|highway)\s+(?:to|from|between)"
    rf"|near|nearby|around|outside|close to|next to|not far from|adjacent to|towards?|between|off|rural)"
    r"(?:\s+(?:the\s+)?(?:\w+\s+)?(?:city|town|village|capital|port|district|province|neighbou?rhood)(?:\s+of)?|\s+the)?"
    r"\s*$"
)
_AFTER = compiled(
    rf"^(?:['\u2019]?s)?\s+((?:{_DIR}\s+)*(?:countryside|outskirts|suburbs?|hinterland|environs))\b", re.I
)
#: How whatever `_BEFORE` matches ends; most words before a place end otherwise, and its search is slow.
_ENDINGS = (
    "km", "kms", "meter", "metre", "meters", "metres", "mile", "miles", "mi", ")", "north", "south", "east", "west",
    "ern", "of", "from", "outside", "off", "around", "near", "nearby", "to", "toward", "towards", "between", "rural",
    "city", "town", "village", "capital", "port", "district", "province", "neighbourhood", "neighborhood", "the",
)  # fmt: skip
#: One of which `_BEFORE` matches.
_STATING = (
    "km", "kilomet", "mi", "met", "north", "south", "east", "west", "countryside", "outskirt", "suburb", "edge",
    "vicinity", "periphery", "surrounding", "entrance", "part", "area", "road", "highway", "near", "around", "outside",
    "close", "next", "far", "adjacent", "toward", "between", "off", "rural",
)  # fmt: skip
#: Characters looked at on either side: the longest relation is some 60.
_REACH = 70


def relation(text: str, start: int, end: int) -> str | None:
    """The relation stated beside `text[start:end]`, or None where what happened is in the place itself."""
    after = _AFTER.match(text[end : end + _REACH])
    if after:
        return after.group(1)
    words = text[max(0, start - _REACH) : start]
    low = words.replace("İ", "I").lower()  # the one letter that lower case makes two of
    if not low.rstrip().endswith(_ENDINGS) or not any(map(low.__contains__, _STATING)):
        return None
    before = _BEFORE.search(low)
    return " ".join(words[slice(*before.span(1))].split()) if before else None
