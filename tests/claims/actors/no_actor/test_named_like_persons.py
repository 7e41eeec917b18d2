"""Persons whose surname reads like a body's initials: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# report, sources of its figures in order
SOURCES = [
    (
        "Lt. Col. Awa Nato, an army spokesman, said two rebels were killed in Jolo on Friday. Nato said soldiers "
        "wounded three others.",
        ["Philippine government forces", "Philippine government forces"],
    ),
    (
        "Capt. Deka Isis said two rebels were killed in Jolo on Friday. Isis said soldiers wounded three others.",
        ["Deka Isis", "Deka Isis"],
    ),
    # the bodies themselves
    ("Nato said its jets killed two rebels near Sirte on Friday.", ["NATO"]),
    ("Isis said its fighters killed two soldiers near Mosul on Friday.", ["Islamic State"]),
]


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_a_surname_is_no_body(coder: Coder, text: str, expected: list[str]) -> None:
    claims = coder.code(reports.report(text, date="2021-03-06")).claims
    assert [claim.source for claim in claims if claim.effect] == expected
