"""Figures and events as a model states them: typed, inside the vocabularies, nothing checked against the report yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Named:
    """A name and the report's words that give it, each None where the model gave none."""

    name: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day as the model reads them, and the report's words that give them."""

    start: date | None = None
    end: date | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class FigureAnswer:
    """A figure as the model states it. Names as in the codebook; `event` is the index of its event."""

    effect: str
    quote: str
    number: str | None = None
    low: int | None = None
    high: int | None = None
    counted: str | None = None
    category: str | None = None
    side: Named = Named()
    by: Named = Named()
    source: Named = Named()
    status: str = "asserted"
    place: str | None = None
    days: Days = Days()
    scope: str = "event"
    part_of: int | None = None
    event: int | None = None


@dataclass(frozen=True, slots=True)
class EventAnswer:
    """An event as the model states it."""

    type: str
    quote: str
    agent: Named = Named()
    target: Named = Named()
    weapon: str | None = None
    source: Named = Named()
    status: str = "asserted"
    place: str | None = None
    days: Days = Days()


@dataclass(slots=True)
class Answer:
    """What a model says of one window. Indices (`part_of`, `event`) count the model's own lists.

    Attributes:
        figures: By the model's index.
        events: By the model's index.
        refused: Entries and fields left out, each as "figures[2].effect: ...".
    """

    figures: dict[int, FigureAnswer] = field(default_factory=dict)
    events: dict[int, EventAnswer] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
