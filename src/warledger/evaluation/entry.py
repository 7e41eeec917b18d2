"""What is compared: one figure or one event as a coder or the machine wrote it down, and all of them for one report."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.records import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure (`effect` set) or an event (`type` set). The codebook says what each field holds; unknown is None.

    Attributes:
        spans: Every stretch of the report's text that states it, as character offsets.
        effect: What the figure counts, or None for an event.
        type: Type of the event; for a machine's figure that of the event it belongs to, or None.
        low: Lower bound as stated.
        high: Upper bound as stated.
        approx: True where the words are approximate.
        quote: The words that state it.
        counted: Words for who or what is counted.
        category: Kind of people or things counted.
        side: Actor that those counted belong to.
        by: Who did it (the `agent` of an event).
        target: Whom an event hit.
        source: Who says it.
        status: asserted, denied or uncertain.
        place: Words of the report.
        misplaced: True where `place` is not words of the report: no place of the other coder's is the same.
        start: First day, as YYYY-MM-DD.
        end: Last day, as YYYY-MM-DD.
        scope: event or background.
        part_of: Position, among the report's figures, of the whole that this one is a part of.
        confidence: 0 to 1, where a machine states one.
    """

    spans: tuple[Span, ...]
    effect: str | None = None
    type: str | None = None
    low: int | None = None
    high: int | None = None
    approx: bool = False
    quote: str = ""
    counted: str | None = None
    category: str | None = None
    side: str | None = None
    by: str | None = None
    target: str | None = None
    source: str | None = None
    status: str | None = None
    place: str | None = None
    misplaced: bool = False
    start: str | None = None
    end: str | None = None
    scope: str | None = None
    part_of: int | None = None
    confidence: float | None = None

    def overlap(self, other: Entry) -> int:
        """Characters of the longest stretch that both are stated by; 0 where none is shared."""
        return max((min(a.end, b.end) - max(a.start, b.start) for a in self.spans for b in other.spans), default=0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report as one coder coded it.

    Attributes:
        report: The report's id.
        text: Its text, or "" where the coding doesn't bring it along.
        outlet: Who published it, or None.
        date: Day of publication as YYYY-MM-DD, or None.
        title: Its title, or None.
        figures: The figures, in the coder's order.
        events: The events, in the coder's order.
    """

    report: str
    text: str = ""
    outlet: str | None = None
    date: str | None = None
    title: str | None = None
    figures: tuple[Entry, ...] = ()
    events: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Codings:
    """What one coder coded.

    Attributes:
        sheets: The reports that are coded.
        uncoded: Ids of reports of the file that aren't coded yet.
    """

    sheets: tuple[Sheet, ...]
    uncoded: tuple[str, ...] = ()


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    """Every place where the words stand in the text; none for empty words."""
    found: list[Span] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return tuple(found)
