"""A figure's quote in, its bounds as our own reader takes them from the report's words out; never the model's number.

The model's number only says which of several counts in the quote is meant.
"""

from __future__ import annotations

from dataclasses import dataclass

from warledger.claims import quantities
from warledger.claims.quantities import Quantity
from warledger.model_coder.answers.answer import FigureAnswer
from warledger.model_coder.grounding import unnumbered
from warledger.model_coder.grounding.locate import gap
from warledger.model_coder.grounding.words import Words
from warledger.records import Span


@dataclass(frozen=True, slots=True)
class Bounds:
    """A count as the report's words state it.

    Attributes:
        low: Lower bound, or None.
        high: Upper bound, or None.
        approx: True for approximate and vague words.
        span: The words of the count, or of those counted where no number stands; None where neither does.
        rule: What read it: "number", "singular", "joined", "plural".
    """

    low: int | None
    high: int | None
    approx: bool
    span: Span | None
    rule: str


def read(figure: FigureAnswer, quote: tuple[Span, ...], counted: Span | None, words: Words) -> Bounds | None:
    """The bounds of a figure, or None where its words state no count that could be meant.

    Args:
        figure: As the model states it.
        quote: Where its quote stands.
        counted: Where the words for those counted stand, or None.
        words: The report.
    """
    near = counted or quote[0]
    here = [q for piece in quote for q in _in(words, piece)]
    if figure.number is not None:
        said = words.locator.pieces(figure.number, quote[0])
        if said and min(gap(said[0], piece) for piece in quote) == 0:
            # "the 22" says which number; "at least" in front of it is the reader's to see
            here = [q for q in here if said[0].overlaps(q.count.span)]
            if not here:
                return _unnumbered(figure, counted, words)
    alike = [q for q in here if (q.count.low, q.count.high) == (figure.low, figure.high)]
    loosely = [q for q in here if figure.low is not None and figure.low in (q.count.low, q.count.high)]
    if not alike and not loosely:
        bare = _unnumbered(figure, counted, words)
        if bare is not None and (figure.number is None or not here):
            same = (bare.low, bare.high) == (figure.low, figure.high)
            inside = counted is not None and any(counted.overlaps(q.count.span) for q in here)
            if not here or (same and (not inside or bare.rule == "joined")):
                return bare
    chosen = min(alike or loosely or here, key=lambda q: gap(q.count.span, near), default=None)
    if chosen is None:
        return None
    count = chosen.count
    return Bounds(count.low, count.high, count.approx, count.span, "number")


def _in(words: Words, piece: Span) -> list[Quantity]:
    """The counts that a stretch holds, read with the words around it, so that a cut-off "at least" still binds."""
    whole = words.around(piece)
    text = whole.of(words.text)
    found = [*quantities.find(text, convention=words.knowledge.vague)]
    found += quantities.times(text, convention=words.knowledge.vague)
    placed = [
        Quantity(
            q.count.model_copy(
                update={
                    "span": q.count.span.shift(whole.start),
                    "number": q.count.number.shift(whole.start) if q.count.number else None,
                }
            ),
            q.kind,
            q.partitive,
        )
        for q in found
    ]
    return [q for q in placed if piece.overlaps(q.count.number or q.count.span)]


def _unnumbered(figure: FigureAnswer, counted: Span | None, words: Words) -> Bounds | None:
    """Those counted without a number: "a soldier", "a man and his wife", "houses"."""
    if counted is None:
        return None
    before = words.text[max(0, counted.start - 12) : counted.start]
    found = unnumbered.read(counted.of(words.text), before=before, vague=words.knowledge.vague)
    if found is None:
        return None
    low, high, rule = found
    return Bounds(low, high, False, counted, rule)
