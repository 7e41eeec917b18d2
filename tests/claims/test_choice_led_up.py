"""Days of what led up to a deed, and of what is recalled beside it, are not the deed's: invented sentences."""

from __future__ import annotations

import datetime

import pytest

from warledger import reports
from warledger.claims.choice import anchor, overview
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.coder import Coder
from warledger.claims.read import read

PUBLISHED = datetime.date(2022, 6, 10)


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


def offered(tools, text, nth=0):
    """The days that a report's figure could be of, by the words that tell them."""
    (reading,) = read([reports.report(text, date=PUBLISHED)], tools)
    figure = [a for a in anchor.of_figures(reading) if a.label == "killed"][nth]
    found = CANDIDATES["date"](reading, figure, overview.of(reading))
    return {c.value.when.quote for c in found if c.key is not None}


_HIT = "A missile hit a barracks in Mocha, killing seven soldiers. "
# text, the days that its first figure could be of
LED_UP = [
    (_HIT + "The strike comes after Ethiopia on Saturday suffered its first loss in the operation.", set()),
    (_HIT + "The strike came only after rebels overran a post in Ippy on Saturday.", set()),
    ("The attack on a bar in Bria, which killed nine, came after the army on Monday lost a post in Ippy.", set()),
    ("Nine people were killed in an attack on Bria, which followed the killing of a mayor on Monday.", set()),
    ("Troops shelled Adigrat in response to the alleged use of gas in Senafe on Tuesday. Six men were killed.", set()),
    ("The shelling of Adigrat is a response to the attack in Senafe on Tuesday. Six men died.", set()),
    # the deed's own day, an hour of it, and a day that no deed led up to
    (_HIT + "The strike on Sunday came after Ethiopia on Saturday suffered its first loss.", {"Sunday"}),
    (_HIT + "The strike came after dark on Saturday.", {"Saturday"}),
    (_HIT + "The strike came after evening prayers on Saturday.", {"Saturday"}),
    (_HIT + "The strike on the barracks on Saturday followed a similar pattern.", {"Saturday"}),
]


@pytest.mark.parametrize(("text", "days"), LED_UP)
def test_the_day_of_what_led_up_to_a_deed_is_not_the_deeds(tools, text, days):
    assert offered(tools, text) == days


def test_what_led_up_keeps_its_own_day(tools):
    text = "Nine people died in an attack on Bria, which followed the killing of a mayor on Monday."
    assert offered(tools, text, nth=-1) == {"Monday"}
    text = "Troops shelled Adigrat in response to an attack in Senafe on Tuesday. The attack in Senafe killed six men."
    assert offered(tools, text) == {"Tuesday"}
