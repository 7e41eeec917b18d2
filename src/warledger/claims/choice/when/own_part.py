"""A time and an anchor in; out, whether the anchor's part of the sentence has a time of its own, and this is another's.

"Last month 21 people were kidnapped; three were let go on Saturday": semicolons part what would be two sentences.
"""

from __future__ import annotations

from bisect import bisect_right

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span


def dates(reading: Reading, span: Span, anchor: Anchor) -> bool:
    """Is a time of the anchor's sentence, by its words, that of another part of it, where the anchor's has its own?"""
    parts = _parts(reading, anchor.sentence)
    if parts is None:
        return False
    starts, timed = parts
    own = bisect_right(starts, anchor.span.start)
    return own in timed and bisect_right(starts, span.start) != own


@once_for_each
def _parts(reading: Reading, index: int) -> tuple[list[int], frozenset[int]] | None:
    """Where a sentence's parts begin, and which of them have a time that no words of speech have; None for one part."""
    sentence = reading.sentences[index]
    if "; " not in sentence.text:
        return None
    starts = [sentence.start + at for at, mark in enumerate(sentence.text) if mark == ";"]
    timed = frozenset(
        bisect_right(starts, m.when.span.start)
        for m in reading.times
        if m.when.span is not None
        and sentence.start <= m.when.span.start < sentence.end
        and m.when.start is not None
        and not m.speech
    )
    return starts, timed
