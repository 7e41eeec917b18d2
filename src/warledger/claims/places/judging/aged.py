"""A name's end in, whether it goes on as a person's does out: "Jorun Bailey, 26, was", "Ali Hassan (32)"."""

from __future__ import annotations

import re

#: An age behind a name. A place is followed by a number of people or miles, and what is counted.
_AGED = re.compile(
    r", (?:aged )?\d{1,2}(?=,|;|\.(?:\s|$)|\)| and [A-Z]| of [A-Z]| from [A-Z]| who\b| told\b| said\b)|"
    r" \((?:aged )?\d{1,2}\)|,? (?:Jr|Sr)\b"
)


def aged(text: str, end: int) -> bool:
    """Does an age follow, or a "Jr."?"""
    return _AGED.match(text, end) is not None
