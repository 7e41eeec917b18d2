"""Towns that share their name with a broadcaster or an armed group: invented reports."""

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
    ("Air raids on Al Mayadeen in Syria killed six villagers on Friday.", []),
    ("Gunmen killed six villagers near Al-Alam in Iraq on Friday.", []),
    ("Rockets killed six villagers in Azov on Friday, said a doctor in Russia.", []),
    # those who report and fight
    ("Six villagers were killed in Syria on Friday, Al Mayadeen reported.", ["Al Mayadeen"]),
    ("Six villagers were killed in Syria on Friday, a doctor said in Al Mayadeen.", ["Al Mayadeen"]),
    ("Azov fighters killed six soldiers in Ukraine on Friday.", ["Azov Brigade"]),
    ("Six soldiers died in an attack on Azov in Ukraine on Friday.", ["Azov Brigade"]),
    # no town of the report's country
    ("Gunmen killed six villagers in Mali on Friday, in Hamas style.", ["Hamas"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_town_is_no_party(coder: Coder, text: str, expected: list[str]) -> None:
    (reading,) = read([reports.report(text, date="2021-03-06")], coder.tools)
    kinds = ("media", "armed_group", "militia", "state_forces")
    assert [m.name for m in reading.actors if m.form in ("name", "alias") and m.kind in kinds] == expected
