"""A whole in, whether the report shares it out among those who did it: then it is none of theirs.

"1,557 civilians died, of whom 871 were killed by the army", "1,013 were killed, 59 percent of them by insurgents".
"""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading

_BY = r"\b(?:by|at the hands of) (?:the )?"
_SHARE = re.compile(
    rf"\bof (?:whom|them|which|those|these)\b[^.;]{{0,50}}?\d[^.;]{{0,50}}?{_BY}|"
    rf"\b\d[\d.]*(?: ?%| per ?cent)(?: of (?:them|whom|those|these|the [a-z]+))?[^.;]{{0,40}}?{_BY}"
)
#: Characters from "by" to the name of a party.
_TO_NAME = 24


def out(reading: Reading, anchor: Anchor) -> bool:
    """Does the sentence say behind a number how much of it is whose doing?"""
    if anchor.kind != "figure" or not anchor.number:
        return False
    end = reading.sentences[anchor.sentence].end
    if "of " not in reading.text[anchor.span.end : end]:
        return False
    share = _SHARE.search(reading.text, anchor.span.end, end)
    if share is None:
        return False
    return any(share.end() <= m.span.start <= share.end() + _TO_NAME for m in reading.actors)
