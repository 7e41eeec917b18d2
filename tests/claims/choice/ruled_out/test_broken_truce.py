"""Violations of a truce, as its watchers count them, are nobody's. Invented sentences: (text, number, who did it)."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder

ROWS = [
    (
        "Monitors counted 40 violations of the truce around Hodeidah on Saturday. The army said the Houthis had fired "
        "18 shells at a factory, wounding two workers.",
        {40: None, 18: "Houthis"},
    ),
    ("Indian troops committed 12 ceasefire violations in Poonch on Saturday.", {12: "Indian government forces"}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_whose_violations_they_are(text, expected):
    claims = Coder().code(reports.report(text, date="2020-10-12")).claims
    assert {c.low: c.agent for c in claims if c.effect == "strikes"} == expected
