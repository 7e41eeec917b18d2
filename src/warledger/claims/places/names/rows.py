"""A run of capitalised words in, the places that stand in it in a row, each by itself, out."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from warledger.claims.places.judging.aged import aged
from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.runs import Token, gap, said
from warledger.claims.places.words import DIRECTIONS, HEADS, LEVELS, NOT_PLACES, OPENERS, PARTICLES, WHERE
from warledger.claims.text.given_names import GIVEN_NAMES

#: A place that splits a run must be this well known (a town of 3,000 in the report's country, a city of 300,000
#: elsewhere): "Boston Marathon" and "Emily Lyons" are no lists of hamlets. After "the towns of", being known is enough.
_SPLITS = 6.0


def in_row(text: str, words: list[Token], part: tuple[int, int], known: Known) -> list[tuple[int, int]]:
    """Split "Aleppo Daraa" and "al-Midan al-Hamadaniah" into the places they name; leave other runs whole."""
    first, last = part
    if last - first < 2 or known.strength(said(text, words, first, last)) >= 1 or aged(text, words[last - 1].end):
        return [part]
    cuts = [at for at in range(first + 1, last) if _articled(words[at].text) and _articled(words[at - 1].text)]
    if (
        cuts
        and _singular(text, words, last)
        and not any(known.holds(said(text, words, a, b)) for a, b in pairwise([first, *cuts, last]))
    ):
        return [part]  # "al-Telifoun al-Hawaei neighbourhood"
    if cuts:
        edges = [first, *cuts, last]
        return [piece for left, right in pairwise(edges) for piece in in_row(text, words, (left, right), known)]
    if _plural(text, words, first, last):
        return _named_in_row(text, words, first, last, known)
    if last - first == 2 and not _led(words, first) and _keeps_commas(text):
        return [part]  # "Victoria Palma": a list would have its comma
    whole: list[tuple[int, int]] = []
    at = first
    while at < last:
        for end in range(last if at > first else last - 1, at, -1):
            name = said(text, words, at, end)
            if known.strength(name) >= _SPLITS and (
                end - at > 1 or not (_weak(words[at]) or words[at].lower in GIVEN_NAMES)
            ):
                whole.append((at, end))
                at = end
                break
        else:
            return [part]
    return whole


def _led(words: list[Token], first: int) -> bool:
    """Does a preposition stand before a run: "in Portland Maine"?"""
    return first > 0 and (words[first - 1].lower in WHERE or words[first - 1].lower in _LEADING)


#: With which a name goes on.
_BEGIN_NAMES = HEADS | PARTICLES | DIRECTIONS
#: Other words before a run that names a place and the larger one that it lies in.
_LEADING = frozenset("from to of toward towards into".split())
#: A text with a comma in so many characters has not lost them.
_COMMA = 250


@lru_cache(maxsize=64)
def _keeps_commas(text: str) -> bool:
    """Has a text its commas? Some wires come without any, and their lists look like names."""
    return text.count(",") * _COMMA >= len(text)


def _singular(text: str, words: list[Token], last: int) -> bool:
    """Does one kind of place stand behind the run: "street", "neighborhood"?"""
    if last >= len(words) or gap(text, words[last - 1], words[last]) != " ":
        return False
    word = words[last].lower
    return LEVELS.get(word) in ("neighbourhood", "village", "town", "site", "district") and word[-1] != "s"


def _plural(text: str, words: list[Token], first: int, last: int) -> bool:
    """Does "the towns of" stand before the run, or "neighborhoods" after it?"""
    before = first > 1 and words[first - 1].lower == "of" and words[first - 2].lower
    after = last < len(words) and gap(text, words[last - 1], words[last]) == " " and words[last].lower
    return any(
        word and word in LEVELS and word[-1] == "s" and LEVELS[word] not in ("site", "region")
        for word in (before, after)
    )


def _named_in_row(text: str, words: list[Token], first: int, last: int, known: Known) -> list[tuple[int, int]]:
    """Split at every known name; words that nothing knows stand alone, unless a head such as "Khan" opens them."""
    out: list[tuple[int, int]] = []
    at = first
    while at < last:
        end = next(
            (end for end in range(last, at, -1) if end - at <= 4 and known.holds(said(text, words, at, end))), at + 1
        )
        if (
            end == at + 1
            and end < last
            and (words[at].lower in _BEGIN_NAMES or words[at].text[-1] == "-" or len(words[at].text) <= 3)
        ):
            end += 1
        elif (
            end == at + 1
            and end < last
            and _articled(words[end].text)
            and not _articled(words[at].text)
            and not known.holds(words[at].text)
        ):
            end += 1  # "Saif al-Dawleh"
        out.append((at, end))
        at = end
    return out


def _articled(word: str) -> bool:
    return word[:3].lower() in ("al-", "el-") and len(word) > 4


def _weak(word: Token) -> bool:
    return any(word.lower in known for known in (OPENERS, NOT_PLACES, LEVELS, DIRECTIONS, HEADS, PARTICLES))
