"""A candidate name in, what stands around it out: preposition, direction, words of kind on either side and inside."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token, gap, said
from warledger.claims.places.words import (
    ATTACKS,
    BETWEEN,
    DIRECT_KINDS,
    DIRECTIONS,
    LEVELS,
    MEDIA_AFTER,
    NOT_PLACES,
    PARTS,
    QUALIFIERS,
    WEAK_KINDS,
)
from warledger.knowledge.countries import fold
from warledger.knowledge.countries import words as country_words

#: Words looked at after a name for its kind ("Atme border crossing", "Deir Ezzor military airport").
_AFTER = 3
#: Words looked at before "on" for an attack ("an attack late on Monday on").
_ATTACK_REACH = 6


#: What lies at the shore of these is called after itself: "the Red Sea port of Hodeida", "the Pacific port of Tumaco".
SEAS = frozenset(
    "sea gulf ocean caribbean pacific atlantic mediterranean baltic adriatic aegean caspian arctic".split()
)
#: Words between a preposition and a name that only say that the place lies next to another: "in nearby Hass".
_BESIDE = frozenset({"nearby", "neighboring", "neighbouring"})


@dataclass(slots=True)
class Around:
    """What stands around one candidate.

    Attributes:
        name: The name without direction before it and kind after it.
        preposition: The word before it, over "the", directions and "town of"; "" where a stop parts them.
        at: The token of that word (-1 before the first).
        direction: First of the directions before it ("northern"), as a token, or None.
        kind_before: "town" of "the town of Hass".
        kind_inside: "district" of "Kahmard District".
        kind_after: "crossing" of "Atme border crossing".
        end: One past the token of `kind_after`.
        part: A word such as "outskirts" before "of", or another place's kind ("the Karkh area of"), or "".
        after: The next word, in lower case, or "".
    """

    name: str
    preposition: str = ""
    at: int = -1
    direction: int | None = None
    kind_before: str = ""
    kind_inside: str = ""
    kind_after: str = ""
    end: int = 0
    part: str = ""
    after: str = ""

    @property
    def kind(self) -> str:
        """The word of kind that says most: after the name, inside it, before it."""
        return self.kind_after or self.kind_inside or self.kind_before

    @property
    def certain(self) -> bool:
        """Does a word of kind make it a place by itself?"""
        after, inside = self.kind_after, self.kind_inside
        return bool(self.kind_before or (after and after not in WEAK_KINDS) or (inside and inside not in WEAK_KINDS))

    @property
    def site(self) -> bool:
        """Is it a crossing, airport, street, mountain?"""
        return LEVELS.get(self.kind_after or self.kind_inside) == "site"


#: What stands before "of" a place, and before a word of kind.
_SIDES, _QUALIFYING = DIRECTIONS | PARTS, DIRECTIONS | QUALIFIERS | SEAS


def around(text: str, words: list[Token], one: Candidate, known: Known) -> Around:
    """Read what stands around a candidate."""
    first, last = one.first, one.last
    while last - first > 1 and words[first].lower in DIRECTIONS and known.strength(said(text, words, first, last)) < 3:
        first += 1
    out = Around("")
    if last - first > 1 and words[last - 1].lower in LEVELS and not known.state(said(text, words, one.first, last)):
        out.kind_inside = words[last - 1].lower
        while last - first > 1 and (words[last - 1].lower in LEVELS or words[last - 1].lower in BETWEEN):
            last -= 1
    out.name = said(text, words, first, last)
    _before(text, words, one.first, out, known)
    if not (_says_whose(words, one.last) and known.state(out.name)):
        out.kind_after, out.end = _kind_after(text, words, one.last)
    else:
        out.end = one.last
    if one.last < len(words) and gap(text, words[one.last - 1], words[one.last]) == " ":
        out.after = words[one.last].lower
    return out


def _says_whose(words: list[Token], at: int) -> bool:
    """Does a town follow that has its own name: of "the U.S. city of Tulsa" the state is not the city?"""
    return at + 1 < len(words) and words[at + 1].lower == "of" and LEVELS.get(words[at].lower) in _TOWNS


#: Levels of places that lie in a state and are none.
_TOWNS = frozenset(("village", "town", "city"))


def attacked(words: list[Token], at: int) -> bool:
    """Is the "on" at this token that of "an attack (last night) on"?"""
    return any(words[back].lower in ATTACKS for back in range(max(0, at - _ATTACK_REACH), at))


def _before(text: str, words: list[Token], first: int, out: Around, known: Known) -> None:
    at, near = _back(text, words, first)
    while near and (words[at].lower in DIRECTIONS or words[at].lower in _BESIDE) and not words[at].possessive:
        if words[at].lower in DIRECTIONS:
            out.direction = at
        at, near = _back(text, words, at)
    if (
        not near
        and at >= 0
        and LEVELS.get(words[at].lower) == "site"
        and _quoted(text, words[at].end, words[first].start)
    ):
        out.kind_before, (at, near) = words[at].lower, _back(text, words, at)  # the hotel "El Dorado"
    the = near and words[at].lower in ("the", "a")
    if the:
        at, near = _back(text, words, at)
    if near and words[at].lower in ("of", "de", "du"):
        back, ok = _back(text, words, at)
        kind = ok and words[back].lower in LEVELS
        if kind and not _anothers(text, words, back, known) and not _apposed(text, words, back):
            out.kind_before, (at, near) = words[back].lower, _back(text, words, back)
        elif kind or (ok and words[back].lower in _SIDES and not _ordered(words, back)):
            out.part = words[back].lower
    elif near and words[at].lower == "area" and at and words[at - 1].lower == "general":
        out.kind_before, (at, near) = "area", _back(text, words, at - 1)  # "in general area Sra Hass"
    elif near and words[at].lower in DIRECT_KINDS and not the and not _taken(text, words, at):
        out.kind_before, (at, near) = words[at].lower, _back(text, words, at)
    if out.kind_before:
        while near and words[at].lower in _QUALIFYING:
            named = words[at].lower == "sea"
            at, near = _back(text, words, at)
            if named and near and words[at].capital:  # "the Red Sea port of Hodeida"
                at, near = _back(text, words, at)
    out.at = at
    out.preposition = words[at].lower if near else ""
    if out.preposition == "and" and out.kind_before:
        out.preposition = ""


def _ordered(words: list[Token], at: int) -> bool:
    """Is it "under the direction of" somebody?"""
    return words[at].lower == "direction" and at > 1 and words[at - 2].lower == "under"


def _quoted(text: str, start: int, end: int) -> bool:
    """Does nothing but a mark of quotation stand between?"""
    return text[start:end] in (' "', " \u201c", " '", " \u2018")


def _taken(text: str, words: list[Token], at: int) -> bool:
    """Is a word of kind part of a name, or the kind of the name before it ("in al-Ansari neighborhood, X's men")?"""
    if words[at].capital:
        return True
    back, near = _back(text, words, at)
    return near and words[back].capital and not words[back].possessive and fold(words[back].text) not in country_words()


def _anothers(text: str, words: list[Token], at: int, known: Known) -> bool:
    """Is a word of kind before "of" that of the name before it: "the Karkh area of Baghdad"?

    "The Kurdish region of Afrin" says whose it is, "the Iraqi city of Mosul" where.
    """
    back, near = _back(text, words, at)
    if not near or not words[back].capital or words[back].possessive:
        return False
    lower = words[back].lower
    if lower in SEAS:
        return False  # "the Red Sea port of Hodeida"
    if lower in DIRECTIONS or lower in QUALIFIERS or lower in NOT_PLACES or fold(words[back].text) in country_words():
        return False
    # a town lies in another name's town seldom: "the Christian town of Hass"
    return LEVELS[words[at].lower] not in ("village", "town", "city") or known.strength(words[back].text) >= 0


def _apposed(text: str, words: list[Token], at: int) -> bool:
    """Does a word of kind say what the name before it is: "Hass, a quarter of Atme", "Hass, a small hamlet of Atme"?"""
    while at > 0 and words[at - 1].lower not in ("a", "an"):
        if at < 2 or words[at - 1].capital or gap(text, words[at - 1], words[at]) != " ":
            return False
        at -= 1
    return at > 1 and words[at - 2].capital and gap(text, words[at - 2], words[at - 1]) == ", "


def _back(text: str, words: list[Token], at: int) -> tuple[int, bool]:
    """The token before this one, and whether nothing but a space parts them."""
    return (at - 1, gap(text, words[at - 1], words[at]) == " ") if at > 0 else (-1, False)


def _kind_after(text: str, words: list[Token], last: int) -> tuple[str, int]:
    """The word of kind after a name and one past its token."""
    for at in range(last, min(last + _AFTER, len(words))):
        if words[at - 1].possessive or gap(text, words[at - 1], words[at]) != " ":
            break
        word = words[at].lower
        after = words[at + 1].lower if at + 1 < len(words) else ""
        if word in LEVELS and not (word == "state" and after in MEDIA_AFTER):
            if LEVELS.get(after) == "site" and gap(text, words[at], words[at + 1]) == " ":
                return (word if after in WEAK_KINDS else after), at + 2  # "mountain range", "district hospital"
            return word, at + 1
        if word not in BETWEEN:
            break
    return "", last
