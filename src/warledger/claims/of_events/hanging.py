"""A report's events and the drafts of a figure in, the event that the figure hangs on out."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.choice import overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.ruled_out.nobody_named import fallen, hosted, in_many_places
from warledger.claims.choice.ruled_out.other_deed import caught_for
from warledger.claims.choice.when import counted_over, told_days
from warledger.claims.choice.where.by_count import totals
from warledger.claims.drafts.draft import Draft
from warledger.claims.events import EventMention
from warledger.claims.events.by_whom import opposed
from warledger.claims.events.dated import apart, of_wounds
from warledger.claims.events.kind.kinds import VIOLENT
from warledger.claims.places import PlaceMention
from warledger.claims.places.located.nesting import far_apart
from warledger.claims.reading import Reading

#: Effects that hang on no event of these types: "killed 15 and rescued 20".
_HARM = frozenset({"killed", "wounded", "casualties", "destroyed"})
#: Attacks of which sentences go on to tell; who was put to death is told with it.
_KILLING = VIOLENT - {"execution"}
_HARMLESS = frozenset({"release", "weapons_seized", "ceasefire", "withdrawal"})
#: What befalls people in somebody's hands: no house falls by it, and no aircraft.
_TO_PERSONS = frozenset({"execution", "arrest", "abduction", "surrender", "sexual_violence"})
#: Nobody is arrested or captured by it.
_TAKES_NOBODY = frozenset(
    {"airstrike", "shelling", "bombing", "suicide_bombing", "chemical_attack", "shootdown", "looting", "destruction"}
)
#: How the clause stands that tells why something was done.
_CAUSE = frozenset({"aside", "relative"})
#: Levels of towns, and words before one in which harm is told.
_TOWNS, _INSIDE = frozenset({"village", "town", "city", "admin1"}), frozenset({"in", "at", "near", "outside"})


class Hanging:
    """Which event the figures of one report hang on."""

    def __init__(self, reading: Reading, events: Sequence[Anchor]) -> None:
        """Args:
        reading: What was found in the report.
        events: Its main events, each once.
        """
        self._reading = reading
        self._events = [e for e in events if e.event is not None]
        self._sentences = reading.sentences
        self._days = told_days.of(reading)
        self._pairs = reading.pairs
        self._told: dict[int, list[Anchor]] = {}
        self._attacked: set[int] = set()
        kept = set()
        for event in self._events:
            assert event.event is not None
            kept |= {m.head for m in event.event.mentions}
            for sentence in {m.sentence for m in event.event.mentions}:
                self._told.setdefault(sentence, []).append(event)
            self._attacked |= {m.sentence for m in event.event.mentions if m.family != "killing"}
        roles = overview.of(reading).setting.roles
        self._towns: dict[int, list[PlaceMention]] = {}
        for place in reading.places:
            known = place.form == "name" and place.entry is not None and place.level in _TOWNS
            if known and place.cue in _INSIDE and place.span.start not in roles:
                self._towns.setdefault(reading.sentence_at(place.span.start), []).append(place)
        self._answered: dict[int, Anchor | None] = {}
        self._counted: dict[int, Anchor] = {}
        self._news: dict[int, Sequence[int]] = {}
        self._beside: dict[int, list[EventMention]] = {}
        for other in reading.tellings:
            for mention in other.mentions if other.type in VIOLENT else ():
                if mention.head not in kept and not (mention.planned or mention.negated):
                    self._beside.setdefault(mention.sentence, []).append(mention)

    def event_of(self, group: Sequence[Draft]) -> Anchor | None:
        """The event of a figure that `group` states: told in its sentence, else the last told before, else the first.

        A sentence that counts again what an event did goes on with that event: "nine died in raids, after rebels
        ambushed a column. A monitor put the dead at nine and the injured at 15".

        A part is of the event of its whole, if that was asked for before: "five of the nine were children". None where
        its sentence tells of another attack or fight alone, one that the report is not mainly about.
        """
        event = self._event_of(group)
        self._answered |= {id(draft.anchor.figure): event for draft in group}
        if event is not None and any(event in self._told.get(draft.anchor.sentence, ()) for draft in group):
            self._counted |= {draft.anchor.sentence: event for draft in group}
        return event

    def told_with(self, group: Sequence[Draft]) -> list[Anchor]:
        """The events that a figure's sentences tell of."""
        return [event for draft in group for event in self._told.get(draft.anchor.sentence, ())]

    def _event_of(self, group: Sequence[Draft]) -> Anchor | None:
        if group[0].scope != "event" or not self._events:
            return None
        if hosted.taken_in(self._reading, group[0].anchor):
            return None  # who has long lived there as refugees
        harm = group[0].anchor.label in _HARM
        barred = _HARMLESS if harm else frozenset[str]()
        if harm and any(caught_for.catching(self._reading, draft.anchor) is not None for draft in group):
            barred |= {"arrest"}
        if group[0].anchor.label == "destroyed":
            barred |= _TO_PERSONS
        if group[0].anchor.label == "captured":
            barred |= _TAKES_NOBODY
        events = [e for e in self._events if e.label not in barred]
        if self._opens_anew(group[0].anchor):
            events = [e for e in events if not self._dates(e, group[0].anchor)]
        if any(self.of_another(draft) or self._crashed(draft) or self._sums_up(draft.anchor) for draft in group):
            return None
        for draft in group:
            here = [e for e in self._told.get(draft.anchor.sentence, ()) if e.label not in barred]
            here = [e for e in here if not (self._of_the_other(e, draft.anchor) or self._dates(e, draft.anchor))]
            here = [e for e in here if not self._counted_over_more(e, draft.anchor)]
            if here:
                return min(here, key=lambda e: _distance(e, draft.anchor))
        if self.beside(group) is not None or self._older(group[0].anchor):
            return None
        for draft in group:
            whole = draft.anchor.figure.whole if draft.anchor.figure is not None else None
            if whole is not None and id(whole) in self._answered:
                return self._answered[id(whole)]
        start = group[0].anchor.span.start
        events = [e for e in events if not self._counted_over_more(e, group[0].anchor)]
        again = self._counted.get(group[0].anchor.sentence)
        if again in events and again is not None and not self._on_other_days(again, group):
            return again
        open_ = [e for e in events if not self._on_other_days(e, group) and not self._in_other_towns(e, group)]
        before = [(max(heads), e) for e in open_ if (heads := [at for at in self._news_of(e) if at < start])]
        if harm and any(e.label in _KILLING for _, e in before):
            # "Two cars were burned. A resident counted ten dead": they died in the attack
            before = [(at, e) for at, e in before if e.label in _KILLING]
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        if open_ and len(events) < len(self._events) and self._opens_anew(group[0].anchor):
            return min(open_, key=lambda e: min(_heads(e)))  # what the next sentence tells of it
        return events[0] if events and len(open_) == len(events) else None

    def _news_of(self, event: Anchor) -> Sequence[int]:
        found = self._news.get(id(event))
        if found is None:
            found = self._news[id(event)] = self._told_as_news(event)
        return found

    def _told_as_news(self, event: Anchor) -> Sequence[int]:
        """Where an event is told of, but for what a sentence only says had been before another one.

        "Nine died in air raids, after a group said it had ambushed a column. A monitor put the dead at nine": they died
        in the raids.
        """
        told = event.event.mentions if event.event is not None else ()
        return [m.head.start for m in told if not (m.background and self._after(event, m))]

    def _after(self, event: Anchor, mention: EventMention) -> bool:
        """Does the main clause of a mention's sentence tell of another event?"""
        others = (e for e in self._told.get(mention.sentence, ()) if e is not event and e.event is not None)
        said = (m for e in others if e.event is not None for m in e.event.mentions if m.sentence == mention.sentence)
        return any(m.clause == "main" and not m.background for m in said)

    def of_another(self, draft: Draft) -> bool:
        """Is a figure's own verb that of an attack that the report recalls beside its events?"""
        span = draft.anchor.span
        own = [m for m in self._beside.get(draft.anchor.sentence, ()) if span.overlaps(m.head)]
        own = [m for m in own if m.before or self._by_others(m)]
        return bool(own) and not any(
            span.start <= at < span.end
            for e in self._told.get(draft.anchor.sentence, ())
            for at in _heads(e, draft.anchor)
        )

    def _by_others(self, mention: EventMention) -> bool:
        """Did others do it than did the events of its sentence: "X bombed a camp after Y killed nine students"?"""
        if mention.clause not in _CAUSE:
            return False
        doers = {self._doer(event, mention.sentence) for event in self._told.get(mention.sentence, ())}
        return bool(doers) and all(opposed(doer, mention.doer) for doer in doers)

    def _doer(self, event: Anchor, sentence: int) -> str | None:
        """Who by a sentence's words did an event."""
        told = event.event.mentions if event.event is not None else ()
        return next((m.doer for m in told if m.sentence == sentence and m.doer is not None), None)

    def _crashed(self, draft: Draft) -> bool:
        """Did an aircraft only crash, and who was in it die of that?"""
        return "crash" in self._text([draft]) and fallen.crashed(self._reading, draft.anchor)

    def _sums_up(self, figure: Anchor) -> bool:
        """Does a figure count a day's dead of many places, and its sentence tells of no attack beside their death?"""
        if figure.sentence in self._attacked:
            return False
        return in_many_places.summed_up(self._reading, figure)

    def _on_other_days(self, event: Anchor, group: Sequence[Draft]) -> bool:
        """Do a figure's sentence and an event's each name days, and none alike?"""
        own = () if of_wounds(self._text(group)) else self._days.get(group[0].anchor.sentence, ())
        theirs = [m.days for m in event.event.mentions if m.days is not None] if event.event is not None else []
        return bool(own and theirs) and all(apart(mine, day) for mine in own for day in theirs)

    def _counted_over_more(self, event: Anchor, figure: Anchor) -> bool:
        """Is a figure counted over days, and an event of one of them ("The toll since May 10 is 197")?"""
        if event.event is None or counted_over.stretch(self._reading, figure.sentence) is None:
            return False
        counts = totals.counts(self._reading, figure)
        others = (m for m in event.event.mentions if m.sentence != figure.sentence)
        days = [(m.days, counts.get(m.sentence)) for m in others if m.days is not None]
        return bool(days) and all(counted_over.longer(self._reading, figure, day, most) for day, most in days)

    def _in_other_towns(self, event: Anchor, group: Sequence[Draft]) -> bool:
        """Does a figure's sentence put it in towns far from all where an event is told to have been?

        "Gunmen killed nine in a school in Kano. ... In Sydney two hostages died": not of the gunmen's deed. Where those
        are told of who flee, the town is mostly where they come from.
        """
        own = [self._towns.get(draft.anchor.sentence, ()) for draft in group]
        if event.event is None or not all(own) or group[0].anchor.label == "displaced":
            return False
        spots = {span for mention in event.event.mentions for span in mention.places}
        theirs = [m for m in self._reading.places if m.span in spots and m.entry is not None]
        return bool(theirs) and all(far_apart(mine, there) for here in own for mine in here for there in theirs)

    def _of_the_other(self, event: Anchor, figure: Anchor) -> bool:
        """Does a figure's sentence tell of an event only as the other one of two deeds ("struck after X shot nine")?"""
        pair = self._pairs.get(figure.sentence)
        if pair is None or event.event is None or (pair.dates and not self._older(figure)):
            return False
        here = [m.before for m in event.event.mentions if m.sentence == figure.sentence]
        return self._older(figure) not in here

    def _dates(self, event: Anchor, figure: Anchor) -> bool:
        """Does a figure's sentence name an event only to date another deed: "Days after a raid, a bomb killed nine"?"""
        if event.event is None or not self._opens_anew(figure):
            return False
        here = [m.before for m in event.event.mentions if m.sentence == figure.sentence]
        return bool(here) and all(here)

    def _opens_anew(self, figure: Anchor) -> bool:
        """Is it harm of the newer of two deeds, of which the older only dates it?"""
        pair = self._pairs.get(figure.sentence)
        return pair is not None and pair.anew and not self._older(figure)

    def _older(self, figure: Anchor) -> bool:
        """Does a figure's own sentence tell of it as what was before another deed?"""
        pair = self._pairs.get(figure.sentence)
        return pair is not None and pair.holds(figure.span.start, before=True)

    def _text(self, group: Sequence[Draft]) -> str:
        return self._sentences[group[0].anchor.sentence].text

    def beside(self, group: Sequence[Draft]) -> EventMention | None:
        """What a figure's sentence tells, nearest to it, of an attack or a fight beside those of the report."""
        near = [
            (abs(mention.head.start - draft.anchor.span.start), at, mention)
            for draft in group
            for at, mention in enumerate(self._beside.get(draft.anchor.sentence, ()))
        ]
        return min(near, key=lambda one: one[:2])[2] if near else None


def _distance(event: Anchor, figure: Anchor) -> tuple[bool, int]:
    """How far an event of its sentence is from a figure: one of whose words is the figure's own verb comes first."""
    heads = _heads(event, figure)
    own = any(figure.span.start <= at < figure.span.end for at in heads)
    return not own, min(abs(at - figure.span.start) for at in heads)


def _heads(event: Anchor, beside: Anchor | None = None) -> Sequence[int]:
    """Where an event's mentions begin: all, or those of one sentence."""
    mentions = event.event.mentions if event.event is not None else ()
    return [m.head.start for m in mentions if beside is None or m.sentence == beside.sentence]
