"""What tests of the model coder share: knowledge without a gazetteer's build, reports, and a scripted server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from warledger.knowledge.actors import Registry
from warledger.model_coder.grounding.words import Knowledge
from warledger.records import Report
from warledger.reports.fields import Raw, make


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The bundled actors, and no gazetteer: places stay unlocated, which no test here needs."""
    return Knowledge(Registry.load(), None)


@pytest.fixture
def report():
    """Makes a report of a text."""

    def made(text: str, *, date: str | None = "2021-05-17", id: str | None = None, outlet: str | None = None) -> Report:
        found = make(Raw({"id": id, "text": text, "date": date, "outlet": outlet}, where="test"))
        assert isinstance(found, Report), found
        return found

    return made


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch):
    """No test may use the keys of whoever runs it."""
    for name in ("WARLEDGER_MODEL_KEY", "OPENAI_API_KEY", "ANTHROPIC_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def answer_of(*, figures=(), events=()) -> str:
    """An answer's JSON."""
    return json.dumps({"events": list(events), "figures": list(figures)})


def write_reports(path: Path, *texts: str) -> Path:
    """A file of reports r0, r1, ..."""
    path.write_text(
        "".join(
            json.dumps({"id": f"r{n}", "text": text, "date": "2021-05-17", "outlet": "Harbour Wire"}) + "\n"
            for n, text in enumerate(texts)
        ),
        encoding="utf-8",
    )
    return path
