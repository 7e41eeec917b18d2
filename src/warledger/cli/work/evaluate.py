"""`warledger evaluate`: codings to compare in, how well they agree out; or reports in, a form to code them out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from warledger.cli.options.ledger import LedgerOption
from warledger.cli.output.files import check_writable
from warledger.cli.output.terminal import console, pipe_may_close, say, wrong_use
from warledger.cli.work.comparing import Compared, compared
from warledger.cli.work.drawing import draw


def evaluate(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="GOLD [OTHER] | REPORTS…",
            help="GOLD: codings with their reports' texts (the codebook's JSON lines, or a filled form in CSV). OTHER: "
            "codings of the same reports, or claims as JSON lines; without it the machine codes them now. With "
            "--sample: reports to draw from, as `warledger code` takes them; without any, those of a ledger.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json",
            help="Without it: table on a terminal and json in a pipe.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="outlet", help="Scores by outlet too.", show_default=False)
    ] = None,
    confidence: Annotated[
        bool, typer.Option("--confidence", help="What the machine's stated confidence was worth (a reliability table).")
    ] = False,
    page: Annotated[
        Path | None,
        typer.Option(
            "--page",
            metavar="FILE",
            help="Write one HTML page that lists each disagreement beside the report's words.",
            show_default=False,
        ),
    ] = None,
    workers: Annotated[
        int, typer.Option("--workers", "-w", min=1, help="Number of processes where the machine codes.")
    ] = 1,
    sample: Annotated[
        int | None,
        typer.Option(
            "--sample",
            metavar="N",
            min=1,
            help="Draw N reports, each outlet in proportion, and write a form for people to fill in.",
            show_default=False,
        ),
    ] = None,
    seed: Annotated[
        int, typer.Option("--seed", help="Chooses the draw of --sample: the same seed, the same reports.")
    ] = 1,
    ledger: LedgerOption = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The form: .csv for a spreadsheet, .jsonl for the codebook's JSON lines. Without it JSON lines are "
            "printed.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Measure codings against each other, or draw reports for people to code.

    Exit codes: 0 done; 1 done, but some reports could not be read or coded; 2 wrong use, or a file with faults.

    \b
    Examples:
      warledger evaluate --sample 40 reports.jsonl --output form.csv
      warledger evaluate --sample 40 --ledger war.db --output form.csv
      warledger evaluate form.csv
      warledger evaluate gold.jsonl claims.jsonl --by outlet --page differences.html
      warledger evaluate anna.csv ben.csv --format json
      warledger evaluate gold.jsonl --confidence
    """
    named = files or []
    if sample is not None:
        if page is not None or by is not None or confidence or format is not None:
            wrong_use("--sample writes a form; --page, --by, --confidence and --format go with codings to compare.")
        if named and ledger is not None:
            wrong_use("Reports are drawn from files or from a ledger (--ledger), not from both.")
        draw(named, ledger, sample, seed=seed, output=output)
        return
    chosen = _check_comparing(named, format, by=by, ledger=ledger, output=output)
    if page is not None:
        check_writable(page)
    found = compared(named, workers)
    if confidence and not found.by_machine:
        wrong_use("--confidence needs the machine's claims: people's codings state no confidence.")
    with pipe_may_close():
        _print(found, by_outlet=by is not None, confidence=confidence, as_table=chosen == "table")
    if page is not None:
        _write_page(page, found)
    if found.rejections:
        raise typer.Exit(1)


def _check_comparing(
    files: list[str], format: str | None, *, by: str | None, ledger: str | None, output: Path | None
) -> str:
    """The format of the scores; what doesn't go with a comparison of one or two files ends the command."""
    if not files:
        wrong_use("Name the file of codings to measure against (GOLD), or draw reports for one with --sample N.")
    if ledger is not None:
        wrong_use("--ledger goes with --sample: codings are compared as files.")
    if output is not None:
        wrong_use("--output goes with --sample. The page of disagreements is written by --page FILE.")
    if len(files) > 2:
        wrong_use(f"Two files are compared, GOLD and OTHER, not {len(files)}.")
    if by not in {None, "outlet"}:
        wrong_use(f"--by: scores can be given by outlet, not by '{by}'.")
    chosen = format or ("table" if sys.stdout.isatty() else "json")
    if chosen not in {"table", "json"}:
        wrong_use(f"--format: there are table and json, not '{chosen}'.")
    return chosen


def _print(found: Compared, *, by_outlet: bool, confidence: bool, as_table: bool) -> None:
    from warledger.evaluation.measured.summary import as_json, summarise, tables

    summary = summarise(found.comparisons, gold=found.gold, other=found.other, outlets=by_outlet, confidence=confidence)
    if not as_table:
        print(json.dumps(as_json(summary), ensure_ascii=False, indent=1))
        return
    screen = console()
    for table in tables(summary):
        screen.print(table)
        screen.print()


def _write_page(path: Path, found: Compared) -> None:
    from warledger.evaluation.differences import page
    from warledger.exports.wording import visible

    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        # the files' names alone: a page is passed on, and folders tell whose machine it was
        names = {"gold": Path(found.gold).name, "other": Path(found.other).name}
        for part in page.parts(found.comparisons, **names):
            out.write(visible(part))
    say(f"Wrote {path}.")
