"""Totals and what makes them up, told in other sentences: tables of (report, parts as "number of number")."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.claims.quantities.adding_up import adding_up
from warledger.reports import report

ROWS = [
    # the numbers told behind a total add up to it
    (
        "Nine soldiers were killed in two ambushes in Borno state on Friday. Five soldiers died near Gwoza. A second "
        "ambush near Bama killed four soldiers.",
        {"5 of 9", "4 of 9"},
    ),
    # a part has parts of its own; one told in the part's own sentence is found there
    (
        "At least 13 people were killed in violence across eastern Congo on Friday. Eight villagers were killed "
        "in Beni, "
        "where ADF rebels attacked with machetes. In Goma, five people including a child were shot dead by gunmen.",
        {"8 of 13", "5 of 13", "1 of 5"},
    ),
    # a list of towns holds what either of them lost
    (
        "Ten people were killed in attacks on Gao and Kidal on Friday. Six died in Ansongo when gunmen fired on a "
        "bus. In "
        "Tessalit four herders were shot dead.",
        {"6 of 10", "4 of 10"},
    ),
    # the dead and the hurt make up those hit
    (
        "Nine people were killed and wounded in an ambush near Gwoza on Friday. Four soldiers were killed and five "
        "wounded, the army said.",
        {"4 of 9", "5 of 9"},
    ),
    # a total of several attacks in a province, of which not all are told
    (
        "Attacks across Iraq's Anbar province killed at least 40 people on Friday. A bomb in Ramadi killed 12 "
        "people. In "
        "Fallujah, gunmen shot dead seven policemen.",
        {"12 of 40", "7 of 40"},
    ),
    # another town's and another day's dead are no parts, though the numbers add up
    (
        "Twelve people were killed in Sake on Friday when shells hit a market. On Saturday gunmen killed eight "
        "people in "
        "Goma, and four people were shot dead in Rutshuru.",
        set(),
    ),
    # older ones told as background
    (
        "Fighting in Darfur killed 30 people on Friday. A week earlier, 18 people were killed in El Fasher and 12 in "
        "Nyala.",
        set(),
    ),
    # nor are more of them parts of fewer, though one breath counts both
    (
        "The attack on Gwoza left 11 soldiers dead, three of them officers, and 14 militants were killed in "
        "return fire, "
        "the army said.",
        {"3 of 11"},
    ),
    # soldiers are no civilians
    (
        "Seven civilians were killed in shelling of Izium on Friday. The shells also killed four soldiers and three "
        "policemen at a checkpoint.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_parts_name_the_total_that_another_sentence_gives(text: str, expected: set[str]) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 3, 9))).claims
    by_id = {c.claim: c for c in claims}
    assert {f"{c.low} of {by_id[c.part_of].low}" for c in claims if c.part_of is not None} == expected


@pytest.mark.parametrize(
    ("numbers", "total", "most", "expected"),
    [
        ([6, 4], 10, True, [6, 4]),
        ([6, 4, 1, 3], 10, True, [6, 1, 3]),
        ([6, 4, 1, 3], 10, False, [6, 4]),
        # the first of equal sets
        ([2, 8, 5, 5], 10, False, [2, 8]),
        # one number is no sum, and nothing adds up to less than itself
        ([10], 10, True, []),
        ([7, 5], 10, True, []),
        ([], 3, True, []),
    ],
)
def test_adding_up(numbers, total, most, expected):
    assert [numbers[at] for at in adding_up(numbers, total, most=most)] == expected
