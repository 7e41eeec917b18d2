"""A reading in, its coding out: figures accepted, fields chosen, repeated figures merged, claims made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from warledger.claims.attribution.topic import APART
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview, resolve
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.weighing import judge
from warledger.claims.choice.weighing.model import FIELDS, Candidate
from warledger.claims.choice.weighing.pool import best, perpetrator
from warledger.claims.coding import Coding
from warledger.claims.drafts import breakdowns, draft_categories, merge
from warledger.claims.drafts.draft import Draft
from warledger.claims.making import Maker
from warledger.claims.of_events import told_twice
from warledger.claims.of_events.weighed import OfEvents, own_town
from warledger.claims.reading import Reading


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
    maker = Maker(reading, coder, gazetteer, explain, draft_categories.People.of(reading, drafts), of_events)
    event_claims = {id(event): maker.event(event, row) for event, row in distinct}
    made: dict[int, str] = {}
    separate = {s.index for s in reading.sentences if APART.match(s.text)}
    groups = merge.groups(drafts, separate)
    maker.wholes = breakdowns.wholes(reading, groups)
    for group in groups:
        maker.figure(group, event_claims, made)
    return _coding(reading, maker)


def _coding(reading: Reading, maker: Maker) -> Coding:
    """What was made, with names as the report writes them."""
    written = reading.written
    if not written:
        return Coding(reading.report, maker.claims, maker.explanations)
    explanations = {claim: [written.explanation(told) for told in found] for claim, found in maker.explanations.items()}
    return Coding(reading.report, [written.claim(claim) for claim in maker.claims], explanations)


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
