"""`warledger export training`: a ledger with judgements and a model's claims in; the codebook's JSON lines out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Annotated, Any

import typer

from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output.files import check_writable, whole_file
from warledger.cli.output.terminal import pipe_may_close, say


def training(
    ledger: LedgerOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write here. Else: standard output.", show_default=False),
    ] = None,
    licence: Annotated[
        str | None,
        typer.Option(
            "--licence",
            metavar="TEXT",
            help="Under which licence the reports' texts may be used. Else what each report's own column says "
            "(licence, license, rights).",
            show_default=False,
        ),
    ] = None,
    judged_only: Annotated[
        bool, typer.Option("--judged-only", help="Without what a language model found and nobody judged.")
    ] = False,
) -> None:
    """Export a team's decisions, to train a coder on: not for publication, for it holds the reports' whole texts.

    One report a line, with figures and events as the codebook has them: claims that a person accepted or corrected,
    each with who and when, and a language model's claims, whose words were found in the report. Rejected claims are
    left out. What the rules alone found, and nobody judged, is left out and counted as `undecided`: lines where that
    is 0 are whole. Each line names the licence of its text, or says that it is unknown.

    \b
    Examples:
      warledger export training --output training.jsonl
      warledger export training --judged-only --licence "CC BY 4.0" --output training.jsonl
    """
    check_writable(output)
    with opened(ledger, read_only=True) as book, pipe_may_close():
        from warledger.exports.codings.training import rows
        from warledger.ledger import databases
        from warledger.ledger.judging import judgements
        from warledger.ledger.lookup.recodings import recodings

        with databases.reading(book.engine) as connection:
            decided = list(judgements(connection))
        lines = rows(recodings(book), decided, licence=licence, models=not judged_only)
        if output is None:
            told = _write(lines, sys.stdout)
        else:
            with whole_file(output) as part, part.open("w", encoding="utf-8", newline="\n") as out:
                told = _write(lines, out)
    for line in told:
        say(line)


def _write(lines: Iterable[Mapping[str, Any]], out: IO[str]) -> list[str]:
    """Write the lines, and say what whoever trains on them should know."""
    from warledger.exports.codings.codebook import LICENCE_UNKNOWN
    from warledger.exports.codings.jsonl import dumps

    reports = claims = unknown = partial = 0
    for line in lines:
        out.write(dumps(line) + "\n")
        reports += 1
        claims += len(line["figures"]) + len(line["events"])
        unknown += line["licence"] == LICENCE_UNKNOWN
        partial += line["undecided"] > 0
    if not reports:
        return ["Nothing to train on: no claim was judged (warledger judge accept …), and none is a language model's."]
    said = [f"{claims:,} claims of {reports:,} reports."]
    if partial:
        said.append(f"{partial:,} reports have claims on which nobody decided: they are left out (`undecided`).")
    if unknown:
        said.append(f"The licence of {unknown:,} texts is unknown: ask before passing them on, or say it by --licence.")
    return said
