"""Our figures and those of the scorer beside the gold are the same to the third decimal."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import warledger
from warledger.cli.main import app
from warledger.exports.codings import formats

pytestmark = pytest.mark.quality

#: Both give shares rounded to three decimals.
EXACT = 1e-9


def assert_same(gold: Path, other: Path, shared: Path) -> None:
    scorer = [sys.executable, str(shared / "bench" / "score_claims.py"), str(gold), str(other), "--json"]
    want = json.loads(subprocess.run(scorer, capture_output=True, check=True, text=True).stdout)
    ran = CliRunner().invoke(app, ["evaluate", str(gold), str(other), "--format", "json"])
    assert ran.exit_code == 0, ran.stderr
    got = json.loads(ran.stdout)
    for name in ("figures", "complete", "events"):
        for share in ("precision", "recall", "f1"):
            assert got[name][share] == pytest.approx(want[name][share], abs=EXACT), (name, share)
        assert {key: got[name][key] for key in ("found", "predicted", "gold")} == {
            key: want[name][key] for key in ("found", "predicted", "gold")
        }, name
    assert got["fields"] == pytest.approx(want["fields"], abs=EXACT, nan_ok=True)
    by_effect = {effect: of["f1"] for effect, of in want["by_effect"].items()}
    assert {effect: of["f1"] for effect, of in got["effects"].items()} == pytest.approx(by_effect, abs=EXACT)


@pytest.mark.parametrize("corpus", ["seed", "dev", "world"])
def test_on_the_machines_claims(corpus: str, shared: Path, tmp_path: Path) -> None:
    gold, claims = shared / "gold" / f"{corpus}.jsonl", tmp_path / "claims.jsonl"
    with claims.open("w", encoding="utf-8") as out:
        formats.writer("jsonl")(warledger.code_many(warledger.read(gold)), out)
    assert_same(gold, claims, shared)


@pytest.mark.parametrize(("corpus", "seed"), [("dev", 0), ("world", 1), ("world", 2)])
def test_on_a_second_coder_who_slips(corpus: str, seed: int, shared: Path, tmp_path: Path) -> None:
    """The gold with entries left out, doubled, and fields taken from other entries."""
    chance = random.Random(seed)
    gold, second = shared / "gold" / f"{corpus}.jsonl", tmp_path / "second.jsonl"
    reports = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    with second.open("w", encoding="utf-8") as out:
        for report in reports:
            for kind in ("figures", "events"):
                report[kind] = [slipped(entry, report[kind], chance) for entry in report[kind] if chance.random() < 0.9]
                report[kind] += [dict(entry) for entry in report[kind] if chance.random() < 0.1]
                for entry in report[kind]:
                    entry.pop("part_of", None)
            out.write(json.dumps(report) + "\n")
    assert_same(gold, second, shared)


def slipped(entry: dict[str, object], others: list[dict[str, object]], chance: random.Random) -> dict[str, object]:
    fields = ("effect", "low", "category", "side", "by", "agent", "source", "place", "quote", "scope", "type")
    taken = {name: chance.choice(others)[name] for name in fields if name in entry and chance.random() < 0.15}
    new = entry | taken
    if isinstance(new.get("low"), int) and isinstance(new.get("high"), int) and new["low"] != new["high"]:
        new["high"] = new["low"]
    return new
