"""The words of a sentence in, the stretches that name a speaker out.

words       tokens, and which can name somebody
leftwards   a phrase grown from a verb back: growing (word by word), tied (over "of", "in", "close to"); rightwards (on)
run_on      what a lost comma has run into it
subjects    whose verb it is
"""

from warledger.claims.attribution.phrases.growing import NAMES_PEOPLE
from warledger.claims.attribution.phrases.leftwards import left, skip_left
from warledger.claims.attribution.phrases.rightwards import right, subject_at
from warledger.claims.attribution.phrases.tied import AREAS
from warledger.claims.attribution.phrases.words import (
    AGENT_ENDINGS,
    COUNTED,
    DETERMINERS,
    LINKS,
    OBLIQUE,
    PRONOUNS,
    STOP,
    Words,
    bare,
    capital,
    fits,
    is_area,
    names_speaker,
    words_of,
)

__all__ = [
    "AGENT_ENDINGS",
    "AREAS",
    "COUNTED",
    "DETERMINERS",
    "LINKS",
    "NAMES_PEOPLE",
    "OBLIQUE",
    "PRONOUNS",
    "STOP",
    "Words",
    "bare",
    "capital",
    "fits",
    "is_area",
    "left",
    "names_speaker",
    "right",
    "skip_left",
    "subject_at",
    "words_of",
]
