"""The how-to pages on incidents and judgements: every command and every line of Python on them is run."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from warledger import samples
from warledger.cli.main import app
from warledger.records import Incident

pytestmark = pytest.mark.slow

PAGES = Path(__file__).parents[2] / "docs" / "how-to"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample reports in two files, the first of them added and linked."""
    made = tmp_path_factory.mktemp("pages")
    lines = samples.path().read_text(encoding="utf-8").splitlines(keepends=True)
    (made / "reports.jsonl").write_text("".join(lines[:14]), encoding="utf-8")
    (made / "more-reports.jsonl").write_text("".join(lines[14:16]), encoding="utf-8")
    return made


def ran(*words: str) -> str:
    made = CliRunner().invoke(app, list(words))
    assert made.exit_code == 0, (words, made.stderr)
    return made.stdout


def named() -> dict[str, str]:
    """What the page's INCIDENT, OTHER, CLAIM, … are in the ledger here."""
    incidents = [json.loads(line) for line in ran("incidents", "--format", "jsonl").splitlines()]
    several = [i for i in incidents if len(i["reports"]) > 1]
    one = several[0]
    killed = [json.loads(c) for c in ran("claims", "--effect", "killed", "--format", "jsonl").splitlines()]
    inside = [c["claim"] for c in killed if c["claim"] in one["claims"]]
    return {"INCIDENT": one["incident"], "OTHER": incidents[-1]["incident"], "CLAIM": inside[0], "CLAIM2": inside[-1]}


@pytest.mark.parametrize("page", ["link-incidents.md", "judge.md"])
def test_everything_on_the_page_runs(
    page: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("WARLEDGER_BY", "Ana")
    if not Path("warledger.db").exists():
        ran("add", "reports.jsonl")
        ran("link")
    names: dict[str, Any] = {"__name__": "page"}
    run = 0
    for language, block in FENCE.findall((PAGES / page).read_text(encoding="utf-8")):
        if language == "python":
            exec(compile(block, page, "exec"), names)
            assert capsys.readouterr().out
            if isinstance(shown := names.get("worst"), Incident):
                assert "low / best / high" in shown._repr_html_()
        for line in block.splitlines() if language == "console" else ():
            if not line.startswith("warledger "):
                continue
            known = named()
            if "JUDGEMENT" in line:
                listed = ran("judge", "list", "--format", "jsonl").splitlines()
                known["JUDGEMENT"] = next(j["judgement"] for j in map(json.loads, listed) if j["kind"] == "same")
            words = [known.get(word, word) for word in shlex.split(line.partition(" > ")[0])]
            ran(*words[1:])
            run += 1
    assert run > 9
    ran("journal", "verify")
