"""A report's figures with their weighed answers in, those told in one breath with answers settled together out.

"Killing 12 people, among them three children, and wounding 30" tells one deed: who did it, where and when, and who
says so hold for all three counts, also where the choice for one of them alone hangs in the balance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.ruled_out.in_shares import of_both, shared_out
from warledger.claims.choice.ruled_out.other_part import shot_down
from warledger.claims.choice.slots import number_at
from warledger.claims.choice.weighing import chain
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.weighing.pool import best
from warledger.claims.choice.when.dated import OWN
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: How likely two figures of one breath differ, beside the same answer for both as 1. In the coded reports 2 in 100 such
#: pairs have two perpetrators or days, 1 in 100 two sources and 5 in 100 two places; a third or three times of these
#: values did as well.
_APART = {"agent": 0.03, "source": 0.02, "place": 0.05, "date": 0.03}
#: Words between two numbers with which the telling turns to something else.
_ELSE = compiled(
    r"[;:]|\b(?:while|when|after|as|before|follow(?:s|ed)|but|where|whereas|separate\w*|another|others?|two|elsewhere|"
    r"said|says|told|reported|announced|confirmed|according)\b",
    re.I,
)
#: Right before a number, that it is beside the one before: "killing ten and injuring another 17".
_MORE_OF_IT = compiled(r"(?<= )another $")


def carry(reading: Reading, anchors: Sequence[Anchor], found: Mapping[str, Sequence[list[Candidate]]]) -> None:
    """Set the probabilities of candidates anew, for figures told in one breath.

    Args:
        reading: The report.
        anchors: Its figures and events, in any order.
        found: Field to the weighed candidates of each.
    """
    for group in _breaths(reading, anchors):
        for name, apart in _APART.items():
            rows = [found[name][at] for at in group]
            free = [_differs(reading, name, one, two, anchors, found) for one, two in pairwise(group)]
            steps = [1.0 if each else apart for each in free]
            for row, shares in zip(rows, chain.along(rows, steps), strict=True):
                for candidate in row:
                    candidate.probability = shares[candidate.key]


def _differs(
    reading: Reading,
    name: str,
    one: int,
    two: int,
    anchors: Sequence[Anchor],
    found: Mapping[str, Sequence[list[Candidate]]],
) -> bool:
    """Have two figures of one breath a place each, or fallen on two sides, so that one deed tells nothing of both?

    "Three officers were injured and 12 protesters arrested": who is caught beside a side's losses is mostly not of it.
    Who launched what was shot down did not shoot it down, but did harm those on whom it fell.
    A whole that is shared out among several is nobody's of them, nor is one whose parts are of two sides.
    """
    if name == "place":
        return any(chain.has_own_place(found["place"][at]) for at in (one, two))
    if name == "date":
        # "featuring a nurse who was wounded this year": a day of one's own, ruled out for the other
        rows = [found["date"][one], found["date"][two]]
        return any(_own_alone(row, other) for row, other in (rows, rows[::-1]))
    if name == "agent":
        if shared_out.out(reading, anchors[one]) or shared_out.out(reading, anchors[two]):
            return True
        if of_both.of_parts(reading, anchors[one]) or of_both.of_parts(reading, anchors[two]):
            return True
        if bool(shot_down.launchers(reading, anchors[one])) is not bool(shot_down.launchers(reading, anchors[two])):
            return True
        sides = {best(found["side"][at]).key for at in (one, two)}
        caught = [anchors[at].label == "captured" for at in (one, two)]
        return len(sides - {None}) == 2 or (len(sides) == 2 and caught[0] is not caught[1])
    return False


def _own_alone(row: Sequence[Candidate], other: Sequence[Candidate]) -> bool:
    """Has a figure a time of its own that another one can't be of?"""
    could = {c.key for c in other}
    return any(OWN in c.features and c.key not in could for c in row)


def _breaths(reading: Reading, anchors: Sequence[Anchor]) -> Iterator[list[int]]:
    """The indices of figures that follow each other in one breath, two or more."""
    told = sorted(
        (number_at(reading, a.sentence, a.figure), at) for at, a in enumerate(anchors) if a.figure is not None
    )
    group: list[int] = []
    for _, at in told:
        if group and not _together(reading, anchors[group[-1]], anchors[at]):
            if len(group) > 1:
                yield group
            group = []
        group.append(at)
    if len(group) > 1:
        yield group


def _together(reading: Reading, one: Anchor, two: Anchor) -> bool:
    """Is the second figure a part of the first, or another count of the same deed?"""
    if one.sentence != two.sentence or one.figure is None or two.figure is None:
        return False
    first, second = one.figure, two.figure
    if second.whole is not None and (second.whole is first or second.whole is first.whole):
        return True
    start, end = number_at(reading, one.sentence, first), number_at(reading, two.sentence, second)
    if _ELSE.search(_MORE_OF_IT.sub("", reading.text[start:end])):
        return False
    named = [m.span for m in reading.places] + [t.when.span for t in reading.times if t.when.span is not None]
    return not any(start <= span.start < end for span in named)
