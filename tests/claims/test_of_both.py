"""Dead of both sides, counted together: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, whose they were, and by whom they were killed
BOTH = [
    ("Fighting killed 13 fighters between separatists and jihadists near Kidal.", ("separatists and jihadists", None)),
    ("Separatists killed 13 jihadists near Kidal, Mali.", ("jihadists", "separatists")),
]


@pytest.mark.parametrize(("text", "expected"), BOTH)
def test_neither_side_killed_men_of_both(coder: Coder, text: str, expected: tuple[str, str | None]) -> None:
    (figure,) = (c for c in coder.code(reports.report(text, date="2021-03-04")).claims if c.effect)
    assert (figure.side, figure.agent) == expected
