"""A report in, the parties out that it names only as those who talk to each other: they are not guessed to have killed.

"The peace process between X and the government was jeopardised by the murder of two members of X": by nobody told.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.parties.called import armed
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_TALKS = compiled(
    r"\b(?:peace (?:process|plan)|talks|negotiations?|dialogue|cease-?fire|truce|accord|agreement|treaty|amnesty)"
    r" (?:with|between)(?: [\w’'-]+){0,8} $",
    re.I,
)
#: Words one of which it has, and characters before a name in which it is looked for.
_WORDS = ("peace ", "talks", "negotiation", "dialogue", "cease", "truce", "accord", "agreement", "treaty", "amnesty")
_REACH = 90


@once_a_report
def parties(reading: Reading) -> frozenset[Hashable]:
    """Those parties."""
    if not any(map(reading.low.__contains__, _WORDS)):
        return frozenset()
    talk: set[Hashable] = set()
    other: set[Hashable] = set()
    for m, key in armed(reading):
        if m.form != "joint":
            (talk if _talks(reading, m.span.start) else other).add(key)
    return frozenset(talk - other)


def _talks(reading: Reading, at: int) -> bool:
    """Is what is named at an offset one who talks?"""
    start = max(0, at - _REACH)
    before = reading.low[start:at]
    if " with" not in before and " between" not in before:
        return False
    return any(map(before.__contains__, _WORDS)) and _TALKS.search(reading.text, start, at) is not None
