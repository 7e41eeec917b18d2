"""A reading in, its coding out: figures accepted, fields chosen, repeated figures merged, claims made."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from warledger.claims import places, status
from warledger.claims.attribution.topic import APART
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview, resolve
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import called
from warledger.claims.choice.ruled_out.by_means import no_aircraft
from warledger.claims.choice.ruled_out.in_shares import halves
from warledger.claims.choice.weighing import judge
from warledger.claims.choice.weighing.model import FIELDS, Candidate
from warledger.claims.choice.weighing.pool import best, leaning, opposed, perpetrator, placed, pooled
from warledger.claims.claim_id import claim_id
from warledger.claims.coding import Coding, Explanation
from warledger.claims.counted import categories
from warledger.claims.drafts import breakdowns, confidence, draft_categories, merge, same_voice
from warledger.claims.drafts.draft import Draft
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.find import FigureMention
from warledger.claims.explaining import explanation
from warledger.claims.of_events import launched, own_day, told_twice
from warledger.claims.of_events.weighed import OfEvents, own_town
from warledger.claims.reading import Reading
from warledger.claims.text.wrapping import unwrapped
from warledger.records import Claim, Place, Span

#: Fields that a figure takes from its event where its own words leave them open.
_INHERITED = ("agent",)
#: Feature of whom a figure's own clause names.
_OWN = "deed0"
#: A mention's own choice of place counts from this probability on: set by hand, below even odds,
#: since several candidates share the rest. Other values from 0.2 to 0.5 changed nothing on the evaluation set.
_SURE_PLACE = 0.35


def assemble(reading: Reading, *, coder: str, gazetteer: Any = None, explain: bool = False) -> Coding:
    """Make the claims of one report.

    Args:
        reading: What was found in it.
        coder: Name and version for the claims.
        gazetteer: Where places are located, or None to leave them without coordinates.
        explain: Keep the candidates of each value.
    """
    figures, events = anchors.of_figures(reading), anchors.of_events(reading)
    # judged first: the fields of a figure that isn't coded need not be chosen
    judged = [(figure, judge.accept(reading, figure, figures)) for figure in figures]
    coded = [(figure, accepted) for figure, accepted in judged if accepted >= judge.ACCEPT_FROM]
    asking = [*(figure for figure, _ in coded), *events]
    table = resolve.resolve(reading, asking)
    rows = [{name: table[name][at] for name in FIELDS} for at in range(len(asking))]
    drafts = []
    holders = overview.of(reading).setting.holders
    for at, (figure, accepted) in enumerate(coded):
        chosen = {name: best(rows[at][name]) for name in FIELDS}
        scope = judge.scope(reading, figure, chosen)
        category = draft_categories.of_figure(reading, figure)
        inside = holders.get(chosen["place"].key, ())
        drafts.append(Draft(figure, rows[at], chosen, category, scope, accepted, inside))
    draft_categories.settle(reading, drafts)
    distinct = _distinct(reading, events, rows[len(coded) :])
    of_events = OfEvents(reading, [event for event, _ in distinct], drafts)
    maker = _Maker(reading, coder, gazetteer, explain, draft_categories.People.of(reading, drafts), of_events)
    event_claims = {id(event): maker.event(event, row) for event, row in distinct}
    made: dict[int, str] = {}
    separate = {s.index for s in reading.sentences if APART.match(s.text)}
    groups = merge.groups(drafts, separate)
    maker.wholes = breakdowns.wholes(reading, groups)
    for group in groups:
        maker.figure(group, event_claims, made)
    return Coding(reading.report, maker.claims, maker.explanations)


def _same_words(one: str, other: str) -> bool:
    """Do two texts differ in their case, their spaces and marks without width alone?"""
    return unwrapped(one).casefold().split() == unwrapped(other).casefold().split()


def _distinct(
    reading: Reading, events: Sequence[Anchor], rows: Sequence[dict[str, list[Candidate]]]
) -> list[tuple[Anchor, dict[str, list[Candidate]]]]:
    """The events with their candidates, each once."""
    answers = []
    for event, row in zip(events, rows, strict=True):
        assert event.event is not None
        place = own_town(reading, event.event, row["place"])
        answers.append(told_twice.Answers(place.key, best(row["date"]).key, perpetrator(row["agent"]).key))
    once = told_twice.joined([e.event for e in events if e.event is not None], answers, reading.report.text)
    out = []
    for event, row, one in zip(events, rows, once, strict=True):
        if one is not None:
            event.event = one
            out.append((event, row))
    return out


def _could_hold(whole: Counted, part: Counted) -> bool:
    """ "Eleven soldiers died, three of them officers, and 14 militants": fourteen are no part of eleven."""
    return whole.high is None or part.low is None or part.low <= whole.high


class _Maker:
    """Makes the claims of one report and gives them their ids."""

    def __init__(
        self,
        reading: Reading,
        coder: str,
        gazetteer: Any,
        explain: bool,
        people: draft_categories.People,
        of_events: OfEvents,
    ) -> None:
        self.reading = reading
        self.coder = coder
        self.gazetteer = gazetteer
        self.explain = explain
        self.people = people
        self.wholes: dict[int, FigureMention] = {}
        self.claims: list[Claim] = []
        self._known: dict[str, Claim] = {}
        self.explanations: dict[str, list[Explanation]] = {}
        self._placed: dict[str, Place] = {}
        self._rows_of: dict[str, dict[str, list[Candidate]]] = {}
        self._events = of_events
        self.view = overview.of(reading)

    def event(self, event: Anchor, own: dict[str, list[Candidate]]) -> Claim:
        """The claim of an event, of which `own` are the candidates by its own words."""
        assert event.event is not None
        mention = event.event
        row = self._events.candidates(event, own)
        chosen = {name: best(row[name]) for name in FIELDS if row[name]}
        chosen["agent"] = self._events.agent(event, row["agent"])
        chosen["place"] = own_town(self.reading, mention, row["place"])
        evidence: dict[str, tuple[Span, ...]] = {"event": tuple(mention.evidence)}
        target = self._events.target(event, chosen["agent"])
        if target is not None:
            evidence["target"] = (target[1],)
        weapon = self._events.weapon(mention)
        if weapon is not None:
            evidence["weapon"] = (weapon,)
        doc = self.reading.docs[event.sentence]
        values = {
            "event": event.label,
            "rule": "event." + (mention.mentions[0].rule or "mention"),
            "confidence": round(mention.score, 3),
            "status": status.status(doc, event.trigger)
            if doc is not None and event.trigger is not None
            else "asserted",
            "target": target[0] if target is not None else None,
            "weapon": weapon.of(self.reading.report.text) if weapon else None,
            "blame": self._events.blame(event),
        }
        claim = self._finish(values, chosen, {name: row[name] for name in FIELDS if name != "side"}, evidence)
        self._rows_of[claim.claim] = own  # not what figures told it: they would count twice for themselves
        return claim

    def figure(self, group: list[Draft], event_claims: dict[int, Claim], made: dict[int, str]) -> Claim:
        """The claim of a figure that the drafts of `group` state, the fullest first."""
        head = group[0]
        anchor = head.anchor
        assert anchor.figure is not None
        counted = anchor.figure.counted
        rows = {name: pooled([d.rows[name] for d in group]) for name in FIELDS}
        of = self._home(group, best(rows["date"]), event_claims)
        if of is not None and anchor.label == "strikes":
            of = None if launched.by_other_side(best(rows["agent"]).key, of.agent) else of
        beside = self._events.hanging.beside(group) if of is None and head.scope == "event" else None
        if of is not None:
            for name in _INHERITED:
                if _OWN in best(rows[name]).features:
                    continue  # whom the figure's own clause names, no other clause of the event unnames
                rows[name] = leaning(rows[name], self._rows_of[of.claim][name])
            rows["agent"] = no_aircraft.left(self.reading, of.event, rows["agent"])
        rows["agent"] = halves.undivided(rows["agent"], [d.rows["agent"] for d in group])
        chosen = {name: best(rows[name]) for name in FIELDS}
        chosen["side"], chosen["agent"] = opposed(rows["side"], rows["agent"])
        chosen["place"] = self._narrowest(group, placed(rows["place"]))
        told = sorted(group, key=lambda draft: draft.anchor.span.start)
        chosen["source"] = same_voice.first_told([draft.chosen["source"] for draft in told], chosen["source"])
        evidence: dict[str, tuple[Span, ...]] = {"figure": tuple(d.anchor.span for d in group)}
        words = None
        if anchor.noun_span is not None:
            evidence["counted"] = (anchor.noun_span,)
            words = anchor.noun_span.of(self.reading.report.text)
        elif counted.number is not None:
            number = self.reading.span_of(anchor.sentence, counted.number, counted.number)
            evidence["counted"] = (number,)
            words = number.of(self.reading.report.text)
        if of is not None:
            evidence["event"] = of.evidence["event"][:1]
        elif beside is not None:
            evidence["event"] = (beside.head,)
        whole = next(
            (d.anchor.figure.whole for d in group if d.anchor.figure is not None and d.anchor.figure.whole is not None),
            self.wholes.get(id(anchor.figure)),
        )
        if whole is not None and not _could_hold(whole.counted, counted):
            whole = None
        over = self._known.get(made.get(id(whole), "")) if whole is not None else None
        place = chosen["place"]
        if over is not None and place.value is not None and place.span is not None:
            whole = None if breakdowns.in_other_towns(anchor.figure, self._place(place), over.place) else whole
        doc = self.reading.docs[anchor.sentence]
        side = chosen["side"].key
        category = self.people.category(group, side=side, target=of.target if of is not None else None)
        values = {
            "effect": anchor.label,
            "event": of.event if of is not None else beside.type if beside is not None else None,
            "of": of.claim if of is not None else None,
            "part_of": made.get(id(whole)) if whole is not None else None,
            "rule": anchor.figure.rule,
            "confidence": round(confidence.of_figure(group, chosen), 3),
            "low": counted.low,
            "high": counted.high,
            "approx": counted.approx,
            "scope": head.scope,
            "status": status.status(doc, anchor.trigger)
            if doc is not None and anchor.trigger is not None
            else "asserted",
            "counted": words,
            "category": category,
            "demographic": categories.demographic(words or ""),
            "target": of.target if of is not None else None,
            "weapon": of.weapon if of is not None else None,
            "blame": of.blame if of is not None else (),
        }
        if values["target"] is not None and values["target"] == called.shown(chosen["agent"]):
            values["target"] = None  # who hit back is not whom the event hit
        if of is not None:
            for name in ("target", "weapon"):
                if values[name] is not None and name in of.evidence:
                    evidence[name] = of.evidence[name]
        claim = self._finish(values, chosen, rows, evidence)
        for d in group:
            made[id(d.anchor.figure)] = claim.claim
        return claim

    def _home(self, group: list[Draft], day: Candidate, event_claims: dict[int, Claim]) -> Claim | None:
        """The claim of the event that a figure hangs on; of another day than its own one told in its sentence may be.

        Args:
            group: What states the figure.
            day: Its day.
            event_claims: The claims of the report's events, by the identity of their anchors.
        """
        hanging = self._events.hanging
        home = hanging.event_of(group)
        claim = event_claims.get(id(home)) if home is not None else None
        texts = [self.reading.sentences[draft.anchor.sentence].text for draft in group]
        if claim is None or not own_day.another(day, claim, texts):
            return claim
        here = [event_claims[id(event)] for event in hanging.told_with(group) if id(event) in event_claims]
        return next((other for other in here if not own_day.another(day, other, texts)), None)

    def _narrowest(self, group: list[Draft], place: Candidate) -> Candidate:
        """Of the places that the mentions of one figure chose, the narrowest: as the codebook asks."""
        named = [
            d.chosen["place"]
            for d in group
            if d.chosen["place"].key is not None and d.chosen["place"].probability >= _SURE_PLACE
        ]
        return max(
            [place, *named], key=lambda c: (-1 if c.key is None else self.view.narrow.get(c.key, 0), c.probability)
        )

    def _finish(
        self,
        values: dict[str, Any],
        chosen: dict[str, Candidate],
        rows: dict[str, list[Candidate]],
        evidence: dict[str, tuple[Span, ...]],
    ) -> Claim:
        report = self.reading.report
        for name in ("agent", "side", "source"):
            if name == "side" and values.get("effect") is None:
                continue
            values[name] = called.shown(chosen[name])
            named = chosen[name].span
            if named is not None:
                evidence[name] = (named,)
        if chosen["source"].value is not None:
            values["source_kind"] = chosen["source"].value.kind
        place = chosen["place"]
        if place.value is not None and place.span is not None:
            values["place"] = self._place(place)
            evidence["place"] = (place.span,)
            head = report.head.place_span
            if head is not None and place.span.of(report.text) != values["place"].text == head.of(report.text):
                evidence["place"] = (head, place.span)  # "here" is the dateline's town
        date = chosen["date"]
        if date.value is not None and date.span is not None:
            when = date.value.when
            values |= {
                "start": when.start,
                "end": when.end,
                "date_prec": when.precision,
                "date_text": date.span.of(self.reading.report.text),
                "month_day": when.month_day,
            }
            evidence["date"] = (date.span,)
        values |= {"report": report.id, "outlet": report.outlet, "coder": self.coder, "invented": report.invented}
        values["evidence"] = dict(sorted(evidence.items()))
        claim = Claim(claim=claim_id(values), **values)
        if claim.claim in self._known:
            # one clause that lists two towns tells two events; where the choice gives both one town, it is one claim
            return self._known[claim.claim]
        self._known[claim.claim] = claim
        self.claims.append(claim)
        if self.explain:
            self.explanations[claim.claim] = [
                explanation(name, chosen[name], row, self.reading.words) for name, row in rows.items()
            ]
        return claim

    @cached_property
    def _resolver(self) -> places.Resolver:
        """What locates places: one for all of a report's, so that what is looked up for one serves the others."""
        return places.Resolver(
            self.reading.places,
            country=self.reading.country,
            dateline=self.reading.report.head.place,
            gazetteer=self.gazetteer,
        )

    def _place(self, candidate: Candidate) -> Place:
        mention = candidate.value
        found = self._placed.get(mention.text)
        if found is None:
            if self.gazetteer is None:
                found = Place(text=mention.text, name=mention.text)
            else:
                found = self._resolver.resolve(mention)
            said = candidate.span.of(self.reading.report.text) if candidate.span is not None else mention.text
            if said != found.text and _same_words(said, found.text):
                found = found.model_copy(update={"text": said})
            self._placed[mention.text] = found
        return found
