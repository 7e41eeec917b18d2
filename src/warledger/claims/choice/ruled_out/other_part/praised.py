"""A report in, the parties out that it only has praising what others did: "Hamas praised the attack"."""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.parties.called import armed
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_PRAISES = compiled(
    r"(?:[’']s?)?,?(?: (?!(?:by|that|who|and|of|for|against|in)\b)[\w’'-]+){0,3}? (?:also |later |has |have |had )*"
    r"(?:praise[sd]?|hail(?:s|ed)?|welcome[sd]?|applaud(?:s|ed)?|celebrate[sd]?|laud(?:s|ed)?|cheer(?:s|ed)?|"
    r"bless(?:es|ed)?)"
    r" (?:it|(?:the|this|that|these|those|both|all|what)\b[^.;,]{0,40}?(?:attack|bomb|blast|explosion|strike|raid|"
    r"killing|shooting|operation|assassination|ambush|assault|stabbing|massacre|murder|abduction|kidnapping|death)\w*)\b",
    re.I,
)
#: Words one of which it has.
_WORDS = ("praise", "hail", "welcome", "applau", "celebrate", "laud", "cheer", "bless")
#: From a name to what it praises, in characters.
_REACH = 90


@once_a_report
def parties(reading: Reading) -> frozenset[Hashable]:
    """Those parties, worked out once a report."""
    if not any(map(reading.low.__contains__, _WORDS)):
        return frozenset()
    return frozenset(
        key for m, key in armed(reading) if _PRAISES.match(reading.text, m.span.end, m.span.end + _REACH) is not None
    )
