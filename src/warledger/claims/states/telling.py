"""A state's name in a report's text in; how much it tells of where the report's events are, out."""

from __future__ import annotations

from warledger.claims.actors.known import beyond
from warledger.claims.actors.known.hailing import HIRED, REACH, hails
from warledger.claims.places.names.runs import Token, gap
from warledger.claims.places.words import DIRECTIONS, LEVELS, WHERE

#: What a mention of a state tells of where the report's events are. "in Mali" tells most; "Malian" less; a name with no
#: preposition may be a party ("Russia said"); a capital may stand for its government ("Moscow denied").
_IN = 4.0
NAME = 1.5
_ADJECTIVE = 1.0
_CAPITAL = 1.0
#: "Mozambican police": soldiers fight abroad, police at home. Above one town's namesake elsewhere (Palma).
POLICE = 3.0
#: "Somali officials": its own bodies, where a report names no other state.
_BODY = 1.5
#: A place after "in", "near".
PLACE_IN = 2.0
#: States that take part in wars abroad: their adjective tells little of where ("Russian jets", "US-led coalition").
ABROAD = frozenset("US RU GB FR TR IR IL SA AE".split())
#: What ends a sentence.
_STOPS = frozenset(".!?\n")
#: A state's own bodies, that speak of what happens at home.
_BODIES = frozenset(
    "officials official authorities government army military troops soldiers forces security police ministry "
    "president governor gendarmerie".split()
)
#: What takes a minister to another country than the one that the report is about, and words back to it.
_VISITS = frozenset(
    "visit visits visited visiting travels travelled traveled travelling traveling flew flies trip toured went".split()
)
_VISITED = 4
#: So does a stay, of which its sentence first says how long it lasts.
_STAYS, _STAYED = frozenset("stay stays stayed staying".split()), 8
#: What a report calls the parts of a state: "Zamfara State", "Nord-Kivu province".
CALLED = frozenset("state province region governorate department oblast prefecture county division".split())
#: How a report names a state: by its capital, by its own name, by a body of its own.
BY_CAPITAL, NAMED, BODY_TOLD = 0.5, 1.0, 2.0


def tells(text: str, read: list[Token], first: int, last: int, found: tuple[str, str]) -> float:
    """How much.

    Args:
        text: The report's text.
        read: Its words.
        first: The first word of the name.
        last: The word behind it.
        found: The state and whether the word is its name, its adjective or its capital.
    """
    iso, kind = found
    if kind == "name" and _visited(text, read, first):
        return NAME * 0.2
    if kind == "name" and is_beyond(text, read, first):
        return NAME * 0.2
    if kind == "name" and first and read[first - 1].lower in beyond.WHITHER:
        return NAME * 0.5  # "2,000 people crossed from Murnei into Chad"
    if kind == "name" and hails([word.lower for word in read[max(0, first - REACH) : first]]):
        return NAME * 0.2
    if kind == "name":
        return _IN if stands_in(text, read, first) or _holds(read, first) else NAME * (0.5 if iso in ABROAD else 1.0)
    if kind == "capital" and _quarter_of(read, first):
        return PLACE_IN
    after = read[last].lower if last < len(read) else ""
    if kind == "capital":
        # "in La Paz department": other countries have one too
        return _CAPITAL * (1.5 if stands_in(text, read, first) and after not in CALLED else 0.5)
    if after in ("border", "borders", "side", "frontier"):
        return _ADJECTIVE * 0.3  # "near the Turkish border": on either side of it
    if after in LEVELS and stands_in(text, read, first):
        return _IN / 2  # "in the Malian town of"
    if after in HIRED:
        return _ADJECTIVE * 0.3  # "South African mercenaries" fight in other countries
    if after == "police":
        return POLICE * (0.3 if iso in ABROAD else 1.0)
    if after in _BODIES and iso not in ABROAD:
        return _BODY
    return _ADJECTIVE * (0.3 if iso in ABROAD else 1.0)


def how_named(read: list[Token], last: int, kind: str) -> float:
    """By which of the three, for a word of a kind that ends before word `last`."""
    if kind in ("name", "capital"):
        return BY_CAPITAL if kind == "capital" else NAMED
    return BODY_TOLD if last < len(read) and read[last].lower in _BODIES else NAMED


def _visited(text: str, read: list[Token], first: int) -> bool:
    """Is a state only where somebody travels, or stays for a while: "will stay for some weeks in Chad"?"""
    if any(word.lower in _VISITS for word in read[max(0, first - _VISITED) : first]):
        return True
    for at in range(first - 1, max(-1, first - 1 - _STAYED), -1):
        if not _STOPS.isdisjoint(gap(text, read[at], read[at + 1])):
            return False
        if read[at].lower in _STAYS:
            return True
    return False


def is_beyond(text: str, read: list[Token], first: int) -> bool:
    """Is a state only where people flee to, or on the other side of a border?"""
    if not beyond.could_be_reached([word.lower for word in read[max(0, first - beyond.REACH) : first]]):
        return False
    begin = first
    while begin > 0 and first - begin < beyond.REACH and _STOPS.isdisjoint(gap(text, read[begin - 1], read[begin])):
        begin -= 1
    return beyond.only_reached([word.lower for word in read[begin:first]])


def _holds(read: list[Token], first: int) -> bool:
    """Is it a state's part: "the two English-speaking regions of", "a town of"? Borders are another's as well."""
    if first < 2 or read[first - 1].lower != "of" or read[first - 2].capital:
        return False
    return LEVELS.get(read[first - 2].lower, "site") != "site"


def _quarter_of(read: list[Token], first: int) -> bool:
    """Is something told of a part of this town: "the Hodan neighbourhood of Mogadishu"? A state's seat has none."""
    return first > 1 and read[first - 1].lower == "of" and LEVELS.get(read[first - 2].lower) == "neighbourhood"


def stands_in(text: str, read: list[Token], at: int) -> bool:
    """Does a preposition of place stand before this token (over "the", a direction, a kind with "of")?"""
    for back in range(at - 1, max(-1, at - 6), -1):
        word = read[back].lower
        placed = word in WHERE
        if not placed and word not in _PASSED_OVER:
            return False
        if gap(text, read[back], read[back + 1]) not in (" ", "-"):
            return False
        if placed:
            return True
    return False


#: What may stand between a preposition and the name of a place.
_PASSED_OVER = DIRECTIONS | LEVELS.keys() | {"the", "of", "capital"}
