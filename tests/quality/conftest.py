"""Gold and scorers from the folder beside the project; every corpus is coded once a session."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
MISSING = "no gold beside the project: set WARLEDGER_SHARED to the folder with gold/, bench/ and reports/"


def load(name: str) -> ModuleType:
    """A script of tools/ as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def floors() -> ModuleType:
    return load("floors")


@pytest.fixture(scope="session")
def shared(floors: ModuleType) -> Path:
    folder = floors.shared()
    if folder is None:
        pytest.skip(MISSING)
    return folder


@pytest.fixture(scope="session")
def scores(floors: ModuleType, shared: Path) -> dict[str, dict[str, float]]:
    """Corpus to its scores."""
    return {corpus: floors.measure(corpus, shared) for corpus in floors.load()["corpora"]}
