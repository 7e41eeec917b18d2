"""A text in, its letters without case, spaces and typographic marks out, each with the place where it stands.

What a copyist changes without changing the words: capitals, line breaks and blanks, curly or straight quotation marks
and apostrophes, kinds of dashes, three full stops for an ellipsis, commas that a page lost.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from warledger.records import Span

_DASHES = frozenset("-‐‑‒–—―−﹘﹣－")
#: Marks that come and go in copying. A comma between digits is part of a number and stays.
_MARKS = frozenset("'\"`´‘’‚‛“”„‟′″«»‹›「」,;")
#: Characters without width.
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    """What one character leaves: nothing, itself in small letters, or what it stands for ("ﬁ" is "fi")."""
    if char.isspace() or char in _MARKS or char in _INVISIBLE:
        return ""
    if char in _DASHES:
        return "-"
    return "".join(c for c in unicodedata.normalize("NFKC", char).casefold() if not c.isspace())


class Folded:
    """A text's letters, and the way back.

    Attributes:
        letters: What is left of the text.
    """

    def __init__(self, text: str) -> None:
        kept: list[str] = []
        at: list[int] = []
        for index, char in enumerate(text):
            left = _letter(char)
            if char == "," and text[index - 1 : index].isdigit() and text[index + 1 : index + 2].isdigit():
                left = ","
            for letter in left:
                kept.append(letter)
                at.append(index)
        self.letters = "".join(kept)
        self._at = at

    def __len__(self) -> int:
        return len(self.letters)

    def span(self, start: int, end: int) -> Span:
        """Where the letters `start` to `end` stand in the text (`start` < `end`)."""
        return Span(self._at[start], self._at[end - 1] + 1)
