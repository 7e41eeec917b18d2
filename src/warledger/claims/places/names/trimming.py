"""A piece of a run in, the candidate that is left of it without openers and demonyms out."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token, gap, said
from warledger.claims.places.words import DEMONYM_PLACES, DIRECTIONS, GATHERINGS, HEADS, NOT_PLACES, OPENERS, WHERE
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.countries import words as country_words

_ENDS = compiled(r"[.!?:\u201c\u201d\"|\n\u2013\u2014_]")


_SIDES = DEMONYM_PLACES & DIRECTIONS
#: Openers that are parts of names.
_IN_NAMES = DIRECTIONS | {"new", "old", "upper", "lower", "am"}


def _demonym(word: Token) -> bool:
    state = country_words().get(fold_word(word.text))
    return state is not None and state[1] == "adjective"


def _spelled(name: str, known: Known) -> bool:
    """Does the gazetteer hold a name as it is spelled? "Homs The" is Homs by a variant alone."""
    entry = known.best(name)
    return known.holds(name) and (entry is None or entry.match != "variant")


def without_openers(text: str, words: list[Token], first: int, last: int, known: Known) -> list[Candidate]:
    """Cut openers off the front and demonyms too; nothing may be left."""
    between = gap(text, words[first - 1], words[first]) if first else "\n"
    opens = between != " " and _ENDS.search(between) is not None
    trimmed = ""
    if last - first == 2 and words[first + 1].lower in _SIDES and _demonym(words[first]):
        return [Candidate(first, first + 1, words[first].end, opens, "")]  # "the Malian South"
    while first < last:
        word = words[first]
        # "At Hass" is no "at-Hass", nor "In" the town of that name, where a sentence begins
        preposition = opens and not trimmed and word.lower in WHERE
        if known.strength(said(text, words, first, last)) >= 4 and not preposition:
            break
        state = country_words().get(fold_word(word.text))
        demonym = state is not None and state[1] in ("adjective", "people") and last - first > 1
        opener = word.lower in OPENERS and word.lower not in _IN_NAMES
        opening = opens and not trimmed and word.lower in OPENERS and word.lower not in DIRECTIONS
        if opener or opening or demonym or preposition:
            trimmed = f"{trimmed} {word.lower}".strip()
            first += 1
            continue
        break
    while first < last and not _spelled(said(text, words, first, last), known):
        word = words[last - 1]
        found = country_words().get(fold_word(word.text))
        demonym = found is not None and found[1] in ("adjective", "people") and last - first > 1
        if word.lower in NOT_PLACES:
            break  # "Free Syrian Army" stays whole
        acronym = word.text.isupper() and 1 < len(word.text) <= 5 and last - first > 1 and not known.state(word.text)
        if not (demonym or acronym or (word.lower in OPENERS and word.lower not in DIRECTIONS and last - first > 1)):
            break
        last -= 1  # "Damascus Meanwhile", "Deir Ezzor FNA": the next sentence, an agency
    if first >= last:
        return []
    if last - first > 1 and words[last - 1].lower in GATHERINGS and known.holds(said(text, words, first, last - 1)):
        last -= 1  # "Boston Marathon"
    if last < len(words) and words[last - 1].lower in HEADS and gap(text, words[last - 1], words[last]) == " ":
        longer = said(text, words, first, last + 1)
        if not words[last].capital and len(words[last].text) > 2 and known.strength(longer) >= 1:
            last += 1  # "Deir ezzor"
    return [Candidate(first, last, words[last - 1].end, opens and not trimmed, trimmed)]
