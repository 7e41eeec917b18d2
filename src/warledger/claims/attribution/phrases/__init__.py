"""The words of a sentence in, the stretches that name a speaker out.

words (tokens, and which can name somebody) <- leftwards, rightwards (a phrase grown from a verb) <- subjects (whose
verb it is).
"""

from warledger.claims.attribution.phrases.leftwards import left, skip_left
from warledger.claims.attribution.phrases.rightwards import right, subject_at
from warledger.claims.attribution.phrases.words import (
    AGENT_ENDINGS,
    DETERMINERS,
    PRONOUNS,
    Words,
    bare,
    capital,
    names_speaker,
    words_of,
)

__all__ = [
    "AGENT_ENDINGS",
    "DETERMINERS",
    "PRONOUNS",
    "Words",
    "bare",
    "capital",
    "left",
    "names_speaker",
    "right",
    "skip_left",
    "subject_at",
    "words_of",
]
