"""Outcomes of a run in, the same outcomes out, while a bar on standard error shows rate and time left."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def on_terminal() -> bool:
    """Does standard error go to a person?"""
    return sys.stderr.isatty()


def tracked(outcomes: Iterable[T], *, total: int | None, shown: bool) -> Iterator[T]:
    """Hand outcomes on, counting them on the bar.

    Args:
        outcomes: What the run gives.
        total: How many there will be, or None where that isn't known (no time left is shown then).
        shown: False shows no bar.
    """
    if not shown:
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TaskProgressColumn(show_speed=True),
               TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True, speed_estimate_period=60) as bar:
        task = bar.add_task("starting", total=total)
        for outcome in outcomes:
            bar.update(task, advance=1, description="coding")
            yield outcome


@contextmanager
def told(shown: bool) -> Iterator[Callable[[str, int, int], None] | None]:
    """A function to tell (what, done, total), drawn as a bar on standard error; None where no bar is shown."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task("starting", total=None)
        yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total or None)


def expected(paths: Iterable[str], *, limit: int | None = None) -> int | None:
    """About how many reports some paths hold, or None where one is standard input.

    Lines are counted, not read as JSON or CSV: it is for the time left alone. A CSV's cells may hold line
    breaks, so that its reports aren't counted and None is given.
    """
    total = 0
    for path in paths:
        if path == "-":
            return limit
        where = Path(path)
        for file in (item for item in where.rglob("*") if item.is_file()) if where.is_dir() else (where,):
            suffixes = [suffix.lower() for suffix in file.suffixes]
            if ".csv" in suffixes or ".tsv" in suffixes:
                return limit
            total += _lines(file) if ".jsonl" in suffixes or ".ndjson" in suffixes else 1
    return total if limit is None else min(total, limit)


def _lines(file: Path) -> int:
    """Line breaks in a file, plain or gzipped; 1 where it can't be read."""
    try:
        with gzip.open(file) if file.suffix.lower() == ".gz" else file.open("rb") as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b"")) or 1
    except (OSError, EOFError):
        return 1
