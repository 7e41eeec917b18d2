"""Who shot the attackers did not do the attack, nor is "he" who shot him: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

# report, number of those harmed or None for the event, who did it
ROWS = [
    ("Nine clerks were shot dead near Jos, Nigeria. Soldiers later killed a suspect.", None, None),
    ("Soldiers killed two gunmen near Jos, Nigeria, on Friday.", None, "Nigerian government forces"),
    ("Police shot dead a gunman in Jos, Nigeria, on Sunday. He had wounded 12 clerks.", 12, None),
    ("Soldiers killed an attacker in Gao on Sunday after he stabbed 12 nurses.", 12, None),
    # the noun of what happened, which the parse takes for what the police did
    (
        "Kano State Police have named the nurse and her son killed in Monday evening's Hodan Road shooting as "
        "31-year-old Ada Bello and 4-year-old Musa Bello. Police said the boy died at a clinic.",
        None,
        None,
    ),
    ("A gunman stormed a clinic in Gao on Sunday. He killed 12 nurses.", 12, "gunmen"),
    ("The army stormed a clinic in Gao, Mali, on Sunday. It killed 12 nurses.", 12, "Malian government forces"),
]


@pytest.mark.parametrize(("text", "number", "expected"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_the_law_did_not_do_the_attack(text: str, number: int | None, expected: str | None) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2023, 6, 17))).claims
    told = [claim for claim in claims if (claim.effect is None if number is None else claim.low == number)]
    assert {claim.agent for claim in told} == {expected}
