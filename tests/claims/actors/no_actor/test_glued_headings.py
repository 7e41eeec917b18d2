"""Headings of towns that run into a sentence about the army: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# report, the actors whom it names
NAMED = [
    ("Mosul Army units killed six gunmen in Iraq on Friday.", ["Iraqi government forces", "gunmen"]),
    ("Six died in Iraq. Mosul Armed Forces helicopters hit a car.", ["Iraqi government forces"]),
    ("Six died in a raid. Mosul Army troops left on Friday.", [None]),
    # bodies, and what is no town of the country
    ("The Mosul Army units killed six gunmen in Iraq on Friday.", ["Mosul Army", "gunmen"]),
    ("Shan Valley Army units killed six soldiers in Myanmar.", ["Shan Valley Army", "Myanmar military"]),
    ("Six died in Mali on Friday. Mosul Army units left.", ["Mosul Army"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_town_in_a_heading_has_no_army(coder: Coder, text: str, expected: list[str | None]) -> None:
    (reading,) = read([reports.report(text)], coder.tools)
    assert [m.name for m in reading.actors if m.form != "joint" and m.kind != "civilians"] == expected
