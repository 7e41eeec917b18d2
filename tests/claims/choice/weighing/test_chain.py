"""Dates and places along a report's figures: what one is sure of helps its neighbours as far as the telling goes on."""

from __future__ import annotations

import datetime

import pytest

from warledger import reports
from warledger.claims.choice import anchor, overview, resolve
from warledger.claims.choice.weighing import chain, going_on, model
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


def reading_of(tools, text):
    (reading,) = read([reports.report(text, date=datetime.date(2022, 6, 10))], tools)
    return reading


def row(**shares):
    return [
        Candidate(None if key == "none" else key, None, None, "test", probability=share)
        for key, share in shares.items()
    ]


SURE, OPEN = row(monday=0.9, none=0.1), row(monday=0.4, none=0.6)


def test_a_figure_takes_the_day_of_the_one_before_where_the_telling_goes_on():
    _, second = chain.along([SURE, OPEN], [0.1])
    assert second["monday"] > 0.6


def test_and_the_day_of_the_one_after_it():
    first, _ = chain.along([OPEN, SURE], [0.1])
    assert first["monday"] > 0.6


def test_but_keeps_its_own_where_another_day_is_as_likely():
    _, second = chain.along([SURE, OPEN], [1.0])
    assert second["monday"] < 0.5
    _, alone = chain.along([OPEN, OPEN], [1.0])
    assert second == pytest.approx(alone)


def test_probabilities_of_a_row_stay_probabilities_of_its_own_candidates():
    rows = [SURE, row(tuesday=0.7, none=0.3), OPEN]
    for found, own in zip(chain.along(rows, [0.2, 0.5]), rows, strict=True):
        assert found.keys() == {c.key for c in own}
        assert sum(found.values()) == pytest.approx(1)


def test_many_figures_with_sure_choices_do_not_run_out_of_numbers():
    rows = [row(monday=1.0, none=0.0) if n % 2 else row(monday=0.0, none=1.0) for n in range(400)]
    found = chain.along(rows, [1e-6] * 399)
    assert all(sum(one.values()) == pytest.approx(1) for one in found)


# text, what is seen between its two figures
SEEN = [
    ("Shells killed two people and wounded nine in Kutkai.", {"d=0", "d=0|notime"}),
    ("Shells killed two people in Kutkai on Monday. The attack wounded nine.", {"d=1", "notime", "again"}),
    ("Shells killed two people in Kutkai. Nine were killed on Sunday.", {"d=1|time", "own:deed", "!own time"}),
    ("Shells killed two people in Kutkai. On Sunday, police said a raid killed nine.", {"d=1|time", "own:speech"}),
    ("Shells killed two people in Kutkai. Meanwhile, a mine wounded nine in Mabein.", {"breaks=1", "fresh"}),
    ("A raid killed nine people, including two women, in Herat.", {"part", "partof"}),
    ("Gunmen killed two herders. Some 4,000 people have been killed since 2015.", {"new:backword", "new:big"}),
]


@pytest.mark.parametrize(("text", "seen"), SEEN)
def test_what_speaks_for_the_same_days(tools, text, seen):
    reading = reading_of(tools, text)
    one, two = sorted(anchor.of_figures(reading), key=lambda a: a.span)
    found = going_on.features(reading, overview.of(reading), one, two)
    assert seen <= set(found)
    assert len(found) == len(set(found))


def test_dates_go_on_along_the_figures_of_a_report(tools, monkeypatch):
    """With weights that say that the telling always goes on, a figure without a day takes its neighbour's."""
    text = "Shells killed two people in Kutkai on Monday. Nine people were wounded."
    weights = {"date": {"d=0": 5.0, "none|bias": 2.0}, "going_on_date": {}}
    monkeypatch.setattr(model, "weights", lambda name: weights.get(name, {}))

    def chosen():
        reading = reading_of(tools, text)
        figures = anchor.of_figures(reading)
        rows = resolve.resolve(reading, figures)["date"]
        return [max(row, key=lambda c: c.probability).key is None for row in rows]

    assert chosen() == [False, True]
    weights["going_on_date"] = {"bias": 8.0}
    assert chosen() == [False, False]


def test_a_figure_with_a_time_of_its_own_keeps_it(tools, monkeypatch):
    text = "Gunmen killed six men in Kutkai on Saturday night. Two women were killed there on Monday."
    weights = {"date": {"d=0": 1.0, "firstdate": 0.9}, "going_on_date": {"bias": 8.0}}
    monkeypatch.setattr(model, "weights", lambda name: weights.get(name, {}))
    reading = reading_of(tools, text)
    rows = resolve.resolve(reading, anchor.of_figures(reading))["date"]
    assert [max(row, key=lambda c: c.probability).value.when.quote for row in rows] == ["Saturday night", "Monday"]
