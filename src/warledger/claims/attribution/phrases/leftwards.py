"""The words of a sentence and a verb in, the speaker's phrase that ends before it out.

Reports come without commas, quotation marks and apostrophes, so a phrase is grown word by word from the
verb and stops where a speaker's name can't go on.
"""

from __future__ import annotations

from warledger.claims.attribution.phrases.growing import Growing
from warledger.claims.attribution.phrases.words import DETERMINERS, PRONOUNS, Words

#: Tokens that a speaker's phrase has at most.
_LONGEST = 24
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight mon tue tues wed thu thurs "
    "fri sat sun".split()
)
_DATES = _DAYS | _MONTHS
_BETWEEN = frozenset(
    "also later earlier has have had then further since reportedly repeatedly separately meanwhile already "
    "previously initially again now "
    "often long always never repeatedly once just officially publicly recently reportedly however today yesterday "
    "still both all on did does is are could there here".split()
)
#: What stands between commas before the verb.
_ASIDE = frozenset({"however", "meanwhile", "though", "nevertheless"})
#: In what somebody says something, between them and the verb.
_MEANS = frozenset("statement communique communiqué tweet interview briefing broadcast letter message".split())


def skip_left(words: Words, end: int) -> int:
    """Step left over what may stand between a speaker and the verb: auxiliaries, adverbs, days, a bracket."""
    at = end
    while at > 0:
        low = words.lower[at - 1]
        if low == ")":
            opening = at - 1
            while opening > 0 and words.words[opening] != "(" and at - opening < 12:
                opening -= 1
            if words.words[opening] != "(":
                return at
            at = opening
        elif low == "," and at > 2 and words.lower[at - 2] in _ASIDE and words.lower[at - 3] == ",":
            at -= 2  # "the spokesman, Awa Deka, however, said"
        elif low in ("on", "in", "late", "early", "of") and at < end and words.lower[at] in _DATES:
            at -= 1
        elif low in _MEANS and (before := _statement(words, at - 1)) is not None:
            at = before
        elif (
            low in _DAYS
            or low in _MONTHS
            # "Sam Kelly", "Myanmar Now" are names
            or (
                words.words[at - 1].islower()
                and (low in _BETWEEN or (low.endswith("ly") and low not in ("family", "daily", "weekly")))
            )
        ) or (low.isdigit() and at > 1 and words.lower[at - 2].rstrip(".") in _MONTHS):
            at -= 1
        else:
            return at
    return at


def _statement(words: Words, at: int) -> int | None:
    """Where "in a (short) statement", "in a communique" that ends at token `at` begins, or None."""
    for opening in range(at - 1, max(-1, at - 5), -1):
        if words.lower[opening] == "in":
            return opening if words.lower[opening + 1] in DETERMINERS else None
    return None


def left(words: Words, end: int) -> tuple[int, int] | None:
    """The speaker's phrase that ends before token `end`, as token indices, or None."""
    if end < 1:
        return None
    if words.lower[end - 1] in PRONOUNS:
        return (end - 1, end)
    growing = Growing(words, end)
    while growing.at >= 0 and end - growing.at <= _LONGEST and growing.step():
        pass
    return growing.phrase()
