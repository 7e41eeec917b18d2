"""Nobody named for one deed did all that a sum of a day's dead of many places counts: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

# report, number, who did it
ROWS = [
    (
        "Sudanese army warplanes bombed Kutum on Friday, killing nine. Doctors said 142 people were killed in "
        "Khartoum, Nyala and Omdurman in the past 24 hours.",
        142,
        None,
    ),
    (
        "The RSF raided a market in Kutum on Friday, killing nine. In the last 24 hours 60 people were killed across "
        "Sudan, doctors said.",
        60,
        None,
    ),
    (
        "The M23 raided a market in Kutum on Friday, killing nine. In the last 24 hours 60 people were killed "
        "throughout the country, doctors said.",
        60,
        None,
    ),
    (
        "Army warplanes bombed the market of Nyala on Friday, killing nine people, activists said. Over the past 24 "
        "hours 186 people were killed across Sudan, in El Fasher, Kutum and Khartoum, they said.",
        186,
        None,
    ),
    (
        "Government forces shelled Khartoum North on Friday. Across Sudan 53 people were killed over the past 24 "
        "hours, including 20 in El Fasher, nine in Kutum and six in Nyala, activists said.",
        20,
        None,
    ),
    # its own clause says who did it, and a day's dead of one place
    (
        "Missiles hit Odesa on Friday. Russian attacks killed 11 civilians in Kharkiv, Donetsk and Sumy over the past "
        "24 hours, officials said.",
        11,
        "Russia",
    ),
    (
        "Sudanese army warplanes bombed Kutum on Friday. They killed 40 people in Kutum in the past 24 hours.",
        40,
        "Sudanese government forces",
    ),
]


@pytest.mark.parametrize(("text", "number", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_a_sum_of_many_places_is_nobodys(text: str, number: int, expected: str | None) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 5, 10))).claims
    assert [claim.agent for claim in claims if claim.low == number] == [expected]


def test_it_says_nothing_of_the_doers_of_one_deed() -> None:
    text = (
        "The army shelled Nyala on Friday, residents said. At least 86 people were killed in the past 24 hours "
        "throughout the country, most of them in El Fasher, Kutum and Khartoum, the monitor said. Sudan is at war."
    )
    claims = Coder().code(report(text, id="r1", date=date(2024, 5, 10))).claims
    (deed,) = (claim for claim in claims if claim.effect is None)
    (dead,) = (claim for claim in claims if claim.effect is not None)
    assert (deed.agent, dead.agent) == ("Sudanese government forces", None)
