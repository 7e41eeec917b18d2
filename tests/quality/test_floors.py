"""Coding holds its floors on gold; the gold is the very gold on which the floors were set."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
import yaml

FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yaml").read_text(encoding="utf-8"))
CORPORA = FLOORS["corpora"]

pytestmark = pytest.mark.quality


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_gold_is_that_of_the_floors(corpus: str, floors: ModuleType, shared: Path) -> None:
    entry = CORPORA[corpus]
    assert floors.sha256(shared / entry["file"]) == entry["sha256"], (
        f"{entry['file']} has changed: its floors say nothing any more (tools/floors.py --lower {corpus})"
    )


@pytest.mark.parametrize("scorer", FLOORS["scorers"])
def test_the_scorer_is_that_of_the_floors(scorer: str, floors: ModuleType, shared: Path) -> None:
    assert floors.sha256(shared / scorer) == FLOORS["scorers"][scorer]


@pytest.mark.parametrize(
    ("corpus", "name"), [(corpus, name) for corpus, entry in CORPORA.items() for name in entry.get("floors", {})]
)
def test_a_floor_is_held(corpus: str, name: str, scores: dict[str, dict[str, float]]) -> None:
    assert scores[corpus][name] >= CORPORA[corpus]["floors"][name]


@pytest.mark.parametrize(
    ("corpus", "name"), [(corpus, name) for corpus, entry in CORPORA.items() for name in entry.get("ceilings", {})]
)
def test_a_ceiling_is_held(corpus: str, name: str, scores: dict[str, dict[str, float]]) -> None:
    assert scores[corpus][name] <= CORPORA[corpus]["ceilings"][name]


def test_every_corpus_has_a_floor_or_a_ceiling() -> None:
    assert set(CORPORA) == {"seed", "dev", "world", "none", "aec"}
    for corpus, entry in CORPORA.items():
        assert entry.get("floors") or entry.get("ceilings"), corpus
        assert len(entry["sha256"]) == 64, corpus
        assert all(0 < floor < 1 for floor in entry.get("floors", {}).values()), corpus
