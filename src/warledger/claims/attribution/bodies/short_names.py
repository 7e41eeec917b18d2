"""A report's text in, the short names out that it gives bodies in brackets: "the Western Command (Westcom)"."""

from __future__ import annotations

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import bare
from warledger.claims.patterns.compiling import compiled

_SMALL = "of|for|and|the|in|on|de|du|des"
#: Up to eight words in capitals with small ones between, and a name in brackets.
_GIVEN = compiled(
    rf"\b(?P<full>[A-Z][\w'’-]{{1,24}}(?: (?:(?:{_SMALL}) ){{0,2}}[A-Z][\w'’-]{{1,24}}){{1,7}}) "
    r"\((?P<short>[A-Z][A-Za-z]{2,11})\)"
)
_BRACKETED = compiled(r"\([A-Z][A-Za-z]{2,11}\)")
#: The longest initials.
_LONGEST_INITIALS = 6
#: Letters of a short name that is drawn from the full one.
_LEAST_DRAWN = 4
#: Bodies that one report gives a short name, at most.
_MOST = 20


def short_names(text: str) -> dict[str, str]:
    """Short names to the full ones, where the letters of the one stand in the other and a body's noun is in it."""
    out: dict[str, str] = {}
    if not _BRACKETED.search(text):
        return out  # much faster to find
    for match in _GIVEN.finditer(text):
        full, short = match["full"].split(), match["short"]
        words = [bare(word.lower()) for word in full]
        initials = short.isupper() and len(short) <= _LONGEST_INITIALS
        if initials and len(words) > 1 and _foreign(short, full) and speech().bodies.get(words[-1]):
            first = int(full[0] in ("The", "A"))
            out.setdefault(short, " ".join(full[first:]))  # "the State Prosecutor's Office (FGE)"
            continue
        if len(short) < _LEAST_DRAWN:
            continue
        for first in range(len(words) - 2, -1, -1):
            named = any(speech().bodies.get(word) for word in words[first:])
            if named and _drawn_from(short.lower(), "".join(words[first:])):
                out.setdefault(short, " ".join(full[first:]))
                break
        if len(out) >= _MOST:
            break
    return out


def _foreign(initials: str, full: list[str]) -> bool:
    """Are initials those of a name in another language than the one that is given?"""
    capitals = [word[0] for word in full if word[0].isupper()]
    return sum(letter in capitals for letter in initials) < len(initials) - 1 or initials[0] not in capitals


def _drawn_from(short: str, full: str) -> bool:
    """Do the letters of a short name stand in the full one, in order, the first of both the same?"""
    letters = iter(full)
    return short[0] == full[0] and all(letter in letters for letter in short)
