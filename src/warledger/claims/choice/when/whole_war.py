"""A figure in, whether it is the toll of a war whose length is all that its sentence tells of the time out.

"The six-year conflict has killed 40,000 people", "a toll of 9,000 in the war, now in its third year": from which day
to which these were counted stands nowhere, and the day of the news that is told around them is none of theirs.
"""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading

_WARS = r"(?:war|conflict|insurgency|uprising|rebellion|revolt|revolution|crisis)"
_AGED = (
    rf"(?:[a-z\d/½-]+[- ]years?(?:[- ](?:old|long))? (?:[a-z-]+ ){{0,2}}{_WARS}|"
    rf"{_WARS}(?:,| [-–—])? (?:which is )?(?:now )?in its [a-z\d-]+ year)\b"
)
#: What kills, where the war itself does it; the tolls of it; and those killed in it so far.
_COUNTED = re.compile(
    rf"{_AGED}(?:,? (?:that|which)|,)? (?:has|have) (?!been)|"
    rf"\btoll (?:from|of|in) (?:[a-z’'-]+ ){{0,2}}{_AGED}|"
    rf"\b(?:has|have) (?:been )?(?:[a-z]+ ){{1,4}}(?:in|during|by) (?:[a-z’'-]+ ){{0,2}}{_AGED}"
)


def counted(reading: Reading, anchor: Anchor) -> bool:
    """Does an anchor's sentence count the dead of a war of so many years?"""
    return reading.once(("whole war", anchor.sentence), lambda: _counts(reading.sentences[anchor.sentence].text))


def _counts(text: str) -> bool:
    low = text.lower()
    # few sentences hold the one word that it takes, and the search is slow
    return "year" in low and _COUNTED.search(low) is not None
