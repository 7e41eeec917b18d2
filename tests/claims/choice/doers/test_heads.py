"""Who opens an account of one town as its attacker, for what is told of its quarters: invented reports, many wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview
from warledger.claims.choice.doers import heads
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def coder():
    return Coder()


_GOMA = "The M23 and allied groups shelled several quarters of Goma on Monday. "
_KUNDUZ = "The Taliban shelled the city of Kunduz on Monday. "

# report, number of people of the figure, who opens its account
HEADS = [
    # nobody is named where it fell, or a common word
    (_GOMA + "Three of the shells fell in Mugunga, wounding 17 people.", 17, "M23 and allied groups"),
    (
        _GOMA + "Two rockets fired by rebels landed in the Himbi neighbourhood, killing 4 people.",
        4,
        "M23 and allied groups",
    ),
    (_KUNDUZ + "Insurgents fired rockets at a hospital in the city, killing 4 people.", 4, "Taliban"),
    (
        "In a new breach of the truce JNIM (the al-Qaeda branch in the Sahel) and other armed groups affiliated to it "
        "targeted with rockets several neighbourhoods of Gao on Monday. Four shells hit the Sosso Koira neighbourhood, "
        "wounding 9 people.",
        9,
        "Jama'at Nusrat al-Islam wal-Muslimin",
    ),
    # another town, though a common word would fit
    (_GOMA + "In Bukavu, rebels fired mortars at a market, killing 3 people.", 3, None),
    (_KUNDUZ + "Insurgents fired rockets at the airport of Herat, killing 4 people.", 4, None),
    # another kind of deed
    (_KUNDUZ + "A mine killed 4 people in the city.", 4, None),
    # two attackers
    (
        _GOMA + "The Allied Democratic Forces shelled two other quarters of Goma. Shells killed 6 people in Mugunga.",
        6,
        None,
    ),
]


@pytest.mark.parametrize(("text", "number", "expected"), HEADS)
def test_who_opens_the_account(coder, text, number, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    (figure,) = [a for a in anchors.of_figures(reading) if a.figure.counted.low == number]
    view = overview.of(reading)
    assert heads.of(reading, figure, view) == expected
    row = CANDIDATES["agent"](reading, figure, view)
    assert {c.key for c in row if "!heads" in c.features} == ({expected} if expected else set())
    assert ("!headed" in {f for c in row for f in c.features if c.key == "rebels"}) <= (expected is not None)


def test_those_counted_did_not_do_it_themselves(coder):
    (reading,) = read([reports.report(_KUNDUZ + "Shelling by the army killed 4 Taliban fighters.")], coder.tools)
    (figure,) = anchors.of_figures(reading)
    assert not any("!heads" in c.features for c in CANDIDATES["agent"](reading, figure, overview.of(reading)))
