"""One assertion that a report makes, by one source, every value with its words."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from warledger.records.base import Record
from warledger.records.place import Place
from warledger.records.span import Span


class Blame(Record):
    """What somebody says about who did it.

    Attributes:
        agent: The party blamed.
        source: Who says so, or None for the report's own voice.
        status: claimed (by the party itself), accused, suspected or denied.
        evidence: The words.
    """

    agent: str
    source: str | None = None
    status: str
    evidence: Span | None = None


class Claim(Record):
    """A figure (`effect` set) or an event (`effect` None) that a report states.

    Attributes:
        claim: Id, from the claim's content.
        report: The report's id.
        outlet: Who published the report.
        coder: Program and version that made the claim.
        rule: The rule that found it.
        confidence: 0 to 1: how likely everything about it is right.
        effect: What the count counts (terms/effects.yaml), or None for an event.
        event: Event type (terms/events.yaml), or None.
        of: The claim of the event that the figure belongs to, or None.
        part_of: The claim of the whole of which this figure is a part, or None.
        low: Lower bound as stated, or None.
        high: Upper bound as stated, or None.
        approx: True where the words are approximate.
        scope: "event" or "background".
        status: "asserted", "denied" or "uncertain".
        counted: Words naming who or what is counted, or None.
        category: Kind of people or things (terms/categories.yaml), or None for an event.
        demographic: women, children, "women and children", elderly, family, or None.
        side: Actor that those counted belong to, or None.
        agent: The perpetrator by this claim's own account, or None.
        target: Whom the event hit, or None.
        weapon: What it was done with, in the report's words, or None.
        source: Who says it (not the outlet), or None for the report's own voice.
        source_kind: Kind of that source (terms/source_kinds.yaml), or None.
        blame: What others say about who did it.
        place: Where, or None.
        start: First day, or None.
        end: Last day (inclusive), or None.
        date_prec: UCDP GED's date_prec, 1 to 5, or None.
        date_text: The words that give the date, or None.
        month_day: "MM-DD" where no year is known, or None.
        invented: True for a claim of an invented report.
        evidence: Field to the spans that state it.
    """

    claim: str
    report: str
    outlet: str | None = None
    coder: str
    rule: str
    confidence: float
    effect: str | None = None
    event: str | None = None
    of: str | None = None
    part_of: str | None = None
    low: int | None = None
    high: int | None = None
    approx: bool = False
    scope: str = "event"
    status: str = "asserted"
    counted: str | None = None
    category: str | None = None
    demographic: str | None = None
    side: str | None = None
    agent: str | None = None
    target: str | None = None
    weapon: str | None = None
    source: str | None = None
    source_kind: str | None = None
    blame: tuple[Blame, ...] = ()
    place: Place | None = None
    start: date | None = None
    end: date | None = None
    date_prec: int | None = None
    date_text: str | None = None
    month_day: str | None = None
    invented: bool = False
    evidence: dict[str, tuple[Span, ...]] = Field(default_factory=dict)
