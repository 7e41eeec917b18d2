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
#: A time right after a name, or after a word for what it is: "attacked Hass on Sunday", "raided Hass boma at dawn".
_THEN = re.compile(
    r"(?P<kind> [a-z]{3,})? (?:on (?:[A-Z][a-z]+day|the (?:morning|night|evening)|\d{1,2} [A-Z])|"
    r"(?:late|early) (?:on )?[A-Z][a-z]+day|at (?:dawn|dusk|night|noon|midnight|sunrise|sunset)|overnight|yesterday|"
    r"last (?:night|week|month|[A-Z][a-z]+day))\b"
)
#: A place that the text goes on about: "Hass, where the clinic stands".
_WHERE = re.compile(r", where\b")
#: What comes from the air and hits places.
FROM_AIR = frozenset(
    "strike strikes airstrike airstrikes raid raids shelling bombardment shells rockets bombs missiles mortars "
    "warplanes warplane jets aircraft helicopters planes artillery drones".split()
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
#: Its last words: few names have one before them, and the search is slow.
_INTRODUCING = (", ", "called ", "named ", "call ", " as ")
#: Characters before a name in which that is looked for.
_REACH = 60


def explained_as_place(text: str, start: int, end: int) -> bool:
    """Does the text say right after a name, or before it, what kind of place it is?"""
    if _EXPLAINS.match(text, end) or _WHERE.match(text, end):
        return True
    before = max(0, start - _REACH)
    return text.endswith(_INTRODUCING, before, start) and _INTRODUCES.search(text, before, start) is not None


def led_to(text: str, words: list[Token], near: Around, one: Candidate) -> bool:
    """Do the words around a name that nobody knows need a place: "the road to", "drove to", "retook", "above"?

    What is only struck or seized may be a man or a car; what is struck from the air or "on Sunday evening" seldom is.
    """
    at = near.at
    if at < 0 or near.preposition in ("", "and"):
        return False
    if near.preposition in TAKEN:
        return True
    before = words[at - 1].lower if at > 0 else ""
    if near.preposition in ("to", "from") and (before in MOVES or (near.preposition == "to" and before in ROADS)):
        return True
    if near.preposition in ("of", "from"):
        return at == one.first - 1 and _two_part(words, one)  # and not "of a Franco-Malian patrol"
    if near.preposition not in HITS:
        return False
    return _two_part(words, one) or before in FROM_AIR or _then(text, words, one)


def _then(text: str, words: list[Token], one: Candidate) -> bool:
    """Does a time follow right after a name of two words, or after a common word that says what it is?"""
    found = _THEN.match(text, words[one.last - 1].end)
    return found is not None and (found["kind"] is not None or one.last - one.first > 1)


def _two_part(words: list[Token], one: Candidate) -> bool:
    """Is it one word of two parts, each with a capital: "Nkonga-Baixo"?"""
    parts = words[one.first].text.split("-")
    return one.last - one.first == 1 and len(parts) == 2 and all(len(p) > 1 and p[0].isupper() for p in parts)
