"""A text in, its quoted stretches out: between curly, angled or straight double marks, within one paragraph."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: Longer "quotes" are a lost mark, not a quote.
_LONGEST = 1500
_MARK = compiled(r"[“”\"«»]|\n\s*\n|''")


def quoted(text: str, *, start: int = 0) -> list[Span]:
    """The quoted stretches, marks included, in order.

    A paragraph that opens a quote and doesn't close it is taken up to its end: wires leave the mark
    open where the next paragraph goes on with the quote.
    """
    out: list[Span] = []
    opening: int | None = None
    for match in _MARK.finditer(text, start):
        mark, at, end = match.group(), match.start(), match.end()
        if mark[0] == "\n":
            if opening is not None and at - opening <= _LONGEST and text[opening] in "“«":
                out.append(Span(opening, at))
            opening = None
        elif _opens(text, mark, at, end, opening is not None):
            opening = at
        elif opening is not None:
            if end - opening <= _LONGEST:
                out.append(Span(opening, end))
            opening = None
    return out


def _opens(text: str, mark: str, at: int, end: int, inside: bool) -> bool:
    """Does a mark open a quote? Straight marks say so by the spaces around them, else by turns."""
    if mark in "“«":
        return True
    if mark in "”»":
        return False
    before, after = text[at - 1 : at], text[end : end + 1]
    free_before, free_after = (
        not before or before.isspace() or before in "([—–",
        not after or after.isspace() or after in ".,;:!?)]",
    )
    if free_before != free_after:
        return free_before
    return not inside
