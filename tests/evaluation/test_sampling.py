"""Samples: in proportion, seeded, and the same whatever the order in which reports come."""

from __future__ import annotations

import pytest

from warledger.evaluation.sampling import sample, shares
from warledger.records import Report


def reports(**outlets):
    return [
        Report(id=f"{outlet}-{number}", text="x", outlet=None if outlet == "none" else outlet)
        for outlet, held in outlets.items()
        for number in range(held)
    ]


@pytest.mark.parametrize(
    ("held", "size", "drawn"),
    [
        ({"a": 50, "b": 30, "c": 20}, 10, {"a": 5, "b": 3, "c": 2}),
        ({"a": 50, "b": 30, "c": 20}, 1, {"a": 1, "b": 0, "c": 0}),
        ({"a": 5, "b": 5}, 3, {"a": 2, "b": 1}),
        ({"a": 97, "b": 2, "c": 1}, 10, {"a": 10, "b": 0, "c": 0}),
        ({"a": 2, "b": 1}, 9, {"a": 2, "b": 1}),
    ],
)
def test_shares(held, size, drawn):
    assert shares(held, size) == drawn


def test_each_outlet_has_its_share():
    drawn = sample(reports(alpha=60, beta=30, none=10), 20)
    assert drawn.drawn == {"alpha": 12, "beta": 6, "unknown": 2}
    assert drawn.held == {"alpha": 60, "beta": 30, "unknown": 10}
    assert len({report.id for report in drawn.reports}) == 20


def test_the_seed_alone_decides():
    pool = reports(alpha=60, beta=30)
    drawn = sample(pool, 12, seed=7).reports
    assert sample(iter(pool[::-1]), 12, seed=7).reports == drawn
    assert sample([*pool, *pool], 12, seed=7).reports == drawn
    assert sample(pool, 12, seed=8).reports != drawn


def test_a_larger_sample_holds_the_smaller():
    pool = reports(alpha=60)
    assert set(map(id, sample(pool, 5).reports)) < set(map(id, sample(pool, 15).reports))


def test_every_report_is_as_likely_as_another():
    pool = reports(alpha=40)
    drawn = [report.id for seed in range(300) for report in sample(pool, 10, seed=seed).reports]
    counts = [drawn.count(report.id) for report in pool]
    # 300 draws of 10 of 40: 75 expected, standard deviation 7.5
    assert 45 < min(counts) <= max(counts) < 105


def test_no_sample_of_nothing():
    assert sample([], 5).reports == ()
    with pytest.raises(ValueError, match="1 report or more"):
        sample([], 0)
