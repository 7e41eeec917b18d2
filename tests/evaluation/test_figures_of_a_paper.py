"""Alpha, intervals and reliability, on numbers that can be worked out by hand."""

from __future__ import annotations

import dataclasses

import pytest

from warledger.evaluation.compared.comparison import compare
from warledger.evaluation.measured.agreement import alphas
from warledger.evaluation.measured.intervals import intervals
from warledger.evaluation.measured.reliability import reliability, stated

from .coder import figure, sheet


def reports(*pairs):
    """One report a pair: the gold's figure and the other's."""
    golds = [sheet([gold], id=f"r{number}") for number, (gold, _) in enumerate(pairs)]
    others = {f"r{number}": sheet([other], id=f"r{number}") for number, (_, other) in enumerate(pairs)}
    return compare(golds, others)


def test_nominal_alpha():
    red, blue = figure(by="Red Guard"), figure(by="Blue Front")
    pairs = [(red, red), (red, red), (blue, blue), (red, blue)]
    # 8 values, 5 red and 3 blue: observed 1/4, expected 2·5·3 / (8·7); alpha = 1 - (1/4) / (30/56)
    assert alphas(reports(*pairs))["by"].value == pytest.approx(1 - 0.25 / (30 / 56))


def test_names_that_count_as_one_agree_however_they_are_written():
    pairs = [(figure(by="ISIL"), figure(by="Islamic State")), (figure(by="Red Guard"), figure(by="Red Guard"))]
    assert alphas(reports(*pairs))["by"].value == 1


def test_alpha_of_bounds_is_over_figures_that_share_words_whatever_their_bounds():
    pairs = [(figure(), figure()), (figure(low=40), figure(low=30)), (figure(low=3), figure(low=3))]
    found = alphas(reports(*pairs))
    assert found["low"].units == 3
    assert 0.8 < found["low"].value < 1
    # figures with other bounds are no figure that both found
    assert found["by"].units == 2
    assert (found["high"].value, found["high"].units) == (None, 0)


def test_alpha_says_why_there_is_none():
    found = alphas(reports((figure(), figure()), (figure(), figure())))
    assert found["by"].value is None
    assert "one value only" in found["by"].note


def test_intervals_hold_the_value_and_are_the_same_each_time():
    compared = reports(*[(figure(), figure(high=12 if number % 3 else None)) for number in range(12)])
    low, high = intervals(compared)["figures"]
    assert low < 4 / 12 < high
    assert intervals(compared) == intervals(compared)
    assert intervals(compared[:1])["figures"] is None


def test_reliability_by_hand():
    said = [(0.95, True), (0.91, True), (0.35, False), (0.31, True), (0.05, False)]
    found = reliability(said)
    assert [(one.low, one.figures, round(one.stated, 3), one.right) for one in found.bins] == [
        (0.0, 1, 0.05, 0),
        (0.3, 2, 0.33, 0.5),
        (0.9, 2, 0.93, 1),
    ]
    assert found.error == pytest.approx((0.05 + 2 * 0.17 + 2 * 0.07) / 5)
    assert (found.top_figures, found.top_right, found.right) == (1, 1, 0.6)
    # of the six pairs of a right and a wrong one, five are in order
    assert found.ranking == pytest.approx(5 / 6)
    assert reliability([]) is None


def test_what_is_complete_and_right_is_by_the_gold():
    gold = sheet([figure(by="Red Guard")])
    right = dataclasses.replace(gold.figures[0], confidence=0.9)
    wrong = dataclasses.replace(right, by=None, confidence=0.4)
    extra = dataclasses.replace(right, effect="missing", confidence=0.2)
    for figures, expected in [((right, extra), [(0.9, True), (0.2, False)]), ((wrong,), [(0.4, False)])]:
        assert stated(compare([gold], {"r1": dataclasses.replace(gold, figures=figures)})) == expected
