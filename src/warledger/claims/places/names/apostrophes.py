"""A name with a last s in, whether that is what is left of "'s" out: "Syrias", "Dostans"."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.runs import Token
from warledger.claims.places.words import PARTICLES, WHERE
from warledger.claims.text.given_names import GIVEN_NAMES
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.countries import words as country_words

#: A genitive with its apostrophe: a text that has one has lost none.
_APOSTROPHE = compiled(r"[a-z]['\u2019]s\b")
#: Letters that a name needs before a last s is taken for what is left of "'s".
_SHORT = 3


def lost_apostrophes(text: str) -> bool:
    """Has a text no genitive with its apostrophe? Some wires come without any: "Assads forces"."""
    return ("'s" not in text and "\u2019s" not in text) or _APOSTROPHE.search(text) is None


def is_genitive(name: str, known: Known, lost: bool) -> bool:
    """Is "Syrias" Syria's? It is, where the name without the s is well known and the one with it isn't.

    A state loses its apostrophe in any text, a town only where all have lost theirs: "McKees Rocks".
    """
    entry = known.best(name)
    if fold_word(name) in country_words() or name.lower() in GIVEN_NAMES:
        return False
    other = known.strength(name) >= 2 and entry is not None and entry.match != "variant"  # "Damascuss" is none
    if known.state(name[:-1]):
        return lost or not other  # "the Americas"
    return lost and not other and known.strength(name[:-1]) >= 5


#: Small words that nobody owns.
_NOT_OWNED = WHERE | PARTICLES


def owner_named(words: list[Token], at: int, known: Known, names: frozenset[str]) -> bool:
    """Is "Dostans" Dostan's, "RSFs" the RSF's? So it is where the report names Dostan, and what is owned follows."""
    word, stem = words[at].text, words[at].text[:-1]
    if stem not in names or not (len(stem) > _SHORT or (len(stem) > 1 and stem.isupper())):
        return False
    owned = at + 1 < len(words) and not words[at + 1].capital and words[at + 1].lower not in _NOT_OWNED
    return owned and known.strength(word) < 2 and fold_word(word) not in country_words()
