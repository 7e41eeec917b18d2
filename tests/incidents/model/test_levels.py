"""Two tellings, and the level of one comparison that they fall in."""

from __future__ import annotations

import math

import pytest

from warledger.incidents.compared import places
from warledger.incidents.linking import link
from warledger.incidents.model.comparisons import LEVELS, load
from warledger.incidents.model.rows import key_table, rows, told_of
from warledger.incidents.model.score import score


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


@pytest.mark.parametrize(
    ("event", "level"), [("suicide_bombing", "same type on one day, and no everyday one"), ("airstrike", "same type")]
)
def test_a_type_that_a_war_sees_daily_says_little(tell, given, event, level):
    line = f"{event} 2021-03-04 Vessa killed 12 wounded 30 names halim,zorat,market"
    linked = link(given([tell("a Herald 2021-03-05", line), tell("b Courier 2021-03-06", line)]))
    at = dict(zip(LEVELS, linked.links[0].levels, strict=True))["event"]
    assert linked.weights["comparisons"]["event"][at]["level"] == level


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
