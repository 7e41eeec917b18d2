"""Weights that are learnt keep apart what must stay two, whatever pairs say, and are shares that sum to 1."""

from __future__ import annotations

import importlib.util
import math
import sys
from pathlib import Path

import pytest

pytest.importorskip("scipy")
SCRIPT = Path(__file__).parents[3] / "training" / "linking.py"


@pytest.fixture(scope="module")
def learning():
    spec = importlib.util.spec_from_file_location("learning_to_link", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    before = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module


def test_two_bombings_of_one_town_and_day_stay_two_whatever_is_learnt(learning):
    (case,) = learning.TWO
    levels = []
    for name in learning.comparisons.LEVELS:
        known = [level for level, *_ in learning.START[name]]
        levels.append(known.index(case[name]) if name in case else -1)
    judged = [learning.Judged(tuple(levels), True, 1.0, 1)] * 30
    assert learning.weigh(learning.fit(judged), levels) < 0


@pytest.mark.parametrize(
    ("weights", "u"),
    [
        ((0.2, -0.2, -1.5), (0.03, 0.32, 0.65)),  # nothing speaks for much
        ((6.7, 3.0, -0.2), (0.001, 0.01, 0.95)),  # nothing speaks against much
    ],
)
def test_shares_of_one_and_of_two_sum_to_one(learning, weights, u):
    m, tilted = learning.shares(weights, u)
    assert (sum(m), sum(tilted)) == (pytest.approx(1, abs=0.01), pytest.approx(1, abs=0.01))
    assert [math.log2(one / two) for one, two in zip(m, tilted, strict=True)] == pytest.approx(list(weights))
