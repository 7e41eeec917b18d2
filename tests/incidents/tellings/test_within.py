"""Events and figures of one report, and how many incidents it tells of with them."""

from __future__ import annotations

import pytest

from warledger.incidents.linking import link


@pytest.mark.parametrize(("number", "killed"), [("12", 12), ("12+", 12), ("~12", 12), ("~24+", None), ("300000", None)])
def test_a_vague_toll_and_a_war_s_are_no_toll_to_compare(tell, given, number, killed):
    linked = link(given([tell("a Herald 2021-03-05", f"bombing 2021-03-04 Orrin killed {number}")]))
    assert [t.killed for t in linked.tellings.values()] == [killed]


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
