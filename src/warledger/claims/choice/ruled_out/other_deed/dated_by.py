"""A figure that only says when or where something else was done in, the parties that are told with it out.

"The bomb went off a month after the murder of a judge", "seven blocks from where the governor was killed": who did what
the report is about is not said to have done that, too. What is told for its date alone is told of a deed.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.reading import Reading

_UNIT = r"(?:hours?|days?|weeks?|months?|years?|decades?)"
#: What leads from a deed to the older one by which it is dated, or to the one by whose place it is told.
_WHEN = re.compile(rf"\b{_UNIT} (?:after|since)\b|\b(?:on the|first|second|third) anniversary of\b", re.I)
_WHERE = re.compile(
    r"\b(?:blocks?|met(?:er|re)s?|yards|feet|km|kilomet(?:er|re)s|miles?|away|far) from (?:the (?:spot|place|site) )?"
    r"where\b",
    re.I,
)
#: Words without which the two find nothing, and most sentences have none.
_WHERE_WORDS, _WHEN_WORDS = ("where",), (" after", " since", "anniversary")
#: Where such a part ends.
_ENDS = re.compile(r"[,;:]")


def told_with(reading: Reading, anchor: Anchor) -> frozenset[Hashable] | None:
    """The parties that such a part of a sentence names, if the figure stands in one; else None."""
    if anchor.figure is None:
        return None
    sentence, text = reading.sentences[anchor.sentence], reading.text
    low = sentence.text.lower()
    for pattern, words in ((_WHERE, _WHERE_WORDS), (_WHEN, _WHEN_WORDS)):
        if not any(word in low for word in words):
            continue
        found = max(pattern.finditer(text, sentence.start, anchor.span.start), key=re.Match.start, default=None)
        if found is None or _ENDS.search(text, found.end(), anchor.span.start) is not None:
            continue
        if pattern is _WHERE or _tells_before(reading, anchor.sentence, found.start()):
            end = _ENDS.search(text, anchor.span.end, sentence.end)
            last = end.start() if end is not None else sentence.end
            return frozenset(key for m, key in sided(reading) if found.end() <= m.span.start < last)
    return None


def _tells_before(reading: Reading, index: int, end: int) -> bool:
    """Does a sentence tell of a deed before an offset?"""
    return any(m.sentence == index and not m.planned and m.head.end <= end for m in reading.mentions)
