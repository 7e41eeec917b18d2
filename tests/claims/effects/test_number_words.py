"""A number that was told is nobody who was hurt: "a figure that is disputed". Invented sentences of several wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, (effect, low, high) of its figures
FIGURES = [
    (
        "Troops killed up to 15 insurgents in Macomia, a military source said, a figure that could not be verified.",
        [("killed", None, 15)],
    ),
    ("Rebels killed nine people in Beni, the mayor said, a figure which the group rejects.", [("killed", 9, 9)]),
    ("Gunmen killed 30 miners near Zamfara on Monday, the highest figure this year.", [("killed", 30, 30)]),
    ("Soldiers killed 40 guerrillas in Cauca, an unofficial figure.", [("killed", 40, 40)]),
    # shares
    (
        "Raids near Beni displaced 9,000 people, nearly two-thirds of them children, on Monday.",
        [("displaced", 9000, 9000)],
    ),
    ("Gunmen killed 30 miners near Zamfara on Monday; three-quarters were migrants.", [("killed", 30, 30)]),
    # persons
    ("Gunmen killed a leading figure of the party in Basra on Monday.", [("killed", 1, 1)]),
    (
        "Gunmen killed a figure in the opposition and two others in Basra on Monday.",
        [("killed", 1, 1), ("killed", 2, 2)],
    ),
    ("Gunmen killed two opposition figures in Kampala on Monday.", [("killed", 2, 2)]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_number_told_is_nobody(coder: Coder, text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    report = reports.report(text, id="invented", date="2024-09-13")
    found = [(c.effect, c.low, c.high) for c in coder.code(report).claims if c.effect]
    assert sorted(found, key=str) == sorted(expected, key=str)


# text, scope of its figures in order
SCOPES = [
    (
        "Gunmen killed nine villagers near Djibo on Saturday. More than 900 people have died, according to a toll "
        "compiled by AFP.",
        ["event", "background"],
    ),
    (
        "Gunmen killed nine villagers near Djibo on Saturday. The attacks have claimed around 640 lives nationally, "
        "according to an AFP tally.",
        ["event", "background"],
    ),
    # of the news itself
    ("At least 40 people have died in a raid near Djibo on Saturday, according to an AFP tally.", ["event"]),
]


@pytest.mark.parametrize(("text", "expected"), SCOPES)
def test_an_agencys_toll_is_of_the_war(coder: Coder, text: str, expected: list[str]) -> None:
    report = reports.report(text, id="invented", date="2022-01-16")
    assert [c.scope for c in coder.code(report).claims if c.effect] == expected
