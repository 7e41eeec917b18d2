"""`warledger code`: formats, files, exit codes, and what it says of wrong use and of bad input."""

from __future__ import annotations

import csv
import itertools
import json
import os
import threading
from pathlib import Path

import pytest

from warledger.claims.parsing.syntax import ModelMissingError
from warledger.corpus import coding


def claims(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


# What comes out


def test_json_lines_in_a_pipe(run, reports):
    result = run("code", reports)
    assert result.exit_code == 0
    assert [(claim["report"], claim["low"]) for claim in claims(result.stdout)] == [("a", 12), ("c", 3), ("c", 4)]
    assert result.stderr == ""


def test_a_table_says_which_report_a_claim_is_of(run, reports):
    out = run("code", reports, "--format", "table").stdout
    assert "a  Delta Wire · 5 Mar 2024 · 1 claim" in out
    assert "b  outlet unknown · date unknown · 0 claims" in out
    assert "2 claims  invented" in out


def test_csv(run, reports):
    rows = list(csv.DictReader(run("code", reports, "-f", "csv").stdout.splitlines()))
    assert [(row["report"], row["low"], row["quote"]) for row in rows] == [
        ("a", "12", "12 killed"),
        ("c", "3", "3 killed"),
        ("c", "4", "4 killed"),
    ]


def test_html(run, reports):
    assert run("code", reports, "-f", "html").stdout.startswith("<!doctype html>")


def test_the_outputs_name_decides_the_format(run, reports, tmp_path):
    for name, start in (
        ("x.csv", "claim,"),
        ("x.html", "<!doctype"),
        ("x.jsonl", "{"),
        ("x.out", "{"),
        ("x.txt", "a  Delta Wire"),
    ):
        result = run("code", reports, "--output", tmp_path / name)
        assert (result.exit_code, result.stdout) == (0, "")
        assert (tmp_path / name).read_text().startswith(start)
    assert not list(tmp_path.glob("*.part"))


def test_several_files_in_their_order(run, tmp_path):
    for name, number in (("z.txt", 1), ("y.txt", 2)):
        (tmp_path / name).write_text(f"In the town {number} killed by shelling, the mayor said on Monday.")
    assert [claim["low"] for claim in claims(run("code", "z.txt", "y.txt").stdout)] == [1, 2]


def test_standard_input(run):
    result = run("code", "-", input="In the town 12 killed by shelling, the mayor said on Monday.\n")
    assert [claim["low"] for claim in claims(result.stdout)] == [12]


def test_limit_counts_reports(run, reports):
    assert [claim["report"] for claim in claims(run("code", reports, "--limit", "2").stdout)] == ["a"]


def test_date_and_outlet_are_for_reports_that_give_none(run, reports):
    out = claims(run("code", reports, "--date", "2020-02-02", "--outlet", "Other").stdout)
    assert [(claim["start"], claim["outlet"]) for claim in out] == [
        ("2024-03-05", "Delta Wire"),
        ("2020-02-02", "Other"),
        ("2020-02-02", "Other"),
    ]


def test_explain_in_json_and_in_the_table(run, reports):
    (first, *_) = claims(run("code", reports, "--explain").stdout)
    assert first["explain"][0]["rule"] == "none.named"
    assert (
        "whose: none  by none.named; else Red Guard (0.10)" in run("code", reports, "--explain", "-f", "table").stdout
    )
    assert "explain" not in claims(run("code", reports).stdout)[0]


def test_text_shows_the_report(run, reports):
    out = run("code", reports, "-f", "table", "--text").stdout
    assert "In the town [1]12 killed by shelling" in out
    assert "In the town" not in run("code", reports, "-f", "table").stdout


def test_the_same_run_writes_the_same_bytes(run, reports, tmp_path):
    for name in ("1.html", "2.html"):
        run("code", reports, "-o", tmp_path / name)
    assert (tmp_path / "1.html").read_bytes() == (tmp_path / "2.html").read_bytes()


# Bad input


def test_a_report_that_fails_is_listed_and_the_others_are_coded(run, tmp_path):
    rows = [
        "At the bridge 3 killed, and then they said no more of it.",
        "The lorry had a crash that broke the coder of this.",
        "There 5 killed.",
    ]
    Path("r.jsonl").write_text("".join(json.dumps({"text": row}) + "\n" for row in rows))
    result = run("code", "r.jsonl")
    assert result.exit_code == 1
    assert [claim["low"] for claim in claims(result.stdout)] == [3, 5]
    assert "1 rejected, 2 coded:" in result.stderr
    assert "[code] r.jsonl:2: the coder failed on it (RuntimeError: made to fail)" in result.stderr


def test_a_broken_line_in_the_middle(run):
    Path("r.jsonl").write_text('{"text": "In the town 1 killed."}\n{"text": \n{"text": "In the town 2 killed."}\n')
    result = run("code", "r.jsonl")
    assert (result.exit_code, len(claims(result.stdout))) == (1, 2)
    assert "r.jsonl:2" in result.stderr


def test_a_missing_file_does_not_stop_the_others(run, reports):
    result = run("code", "nowhere.txt", reports)
    assert (result.exit_code, len(claims(result.stdout))) == (1, 3)
    assert "nowhere.txt" in result.stderr


def test_nothing_but_missing_files_is_wrong_use(run):
    result = run("code", "nowhere.txt")
    assert result.exit_code == 2
    assert "nowhere.txt: there is no such file" in result.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 20),
        ("blank.txt", b" \n \n"),
        ("broken.jsonl.gz", b"\x1f\x8b nonsense"),
    ],
)
def test_files_that_hold_no_report(run, name, content):
    Path(name).write_bytes(content)
    result = run("code", name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert name in result.stderr
    assert "Traceback" not in result.stderr


def test_many_rejections_are_counted_and_written_where_asked(run):
    Path("r.jsonl").write_text('{"text": "In the town 1 killed."}\n' + "{\n" * 80)
    result = run("code", "r.jsonl", "--rejections", "bad.jsonl")
    assert "80 rejected, 1 coded:" in result.stderr
    assert "… and 30 more; all of them are in bad.jsonl." in result.stderr
    assert len(Path("bad.jsonl").read_text().splitlines()) == 80
    assert json.loads(Path("bad.jsonl").read_text().splitlines()[79])["where"] == "r.jsonl:81"
    assert "--rejections FILE writes them all" in run("code", "r.jsonl").stderr


# Wrong use

WRONG = [
    (["--format", "jsn"], "No format 'jsn'. There are: table, jsonl, csv, ged, html. Did you mean 'jsonl'?"),
    (["--date", "yesterday"], "--date: 'yesterday' is not a date. Write it as YYYY-MM-DD"),
    (["--date", "2024-02-30"], "--date: '2024-02-30' is not a date."),
    (["--vague", "ucdp"], "--vague: no convention 'ucdp'. There are: codebook, acled."),
    (["--workers", "0"], "--workers is a number of processes, 1 or more, not 0."),
    (["--explain", "--format", "csv"], "--explain goes with the formats table and jsonl, not with csv."),
    (["--text", "--format", "csv"], "--text goes with the format table, not with csv"),
    (["--output", "no/such/folder/x.csv"], "There is no folder"),
    (["--output", "."], ". is a folder. Name a file in it."),
    (["--actors", "nowhere.yaml"], "--actors: nowhere.yaml: can't be read"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_use_says_what_would_be_right(run, reports, arguments, message):
    result = run("code", reports, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Error: {message}")


@pytest.mark.parametrize(
    "arguments", [["code"], ["cod"], ["code", "x", "--no-such-option"], ["code", "x", "--workers", "two"]]
)
def test_a_mistyped_command_line_is_wrong_use(run, arguments):
    assert run(*arguments).exit_code == 2


def test_a_broken_file_of_actors_is_named_with_its_problem(run, reports):
    Path("mine.yaml").write_text("actors:\n  - name: Red Guard\n    kind: armed_grup\n")
    result = run("code", reports, "--actors", "mine.yaml")
    assert result.exit_code == 2
    assert "mine.yaml: Red Guard: kind" in result.stderr
    assert "Did you mean 'armed_group'?" in result.stderr


def test_wrong_use_leaves_an_older_output_alone(run, reports):
    Path("x.csv").write_text("older")
    run("code", reports, "-o", "x.csv", "--vague", "ucdp")
    assert Path("x.csv").read_text() == "older"


def test_a_run_that_cannot_start_leaves_no_file(run, reports, monkeypatch, tmp_path):
    def no_model(settings):
        raise ModelMissingError("No English model en_core_web_xx is installed.")

    monkeypatch.setattr(coding, "make_coder", no_model)
    result = run("code", reports, "-o", "x.csv", "--model", "en_core_web_xx")
    assert (result.exit_code, result.stderr) == (2, "Error: No English model en_core_web_xx is installed.\n")
    assert not list(tmp_path.glob("x.csv*"))


def test_a_run_that_is_stopped_keeps_what_it_has_written_apart(run, reports, monkeypatch, tmp_path):
    def stopped(items, settings, *, workers):
        yield from itertools.islice(real(items, settings, workers=workers), 1)
        raise KeyboardInterrupt

    real = coding.code_all
    monkeypatch.setattr(coding, "code_all", stopped)
    result = run("code", reports, "-o", "x.jsonl")
    assert result.exit_code == 130
    assert "Stopped after 1 coded reports." in result.stderr
    assert "What was written so far is in x.jsonl.part." in result.stderr
    assert [path.name for path in tmp_path.glob("x*")] == ["x.jsonl.part"]


def test_a_device_is_written_to_and_not_replaced(run, reports, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    read = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_text()))
    reader.start()
    assert run("code", reports, "-o", "pipe").exit_code == 0
    reader.join(10)
    assert len(claims(read[0])) == 3
    assert (tmp_path / "pipe").is_fifo()


def test_a_link_stays_a_link(run, reports, tmp_path):
    (tmp_path / "real.jsonl").write_text("older")
    (tmp_path / "link.jsonl").symlink_to("real.jsonl")
    run("code", reports, "-o", "link.jsonl")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert len(claims((tmp_path / "real.jsonl").read_text())) == 3
