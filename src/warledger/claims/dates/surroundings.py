"""An atom of time in its text in; what stands around it ("early", "the end of", "since", "night", "'s") out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from warledger.claims.patterns.compiling import compiled

#: How far to the left qualifiers and the preposition are read.
_LEFT = 48
#: How far from the end of the words there the preposition begins: none is longer with its article.
_NEAR = 24
_QUALIFIER = compiled(
    r"(?:(?P<early>early|(?:the\s+)?(?:very\s+)?(?:start|beginning|turn|onset|early\s+days|first\s+days)\s+of)|(?P<mid>mid|middle|the\s+middle\s+of)|"
    r"(?P<late>late|(?:the\s+)?(?:very\s+)?(?:end|close|last\s+days|final\s+days)\s+of)|"
    r"(?P<plain>(?:the\s+)?(?:early|late|small|first)\s+hours\s+of|(?:the\s+)?(?:night|morning|evening|afternoon|dawn|course|month|year)\s+of|"
    r"earlier|later|dawn|predawn|pre-dawn|overnight\s+(?:on|into)|overnight|the\s+month\s+of|the\s+year))"
    r"(?:\s+on|\s+in)?(?:\s+the)?[\s-]+$",
    re.I,
)
#: Words one of which `_QUALIFIER` matches, by their stems: few atoms have one before them, and its search is slow.
_QUALIFYING = (
    "earl", "start", "beginn", "turn", "onset", "days", "mid", "lat", "end", "close", "hours", "night", "morn",
    "evening", "noon", "dawn", "course", "month", "year",
)  # fmt: skip
_PREPOSITION = compiled(
    r"\b(on|in|since|during|until|till|by|from|between|over|within|through|throughout|before|after|around|of|for|at|to|"
    r"into|and|or|as of|prior to|up to|ahead of|last|this|next|every|each|a|an|the|one|that|against|than|with)"
    r"(?:\s+the)?[\s-]+$",
    re.I,
)
#: Prepositions proper; the other words of `_PREPOSITION` only help to tell what an atom is.
PREPOSITIONS = frozenset(
    "on in since during until till by from between over within through throughout before after around of for at to "
    "into".split()
) | {"as of", "prior to", "up to", "ahead of"}
_PART_OF_DAY = compiled(
    r"\s(?:early\s|late\s|(?:in\sthe|at|around)\s)?(?:early\s|late\s)?(?:morning|night|evening|afternoon|noon|midnight|dawn|midday|dusk|overnight)\b(?!s)"
)
_GENITIVE = compiled(r"['’]s?\b|['’](?=\s)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An atom's context.

    Attributes:
        start: Where the expression begins, with its qualifier ("early March").
        end: Where it ends, with its part of the day ("Saturday night").
        part: "early", "mid", "late" or None.
        before: The word to the left, lower case ("on", "the", "since"), or None.
        overnight: "overnight", "overnight into", "overnight on" where that stands before it, else None.
        genitive: True where "'s" follows.
    """

    start: int
    end: int
    part: str | None
    before: str | None
    overnight: str | None
    genitive: bool

    @property
    def preposition(self) -> str | None:
        """The preposition that governs it, or None."""
        return self.before if self.before in PREPOSITIONS else None


def around(text: str, start: int, end: int, floor: int) -> Surroundings:
    """Read what stands around `text[start:end]`, nothing before `floor`."""
    left = text[max(floor, start - _LEFT) : start]
    part = overnight = None
    qualifier = _QUALIFIER.search(left) if any(map(left.lower().__contains__, _QUALIFYING)) else None
    if qualifier and (qualifier.start() == 0 or not left[qualifier.start() - 1].isalnum()):
        start -= len(left) - qualifier.start()
        left = left[: qualifier.start()]
        part = next((name for name in ("early", "mid", "late") if qualifier[name]), None)
        plain = (qualifier["plain"] or "").lower()
        overnight = " ".join(plain.split()) if plain.startswith("overnight") else None
    word = _PREPOSITION.search(left, max(0, len(left.rstrip()) - _NEAR))
    before = " ".join(word[1].lower().split()) if word else None
    of_day = _PART_OF_DAY.match(text, end)
    if of_day:
        end = of_day.end()
    return Surroundings(start, end, part, before, overnight, bool(_GENITIVE.match(text, end)))
