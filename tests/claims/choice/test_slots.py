"""Which of a sentence's places is whose: of some of those counted, of where they come from. Invented wires."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, (effect, low, place) of its figures in order
FIGURES = [
    (
        "Four UN peacekeepers from Chad were killed and 34 wounded in an attack on their camp in Aguelhok on Saturday.",
        [("killed", 4, "Aguelhok"), ("wounded", 34, "Aguelhok")],
    ),
    (
        "Around 400 families have fled Bunagana for Kisoro in Uganda since Friday, when rebels shelled the town and "
        "killed a woman and her baby.",
        [("displaced", 400, "Bunagana"), ("killed", 2, "Bunagana")],
    ),
    (
        "Hundreds of Christians fled Mangu after 15 were killed, 12 of them in Kwahaslalek, by gunmen on Saturday.",
        [("displaced", 200, "Mangu"), ("killed", 15, "Mangu"), ("killed", 12, "Kwahaslalek")],
    ),
    (
        "Shelling killed two in Avdiivka, one in Toretsk and injured 11 across the Donetsk region on Saturday.",
        [("killed", 2, "Avdiivka"), ("killed", 1, "Toretsk"), ("wounded", 11, "Donetsk region")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_whose_place_is_whose(coder: Coder, text: str, expected: list[tuple[str, int, str]]) -> None:
    report = reports.report(text, id="invented", date="2024-03-10")
    found = [(c.effect, c.low, c.place.text if c.place else None) for c in coder.code(report).claims if c.effect]
    assert sorted(found, key=str) == sorted(expected, key=str)
