"""A time and an anchor in; out, whether "since" counts from that time for something else.

"Since 2017, when nine were killed": what is told behind "when" was in 2017, and not since then; all else was not in
2017. "Nine were killed in Gao, which has been besieged since 2017": the town was under siege for so long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.dates import TimeMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHEN = compiled(r",?\s(?:in )?(?:when|which)\b")
#: Verbs of how somebody or something is all the while, as lemmas: nobody is harmed by it.
_STATES = frozenset(
    "besiege blockade encircle surround hold control rule govern run occupy plan prepare detain jail imprison want ban "
    "outlaw shut close lead head command deploy station serve work live base own administer".split()
)
#: The same in two words: "has been under siege since", "was in rebel hands since".
_UNDER = frozenset("siege blockade control rule curfew occupation hand power charge office".split())
#: What goes on before anything is done, in whatever clause it is told.
_PLANNING = frozenset("plan prepare plot rehearse".split())
_OF_NOUNS = frozenset(("relcl", "acl"))
#: Steps up the parse from a time to the clause that holds it.
_STEPS = 6


def others(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Is a time no answer, by what stands behind its "when" or before its "since"?"""
    span = mention.when.span
    if span is None or not (mention.nested or mention.kind == "since"):
        return False
    if mention.kind == "since" and (state := _of_state(reading, span)) is not None:
        return not (state.start <= anchor.span.start < state.end)
    if not _WHEN.match(reading.text, span.end):
        return False
    behind = reading.sentence_at(span.start) == anchor.sentence and anchor.span.start > span.end
    return behind is (mention.kind == "since")


@once_for_each
def _of_state(reading: Reading, span: Span) -> Span | None:
    """The clause about a noun that tells how it has been since a time ("a raid planned since May"), or None."""
    found = reading.token_at(span)
    if found is None:
        return None
    index, node = found
    for _ in range(_STEPS):
        if node.lemma_.lower() in _PLANNING:
            start = reading.sentences[index].start
            return Span(start, start)  # "the gang had planned the attack since May": nothing that was done
        if node.dep_ in _OF_NOUNS:
            if node.lemma_.lower() not in _STATES and not _is_under(node):
                return None
            start, last = reading.sentences[index].start, node.right_edge
            return Span(start + node.left_edge.idx, start + last.idx + len(last))
        if node.head.i == node.i:
            return None
        node = node.head
    return None


def _is_under(verb: Token) -> bool:
    """Is it "has been under siege", "in rebel hands"?"""
    below = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("under", "in"))
    return verb.lemma_ == "be" and any(o.lemma_.lower() in _UNDER for prep in below for o in prep.children)
