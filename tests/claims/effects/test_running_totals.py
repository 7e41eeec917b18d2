"""Totals that go on with a "since" of the sentence before: invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

NEWS = "Six soldiers were killed by gunmen near Khor Abeche village in South Darfur on Monday, the army said.\n\n"
#: text behind the news; effect and number; scope, first day and place
ROWS = [
    (
        "Since the Oct. 25 coup, security forces had killed almost 100 people. More than 1,200 people have been "
        "arrested.",
        ("captured", 1200),
        ("background", date(2021, 10, 25), None),
    ),
    # nor are they where the news is, two sentences on
    (
        "Since the Oct. 25 coup, security forces had killed almost 100 people. More than 1,200 people have been "
        "wounded. Some 300 have been arrested.",
        ("captured", 300),
        ("background", date(2021, 10, 25), None),
    ),
    # a day of its own is its day
    (
        "Since the Oct. 25 coup, security forces had killed almost 100 people. Nine people were arrested on Sunday.",
        ("captured", 9),
        ("event", date(2022, 5, 15), None),
    ),
]


@pytest.mark.parametrize(("text", "figure", "expected"), ROWS, ids=[row[0][60:110] for row in ROWS])
def test_a_total_goes_on_with_the_time_of_the_one_before(text, figure, expected):
    claims = Coder().code(report(NEWS + text, id="r1", date=date(2022, 5, 17))).claims
    one = next(c for c in claims if (c.effect, c.low) == figure)
    assert (one.scope, one.start, one.place and one.place.text) == expected


def test_a_total_is_not_where_the_next_sentence_plays():
    text = (
        "At least 97 people have been killed since fighting broke out on Saturday between Sudan's army and the Rapid "
        "Support Forces, doctors said. Three aid workers were killed in Kabkabiya."
    )
    claims = Coder().code(report(text, id="r1", date=date(2023, 4, 17))).claims
    places = {c.low: c.place and c.place.text for c in claims if c.effect == "killed"}
    assert places == {97: None, 3: "Kabkabiya"}
