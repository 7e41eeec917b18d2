"""Which claims of one report are one incident: a table of (report, groups of its figures and events).

A group is written as "killed 6" for a figure and by its type for an event.
"""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.incidents.filing.filed import Filed
from warledger.incidents.linking import link
from warledger.incidents.outcome.make import incidents
from warledger.incidents.tellings.within import tellings
from warledger.records import Claim
from warledger.reports import report

TWO_AMBUSHES = (
    "Nine soldiers were killed in two ambushes in Borno state on Friday. Five soldiers died near Gwoza when gunmen "
    "opened fire on a patrol. A bomb at Bama market killed four soldiers."
)
ROWS = [
    # a total of two attacks is the toll of neither
    (TWO_AMBUSHES, [{"killed 9"}, {"killed 5"}, {"killed 4"}]),
    # where all parts are of one attack, so is the total
    (
        "Nine soldiers were killed in an ambush near Gwoza on Friday. Five soldiers died at once, and four soldiers "
        "died in hospital.",
        [{"killed 9", "killed 5", "killed 4"}],
    ),
]


def _named(claim: Claim) -> str:
    return f"{claim.effect} {claim.low}" if claim.effect else str(claim.event)


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_which_claims_of_a_report_are_one_incident(text: str, expected: list[set[str]]) -> None:
    coding = Coder().code(report(text, id="r1", date=date(2024, 3, 9)))
    by_id = {c.claim: _named(c) for c in coding.claims}
    figures = {named for group in expected for named in group}
    found = [{by_id[c] for c in t.claims} & figures for t in tellings(Filed.of(coding.report), coding.claims)]
    assert sorted(map(sorted, filter(None, found))) == sorted(map(sorted, expected))


def test_an_incident_says_whose_tolls_its_total_holds() -> None:
    coding = Coder().code(report(TWO_AMBUSHES, id="r1", date=date(2024, 3, 9)))
    filed = Filed.of(coding.report)
    linked = link([(filed, coding.claims)])
    made = list(incidents(linked, {c.claim: c for c in coding.claims}, {"r1": filed}))
    killed = {i.incident: next((f.best for f in i.figures if f.effect == "killed"), None) for i in made}
    held = {killed[i.incident]: {killed[h] for h in i.holds} for i in made}
    assert held == {9: {5, 4}, 5: set(), 4: set()}


@pytest.mark.parametrize(
    ("gas", "incidents_told"),
    [
        # recalled of the province, without a day
        ("chemical_attack - Kessel", 2),
        # the day and the province of the raid, or its town
        ("chemical_attack 2021-03-04 Kessel", 1),
        ("chemical_attack - Orrin", 1),
    ],
)
def test_gas_that_is_only_recalled_goes_with_no_raid(gas, incidents_told, tell):
    told = tell("a Herald 2021-03-05", "airstrike 2021-03-04 Orrin killed 9", gas)
    assert len(tellings(told.filed, told.claims)) == incidents_told


def test_a_total_and_its_parts_stay_apart_whatever_others_tell() -> None:
    texts = {
        "a": TWO_AMBUSHES,
        "b": "Gunmen opened fire on an army patrol near Gwoza in Nigeria's Borno state on Friday, killing five "
        "soldiers.",
        "c": "Nine Nigerian soldiers were killed in two ambushes in Borno state on Friday, the army said.",
    }
    codings = [Coder().code(report(text, id=name, date=date(2024, 3, 9))) for name, text in texts.items()]
    linked = link([(Filed.of(coding.report), coding.claims) for coding in codings])
    told = [" ".join(sorted(linked.tellings[t].report for t in group)) for group in linked.incidents.values()]
    assert sorted(told) == ["a", "a b", "a c"]


@pytest.mark.parametrize(
    ("strike", "toll", "incidents_told"),
    [
        # a count of those whom gas hurt on a day goes with no shelling of another quarter that has none
        ("shelling - Orrin killed 3", "chemical_attack 2021-03-03 Kessel wounded 35", 2),
        ("shelling 2021-03-03 Orrin killed 3", "chemical_attack 2021-03-03 Kessel wounded 35", 1),
        # those whom a fight killed on a day that isn't its own died in no raid of that day
        ("airstrike 2021-03-03 Orrin", "clash 2021-03-03 Orrin killed 23", 2),
        ("ground_assault 2021-03-03 Orrin", "clash 2021-03-03 Orrin killed 23", 1),
    ],
)
def test_a_toll_goes_with_no_attack_of_another_kind(strike, toll, incidents_told, tell):
    told = tell("a Herald 2021-03-05", strike, toll)
    kind = toll.split()[0]
    event = next(c for c in told.claims if c.effect is None and c.event == kind)
    # its own event is told of for another day, or not at all
    of = None if kind == "chemical_attack" else event.claim
    event = event.model_copy(update={"start": date(2021, 3, 1), "end": date(2021, 3, 1)})
    claims = [c.model_copy(update={"of": of}) if c.event == kind else c for c in told.claims if c.claim != event.claim]
    claims += [event] if of is not None else []
    told_apart = [t for t in tellings(told.filed, claims) if set(t.claims) != {event.claim}]
    assert len(told_apart) == incidents_told


@pytest.mark.parametrize(("town", "incidents_told"), [("Vessa", 2), ("Aldi", 1), ("Orrin", 1), ("Kessel", 1)])
def test_whoever_died_of_no_event_told_died_in_none_of_the_next_village(town, incidents_told, tell):
    told = tell("a Herald 2021-03-05", "airstrike 2021-03-04 Orrin killed 9", f"- 2021-03-04 {town} killed 5")
    crew = {"of": None, "event": None}
    claims = [c.model_copy(update=crew) if c.low == 5 else c for c in told.claims if c.event != "-" or c.effect]
    assert len(tellings(told.filed, claims)) == incidents_told


def test_whoever_only_counts_those_who_flee_tells_of_their_flight() -> None:
    text = (
        "Shells hit a market in Goma on Friday and killed nine people. The town of Bukavu has been a sanctuary for "
        "4,000 people fleeing battles nearby."
    )
    one = report(text, id="r1", date=date(2021, 6, 8))
    claims = Coder().code(one).claims
    fled = [c for c in claims if c.effect == "displaced"]
    assert [c.event for c in fled] == ["clash"]
    made = tellings(Filed.of(one), claims)
    assert [t.event for t in made if fled[0].claim in t.claims] == ["displacement"]
