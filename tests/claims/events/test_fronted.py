"""Whose place opens a clause: tables of (report, figures as "effect number": place)."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    (
        "In Goma, eight people were killed on Saturday and four in Rutshuru when M23 rebels shelled both towns.",
        {"killed 8": "Goma", "killed 4": "Rutshuru"},
    ),
    (
        "In Gaza City on Friday, Israeli strikes killed nine people, and in Rafah six were wounded.",
        {"killed 9": "Gaza City", "wounded 6": "Rafah"},
    ),
    # a clause whose number is not read has its place all the same
    (
        "In Kharkiv, three people were killed and in Izium two when Russian shells hit the towns on Friday.",
        {"killed 3": "Kharkiv"},
    ),
    # a place by its kind opens a clause, too
    (
        "M23 fighters shelled Goma on Friday. In the city, nine people died, while in Sake five were wounded.",
        {"killed 9": "Goma", "wounded 5": "Sake"},
    ),
    # one place for all that its clause counts
    ("In Goma, eight soldiers were killed and 12 wounded on Friday.", {"killed 8": "Goma", "wounded 12": "Goma"}),
    # no clause opens where a row of places goes on
    ("The rebels killed 40 people in Goma and elsewhere in North Kivu on Friday.", {"killed 40": "Goma"}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_a_place_that_opens_a_clause_is_that_of_its_numbers(text: str, expected: dict[str, str]) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 3, 9))).claims
    assert {f"{c.effect} {c.low}": c.place.text if c.place else None for c in claims if c.effect} == expected
