"""Who holds a town, or has long been at war, did not do all that a report tells: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

# report, who its claims say did it
ROWS = [
    (
        "A bomb killed six people at a market in Jolo on Monday, police said. Abu Sayyaf is active in the area.",
        {None},
    ),
    (
        "Two nurses were shot dead in Bria on Tuesday, the hospital said. The UPC rebels hold the roads out of town.",
        {None},
    ),
    (
        "Mortar fire killed three patients in Loikaw on Friday, a doctor said. The junta and the Karenni Army have "
        "been fighting for the city since March.",
        {None},
    ),
    # the clause itself has somebody do it
    (
        "Gunmen killed six traders in Turbat on Monday. The Balochistan Liberation Army operates in the district.",
        {"gunmen"},
    ),
    # more is told of them
    (
        "Six people were killed in Jolo on Monday when Abu Sayyaf attacked a market. Abu Sayyaf is active in the area.",
        {"Abu Sayyaf"},
    ),
    (
        "Police blamed Abu Sayyaf for a bomb that killed six people in Jolo on Monday. Abu Sayyaf is active there.",
        {"Abu Sayyaf"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_who_holds_a_town_or_is_at_war_is_not_blamed(text: str, expected: set[str | None]) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 5, 3))).claims
    assert {claim.agent for claim in claims} == expected
