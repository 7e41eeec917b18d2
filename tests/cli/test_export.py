"""`warledger export`: files that others load, and what must not be in them. All reports here are invented."""

from __future__ import annotations

import csv
import io
import json

import duckdb
import frictionless
import geopandas
import openpyxl
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from warledger.exports.attribution import GEONAMES

WHATS = ("claims", "reports", "incidents")
LEAKS = ("Darwani", "villagers", "Baker", "secret", "12 villagers")


@pytest.fixture
def export(run, kept, tmp_path):
    """Export to a file; gives its path."""

    def to_file(what, format, *options, name=None):
        path = tmp_path / (name or f"{what}.{format}")
        made = run("export", what, "--ledger", kept, "--format", format, "--output", path, *options)
        assert made.exit_code == 0, made.stderr
        return path

    return to_file


def lines(made):
    assert made.exit_code == 0, made.stderr
    return [json.loads(line) for line in made.stdout.splitlines()]


def test_incidents_as_the_json_that_others_rely_on(run, kept):
    found = lines(run("export", "incidents", "--ledger", kept, "--format", "jsonl"))
    hira = next(i for i in found if (i["place"] or {}).get("name") == "Hira" and i["reports"] == ["a", "b"])
    for key in ("incident", "event", "start", "end", "date_prec", "sides", "blamed", "main_of", "claims", "contested"):
        assert key in hira
    total = next(f for f in hira["figures"] if (f["effect"], f["side"], f["category"]) == ("killed", None, None))
    assert total["policy"] == "representative"
    assert total["best"] in (10, 12)
    sources = {s["source"] for f in hira["figures"] for s in f["by_source"]}
    assert sources == {"a person", "Hira Observatory"}
    assert (hira["attribution"], hira["policy"], hira["invented"]) == (GEONAMES, "representative", False)
    assert hira["run"]
    assert any(i["invented"] for i in found)


@pytest.mark.parametrize(
    ("what", "format"),
    [(what, format) for what in WHATS for format in ("csv", "jsonl")]
    + [("claims", "geojson"), *(("incidents", format) for format in ("geojson", "ged", "acled", "hxl"))],
)
def test_no_words_of_reports_and_no_private_names(run, kept, what, format):
    public = run("export", what, "--ledger", kept, "--format", format)
    assert public.exit_code == 0, public.stderr
    assert not [leak for leak in LEAKS if leak in public.stdout]
    assert "geonames.org" in public.stdout
    assert "nvented" in public.stdout
    whole = run("export", what, "--ledger", kept, "--format", format, "--with-names").stdout
    assert "Darwani" in whole or format == "hxl"


@pytest.mark.parametrize("what", WHATS)
def test_workbooks_and_parquet_hold_no_names_either(export, what):
    book = openpyxl.load_workbook(export(what, "xlsx"))
    cells = [str(c.value) for sheet in book for row in sheet for c in row]
    table = pq.read_table(export(what, "parquet"))
    assert not [leak for leak in LEAKS if leak in "\n".join(cells) + str(table.to_pylist())]
    assert GEONAMES in cells
    assert table.schema.metadata[b"warledger attribution"].decode() == GEONAMES


@pytest.mark.parametrize("what", WHATS)
def test_every_reader_finds_as_many_rows(export, what):
    table, parquet = export(what, "csv"), export(what, "parquet")
    rows = len(list(csv.DictReader(table.open(encoding="utf-8"))))
    assert rows >= 3
    assert len(pd.read_csv(table)) == rows
    assert pl.read_csv(table).height == rows
    assert duckdb.sql(f"SELECT count(*) FROM read_csv('{table}')").fetchall() == [(rows,)]
    assert pd.read_parquet(parquet).shape[0] == pl.read_parquet(parquet).height == rows
    assert duckdb.sql(f"SELECT count(*) FROM '{parquet}'").fetchall() == [(rows,)]
    assert openpyxl.load_workbook(export(what, "xlsx"))[what].max_row == rows + 1


def test_types_in_parquet(export):
    table = pl.read_parquet(export("claims", "parquet"))
    assert table.schema["low"] == pl.Int64
    assert table.schema["start"] == pl.Date
    assert table.filter(pl.col("scope") == "event")["low"].sum() == 12 + 5 + 10 + 3 + 2


@pytest.mark.parametrize("what", [*WHATS, "ged", "acled", "hxl"])
def test_frictionless_finds_the_data_package_valid(export, what):
    path = export(what, "csv") if what in WHATS else export("incidents", what, name=f"{what}.csv")
    beside = path.with_name("datapackage.json")
    report = frictionless.validate(str(beside))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    fields = json.loads(beside.read_text())["resources"][0]["schema"]["fields"]
    assert [f["name"] for f in fields] == next(csv.reader(path.open(encoding="utf-8")))
    assert all(f["description"] for f in fields)


@pytest.mark.parametrize("what", ["claims", "incidents"])
def test_points_only_where_the_place_is_known(export, what):
    path = export(what, "geojson")
    frame = geopandas.read_file(path)
    exact = frame["where_prec"].isin([1, 2])
    assert exact.any()
    assert (~exact).any()
    assert frame.geometry[exact].notna().all()
    assert frame.geometry[~exact].isna().all()
    assert "34.5" not in path.read_text()


@pytest.mark.parametrize(
    ("what", "format"),
    [("claims", "csv"), ("claims", "jsonl"), ("claims", "geojson"), ("incidents", "csv"), ("incidents", "jsonl"),
     ("incidents", "ged"), ("incidents", "acled"), ("incidents", "hxl"), ("incidents", "geojson")],
)  # fmt: skip
def test_own_coordinates_are_held_back(run, kept, what, format):
    arguments = ("export", what, "--ledger", kept, "--format", format)
    assert "35.5" in run(*arguments).stdout
    assert "36.25" in run(*arguments, "--no-own-coordinates").stdout
    assert "35.5" not in run(*arguments, "--no-own-coordinates").stdout


def test_cells_that_look_like_formulas_are_harmless(run, kept, export):
    rows = list(csv.DictReader(io.StringIO(run("export", "reports", "--ledger", kept, "--format", "csv").stdout)))
    assert "'=cmd|evil" in [row["outlet"] for row in rows]
    book = openpyxl.load_workbook(export("reports", "xlsx"))
    assert not [c for row in book["reports"] for c in row if c.data_type == "f"]


def test_filters_choose_and_are_said(run, kept):
    found = lines(run("export", "claims", "--ledger", kept, "--effect", "wounded"))
    assert [claim["claim"] for claim in found] == ["c_c_0"]
    assert "wounded" in found[0]["filters"]
    some = lines(run("export", "incidents", "--ledger", kept, "--event", "bombing"))
    assert [i["event"] for i in some] == ["bombing"]
    assert some[0]["filters"] == "event=bombing"


def test_acled_shape_says_that_it_is_not_acled(run, kept):
    rows = list(csv.DictReader(io.StringIO(run("export", "incidents", "--ledger", kept, "-f", "acled").stdout)))
    assert rows
    assert all("not ACLED data" in row["notice"] for row in rows)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("claims", "--format", "parquet"), "--output FILE.parquet"),
        (("claims", "--format", "exel"), "No format 'exel'"),
        (("reports", "--format", "geojson"), "No format 'geojson'"),
        (("claims", "--output", "out.doc"), "say with --format"),
        (("claims", "--output", "nowhere/out.csv"), "no folder"),
        (("incidents", "--policy", "boldest"), "boldest"),
        (("claims", "--effect", "kiled"), "killed"),
    ],
)
def test_wrong_use_is_explained(run, kept, arguments, says):
    made = run("export", *arguments, "--ledger", kept)
    assert made.exit_code == 2
    assert says in made.stderr
    assert "Traceback" not in made.stderr
