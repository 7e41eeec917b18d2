"""Towns of other countries in which nobody was harmed: a table of (report, number of the figure, its place)."""

from __future__ import annotations

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    ("Kenyan police said a bomb hit a school on Sunday, killing nine children. Envoys meeting at Elmau in Germany "
     "called it a crime. In Wajir, Kenya, five people were shot dead.", 9, None),
    # nor in the country itself, where its towns are told of
    ("Kenyan police said a bomb hit a school on Sunday, killing nine children. The minister flew to Mopti in Mali. "
     "In Wajir, Kenya, five people were shot dead.", 9, None),
    # where harm is told of there, it may be there
    ("Kenyan police said a bomb hit a school on Sunday, killing nine children. Kenyan officers work in Baidoa, "
     "Somalia. A guard was wounded in Somalia.", 9, "Baidoa"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "place"), ROWS, ids=[text for text, *_ in ROWS])
def test_no_town_abroad_of_which_no_deed_is_told(text: str, number: int, place: str | None) -> None:
    claims = Coder().code(report(text, date="2018-11-06")).claims
    found = [c.place.text if c.place else None for c in claims if c.effect == "killed" and c.low == number]
    assert found == [place]
