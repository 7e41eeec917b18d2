"""A verb that only tells with a clause in, whether it has one out: "hinted that", "..., he continued."."""

from __future__ import annotations

from warledger.claims.attribution.phrases import Words

#: What stands between a clause and the verb of who says it.
CLOSES_CLAUSE = ",\"”’'"
#: What may follow the verb where what is told stands before it.
_BEHIND = frozenset('.,:"“')
#: Tokens behind the verb within which "that" follows; between them stands who is told.
_HEARER = 6
#: Verbs of what goes on as well as of speakers: those tell only behind what is told ("the raid continued that day").
_GOES_ON = frozenset("continued responded echoed".split())
#: Verbs that only a clause has.
FINITE = frozenset("is are was were has have had will would could".split())


def tells_clause(words: Words, at: int, phrase: tuple[int, int] | None) -> bool:
    """Does what somebody tells follow the verb at token `at`, or end right before its subject?"""
    if phrase is None:
        return False
    after = words.lower[at + 1] if at + 1 < len(words) else "."
    if phrase[0] > 1 and words.words[phrase[0] - 1] in CLOSES_CLAUSE and after in _BEHIND:
        return True
    return words.lower[at] not in _GOES_ON and "that" in words.lower[at + 1 : at + _HEARER]
