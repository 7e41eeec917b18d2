"""A time and an anchor in; out, whether the time is only told of when those were taken to whom something else happened.

"The rebels freed two officers kidnapped a month ago", "the bodies of two traders abducted last week were found".
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.dates import TimeMention
from warledger.claims.reading import Reading

#: Verbs by which people are taken and held.
_TAKEN = frozenset("abduct kidnap capture arrest detain imprison".split())
#: How such a verb hangs on those taken; the last is what the parser makes of "freed two officers kidnapped".
_ON_THEM = frozenset({"acl", "relcl", "ccomp"})
_ENDED = frozenset("free release rescue liberate kill execute".split())
#: Steps up the parse from a time to the verb.
_STEPS = 6


def dates(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Is a time of the anchor's sentence that of another deed, by which those counted were taken before?"""
    span = mention.when.span
    if span is None or mention.kind == "since" or reading.sentence_at(span.start) != anchor.sentence:
        return False
    taken = reading.once(("taken before", span.start), lambda: _taken(reading, span))
    told = anchor.trigger if anchor.trigger is not None else anchor.counted
    return taken is not None and told is not None and not taken[0] <= told <= taken[1]


def _taken(reading: Reading, span: tuple[int, int]) -> tuple[int, int] | None:
    """First and last token of the clause in which people are told to have been taken at a time, or None."""
    found = reading.token_at(span)
    node = None if found is None else found[1]
    for _ in range(_STEPS):
        if node is None or node.head.i == node.i:
            return None
        if node.dep_ in _ON_THEM and node.lemma_.lower() in _TAKEN:
            clause = node.dep_ != "ccomp" or node.head.lemma_.lower() in _ENDED
            return (node.i, node.right_edge.i) if clause else None
        if node.pos_ in ("VERB", "AUX"):
            return None  # "a pilot they captured after he ejected on Friday"
        node = node.head
    return None
