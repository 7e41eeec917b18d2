"""Events and the figures that hang on them in, for each event who did it to whom, where, and who is blamed for it out.

An event and its figures are one thing that happened, told by several clauses: what the clause of one leaves open, or
says of somebody else, the clauses of the others tell.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.parties import called
from warledger.claims.choice.ruled_out.other_deed import caught_for, claimed_elsewhere
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.weighing.pool import best, borne_out, perpetrator, placed
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.drafts.draft import Draft
from warledger.claims.events import Event
from warledger.claims.events.by_whom import opposed
from warledger.claims.of_events import targets
from warledger.claims.of_events.hanging import Hanging
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import lies_in
from warledger.claims.reading import Reading
from warledger.records import Blame, Span

#: Types that one party does to another. In a clash or an offensive each side has killed, taken and destroyed.
_ONE_DOER = frozenset(
    "airstrike shelling bombing suicide_bombing chemical_attack execution shooting abduction arrest".split()
)
#: Types of what a party does by itself, mostly because of what another does to it.
_THEIR_OWN = frozenset({"withdrawal", "surrender"})
#: Effects of what an event did; who fled or gave up tells of another place, day and doer.
_DONE = frozenset("killed wounded casualties strikes destroyed abducted captured".split())
#: Fields that two sentences of one event may each have their own of.
_ITS_OWN = frozenset({"place", "date"})
#: Right before two sides of a clash.
_BETWEEN = compiled(r"\bbetween (?:the )?$", re.I)
#: Sentences within which what is said of who did it is said of an event.
_NEAR = 2


class OfEvents:
    """What the claims of one report's events say."""

    def __init__(self, reading: Reading, events: Sequence[Anchor], drafts: Sequence[Draft]) -> None:
        """Args:
        reading: What was found in the report.
        events: Its main events, each once.
        drafts: Its accepted figures.
        """
        self.hanging = Hanging(reading, events)
        self._reading = reading
        self._now = [d for d in drafts if d.scope == "event"]
        self._hung = [(self.hanging.event_of([d]), d) for d in self._now]

    def candidates(self, event: Anchor, row: dict[str, list[Candidate]]) -> dict[str, list[Candidate]]:
        """An event's candidates for each field, weighed by what the figures that hang on it choose among, too."""
        assert event.event is not None
        told = {m.sentence for m in event.event.mentions}
        drafts = [d for home, d in self._hung if home is event and d.anchor.label in _DONE]
        fields = ("agent", "source", "place", "date") if event.label in _ONE_DOER else ("source", "place", "date")
        out = dict(row)
        for name in fields if drafts else ():
            own = best(row[name]).features[0] == HERE
            figures = [
                d.rows[name]
                for d in drafts
                # "Shells hit Goma on Friday. In Sake five died": what each of the two names is its own
                if not (own and name in _ITS_OWN and d.anchor.sentence not in told and _names(d.rows[name]))
            ]
            if name == "place" and all(best(one).key is None for one in (row[name], *figures)):
                continue  # what none of them names isn't named by all together
            if name == "date" and not own and (bare := self._undated(drafts, told)):
                # "In a separate incident gunmen shot a guard": it has no day where the guard has none
                out[name] = borne_out(bare[0], bare[1:]) if bare[1:] else bare[0]
            elif figures:
                out[name] = borne_out(row[name], figures)
        return out

    def _undated(self, drafts: Sequence[Draft], told: set[int]) -> list[list[Candidate]]:
        """What the figures of an event's own sentences choose among, where none of them takes a day."""
        rows = [d.rows["date"] for d in drafts if d.anchor.sentence in told]
        return rows if all(best(row).key is None for row in rows) else []

    def agent(self, event: Anchor, row: Sequence[Candidate]) -> Candidate:
        """Who did it; of two that clash the one named first."""
        if event.label in _THEIR_OWN and event.event is not None:
            leaving = self._subject(event.event, row)
            if leaving is not None:
                return leaving
        agent = perpetrator(row)
        if agent.key is None and event.label in _ONE_DOER:
            return self._stated(event) or agent
        if event.label == "clash" and event.event is not None:
            mentions = event.event.mentions
            parted = any(targets.of_two_sides(self._reading, m) for m in mentions)
            if parted or agent.key is None or self._both(agent):
                return self._first_side(event.event, row) or agent
        return agent

    def _stated(self, event: Anchor) -> Candidate | None:
        """Who did it by the words of one of its clauses, and by a figure that hangs on it.

        Another clause may tell it best, and leave open who did it: "killed in army shelling ... The bombardment struck
        Kutum, where rebels had killed a pilot".
        """
        assert event.event is not None
        # (a mere killing may be told of another deed)
        own = (m for m in event.event.mentions if m.family != "killing" and not m.before)
        told = [m for m in own if m.agent_span is not None and m.doer is not None]
        if len({m.doer for m in told}) != 1 or any(m.planned or m.negated for m in told):
            return None
        chosen = (best(d.rows["agent"]) for home, d in self._hung if home is event and d.anchor.label in _DONE)
        return next(
            (
                c
                for c in chosen
                if c.span is not None and any(m.agent_span is not None and m.agent_span.overlaps(c.span) for m in told)
            ),
            None,
        )

    def _subject(self, event: Event, row: Sequence[Candidate]) -> Candidate | None:
        """Who leaves or gives up, by the clause that tells it: "X took Goma after the army withdrew from the city"."""
        told = [m.agent_span for m in event.mentions if m.agent_span is not None and not m.noun]
        return next(
            (c for c in row for s in told if c.span is not None and c.key is not None and s.overlaps(c.span)), None
        )

    def _both(self, agent: Candidate) -> bool:
        """Are they two who fought each other: "clashes between X and Y"?"""
        if agent.span is None or agent.value.form != "joint":
            return False
        start = agent.span.start
        return _BETWEEN.search(self._reading.words, max(0, start - len("between the ")), start) is not None

    def _first_side(self, event: Event, row: Sequence[Candidate]) -> Candidate | None:
        """The side that a clause names first of the two that clash: "clashes between the army and the rebels"."""
        for mention in event.mentions:
            sides = list(targets.opponents(self._reading, mention))
            if len(sides) == 2:
                return next((c for c in row if c.key == sides[0]), None)
        return None

    def target(self, event: Anchor, agent: Candidate) -> tuple[str, Span] | None:
        """Whom an event hit, with the words: as its clauses and the figures that hang on it tell."""
        assert event.event is not None
        told = {m.sentence for m in event.event.mentions}
        near = [d for d in self._now if d.anchor.sentence in told and not self._only_about(event, d)]
        near = [d for d in near if not self.hanging.of_another(d)]
        hung = [d for home, d in self._hung if home is event and d.anchor.sentence not in told]
        return targets.of_event(self._reading, event, agent.key, near, hung)

    def _only_about(self, event: Anchor, figure: Draft) -> bool:
        """Does a figure count whom those harmed who are caught in an arrest?"""
        return event.label == "arrest" and caught_for.catching(self._reading, figure.anchor) is not None

    def blame(self, event: Anchor) -> tuple[Blame, ...]:
        """What is said of who did it within two sentences of an event's mentions; all of it where there is one."""
        reading = self._reading
        assert event.event is not None
        if len(reading.events) == 1:
            return tuple(reading.blames)
        told = {m.sentence for m in event.event.mentions}
        return tuple(
            b
            for b in reading.blames
            if b.evidence is not None
            and any(abs(reading.sentence_at(b.evidence.start) - s) <= _NEAR for s in told)
            and claimed_elsewhere.is_of(reading, event, b)
        ) + tuple(b for b in reading.asides if b.evidence is not None and reading.sentence_at(b.evidence.start) in told)

    def weapon(self, event: Event) -> Span | None:
        """With what it was done; words for who did it are no weapon ("gunmen")."""
        told = (m.weapon for m in event.mentions)
        return next((w for w in told if w is not None and not called.over(self._reading, w)), None)


def _names(row: Sequence[Candidate]) -> bool:
    """Does a figure's own sentence name what it takes?"""
    taken = best(row)
    return taken.key is not None and taken.features[0] == HERE


def _anothers(reading: Reading, event: Event, place: Candidate, own: Mapping[Span, Hashable]) -> bool:
    """Does a sentence that tells of an event in a town of its own have another one where it was taken to be?

    The blows of two who strike apart have each its own. Not where its own words name a state, or the province in which
    that town lies.
    """
    if place.key in own.values():
        return False
    told = {m.sentence: m.doer for m in event.mentions if m.places == (event.place,)}
    if any(m.span == event.place and (m.level == "country" or lies_in(place.value, m)) for m in reading.places):
        return False
    spots = {
        span
        for other in reading.tellings
        if other.quote != event.quote
        for m in other.mentions
        if m.sentence in told and opposed(told[m.sentence], m.doer)
        for span in m.places
    }
    return any(m.span in spots and place_key(m) == place.key for m in reading.places)


def own_town(reading: Reading, event: Event, row: Sequence[Candidate]) -> Candidate:
    """Where an event was: of towns that one clause names together its own, for each has one.

    Nor is it where its sentence has another event: "X bombed a camp near Besh after Y fired rockets at Rafala".
    """
    place = placed(row)
    if event.place is None or place.value is None:
        return place
    together = {s for m in event.mentions if event.place in m.places and not m.quarters for s in m.places}
    keys = {m.span: place_key(m) for m in reading.places if m.span in together}
    if event.place not in keys:
        return place
    if _anothers(reading, event, place, keys):
        return next((c for c in row if c.key == keys[event.place]), place)
    # (the list that was chosen may stand in another sentence than the one that told the event's town first)
    parts = {place_key(m) for m in reading.places if m.span in place.value.parts}
    named = keys[event.place] in parts or place.key in {keys[s] for s in keys if s != event.place}
    return next((c for c in row if c.key == keys[event.place]), place) if named else place
