"""A figure in, whether it is the toll of a war whose length is all that its sentence tells of the time out.

"The six-year conflict has killed 40,000 people", "a toll of 9,000 in the war, now in its third year": from which day
to which these were counted stands nowhere, and the day of the news that is told around them is none of theirs.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each

_WARS = r"(?:war|conflict|insurgency|uprising|rebellion|revolt|revolution|crisis)"
_AGED = (
    rf"(?:[a-z\d/½-]+[- ]years?(?:[- ](?:old|long))? (?:[a-z-]+ ){{0,2}}{_WARS}|"
    rf"{_WARS}(?:,| [-–—])? (?:which is )?(?:now )?in its [a-z\d-]+ year)\b"
)
#: What kills, where the war itself does it; the tolls of it; and those killed in it so far.
_COUNTED = compiled(
    rf"{_AGED}(?:,? (?:that|which)|,)? (?:has|have) (?!been)|"
    rf"\btoll (?:from|of|in) (?:[a-z’'-]+ ){{0,2}}{_AGED}|"
    rf"\b(?:has|have) (?:been )?(?:[a-z]+ ){{1,4}}(?:in|during|by) (?:[a-z’'-]+ ){{0,2}}{_AGED}"
)

#: A press agency's own count of a war, told behind the news: "2,000 people have died, according to an AFP tally".
_AGENCY = r"(?:afp|reuters|ap|associated press|efe|dpa|anadolu|xinhua|bbc|acled)"
_TALLIED = compiled(
    rf"\b(?:has|have) [^.;]{{1,90}}?,? according to (?:an?|the) (?:{_AGENCY}(?:[’']s?)? (?:toll|tally|count)|"
    rf"(?:toll|tally|count) (?:compiled |kept |made )?by {_AGENCY})\b"
)


def counted(reading: Reading, anchor: Anchor) -> bool:
    """Does an anchor's sentence count the dead of a war of so many years?"""
    return _counts(reading, anchor.sentence)


@once_for_each
def _counts(reading: Reading, sentence: int) -> bool:
    low = reading.sentences[sentence].text.lower()
    # few sentences hold the one word that it takes, and the searches are slow
    if "year" in low and _COUNTED.search(low) is not None:
        return True
    if "according to" not in low or _TALLIED.search(low) is None:
        return False
    return any(at < sentence for at, _ in reading.figures)  # what was told before is the news
