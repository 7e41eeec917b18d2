"""A clause in; whether it says that what it tells answers what was told before, out.

"A missile killed three soldiers in Marib. The coalition bombed Sanaa in response": the coalition sent no missile.
"""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled

_ANSWERS = compiled(
    r"\bin (?:response|retaliation|return|reply|reprisal|revenge)\b(?! (?:to|for|against|from)\b)"
    r"|\b(?:retaliated|hit back|struck back) (?:with|by)\b",
    re.I,
)
#: What stands in the words: few texts have it, and the search is slow.
_HINTS = ("in re", "In re", "retaliated ", " back ")


def told(text: str, start: int, end: int) -> bool:
    """Do the words from `start` to `end` say so?"""
    part = text[start:end]
    return any(map(part.__contains__, _HINTS)) and _ANSWERS.search(part) is not None
