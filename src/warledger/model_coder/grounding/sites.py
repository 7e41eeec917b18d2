"""The words of a place as a model quotes them in, the place that they name in the gazetteer out."""

from __future__ import annotations

from warledger.claims.places import PlaceMention
from warledger.model_coder.grounding.grounded import Grounded
from warledger.model_coder.grounding.locate import gap
from warledger.model_coder.grounding.words import Words
from warledger.records import Place, Span

#: Characters of a place's name; longer quotes are clauses. The longest in coded reports has 60.
_LONGEST = 120


def ground(said: str | None, near: Span, words: Words) -> Grounded[Place]:
    """The place of a figure or event.

    Args:
        said: The report's words for it, as the model quotes them.
        near: Where the figure or event stands.
        words: The report.
    """
    if said is None:
        return Grounded()
    span = words.locator.nearest(said, near) if len(said) <= _LONGEST else None
    if span is None:
        return Grounded(None, (), "ungrounded", said)
    mention, known = _mention(span, words)
    place = words.resolver.resolve(mention)
    # the words are the model's choice; what they name is the gazetteer's
    place = place.model_copy(update={"text": span.of(words.text)})
    return Grounded(place, (span,), "agreed" if known else "words", said)


def _mention(span: Span, words: Words) -> tuple[PlaceMention, bool]:
    """Our own reading of the words, or of the same words elsewhere; else the words as they stand."""
    text = span.of(words.text)
    exact = [one for one in words.places if one.span == span or one.text == text]
    if exact:
        return min(exact, key=lambda one: gap(one.span, span)), True
    inside = [one for one in words.places if one.span.covers(span)]
    if inside:
        return inside[0], True
    parts = [one for one in words.places if span.covers(one.span)]
    if parts:  # "the city of Sela": the name inside is what can be looked up
        return max(parts, key=lambda one: (one.span.end - one.span.start, -one.span.start)), True
    return PlaceMention(span, text, name=text), False
