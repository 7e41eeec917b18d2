"""The real command as a process of its own, with the real coder: pipes, signals, workers, what it loads."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading

import pytest

from warledger import samples

pytestmark = pytest.mark.slow

COMMAND = [sys.executable, "-m", "warledger"]


def run(*arguments, **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], capture_output=True, text=True, timeout=300, check=False, **options
    )


def seeded(seed: int) -> dict[str, str]:
    """An environment in which sets of strings have an order of their own: nothing may rest on it."""
    return {**os.environ, "PYTHONHASHSEED": str(seed)}


@pytest.fixture(scope="module")
def one_worker(tmp_path_factory) -> bytes:
    out = tmp_path_factory.mktemp("one") / "claims.jsonl"
    result = run("code", samples.path(), "--actors", samples.actors(), "--output", out, env=seeded(1))
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    return out.read_bytes()


def test_help_and_version_load_nothing_heavy():
    heavy = ("spacy", "pydantic", "numpy", "pandas", "yaml", "jinja2")
    check = f"import sys, warledger.cli.main; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_claim_of_the_samples_is_invented_and_points_at_its_words(one_worker):
    texts = {
        report["id"]: report["text"]
        for report in map(json.loads, samples.path().read_text(encoding="utf-8").splitlines())
    }
    claims = [json.loads(line) for line in one_worker.splitlines()]
    assert claims
    for claim in claims:
        assert claim["invented"] is True
        text = texts[claim["report"]]
        assert all(0 <= start < end <= len(text) for spans in claim["evidence"].values() for start, end in spans)
        if claim["place"]:
            assert claim["place"]["text"] in text


def test_two_workers_write_the_same_bytes(one_worker, tmp_path):
    out = tmp_path / "claims.jsonl"
    result = run("code", samples.path(), "--actors", samples.actors(), "--workers", 2, "--output", out, env=seeded(2))
    assert (result.returncode, result.stderr) == (0, "")
    assert out.read_bytes() == one_worker


def test_a_reader_that_has_had_enough_ends_it_quietly(tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_text(samples.path().read_text(encoding="utf-8") * 2, encoding="utf-8")
    command = f"{' '.join(COMMAND)} code {many} --format jsonl | head -n 1; echo ${{PIPESTATUS[0]}}"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=300, check=True)
    line, code = result.stdout.splitlines()
    assert json.loads(line)["claim"]
    assert (code, result.stderr) == ("0", "")


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_ends_it_without_a_traceback(workers, tmp_path):
    # more than the batches that are handed out ahead, and then standard input, on which it waits for ever
    many = tmp_path / "many.jsonl"
    many.write_bytes(samples.path().read_bytes() * 6)
    command = [*COMMAND, "code", str(many), "-", "--workers", str(workers)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        watchdog = threading.Timer(120, process.kill)
        watchdog.start()
        assert process.stdout
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
        watchdog.cancel()
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert b"Stopped after" in errors


def test_a_text_with_escapes_reaches_no_terminal(tmp_path):
    file = tmp_path / "r.txt"
    file.write_text(
        "Three soldiers were killed \x1b]0;title\x07 by rockets in the town of Kadugli on Sunday, residents said.",
        encoding="utf-8",
    )
    result = run("code", file, "--format", "table", "--text")
    assert result.returncode == 0
    assert "\x1b" not in result.stdout


def test_doctor_works_here_and_says_what_is_used():
    result = run("doctor", "--json")
    found = {finding["what"]: finding["found"] for finding in reversed(json.loads(result.stdout)["findings"])}
    assert result.returncode == 0
    assert re.search(r"\d+ actors", found["actors"])
    assert {"Python", "packages", "model", "gazetteer", "vocabularies"} <= set(found)


def test_demo_shows_a_report_and_writes_its_files(tmp_path):
    result = run("demo", cwd=tmp_path, env={**os.environ, "COLUMNS": "180"})
    assert (result.returncode, result.stderr) == (0, "")
    for words in (
        "One report beside what it claims",
        "incidents that several reports tell of",
        "Try next:",
        "Invented",
    ):
        assert words in result.stdout
    folder = tmp_path / "demo-output"
    assert {file.name for file in folder.iterdir()} == {
        "claims.jsonl",
        "claims.csv",
        "reports.html",
        "reports.jsonl",
        "actors.yaml",
        "warledger.db",
        "dossier.html",
        "figures.svg",
    }
    # The group says that it killed 30 soldiers and lost three men: both sides' dead of one ambush.
    assert re.search(r"Front of the Three Rivers +33\b", result.stdout)
    assert "All of these reports are invented." in (folder / "reports.html").read_text(encoding="utf-8")
    tried = re.findall(r"^  warledger (.+)$", result.stdout.partition("Try next:")[2], re.M)
    assert [command.split()[0] for command in tried] == ["why", "incidents", "add"]
    for command in tried[:2]:
        answer = run(*command.split(), cwd=tmp_path)
        assert (answer.returncode, answer.stderr) == (0, "")
        assert answer.stdout


def test_demo_of_an_unknown_report_names_those_that_there_are(tmp_path):
    result = run("demo", "--report", "no-such", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith("Error: No sample report 'no-such'. There are: ")
