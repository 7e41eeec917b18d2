"""A report in, the stretches of it that are asked about one by one out: whole paragraphs, overlapping.

A report of usual length is one window. The overlap keeps a figure beside the sentence that says who counted it; what
both windows state is merged afterwards (`merging`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from warledger.records import Span

#: Characters a window: about 4,000 tokens, so that even long answers stay short enough to be whole. Ninety-nine in a
#: hundred coded reports are shorter.
WINDOW = 16_000
#: Characters that a window shares with the one before it, where its paragraphs allow: three or four paragraphs.
OVERLAP = 1_500
#: The least that a window can be cut down to when its answer is too long.
LEAST = 1_200
#: Where a text can be cut: after a paragraph, else after a sentence, else between words.
_CUTS = (re.compile(r"\n[ \t\r]*\n+"), re.compile(r"(?<=[.!?\"”’])\s+"), re.compile(r"\s+"))


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a report.

    Attributes:
        span: Where it stands in the report's text.
        number: From 1.
        of: How many windows the report has.
    """

    span: Span
    number: int = 1
    of: int = 1


def windows(text: str, *, longest: int = WINDOW, overlap: int | None = None) -> list[Window]:
    """The windows of a report; together they cover its text.

    Args:
        text: The report's own text.
        longest: Characters a window, `LEAST` or more.
        overlap: Characters that two windows share at most, up to half of `longest`; None takes `OVERLAP`, or a quarter
            of small windows.

    Raises:
        ValueError: `longest` is too small, or `overlap` too large for it.
    """
    overlap = min(OVERLAP, longest // 4) if overlap is None else overlap
    if longest < LEAST or overlap * 2 > longest:
        raise ValueError(f"A window has {LEAST} characters or more and an overlap of at most half of them.")
    spans = _cut(text, longest, overlap)
    return [Window(span, number, len(spans)) for number, span in enumerate(spans, 1)]


def halves(text: str, window: Window, *, overlap: int = OVERLAP) -> list[Window]:
    """A window in two, for an answer that would be too long for one; the window alone where it is too short."""
    length = window.span.end - window.span.start
    if length < 2 * LEAST:
        return [window]
    longest = max(LEAST, length * 5 // 8)
    spans = _cut(window.span.of(text), longest, min(overlap, longest // 4))
    return [Window(span.shift(window.span.start), window.number, window.of) for span in spans]


def _cut(text: str, longest: int, overlap: int) -> list[Span]:
    out: list[Span] = []
    start = 0
    while len(text) - start > longest:
        end = _last_cut(text, start + longest // 2, start + longest)
        out.append(Span(start, end))
        start = _last_cut(text, max(start + 1, end - overlap), max(start + 1, end - overlap // 2))
        start = min(start, end)
    out.append(Span(start, len(text)))
    return out


def _last_cut(text: str, low: int, high: int) -> int:
    """The best place to cut between two offsets: the last end of a paragraph, else of a sentence, else of a word."""
    for pattern in _CUTS:
        ends = [match.end() for match in pattern.finditer(text, low, high) if match.end() <= high]
        if ends:
            return ends[-1]
    return high
