"""A mention's words in, what they say of when it was out: the day that they name, and whether it is told as history."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from warledger.claims.events.lexicon import Lexicon
from warledger.claims.patterns.compiling import compiled

#: Read in lower case, which is much faster than letting case be ignored.
_DAY = compiled(
    r"\b(?:(mon|tues|wednes|thurs|fri|satur|sun)day|(yesterday|today|tonight)|last (night)|"
    r"(?:(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2})\b)"
)
#: Words of a sentence that tells of what was before, or adds up since then; in lower case, which is much faster than
#: letting case be ignored. A war that broke out is history, clashes that did are news.
_HISTORY = compiled(
    r"\b(?:since|so far|began|(?:war|wars|conflict|insurgency|uprising|rebellion|revolt|crisis)(?: [\w-]+){0,4}? "
    r"(?:erupted|broke out)|civil war|years?|months? ago|last (?:year|month|week)|earlier|"
    r"previous(?:ly)?|in the past|history|overall|to date|in (?:(?:19|20)\d\d|january|february|march|april|may|june|"
    r"july|august|september|october|november|december))\b"
)


def day(text: str, start: int, end: int) -> str | None:
    """Words of the day that a clause of a sentence names ("tuesday"), in lower case, or None.

    Args:
        text: The sentence.
        start: Where in it the clause begins.
        end: Where it ends.
    """
    found = _DAY.search(text.replace("İ", "I").lower(), start, end)  # the one letter that lower case makes two of
    return found.group() if found else None


def history(text: str, around: Sequence[str], begun: str | None, lexicon: Lexicon) -> tuple[bool, bool]:
    """Does a mention's clause tell of what was before, and does its sentence?

    Args:
        text: The sentence.
        around: The words of the clause, in lower case.
        begun: The word by which what it tells of began, which is news and no history, or None.
        lexicon: The words of events.
    """
    if begun is not None:
        around = [word for word in around if word != begun]
        text = text.replace(begun, "", 1)
    return not lexicon.background.isdisjoint(around), _tells_history(text)


@lru_cache(maxsize=256)
def _tells_history(text: str) -> bool:
    """Does a sentence tell of what was before? Asked for each of its mentions."""
    return _HISTORY.search(text.lower()) is not None
