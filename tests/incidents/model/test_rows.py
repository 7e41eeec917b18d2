"""Tellings, the rows that are compared, and which two of them meet at all."""

from __future__ import annotations

import pytest

from warledger.incidents.compared import places
from warledger.incidents.linking import link
from warledger.incidents.model.rows import rows
from warledger.records import Where


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
