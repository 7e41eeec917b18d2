"""The command in this process, with a coder that needs no model: it counts the dead that a report names in digits."""

from __future__ import annotations

import json
import re

import pytest
from typer.testing import CliRunner

from warledger.claims.coding import Coding, Explanation, Option
from warledger.cli.main import app
from warledger.corpus import coding
from warledger.records import Claim, Span


class Counter:
    """Finds "N killed"; fails on reports that say "crash"."""

    def __init__(self, settings):
        self.settings = settings

    def code(self, report):
        if "crash" in report.text:
            raise RuntimeError("made to fail")
        claims, reasons = [], {}
        for number, match in enumerate(re.finditer(r"(\d+) killed", report.text)):
            claim = Claim(
                claim=f"c_{report.id}_{number}",
                report=report.id,
                outlet=report.outlet,
                coder="counter 1",
                rule="digits",
                confidence=1,
                effect="killed",
                low=int(match[1]),
                high=int(match[1]),
                start=report.date,
                end=report.date,
                invented=report.invented,
                evidence={"figure": (Span(*match.span()),)},
            )
            claims.append(claim)
            if self.settings.explain:
                reasons[claim.claim] = [
                    Explanation("side", None, "none.named", (Option("Red Guard", 0.1, "near", "Guard", None),))
                ]
        return Coding(report, claims, reasons)

    def code_many(self, reports):
        return map(self.code, list(reports))


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run the command in an empty folder; gives a result with exit_code, stdout and stderr."""
    monkeypatch.setattr(coding, "make_coder", Counter)
    monkeypatch.setenv("WARLEDGER_ACTORS", str(tmp_path / "own-actors"))
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    return lambda *arguments, **options: runner.invoke(app, [str(argument) for argument in arguments], **options)


@pytest.fixture
def reports(tmp_path):
    """Three reports in a file: one claim, no claim, two claims."""
    rows = [
        {
            "id": "a",
            "text": "In the town 12 killed by shelling, the mayor said on Monday.",
            "outlet": "Delta Wire",
            "date": "2024-03-05",
        },
        {"id": "b", "text": "The council of the town met on Monday and talked about the road."},
        {"id": "c", "text": "At the bridge 3 killed, and at the market 4 killed, they said.", "invented": True},
    ]
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path
