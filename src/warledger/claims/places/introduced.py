"""A candidate name in, whether the words around it introduce it as a place out, known or not."""

from __future__ import annotations

import re

from warledger.claims.places.around import Around
from warledger.claims.places.runs import Token
from warledger.claims.places.split import Candidate
from warledger.claims.places.words import HITS, MOVES, ROADS, TAKEN

#: What follows a name that the text explains: "Madaya, a besieged town near", wires that have lost commas too.
_EXPLAINS = re.compile(
    r",? (?:an?|the) (?:[a-z][\w-]*[a-z] ){0,3}?(?:town|village|city|hamlet|suburb|district|neighbou?rhood|"
    r"settlement|locality|province|municipality)"
    r"(?=[,.;]| (?:in|of|near|outside|on|at|about|some|just|that|which|where|with|under|held|controlled|besieged|\d|"
    r"close|not|farther|further|between|inhabited|populated|to the|by the|across|along|beside|"
    r"(?:north|south|east|west)\w*)\b)"
)
#: What a place is called besides its name.
_KIND = (
    r"(?:town|village|city|hamlet|suburb|neighbou?rhood|settlement|locality|camp|area|place|site|spot|hill|station|square|"
    r"community|farm|crossing|junction|checkpoint|post)"
)
#: Words of kind before a name: "a first village, Hass,", "a town called Hass", "the hill that we call Hass".
_INTRODUCES = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|first|second|third|nearby) (?:[a-z][\w-]* )?"
    rf"{_KIND}(?:, | called | named )$|"
    rf"\b{_KIND}\b[^.;]{{0,30}}? (?:known as|called|named|we call|identified as|naming it as) $"
)
#: Characters before a name in which that is looked for.
_REACH = 60


def explained_as_place(text: str, start: int, end: int) -> bool:
    """Does the text say right after a name, or before it, what kind of place it is?"""
    return bool(_EXPLAINS.match(text, end) or _INTRODUCES.search(text, max(0, start - _REACH), start))


def led_to(words: list[Token], near: Around, one: Candidate) -> bool:
    """Do the words before a name that nobody knows need a place: "the road to", "drove to", "retook", "above"?

    What is only struck or seized may be a man or a car.
    """
    at = near.at
    if at < 0 or near.preposition in ("", "and"):
        return False
    if near.preposition in TAKEN:
        return True
    before = words[at - 1].lower if at > 0 else ""
    if near.preposition in ("to", "from"):
        return before in MOVES or (near.preposition == "to" and before in ROADS)
    return near.preposition in HITS and _two_part(words, one)


def _two_part(words: list[Token], one: Candidate) -> bool:
    """Is it one word of two parts, each with a capital: "Nkonga-Baixo"?"""
    parts = words[one.first].text.split("-")
    return one.last - one.first == 1 and len(parts) == 2 and all(len(p) > 1 and p[0].isupper() for p in parts)
