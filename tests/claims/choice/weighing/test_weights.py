"""Candidates are weighed by the weights that there are, those of features without one being nothing."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor, figure_tags
from warledger.claims.choice.weighing import model
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.coder import Coder
from warledger.claims.read import read


def candidates(*features):
    """One candidate for each list of features."""
    return [Candidate(str(at), None, None, "rule", list(names)) for at, names in enumerate(features)]


@pytest.mark.parametrize("most", [1 << 16, 0])
def test_scores_are_sums_and_unknown_features_weigh_nothing(monkeypatch, most):
    known = {"near=0": 1.5, "d=0": 0.25}
    monkeypatch.setattr(model, "weights", lambda name: known)
    monkeypatch.setattr(model, "_MOST", most)
    for _ in range(2):
        row = candidates(["near=0", "never seen", "d=0"], ["never seen"], [])
        model.weigh("place", row)
        assert [c.score for c in row] == [1.75, 0.0, 0.0]
        assert sum(c.probability for c in row) == pytest.approx(1)
    assert known == {"near=0": 1.5, "d=0": 0.25}


def test_weights_that_are_learned_anew_count(monkeypatch):
    for weight in (1.0, 2.0):
        monkeypatch.setattr(model, "weights", lambda name, known={"d=0": weight}: known)
        (one,) = candidates(["d=0"])
        model.weigh("place", [one])
        assert one.score == weight


def test_a_total_counts_known_features_alone(monkeypatch):
    monkeypatch.setattr(model, "weights", lambda name: {"near": 0.5, "far": -1.0})
    assert model.total("accept", ["near", "unheard of", "near"]) == 1.0


def test_no_name_of_a_person_is_a_feature():
    (reading,) = read([reports.report("Rebels shot dead Omar Bello and two guards in Gao on Monday.")], Coder().tools)
    named, guards = (set(figure_tags.tags(reading, figure)) for figure in anchor.of_figures(reading))
    assert not any(tag.startswith("lemma=") for tag in named)
    assert "lemma=guard" in guards
