"""Crashes, hired guards, ministries without arms and towns from which agencies report: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

# report, by each number counted: who did it, and whose those counted are
ROWS = [
    # nobody crashes his own aircraft to kill somebody
    ("A Syrian air force helicopter crashed in Hama on Monday, killing its 4 crew members.", {4: (None, None)}),
    ("A Russian Mi-8 helicopter went down in Bryansk on Friday, killing 3 crew members.", {3: (None, None)}),
    (
        "A Nigerian army helicopter crashed in Zamfara on Monday after gunmen fired on it, killing 11 soldiers.",
        {11: ("gunmen", "Nigerian government forces")},
    ),
    # guards of whoever pays them are not the police; nor did those who were shot do it
    (
        "Police said security guards shot dead 2 robbers at a mall in Manila. The robbers wounded 3 security guards.",
        {2: (None, None), 3: ("robbers", None)},
    ),
    (
        "Armed robbers attacked a bank in Kano on Monday, killing 2 private guards and 4 policemen, police said.",
        {2: ("robbers", None), 4: ("robbers", "Nigerian police")},
    ),
    # a ministry that cures people is no army
    (
        "An Israeli strike on Tyre hit a building of the Lebanese health ministry on Tuesday, killing 12 people and "
        "wounding 40.",
        {12: ("Israel", None), 40: ("Israel", None)},
    ),
    # the army that tells what another state did is not that state's
    (
        "The army said Israel bombed a market in Sidon on Monday, killing 9 people. Soldiers fired back. 2 soldiers "
        "were wounded.",
        {9: ("Israel", None), 2: ("Israel", None)},
    ),
    # where agencies report from is not whose soldiers they are
    (
        "MAE SOT, Thailand (AP) - Soldiers shot dead 4 people in Kale on Wednesday, residents said.",
        {4: (None, None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_no_doer_or_side_is_made_up(text: str, expected: dict[int, tuple[str | None, str | None]]) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 9, 27))).claims
    assert {c.low: (c.agent, c.side) for c in claims if c.low in expected} == expected
    if len(expected) == 1 and expected.get(4) == (None, None):
        assert {c.agent for c in claims} == {None}
