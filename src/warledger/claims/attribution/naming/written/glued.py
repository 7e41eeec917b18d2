"""A speaker's phrase in, the same without what lost punctuation has glued to it out.

Scraped texts lose their apostrophes, their commas, and the full stop behind a headline: "the countrys ministry", "the
group with a network in Kachin (said)", "Six Held 30 Fighters Killed Reports (said)".
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: Words that end so are no plural: "the countrys army", "Germanys ministry", "the UNs figures".
_OWNING = compiled(r"[A-Za-z]{2,}[b-df-hj-np-tv-xz]ys|[A-Z]{2,}s")
#: What a body has, or whom it quotes, behind its name.
_DESCRIBING = compiled(r" (?:with (?:an?|its|their|links|ties|sources) |citing |quoting )")
#: A headline's count of people and what became of them: "30 Fighters Killed", "At Least 25 Dead".
_HEADLINE = compiled(r"\b\d[\d,]*\b[^.,;]{0,60}?\b(?:Killed|Dead|Wounded|Injured|Hurt|Held|Arrested) (?=[A-Z]\w)")
#: What information is like: nobody's name.
_LIKE = frozenset(
    "initial preliminary early first latest available unconfirmed conflicting other further information".split()
)


def unglued(text: str, phrase: Span) -> Span:
    """The phrase without a headline before it, or what describes it behind."""
    headline = _HEADLINE.search(text, *phrase)
    start = headline.end() if headline else phrase.start
    described = _DESCRIBING.search(text, start + 1, phrase.end)
    return Span(start, described.start() if described else phrase.end)


def with_apostrophes(words: Sequence[str]) -> list[str]:
    """ "countrys" as "country's"; the last word stays as it is."""
    return [f"{word[:-1]}'s" if _OWNING.fullmatch(word) else word for word in words[:-1]] + list(words[-1:])


def is_nobody(words: Sequence[str]) -> bool:
    """Do a phrase's words only say what information is like ("according to initial ...")?"""
    return _LIKE.issuperset(words)
