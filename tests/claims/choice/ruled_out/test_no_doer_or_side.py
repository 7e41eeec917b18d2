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
    # who blames another and strikes did strike
    (
        "A blast damaged a bridge in Ganja on Saturday. Azerbaijan blamed Armenia and launched 83 missiles at Armenian "
        "towns, killing 19 people.",
        {83: ("Azerbaijani government forces", None), 19: ("Azerbaijani government forces", None)},
    ),
    # whose dead a ministry tells of, wherever they fell
    (
        "Turkey's defence ministry said 12 soldiers had been killed in attacks by the PKK in northern Iraq.",
        {12: ("Kurdistan Workers' Party", "Turkey")},
    ),
    # who protests against it did not do it
    (
        "Protesters stormed a government office in Beni after an attack on a village killed 20 people.",
        {20: (None, None)},
    ),
    # nor did those who fired elsewhere
    (
        "Iran fired 16 missiles at bases in Iraq on Wednesday. Hours later a Ukrainian airliner crashed near Tehran, "
        "killing 176 people.",
        {16: ("Iranian government forces", None), 176: (None, None)},
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
