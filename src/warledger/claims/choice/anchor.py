"""A figure or an event that asks for its actors, place, date and speaker."""

from __future__ import annotations

from dataclasses import dataclass, field

from warledger.claims.effects import FigureMention
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.events import Event
from warledger.claims.reading import Reading
from warledger.records import Span


@dataclass(slots=True, eq=False)
class Anchor:
    """What a field is chosen for; each is only like itself, so that what is told of it can be kept by it.

    Attributes:
        kind: "figure" or "event".
        label: Effect or event type.
        sentence: Index of its sentence.
        span: Its words in the report's text.
        trigger: Token index of the words that state the effect or event, or None.
        counted: Token index of the head of those counted, or None.
        category: Category of those counted, or None.
        number: True where a number stands.
        background: Told as history.
        figure: The figure mention, for a figure.
        event: The event, for an event.
        noun_span: Words that name those counted.
        tags: Features of the anchor itself, for the model.
    """

    kind: str
    label: str
    sentence: int
    span: Span
    trigger: int | None
    counted: int | None
    category: str | None
    number: bool
    background: bool = False
    figure: FigureMention | None = None
    event: Event | None = None
    noun_span: Span | None = None
    tags: tuple[str, ...] = field(default=())


def of_figures(reading: Reading) -> list[Anchor]:
    """An anchor for each figure mention."""
    out = []
    for index, mention in reading.figures:
        counted = mention.counted
        told = mention.effect in _ALSO_OF_TOWNS or mention.rule.startswith("part.")
        if counted.kind == "name" and told and _town(reading, index, counted):
            continue
        out.append(of_figure(reading, index, mention))
    return out


def of_figure(reading: Reading, index: int, mention: FigureMention) -> Anchor:
    """The anchor of one figure of a sentence."""
    counted = mention.counted
    trigger = mention.trigger.head if mention.trigger is not None else counted.head
    noun = reading.span_of(index, *counted.noun) if counted.noun else None
    return Anchor(
        "figure",
        mention.effect,
        index,
        reading.span_of(index, *mention.span),
        trigger,
        counted.head,
        counted.category,
        counted.numbered,
        figure=mention,
        noun_span=noun,
    )


#: What befalls towns as well as persons: "the capture of Goma", "the surrender of Mariupol". A part by a town's name is
#: where: "including Helmand", "five in Kunduz and two in Ghazni and Logar".
_ALSO_OF_TOWNS = frozenset({"captured", "surrendered", "released"})


def _town(reading: Reading, index: int, counted: Counted) -> bool:
    """Is it a town, not a person, that was taken?"""
    name = reading.span_of(index, counted.first, counted.last)
    return any(p.entry is not None and p.span.overlaps(name) for p in reading.places)


def of_events(reading: Reading) -> list[Anchor]:
    """An anchor for each distinct event, at the mention that states it best."""
    out = []
    for event in reading.events:
        best = next((m for m in event.mentions if m.span == event.quote), event.mentions[0])
        out.append(
            Anchor("event", event.type, best.sentence, event.quote, best.head_token, None, None, False, event=event)
        )
    return out
