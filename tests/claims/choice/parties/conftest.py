"""What the tests of parties share."""

from __future__ import annotations

import pytest

from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()
