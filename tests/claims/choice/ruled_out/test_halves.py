"""Who did it, where the report names two together: the one, the other, both, or one of them. Invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder

ARMY = "Malian government forces"
EITHER = f"{ARMY} or Russia"
BOTH = f"{ARMY} and Russia"
_EITHER = (
    "Malian army or Russian air strikes near Kidal on Tuesday killed 26 people, the Sahel Observatory said. The "
    "attacks came as Malian army forces and Russian jets stepped up their bombardment of the north. "
)


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def _by(coder: Coder, text: str) -> dict[int, str | None]:
    claims = coder.code(reports.report(text, date="2023-05-20")).claims
    return {c.low: c.agent for c in claims if c.effect == "killed" and c.low is not None}


# text, dead and who killed them
TOGETHER = [
    # of either nobody says that it was the one
    (
        _EITHER + "A nurse said an air strike hit a courtyard, killing 14. Separate air strikes killed at least 12.",
        {26: EITHER, 14: EITHER, 12: EITHER},
    ),
    # unless a clause does, or somebody lays it on him
    (_EITHER + "Later on a Russian air strike killed nine people.", {26: EITHER, 9: "Russia"}),
    (
        "Malian army forces and Russian jets bombed Kidal, the Sahel Observatory said. Separate raids killed four.",
        {4: BOTH},
    ),
    (
        "Malian army forces and Russian jets bombed Kidal, the Sahel Observatory said. On Monday Russian jets killed "
        "four people in Aguelhok.",
        {4: "Russia"},
    ),
    # the body says who they were, where the headline leaves it open
    (
        "135 killed in escalating bombardment of Kidal. Activists said that at least 135 civilians have been killed "
        "and hundreds more injured in airstrikes and barrel bomb attacks by the Malian army and Russian forces on "
        "Kidal over the past three days. Activists in Gao said that three army airstrikes hit a market in Ansongo on "
        "Tuesday killing ten people. Two more civilians were killed in army airstrikes on Bourem. Russian jets "
        "launched multiple airstrikes on Menaka killing eight people.",
        {135: BOTH, 10: ARMY, 2: ARMY, 8: "Russia"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_a_half_is_named_only_where_words_name_it(coder: Coder, text: str, expected: dict[int, str]) -> None:
    assert _by(coder, text) == expected


def test_their_bombardment_is_that_of_both(coder: Coder) -> None:
    text = "Malian army forces and Russian jets intensified their bombardment of Kidal, the Sahel Observatory reported."
    assert {c.agent for c in coder.code(reports.report(text, date="2023-05-20")).claims} == {BOTH}
