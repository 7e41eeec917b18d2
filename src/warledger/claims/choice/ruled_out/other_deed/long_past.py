"""A report in, the groups of whom it tells only what they did long ago out: they did not do what it tells of now.

"Boko Haram abducted 276 girls from Chibok in 2014. On Monday gunmen abducted 20 girls in Kuriga": blame that only such
background implies is none.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import timedelta

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.reading import Reading, once_a_report

#: Days before the report from which on a day is of long ago.
_OLD = timedelta(days=60)
#: Characters from the head or the end of a sentence in which its day is that of all it tells.
_EDGE = 4


def groups(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of."""
    past, only_past = _told(reading)
    return only_past if anchor.sentence not in past else frozenset()


@once_a_report
def _told(reading: Reading) -> tuple[frozenset[int], frozenset[Hashable]]:
    """Sentences that tell of what was long ago, and the groups of whom no other sentence tells."""
    past = frozenset(_past(reading))
    if not past:
        return past, frozenset()
    then: set[Hashable] = set()
    now: set[Hashable] = {b.agent for b in reading.blames}
    for mention in reading.actors:
        if mention.side is not None:
            sentence = reading.sentence_at(mention.span.start)
            (then if mention.kind in GROUPS and sentence in past else now).add(party(mention))
    return past, frozenset(then - now)


def _past(reading: Reading) -> set[int]:
    told = reading.report.date
    found: set[int] = set()
    recent: set[int] = set()
    for mention in reading.times:
        span, end = mention.when.span, mention.when.end
        if told is None or span is None or end is None or mention.speech:
            continue
        index = reading.sentence_at(span.start)
        sentence = reading.sentences[index]
        if told - end <= _OLD:
            recent.add(index)
        elif span.start - sentence.start <= _EDGE or sentence.end - span.end <= _EDGE:
            found.add(index)
    return found - recent
