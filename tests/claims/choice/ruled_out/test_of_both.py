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

# text, perpetrators of the whole and of its parts
PARTS = [
    (
        "Eight people were killed in Culiacan, Mexico, after gunmen of the Sinaloa cartel hit an army post, officials "
        "said, including five gunmen and one soldier.",
        [None, "Mexican government forces", "Sinaloa Cartel"],
    ),
    (
        "Thirty people, including 20 rebels and 10 soldiers, died in fighting at Bentiu, South Sudan's army said.",
        [None, "South Sudanese government forces", "rebels"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_whole_with_parts_of_both_sides_is_nobodys(coder: Coder, text: str, expected: list[str | None]) -> None:
    figures = [c for c in coder.code(reports.report(text, date="2021-03-04")).claims if c.effect]
    assert figures[0].agent == expected[0]
    assert all(figure.agent in (None, by) for figure, by in zip(figures[1:], expected[1:], strict=True))


def test_who_fell_beside_somebody_is_not_killed_by_him(coder: Coder) -> None:
    text = (
        "The Tuareg CSP coalition said it had killed dozens of Malian soldiers and Wagner mercenaries in Tinzaouatene. "
        "Mali's army said it had killed about 20 rebels."
    )
    last = [c for c in coder.code(reports.report(text, date="2024-07-28")).claims if c.effect][-1]
    assert last.agent == "Malian government forces"
    assert last.side != "Wagner Group"


@pytest.mark.parametrize(("text", "expected"), BOTH)
def test_neither_side_killed_men_of_both(coder: Coder, text: str, expected: tuple[str, str | None]) -> None:
    (figure,) = (c for c in coder.code(reports.report(text, date="2021-03-04")).claims if c.effect)
    assert (figure.side, figure.agent) == expected
