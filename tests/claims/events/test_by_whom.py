"""Whose blow an event is: two states, or a state and an armed group, that strike are two events. Invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder
from warledger.claims.events.by_whom import opposed, two_groups
from warledger.claims.read import read

#: Text, and of each event its type and who is named as the doer, the first told first.
EVENTS = [
    (
        "Iran fired missiles at Israel on Friday, killing nine people. Israel's missiles killed 20 people in Tehran.",
        [("shelling", "state IR"), ("shelling", "state IL")],
    ),
    (
        "A Russian drone hit a clinic in Sumy, killing nine people. A Ukrainian drone attack on a depot hurt 12.",
        [("airstrike", "state RU"), ("airstrike", "state UA")],
    ),
    (
        "Hezbollah fired rockets at a base on Monday, killing nine soldiers. Israel shelled two villages, killing six.",
        [("shelling", "group Hezbollah"), ("shelling", "state IL")],
    ),
    # others fly the jets of the clause beside
    (
        "Rebels of the M23 killed three soldiers near Goma on Monday and jets bombed their camps, killing 10.",
        [("clash", "group M23"), ("airstrike", None)],
    ),
    # what names nobody goes on with what was told
    (
        "Sudanese warplanes bombed the market in Nyala on Monday. The air strike killed nine people.",
        [("airstrike", "state SD")],
    ),
    # nobody strikes their own troops: whose shells these were is not told
    (
        "A shell has hit a Kenyan army post in the village of Boni, which led to the injury of several soldiers. "
        "On the other hand, Kenyan forces have shelled positions of the militants in the countryside of Hola.",
        [("shelling", None), ("shelling", "state KE")],
    ),
    # what a side only holds is none of its troops
    (
        "Shells hit a Kenyan-held town near Mandera on Monday, killing nine. Kenyan forces shelled the town for hours.",
        [("shelling", "state KE")],
    ),
    # in its own sentence it is of the only one who is named there
    (
        "Six people were killed on Monday when Turkish jets bombed a village near Dohuk.",
        [("airstrike", "state TR")],
    ),
    # of two deeds of a sentence the older is not theirs who did the other
    (
        "The Kenyan army said its drone strike near Boni killed a commander on Friday, a day after a bombing at the "
        "airport of Mandera killed 13 Kenyan soldiers.",
        [("airstrike", "state KE"), ("bombing", None)],
    ),
    # the word before a fire says whose it was, and that what killed is not the other side's strike
    (
        "Nine people were killed in Sudanese air strikes on the market in Nyala on Monday. Four people were killed in "
        "rebel fire on the barracks.",
        [("airstrike", "state SD"), ("shooting", "rebels")],
    ),
    # two groups by their names, each at its place; of one place either may be a part of the other
    (
        "Al-Shabaab attacked a village in Kenya on Monday, killing nine. Boko Haram attacked a post near Diffa.",
        [("ground_assault", "group Al-Shabaab"), ("ground_assault", "group Boko Haram")],
    ),
    # a clash takes two
    ("Malian soldiers clashed with the rebels near Kidal on Monday. Nine died in the clashes.", [("clash", None)]),
    # who is said to speak of its own deed
    (
        "Nine people died in raids by jets on Marib. The Houthis said they killed nine soldiers in a clash in Taiz.",
        [("airstrike", None), ("clash", "group Houthis")],
    ),
    # a state right behind a town and a comma acts in the main clause
    (
        "After militants fired rockets at Sderot, Israel bombed a site near Naqoura on Friday.",
        [("shelling", "militants"), ("airstrike", "state IL")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_each_side_s_blow_is_an_event_of_its_own(text: str, expected: list[tuple[str, str | None]]) -> None:
    (reading,) = read([reports.report(text, id="r", date="2025-06-14")], Coder().tools)
    told = sorted(reading.events, key=lambda e: e.mentions[0].head.start)
    assert [(e.type, next((m.doer for m in e.mentions if m.doer), None)) for e in told] == expected


def test_two_groups_are_told_apart_by_their_names_alone() -> None:
    assert two_groups("group Boko Haram", "group Al-Shabaab")
    assert not two_groups("group Boko Haram", "group Boko Haram")
    assert not two_groups("group Boko Haram", "militants")
    assert not two_groups("group Boko Haram", None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("state RU", "state UA", True),
        ("state RU", "Azov", True),
        ("state RU", "state RU", False),
        ("state RU", None, False),
        ("Boko Haram", "militants", False),  # the report may call them so
    ],
)
def test_who_strikes_apart(one: str, other: str | None, expected: bool) -> None:
    assert opposed(one, other) is expected


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Jets bombed Marib on Friday. Al-Qaeda killed 25 soldiers in Marib, an official said.", "clash"),
        ("Air raids on Marib killed nine civilians, medics said. The Houthis said they killed 25 soldiers.", "clash"),
        ("Drones of the Houthis hit a base in Marib on Friday. The Houthis killed 25 soldiers.", "airstrike"),
    ],
)
def test_whom_an_armed_group_killed_died_in_no_air_raid_of_others(text: str, event: str) -> None:
    claims = Coder().code(reports.report(text, id="r", date="2025-06-14")).claims
    assert [c.event for c in claims if c.effect == "killed" and c.low == 25] == [event]
