"""Grounded answers of a report's windows in, one out: what two windows both state, and figures told again, once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from warledger.model_coder.grounding.ground import GroundedAnswer, GroundedEvent, GroundedFigure
from warledger.model_coder.grounding.grounded import Grounded
from warledger.records import Span

#: Numbers from which two mentions with the same source, sides and place are one figure told again, as in
#: `claims.drafts.merge`: "two killed" may be others, "37 killed" are hardly ever.
_TELLING = 5


def merged(parts: Sequence[GroundedAnswer]) -> GroundedAnswer:
    """One answer of several. A single one is given back as it is: what a model states twice it may mean twice."""
    if len(parts) == 1:
        return parts[0]
    out = GroundedAnswer()
    for part in parts:
        out.values += part.values
        out.dropped += part.dropped
        events = {id(event): _known_event(event, out.events) for event in part.events}
        figures: dict[int, GroundedFigure] = {}
        for figure in part.figures:
            if figure.event is not None:
                figure.event = events[id(figure.event)]
            figures[id(figure)] = _known_figure(figure, out.figures)
        for figure in part.figures:
            if figure.whole is not None:
                figure.whole = figures[id(figure.whole)]
                if figures[id(figure)] is figure.whole:
                    figure.whole = None
    return out


def _known_event(event: GroundedEvent, known: list[GroundedEvent]) -> GroundedEvent:
    """The same event where another window stated it, else the event itself, now known."""
    for one in known:
        if one.said.type != event.said.type:
            continue
        told_again = (
            _same(one.place, event.place)
            and _same(one.days, event.days)
            and _same(one.agent, event.agent)
            and one.place.value is not None
            and one.days.value is not None
        )
        if _overlap(one.spans, event.spans) or told_again:
            return one
    known.append(event)
    return event


def _known_figure(figure: GroundedFigure, known: list[GroundedFigure]) -> GroundedFigure:
    """The same figure where another window stated it, else the figure itself, now known."""
    for one in known:
        alike = one.said.effect == figure.said.effect and (one.bounds.low, one.bounds.high) == (
            figure.bounds.low,
            figure.bounds.high,
        )
        if alike and _overlap(one.spans, figure.spans) and _counted_alike(one, figure):
            return one
        telling = max(figure.bounds.low or 0, figure.bounds.high or 0) >= _TELLING
        if alike and telling and one.category == figure.category and _told_alike(one, figure):
            one.spans = (*one.spans, *figure.spans)
            return one
    known.append(figure)
    return figure


def _counted_alike(one: GroundedFigure, other: GroundedFigure) -> bool:
    """ "killing a soldier and a nurse" is one quote of two figures."""
    a, b = one.bounds.span, other.bounds.span
    return a is None or b is None or a.overlaps(b)


def _told_alike(one: GroundedFigure, other: GroundedFigure) -> bool:
    fields = zip(one.fields(), other.fields(), strict=True)
    return all(_same(a, b) for (_, a), (_, b) in fields)


def _same(a: Grounded[Any], b: Grounded[Any]) -> bool:
    return bool(_key(a) == _key(b))


def _key(found: Grounded[Any]) -> Any:
    """A place by its name and a stretch of days by its days; other values as they are."""
    value = found.value
    if hasattr(value, "precision"):
        return (getattr(value, "start", None), getattr(value, "end", None))
    return getattr(value, "text", value)


def _overlap(a: Sequence[Span], b: Sequence[Span]) -> bool:
    return any(x.overlaps(y) for x in a for y in b)
