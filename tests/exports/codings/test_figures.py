"""Figures of many reports in the order of day, place and source."""

from __future__ import annotations

from datetime import date

from warledger.claims.coding import Coding
from warledger.exports.codings.figures import figures
from warledger.records import Claim, Place, Report


def figure(day: int | None, place: str | None, source: str | None, scope: str = "event") -> Claim:
    start = date(2024, 3, day) if day else None
    where = Place(text=place, name=place) if place else None
    return Claim(
        claim=f"{day}{place}{source}",
        report="r",
        coder="x",
        rule="x",
        confidence=1,
        effect="killed",
        low=1,
        start=start,
        place=where,
        source=source,
        scope=scope,
    )


def test_by_day_then_place_then_source_and_the_unknown_last():
    first = Coding(Report(id="a", text="x"), [figure(None, "Ede", "A"), figure(2, "Ede", "B"), figure(2, None, "A")])
    second = Coding(Report(id="b", text="x"), [figure(2, "Bor", "Z"), figure(2, "Ede", "A"), figure(1, "Zed", "Z")])
    assert [row.claim.claim for row in figures([first, second])] == [
        "1ZedZ",
        "2BorZ",
        "2EdeA",
        "2EdeB",
        "2NoneA",
        "NoneEdeA",
    ]


def test_events_are_no_figures_and_background_may_stay_out(coding):
    history = Coding(coding.report, [*coding.claims, figure(1, "Ede", "A", scope="background")])
    assert [row.claim.effect for row in figures([history])] == ["killed", "killed"]
    (row,) = figures([history], background=False)
    assert (row.report_number, row.claim_number) == (0, 1)
