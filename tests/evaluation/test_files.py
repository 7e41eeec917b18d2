"""Files of codings: what is read of each kind, and how each fault is named."""

from __future__ import annotations

import csv
import io
import json

import pytest

from warledger.evaluation.written import claims_file, codebook_file, files, form_file
from warledger.evaluation.written.problems import CodingFileError
from warledger.records import Report

from .coder import TEXT, event, figure, line, sheet


def faults(read, *arguments, **options):
    with pytest.raises(CodingFileError) as caught:
        read(*arguments, **options)
    return str(caught.value)


# a figure as a coder wrote it, and what the message must say
WRONG_FIGURES = [
    (figure(quote="At least 13 people"), "figure 1, quote: «At least 13 people» are no words of the report"),
    (figure(quote=""), "figure 1, quote: it is empty"),
    (figure("kiled"), "figure 1, effect: No effect 'kiled'. There are: killed"),
    (figure(low="many"), "figure 1, low: 'many' is not a whole number"),
    (figure(low=-3), "figure 1, low: -3 is not a whole number"),
    (figure(low=12, high=3), "figure 1, high: 3 is less than low (12)"),
    (figure(place="Tel Nowhere"), "figure 1, place: «Tel Nowhere» are no words of the report"),
    (figure(start="4 March"), "figure 1, start: '4 March' is not a day; write it as YYYY-MM-DD"),
    (figure(start="2024-02-30"), "figure 1, start: '2024-02-30' is not a day"),
    (figure(start="2024-03-05", end="2024-03-04"), "figure 1, end: 2024-03-04 is before start"),
    (figure(status="maybe"), "figure 1, status: No status 'maybe'"),
    (figure(part_of=40), "figure 1, part_of: 40 is not the index"),
    (figure(by=["a"]), "figure 1, by: ['a'] is not text"),
    (figure(approx="perhaps"), "figure 1, approx: 'perhaps' is neither true nor false"),
]


@pytest.mark.parametrize(("wrong", "message"), WRONG_FIGURES)
def test_faults_of_the_codebooks_lines_name_line_entry_and_field(wrong, message):
    said = faults(codebook_file.read, [line(), line([wrong], id="r2")], file="gold.jsonl")
    assert said.startswith(f"gold.jsonl, line 2, {message}")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["{"], "line 1: it is not valid JSON"),
        (["[]"], "line 1: it holds no object"),
        (['{"id": "a", "figures": [], "events": []}'], "line 1, text: there is none"),
        (['{"text": "b", "figures": [], "events": []}'], "line 1, id: there is none"),
        ([line(), line()], "line 2, id: 'r1' stands in line 1 too"),
        (['{"id": "a", "text": "b", "figures": {"x": 1}, "events": []}'], "line 1, figures: it is not a list"),
    ],
)
def test_faults_of_lines(lines, message):
    assert message in faults(codebook_file.read, lines, file="gold.jsonl")


def test_all_faults_are_told_at_once():
    said = faults(codebook_file.read, [line([wrong for wrong, _ in WRONG_FIGURES])], file="gold.jsonl")
    assert len(said.splitlines()) >= len(WRONG_FIGURES)


def test_spans_are_looked_up_in_the_text():
    read = sheet([figure(quote="people")], [event()])
    assert [span.of(TEXT) for span in read.figures[0].spans] == ["people", "people"]
    assert read.events[0].spans[0].of(TEXT) == "shells hit the market"


@pytest.mark.parametrize(
    "quote", ['"Nothing is left of the bakery,"', "nothing is\nleft of  the bakery", "NOTHING IS LEFT OF THE BAKERY"]
)
def test_what_spreadsheets_do_to_a_quote_is_forgiven(quote):
    entry = sheet([figure(quote=quote)]).figures[0]
    assert "Nothing is left of the bakery" in entry.quote
    assert entry.quote in TEXT


def test_reports_that_are_not_coded_yet_are_told_apart_from_those_that_claim_nothing():
    out = io.StringIO()
    codebook_file.write_form([Report(id="a", text="b"), Report(id="c", text="d")], out)
    form = out.getvalue().splitlines()
    assert codebook_file.read(form, file="form").uncoded == ("a", "c")
    done = json.dumps(json.loads(form[0]) | {"figures": [], "events": []})
    read = codebook_file.read([done, form[1]], file="form")
    assert ([one.report for one in read.sheets], read.uncoded) == (["a"], ("c",))


# the form


def form(report=None):
    out = io.StringIO(newline="")
    form_file.write_form([report or Report(id="r1", text=TEXT, outlet="Delta Wire", title="=cmd|' /C calc'!A0")], out)
    return list(csv.DictReader(io.StringIO(out.getvalue().removeprefix("\ufeff"), newline="")))


def filled(*entries, rows=None, separator=","):
    """The form with the coder's rows beneath, as lines of a file."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, form_file.COLUMNS, restval="", delimiter=separator)
    writer.writeheader()
    writer.writerows([*(rows or form()), *({"kind": "figure", "report": "r1"} | entry for entry in entries)])
    return out.getvalue().splitlines(keepends=True)


def test_no_cell_of_the_form_is_a_formula():
    row = form(Report(id="-r", text="@all: 12 killed", title="=1+1", outlet="+x"))[0]
    assert [row[name] for name in ("report", "text", "title", "outlet")] == ["'-r", "'@all: 12 killed", "'=1+1", "'+x"]


@pytest.mark.parametrize("text", [TEXT, "=1+1 killed", "'quoted' 12 killed", "'=x", 'a\nb, "c"\n', "x" * 70_000 + "=y"])
def test_texts_come_back_as_they_were(text):
    rows = form(Report(id="r1", text=text))
    rows[0]["coded"] = "yes"
    assert all(len(row["text"]) < 32_767 for row in rows)
    assert form_file.read(filled(rows=rows), file="form").sheets[0].text == text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_filled_form_is_read(separator):
    entries = [
        {"effect": "killed", "low": "12", "quote": "At least 12 people were killed", "place": "Tel Orun"},
        {"effect": "killed", "low": "1,000", "quote": "Twelve people died", "part_of": "1", "scope": "background"},
        {
            "kind": "event",
            "type": "shelling",
            "by": "Red Guard",
            "target": "civilians",
            "quote": "shells hit the market",
        },
    ]
    read = form_file.read(filled(*entries, separator=separator), file="form").sheets[0]
    assert (read.report, read.outlet, read.title) == ("r1", "Delta Wire", "=cmd|' /C calc'!A0")
    first, second = read.figures
    assert (first.low, first.high, first.status, first.scope, first.part_of) == (12, None, "asserted", "event", None)
    assert (second.low, second.part_of, second.scope) == (1000, 0, "background")
    assert (read.events[0].by, read.events[0].target) == ("Red Guard", "civilians")


# the coder's row (row 3 of the sheet: beneath the header and the report), and what the message must say
WRONG_ROWS = [
    ({"effect": "killed", "quote": "13 people"}, "row 3, column quote: «13 people» are no words of the report"),
    ({"effect": "killed"}, "row 3, column quote: it is empty"),
    ({"quote": "Twelve people died"}, "row 3, column effect: it is empty"),
    ({"effect": "killed", "quote": "Twelve people died", "low": "a dozen"}, "row 3, column low: 'a dozen' is not"),
    ({"effect": "killed", "quote": "Twelve people died", "target": "x"}, "row 3, column target: a figure has none"),
    (
        {"effect": "killed", "quote": "Twelve people died", "part_of": "7"},
        "row 3, column part_of: '7' is not the number",
    ),
    (
        {"effect": "killed", "quote": "Twelve people died", "part_of": "0"},
        "row 3, column part_of: '0' is not the number",
    ),
    ({"kind": "event", "type": "shelling", "quote": "shells", "low": "3"}, "row 3, column low: an event has none"),
    ({"kind": "figgure"}, "row 3, column kind: 'figgure' is none of report, more, figure, event"),
    ({"report": "r9"}, "row 3, column report: no row of kind report above has the id 'r9'"),
    ({"report": ""}, "row 3, column report: it is empty"),
]


@pytest.mark.parametrize(("row", "message"), WRONG_ROWS)
def test_faults_of_a_form_name_row_and_column(row, message):
    assert f"form.csv, {message}" in faults(form_file.read, filled(row), file="form.csv")


def test_a_form_without_its_columns_says_so():
    assert "row 1: there is no column kind, quote" in faults(form_file.read, ["report,text\n"], file="form.csv")


def test_a_report_of_a_form_is_coded_once_it_has_an_entry_or_is_marked():
    assert form_file.read(filled(), file="form").uncoded == ("r1",)
    rows = form()
    rows[0]["coded"] = "Yes"
    assert form_file.read(filled(rows=rows), file="form").sheets[0].figures == ()


# which kind it is


CLAIM = {
    "claim": "c_1", "report": "r1", "coder": "x 1", "rule": "r", "confidence": 0.5, "effect": "killed", "low": 12,
    "agent": "Red Guard", "place": {"text": "Tel Orun", "name": "Tell Orun"}, "evidence": {"figure": [[0, 30]]},
}  # fmt: skip


def test_kinds_are_known_by_name_and_first_line(write):
    assert files.kind(write("a.jsonl", "", line())) == "codebook"
    assert files.kind(write("b.jsonl", json.dumps(CLAIM))) == "claims"
    assert files.kind(write("c.csv", "kind,report")) == "form"
    for other in ("no json", '{"id": "a", "text": "b"}', ""):
        assert "it is neither codings" in faults(files.kind, write("d.jsonl", other))


def test_claims_are_no_gold_since_they_lack_the_texts(write):
    assert "without the reports' texts" in faults(files.gold, write("a.jsonl", json.dumps(CLAIM)))


def test_claims_become_entries():
    claims = claims_file.read([json.dumps(CLAIM | {"attribution": "GeoNames"})], file="claims.jsonl")
    entry = claims_file.sheets(claims, {"r1": TEXT})["r1"].figures[0]
    assert (entry.effect, entry.low, entry.by, entry.place, entry.misplaced) == (
        "killed",
        12,
        "Red Guard",
        "Tel Orun",
        False,
    )
    assert (entry.quote, entry.confidence) == (TEXT[:30], 0.5)
    assert claims_file.sheets(claims, {"r1": "another text"})["r1"].figures[0].misplaced
    assert claims_file.sheets(claims, {}) == {}


def test_a_line_that_is_no_claim_is_named():
    assert "claims.jsonl, line 2: it is not a claim" in faults(
        claims_file.read, [json.dumps(CLAIM), '{"claim": 1}'], file="claims.jsonl"
    )


def test_a_file_that_is_not_utf8_says_what_to_do(tmp_path):
    (tmp_path / "form.csv").write_bytes("kind,report,quote\nfigure,Orún,x\n".encode("cp1252"))
    assert "Save it anew as UTF-8" in faults(files.gold, tmp_path / "form.csv")
