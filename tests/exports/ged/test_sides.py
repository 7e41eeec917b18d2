"""Who did it, to whom, where and by what in; the sides and the type of violence out."""

from __future__ import annotations

import datetime

import pytest

from .teller import Teller, sides

# (agent, target, place, event type, side_a, side_b, type of violence)
DYADS = [
    (
        "Ansarul Islam",
        "Burkinabe government forces",
        "Djibo",
        "clash",
        "Government of Burkina Faso",
        "Ansarul Islam",
        1,
    ),
    ("Myanmar military", "People's Defence Force", "Loikaw", "clash", "Government of Myanmar (Burma)", "NUG", 1),
    ("ELN", "FARC dissidents", "Tibú", "clash", "ELN", "FARC dissidents", 2),
    ("Islamic State", "civilians", "Daraa", "execution", "IS", "Civilians", 3),
    ("Colombian police", "civilians", "Tibú", "shooting", "Government of Colombia", "Civilians", 3),
    # supporters take the place of those whom they support; rebels against Damascus have one name
    ("Russia", "Islamic State", "Daraa", "airstrike", "Government of Syria", "IS", 1),
    (
        "Syrian government forces",
        "Hayat Tahrir al-Sham",
        "Idlib",
        "shelling",
        "Government of Syria",
        "Syrian insurgents",
        1,
    ),
    ("Islamic State", "Hayat Tahrir al-Sham", "Idlib", "clash", "IS", "HTS", 2),
    ("Turkey", "Syrian Democratic Forces", "Idlib", "shelling", "SNA", "SDF", 2),
    # who is the government changes hands
    (
        "Saudi-led coalition",
        "Houthis",
        "Marib",
        "airstrike",
        "Government of Yemen (North Yemen)",
        "Forces of the Presidential Leadership Council",
        1,
    ),
    ("Islamic State Khorasan Province", "Taliban", "Kunduz", "bombing", "Government of Afghanistan", "IS", 1),
    # groups that nobody has registered keep their name
    (
        "Blue Hills Front",
        "Colombian government forces",
        "Tibú",
        "clash",
        "Government of Colombia",
        "Blue Hills Front",
        1,
    ),
    # two states together are one side
    (
        "Malian government forces and Nigerien government forces",
        "civilians",
        "Djibo",
        "execution",
        "Government of Mali, Government of Niger",
        "Civilians",
        3,
    ),
    # what is unknown stays unknown
    ("gunmen", "Colombian government forces", "Tibú", "shooting", "Government of Colombia", None, 1),
    (None, "Islamic State", "Daraa", "airstrike", None, "IS", None),
    ("gunmen", "civilians", "Tibú", "shooting", None, "Civilians", None),
    ("ELN or FARC dissidents", "civilians", "Tibú", "shooting", None, "Civilians", None),
    (None, None, "Tibú", "bombing", None, None, None),
]


@pytest.mark.parametrize(("agent", "target", "place", "event", "side_a", "side_b", "violence"), DYADS)
def test_sides(agent, target, place, event, side_a, side_b, violence):
    t = Teller()
    t.event(event, agent=agent, target=target, place=place)
    (row,) = t.rows()
    assert sides(row) == (side_a, side_b, violence)


def test_the_taliban_were_a_group_before_they_held_kabul():
    t = Teller()
    day = datetime.date(2021, 6, 15)
    t.event("clash", agent="Taliban", target="Afghan government forces", place="Kunduz", day=day)
    (row,) = t.rows(date=day)
    assert sides(row) == ("Government of Afghanistan", "Taleban", 1)


def test_the_other_side_is_who_tells_of_the_losses():
    t = Teller()
    event = t.event("airstrike", target="Ansarul Islam", place="Djibo")
    t.killed(9, side="Ansarul Islam", of=event, place="Djibo", source="a military source", source_kind="official")
    (row,) = t.rows()
    assert sides(row) == ("Government of Burkina Faso", "Ansarul Islam", 1)
    assert "its forces tell of it" in row["warledger_notes"]


def test_shells_on_civilians_count_with_the_one_dyad_of_the_report():
    t = Teller()
    t.event("shelling", agent="Syrian government forces", target="civilians", place="Daraa", words="Shells fell. ")
    t.event("clash", agent="Syrian government forces", target="Ahrar al-Sham", place="Idlib")
    first = t.rows()[0]
    assert sides(first) == ("Government of Syria", "Syrian insurgents", 1)
