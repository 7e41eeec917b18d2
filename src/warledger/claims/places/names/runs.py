"""A report's text in, its runs of capitalised words out: what might be a name, with the words on either side."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.words import PARTICLES

#: A word: letters and digits, with inner hyphens, apostrophes and dots ("al-Baghuz", "Sana'a", "U.S.").
#: Most words are of small letters, with a space behind: tried first, they are found much faster. They are its group.
TOKEN = compiled(
    r"([a-z]+)(?= )|(?:[A-Z]\.){2,}|(?:St|Brgy|Bgy)\.(?= [A-Z])|"
    r"[^\W_]+(?:['\u2019\u2018`\u02bf-][^\W_]+)*(?:-(?= [A-Z]))?"
)
#: An article with its capitalised name, as one word: "al-Bab", "ez-Zor".
_ARTICLED = compiled(r"(?:[aA]l|[eE]l|[aeAE][dszrnt]|[aA]sh|[eE]sh|[uU]l|[aA]dh)-[A-Z]")
#: Endings that make an adjective of a name: "US-led", "Aleppo-based", "opposition-held".
_ADJECTIVAL = compiled(
    r"-(?:led|based|backed|held|controlled|linked|affiliated|allied|run|born|made|supported|trained|aligned|dominated|majority|occupied|"
    r"administered|sponsored|style|era|inspired|brokered|bound|wide|populated|designed|built|month|year|old|day|mile|km|kilometer|kilometre)s?$",
    re.I,
)
#: Particles that can stand before a name's first capital; the others only join its parts.
_OPENING = PARTICLES - {"do", "de", "du", "da", "des", "es", "y"}
#: Longest run looked at, in words: more capitals in a row are a headline or a table.
LONGEST = 14


@dataclass(slots=True)
class Token:
    """One word of the text."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    possessive: bool = False


@dataclass(slots=True)
class Run:
    """Capitalised words in a row: tokens[first:last]."""

    first: int
    last: int


def tokens(text: str, start: int = 0) -> list[Token]:
    """All words from `start` on; a possessive "'s" is cut off."""
    whole = _tokens(text, 0)
    at = bisect_left(whole, start, key=_START)
    # a word that `start` cuts in two reads otherwise; "'s" is cut off behind its end
    if at and whole[at - 1].end + 2 * whole[at - 1].possessive > start:
        return list(_tokens(text, start))
    return list(whole[at:])


def left(text: str, blanked: str) -> list[Token]:
    """The words of `text` that still stand where stretches of it are spaces: as words of the whole, read only once."""
    whole = _tokens(text, 0)
    return list(whole) if text == blanked else [word for word in whole if blanked[word.start] != " "]


_START = attrgetter("start")


@lru_cache(maxsize=2)
def _tokens(text: str, start: int) -> tuple[Token, ...]:
    """`tokens` of the text that was read last: the country and the places of a report both ask for them."""
    out = []
    for match in TOKEN.finditer(text, start):
        word, (first, end), possessive = match.group(), match.span(), False
        if match.lastindex:
            out.append(Token(first, end, word, word, False))
            continue
        if word[-1] not in "sS" and word.isalpha():
            if word.islower():
                out.append(Token(first, end, word, word, False))
            else:
                out.append(Token(first, end, word, word.lower(), word[0].isupper()))
            continue  # a plain word, as most are
        if len(word) > 2 and word[-2] in "'\u2019`" and word[-1] in "sS":
            word, end, possessive = word[:-2], end - 2, True
        elif text[end : end + 1] in ("'", "\u2019") and word[-1] in "sS" and text[end + 1 : end + 2] == " ":
            possessive = word[0].isupper()
        if word[-1] == "." and text[end : end + 1] == "-":
            capital = False  # "U.S.-led"
            out.append(Token(first, end, word, word.lower(), capital))
            continue
        capital = word[0].isupper()
        if word[-5:] == "-area" and word[0].isupper():
            word, end = word[:-5], end - 5  # "a Gao-area clinic"
        if "-" in word:
            capital = (capital or bool(_ARTICLED.match(word))) and not _ADJECTIVAL.search(word)
        out.append(Token(first, end, word, word.lower(), capital, possessive))
    return tuple(out)


def gap(text: str, left: Token, right: Token) -> str:
    """What stands between two words."""
    return text[left.end : right.start]


def runs(text: str, words: list[Token]) -> Iterator[Run]:
    """Maximal runs of capitalised words joined by single spaces; particles inside and before are taken in."""
    past, count = 0, len(words)
    for at in [at for at, word in enumerate(words) if word.capital]:
        if at < past:
            continue
        last = at + 1
        while (
            last < count and (not words[last - 1].possessive or _for_whom(words, last)) and _joined(text, words, last)
        ):
            if words[last].capital:
                last += 1
            elif (
                (words[last].lower in PARTICLES or (words[last].lower == "of" and words[last - 1].text in _WATERS))
                and last + 1 < count
                and words[last + 1].capital
                and _joined(text, words, last + 1)
            ):
                last += 2
            else:
                break
        first = at
        while first > 0 and words[first - 1].lower in _OPENING and _joined(text, words, first):
            first -= 1
        if last - first <= LONGEST:
            yield Run(first, last)
        past = last


def _for_whom(words: list[Token], at: int) -> bool:
    """Is the genitive before this word one of those whom a house is for: "Girls' School", "St. Jude's Church"?"""
    owner = words[at - 1].lower in _HOUSED or (at > 1 and words[at - 2].text in ("St.", "St", "Saint"))
    return owner and words[at].capital


#: Words for waters and capes that bear the name of a town or a land: "the Gulf of Aden" is not Aden.
_WATERS = frozenset({"Gulf", "Bay", "Strait", "Straits", "Sea", "Cape", "Horn", "Isle"})
#: Whom schools and hospitals are for.
_HOUSED = frozenset({"girls", "boys", "women", "children", "men", "officers", "teachers"})


def _joined(text: str, words: list[Token], at: int) -> bool:
    left, right = words[at - 1], words[at]
    between = text[left.end : right.start]
    if between == " ":
        return True
    if left.possessive and between in ("' ", "\u2019 "):
        return True  # "Girls' School"
    return between in ("- ", "\u00a0") or (between == "-" and right.capital)


def said(text: str, words: list[Token], first: int, last: int) -> str:
    """The words from one token to another, as written."""
    return text[words[first].start : words[last - 1].end]
