"""A quote in, where the report holds it out: exactly, else up to case, spacing and typographic marks, else nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from warledger.model_coder.grounding.fold import Folded
from warledger.records import Span

#: Places of one quote that are looked at; a word like "the" stands everywhere.
_MOST = 200
#: Quotes longer than this (characters) are no quotes: bounds the work on hostile answers.
LONGEST = 2000
_ELLIPSIS = re.compile(r"\s*(?:\[?(?:\.\.\.|…)\]?)\s*")
#: Characters that may stand between the two halves of a quote with an ellipsis.
_GAP = 400


class Locator:
    """Finds quotes in one text.

    Args:
        text: The report's own text.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _folded(self) -> Folded:
        return Folded(self.text)

    def places(self, quote: str | None) -> list[Span]:
        """Every place of a quote, in order; whole words alone. Empty where there is none.

        Exact places hide those that differ in case, spacing or marks.
        """
        if not quote or len(quote) > LONGEST or not any(map(str.isalnum, quote)):  # marks alone are no words
            return []
        quote = quote.strip()
        exact = [span for span in self._exact(quote) if self._whole(span)]
        return exact or [span for span in self._loose(quote) if self._whole(span)]

    def nearest(self, quote: str | None, to: Span | None = None) -> Span | None:
        """The place of a quote that is nearest to `to`, the first one of equals; None where there is none."""
        found = self.places(quote)
        if not found:
            return None
        return found[0] if to is None else min(found, key=lambda span: (gap(span, to), span.start))

    def pieces(self, quote: str | None, within: Span | None = None) -> tuple[Span, ...]:
        """A quote's place, or the places of its two halves where the model left out the middle ("killed ... in Sela").

        Args:
            quote: The quote.
            within: Places inside this stretch come first.
        """

        def outside(span: Span) -> bool:
            return within is not None and not within.covers(span)

        found = sorted(self.places(quote), key=outside)
        if found:
            return (found[0],)
        halves = _ELLIPSIS.split(quote or "")
        if len(halves) != 2 or min(map(len, halves)) < 3:
            return ()
        for first in sorted(self.places(halves[0]), key=outside):
            for second in self.places(halves[1]):
                if 0 <= second.start - first.end <= _GAP:
                    return (first, second)
        return ()

    def _exact(self, quote: str) -> Iterator[Span]:
        return _all(self.text.find, quote, Span)

    def _loose(self, quote: str) -> Iterator[Span]:
        letters = Folded(quote).letters
        if not any(map(str.isalnum, letters)):
            return iter(())
        return _all(self._folded.letters.find, letters, self._folded.span)

    def _whole(self, span: Span) -> bool:
        """Does a stretch begin and end with its words? Pages glue words ("efe-epaSela"): a change of case counts."""
        text, (start, end) = self.text, span
        if start and _in_word(text[start - 1]) and _in_word(text[start]):
            before, first = text[start - 1], text[start]
            if not (before.islower() and first.isupper()) and before.isdigit() == first.isdigit():
                return False
        if end < len(text) and _in_word(text[end - 1]) and _in_word(text[end]):
            last, after = text[end - 1], text[end]
            if after == "s" and not _in_word(text[end + 1 : end + 2]):
                return True  # "Daeshs", for "Daesh's"
            return (last.islower() and after.isupper()) or (last.isalpha() and after.isdigit())
        return True


def gap(a: Span, b: Span) -> int:
    """Characters between two stretches; 0 where they touch or overlap."""
    return max(0, a.start - b.end, b.start - a.end)


def _in_word(char: str) -> bool:
    """A letter or a digit; not "½", which broken encodings are full of."""
    return char.isalpha() or char.isdecimal()


def _all(find: Callable[[str, int], int], words: str, make: Callable[[int, int], Span]) -> Iterator[Span]:
    """Every place of `words`, up to `_MOST`."""
    at = find(words, 0) if words else -1
    for _ in range(_MOST):
        if at < 0:
            return
        yield make(at, at + len(words))
        at = find(words, at + 1)
