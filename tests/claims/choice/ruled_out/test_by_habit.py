"""Who is told to do something again and again did not do all that a report tells: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    # (report, effect and number or type of event, who did it)
    (
        "Air strikes killed up to 22 people, mostly children, on Wednesday when warplanes struck a school in Kutum, "
        "rescue workers said. Kutum is a rebel stronghold. It has regularly been hit by Sudanese warplanes targeting "
        "militants. Footage shows a huge plume of smoke.",
        "killed 22",
        None,
    ),
    (
        "A bombing killed eight people at a checkpoint in Kidal on Monday, state media said. Kidal has been frequently "
        "targeted by JNIM.",
        "killed 8",
        None,
    ),
    # nor did who is only about there, even where "the terrorist attacks" could be its own
    (
        "Four people were killed at a market in Mopti on Monday when a bomb went off. Mopti is a stronghold of JNIM.",
        "bombing",
        None,
    ),
    (
        "Bombs killed three people at two banks in Karachi on Monday. The Pakistani Taliban operates in this city. No "
        "one has claimed responsibility for the terrorist attacks, which lasted for an hour.",
        "bombing",
        None,
    ),
    (
        "Four people were killed at a market in Mopti on Monday when a bomb went off. Officials blamed JNIM, which is "
        "active in the region.",
        "bombing",
        "Jama'at Nusrat al-Islam wal-Muslimin",
    ),
    # nor what another clause tells beside it, which says itself who did it
    (
        "The Yemeni army took two villages near Taiz. Quarters of the city came under air force bombardment on Monday "
        "while state radio said that five people had been killed in insurgent rocket attacks in Taiz.",
        "killed 5",
        "insurgents",
    ),
    # who is told to have done it did
    (
        "Air strikes by Sudanese warplanes killed 22 people in Kutum on Wednesday, rescue workers said. The town has "
        "regularly been hit by Sudanese warplanes.",
        "killed 22",
        "Sudanese government forces",
    ),
]


@pytest.mark.parametrize(("text", "figure", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_what_somebody_does_as_a_rule_tells_of_no_deed(text: str, figure: str, expected: str | None) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 3, 9))).claims
    effect, _, number = figure.partition(" ")
    one = next(c for c in claims if (int(number) in (c.low, c.high) if number else c.event == effect))
    assert one.agent == expected
