"""`warledger add`, `runs` and `ledger`: what they keep, what they say at the end, and of wrong use."""

from __future__ import annotations

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from warledger import samples
from warledger.claims.parsing.syntax import ModelMissingError
from warledger.corpus import coding

from ..conftest import Counter


def counts(result):
    return json.loads(result.stdout)


def test_it_says_what_became_of_the_reports_and_what_to_try(run, reports):
    result = run("add", reports)
    assert result.exit_code == 0
    assert "warledger.db: 3 reports, 3 new claims." in result.stdout
    assert "3 new" in result.stdout
    assert "warledger claims --effect killed" in result.stdout
    assert result.stderr == ""


def test_the_same_again_changes_nothing_and_says_so(run, reports):
    run("add", reports)
    before = Path("warledger.db").read_bytes()
    result = run("add", reports)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "3 the same as kept ones" in result.stdout
    assert "Nothing new. --recode codes them again" in result.stdout
    assert Path("warledger.db").stat().st_size == len(before)


def test_each_kind_is_counted(run, tmp_path):
    text = "In the town {} killed by shelling, the mayor said on Monday."
    rows = [
        {"id": "a", "text": text.format(1)},
        {"id": "b", "text": text.format(1)},
        {"id": "a", "text": text.format(2)},
        {"id": "a", "text": text.format(2)},
        {"id": "c", "text": "The lorry had a crash that broke the coder of this."},
        {"id": "d"},
    ]
    Path("r.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    result = run("add", "r.jsonl", "--format", "json", "--ledger", "other.db")
    assert result.exit_code == 1
    told = counts(result)
    assert Path(told.pop("ledger")) == tmp_path / "other.db"
    assert told.pop("run").startswith("run_")
    assert told == {
        "new": 2, "copy": 1, "version": 1, "same": 1, "recoded": 0, "failed": 1, "rejected": 1, "claims": 2,
    }  # fmt: skip
    assert "2 rejected, 2 coded:" in result.stderr
    assert "[read] r.jsonl:6: it has no field 'text'" in result.stderr
    text = run("add", "r.jsonl").stdout
    for words in ("new versions of reports", "copies of kept ones", "could not be coded: kept", "could not be read"):
        assert words in text


def test_date_outlet_limit_standard_input_and_rejections(run):
    lines = '{"text": "In the town 5 killed on Monday, the mayor said."}\n' * 2 + "{\n"
    result = run("add", "-", "--date", "2024-03-05", "--outlet", "Wire", "--rejections", "bad.jsonl", input=lines)
    assert result.exit_code == 1
    assert json.loads(Path("bad.jsonl").read_text())["where"] == "-:3"
    with sqlite3.connect("warledger.db") as file:
        assert file.execute("SELECT date, outlet FROM reports").fetchall() == [("2024-03-05", "Wire")]
    assert counts(run("add", "-", "--limit", "1", "-f", "json", input=lines))["same"] == 1


def test_recode_codes_what_another_run_has_coded(run, reports):
    run("add", reports)
    assert counts(run("add", reports, "--vague", "acled", "-f", "json"))["same"] == 3
    assert counts(run("add", reports, "--vague", "acled", "--recode", "-f", "json"))["recoded"] == 3
    listed = [json.loads(line) for line in run("runs").stdout.splitlines()]
    assert [(row["number"], row["reports"], row["claims"]) for row in listed] == [(1, 3, 3), (2, 3, 3)]
    compared = json.loads(run("runs", "1", "2").stdout)
    assert (compared["reports"], compared["same"], compared["changed"]) == (3, 3, [])
    assert compared["made_with"] == {"settings": [{"vague": "codebook"}, {"vague": "acled"}]}


def test_ledger_recode_and_the_comparison_as_a_table(run, reports, monkeypatch):
    run("add", reports)

    class Newer(Counter):
        def code(self, report):
            found = super().code(report)
            changed = [claim.model_copy(update={"low": claim.low + 1, "high": None}) for claim in found.claims[:1]]
            return type(found)(report, changed)

    monkeypatch.setattr(coding, "make_coder", Newer)
    result = run("ledger", "recode", "--vague", "acled")
    assert result.exit_code == 0
    assert "3 reports coded by run_" in result.stdout
    table = run("runs", "1", "2", "--format", "table").stdout
    for words in ("1 went", "2 changed", "2 in low", "2 in high", "a: killed 13-", "low 12 -> 13", "settings:"):
        assert words in table
    assert "3 were coded by it before" in run("ledger", "recode", "--vague", "acled").stdout
    assert "run_" in run("runs", "2", "--format", "table").stdout


def test_check_backup_restore_vacuum_salvage_datasette(run, reports):
    run("add", reports)
    assert run("ledger", "check").stdout.endswith("warledger.db: all is whole.\n")
    assert "a whole copy" in run("ledger", "backup", "copy.db").stdout
    with sqlite3.connect("warledger.db") as file:
        file.execute("UPDATE report SET text = 'changed' WHERE id = 'a'")
    result = run("ledger", "check")
    assert result.exit_code == 1
    assert "[texts] the text of report 'a' (version 1) has changed" in result.stdout
    assert "restore BACKUP" in result.stderr
    assert {json.loads(line)["part"] for line in run("ledger", "check", "--json").stdout.splitlines()} >= {"texts"}
    assert "What was there is now" in run("ledger", "restore", "copy.db").stdout
    assert run("ledger", "check").exit_code == 0
    assert "MB before" in run("ledger", "vacuum").stdout
    assert "3 reports and 3 claims were saved" in run("ledger", "salvage", "saved.db").stdout
    assert "datasette" in run("ledger", "datasette").stdout
    assert "claims" in json.loads(Path("metadata.json").read_text())["databases"]["warledger"]["tables"]


# Wrong use

WRONG = [
    (["add", "r.jsonl", "--workers", "0"], "--workers is a number of processes, 1 or more"),
    (["add", "r.jsonl", "--format", "csv"], "--format: 'csv' is none. There are: text, json."),
    (["add", "r.jsonl", "--date", "5 March"], "Write it as YYYY-MM-DD"),
    (["add", "r.jsonl", "--ledger", "nowhere/x.db"], "there is no folder"),
    (["add", "r.jsonl", "--ledger", "r.jsonl"], "this file is no ledger"),
    (["add", "r.jsonl", "--ledger", "mysql://host/db"], "can't be kept in this kind of database (mysql)"),
    (["add", "nothing.jsonl"], "there is no such ledger"),
    (["runs", "--ledger", "none.db"], "`warledger add FILES` makes one"),
    (["ledger", "check", "--ledger", "none.db"], "there is no such ledger"),
    (["ledger", "restore", "none.db"], "there is no such backup"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_use_is_told_without_a_traceback(run, arguments, message):
    Path("r.jsonl").write_text('{"text": "In the town 1 killed."}\n')
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert not Path("none.db").exists()


def test_runs_that_are_not_there(run, reports):
    run("add", reports)
    result = run("runs", "1", "9")
    assert result.exit_code == 2
    assert "there is no run '9'. There are: 1 (run_" in result.stderr
    assert run("runs", "1", "2", "3").exit_code == 2


def test_the_beginning_of_a_runs_id_is_no_number(run, reports):
    run("add", reports)
    ident = counts(run("runs", "1", "--format", "json"))["run"]
    assert run("runs", ident[:8]).exit_code == 0
    assert run("runs", ident.removeprefix("run_")[:4]).exit_code == 0
    assert run("runs", ident.removeprefix("run_")[:2]).exit_code == 2


def test_a_missing_model_keeps_nothing(run, reports, monkeypatch):
    def missing(settings):
        raise ModelMissingError("No English model is installed. Install one.")

    monkeypatch.setattr(coding, "make_coder", missing)
    result = run("add", reports)
    assert (result.exit_code, "Install one." in result.stderr) == (2, True)
    with sqlite3.connect("warledger.db") as file:
        assert file.execute("SELECT count(*) FROM report").fetchone() == (0,)


# The real command


COMMAND = [sys.executable, "-m", "warledger"]


@pytest.mark.slow
def test_the_real_command_killed_and_taken_up_again_with_two_workers(tmp_path):
    many = tmp_path / "many.jsonl"
    rows = [json.loads(line) for line in samples.path().read_text(encoding="utf-8").splitlines()]
    with many.open("w", encoding="utf-8") as out:
        for round in range(4):  # other ids and texts each time: none is a copy
            for row in rows:
                out.write(json.dumps(row | {"id": f"{row['id']}-{round}", "text": row["text"] + f" ({round})"}) + "\n")
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    subprocess.run([*COMMAND, "add", many, "--ledger", whole], check=True, capture_output=True, timeout=300)
    with subprocess.Popen([*COMMAND, "add", many, "--ledger", broken], stdout=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and not reports_in(broken):
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    assert 0 < reports_in(broken) < len(rows) * 4
    command = [*COMMAND, "add", many, "--ledger", broken, "--workers", "2"]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    assert dump(whole) == dump(broken)


def reports_in(path):
    if not os.path.exists(path):
        return 0
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=60) as file:
        try:
            return file.execute("SELECT count(*) FROM report").fetchone()[0]
        except sqlite3.OperationalError:  # no tables yet
            return 0


def dump(path):
    with sqlite3.connect(path) as file:
        file.execute("DELETE FROM session")
        return [line for line in file.iterdump() if "sqlite_stat" not in line and "_words" not in line]


@pytest.fixture
def corpus():
    """A corpus of real reports; it stays beside the project."""
    folder = Path(os.environ.get("WARLEDGER_SHARED") or Path(__file__).parents[4] / "shared")
    path = folder / "reports" / "syria.jsonl.gz"
    if not path.exists():
        pytest.skip("no reports beside the project: set WARLEDGER_SHARED to the folder with gold/, bench/ and reports/")
    return path


@pytest.mark.slow
def test_all_of_a_corpus_twice_and_once_more_with_200_changed(run, corpus, tmp_path):
    total = reports_of(run("add", corpus, "-f", "json"))
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        assert total["new"] + total["copy"] == sum(1 for _ in lines)
    again = reports_of(run("add", corpus, "-f", "json"))
    assert again["new"] == again["version"] == again["copy"] == again["claims"] == 0
    changed = tmp_path / "changed.jsonl"
    with gzip.open(corpus, "rt", encoding="utf-8") as lines, changed.open("w", encoding="utf-8") as out:
        for number, line in enumerate(lines):
            row = json.loads(line)
            if number % 3 == 0 and number < 600:
                row["text"] += f" Another {number} killed later."
            out.write(json.dumps(row) + "\n")
    third = reports_of(run("add", changed, "-f", "json"))
    assert (third["version"], third["new"], third["copy"]) == (200, 0, 0)
    with sqlite3.connect("warledger.db") as file:
        # none twice: every text once, and 200 more texts than before
        texts = file.execute("SELECT count(*), count(DISTINCT text_hash) FROM report").fetchone()
        assert texts == (total["new"] + 200, total["new"] + 200)


def reports_of(result):
    assert result.exit_code in {0, 1}, result.stderr
    return counts(result)
