"""Rejections of a run in, the list of them at its end out, and as a file where asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from warledger.cli.output.terminal import say

if TYPE_CHECKING:
    from warledger.records import Rejection

#: Listed on the screen; a folder of ten thousand broken files would bury everything else.
LISTED = 50


def report(rejections: Sequence[Rejection], *, coded: int, saved: Path | None = None) -> None:
    """Say on standard error how many reports were rejected and why."""
    if not rejections:
        return
    number = len(rejections)
    say(f"{number} rejected, {coded} coded:")
    for rejection in rejections[:LISTED]:
        say(f"  [{rejection.stage}] {rejection}")
    if number > LISTED:
        rest = f"all of them are in {saved}" if saved else "--rejections FILE writes them all"
        say(f"  … and {number - LISTED} more; {rest}.")


def save(rejections: Sequence[Rejection], path: Path) -> None:
    """Write them to a file, one a line as JSON."""
    path.write_text("".join(rejection.model_dump_json() + "\n" for rejection in rejections), encoding="utf-8")
