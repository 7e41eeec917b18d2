"""An answer and its report in; figures and events whose every value stands in the report's words out.

A figure or event whose own quote isn't in the report is dropped, and so is a figure whose words state no count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from warledger.model_coder.answers.answer import Answer, EventAnswer, FigureAnswer
from warledger.model_coder.grounding import counts, days, parties, sites
from warledger.model_coder.grounding.counts import Bounds
from warledger.model_coder.grounding.grounded import Grounded
from warledger.model_coder.grounding.words import Words
from warledger.records import Place, Span, When
from warledger.terms import categories, effects


@dataclass(slots=True)
class GroundedEvent:
    """An event of the answer, as the report bears it out.

    Attributes:
        said: As the model states it.
        spans: Where its quote stands.
        agent: Who did it.
        target: Whom it hit; "civilians" needs no words.
        weapon: Words of the report.
        source: Who says it.
        place: Where.
        days: When.
    """

    said: EventAnswer
    spans: tuple[Span, ...]
    agent: Grounded[str]
    target: Grounded[str]
    weapon: Grounded[str]
    source: Grounded[str]
    place: Grounded[Place]
    days: Grounded[When]

    def fields(self) -> Iterator[tuple[str, Grounded[Any]]]:
        """Each grounded field by its name in a claim."""
        for name in ("agent", "target", "weapon", "source", "place"):
            yield name, getattr(self, name)
        yield "date", self.days


@dataclass(slots=True)
class GroundedFigure:
    """A figure of the answer, as the report bears it out.

    Attributes:
        said: As the model states it.
        spans: Where its quote stands, widened to its number's qualifier.
        bounds: As our own reader takes them.
        counted: Words of those counted, or None.
        category: Checked against what the effect counts.
        side: Whom those counted belong to.
        agent: Who did it.
        source: Who says it.
        place: Where.
        days: When.
        event: Its event, or None.
        whole: The figure that it is a part of, or None.
    """

    said: FigureAnswer
    spans: tuple[Span, ...]
    bounds: Bounds
    counted: Span | None
    category: str
    side: Grounded[str]
    agent: Grounded[str]
    source: Grounded[str]
    place: Grounded[Place]
    days: Grounded[When]
    event: GroundedEvent | None = None
    whole: GroundedFigure | None = None

    def fields(self) -> Iterator[tuple[str, Grounded[Any]]]:
        """Each grounded field by its name in a claim."""
        for name in ("side", "agent", "source", "place"):
            yield name, getattr(self, name)
        yield "date", self.days

    @property
    def recounted(self) -> bool:
        """Do the report's words state another count than the model took from them?"""
        return (self.said.low, self.said.high) != (self.bounds.low, self.bounds.high)


@dataclass(slots=True)
class GroundedAnswer:
    """What is left of an answer.

    Attributes:
        events: In the order of the answer.
        figures: In the order of the answer.
        values: How many values stand how ("figure", "count" and the fields' names, to `grounded.STANDINGS`).
        dropped: Why entries and values were dropped, each in one line.
    """

    events: list[GroundedEvent] = field(default_factory=list)
    figures: list[GroundedFigure] = field(default_factory=list)
    values: Counter[tuple[str, str]] = field(default_factory=Counter)
    dropped: list[str] = field(default_factory=list)


def ground(answer: Answer, words: Words, *, window: Span | None = None) -> GroundedAnswer:
    """Check an answer against its report.

    Args:
        answer: What the model states.
        words: The report.
        window: The stretch that the model was shown; quotes are looked for there first.
    """
    out = GroundedAnswer(dropped=list(answer.refused))
    out.values["entry", "refused"] = len(answer.refused)
    by_event: dict[int, GroundedEvent] = {}
    for index, said in answer.events.items():
        event = _event(said, words, window)
        if event is None:
            _drop(out, "event", f"events[{index}]", said.quote)
            continue
        by_event[index] = event
        out.events.append(event)
        _count(out, "event", event.fields())
    by_figure: dict[int, GroundedFigure] = {}
    for index, told in answer.figures.items():
        figure = _figure(told, words, window)
        if isinstance(figure, str):
            _drop(out, figure, f"figures[{index}]", told.quote)
            continue
        figure.event = by_event.get(told.event) if told.event is not None else None
        by_figure[index] = figure
        out.figures.append(figure)
        _count(out, "figure", figure.fields())
        out.values["count", "contradicted" if figure.recounted else "agreed"] += 1
    for index, figure in by_figure.items():
        whole = figure.said.part_of
        # a chain that comes back to the figure itself has no whole
        if whole is not None and whole in by_figure and not _circular(index, by_figure):
            figure.whole = by_figure[whole]
    return out


def _event(said: EventAnswer, words: Words, window: Span | None) -> GroundedEvent | None:
    spans = words.locator.pieces(said.quote, window)
    if not spans:
        return None
    near = spans[0]
    weapon = words.locator.nearest(said.weapon, near)
    if said.weapon is None:
        used: Grounded[str] = Grounded()
    elif weapon is None:
        used = Grounded(None, (), "ungrounded", said.weapon)
    else:
        used = Grounded(weapon.of(words.text), (weapon,), "words", said.weapon)
    target = parties.ground(said.target, near, words)
    if said.target.name is not None and said.target.name.casefold() == "civilians":
        target = Grounded("civilians", target.spans, "agreed", said.target.name)
    return GroundedEvent(
        said,
        spans,
        agent=parties.ground(said.agent, near, words),
        target=target,
        weapon=used,
        source=parties.ground(said.source, near, words, speaker=True),
        place=sites.ground(said.place, near, words),
        days=days.ground(said.days, near, words),
    )


def _figure(said: FigureAnswer, words: Words, window: Span | None) -> GroundedFigure | str:
    """The figure, or what of it the report doesn't bear out: "figure" (its quote) or "count"."""
    spans = words.locator.pieces(said.quote, window)
    if not spans:
        return "figure"
    near = spans[0]
    counted = words.locator.nearest(said.counted, near)
    bounds = counts.read(said, spans, counted, words)
    if bounds is None:
        return "count"
    return GroundedFigure(
        said,
        _with(spans, bounds.span),
        bounds,
        counted,
        _category(said),
        side=parties.ground(said.side, near, words),
        agent=parties.ground(said.by, near, words),
        source=parties.ground(said.source, near, words, speaker=True),
        place=sites.ground(said.place, near, words),
        days=days.ground(said.days, near, words),
    )


def _with(spans: tuple[Span, ...], count: Span | None) -> tuple[Span, ...]:
    """A quote's stretches, the one that the count runs out of widened: "(at least) 12 people were killed"."""
    if count is None:
        return spans
    return tuple(
        Span(min(span.start, count.start), max(span.end, count.end)) if span.overlaps(count) else span for span in spans
    )


def _category(said: FigureAnswer) -> str:
    """The model's category, where it is one of what the effect counts."""
    kind = effects()[said.effect].of
    if kind == "strikes":
        return said.category if said.category in ("strike", "munition") else "strike"
    if said.category is not None and categories()[said.category].of == kind:
        return said.category
    return "unknown" if kind == "people" else "other"


def _circular(index: int, figures: dict[int, GroundedFigure]) -> bool:
    seen: set[int] = set()
    at: int | None = index
    while at is not None and at in figures:
        if at in seen:
            return True
        seen.add(at)
        at = figures[at].said.part_of
    return False


def _drop(out: GroundedAnswer, what: str, path: str, quote: str) -> None:
    why = "its words state no count" if what == "count" else "its quote isn't in the report"
    out.values[what, "ungrounded"] += 1
    out.dropped.append(f"{path}: {why}: {quote[:80]!r}")


def _count(out: GroundedAnswer, what: str, fields: Iterator[tuple[str, Grounded[Any]]]) -> None:
    out.values[what, "agreed"] += 1
    for name, value in fields:
        out.values[name, value.standing] += 1
        if value.standing == "ungrounded":
            out.dropped.append(f"{name}: no words of the report bear out {(value.model or '')[:80]!r}")
