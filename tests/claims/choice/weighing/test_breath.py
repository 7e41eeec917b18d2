"""Counts told in one breath: they have one perpetrator, source and place and the same days."""

from __future__ import annotations

import datetime

import pytest

from warledger import reports
from warledger.claims.choice import anchor, resolve
from warledger.claims.choice.weighing import breath
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


def read_one(tools, text):
    (reading,) = read([reports.report(text, date=datetime.date(2022, 6, 10))], tools)
    return reading


def row(**shares):
    return [
        Candidate(None if key == "none" else key, None, None, "test", probability=share)
        for key, share in shares.items()
    ]


def settled(reading, first, second, *, name="agent", sides=(None, None)):
    """What `name` comes out as for two figures whose own choices are given."""
    figures = anchor.of_figures(reading)
    assert len(figures) == 2
    rows = {key: [row(none=1.0), row(none=1.0)] for key in ("agent", "source", "place", "date", "side")}
    rows[name] = [first, second]
    rows["side"] = [row(**{side or "none": 1.0}) for side in sides]
    breath.carry(reading, figures, rows)
    return [max(each, key=lambda c: c.probability).key for each in rows[name]]


SURE, OPEN = {"raiders": 0.9, "none": 0.1}, {"raiders": 0.4, "none": 0.6}

# text, does the second count hold with the first?
TOLD = [
    ("A raid on Kutkai killed nine people and wounded 30.", True),
    ("A raid on Kutkai killed nine people, including two nurses.", True),
    ("Shells killed nine people and destroyed 14 houses in Kutkai.", True),
    ("Shells killed nine people and wounded another 30.", True),
    ("Shells killed nine people and another raid wounded 30.", False),
    ("Shells killed nine people in Kutkai while a mine wounded 30.", False),
    ("Shells killed nine people in Kutkai and wounded 30 in Mabein.", False),
    ("Shells killed nine people on Monday and wounded 30 on Tuesday.", False),
    ("Shells killed nine people and the army said 30 soldiers were wounded.", False),
    ("A raid killed nine people. It wounded 30.", False),
]


@pytest.mark.parametrize(("text", "one"), TOLD)
def test_what_one_count_is_sure_of_the_other_takes_over_in_one_breath(tools, text, one):
    first, second = settled(read_one(tools, text), row(**SURE), row(**OPEN))
    assert first == "raiders"
    assert second == ("raiders" if one else None)


def test_the_losses_of_two_sides_have_no_perpetrator_in_common(tools):
    reading = read_one(tools, "Nine soldiers and 30 rebels were killed in Kutkai.")
    assert settled(reading, row(**SURE), row(**OPEN), sides=("army", "rebels"))[1] is None
    assert settled(reading, row(**SURE), row(**OPEN), sides=("army", None))[1] == "raiders"


def test_who_is_caught_beside_the_losses_of_a_side_was_caught_by_others(tools):
    reading = read_one(tools, "Three officers were injured and 12 protesters were arrested in Kutkai.")
    assert settled(reading, row(**SURE), row(**OPEN), sides=("police", None))[1] is None
    assert settled(reading, row(**SURE), row(**OPEN), sides=("police", "police"))[1] == "raiders"
    assert settled(reading, row(**SURE), row(**OPEN), sides=(None, None))[1] == "raiders"


def test_probabilities_stay_probabilities(tools):
    reading = read_one(tools, "Shells killed nine people, among them two nurses, and wounded 30 in Kutkai on Monday.")
    for rows in resolve.resolve(reading, anchor.of_figures(reading)).values():
        assert all(sum(c.probability for c in each) == pytest.approx(1) for each in rows)
