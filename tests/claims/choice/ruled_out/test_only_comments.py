"""Foreign states that only say something of a deed did not do it: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

# report, who its claims say did it
ROWS = [
    (
        "Four tankers were sabotaged off Fujairah on Sunday. The US said mines were used. Houthi drones hit a pipeline "
        "two days later.",
        {None, "Houthis"},
    ),
    (
        "Kenya said on Sunday that its jets bombed a camp in Somalia and destroyed nine huts.",
        {"Kenyan government forces"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_who_only_comments_did_not_do_it(text: str, expected: set[str | None]) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2019, 5, 14))).claims
    assert {claim.agent for claim in claims} == expected
