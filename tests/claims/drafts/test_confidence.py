"""Confidence of a figure: what it is made of, and that its weights are those of its features."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pytest

from warledger.claims.choice.weighing import model
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.drafts import confidence


def figure(accepted=0.9, **probabilities):
    """A figure with one mention; each field is sure to 0.8 unless told otherwise."""
    chosen = {
        name: Candidate("someone", None, None, "rule", probability=probabilities.get(name, 0.8))
        for name in confidence.FIELDS
    }
    return [SimpleNamespace(accepted=accepted)], chosen


def test_before_training_it_is_the_product(monkeypatch):
    monkeypatch.setattr(model, "weights", lambda name: {})
    assert confidence.of_figure(*figure()) == pytest.approx(0.9 * 0.8**5)


@pytest.mark.parametrize("field", [*confidence.FIELDS, "accepted"])
def test_a_less_sure_choice_lowers_it(field):
    assert confidence.of_figure(*figure(**{field: 0.3})) < confidence.of_figure(*figure())


def test_it_is_a_probability_whatever_the_choices_say():
    for probability in (0.0, 1e-9, 0.5, 1.0):
        of = confidence.of_figure(*figure(probability, **dict.fromkeys(confidence.FIELDS, probability)))
        assert 0 < of < 1


def test_every_weight_is_that_of_a_feature():
    features = confidence.features(*figure())
    assert set(model.weights("confidence")) <= set(features)
    assert all(math.isfinite(value) for value in features.values())
