"""`warledger export`: files that others load, and what must not be in them. All reports here are invented."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path

import duckdb
import frictionless
import geopandas
import openpyxl
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from warledger.corpus.linking import link_ledger
from warledger.exports.attribution import GEONAMES
from warledger.exports.published import xlsx
from warledger.exports.published.incident_table import INCIDENTS
from warledger.ledger import Ledger, Run
from warledger.records import Place
from warledger.records.tables import CLAIMS
from warledger.terms import vocabularies

from ..conftest import told

ROOT = Path(__file__).parents[3]

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


@pytest.mark.parametrize("what", [*WHATS, "ged", "acled", "hxl"])
def test_the_codebook_names_the_columns_of_every_file(export, what):
    page = (ROOT / "docs" / "reference" / "exports.md").read_text(encoding="utf-8")
    if what in WHATS:
        section = page.partition(f"## {what.capitalize()}\n")[2].partition("\n## ")[0]
        rows = re.findall(r"^\| `(\w+)` \| (\w+) \| .+ \| (\w*) \|$", section, re.M)
        whole = csv_columns(export(what, "csv", "--with-names"))
        assert whole == [name for name, _, _ in rows]
        hidden = {"quote", "disk"} if what != "incidents" else set()
        assert csv_columns(export(what, "csv")) == [name for name, _, private in rows if private not in hidden]
        types = {"integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean, "date": pl.Date}
        table = pl.read_parquet(export(what, "parquet", "--with-names"))
        assert dict(table.schema) == {name: types.get(type, pl.String) for name, type, _ in rows}
        book = openpyxl.load_workbook(export(what, "xlsx", "--with-names"))
        assert [cell.value for cell in next(iter(book[what].rows))] == whole
    else:
        (listed,) = re.findall(rf"^\| `{what}`, as .*? \| (.+) \|$", page, re.M)
        assert csv_columns(export("incidents", what, name=f"{what}.csv")) == re.findall(r"`(.+?)`", listed)


def csv_columns(path):
    return next(csv.reader(path.open(encoding="utf-8")))


@pytest.mark.parametrize(("what", "table"), [("claims", CLAIMS), ("incidents", INCIDENTS)])
def test_terms_in_cells_are_those_of_the_vocabularies(export, what, table):
    rows = list(csv.DictReader(export(what, "csv").open(encoding="utf-8")))
    for column in table:
        if column.terms:
            said = {row[column.name] for row in rows} - {""}
            assert said <= set(vocabularies()[column.terms]), column.name
    assert {row["effect"] for row in rows} >= {"killed", "wounded"} if what == "claims" else rows


def test_every_format_says_which_rows_are_invented(export):
    def told(rows, of="claim", true=("true",)):
        return {row[of] for row in rows if str(row["invented"]).lower() in true}

    table = export("claims", "csv")
    assert told(csv.DictReader(table.open(encoding="utf-8"))) == {"c_c_0"}
    found = [json.loads(line) for line in export("claims", "jsonl").read_text().splitlines()]
    assert told(found) == {"c_c_0"}
    assert told(pl.read_parquet(export("claims", "parquet")).to_dicts()) == {"c_c_0"}
    features = json.loads(export("claims", "geojson").read_text())["features"]
    assert told([feature["properties"] for feature in features]) == {"c_c_0"}
    sheet = pd.read_excel(export("claims", "xlsx"), sheet_name="claims")
    assert told(sheet.to_dict("records")) == {"c_c_0"}
    assert told(csv.DictReader(export("reports", "csv").open(encoding="utf-8")), "report") == {"c"}
    for format in ("csv", "ged", "acled", "hxl"):
        rows = list(csv.DictReader(export("incidents", format, name=f"{format}.csv").open(encoding="utf-8")))
        said = [row["invented"] for row in rows if not row["invented"].startswith("#")]
        assert sorted(set(map(str.lower, said))) in (["false", "true"], ["0", "1"])
        assert sum(one.lower() in ("true", "1") for one in said) == 1


def test_places_of_your_own_are_marked(export):
    for format, read in (("csv", pd.read_csv), ("parquet", pd.read_parquet), ("geojson", geopandas.read_file)):
        frame = read(export("claims", format)).set_index("claim")
        assert frame["place_origin"].dropna().to_dict() == {"c_d_0": "user:own.csv"}
        assert frame["lat"].dropna().tolist().count(35.5) == 1 if format != "geojson" else True
    lines = [json.loads(line) for line in export("claims", "jsonl").read_text().splitlines()]
    assert [line["claim"] for line in lines if line["place"] and line["place"].get("origin")] == ["c_d_0"]
    book = openpyxl.load_workbook(export("claims", "xlsx"))
    assert "user:own.csv" in [cell.value for row in book["claims"] for cell in row]


def test_a_sheet_that_is_too_small_is_told_and_nothing_is_left(run, kept, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 4)
    made = run("export", "claims", "--ledger", kept, "--output", tmp_path / "many.xlsx")
    assert made.exit_code == 2
    assert "A sheet holds 3 rows. Filters make fewer; parquet holds all." in made.stderr
    assert not list(tmp_path.glob("many*"))


@pytest.mark.parametrize("format", ["csv", "parquet", "xlsx", "geojson", "jsonl"])
def test_nothing_but_the_file_that_was_asked_for_is_written(run, tmp_path, format):
    ledger = tmp_path / "book.db"
    with Ledger.open(ledger, create=True) as book:
        for id in ("../../outside", "/etc/outside", "..\\outside", "a/b", "CON", "\0", "x" * 300):
            report, claims = told(
                "Shells killed 3 there.", {"words": "killed 3", "effect": "killed", "low": 3, "high": 3}, id=id
            )
            book.keep(report.model_copy(update={"text": f"{report.text} {id}"}), claims,
                      run=Run(coder="hand 1", version="1"))  # fmt: skip
    inside = tmp_path / "inside"
    inside.mkdir()
    before = set(tmp_path.iterdir())
    assert run("export", "claims", "--ledger", ledger, "--output", inside / f"out.{format}").exit_code == 0
    assert {file.name for file in inside.iterdir()} == {f"out.{format}", "datapackage.json"}
    assert {file for file in set(tmp_path.iterdir()) - before if not file.name.startswith("book.db")} == set()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝"])
def test_no_cell_is_run(run, tmp_path, start):
    words = f"{start}cmd|' /C calc'!A0"
    with Ledger.open(tmp_path / "book.db", create=True) as book:
        report, claims = told(
            f"Shells killed 3 {words}.",
            {"words": "killed 3", "effect": "killed", "low": 3, "high": 3, "source": words, "counted": words,
             "place": Place(text=words, name=words, country="SY")},
            id="a", outlet=words, title=words, date=date(2024, 3, 5),
        )  # fmt: skip
        book.keep(report, claims, run=Run(coder="hand 1", version="1"))
        link_ledger(book)
    for what in WHATS:
        arguments = ("export", what, "--ledger", "book.db", "--with-names")
        rows = list(csv.reader(io.StringIO(run(*arguments, "--format", "csv").stdout, newline="")))
        assert len({len(row) for row in rows}) == 1
        cells = [cell for row in rows for cell in row if "cmd|" in cell and not cell.startswith(("[", "{"))]
        assert cells
        assert not [cell for cell in cells if cell.startswith(words) or not cell.startswith(("'", "Shells"))]
        assert run(*arguments, "--output", f"{what}.xlsx").exit_code == 0
        book = openpyxl.load_workbook(f"{what}.xlsx")
        assert not [c for sheet in book for row in sheet for c in row if c.data_type == "f" or c.hyperlink]


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
