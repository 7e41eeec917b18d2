"""Answers as a perfect model would give them, replayed: what is missing from the score is what the plumbing loses.

The answers are made from the hand-coded reports beside the project (`perfect_cassette`); each is read back by the
command, grounded, and judged by the scorer that judges every coder.
"""

import json
import subprocess
import sys

import pytest

#: What has to come back of answers that are right, as F1 over the coded reports.
LEAST = {"figures": 0.97, "complete": 0.90, "events": 0.90}


@pytest.fixture(scope="module")
def gold(shared):
    return shared / "gold" / "dev.jsonl"


@pytest.fixture(scope="module")
def replayed(gold, script, tmp_path_factory):
    """The claims of the replayed answers, as the command writes them, and what it says."""
    folder = tmp_path_factory.mktemp("perfect")
    made = script("tests/model_coder/perfect_cassette.py").make(gold, folder / "answers")
    assert made == len(gold.read_text(encoding="utf-8").splitlines())
    out = folder / "claims.jsonl"
    command = [sys.executable, "-m", "warledger", "code", str(gold), "--coder", "model"]
    done = subprocess.run(
        [*command, "--replay", str(folder / "answers"), "--output", str(out)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return out, done.stderr


@pytest.mark.quality
def test_perfect_answers_come_back_nearly_whole(replayed, gold, shared):
    scorer = shared / "bench" / "score_claims.py"
    command = [sys.executable, str(scorer), str(gold), str(replayed[0]), "--json"]
    scores = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    found = {name: round(scores[name]["f1"], 3) for name in LEAST}
    print(f"A perfect model's answers, after grounding: {found}")
    assert {name: share for name, share in found.items() if share < LEAST[name]} == {}


@pytest.mark.quality
def test_every_report_is_coded_and_little_is_dropped(replayed, gold):
    out, said = replayed
    assert "0 requests sent" in said
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    coded = {row["report"] for row in rows}
    reports = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    assert coded == {str(one["id"]) for one in reports if one["figures"] or one["events"]}
    texts = {str(one["id"]): one["text"] for one in reports}
    for row in rows:
        assert row["place"] is None or row["place"]["text"] in texts[row["report"]]
        assert row["counted"] is None or row["counted"] in texts[row["report"]]
