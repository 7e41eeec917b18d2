"""`warledger evaluate`: machine against people, people against each other, samples, forms, faults."""

from __future__ import annotations

import csv
import io
import json

import pytest

TEXTS = {
    "a": ("Delta Wire", "In the town 12 killed by shelling, the mayor said on Monday."),
    "b": (None, "The council of the town met on Monday and talked about the road."),
    "c": ("Hill Radio", "At the bridge 3 killed, and at the market 4 killed, they said."),
}


def coded(report, *figures):
    outlet, text = TEXTS[report]
    return {"id": report, "outlet": outlet, "date": "2024-03-05", "text": text, "figures": list(figures), "events": []}


def killed(number, **more):
    return {"effect": "killed", "low": number, "high": number, "quote": f"{number} killed"} | more


@pytest.fixture
def write(tmp_path):
    def to(name, *rows):
        path = tmp_path / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return to


@pytest.fixture
def gold(write):
    """The machine of these tests finds all three figures, with the day of publication as their day."""
    day = {"start": "2024-03-05", "end": "2024-03-05"}
    return write(
        "gold.jsonl",
        coded("a", killed(12, **day)),
        coded("b"),
        coded("c", killed(3, **day, by="Red Guard"), killed(4, low=4, high=None, **day)),
    )


def test_without_other_the_machine_codes_the_golds_texts(run, gold):
    result = run("evaluate", gold, "--format", "json", "--by", "outlet", "--confidence")
    assert result.exit_code == 0, result.stderr
    got = json.loads(result.stdout)
    assert (got["reports"], got["figures"]["found"], got["figures"]["gold"], got["figures"]["predicted"]) == (
        3,
        2,
        3,
        3,
    )
    assert (got["figures"]["f1"], got["complete"]["f1"], got["fields"]["by"]) == (0.667, 0.333, 0.5)
    assert {name: of["figures"]["f1"] for name, of in got["outlets"].items()} == {
        "Delta Wire": 1.0,
        "Hill Radio": 0.5,
        "unknown": 0.0,
    }
    assert got["confidence"]["figures"] == 3
    assert got["other"].startswith("warledger ")


def test_claims_of_an_earlier_run_give_the_same(run, gold):
    coded_now = json.loads(run("evaluate", gold, "--format", "json").stdout)
    run("code", gold, "--output", "claims.jsonl")
    from_file = json.loads(run("evaluate", gold, "claims.jsonl", "--format", "json").stdout)
    assert from_file.pop("other") == "claims.jsonl"
    del coded_now["other"]
    assert from_file == coded_now


def test_table_and_page(run, gold, tmp_path):
    result = run("evaluate", gold, "--format", "table", "--confidence", "--by", "outlet", "--page", "page.html")
    assert result.exit_code == 0, result.stderr
    for words in ("3 reports", "complete", "alpha", "most confident fifth", "By outlet", "Hill Radio"):
        assert words in result.stdout
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Red Guard" in page
    assert str(tmp_path) not in page


def test_coder_against_coder(run, gold, write):
    second = write(
        "second.jsonl", coded("c", killed(3), killed(4)), coded("a", killed(12)) | {"figures": None, "events": None}
    )
    result = run("evaluate", gold, second)
    assert result.exit_code == 0, result.stderr
    got = json.loads(result.stdout)
    # a and b are not coded by the second coder: they are left out, not counted as empty
    assert (got["reports"], got["figures"]["found"], got["figures"]["gold"]) == (1, 1, 2)
    assert "2 reports of" in result.stderr


def test_from_sample_to_figures(run, reports, tmp_path):
    """Draw, fill in with a spreadsheet, evaluate."""
    result = run("evaluate", "--sample", "3", reports, "--output", "form.csv")
    assert result.exit_code == 0, result.stderr
    assert "Drew 3 of 3 reports with seed 1" in result.stderr
    form = tmp_path / "form.csv"
    rows = list(csv.DictReader(io.StringIO(form.read_text(encoding="utf-8-sig"), newline="")))
    assert {row["report"] for row in rows} == {"a", "b", "c"}
    for row in rows:
        row["coded"] = "yes"
    rows.append({"kind": "figure", "report": "a", "effect": "killed", "low": "12", "high": "12", "quote": "12 killed"})
    with form.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    got = json.loads(run("evaluate", form).stdout)
    assert (got["reports"], got["figures"]["found"], got["figures"]["gold"], got["figures"]["predicted"]) == (
        3,
        1,
        1,
        3,
    )


def test_a_sample_as_json_lines_is_the_same_for_the_same_seed(run, reports):
    drawn = run("evaluate", "--sample", "2", reports, "--seed", "5")
    assert drawn.exit_code == 0
    rows = [json.loads(line) for line in drawn.stdout.splitlines()]
    assert len(rows) == 2
    assert all(row["figures"] is None and row["text"] for row in rows)
    assert run("evaluate", "--sample", "2", reports, "--seed", "5").stdout == drawn.stdout


def test_a_sample_of_a_ledger(run, reports):
    assert run("add", reports, "--ledger", "war.db").exit_code == 0
    of_ledger = run("evaluate", "--sample", "2", "--ledger", "war.db", "--seed", "5")
    assert of_ledger.exit_code == 0, of_ledger.stderr
    assert of_ledger.stdout == run("evaluate", "--sample", "2", reports, "--seed", "5").stdout
    missing = run("evaluate", "--sample", "2", "--ledger", "none.db")
    assert missing.exit_code == 2
    assert "none.db" in missing.stderr


def test_a_form_is_never_overwritten(run, reports, tmp_path):
    (tmp_path / "form.csv").write_text("a week's work")
    result = run("evaluate", "--sample", "2", reports, "--output", "form.csv")
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert (tmp_path / "form.csv").read_text() == "a week's work"


WRONG_USE = [
    ([], "Name the file of codings"),
    (["gold.jsonl", "--ledger", "war.db"], "--ledger goes with --sample"),
    (["--sample", "2", "gold.jsonl", "--ledger", "war.db"], "from files or from a ledger"),
    (["missing.jsonl"], "there is no such file|No such file"),
    (["gold.jsonl", "--by", "country"], "by outlet, not by 'country'"),
    (["gold.jsonl", "--format", "xml"], "there are table and json"),
    (["gold.jsonl", "gold.jsonl", "gold.jsonl"], "Two files are compared"),
    (["gold.jsonl", "gold.jsonl", "--confidence"], "needs the machine's claims"),
    (["gold.jsonl", "--output", "x.csv"], "--output goes with --sample"),
    (["gold.jsonl", "--page", "nowhere/x.html"], "There is no folder"),
    (["--sample", "2", "gold.jsonl", "--page", "x.html"], "--sample writes a form"),
    (["--sample", "2", "gold.jsonl", "--output", "form.doc"], "a .csv or a .jsonl file"),
    (["--sample", "2", "missing.jsonl"], "no report to draw from"),
    (["faulty.jsonl"], "faulty.jsonl, line 1, figure 1, quote: «99 killed» are no words of the report"),
    (["other.jsonl", "gold.jsonl"], "holds no coded report"),
    (["gold.jsonl", "strange.jsonl"], "codes no report of"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG_USE, ids=lambda value: str(value)[:40])
def test_wrong_use(run, gold, write, arguments, message):
    write("faulty.jsonl", coded("a", killed(99)))
    write("other.jsonl", coded("a") | {"figures": None, "events": None})
    write("strange.jsonl", coded("a") | {"id": "z"})
    result = run("evaluate", *arguments)
    assert result.exit_code == 2
    assert any(part in result.stderr for part in message.split("|")), result.stderr
    assert "Traceback" not in result.stderr


def test_a_report_that_the_machine_fails_on_is_told_and_the_exit_code_is_1(run, write):
    text = "crash: 5 killed"
    row = {"id": "x", "text": text, "figures": [killed(5)], "events": []}
    result = run("evaluate", write("gold.jsonl", row, coded("a", killed(12))))
    assert result.exit_code == 1
    assert "made to fail" in result.stderr
    assert json.loads(result.stdout)["figures"]["found"] == 1
