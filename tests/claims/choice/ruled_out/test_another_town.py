"""Bare words for fighters in one town are not of a group that the report names only for another: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

# report, words counted, whose they are
ROWS = [
    (
        "Abu Sayyaf gunmen attacked a patrol in Patikul on Monday. In Cotabato, six militants were killed in an army "
        "raid on Tuesday.",
        "militants",
        "militants",
    ),
    (
        "Al-Shabaab claimed a mortar attack on Mogadishu on Sunday. In Ethiopia, troops killed six rebels in Nekemte.",
        "rebels",
        "rebels",
    ),
    (
        "JNIM fighters burned a market in Djibo on Monday. Soldiers shot nine insurgents in Fada N'Gourma.",
        "insurgents",
        "insurgents",
    ),
    # a town within the province that was told of, or the same town
    (
        "Boko Haram attacked villages in Borno state on Monday. In Bama, six insurgents were killed by troops.",
        "insurgents",
        "Boko Haram",
    ),
    (
        "Boko Haram attacked a barracks in Bama on Monday. Six insurgents were killed in Bama.",
        "insurgents",
        "Boko Haram",
    ),
    # those told of already
    (
        "Abu Sayyaf gunmen attacked a patrol in Patikul on Monday. Six of the militants were killed in Cotabato.",
        "militants",
        "Abu Sayyaf",
    ),
]


@pytest.mark.parametrize(("text", "words", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_bare_words_are_not_of_a_group_of_another_town(text: str, words: str, expected: str) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2021, 5, 7))).claims
    assert [claim.side for claim in claims if claim.counted == words] == [expected]


# report, number, who did it
DEEDS = [
    (
        "Separatists shot down a helicopter over Sloviansk, Ukraine, on Friday. In Odesa, 42 people died in a fire "
        "at a union hall.",
        42,
        None,
    ),
    ("Boko Haram raided villages in Borno state on Friday. In Bama, 42 people were killed.", 42, "Boko Haram"),
]


@pytest.mark.parametrize(("text", "number", "expected"), DEEDS, ids=[row[0][:40] for row in DEEDS])
def test_the_dead_of_another_town_are_not_laid_on_it(text: str, number: int, expected: str | None) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2014, 5, 7))).claims
    assert [claim.agent for claim in claims if claim.low == number] == [expected]


# report, whose the aircraft is
FLOWN = [
    ("Ugandan troops killed six ADF rebels in Ituri, Congo. Two nurses were hurt when a helicopter crashed.", None),
    ("M23 rebels seized Sake, Congo. A helicopter was shot down near Sake.", None),
    ("A Congolese army helicopter was shot down near Sake by M23 rebels.", "Congolese government forces"),
]


@pytest.mark.parametrize(("text", "expected"), FLOWN, ids=[row[0][:40] for row in FLOWN])
def test_aircraft_are_no_groups_that_is_told_of_beside_them(text: str, expected: str | None) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 5, 7))).claims
    assert [claim.side for claim in claims if "helicopter" in (claim.counted or "")] == [expected]
