"""A candidate name in, whether it is common words that have capitals in a headline, and no place, out."""

from __future__ import annotations

from warledger.claims.places.judging.around import Around
from warledger.claims.places.judging.strengths import ANYWHERE, BEFORE_PARTY
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token
from warledger.claims.places.names.split import DEEDS
from warledger.claims.places.words import ATTACKS, DIRECTIONS, HITS, KIND_HEADS, LEVELS, WHERE
from warledger.claims.text.common_words import common

#: Words of headlines beside its verbs.
_HEADLINE = frozenset(
    "campaign ongoing continued majority deadly suicide deaths dead civilians terrorists militants fighters operation "
    "report reports children women soldiers release fighting clashes clash explosion "
    "explosions blast blasts ambush ambushes target targets catastrophe catastrophes tragedy mistakes".split()
)
#: Words of a sentence before a name that tell running text.
_AROUND = 2
#: Words that no name holds before its word of kind: "Liberate Another Village", "Retakes More Towns".
_COUNTING = frozenset("another several many more most some few its their both other every".split())


def _in_running_text(words: list[Token], one: Candidate) -> bool:
    """Is it between words in small letters, as none of a headline is: "raided Boda on Sunday", a town of that name?"""
    if one.first < _AROUND or one.last + 1 >= len(words) or words[one.last].capital:
        return False
    before = words[one.first - 1]
    return not before.capital and (before.lower in WHERE or before.lower in HITS)


def is_headline(words: list[Token], one: Candidate, near: Around, small: set[str], strength: float) -> bool:
    """Is it common words that have capitals in a headline ("Landmine", "Missile Attack Northwest")?

    Args:
        words: The text's words.
        one: The name.
        near: What stands around it.
        small: Words that the text has in small letters, besides those that wires have.
        strength: How likely the name is a place at all.
    """
    plain = common()
    lowers = [words[at].lower for at in range(one.first, one.last)]
    if len(lowers) == 1:
        told = lowers[0] in ATTACKS or lowers[0] in DEEDS or lowers[0] in _HEADLINE
        if not told and lowers[0] not in small and strength >= ANYWHERE and _in_running_text(words, one):
            return False
        return (lowers[0] in plain or lowers[0] in small or told) and strength < BEFORE_PARTY and not near.certain
    deeds = any(word in ATTACKS or word in HITS or word in DEEDS or word in _HEADLINE for word in lowers)
    counted = not _COUNTING.isdisjoint(lowers[:-1])
    ordinary = all(
        word in plain
        or word in small
        or word in ATTACKS
        or word in DIRECTIONS
        or word in LEVELS
        or word in DEEDS
        or word in _HEADLINE
        for word in lowers
    )
    ordinary = ordinary and lowers[0] not in KIND_HEADS  # "Barangay Salvo"
    return strength < ANYWHERE and (deeds or (ordinary and (counted or not near.certain)))
