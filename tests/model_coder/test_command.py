"""The commands of the how-to pages, as they stand there, against a scripted server; and a key, nowhere kept."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("model-coder.md", "offline-model.md")
#: Addresses on the pages that stand for a server.
ADDRESSES = re.compile(r"https?://(?:models\.example|localhost:8080)/v1")
REPORTS = [
    {"id": "r1", "date": "2021-05-17", "outlet": "Littoral Wire", "title": "A title that stays here",
     "text": "On Saturday gunmen killed four farmers in the village of Orvane, the mayor said.", "own": "own column"},
    {"id": "r2", "date": "2021-05-17", "text": "Shelling wounded at least nine people in Sela."},
]  # fmt: skip
FIGURES = {
    "four farmers": {"effect": "killed", "quote": "gunmen killed four farmers", "number": "four", "low": 4, "high": 4},
    "nine people": {"effect": "wounded", "quote": "at least nine people", "number": "nine", "low": 9, "high": 9},
}  # fmt: skip
INVENTED = {"effect": "killed", "quote": "900 civilians were killed", "low": 900, "high": 900}


@pytest.fixture
def talking(server, say, answer_of):
    """The server answers every report rightly, and adds a figure that it made up."""

    def script(body, call):
        asked = body["messages"][1]["content"].rsplit("<<<REPORT", 1)[1]
        return say(answer_of(figures=[*(row for words, row in FIGURES.items() if words in asked), INVENTED]))

    server.script = script
    return server


@pytest.fixture
def warledger(tmp_path):
    """Runs the command in a folder with reports; gives the process."""
    lines = "".join(json.dumps(one) + "\n" for one in REPORTS)
    for name in ("reports.jsonl", "sample.jsonl"):
        (tmp_path / name).write_text(lines, encoding="utf-8")

    def run(*arguments, **variables):
        return subprocess.run(
            [sys.executable, "-m", "warledger", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "COLUMNS": "200", **variables},
            capture_output=True,
            text=True,
        )

    return run


def commands(page: str) -> list[list[str]]:
    """Words of the page's own `warledger code`, `add` and `export` commands."""
    text = (ROOT / "docs" / "how-to" / page).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = re.findall(r"^ *\$ (warledger (?:code|add|export) .*)$", text, re.M)
    return [shlex.split(line)[1:] for line in lines]


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_commands_of_a_page_do_what_it_says(page, warledger, talking, tmp_path):
    done = commands(page)
    assert len(done) >= 3
    for words in done:
        asks = any(ADDRESSES.fullmatch(word) for word in words)
        before = len(talking.requests)
        words = [ADDRESSES.sub(talking.url, word) for word in words]
        if "requests" in words and "--replay" in words:  # somebody has answered meanwhile
            answer(tmp_path / "requests")
        made = warledger(*words)
        assert made.returncode == 0, (words, made.stderr)
        assert "Traceback" not in made.stderr
        sent = len(talking.requests) - before
        answers_kept = "--record" in words and not sent
        assert asks == (sent > 0 or answers_kept), (words, made.stderr)
        assert ("Sending the text, outlet and day" in made.stderr) == (sent > 0)
        if words[0] == "code" and "--requests-only" not in words:
            claims = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()]
            if "rules,model" in words:
                assert "Agreement on the figures of both: low" in made.stderr
                assert (tmp_path / "differences.jsonl").read_text("utf-8")
            else:
                # "at least" is read from the words: the model's own upper bound is not taken
                assert [(claim["low"], claim["high"]) for claim in claims] == [(4, 4), (9, None)]
                assert re.search(r"Of \d+ values, \d+ \(\d+\.\d %\) have no words in the report", made.stderr)


def answer(folder: Path) -> None:
    """Answers to the requests in a folder, as a person brings them."""
    for path in folder.glob("*.request.json"):
        raw = json.loads(path.read_text("utf-8"))
        asked = raw["messages"][1]["content"]
        found = [row for words, row in FIGURES.items() if words in asked]
        text = f"```json\n{json.dumps({'events': [], 'figures': found})}\n```"
        (folder / raw["answer_file"]).write_text(text, encoding="utf-8")


def test_what_is_sent_is_what_is_said(warledger, talking):
    made = warledger("code", "reports.jsonl", "--coder", "model", "--endpoint", talking.url, "--model", "m")
    assert made.returncode == 0, made.stderr
    assert made.stderr.count("Sending the text") == 1
    assert talking.url in made.stderr
    sent = json.dumps(talking.requests)
    assert REPORTS[0]["text"] in sent
    assert "Littoral Wire" in sent
    for kept_here in ("A title that stays here", "own column", '"r1"'):
        assert kept_here not in sent


@pytest.mark.slow
def test_added_to_a_ledger_and_asked_again_where_there_was_no_answer(warledger, talking, say):
    right = talking.script
    talking.script = lambda body, call: say("", status=500) if REPORTS[0]["text"] in str(body) else right(body, call)
    options = ("add", "reports.jsonl", "--coder", "model", "--endpoint", talking.url, "--model", "m", "--retries", "0")
    first = warledger(*options)
    assert first.returncode == 1
    assert "the model is asked again when you add them again" in first.stdout
    talking.script = right
    talking.requests.clear()
    second = warledger(*options)
    assert second.returncode == 0, second.stderr
    assert len(talking.requests) == 1  # the other one is there
    rows = [json.loads(line) for line in warledger("claims", "--format", "jsonl").stdout.splitlines()]
    assert sorted(row["low"] for row in rows) == [4, 9]
    assert all(row["coder"].startswith("warledger-model") for row in rows)
    trained = [json.loads(line) for line in warledger("export", "training").stdout.splitlines()]
    assert [len(line["figures"]) for line in trained] == [1, 1]
    sessions = warledger("add", "reports.jsonl", "--coder", "rules,model")
    assert sessions.returncode == 2
    assert "one coder" in sessions.stderr


@pytest.mark.slow
@pytest.mark.parametrize("how", ["told back", "refused"])
def test_key_is_in_no_file_and_no_line(warledger, talking, say, tmp_path, how):
    """Not in the ledger, the kept answers, requests, claims, nor in what is printed, whatever the server sends back."""
    key = "wk-9f3Zq71-very.secret_0042"
    right = talking.script

    def telling(body, call):
        """The key in the answer's text, in one that can't be read, and in a failure's message."""
        if call < 2:
            return say(right(body, call).text.replace("900 civilians", f"{key} civilians"))
        return say(f"Bearer {key}") if call % 2 else say(f"no {key}", status=500)

    def refusing(body, call):
        return say(f"Incorrect API key provided: {key} (Authorization: Bearer {key})", status=401)

    talking.script = telling if how == "told back" else refusing
    ask = ("--coder", "model", "--endpoint", talking.url, "--model", "m", "--retries", "0", "--record", "answers")
    variables = {"WARLEDGER_MODEL_KEY": key, "WARLEDGER_TRACEBACK": "1", "OPENAI_LOG": "debug"}
    printed = [
        warledger("code", "reports.jsonl", *ask, "--output", "c.jsonl", "--rejections", "r.jsonl", **variables),
        warledger("code", "reports.jsonl", "--coder", "model", "--requests-only", "requests", **variables),
        warledger("add", "reports.jsonl", *ask, "--rejections", "r2.jsonl", **variables),
        warledger("code", "reports.jsonl", *ask[:-1], "others", "--instructions", "brief", **variables),
    ]
    assert f"Bearer {key}" in {headers["authorization"] for headers in talking.headers}
    for made in printed:
        assert key not in made.stdout + made.stderr
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name.endswith(".request.json") for path in files)
    assert (tmp_path / "warledger.db").is_file()
    if how == "told back":
        assert len(list((tmp_path / "answers").glob("*.json"))) == 2
    assert [path.name for path in files if key.encode() in path.read_bytes()] == []
