"""Fire on what somebody holds, or on a town whose attackers he only answered, is not his doing: invented."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


SHELLED = "Russian missiles struck the city of Vinnytsia on Thursday, killing 23 people. "
# text, who did each of the killings, or the strikes, that it counts
LAID = [
    # who holds the town, before it or behind
    (
        SHELLED + "In the Russian-held city of Donetsk, separatist authorities said shelling killed two civilians.",
        {23: "Russia", 2: None},
    ),
    (SHELLED + "Shells killed two clerks in Melitopol, which is occupied by Russia.", {23: "Russia", 2: None}),
    (
        "Pakistan said it shot down two Indian jets on Wednesday. Shelling across the Line of Control killed four "
        "civilians on the Pakistani side and one on the Indian side, officials said.",
        {4: None, 1: None},
    ),
    # unless it is said
    ("The Myanmar military bombed a school in rebel-held Loikaw, killing nine.", {9: "Myanmar military"}),
    (SHELLED + "Russian shells killed two deserters in Russian-held Donetsk.", {23: "Russia", 2: "Russia"}),
    # who only answered attacks on it
    (
        "Pakistan's howitzers fired on TTP militants in Khost on Saturday, the military said. Pakistan has struck the "
        "TTP in the area after rocket attacks by the militants on the border town of Chaman. Chaman has been hit by "
        "mortars more than 40 times this year. More than 15 people have been killed.",
        {40: None, 15: "Tehrik-i-Taliban Pakistan"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LAID)
def test_who_did_it(coder, text, expected):
    claims = coder.code(reports.report(text, date="2022-07-15")).claims
    assert {c.low: c.agent for c in claims if c.effect in ("killed", "strikes")} == expected
