"""Kin of a state's men are not of its forces: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# report, side of its first figure and target of its first event
ROWS = [
    ("An army colonel's wife, Awa Mora, was shot dead in Kano on Tuesday.", None, None),
    ("Gunmen killed two daughters of an army general in Kano on Tuesday.", None, "civilians"),
    ("POLICE MAJOR OMAR BELLO'S DAUGHTER WAS SHOT TO DEATH BY GUNMEN IN KANO ON TUESDAY.", None, None),
    # those men themselves, whose families are told of, and who killed somebody else's kin
    ("Gunmen killed an army general in Kano on Tuesday.", "Nigerian government forces", "Nigerian government forces"),
    (
        "The mayor met the families of the six soldiers killed in a blast in Kano on Tuesday.",
        "Nigerian government forces",
        "Nigerian government forces",
    ),
    ("Army soldiers killed Omar Bello's wife in Kano on Tuesday, police said.", None, "civilians"),
]


@pytest.mark.parametrize(("text", "side", "target"), ROWS)
def test_kin_are_of_no_force(coder: Coder, text: str, side: str | None, target: str | None) -> None:
    claims = coder.code(reports.report(text, date="2021-03-06")).claims
    figure = next(claim for claim in claims if claim.effect)
    event = next(claim for claim in claims if not claim.effect)
    assert (figure.side, event.target) == (side, target)
