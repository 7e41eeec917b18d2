"""A time and an anchor in; out, whether "since 2017, when nine were killed" gives that time to something else.

What is told behind "when" was in 2017, and not since then; all else was not in 2017.
"""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.dates import TimeMention
from warledger.claims.reading import Reading

_WHEN = re.compile(r",?\s(?:in )?(?:when|which)\b")


def others(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Is a time no answer, by what stands behind its "when"?"""
    span = mention.when.span
    if span is None or not (mention.nested or mention.kind == "since"):
        return False
    if not _WHEN.match(reading.text, span.end):
        return False
    behind = reading.sentence_at(span.start) == anchor.sentence and anchor.span.start > span.end
    return behind is (mention.kind == "since")
