"""Accepted figures in, whether two of them are one that is told again: with others, in a name's short form, or rounded.

"Two people were killed and five wounded in Guzan ... a shell hit a school there, killing two and wounding five": two
figures that stand together in two sentences are hardly ever those of two incidents, whatever the places are called.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence

from warledger.claims.choice.anchor import Anchor

#: How many figures two sentences must share, and the largest of them at least: "one killed, one wounded" is common.
_SHARED, _TELLING = 2, 3


def together(figures: Sequence[Anchor]) -> Callable[[Anchor, Anchor], bool]:
    """Asks of two figures whether the same figure stands beside the same others in both of their sentences.

    A headline may run into the lead that says the same: "2 killed 8 hurt in raid on Gao Two people were killed ...".
    """
    told: dict[int, Counter[tuple[str, int]]] = defaultdict(Counter)
    for figure in figures:
        number = _number(figure)
        if number is not None:
            told[figure.sentence][figure.label, number] += 1

    def again(a: Anchor, b: Anchor) -> bool:
        number = _number(a)
        if number is None or (a.label, number) != (b.label, _number(b)):
            return False
        if a.sentence == b.sentence:
            if a.trigger == b.trigger:
                return False
            shared = {figure for figure, often in told[a.sentence].items() if often > 1}
        else:
            shared = {*told[a.sentence]} & {*told[b.sentence]}
        return len(shared) >= _SHARED and max(n for _, n in shared) >= _TELLING

    return again


def _number(anchor: Anchor) -> int | None:
    """The number that is told, or None for vague words and where none is."""
    assert anchor.figure is not None
    counted = anchor.figure.counted
    return (counted.low or counted.high) if counted.kind != "vague" else None


#: Shortest name that a longer one may be told by: "People's Defence Force" of "Naypyitaw People's Defence Force".
_NAME = 6


def short_for(one: Hashable, two: Hashable) -> bool:
    """Is one name the other's short form?"""
    if not (isinstance(one, str) and isinstance(two, str)) or min(len(one), len(two)) < _NAME:
        return False
    return one in two or two in one


#: Letters that spellings of one name differ in, and consonants from which a name is told by them.
_VOWELS = frozenset("aeiouy '’-")
_CONSONANTS = 4


def spelled_alike(one: Hashable, two: Hashable) -> bool:
    """Are two names one in another spelling: "Jerablus" and "Jarabulus", "Tessalit" and "Telassit"?"""
    if not (isinstance(one, str) and isinstance(two, str)) or one[:1] != two[:1]:
        return False
    bones = [sorted(c for c in name if c not in _VOWELS) for name in (one, two)]
    return bones[0] == bones[1] and len(bones[0]) >= _CONSONANTS


def within(one: Hashable, two: Hashable) -> bool:
    """Does one span of days lie in the other: Friday in "the past two days"?"""
    if not (isinstance(one, tuple) and isinstance(two, tuple)) or None in (*one[:2], *two[:2]):
        return False
    inner, outer = sorted((one[:2], two[:2]), key=lambda days: days[1] - days[0])
    return bool(outer[0] <= inner[0] and inner[1] <= outer[1])


def on_top(figures: Sequence[Anchor]) -> Callable[[Anchor, Anchor], bool]:
    """Asks whether the second of two figures comes on top of the first: "seven died ... another seven were killed".

    "Three died and four others were wounded" counts the four beside the three, not beside wounded told before.
    """
    effects: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for figure in figures:
        effects[figure.sentence].append((figure.span.start, figure.label))

    def further(a: Anchor, b: Anchor) -> bool:
        if a.sentence >= b.sentence or _further(a) or not _further(b):
            return False
        before = [label for start, label in effects[b.sentence] if start < b.span.start]
        if not before and _others(b):
            # "Nine were killed in the raid. At least 20 others were hurt"
            before = [label for _, label in effects[b.sentence - 1]]
            return b.label in before
        return all(label == b.label for label in before)

    return further


def _others(anchor: Anchor) -> bool:
    """Does "others" count them, not "another nine"?"""
    return anchor.figure is not None and anchor.figure.counted.lemma == "other"


def _further(anchor: Anchor) -> bool:
    """Is the figure, or that of which it is a part, told to be on top of others?"""
    figure = anchor.figure
    assert figure is not None
    return figure.counted.further or (figure.whole is not None and figure.whole.counted.further)


#: Smallest number that "nearly", "about" round, and by how much of it they may miss: "nearly 40" is 38.
_ROUND, _OFF = 20, 0.1
#: Sentences within which a report rounds what it then tells.
_EARLY = 3


def rounds(top: Anchor, told: Anchor) -> bool:
    """ "Nearly 40 soldiers were killed", and behind it, or in the headline, "the bombing killed 38"."""
    assert top.figure is not None
    assert told.figure is not None
    one, two = top.figure.counted, told.figure.counted
    if not (one.approx and one.kind == "number" == two.kind) or two.approx or one.low != one.high:
        return False
    low, number = one.low or 0, two.low or 0
    early = top.sentence < _EARLY and (top.sentence < told.sentence or told.sentence == 0)
    return early and low >= _ROUND and low % 10 == 0 and low != number and abs(low - number) <= low * _OFF
