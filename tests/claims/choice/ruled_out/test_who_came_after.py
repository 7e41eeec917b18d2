"""Who came, freed people or struck back after a deed that nobody is named for did not do it: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

# report, who did what each number counts
ROWS = [
    (
        "Clashes went on around the city. The Syrian army evacuated 20 residents of Tabqa on Friday after shelling "
        "killed 2 people. Rebels hold a village nearby.",
        {2: None},
    ),
    ("Kenyan troops took 30 wounded to hospital after missiles hit Wajir and killed 9 people.", {30: None, 9: None}),
    (
        "After rockets hit Belgorod on Friday, killing 3 people, Russia launched strikes on Kharkiv, wounding 7, "
        "officials said.",
        {3: None, 7: "Russia"},
    ),
    (
        "The Israeli army struck targets in southern Lebanon on Wednesday after a rocket attack on Safed killed 4 "
        "people.",
        {4: None},
    ),
    ("Turkish jets bombed Jarabulus on Sunday after mortar shells landed in Karkamis, killing 3 children.", {3: None}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_who_came_after_did_not_do_it(text: str, expected: dict[int, str | None]) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2020, 2, 15))).claims
    assert {c.low: c.agent for c in claims if c.low in expected} == expected
