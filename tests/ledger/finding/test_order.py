"""Sorting, limiting and counting claims and reports."""

from __future__ import annotations

import pytest

from warledger.ledger.finding.filters import FilterError
from warledger.terms.filters import CLAIM_SORTS, REPORT_SORTS

FEW = {"claim": ["k1", "k3", "d1", "m1", "c1", "b1"]}

CLAIMS = [
    # sort, the claims k1 k3 d1 m1 c1 b1 in that order; what is unknown comes last either way
    (("date",), "k1 k3 d1 m1 c1 b1"),
    (("-date",), "c1 m1 k1 k3 d1 b1"),
    (("published",), "k1 b1 k3 d1 m1 c1"),
    (("-published",), "c1 m1 k3 d1 k1 b1"),
    (("place",), "k1 k3 d1 m1 c1 b1"),
    (("country", "-low"), "c1 k1 k3 m1 d1 b1"),
    (("effect", "low"), "c1 k3 k1 b1 d1 m1"),
    (("event",), "c1 m1 k1 k3 d1 b1"),
    (("side",), "c1 m1 k1 b1 k3 d1"),
    (("-agent",), "k1 k3 d1 c1 b1 m1"),
    (("source",), "k1 b1 d1 k3 m1 c1"),
    (("outlet",), "k1 b1 c1 k3 d1 m1"),
    (("-report",), "c1 m1 k3 d1 k1 b1"),
    (("-low",), "b1 k1 k3 c1 m1 d1"),
    (("high",), "m1 c1 k1 d1 b1 k3"),
    (("confidence", "-low"), "b1 k3 k1 c1 m1 d1"),
]

REPORTS = [
    (("date",), "r1 r2 r3 r4 r5 r6 r7"),
    (("-date",), "r7 r6 r5 r4 r3 r2 r1"),
    (("outlet", "-date"), "r6 r5 r4 r1 r2 r3 r7"),
    (("title",), "r1 r2 r3 r4 r5 r6 r7"),
    (("-report",), "r7 r6 r5 r4 r3 r2 r1"),
    (("language", "report"), "r1 r2 r3 r4 r5 r6 r7"),
    (("-claims", "report"), "r1 r2 r4 r3 r5 r6 r7"),
]


@pytest.mark.parametrize(("sort", "expected"), CLAIMS, ids=lambda value: ",".join(value) if len(value) < 3 else None)
def test_order_of_claims(book, sort, expected):
    assert [claim.claim for claim in book.claims(**FEW).sort(*sort)] == expected.split()


@pytest.mark.parametrize(("sort", "expected"), REPORTS, ids=lambda value: ",".join(value) if len(value) < 3 else None)
def test_order_of_reports(book, sort, expected):
    assert [report.id for report in book.reports().sort(*sort)] == expected.split()


def test_every_order_is_tested():
    assert {name.lstrip("-") for sort, _ in CLAIMS for name in sort} == set(CLAIM_SORTS)
    assert {name.lstrip("-") for sort, _ in REPORTS for name in sort} == set(REPORT_SORTS)


def test_an_order_that_does_not_exist_is_told(book):
    with pytest.raises(FilterError, match=r"Claims can't be sorted by '-lows'. There are: date, .* Did you mean 'low'"):
        book.claims().sort("-lows")
    with pytest.raises(FilterError, match="Reports can't be sorted by 'low'"):
        book.reports().sort("low")


def test_limit_and_count(book):
    found = book.claims(effect="killed").sort("-low")
    assert [claim.claim for claim in found.limit(2)] == ["b1", "k1"]
    assert found.limit(2).count() == len(found.limit(2)) == 2
    assert found.limit(100).count() == found.limit(None).count() == 7
    assert book.reports(outlet="Delta Wire").limit(3).count() == 3
    assert found.first().claim == "b1"


def test_nothing_found_is_empty_and_false(book):
    nothing = book.claims(source="nobody")
    assert (list(nothing), len(nothing), bool(nothing), nothing.first()) == ([], 0, False, None)
    assert bool(book.claims())
