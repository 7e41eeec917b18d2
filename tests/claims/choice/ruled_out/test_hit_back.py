"""Who answered a deed did not do it: a table of (report, who did the first deed, who answered); None is nobody told."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    (
        "A missile killed three soldiers in Marib on Monday. In response, Saudi jets bombed Sanaa, killing four.",
        None,
        "Saudi government forces",
    ),
    (
        "A shell killed nine people in Goma on Monday. In retaliation, the Congolese army shelled Sake, killing four.",
        None,
        "Congolese government forces",
    ),
    # who was told of before may have done both
    (
        "Ethiopian troops advanced on Adwa. Shells killed nine people there on Monday. In retaliation for an ambush, "
        "Ethiopian troops shelled Axum, killing four.",
        "Ethiopian government forces",
        "Ethiopian government forces",
    ),
]


@pytest.mark.parametrize(("text", "first", "then"), ROWS)
def test_who_answered_a_deed_did_not_do_it(text: str, first: str | None, then: str) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 5, 7))).claims
    killed = [c for c in claims if c.effect == "killed"]
    answered = [c for c in claims if c.effect is None]
    assert killed[0].agent == first
    assert then in {c.agent for c in answered}
