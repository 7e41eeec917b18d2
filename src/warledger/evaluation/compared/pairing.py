"""Two coders' entries of one report in, pairs of entries for the same thing out, and figures that are told again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from warledger.evaluation.compared.fields import FIELDS, same
from warledger.evaluation.compared.names import key
from warledger.evaluation.entry import Entry

Pair = tuple[int, int]

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred hundreds thousand thousands million millions dozen dozens scores tens several few many some number"
).split()
_NUMBER = re.compile(rf"\d[\d,.]*|\b(?:{'|'.join(_NUMBER_WORDS)}|\w+teen)\b", re.IGNORECASE)
#: Words that tell one clause from another where it holds no number.
_WORD = re.compile(r"[a-z]{4,}")


def figures(text: str, golds: Sequence[Entry], others: Sequence[Entry]) -> list[Pair]:
    """Pairs of figures with the same effect and bounds, stated by the same words or by another mention of the number.

    Args:
        text: The report's text.
        golds: The figures that are taken as right.
        others: The figures that are compared with them.
    """

    def same_count(gold: Entry, other: Entry) -> bool:
        return (gold.effect, gold.low, gold.high) == (other.effect, other.low, other.high)

    return _pairs(golds, others, same_count, lambda gold, other: _another_mention(text, gold, other))


def events(golds: Sequence[Entry], others: Sequence[Entry]) -> list[Pair]:
    """Pairs of events of the same type that share words."""
    return _pairs(golds, others, lambda gold, other: gold.type == other.type, lambda gold, other: False)


def by_words(golds: Sequence[Entry], others: Sequence[Entry]) -> list[Pair]:
    """Pairs of figures that share words, whatever they say of them; those with the same effect and bounds first."""
    return _pairs(golds, others, lambda gold, other: gold.overlap(other) > 0, lambda gold, other: False)


def _pairs(
    golds: Sequence[Entry],
    others: Sequence[Entry],
    may: Callable[[Entry, Entry], bool],
    elsewhere: Callable[[Entry, Entry], bool],
) -> list[Pair]:
    """One to one, the best pair first: shared words before another mention, then fields alike, then length shared."""
    possible = []
    for i, gold in enumerate(golds):
        for j, other in enumerate(others):
            if not may(gold, other):
                continue
            shared = max(0, gold.overlap(other))
            if shared or elsewhere(gold, other):
                alike = sum(same(field, gold, other) for field in FIELDS)
                counts = (gold.effect, gold.low, gold.high) == (other.effect, other.low, other.high)
                possible.append(((shared > 0, counts, alike, shared), i, j))
    taken: set[int] = set()
    taken_others: set[int] = set()
    pairs = []
    for _, i, j in sorted(possible, reverse=True):
        if i not in taken and j not in taken_others:
            taken.add(i)
            taken_others.add(j)
            pairs.append((i, j))
    return pairs


def _another_mention(text: str, gold: Entry, other: Entry) -> bool:
    """Do the other's words hold a number of the gold quote or, where it has none, one of its longer words?"""
    wanted = _numbers(gold.quote) or _words(gold.quote)
    return any(not wanted.isdisjoint(_numbers(said) | _words(said)) for said in (span.of(text) for span in other.spans))


def _numbers(said: str) -> set[str]:
    return {number.strip(".,").lower() for number in _NUMBER.findall(said)}


def _words(said: str) -> set[str]:
    return set(_WORD.findall(said.lower()))


def told_again(others: Sequence[Entry], paired: set[int]) -> set[int]:
    """Positions of figures that say over again what a paired one says (headline and body): they cost nothing."""
    told = {_said(others[j]) for j in paired}
    return {j for j, other in enumerate(others) if j not in paired and _said(other) in told}


def _said(entry: Entry) -> tuple[object, ...]:
    names = (key(entry.side), key(entry.by), key(entry.source))
    place = (entry.misplaced, None if entry.misplaced else entry.place)
    return (entry.effect, entry.low, entry.high, *names, place, entry.start, entry.end)
