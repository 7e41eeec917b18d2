"""Sample reports in; the features that the choice weighs are told once each."""

from __future__ import annotations

import pytest

from warledger import samples
from warledger.claims.choice import anchor, resolve
from warledger.claims.coder import Coder
from warledger.claims.read import Tools, read
from warledger.records import Report
from warledger.reports.reading import read as read_reports


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Coder().tools


@pytest.mark.parametrize("report", [item for item in read_reports(samples.path()) if isinstance(item, Report)])
def test_no_feature_of_a_candidate_is_weighed_twice(tools: Tools, report: Report) -> None:
    (reading,) = read([report], tools)
    asking = [*anchor.of_figures(reading), *anchor.of_events(reading)]
    for name, rows in resolve.table(reading, asking).items():
        for row in rows:
            for candidate in row:
                repeated = {f for f in candidate.features if candidate.features.count(f) > 1}
                assert not repeated, (name, candidate.key, repeated)
