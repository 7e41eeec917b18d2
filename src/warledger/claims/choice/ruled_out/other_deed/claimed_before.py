"""An anchor in; whether it is a deed that somebody claimed before the news, and what that leaves of it, out.

"The group claimed responsibility in May 2017 for the killing of two nurses": not in the town of the news, and by none
of those who are told of with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.deeds import claimed_before
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span


def told(reading: Reading, anchor: Anchor) -> bool:
    """Is the anchor told in the words for such a deed?"""
    claimed = _claimed(reading, anchor.sentence)
    return claimed is not None and claimed.covers(anchor.span)


def of_its_sentence(reading: Reading, anchor: Anchor, row: Sequence[Candidate]) -> list[Candidate]:
    """The answers that its own sentence names, and none."""
    return [c for c in row if c.key is None or c.features[0] == HERE] if told(reading, anchor) else list(row)


@once_for_each
def _claimed(reading: Reading, sentence: int) -> Span | None:
    here = reading.sentences[sentence]
    found = claimed_before.words(here.text)
    return Span(here.start + found[0], here.start + found[1]) if found is not None else None
