"""Unknown villages that the words around them make places, and towns that only say how far off. Invented wires."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, places of its figures
FIGURES = [
    ("Rebels attacked Mavivi on Monday, killing nine soldiers. The village lies 15 km north of Beni.", {"Mavivi"}),
    (
        "At least 13 civilians died in Djugu territory on Monday night. Militiamen attacked Dhedja, killing eight of "
        "them.",
        {"Djugu territory", "Djugu", "Dhedja"},
    ),
    (
        "Twelve people were killed on Tuesday when gunmen attacked Kosar, a farming community two hours by road from "
        "Jos.",
        {"Kosar"},
    ),
    ("Bandits killed 12 people in the village of Tumfa, an hour's drive from Katsina, on Monday.", {"Tumfa"}),
    ("Jihadists raided the village of Tongo on Monday, killing 11 people. Sebba is 20 km away.", {"Tongo"}),
    # with a gloss, and with an abbreviated kind
    (
        "Two rebels were killed by soldiers in Sitio (sub-village) Public, in Barangay (village) Itok, on Monday.",
        {"Public", "Itok"},
    ),
    ("Troops killed two rebels at the vicinity of Brgy. Burgos on Monday.", {"Brgy. Burgos"}),
    # a man, and a force
    ("Gunmen attacked Bello on Monday, killing him. They then burned a shop in Gusau and killed two.", {"Gusau", None}),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_what_is_attacked_is_the_place_and_no_town_far_off(coder: Coder, text: str, expected: set[str | None]) -> None:
    report = reports.report(text, id="invented", date="2024-09-11")
    found = {c.place.text if c.place else None for c in coder.code(report).claims if c.effect}
    assert found
    assert found <= expected


def test_a_village_attacked_is_told_apart_from_the_district(coder: Coder) -> None:
    report = reports.report(FIGURES[1][0], id="invented", date="2024-09-11")
    assert {c.low: c.place.text if c.place else None for c in coder.code(report).claims if c.effect}[8] == "Dhedja"
