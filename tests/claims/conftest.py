"""What the tests of reading share."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest

from warledger.claims import actors
from warledger.claims.attribution import Candidates
from warledger.claims.text.sentences import sentences
from warledger.knowledge.actors import Registry


@pytest.fixture
def no_collection() -> Iterator[None]:
    """Times are of the code alone: collecting what other tests left behind takes longer than it does."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def told_by() -> Callable[[str, str, str | None], str | None]:
    """Who says a figure of a text about a country, by the rules alone, the actors of the text known."""
    registry = Registry.load()

    def source(text: str, figure: str, country: str | None) -> str | None:
        found = actors.resolve_references(actors.find(text, country=country, registry=registry), text)
        speakers = Candidates.of(text, sentences(text), actors=found, registry=registry, country=country)
        return speakers.speaker(text.index(figure) + len(figure) // 2).source

    return source
