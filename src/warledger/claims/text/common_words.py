"""English words that wires write in small letters, names not among them: with a capital they are in a headline."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def common() -> frozenset[str]:
    """Those of the lexicon, in small letters, inflected forms among them."""
    words = resources.files("warledger.knowledge.lexicons").joinpath("common_words.txt").read_text(encoding="utf-8")
    return frozenset(words.split())
