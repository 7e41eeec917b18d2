"""A figure in, the sides out that its own words, or those of its parts, count together: neither alone killed them all.

"13 fighters between rebels and jihadists", "eight people, including five gang members and a guardsman".
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice import overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import owners
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

_BETWEEN = compiled(r",? (?:shared )?(?:between|among|from both) (?:the |both )?(?:[a-z-]+ ){0,2}?")
#: Characters behind the noun within which both are named.
_REACH = 40


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those sides."""
    noun = anchor.noun_span
    if anchor.figure is None or noun is None:
        return frozenset()
    if len(parts := of_parts(reading, anchor)) > 1:
        return parts
    for joint in reading.actors:
        near = joint.form == "joint" and 0 < joint.span.start - noun.end <= _REACH
        if near and _BETWEEN.fullmatch(reading.text, noun.end, joint.span.start):
            return frozenset(party(m) for m in reading.actors if m.side and joint.span.overlaps(m.span))
    return frozenset()


def of_parts(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The sides of the parts of those counted, and what the groups among them are called by name."""
    nouns = [
        reading.span_of(index, *part.counted.noun)
        for index, part in reading.figures
        if part.whole is anchor.figure and part.counted.noun
    ]
    found = {key for noun in nouns for key in owners.named_by(reading, noun)} if len(nouns) > 1 else set()
    if len(found) < 2:
        return frozenset()
    called = overview.of(reading).roles.called
    return frozenset(found | {name for name, words in called.items() if words & found})
