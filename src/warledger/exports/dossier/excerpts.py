"""A report's text and a claim in, the words that state the claim, with their surroundings, out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from warledger.exports.codings.marks import FIELDS
from warledger.records import Claim

#: Where a paragraph ends.
_PARAGRAPH = re.compile(r"[ \t]*\n\s*\n\s*")
#: Characters shown around the claim's own words: about a sentence.
_AROUND = 140


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The claim's words in their surroundings.

    Attributes:
        before: What stands before them, cut at a word.
        words: The words themselves.
        after: What stands after them, cut at a word.
        elsewhere: Field and words of values that other stretches of the text state.
    """

    before: str
    words: str
    after: str
    elsewhere: tuple[tuple[str, str], ...]


def excerpt(text: str, claim: Claim) -> Excerpt:
    """The claim's first figure or event span with its surroundings, and its other fields' spans outside of them."""
    main = claim.evidence.get("figure") or claim.evidence.get("event") or ()
    if not main:
        return Excerpt("", "", "", ())
    start, end = main[0]
    left, right = _left(text, start), _right(text, end)
    elsewhere = [
        (FIELDS.get(name, name), text[first:last])
        for name, spans in claim.evidence.items()
        for first, last in spans[:1]
        if (first < left or last > right) and name not in ("figure", "event", "counted")
    ]
    before = ("… " if left else "") + _lines(text[left:start])
    after = _lines(text[end:right]) + (" …" if right < len(text) else "")
    return Excerpt(before, text[start:end], after, tuple(elsewhere))


def _lines(text: str) -> str:
    """The text with a mark for the end of each paragraph, instead of empty lines."""
    return _PARAGRAPH.sub(" ¶ ", text)


def _left(text: str, start: int) -> int:
    at = max(0, start - _AROUND)
    space = text.find(" ", at, start) if at else -1
    return space + 1 if space >= 0 else at


def _right(text: str, end: int) -> int:
    at = min(len(text), end + _AROUND)
    space = text.rfind(" ", end, at) if at < len(text) else -1
    return space if space >= 0 else at
