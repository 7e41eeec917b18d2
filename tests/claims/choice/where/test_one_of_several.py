"""A whole of several attacks, and one of them told alone: a table of (report, number, its place, its day)."""

from __future__ import annotations

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    ("Rebels killed at least 19 people in two attacks in Kachin state, residents said on Thursday. The first attack "
     "took place on Monday in Sela village, in Mansi township, where eleven people were shot. Eight others were killed "
     "on Tuesday in Bhamo when armed men opened fire at a market.", 19, "Kachin state", None),
    ("At least 12 people were killed in three separate bombings in southern Yemen, police said on Thursday. A car bomb "
     "exploded outside a hotel in Ataq, Shabwa province, on Monday evening, killing four guests. Another blast in "
     "Lawdar killed eight on Tuesday.", 12, "southern Yemen", None),
    # of one day, which is the day of all
    ("At least 12 people were killed in two bombings in southern Yemen. A car bomb exploded in Ataq on Monday, killing "
     "four guests. Eight died in Lawdar.", 12, "southern Yemen", "2018-11-05"),
    # where some of them died in one town, not all died in the other
    ("29 villagers killed in LRA attacks in Uganda. The rebels attacked the village of Sela on Monday, shooting "
     "residents and burning huts. They then moved on to Odek, where they killed ten people.", 29, "Uganda",
     "2018-11-05"),
    # all in one town, which the next sentence names
    ("At least 12 people were killed in two bombings in southern Yemen. The bombs went off in Ataq on Monday.", 12,
     "Ataq", "2018-11-05"),
    # a mere plural may be one attack, of whose dead one is told by name
    ("Air raids on an aid convoy in Yemen killed 20 people. The raid on Monday destroyed a warehouse in Lawdar. Omar "
     "Sahl, who headed the Lawdar branch, was killed.", 20, "Lawdar", "2018-11-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "place", "day"), ROWS, ids=[text for text, *_ in ROWS])
def test_a_whole_is_no_single_ones(text: str, number: int, place: str | None, day: str | None) -> None:
    claims = Coder().code(report(text, date="2018-11-08")).claims
    found = [c for c in claims if c.effect == "killed" and c.low == number]
    assert [c.place.text if c.place else None for c in found] == [place]
    assert [str(c.start) if c.start else None for c in found] == [day]
