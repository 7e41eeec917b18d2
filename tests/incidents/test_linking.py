"""Which reports tell of one incident: a row is a comment, reports with what they tell, and the groups expected.

A group is the ids of its reports; an incident of one report stands alone.
"""

from __future__ import annotations

import datetime
import random
from dataclasses import replace

import pytest

from warledger.incidents.judged import words_of
from warledger.incidents.linking import link
from warledger.incidents.model.comparisons import load
from warledger.incidents.outcome.main_incident import mains
from warledger.incidents.state import Linking
from warledger.records import Judgement

ROWS = [
    (
        "two sources that contradict each other on the toll are one incident",
        {
            "a Herald 2021-03-05": ["bombing 2021-03-04 Orrin Police: killed 12 names halim,zorat,market"],
            "b Courier 2021-03-05": ["bombing 2021-03-04 Orrin Hospital: killed 31 names halim,market"],
        },
        ["a b"],
    ),
    (
        "two bombings in one town on one day, told apart by toll and target",
        {
            "a Herald 2021-03-05": ["bombing 2021-03-04 Orrin killed 12 target civilians names halim,zorat"],
            "b Courier 2021-03-05": ["bombing 2021-03-04 Orrin killed 2 target soldiers names quarry,dresh"],
        },
        ["a", "b"],
    ),
    (
        "one report that tells of both, and one of each",
        {
            "a Herald 2021-03-05": [
                "bombing 2021-03-04 Orrin killed 12 target civilians names halim,zorat",
                "bombing 2021-03-04 Orrin killed 5 target soldiers names quarry,dresh",
            ],
            "b Courier 2021-03-05": ["bombing 2021-03-04 Orrin killed 12 target civilians names halim,zorat"],
            "c Gazette 2021-03-05": ["bombing 2021-03-04 Orrin killed 5 target soldiers names quarry,dresh"],
        },
        ["a b", "a c"],
    ),
    (
        "two air strikes that reports of one day tell with the same names, and date two days apart",
        {
            "a Herald 2021-03-05": ["airstrike 2021-03-04 Orrin killed 15 names halim,zorat"],
            "b Courier 2021-03-05": ["airstrike 2021-03-02 Tarm killed 15 names halim,zorat"],
        },
        ["a", "b"],
    ),
    (
        "the same with a gas attack, which no war sees daily",
        {
            "a Herald 2021-03-05": ["chemical_attack 2021-03-04 Orrin killed 15 names halim,zorat"],
            "b Courier 2021-03-05": ["chemical_attack 2021-03-02 Orrin killed 15 names halim,zorat"],
        },
        ["a b"],
    ),
    (
        "an air strike and shelling of one day in two towns of one front",
        {
            "a Herald 2021-03-05": ["airstrike 2021-03-04 Orrin target civilians names halim,zorat"],
            "b Courier 2021-03-05": ["shelling 2021-03-04 Vessa target civilians names halim,zorat"],
        },
        ["a", "b"],
    ),
    (
        "the dead of a fight, and those put to death behind it",
        {
            "a Herald 2021-03-05": ["clash 2021-03-04 Orrin killed 129 names halim"],
            "b Courier 2021-03-05": ["execution 2021-03-04 Orrin killed 48 names halim"],
        },
        ["a", "b"],
    ),
    (
        "the same town a month later",
        {
            "a Herald 2021-03-05": ["airstrike 2021-03-04 Orrin killed 4 names halim"],
            "b Courier 2021-04-05": ["airstrike 2021-04-04 Orrin killed 4 names dresh"],
        },
        ["a", "b"],
    ),
    (
        "the same day in another province",
        {
            "a Herald 2021-03-05": ["airstrike 2021-03-04 Orrin killed 4 names halim"],
            "b Courier 2021-03-05": ["airstrike 2021-03-04 Ulmdor killed 4 names dresh"],
        },
        ["a", "b"],
    ),
    (
        "a report that knows only the province, and one that knows no day, share names with one that knows both",
        {
            "a Herald 2021-03-05": ["shelling 2021-03-04 Orrin killed 7 wounded 20 names halim,zorat,dresh,market"],
            "b Courier 2021-03-05": ["shelling 2021-03-04 Kessel killed 7 wounded 20 names halim,zorat,dresh"],
            "c Gazette 2021-03-06": ["shelling - Orrin killed 7 wounded 20 names halim,zorat,market"],
        },
        ["a b c"],
    ),
    (
        "a suburb, and a night dated to either of its days",
        {
            "a Herald 2021-03-05": ["shooting 2021-03-04 Orrin killed 3 wounded 9 names halim,zorat"],
            "b Courier 2021-03-05": ["shooting 2021-03-05 Vessa killed 3 wounded 9 names halim,zorat"],
        },
        ["a b"],
    ),
]


@pytest.mark.parametrize(("reports", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_which_reports_tell_of_one_incident(reports, expected, tell, given):
    linked = link(given([tell(head, *lines) for head, lines in reports.items()]))
    assert sorted(groups(linked)) == sorted(expected)


def groups(linked: Linking) -> list[str]:
    return [" ".join(sorted(linked.tellings[t].report for t in group)) for group in linked.incidents.values()]


MASSACRE = [
    ("a Herald 2021-03-05", "bombing 2021-03-04 Orrin killed 12 wounded 30 names halim,zorat,market"),
    ("b Courier 2021-03-05", "bombing 2021-03-04 Orrin killed 15 wounded 30 names halim,market"),
    ("c Gazette 2021-03-06", "bombing 2021-03-04 Orrin killed 15 wounded 41 names zorat,market"),
    ("d Herald 2021-03-20", "shooting 2021-03-19 Tarm killed 3 names ivlo,sarren"),
    ("e Courier 2021-03-20", "shooting 2021-03-19 Tarm killed 3 names ivlo,sarren"),
]


@pytest.fixture
def massacre(tell, given):
    return given([tell(head, line) for head, line in MASSACRE])


def test_order_of_the_reports_does_not_matter(massacre):
    shuffled = list(massacre)
    random.Random(4).shuffle(shuffled)
    assert link(shuffled).incidents == link(massacre).incidents
    assert link(massacre).to_json() == link(massacre).to_json()


def test_later_reports_join_without_moving_others(massacre):
    first = link([massacre[0], massacre[1], massacre[3]])
    second = link([massacre[2], massacre[4]], before=first)
    assert sorted(groups(second)) == ["a b c", "d e"]
    # ids stay, and so do those of a state that was written and read
    assert set(first.incidents) == set(second.incidents)
    assert Linking.from_json(first.to_json()) == first
    assert link([massacre[2], massacre[4]], before=Linking.from_json(first.to_json())) == second


def test_relinking_keeps_ids_and_says_what_merged(massacre):
    apart = link(massacre[:1])
    apart = link(massacre[:2], before=apart, judgements=[decide("different", massacre, 0, 1)])
    assert sorted(groups(apart)) == ["a", "b"]
    together = link(massacre, before=apart, relink=True)
    assert "a b c" in groups(together)
    kept = next(i for i, group in together.incidents.items() if len(group) == 3)
    gone = set(apart.incidents) - set(together.incidents)
    assert [(c.kind, c.incident, c.others) for c in together.changes] == [("merged", kept, tuple(gone))]


def decide(kind: str, reports, *of: int, name: str = "j1", **more) -> Judgement:
    words = [words_of(reports[at][1][0]) for at in of]
    about, others = (words[:1], words[1:]) if kind in ("different", "split") else (words, [])
    when = datetime.datetime(2022, 1, 1, tzinfo=datetime.UTC)
    return Judgement(judgement=name, kind=kind, about=about, others=others, by="analyst", when=when, **more)


def test_a_judgement_parts_what_the_evidence_joins(massacre):
    linked = link(massacre, judgements=[decide("different", massacre, 0, 1)])
    assert "a b c" not in groups(linked)
    assert not any({"a", "b"} <= set(group.split()) for group in groups(linked))


def test_a_judgement_parts_an_incident_that_stands(massacre):
    standing = link(massacre)
    parted = link(massacre[:2], before=standing, judgements=[decide("different", massacre, 0, 1)])
    assert not any({"a", "b"} <= set(group.split()) for group in groups(parted))
    assert set(standing.incidents) <= set(parted.incidents)


def test_a_judgement_joins_what_the_evidence_parts(massacre):
    linked = link(massacre, judgements=[decide("same", massacre, 0, 3)])
    assert any({"a", "d"} <= set(group.split()) for group in groups(linked))


def test_judgements_outlive_recoding(massacre, tell, given):
    recoded = given([tell(*MASSACRE[0])])[0]
    # other ids, words a little wider: still the claim that was meant
    claims = [c.model_copy(update={"claim": "x" + c.claim, "of": c.of and "x" + c.of}) for c in recoded[1]]
    claims[0] = claims[0].model_copy(update={"evidence": {"event": ((2, 14),)}})
    linked = link([(recoded[0], claims), *massacre[1:]], judgements=[decide("different", massacre, 0, 1)])
    assert not any({"a", "b"} <= set(group.split()) for group in groups(linked))


def test_the_later_judgement_stands(massacre):
    first = decide("different", massacre, 0, 1)
    second = decide("same", massacre, 0, 1, name="j2").model_copy(
        update={"when": datetime.datetime(2022, 2, 1, tzinfo=datetime.UTC)}
    )
    linked = link(massacre, judgements=[second, first])
    assert "a b c" in groups(linked)
    withdrawn = second.model_copy(update={"withdraws": "j1", "kind": "accept"})
    assert "a b c" in groups(link(massacre, judgements=[first, withdrawn]))


def test_a_report_without_claims_joins_only_what_others_tell(massacre, tell, given):
    quiet = tell("f Gazette 2021-03-05")
    quiet.filed = quiet.filed.model_copy(
        update={"words": {"halim": (3,), "zorat": (9,), "market": (20,)}, "title_words": ("market", "halim")}
    )
    linked = link([*massacre, *given([quiet])])
    assert "a b c f" in groups(linked)
    alone = link(given([quiet]))
    assert alone.incidents == {}


def test_what_other_reports_know_decides_between_two_halves_of_one_report(tell, given):
    lone = tell(
        "a Herald 2021-03-05",
        "shooting 2021-03-02 Ulmdor killed 3 names quarry",
        "bombing 2021-03-04 Orrin killed 12 wounded 30 names halim,zorat,market",
    )
    alone = link(given([lone]))
    other = tell("b Courier 2021-03-05", "bombing 2021-03-04 Orrin killed 12 wounded 30 names halim,zorat,market")
    joined = link(given([lone, other]))
    main = {t.report: t for t in alone.tellings.values() if t.main}["a"]
    assert set(mains(alone)) == {"a"}
    assert main.telling in alone.incidents[mains(alone)["a"]]
    assert mains(joined)["a"] == mains(joined)["b"]


def test_what_one_report_dates_weeks_apart_stays_two_whatever_others_tell(tell, given):
    names = "names halim,zorat,market,dresh,quarry,anbar,shrine,orchard"
    both = [f"suicide_bombing 2021-03-04 Orrin killed 20 {names}", f"suicide_bombing 2021-01-20 Orrin killed 7 {names}"]
    reports = [tell(f"{name} {outlet} 2021-03-05", *both) for name, outlet in (("a", "Herald"), ("b", "Courier"))]
    linked = link(given([*reports, tell("c Gazette 2021-01-21", both[1])]))
    days = [{linked.tellings[t].start for t in group} for group in linked.incidents.values()]
    assert sorted(map(len, days)) == [1, 1]


@pytest.mark.parametrize(
    ("before", "incidents"),
    [("airstrike 2021-03-03 Orrin killed 6", 2), ("airstrike 2021-03-03 Orrin", 1)],
    ids=["a day and a toll of its own", "a day alone may be read wrongly"],
)
def test_an_attack_to_which_its_report_gives_day_and_toll_is_not_carried_into_the_next(tell, given, before, incidents):
    names = "names halim,zorat,market,dresh,quarry,anbar,shrine,orchard"
    main = f"airstrike 2021-03-04 Orrin killed 38 {names}"
    others = [tell(f"{name} {outlet} 2021-03-05", main) for name, outlet in (("b", "Courier"), ("c", "Gazette"))]
    linked = link(given([tell("a Herald 2021-03-05", main, f"{before} {names}"), *others]))
    assert len(linked.incidents) == incidents


def test_flight_is_not_carried_into_the_attack_that_many_tell_of(tell, given):
    names = "names halim,zorat,market,dresh,quarry,anbar,shrine,orchard"
    reports = [
        tell(f"{name} {outlet} 2021-03-05", f"bombing 2021-03-04 Orrin killed 40 {names}")
        for name, outlet in (("a", "Herald"), ("b", "Courier"), ("c", "Gazette"))
    ]
    flight = tell("d Mail 2021-03-05", f"displacement 2021-03-04 Orrin killed 40 {names}")
    assert sorted(groups(link(given([*reports, flight])))) == ["a b c", "d"]


def test_weights_of_a_version_with_other_levels_give_way_to_the_shipped_ones(tell, given):
    reports = [tell("a Herald 2021-03-05", "bombing 2021-03-04 Orrin killed 12 names halim,zorat")]
    old = load()
    old["comparisons"] = old["comparisons"] | {"event": old["comparisons"]["event"][:-1]}
    before = replace(link(given(reports)), weights=old)
    later = [tell("b Courier 2021-03-05", "bombing 2021-03-04 Orrin killed 12 names halim,zorat")]
    assert link(given(later), before=before).weights == load()


@pytest.mark.parametrize(("event", "incidents"), [("shootdown", 2), ("execution", 1)])
def test_whoever_puts_a_crew_to_death_did_not_bring_its_aircraft_down_with_that(tell, given, event, incidents):
    names = "names halim,zorat,dareg,vorun,belmar"
    one = tell("a Herald 2021-03-05", f"{event} 2021-03-04 Orrin {names}")
    other = tell("b Courier 2021-03-05", f"execution 2021-03-04 Orrin {names}")
    assert len(link(given([one, other])).incidents) == incidents
