"""The evidence of a link adds up to its weight, and can be drawn."""

from __future__ import annotations

import json
import math

import altair as alt
import pytest

from warledger.incidents.linking import link
from warledger.incidents.model.comparisons import LEVELS, load
from warledger.incidents.outcome.why import waterfall, why


@pytest.fixture
def linked(tell, given):
    reports = [
        tell("a Herald 2021-03-05", "bombing 2021-03-04 Orrin killed 12 wounded 30 names halim,zorat,market"),
        tell("b Courier 2021-03-06", "bombing 2021-03-04 Vessa killed 15 wounded 30 names halim,market"),
        tell("c Gazette 2021-03-06", "bombing 2021-03-04 Orrin killed 15 wounded 41 names zorat,market"),
    ]
    return link(given(reports))


def test_the_parts_add_up_to_the_weight(linked):
    (incident,) = linked.incidents
    evidence = why(linked, incident)
    # two links hold three reports together
    assert len(evidence) == 2
    for one in evidence:
        assert one.prior + sum(p.weight for p in one.parts) == pytest.approx(one.weight, abs=0.01)
        found = {p.comparison: p for p in one.parts}
        assert found["when"].level == "same day"
        assert "market" in found["names"].one
        assert found["published"].level == "not known"


def test_the_waterfall_is_a_chart_that_altair_reads(linked):
    (incident,) = linked.incidents
    chart = waterfall(why(linked, incident)[0])
    assert alt.Chart.from_dict(chart).to_dict()["mark"]["type"] == "bar"
    steps = json.loads(json.dumps(chart))["data"]["values"]
    assert (steps[0]["step"], steps[-1]["step"]) == ("before", "in all")
    assert steps[-1]["to"] == pytest.approx(why(linked, incident)[0].weight, abs=0.01)


def test_every_level_of_the_shipped_weights_weighs_something_of_its_own():
    weights = load()
    assert list(weights["comparisons"]) == list(LEVELS)
    for name, levels in weights["comparisons"].items():
        found = [round(math.log2(level["m"] / level["u"]), 6) for level in levels]
        assert len(set(found)) == len(found), name
        assert 0.0 not in found, name
        assert sum(level["m"] for level in levels) == pytest.approx(1, abs=0.02), name
        assert sum(level["u"] for level in levels) == pytest.approx(1, abs=0.02), name


def test_weights_of_another_version_are_refused(tmp_path):
    weights = load()
    weights["comparisons"]["when"].pop()
    path = tmp_path / "weights.json"
    path.write_text(json.dumps(weights), encoding="utf-8")
    with pytest.raises(ValueError, match="comparison 'when' has 7 levels, this version knows 8"):
        load(path)
