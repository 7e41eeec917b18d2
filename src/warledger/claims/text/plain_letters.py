"""A text in, the same out with plain letters for those with marks, character for character: "Séléka" as "Seleka".

Reports write one name both ways. And a pattern that has to tell whether "é" is a letter asks so of every character,
which costs it half of its time: those of `claims` tell plain ones alone.
"""

from __future__ import annotations

import unicodedata

#: Letters that have no decomposition, each with the one that English writes for it.
_LETTERS = dict(zip("øØłŁđĐðÐıßæÆœŒþÞəƏħĦ", "oOlLdDdDisaAoOtTaAhH", strict=True))
#: What is left of a character that was decoded wrongly twice: no letters.
_BROKEN = "ï¿½"


class _Plain(dict[int, str]):
    """By code point, the plain letter, or the character itself where it has none."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        first = unicodedata.normalize("NFD", _LETTERS.get(char, char))[0]
        plain = self[code] = first if char.isalpha() and first.isascii() else char
        return plain


_PLAIN = _Plain()


def plain(text: str) -> str:
    """The text, of the same length, with plain letters."""
    if text.isascii():
        return text
    return text.replace(_BROKEN, "\ufffd" * len(_BROKEN)).translate(_PLAIN)
