"""Reports of files or of a ledger in, a sample of them out as a form for people to code."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from warledger.cli.options.ledger import opened
from warledger.cli.output import rejections
from warledger.cli.output.files import check_writable
from warledger.cli.output.terminal import pipe_may_close, say, wrong_use

if TYPE_CHECKING:
    from warledger.records import Rejection, Report


def draw(paths: list[str], ledger: str | None, size: int, *, seed: int, output: Path | None) -> None:
    """Draw reports and write the form.

    Args:
        paths: Files and folders to draw from; none draws from the ledger.
        ledger: The ledger as --ledger names it.
        size: How many to draw.
        seed: Chooses the draw.
        output: The form's file, .csv or .jsonl; None prints JSON lines.
    """
    from warledger.evaluation.sampling import sample

    if output is not None:
        check_writable(output)
        if output.suffix.lower() not in {".csv", ".jsonl"}:
            wrong_use(f"{output}: a form is a .csv or a .jsonl file.")
        if output.exists():
            wrong_use(f"{output} is there already, and may be filled in. Name another file, or move it away.")
    rejected: list[Rejection] = []
    with closing(_of_files(paths, rejected) if paths else _of_ledger(ledger)) as pool:
        drawn = sample(pool, size, seed=seed)
    rejections.report(rejected, coded=sum(drawn.held.values()))
    if not drawn.reports:
        wrong_use("There is no report to draw from.")
    if output is None:
        with pipe_may_close():
            _form(drawn.reports, sys.stdout, spreadsheet=False)
    else:
        with output.open("w", encoding="utf-8", errors="backslashreplace", newline="") as out:
            _form(drawn.reports, out, spreadsheet=output.suffix.lower() == ".csv")
    if len(drawn.reports) < size:
        say(f"There are {len(drawn.reports)} reports in all, fewer than {size}.")
    shares = ", ".join(f"{name} {number} of {drawn.held[name]}" for name, number in drawn.drawn.items())
    say(f"Drew {len(drawn.reports)} of {sum(drawn.held.values())} reports with seed {seed}: {shares}.")
    if rejected:
        raise typer.Exit(1)


def _of_files(paths: list[str], rejected: list[Rejection]) -> Generator[Report, None, None]:
    """The reports of some files; what can't be read is put to the rejected."""
    from warledger import reports
    from warledger.records import Report

    for item in reports.read(paths):
        if isinstance(item, Report):
            yield item
        else:
            rejected.append(item)


def _of_ledger(where: str | None) -> Generator[Report, None, None]:
    """The reports of a ledger, each in its latest version."""
    with opened(where, read_only=True) as ledger:
        yield from ledger.latest_reports()


def _form(drawn: tuple[Report, ...], out: TextIO, *, spreadsheet: bool) -> None:
    from warledger.evaluation.written import codebook_file, form_file

    (form_file if spreadsheet else codebook_file).write_form(drawn, out)
