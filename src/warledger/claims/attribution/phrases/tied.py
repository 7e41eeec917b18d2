"""A word that leads from a speaker to a name in, whether the name is still of the speaker's phrase out.

"A doctor in the town of Kidal said", "the spokesman for the UPDF in Bunia said", "sources close to the militants said".
"""

from __future__ import annotations

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases.words import DETERMINERS, LINKS, STOP, Words, bare, capital

_TOWNS = frozenset("capital town city village district province port".split())
#: Nouns of places that "of" and their names follow, and tokens before them that say more of them.
AREAS = _TOWNS | frozenset(
    "suburb neighbourhood neighborhood region state county governorate municipality commune department area camp "
    "island stronghold hamlet territory".split()
)
_ADJECTIVES = 5
#: Who is close to those whom they know, and is none of them.
_NEAR_THEM = frozenset("source sources official officials person people diplomat politician".split())


def before_place(words: Words, at: int) -> int | None:
    """ "(a doctor) in provincial capital Kidal": where the link stands before a noun of places that have names."""
    if words.lower[at] not in _TOWNS or not capital(words.words[at + 1]):
        return None
    for link in range(at - 1, max(-1, at - 4), -1):
        if words.lower[link] in LINKS:
            return link
        if words.lower[link] in DETERMINERS or not words.words[link].islower():
            return None
    return None


def of_a_town(words: Words, of: int, end: int) -> int | None:
    """ "A doctor in the besieged town of (Kidal)": where the link stands behind the speaker, or None."""
    if words.lower[of - 1] not in AREAS or not name_alone(words, of + 1, end):
        return None
    at = of - 2
    while at > 1 and of - at <= _ADJECTIVES and words.words[at][0].isalpha() and words.lower[at] not in DETERMINERS:
        at -= 1
    if at < 2 or words.lower[at] != "the" or words.lower[at - 1] not in LINKS:
        return None
    head = bare(words.lower[at - 2])
    return at - 1 if head in speech().people or head in speech().bodies or head in speech().spokespersons else None


def speaks_for(words: Words, at: int) -> bool:
    """ "The spokesman for the UPDF in (Bunia)": does a body with a spokesperson end before a link?"""
    first = at - 1
    while first > 0 and capital(words.words[first]) and words.lower[first] not in STOP:
        first -= 1
    if first == at - 1:
        return False
    first -= words.lower[first] in DETERMINERS
    return first > 0 and words.lower[first] in ("for", "of") and words.lower[first - 1] in speech().spokespersons


def close_to(words: Words, at: int) -> bool:
    """ "Sources close to (the militants)": does the link at a token lead from persons to those whom they know?"""
    return at > 1 and words.lower[at - 1 : at + 1] == ("close", "to") and words.lower[at - 2] in _NEAR_THEM


def name_alone(words: Words, first: int, end: int) -> bool:
    """Up to three capitals that are no speaker's nouns, as a person's names are."""
    return 1 <= end - first <= 3 and all(
        capital(words.words[k]) and speech().kind(bare(words.lower[k])) is None for k in range(first, end)
    )
