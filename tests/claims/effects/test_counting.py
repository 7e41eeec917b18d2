"""Those who only count the dead did not kill them: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, by whom its last figure
COUNTED = [
    ("Gunmen attacked a bar in Cali on Monday. Police put the number of dead at nine.", "gunmen"),
    ("A bomb went off in Quetta on Monday. Police put the number of injured at 15.", None),
    ("Shelling hit the town of Goma on Monday. The UN put the toll at 24 civilians.", None),
    # an army counts those whom it killed
    (
        "The Nigerian army raided Sambisa on Monday. The army put the number of militants killed at 40.",
        "Nigerian government forces",
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_who_only_counts_the_dead_killed_nobody(coder: Coder, text: str, expected: str | None) -> None:
    claims = coder.code(reports.report(text, date="2021-03-04")).claims
    assert [claim.agent for claim in claims if claim.effect][-1] == expected
