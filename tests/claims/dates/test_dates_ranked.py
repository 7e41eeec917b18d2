""" "The deadliest attack this year" says among which it is the worst, not when it was. Invented wires."""

from __future__ import annotations

from datetime import date

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, (start, scope) of its one figure
FIGURES = [
    ("Nine people were killed in Solhan, the deadliest attack this year.", (None, "event")),
    ("Gunmen killed 12 people in Jos on Saturday in the worst raid so far this month.", (date(2024, 3, 9), "event")),
    ("Gunmen killed 12 people in Marawi in the second such attack this month.", (None, "event")),
    # when it was
    ("A bomb that went off in Quetta this week killed nine people.", (date(2024, 3, 4), "event")),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_comparison_dates_nothing(coder: Coder, text: str, expected: tuple[date | None, str]) -> None:
    report = reports.report(text, id="invented", date="2024-03-10")
    assert [(c.start, c.scope) for c in coder.code(report).claims if c.effect] == [expected]
