"""The answers chosen for events and figures in, their claims with their ids out, each once."""

from __future__ import annotations

from typing import Any

from warledger.claims import status
from warledger.claims.choice import overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.parties import called
from warledger.claims.choice.ruled_out.by_means import no_aircraft
from warledger.claims.choice.ruled_out.in_shares import halves
from warledger.claims.choice.weighing.model import FIELDS, Candidate
from warledger.claims.choice.weighing.pool import best, leaning, opposed, placed, pooled
from warledger.claims.claim_id import claim_id
from warledger.claims.coding import Explanation
from warledger.claims.counted import categories
from warledger.claims.drafts import breakdowns, confidence, draft_categories, same_voice
from warledger.claims.drafts.draft import Draft
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.find import FigureMention
from warledger.claims.explaining import explanation
from warledger.claims.locating import Located
from warledger.claims.of_events import launched, own_day
from warledger.claims.of_events.weighed import OfEvents, own_town
from warledger.claims.places.located.nesting import another_town
from warledger.claims.reading import Reading
from warledger.records import Claim, Span

#: Fields that a figure takes from its event where its own words leave them open.
_INHERITED = ("agent",)
#: Feature of whom a figure's own clause names.
_OWN = "deed0"
#: A mention's own choice of place counts from this probability on: set by hand, below even odds,
#: since several candidates share the rest. Other values from 0.2 to 0.5 changed nothing on the evaluation set.
_SURE_PLACE = 0.35


def _could_hold(whole: Counted, part: Counted) -> bool:
    """ "Eleven soldiers died, three of them officers, and 14 militants": fourteen are no part of eleven."""
    return whole.high is None or part.low is None or part.low <= whole.high


class Maker:
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
        self.explain = explain
        self.people = people
        self.wholes: dict[int, FigureMention] = {}
        self.claims: list[Claim] = []
        self._known: dict[str, Claim] = {}
        self.explanations: dict[str, list[Explanation]] = {}
        self._located = Located(reading, gazetteer)
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
        values = {
            "event": event.label,
            "rule": "event." + (mention.mentions[0].rule or "mention"),
            "confidence": round(mention.score, 3),
            "status": self._status(event),
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
        chosen = self._chosen(group, rows, of)
        evidence: dict[str, tuple[Span, ...]] = {"figure": tuple(d.anchor.span for d in group)}
        said = self._counted(anchor)
        if said is not None:
            evidence["counted"] = (said,)
        if of is not None:
            evidence["event"] = of.evidence["event"][:1]
        elif beside is not None:
            evidence["event"] = (beside.head,)
        words = said.of(self.reading.report.text) if said is not None else None
        side = chosen["side"].key
        category = self.people.category(group, side=side, target=of.target if of is not None else None)
        values = {
            "effect": anchor.label,
            "event": of.event if of is not None else beside.type if beside is not None else None,
            "of": of.claim if of is not None else None,
            "part_of": self._part_of(group, chosen["place"], made),
            "rule": anchor.figure.rule,
            "confidence": round(confidence.of_figure(group, chosen), 3),
            "low": counted.low,
            "high": counted.high,
            "approx": counted.approx,
            "scope": head.scope,
            "status": self._status(anchor),
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

    def _chosen(self, group: list[Draft], rows: dict[str, list[Candidate]], of: Claim | None) -> dict[str, Candidate]:
        """The answers for a figure's fields; `rows` lean on those of its event, and are settled with each other."""
        if of is not None:
            for name in _INHERITED:
                if _OWN in best(rows[name]).features:
                    continue  # whom the figure's own clause names, no other clause of the event unnames
                rows[name] = leaning(rows[name], self._rows_of[of.claim][name])
            rows["agent"] = no_aircraft.left(self.reading, of.event, rows["agent"])
        rows["agent"] = halves.undivided(rows["agent"], [d.rows["agent"] for d in group])
        side, agent = opposed(rows["side"], rows["agent"])
        told = sorted(group, key=lambda draft: draft.anchor.span.start)
        return {
            "agent": agent,
            "side": side,
            "source": same_voice.first_told([draft.chosen["source"] for draft in told], best(rows["source"])),
            "place": self._narrowest(group, placed(rows["place"])),
            "date": best(rows["date"]),
        }

    def _counted(self, anchor: Anchor) -> Span | None:
        """The words for those counted, or the number that stands for them."""
        assert anchor.figure is not None
        if anchor.noun_span is not None:
            return anchor.noun_span
        number = anchor.figure.counted.number
        return self.reading.span_of(anchor.sentence, number, number) if number is not None else None

    def _status(self, anchor: Anchor) -> str:
        """How what an anchor states is told."""
        doc = self.reading.docs[anchor.sentence]
        return status.status(doc, anchor.trigger) if doc is not None and anchor.trigger is not None else "asserted"

    def _part_of(self, group: list[Draft], place: Candidate, made: dict[int, str]) -> str | None:
        """The claim of the whole that a figure at `place` is a part of, or None; `made` holds those made before."""
        figure = group[0].anchor.figure
        assert figure is not None
        whole = next(
            (d.anchor.figure.whole for d in group if d.anchor.figure is not None and d.anchor.figure.whole is not None),
            self.wholes.get(id(figure)),
        )
        if whole is None or not _could_hold(whole.counted, figure.counted):
            return None
        over = self._known.get(made.get(id(whole), ""))
        if over is None or place.value is None or place.span is None:
            return made.get(id(whole))
        apart = breakdowns.in_other_towns(figure, self._located.place(place), over.place)
        return None if apart else made.get(id(whole))

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
        """Of the places that the mentions of one figure chose, the narrowest: as the codebook asks.

        No town that is only told in other sentences, where that of one mention names another town.
        """
        named = [
            d.chosen["place"]
            for d in group
            if d.chosen["place"].key is not None and d.chosen["place"].probability >= _SURE_PLACE
        ]
        own = {c.key: c.value.entry for c in named if c.features[0] == HERE and c.value.entry is not None}
        left = [
            c
            for c in (place, *named)
            if c.key is None or c.key in own or not any(another_town(c.value, town) for town in own.values())
        ]
        return max(left, key=lambda c: (-1 if c.key is None else self.view.narrow.get(c.key, 0), c.probability))

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
            values["place"] = self._located.place(place)
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
