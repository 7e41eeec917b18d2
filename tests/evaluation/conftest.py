"""Files of codings."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def write(tmp_path: Path):
    """Write lines to a file; gives its path."""

    def to(name, *lines):
        path = tmp_path / name
        path.write_text("".join(row + "\n" for row in lines), encoding="utf-8")
        return path

    return to
