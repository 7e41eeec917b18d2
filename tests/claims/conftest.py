"""What the tests of reading share."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture
def no_collection() -> Iterator[None]:
    """Times are of the code alone: collecting what other tests left behind takes longer than it does."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
