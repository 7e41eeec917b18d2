"""A report in, the parties that it says condemned or mourned what was done out: they seldom did it or suffered it."""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_CONDEMNS = compiled(
    r"(?:[’']s?)?(?: (?!(?:by|that|who|which|and|of|for|against|in)\b)[\w’'-]+){0,3}? (?:also |strongly |has |have )*"
    r"(?:condemn(?:s|ed)?|denounce[sd]?|deplore[sd]?|decrie[sd]|mourn(?:s|ed)?|express(?:es|ed)? (?:\w+ )?"
    r"(?:condolences|sorrow|outrage|grief|sympathy|horror))\b",
    re.I,
)
#: Words one of which it has.
_WORDS = ("condemn", "denounce", "deplore", "decrie", "mourn", "express")
#: From a name to what it condemns, in characters.
_REACH = 70


@once_a_report
def parties(reading: Reading) -> frozenset[Hashable]:
    """Those parties, worked out once a report."""
    if not any(map(reading.low.__contains__, _WORDS)):
        return frozenset()
    return frozenset(
        key for m, key in sided(reading) if _CONDEMNS.match(reading.text, m.span.end, m.span.end + _REACH) is not None
    )
