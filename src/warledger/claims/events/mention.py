"""What reading finds of events: a mention in one sentence, and an event that mentions state together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from warledger.records import Span


class EventMention(NamedTuple):
    """Words in one sentence that state an event. All spans are offsets in the report's own text.

    Attributes:
        type: Event type of the codebook, or None while only the report can settle it.
        family: The lexicon's entry group: a type, or an open family ("attack", "explosion", ...).
        sentence: Index of the sentence.
        span: The clause, or the noun phrase, that states it.
        head: The trigger words.
        head_token: Index of the trigger's main token in the sentence's doc.
        agent_span: Words of who did it, or None.
        agent_token: Their head's token index, or None.
        target_span: Words of who or what was hit, or None.
        target_token: Their head's token index, or None.
        weapon: Words of the means, or None.
        weapon_kind: air, shell, bomb, suicide, chemical, gun or knife, or None.
        noun: True where a noun states it ("an attack"), False for a verb.
        launched: A noun that a verb says was carried out: "launched an attack", "resumed their offensive".
        planned: Threatened, planned, possible, or demanded, not done; or taken up as a practice, of no one deed.
        negated: Said not to have happened.
        background: Told as history: pluperfect, habitual, "since", years past.
        history: Its sentence has words of what was before ("so far", "last year", "in May").
        specific: The words single the event out: an article with singular, a count, a simple past verb.
        afoot: The agent's words are of fighters who have no aircraft ("militants").
        foes: Both who did it and whom it hit are told, and those hit are fighters.
        fighters: Those hit are fighters, whether or not it is told who did it.
        post: Whom it hit is a place that troops hold ("a military base", "positions of the army").
        before: It was before what else its sentence tells: "in revenge for an attack", "two days after a raid".
        dates: It is named, for the first time, only to date what else its sentence tells: "days after a raid, rebels".
        clause: How its clause stands in the sentence: a word of `modality.clause_kind`.
        deaths: The clause tells of people killed or hurt.
        day: Words of the day that the clause names ("tuesday"), lower-case, or None.
        days: First and last day that the clause names, as worked out from the report's date, or None.
        places: Words of where; several are several towns.
        holders: Places that the words say hold those ("Kidal" in "Aguelhok in Kidal").
        doer: The side that its own words name as having done it, as `by_whom` keys it, or None.
        hit: The side whose troops or posts its own words name as hit, keyed like `doer`, or None.
        along: Words of the verb before it to which its own is joined, whose place it shares; or None.
        until: Offset where what goes on with its clause ends, or 0: "killed nine and wounded six on Monday", "died in
            a blast in Mogadishu on Friday".
        quarters: True where the places are parts of one ("the neighbourhoods of A and B", "between A and B").
        rule: What found it.
    """

    type: str | None
    family: str
    sentence: int
    span: Span
    head: Span
    head_token: int
    agent_span: Span | None = None
    agent_token: int | None = None
    target_span: Span | None = None
    target_token: int | None = None
    weapon: Span | None = None
    weapon_kind: str | None = None
    noun: bool = False
    launched: bool = False
    planned: bool = False
    negated: bool = False
    background: bool = False
    history: bool = False
    specific: bool = False
    afoot: bool = False
    foes: bool = False
    fighters: bool = False
    post: bool = False
    before: bool = False
    dates: bool = False
    clause: str = "main"
    deaths: bool = False
    day: str | None = None
    days: tuple[date, date] | None = None
    places: tuple[Span, ...] = ()
    holders: tuple[Span, ...] = ()
    along: Span | None = None
    until: int = 0
    quarters: bool = False
    doer: str | None = None
    hit: str | None = None
    rule: str = ""

    @property
    def struck(self) -> str | None:
        """The `doer` of a blow that is the subject of its own words, or None."""
        return self.doer if self.agent_span is not None and self.family != "launch" else None


@dataclass(frozen=True, slots=True)
class Event:
    """A distinct event of a report.

    Attributes:
        type: Event type of the codebook.
        quote: The clause that states it best.
        mentions: Every mention of it, in reading order.
        place: Words of the town that singles it out, or None.
        score: 0 to 1: how likely a coder would list it as an event of this report.
    """

    type: str
    quote: Span
    mentions: tuple[EventMention, ...]
    place: Span | None = None
    score: float = 0.0

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The quote, then the trigger words of each other mention."""
        return (self.quote, *(m.head for m in self.mentions if not m.head.overlaps(self.quote)))
