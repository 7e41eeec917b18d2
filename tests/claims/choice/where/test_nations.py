"""What counts a nation's dead over a time: a table of (report, the number of a figure, its place). Invented reports."""

from __future__ import annotations

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

NEWS = "Gunmen killed seven people in Beni on Sunday, the army said. "
ROWS = [
    # no town of the news, called after the nation or told of the whole country
    (NEWS + "Last month nearly 1,200 Congolese civilians were killed, a rights group claimed, including 192 children.",
     1200, None),
    (NEWS + "Last month nearly 1,200 Congolese civilians were killed, a rights group claimed, including 192 children.",
     192, None),
    (NEWS + "In October 150 people were killed across the country, the United Nations said.", 150, None),
    ("Coalition jets hit a house in Mawza on Tuesday, killing 20 people. In the past year, 4,000 Yemeni civilians have "
     "died.", 4000, None),
    # but one that its own sentence names
    (NEWS + "Last month 150 Congolese civilians were killed in Butembo.", 150, "Butembo"),
    # nor does a day's count tell of a whole country
    ("Gunmen attacked a camp near Beni on Sunday. Some 70 Congolese refugees were killed.", 70, "Beni"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "place"), ROWS, ids=[f"{number}: {text}" for text, number, _ in ROWS])
def test_a_nations_dead_of_months_have_no_town(text: str, number: int, place: str | None) -> None:
    claims = Coder().code(report(text, date="2018-11-06")).claims
    found = [c.place.text if c.place else None for c in claims if c.effect == "killed" and c.low == number]
    assert found == [place]
