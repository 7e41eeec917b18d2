"""An attribution: who speaks, in which words, and where in the sentence the account lies."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import Words
from warledger.records import Span

PUNCTUATION = frozenset(",;:—–-\"“”'‘’.()…")
BE = frozenset("is are was were be been being being get got".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """One attribution.

    Attributes:
        span: The cue's words ("said", "according to").
        phrase: The words that name the speaker, or None where the cue goes on with the last one.
        apposition: A second phrase for the same speaker ("..., head of the Observatory, said"), or None.
        rule: Which pattern found it.
        side: Where the account lies in the sentence: "after", "before", "both"; "ends" where it is before and the
            rest is nobody's.
        start: Where speaker and cue begin.
        end: Where they end.
    """

    span: Span
    phrase: Span | None
    apposition: Span | None
    rule: str
    side: str
    start: int
    end: int


def has_noun(words: Words, phrase: tuple[int, int]) -> bool:
    """Does a phrase hold a noun of a speaker, or initials?"""
    lexicon = speech()
    return any(
        words.lower[k] in lexicon.bodies
        or words.lower[k] in lexicon.people
        or (words.words[k].isupper() and len(words.words[k]) > 2)
        for k in range(*phrase)
    )
