"""Claims and reports in Python: lazy, narrowed, and taken out to pandas and Arrow with types that know the unknown."""

from __future__ import annotations

import datetime

import pandas as pd
import pyarrow as pa
import pytest

from warledger.ledger import Ledger, Run
from warledger.records import Report
from warledger.records.tables import CLAIMS, REPORTS


def test_nothing_is_read_before_it_is_used(tmp_path):
    with Ledger.open(tmp_path / "x.db", create=True) as ledger:
        found = ledger.reports(outlet="Delta Wire")
        assert found.count() == 0
        ledger.keep(Report(id="a", text="A text.", outlet="Delta Wire"), run=Run(coder="hand", version="1"))
        assert found.count() == 1


def test_a_result_is_narrowed_without_changing(book):
    killed = book.claims(effect="killed")
    syria = killed.where(country="SY", effect=["killed", "wounded"])
    assert (killed.count(), syria.count()) == (7, 6)
    assert killed.said == "effect=killed"
    assert syria.said == "effect=killed,wounded; country=SY"
    assert repr(book.reports()) == "<ReportResult: all>"
    assert "since=2024-03-01" in repr(book.claims(since="2024-03"))


def test_claims_are_whole_records(book):
    (claim,) = book.claims(claim="m1")
    assert claim.place.name == "Homs"
    assert claim.start == datetime.date(2024, 3, 28)
    assert claim.evidence["figure"][0].of(book.report("r3").text) == "blessé 3 soldats"
    assert claim == book.claim("m1")


def test_claims_as_a_frame(book):
    frame = book.claims(effect="killed").sort("-low").to_pandas()
    assert list(frame.columns) == list(CLAIMS.names)
    assert list(frame["claim"]) == ["b1", "k1", "k3", "k2", "v2", "s1", "d1"]
    assert frame["low"].dtype == "Int64"
    assert frame["high"].isna().tolist() == [True, False, True, False, False, False, False]
    assert frame["low"].sum() == 900 + 12 + 10 + 5 + 4 + 2
    assert frame.loc[1, "start"] == pd.Timestamp("2024-03-04")
    assert pd.isna(frame.loc[0, "start"])
    assert frame.loc[1, "quote"] == "killed 12 villagers"
    assert frame["invented"].dtype == "boolean"


def test_claims_as_an_arrow_table(book):
    table = book.claims(effect="killed").to_arrow()
    assert table.schema.field("low").type == pa.int64()
    assert table.schema.field("start").type == pa.date32()
    assert table.schema.field("lat").type == pa.float64()
    assert table.num_rows == 7
    assert table.column("high").null_count == 2
    assert b"Upper bound" in table.schema.field("high").metadata[b"description"]
    assert table.to_pandas()["claim"].tolist() == book.claims(effect="killed").to_pandas()["claim"].tolist()


@pytest.mark.parametrize("of", ["claims", "reports"])
def test_an_empty_table_has_its_columns_and_types(book, of):
    found = getattr(book, of)(country="KE")
    assert found.to_arrow().schema.names == list(found.table.names)
    assert found.to_pandas().dtypes.to_dict() == getattr(book, of)().to_pandas().dtypes.to_dict()


def test_reports_as_a_frame(book):
    frame = book.reports().to_pandas().set_index("report")
    assert [REPORTS.names[0], *frame.columns] == list(REPORTS.names)
    assert frame["claims"].to_dict() == {"r1": 4, "r2": 3, "r3": 1, "r4": 2, "r5": 1, "r6": 1, "r7": 0}
    assert frame["version"].to_dict()["r5"] == 2
    assert frame.loc["r6", "run"] != frame.loc["r5", "run"]


def test_a_notebook_shows_a_table_and_escapes_it(tmp_path):
    with Ledger.open(tmp_path / "x.db", create=True) as ledger:
        ledger.keep(Report(id="a", text="A text.", title="<script>alert(1)</script>"), run=None)
        shown = ledger.reports()._repr_html_()
    assert "<table" in shown
    assert "<script>" not in shown
