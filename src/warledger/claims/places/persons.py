"""Candidate names in, those that are persons' out: after a title, before a verb of speaking, opened by a given name."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.places.runs import Token, gap
from warledger.claims.places.split import Candidate
from warledger.claims.places.words import GIVEN_NAMES, LEVELS, NOT_PLACES, SPEAKING, TITLES


def persons(text: str, words: list[Token], found: Sequence[Candidate]) -> set[str]:
    """Their names in lower case, whole and the last word alone: "Assad" later in the report is the same person."""
    out: set[str] = set()
    for one in found:
        names = [words[at].lower for at in range(one.first, one.last)]
        titled = names[0] in TITLES and len(names) > 1
        if one.first:
            title = words[one.first - 1]
            titled = titled or (title.lower in TITLES and not gap(text, title, words[one.first]).strip(". "))
        after = ""
        if one.last < len(words) and gap(text, words[one.last - 1], words[one.last]) == " ":
            after = words[one.last].lower
        given = len(names) > 1 and names[0] in GIVEN_NAMES and (after in SPEAKING or names[-1] not in LEVELS)
        speaks = len(names) > 1 and after in SPEAKING and not any(name in NOT_PLACES for name in names)
        if titled or given or speaks:
            out.add(" ".join(names))
            out.add(names[-1])
    return out
