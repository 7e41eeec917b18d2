"""Which reports tell of one incident: a row is a comment, reports with what they tell, and the groups expected.

A group is the ids of its reports; an incident of one report stands alone.
"""

from __future__ import annotations

import datetime
import math
import random
from dataclasses import replace

import pytest

from warledger.incidents.clusters.cluster import cluster
from warledger.incidents.compared import places
from warledger.incidents.judged import words_of
from warledger.incidents.linking import link
from warledger.incidents.model.comparisons import LEVELS, load
from warledger.incidents.model.rows import key_table, rows, told_of
from warledger.incidents.model.score import score
from warledger.incidents.model.scored import Scored
from warledger.incidents.outcome.main_incident import mains
from warledger.incidents.state import Linking
from warledger.incidents.tellings.telling import Telling
from warledger.records import Judgement, Where

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


def test_reports_without_a_day_are_compared_by_their_days_of_publication(tell, given):
    reports = [
        tell("a Herald 2021-03-05", "shooting - Orrin killed 7 wounded 20 names halim,zorat"),
        tell("b Courier 2021-03-05", "shooting - Orrin killed 7 wounded 20 names halim,zorat"),
    ]
    linked = link(given(reports))
    levels = dict(zip(LEVELS, linked.links[0].levels, strict=True))
    assert (levels["when"], levels["published"]) == (-1, 0)


def test_one_name_is_one_spot_however_well_it_is_located(tell, given):
    reports = [
        tell("a Herald 2021-03-05", "shooting 2021-03-04 Orrin killed 7 names halim,zorat"),
        tell("b Courier 2021-03-05", "shooting 2021-03-04 Orrin killed 7 names halim,zorat"),
    ]
    vague = reports[1].claims[0].place.model_copy(update={"lat": 35.0, "lon": 38.0, "admin1": None, "where_prec": 6})
    reports[1].claims = [c.model_copy(update={"place": vague}) for c in reports[1].claims]
    linked = link(given(reports))
    assert dict(zip(LEVELS, linked.links[0].levels, strict=True))["where"] == 0


def test_two_quarters_that_have_their_city_s_point_are_no_one_spot(tell, given):
    reports = [
        tell("a Herald 2021-03-05", "shelling 2021-03-04 Aldi killed 7 names halim,zorat"),
        tell("b Courier 2021-03-05", "shelling 2021-03-04 Sova killed 7 names halim,zorat"),
    ]
    linked = link(given(reports))
    at = dict(zip(LEVELS, linked.links[0].levels, strict=True))["where"]
    assert linked.weights["comparisons"]["where"][at]["level"] == "another name, one of them on no map"


def test_a_town_of_which_many_reports_tell_says_less_than_a_village(tell, given):
    told = [tell(f"r{n} Herald 2021-{n % 9 + 1:02}-05", f"shelling 2021-{n % 9 + 1:02}-04 Orrin") for n in range(30)]
    told.append(tell("v Herald 2021-03-05", "shelling 2021-03-04 Vessa"))
    linked = link(given(told))
    orrin, vessa = (places.spot(Where(name=name, where_prec=1)) for name in ("Orrin", "Vessa"))
    assert (linked.frequency[f"@{orrin}"], linked.frequency[f"@{vessa}"]) == (30, 1)
    some = sorted(linked.tellings.values(), key=lambda t: t.report)
    table = rows(some, linked.frequency, len(linked.reports)).to_pylist()
    assert {row["spot"]: row["busy"] for row in table} == {orrin: True, vessa: False}


@pytest.mark.parametrize(
    ("prec", "spot"),
    [(1, True), (3, True), (4, False), (6, False)],
    ids=["town", "district", "province", "country"],
)
def test_a_district_of_a_town_s_name_is_that_town(prec, spot):
    where = Where(name="Orrin", admin1="Orrin", admin2="Orrin", country="SY", where_prec=prec)
    assert (places.spot(where) == places.spot(Where(name="Orrin", where_prec=1))) is spot


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tell Qassima", "Tal al-Kasimah", True),
        ("Al Ḩaffār", "Haffar", True),
        ("Tell Qassima", "Tell Rassima", False),
        ("Camp 1", "Camp 11", False),
        ("Nasreddin", "Nasr al-Din", True),
        ("Nasreddin", "Nasr", False),
    ],
)
def test_a_village_is_one_spot_however_it_is_spelt(one, other, same):
    assert (places.spot(Where(name=one, where_prec=1)) == places.spot(Where(name=other, where_prec=1))) is same


def test_a_region_of_one_province_holds_no_place_of_another():
    region = Where(name="East Kessel", admin1="Kessel", country="SY", where_prec=5)
    assert places.holds(region, Where(name="Orrin", admin1="Kessel", country="SY", where_prec=1))
    assert not places.holds(region, Where(name="Ulm Dor", admin1="Dorrey", country="SY", where_prec=1))


@pytest.mark.parametrize(
    ("met", "clusters"),
    [
        ({"a1 b1": 30.0}, 2),  # one telling fits both, however well, and nothing else does
        ({"a1 b1": 30.0, "a1 b2": 3.0, "a2 b1": 3.0, "a2 b2": 3.0}, 1),
        ({"a1 b1": 3.0, "a1 b2": 3.0, "a2 b1": 3.0, "a1 b3": 3.0, "a3 b1": 3.0, "a2 b2": 3.0}, 1),
        ({"a1 b1": 30.0, "a2 b2": 30.0}, 2),  # a chance twice in nine; of three, one in three were enough
    ],
    ids=["one telling", "and some more", "several that fit", "two that fit"],
)
def test_one_pair_does_not_carry_two_crowds_together(met, clusters):
    crowds = [[f"{crowd}{n}" for n in (1, 2, 3)] for crowd in "ab"]
    told = [Telling(telling=t, report=t, main=True, claims=(f"c_{t}",)) for crowd in crowds for t in crowd]
    inside = {f"{c[i]} {c[j]}": 40.0 for c in crowds for i, j in ((0, 1), (0, 2), (1, 2))}
    pairs = [Scored(*both.split(), weight, ()) for both, weight in (inside | met).items()]
    assert len(cluster(told, pairs)) == clusters


@pytest.mark.parametrize(
    ("met", "clusters"),
    [
        # what fits a crowd by one of its tellings, and another telling whole, belongs with that one
        ({"a1 a2": 30.0, "a1 t": 7.0, "b t": 6.5}, ["a1 a2", "b t"]),
        ({"a1 a2": 30.0, "a1 t": 7.0}, ["a1 a2 t"]),
        ({"a1 a2": 30.0, "a1 t": 7.0, "a2 t": 7.0, "b t": 6.5}, ["a1 a2 b t"]),
    ],
    ids=["better elsewhere", "nowhere else", "whole in both"],
)
def test_a_telling_goes_where_the_evidence_is_strongest(met, clusters):
    names = sorted({t for both in met for t in both.split()})
    told = [Telling(telling=t, report=t, main=True, claims=(f"c_{t}",)) for t in names]
    pairs = [Scored(*both.split(), weight, ()) for both, weight in met.items()]
    for given in (pairs, pairs[::-1]):
        assert [" ".join(group) for group in cluster(told, given)] == clusters


@pytest.mark.parametrize(
    ("copies", "met", "clusters"),
    [
        # a fits two texts of a crowd and not the third; or one, however many print it, and the other not at all
        (["b3"], {"a b1": 3.0, "a b2": 3.0}, 1),
        (["b3", "b4", "b5"], {"a b1": 3.0, "a b2": 3.0}, 1),
        (["b2", "b3", "b4"], {"a b2": 3.0, "a b3": 3.0, "a b4": 3.0, "a b1": -20.0}, 2),
    ],
    ids=["one does not fit", "nor do its copies", "whose copies alone fit"],
)
def test_copies_of_a_text_count_once(copies, met, clusters):
    names = ["a", "b1", "b2", *(n for n in copies if n != "b2")]
    told = [
        Telling(telling=t, report=t, main=True, claims=(f"c_{t}",), copy_of=copies[0] if t in copies[1:] else None)
        for t in names
    ]
    inside = {f"{one} {other}": 40.0 for one in names[1:] for other in names[1:] if one < other}
    pairs = [Scored(*both.split(), weight, ()) for both, weight in (inside | met).items()]
    assert len(cluster(told, pairs)) == clusters


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


#: A pair of tellings, and the level of one comparison that it falls in.
LEVEL_ROWS = [
    ("event", "bombing 2021-03-04 Orrin", "suicide_bombing 2021-03-04 Orrin", "one told as the other"),
    ("event", "shelling 2021-03-04 Orrin", "chemical_attack 2021-03-04 Orrin", "one told as the other"),
    ("event", "shelling 2021-03-04 Orrin", "airstrike 2021-03-04 Orrin", "same family"),
    ("event", "chemical_attack 2021-03-04 Orrin", "airstrike 2021-03-04 Orrin", "same family"),
    ("event", "shelling 2021-03-04 Orrin", "airstrike 2021-03-04 Vessa", "two deeds"),
    ("event", "shelling 2021-03-04 Orrin", "airstrike 2021-03-04 Kessel", "same family"),
    ("event", "execution 2021-03-04 Orrin", "clash 2021-03-04 Orrin", "two deeds"),
    ("event", "execution 2021-03-04 Orrin", "shooting 2021-03-04 Orrin", "one told as the other"),
    ("event", "bombing 2021-03-04 Orrin", "displacement 2021-03-04 Orrin", "one of them flight"),
    ("event", "territory_taken 2021-03-04 Orrin", "ground_assault 2021-03-04 Orrin", "one told as the other"),
    ("event", "abduction 2021-03-04 Orrin", "abduction 2021-03-05 Orrin", "same type, and no everyday one"),
    ("event", "abduction 2021-03-04 Orrin", "abduction - Orrin", "same type, and no everyday one"),
    ("when", "bombing 2021-03-03/2021-03-04 Orrin", "bombing 2021-03-04 Orrin", "days overlap"),
    ("when", "bombing 2021-03-01/2021-03-04 Orrin", "bombing 2021-03-04 Orrin", "a stretch of days overlaps"),
    ("daily", "airstrike 2021-03-04 Orrin", "shelling 2021-03-04 Orrin", "one day"),
    ("daily", "airstrike 2021-03-04 Orrin", "airstrike 2021-03-05 Orrin", "a day or two"),
    ("daily", "airstrike 2021-03-04 Orrin", "airstrike 2021-03-06 Orrin", "days apart, and both name theirs"),
    ("daily", "shooting 2021-03-04 Orrin", "shooting 2021-03-06 Orrin", "days apart"),
    ("daily", "airstrike 2021-03-04 Orrin", "airstrike 2021-03-03/2021-03-04 Orrin", "one day"),
    ("daily", "airstrike 2021-03-04 Orrin", "airstrike 2021-02-25/2021-03-09 Orrin", "a day or two"),
    ("daily", "airstrike 2021-03-04 Orrin", "airstrike - Orrin", "one day"),
    ("daily", "airstrike 2021-02-27 Orrin", "airstrike - Orrin", "days apart"),
    ("agent", "bombing 2021-03-04 Orrin by Sudan-led_coalition", "bombing 2021-03-04 Orrin by Chad", "another"),
    (
        "agent",
        "bombing 2021-03-04 Orrin by Mali-led_coalition",
        "bombing 2021-03-04 Orrin by Malian_government_forces",
        "the same",
    ),
    (
        "agent",
        "bombing 2021-03-04 Orrin by Russia_or_Malian_government_forces",
        "bombing 2021-03-04 Orrin by Russia",
        "the same",
    ),
    ("told", "bombing 2021-03-04 Orrin", "bombing 2021-03-04 Orrin", "each report's only incident"),
    ("published", "bombing 2021-03-04 Orrin", "bombing - Orrin", "published within a day"),
    ("published", "bombing 2021-02-26 Orrin", "bombing - Orrin", "within a week"),
    ("published", "bombing 2021-02-24/2021-03-07 Orrin", "bombing - Orrin", "published within a day"),
    ("published", "bombing 2021-03-09 Orrin", "bombing - Orrin", "published before it happened"),
]


@pytest.mark.parametrize(("name", "one", "other", "level"), LEVEL_ROWS)
def test_levels(tell, given, name, one, other, level):
    toll = " killed 12 wounded 30 names halim,zorat,market,dresh,quarry,anbar"
    linked = link(given([tell("a Herald 2021-03-10", one + toll), tell("b Courier 2021-03-05", other + toll)]))
    told = [linked.tellings[t] for t in sorted(linked.tellings)]
    keys = key_table({t.telling: linked.keys[t.telling] for t in told})
    [pair] = score(rows(told, linked.frequency, len(linked.reports)), keys, linked.weights)
    at = dict(zip(LEVELS, pair.levels, strict=True))[name]
    assert linked.weights["comparisons"][name][at]["level"] == level


@pytest.mark.parametrize(
    ("number", "level"), [(40, "same number, 15 or more"), (14, "same number, 5 to 14"), (3, "same number, 2 to 4")]
)
def test_a_large_toll_that_two_share_is_weighed_apart(tell, given, number, level):
    line = f"shelling 2021-03-04 Vessa killed {number} names halim,zorat,market"
    linked = link(given([tell("a Herald 2021-03-05", line), tell("b Courier 2021-03-06", line)]))
    at = dict(zip(LEVELS, linked.links[0].levels, strict=True))["killed"]
    assert linked.weights["comparisons"]["killed"][at]["level"] == level


@pytest.mark.parametrize(
    ("main", "others", "level"),
    [
        ((True, True), (0, 2), "main in both, the only one of one"),
        ((True, True), (1, 2), "main in both"),
        ((True, False), (0, 3), "main in one"),
        ((False, False), (1, 1), "main in neither"),
    ],
)
def test_what_round_ups_tell_of_is_weighed_apart_from_the_news_of_a_day(tell, given, main, others, level):
    line = "shelling 2021-03-04 Vessa killed 9 names halim,zorat,market"
    linked = link(given([tell("a Herald 2021-03-05", line), tell("b Courier 2021-03-06", line)]))
    told = [
        t.model_copy(update={"main": m, "others": o})
        for t, m, o in zip(linked.tellings.values(), main, others, strict=True)
    ]
    [pair] = score(rows(told, {}, 2), key_table({t.telling: ("k",) for t in told}), load())
    at = dict(zip(LEVELS, pair.levels, strict=True))["told"]
    assert load()["comparisons"]["told"][at]["level"] == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (("vessa",), ("vesa",), "share one"),
        (("vessa",), ("tarm",), "share none"),
        (("vessa",), ("quarry",), None),  # no report tells of a place of that name
        (("vessa",), ("ulmdor",), None),  # a name that few reports have
        (("vessa",), ("orrin",), None),  # one that half of them have
    ],
)
def test_towns_that_the_heads_of_two_reports_name(tell, given, one, other, level):
    frequency = {"vessa": 40, "vesa": 30, "tarm": 50, "quarry": 60, "ulmdor": 3, "orrin": 150}
    frequency |= {told_of(places.spelt(name)): 5 for name in ("vessa", "tarm", "ulmdor", "orrin")}
    line = "shelling 2021-03-04 nowhere killed 9"
    linked = link(given([tell("a Herald 2021-03-05", line), tell("b Courier 2021-03-06", line)]))
    heads = dict(zip(sorted(linked.tellings), (one, other), strict=True))
    told = [linked.tellings[t].model_copy(update={"head": head}) for t, head in heads.items()]
    [pair] = score(rows(told, frequency, 300), key_table({t.telling: ("k",) for t in told}), load())
    at = dict(zip(LEVELS, pair.levels, strict=True))["towns"]
    assert (load()["comparisons"]["towns"][at]["level"] if at >= 0 else None) == level


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("offensive 2021-03-04 Kessel killed 30", "airstrike - Ulmdor killed 30", True),
        ("offensive 2021-03-04 Kessel killed 3", "airstrike - Ulmdor killed 3", False),
        ("offensive 2021-03-04 Kessel", "airstrike 2021-03-04 Orrin", True),
        ("offensive 2021-03-04 Kessel", "airstrike 2021-03-04 Ulmdor", False),
    ],
)
def test_one_toll_or_one_province_is_enough_to_meet(tell, given, one, other, meet):
    linked = link(given([tell("a Herald 2021-03-05", one), tell("b Courier 2021-03-05", other)]))
    first, second = (set(linked.keys[t]) for t in linked.tellings)
    assert bool(first & second) == meet


def test_a_spot_that_both_name_counts_whatever_their_places_are(tell, given):
    # each report has its own place; both name Vessa on the way
    lines = ("airstrike 2021-03-04 Tarm killed 9", "airstrike 2021-03-04 Ulmdor killed 9")
    linked = link(given([tell(f"{name} - 2021-03-05", line) for name, line in zip("ab", lines, strict=True)]))
    told = [t.model_copy(update={"spots": ("vesa", t.report)}) for t in linked.tellings.values()]
    table = rows(told, {}, 2)
    [pair] = score(table, key_table({t.telling: ("k",) for t in told}), load())
    at = dict(zip(LEVELS, pair.levels, strict=True))["where"]
    assert load()["comparisons"]["where"][at]["level"] == "another, and a spot that both name"


@pytest.mark.parametrize(
    ("event", "meet"),
    [
        ("chemical_attack", True),
        ("suicide_bombing", True),
        ("displacement", True),
        ("airstrike", False),
        ("clash", False),
        ("territory_taken", False),
    ],
)
def test_what_no_war_sees_daily_meets_on_its_day_where_no_place_is_named(tell, given, event, meet):
    there = tell("a Herald 2021-03-05", f"{event} 2021-03-04 Orrin killed 9")
    linked = link(given([there, tell("b Courier 2021-04-06", f"{event} 2021-03-04 nowhere killed 12")]))
    mine, theirs = (set(keys) for keys in linked.keys.values())
    assert bool(mine & theirs) == meet


def test_flight_is_not_carried_into_the_attack_that_many_tell_of(tell, given):
    names = "names halim,zorat,market,dresh,quarry,anbar,shrine,orchard"
    reports = [
        tell(f"{name} {outlet} 2021-03-05", f"bombing 2021-03-04 Orrin killed 40 {names}")
        for name, outlet in (("a", "Herald"), ("b", "Courier"), ("c", "Gazette"))
    ]
    flight = tell("d Mail 2021-03-05", f"displacement 2021-03-04 Orrin killed 40 {names}")
    assert sorted(groups(link(given([*reports, flight])))) == ["a b c", "d"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bombing 2021-03-04 Orrin", "bombing - Orrin"),
        ("bombing 2021-03-04 Orrin", "suicide_bombing 2021-03-05 Kessel"),
        ("bombing 2021-03-04 Orrin", "bombing 2021-03-05 Ulmdor"),
    ],
    ids=["a day unknown", "a province", "a place misread"],
)
def test_attacks_of_one_kind_in_a_country_meet_about_one_day(tell, given, one, other):
    linked = link(given([tell("a Herald 2021-03-05", one), tell("b Courier 2021-03-06", other)]))
    mine, theirs = (set(keys) for keys in linked.keys.values())
    assert mine & theirs


@pytest.mark.parametrize(("number", "killed"), [("12", 12), ("12+", 12), ("~12", 12), ("~24+", None), ("300000", None)])
def test_a_vague_toll_and_a_war_s_are_no_toll_to_compare(tell, given, number, killed):
    linked = link(given([tell("a Herald 2021-03-05", f"bombing 2021-03-04 Orrin killed {number}")]))
    assert [t.killed for t in linked.tellings.values()] == [killed]


def test_weights_of_a_version_with_other_levels_give_way_to_the_shipped_ones(tell, given):
    reports = [tell("a Herald 2021-03-05", "bombing 2021-03-04 Orrin killed 12 names halim,zorat")]
    old = load()
    old["comparisons"] = old["comparisons"] | {"event": old["comparisons"]["event"][:-1]}
    before = replace(link(given(reports)), weights=old)
    later = [tell("b Courier 2021-03-05", "bombing 2021-03-04 Orrin killed 12 names halim,zorat")]
    assert link(given(later), before=before).weights == load()


@pytest.mark.parametrize(
    ("outlet", "level"), [("Courier", "share four or five"), ("Herald", "share four or five, one outlet")]
)
def test_names_that_one_outlet_shares_with_itself_are_weighed_apart(tell, given, outlet, level):
    line = "suicide_bombing 2021-03-04 Orrin killed 12 wounded 30 names halim,zorat"
    linked = link(given([tell("a Herald 2021-03-05", line), tell(f"b {outlet} 2021-03-06", line)]))
    at = dict(zip(LEVELS, linked.links[0].levels, strict=True))["names"]
    assert linked.weights["comparisons"]["names"][at]["level"] == level


def test_shared_names_of_one_outlet_weigh_less():
    weight = {level["level"]: math.log2(level["m"] / level["u"]) for level in load()["comparisons"]["names"]}
    for level in ("share ten points or more", "share six to nine", "share four or five", "share two or three"):
        assert weight[f"{level}, one outlet"] < weight[level]


@pytest.mark.parametrize(
    ("outlet", "level"), [("Courier", "share three or four"), ("Herald", None)], ids=["two outlets", "one outlet"]
)
def test_wording_that_one_outlet_shares_with_itself_says_nothing(tell, given, outlet, level):
    line = "suicide_bombing 2021-03-04 Orrin killed 12 wounded 30 names halim,zorat"
    reports = [tell("a Herald 2021-03-05", line), tell(f"b {outlet} 2021-03-06", line)]
    for one in reports:
        one.filed = one.filed.model_copy(update={"wording": ("embankment", "ferocity", "protests", "uprisings")})
    linked = link(given(reports))
    at = dict(zip(LEVELS, linked.links[0].levels, strict=True))["wording"]
    found = linked.weights["comparisons"]["wording"][at]["level"] if at >= 0 else None
    assert found == level


@pytest.mark.parametrize(("event", "incidents"), [("shootdown", 2), ("execution", 1)])
def test_whoever_puts_a_crew_to_death_did_not_bring_its_aircraft_down_with_that(tell, given, event, incidents):
    names = "names halim,zorat,dareg,vorun,belmar"
    one = tell("a Herald 2021-03-05", f"{event} 2021-03-04 Orrin {names}")
    other = tell("b Courier 2021-03-05", f"execution 2021-03-04 Orrin {names}")
    assert len(link(given([one, other])).incidents) == incidents


@pytest.mark.parametrize(
    ("event", "level"), [("suicide_bombing", "same type on one day, and no everyday one"), ("airstrike", "same type")]
)
def test_a_type_that_a_war_sees_daily_says_little(tell, given, event, level):
    line = f"{event} 2021-03-04 Vessa killed 12 wounded 30 names halim,zorat,market"
    linked = link(given([tell("a Herald 2021-03-05", line), tell("b Courier 2021-03-06", line)]))
    at = dict(zip(LEVELS, linked.links[0].levels, strict=True))["event"]
    assert linked.weights["comparisons"]["event"][at]["level"] == level


@pytest.mark.parametrize(("event", "tellings"), [("displacement", 2), ("arrest", 1), ("destruction", 1)])
def test_flight_is_told_of_for_itself_and_what_else_goes_with_an_attack_belongs_to_it(tell, given, event, tellings):
    lines = ("shelling 2021-03-04 Orrin killed 7 names halim", f"{event} 2021-03-04 Orrin names zorat")
    linked = link(given([tell("a Herald 2021-03-05", *lines)]))
    assert len(linked.tellings) == tellings


@pytest.mark.parametrize(
    ("first", "second", "tellings"),
    [
        # a village on no map is not each town of the province whose middle it has
        ("airstrike 2021-03-04 Orrin", "airstrike 2021-03-04 Marn", 2),
        ("airstrike 2021-03-04 Marn", "airstrike 2021-03-04 Marn", 1),
        ("airstrike 2021-03-04 Kessel", "airstrike 2021-03-04 Marn", 1),
        ("airstrike 2021-03-04 Orrin", "airstrike 2021-03-04 Vessa", 1),
        # two quarters of one town, and a town with one of them
        ("shelling 2021-03-04 Aldi", "shelling 2021-03-04 Sova", 2),
        ("shelling 2021-03-04 Orrin", "shelling 2021-03-04 Sova", 1),
        # rockets of one side, and air strikes of the other in reply
        ("shelling 2021-03-04 Orrin by Houthis", "airstrike 2021-03-04 Orrin by Saudi_Arabia", 2),
        ("shelling 2021-03-04 Orrin by Saudi_Arabia", "airstrike 2021-03-04 Orrin by Saudi_Arabia", 1),
        ("shelling 2021-03-04 Orrin", "airstrike 2021-03-04 Orrin by Saudi_Arabia", 1),
        # two whom voices blame for one attack
        ("airstrike 2021-03-04 Orrin by Russia", "airstrike 2021-03-04 Orrin by Syrian_government_forces", 1),
        ("suicide_bombing 2021-03-04 Orrin by Boko_Haram", "bombing 2021-03-04 Orrin by gunmen", 1),
        ("shelling 2021-03-04 Orrin by Houthis", "arrest 2021-03-04 Orrin by Yemeni_police", 1),
        # whom those put to death who took a village, and its fall
        ("execution 2021-03-04 Orrin", "territory_taken 2021-03-04 Orrin", 2),
        ("execution 2021-03-01/2021-03-07 Orrin killed 48", "clash 2021-03-05 Orrin killed 116", 2),
        ("execution 2021-03-04 Orrin killed 4", "shooting 2021-03-04 Orrin", 1),
        ("execution 2021-03-04 Orrin killed 4", "ground_assault 2021-03-04 Orrin", 1),
        ("clash 2021-03-04 Orrin", "territory_taken 2021-03-04 Orrin", 1),
        # raids of a second day, and a night that has two dates
        ("airstrike 2021-03-04 Orrin", "airstrike 2021-03-05 Orrin", 2),
        ("airstrike 2021-03-04/2021-03-05 Orrin", "airstrike 2021-03-05 Orrin", 1),
        ("shooting 2021-03-04 Orrin", "arrest 2021-03-05 Orrin", 2),
        # an aircraft that is shot down, and what is dropped on the town
        ("shootdown 2021-03-04 Orrin", "airstrike 2021-03-04 Orrin", 2),
        ("chemical_attack 2021-03-04 Orrin", "shootdown 2021-03-04 Orrin", 2),
        ("shootdown 2021-03-04 Orrin by M23", "shelling 2021-03-04 Orrin by M23", 2),
        ("chemical_attack 2021-03-04 Orrin", "airstrike 2021-03-04 Orrin", 1),
        # the fire that brings it down, by which the crew is killed
        ("shootdown 2021-03-04 Orrin", "shooting 2021-03-04 Orrin killed 5", 1),
        ("shootdown 2021-03-04 Orrin", "execution 2021-03-04 Orrin killed 1", 2),
        # what one party does at one place on one day, told as a push and as its strikes, or as a bomb and as a raid
        ("offensive 2021-03-04 Orrin by Turkey", "airstrike 2021-03-04 Orrin by Turkey", 1),
        ("bombing 2021-03-04 Kessel by Sudan", "airstrike 2021-03-04 Kessel by Sudan target civilians", 1),
        ("shooting 2021-03-04 Orrin by Boko_Haram", "suicide_bombing 2021-03-04 Orrin by Boko_Haram killed 4", 1),
        # against two, by two or by nobody knows whom, of two days, at two places, with tolls of their own
        ("clash 2021-03-04 Orrin by M23 target soldiers", "shelling 2021-03-04 Orrin by M23 target civilians", 2),
        ("offensive 2021-03-04 Orrin by Turkey", "airstrike 2021-03-04 Orrin by Russia", 2),
        ("offensive 2021-03-04 Orrin by Turkey", "airstrike 2021-03-04 Orrin", 2),
        ("offensive 2021-03-04 Orrin by Turkey", "airstrike 2021-03-04/2021-03-05 Orrin by Turkey", 2),
        ("offensive 2021-03-04 Orrin by Turkey", "airstrike 2021-03-04 Kessel by Turkey", 2),
        ("clash 2021-03-04 Orrin by M23 killed 4", "shelling 2021-03-04 Orrin by M23 killed 2", 2),
        # prisoners whom they put to death afterwards
        ("execution 2021-03-04 Orrin by Sudan", "airstrike 2021-03-04 Orrin by Sudan", 2),
    ],
)
def test_events_of_one_report_at_two_spots_or_by_two_are_two(tell, given, first, second, tellings):
    assert len(link(given([tell("a Herald 2021-03-05", first, second)])).tellings) == tellings


@pytest.mark.parametrize(
    ("second", "tellings"),
    [("2021-04-20 Orrin", 2), ("2021-03-05 Orrin", 2), ("2021-03-04 Tarm", 2), ("2021-03-04 Vessa", 1)],
)
def test_figures_whose_event_is_not_told_for_itself_keep_their_day_and_place(tell, given, second, tellings):
    told = tell("a Herald 2021-04-25", "shelling 2021-03-04 Orrin killed 7", f"shelling {second} wounded 9")
    told.claims[:] = [c.model_copy(update={"of": None}) for c in told.claims if c.effect is not None]
    assert len(link(given([told])).tellings) == tellings


@pytest.mark.parametrize(
    ("kind", "town", "tellings"),
    [("shelling", "Orrin", 1), ("shelling", "nowhere", 1), ("displacement", "Orrin", 2), ("shelling", "Marn", 2)],
)
def test_a_figure_told_beside_the_main_attack_is_of_another_kind_or_town(tell, given, kind, town, tellings):
    """Marn, a village on no map, has the middle of the province that holds Orrin for its point."""
    told = tell("a Herald 2021-03-05", "shelling 2021-03-04 Orrin", f"{kind} 2021-03-04 {town} killed 9")
    first = told.claims[0]
    beside = [c.model_copy(update={"of": None}) for c in told.claims if c.effect is not None]
    told.claims[:] = [first, *beside]
    assert len(link(given([told])).tellings) == tellings


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        ("2021-03-05", "2021-03-06", "a day apart, and published in that order"),
        ("2021-03-06", "2021-03-06", "a day apart"),
        ("2021-03-07", "2021-03-06", "a day apart"),
    ],
)
def test_raids_that_go_on_are_told_each_by_the_report_of_its_day(tell, given, first, second, level):
    toll = "Vessa killed 12 wounded 30 names halim,zorat,market"
    one, other = f"airstrike 2021-03-04 {toll}", f"airstrike 2021-03-05 {toll}"
    linked = link(given([tell(f"a Herald {first}", one), tell(f"b Courier {second}", other)]))
    at = dict(zip(LEVELS, linked.links[0].levels, strict=True))["when"]
    assert linked.weights["comparisons"]["when"][at]["level"] == level


@pytest.mark.parametrize(
    ("recalled", "day", "tellings"),
    [
        # what is told of a year that is over is not what a report gives no day for
        ("2020-01-01/2020-12-31", "-", 2),
        ("2020-01-01/2020-12-31", "2021-03-04", 2),
        # a year that goes on, or that holds the day
        ("2021-01-01/2021-12-31", "-", 1),
        ("2021-01-01/2021-12-31", "2021-03-04", 1),
    ],
)
def test_an_attack_of_another_year_is_another(tell, given, recalled, day, tellings):
    lines = (f"chemical_attack {day} Orrin killed 7 names halim", f"chemical_attack {recalled} Orrin names zorat")
    assert len(link(given([tell("a Herald 2021-03-05", *lines)])).tellings) == tellings
