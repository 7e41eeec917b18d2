"""tools/floors.py without gold: what raises a floor, what lowers one, and what it says where it can't."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
import yaml

HEAD = "# what this is\n"


@pytest.fixture
def tool(floors: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool with a gold folder, floors and scores of its own: figures measured at 0.80, events at 0.50."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "dev.jsonl").write_text("{}\n", encoding="utf-8")
    (tmp_path / "bench").mkdir()
    for name in floors.SCORERS:
        (tmp_path / name).write_text("# a scorer\n", encoding="utf-8")
    digest = floors.sha256(tmp_path / "gold" / "dev.jsonl")
    entry = {"file": "gold/dev.jsonl", "sha256": digest, "floors": {"figures": 0.7, "events": 0.55}}
    written = tmp_path / "floors.yaml"
    written.write_text(HEAD + yaml.safe_dump({"scorers": {}, "corpora": {"dev": entry}}), encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", written)
    monkeypatch.setattr(floors, "measure", lambda corpus, folder: {"figures": 0.8, "events": 0.5})
    monkeypatch.setenv("WARLEDGER_SHARED", str(tmp_path))
    return floors


def run(tool: ModuleType, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[int, dict[str, float]]:
    """Exit code, and the floors that are written afterwards."""
    monkeypatch.setattr("sys.argv", ["floors.py", *arguments])
    code = tool.main()
    return code, tool.load()["corpora"]["dev"]["floors"]


@pytest.mark.parametrize(
    ("arguments", "code", "figures", "events"),
    [
        # alone it changes nothing, and its exit code tells of the floor that is not held
        ([], 1, 0.7, 0.55),
        # --raise raises what is measured higher, and lowers nothing
        (["--raise"], 1, 0.78, 0.55),
        (["--lower", "dev.events"], 0, 0.7, 0.48),
        (["--lower", "dev"], 0, 0.78, 0.48),
        (["--raise", "--lower", "dev.events"], 0, 0.78, 0.48),
        (["--lower", "dev.evnts"], 2, 0.7, 0.55),
    ],
)
def test_what_moves_a_floor(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, figures: float, events: float
) -> None:
    assert run(tool, monkeypatch, *arguments) == (code, {"figures": figures, "events": events})


def test_another_gold_file_holds_no_floor_until_it_is_set_anew(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gold" / "dev.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    assert run(tool, monkeypatch, "--lower", "dev.events")[0] == 1
    assert "--lower dev" in capsys.readouterr().out
    assert run(tool, monkeypatch, "--lower", "dev")[0] == 0
    assert run(tool, monkeypatch)[0] == 0


def test_the_comment_at_the_head_stays(tool: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tool, monkeypatch, "--raise")
    assert tool.FLOORS.read_text(encoding="utf-8").startswith(HEAD)


def test_without_gold_it_says_so(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WARLEDGER_SHARED", str(tmp_path / "nowhere"))
    assert run(tool, monkeypatch)[0] == 2
    assert "WARLEDGER_SHARED" in capsys.readouterr().err
