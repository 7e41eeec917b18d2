"""A flat table that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv as standard
import io
import json

import pytest

from warledger.exports.attribution import GEONAMES
from warledger.exports.codings import csv
from warledger.records.tables import Column, Table


def rows(codings) -> list[dict]:
    out = io.StringIO()
    csv.write(codings, out)
    return list(standard.DictReader(io.StringIO(out.getvalue())))


def test_one_row_a_claim_with_all_columns(coding, silent):
    event, figure = rows([silent, coding])
    assert list(event) == list(csv.COLUMNS)
    assert (event["kind"], figure["kind"]) == ("event", "figure")
    assert (figure["low"], figure["high"]) == ("12", "")
    assert (figure["place_text"], figure["lat"], figure["where_prec"]) == ("Kadugli", "11.01", "1")
    assert (figure["published"], figure["start"]) == ("2024-03-04", "2024-03-03")
    assert figure["quote"] == "killing at least 12 people"
    assert (figure["invented"], figure["approx"]) == ("true", "false")
    assert figure["attribution"] == GEONAMES
    assert json.loads(figure["blame"])[0]["status"] == "accused"


def test_spans_are_json_and_point_at_the_words(coding):
    figure = rows([coding])[1]
    start, end = json.loads(figure["evidence"])["source"][0]
    assert coding.report.text[start:end] == "a hospital source"


def test_no_cell_begins_like_a_formula(hostile):
    (row,) = rows([hostile])
    assert row["counted"] == "'=cmd|' /C calc'!A0"
    for cell in row.values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")), cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r\n=1", "\n=1", " =1", "\u00a0=1", "＝1"])
def test_dangerous_cells_are_made_text(text):
    assert csv.harmless(text) == "'" + text


def test_a_lone_carriage_return_ends_no_row():
    out = io.StringIO(newline="")
    table = Table("t", "t", (Column("a", "string", "a"), Column("b", "string", "b")), key=())
    csv.write_rows(table, [{"a": "one\rtwo", "b": "three\r\nfour"}, {"a": "\r=1", "b": "x"}], out)
    read = list(standard.reader(io.StringIO(out.getvalue(), newline="")))
    assert read[1:] == [["one\ntwo", "three\r\nfour"], ["'\n=1", "x"]]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (-12.5, "-12.5"),
        (0, "0"),
        ("a=b", "a=b"),
        ("a\0b\ud800", "a\ufffdb?"),
    ],
)
def test_other_cells_stay_as_they_are(value, cell):
    assert csv.harmless(value) == cell


def test_no_claims_give_the_header_alone(silent):
    out = io.StringIO()
    csv.write([silent], out)
    assert out.getvalue() == ",".join(csv.COLUMNS) + "\n"


def test_every_column_says_what_it_holds():
    assert all(csv.COLUMNS.values())
