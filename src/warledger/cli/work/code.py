"""`warledger code FILES…`: reports in; their claims on the screen, in a pipe or in a file out."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from warledger.cli.coding import model_coding
from warledger.cli.coding.run import Run, all_missing
from warledger.cli.options import model as llm
from warledger.cli.options.coding import (
    ActorsOption,
    DateOption,
    FilesArgument,
    GazetteerOption,
    LimitOption,
    ModelOption,
    OutletOption,
    RejectionsOption,
    VagueOption,
    check_workers,
    day_of,
    settings_of,
)
from warledger.cli.output import progress
from warledger.cli.output.files import check_writable, opened
from warledger.cli.output.terminal import console, pipe_may_close, say, wrong_use

if TYPE_CHECKING:
    from warledger.claims.coding import Coding


@llm.with_model
def code(
    files: FilesArgument,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            help="table, jsonl, csv, ged or html. Without it: by the name of --output, else a table on a terminal "
            "and jsonl in a pipe.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to this file, whole or not at all.", show_default=False
        ),
    ] = None,
    workers: Annotated[
        int, typer.Option("--workers", "-w", help="Number of processes; the claims are the same for any number.")
    ] = 1,
    date: DateOption = None,
    outlet: OutletOption = None,
    vague: VagueOption = "codebook",
    actors: ActorsOption = None,
    gazetteer: GazetteerOption = None,
    model: ModelOption = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="With each value: the rule that chose it and the other candidates (table, jsonl)."
        ),
    ] = False,
    text: Annotated[
        bool, typer.Option("--text", help="In the table: the report's text too, its evidence in colour.")
    ] = False,
    limit: LimitOption = None,
    rejections: RejectionsOption = None,
    coder: llm.Coders = "rules",
    requests_only: llm.RequestsOnly = None,
    review: llm.Review = None,
    spacy_model: llm.SpacyModel = None,
    *,
    asking: dict[str, Any],
) -> None:
    """Code reports: write down what each one claims.

    Exit codes: 0 done; 1 done, but some reports were rejected (they are listed at the end); 2 wrong use.

    \b
    Examples:
      warledger code report.txt --date 2019-03-16 --text
      warledger code reports.jsonl --workers 2 --output claims.jsonl
      warledger code reports/ --output reports.html
      zcat reports.jsonl.gz | warledger code - --format csv > claims.csv
      warledger code report.txt --explain
      warledger code reports.jsonl --coder model --endpoint http://localhost:8080/v1 --model local --record answers
      warledger code reports.jsonl --coder model --replay answers
      warledger code reports.jsonl --coder rules,model --endpoint anthropic --model NAME --review differences.jsonl
    """
    chosen = _format(format, output)
    day = day_of(date)
    _check_format(chosen, explain=explain, text=text)
    check_workers(workers)
    for path in (output, rejections, review):
        check_writable(path)
    coders = model_coding.coders(coder)
    by_model = model_coding.MODEL in coders
    settings = settings_of(spacy_model if by_model else model or spacy_model, vague, actors or [], gazetteer, explain)
    run = Run(files, settings, workers=workers, date=day, outlet=outlet, limit=limit)
    if by_model:
        asked = model_coding.model_settings(model=model, vague=vague, **asking)
        if requests_only is not None:
            run.write_requests(requests_only, asked, rejections)
            raise typer.Exit(1 if run.rejections else 0)
        run.model = model_coding.ModelCoding(coders, settings, asked, workers=workers, review=review)
    elif asking["record"] or asking["replay"] or requests_only or review:
        wrong_use("--record, --replay, --requests-only and --review go with a language model: add --coder model.")
    if review is not None and len(coders) < 2:
        wrong_use("--review goes with two coders: --coder rules,model.")
    _write(run, output, rejections, chosen=chosen, text=text, explain=explain)
    if run.rejections:
        raise typer.Exit(2 if all_missing(files) else 1)
    if output is not None and progress.on_terminal():
        say(f"Wrote {output}: {run.claims} claims of {run.coded} reports.")


def _check_format(chosen: str, *, explain: bool, text: bool) -> None:
    """Not every format has room for everything."""
    if explain and chosen not in {"table", "jsonl"}:
        wrong_use(f"--explain goes with the formats table and jsonl, not with {chosen}.")
    if text and chosen != "table":
        wrong_use(f"--text goes with the format table, not with {chosen}: add --format table.")


def _write(run: Run, output: Path | None, rejections: Path | None, *, chosen: str, text: bool, explain: bool) -> None:
    """Code, and write what comes of it as it comes."""
    shown = progress.on_terminal() and (output is not None or not sys.stdout.isatty())
    try:
        with closing(run.codings(progress_shown=shown)) as codings, pipe_may_close(), opened(output) as out:
            if chosen == "table":
                _tables(codings, out, text=text, explain=explain)
            else:
                from warledger.exports.codings import formats

                formats.writer(chosen, explain=explain)(codings, out)
    except KeyboardInterrupt:
        say(f"Stopped after {run.coded} coded reports.")
        raise typer.Exit(130) from None
    finally:
        run.finish(rejections)


def _format(name: str | None, output: Path | None) -> str:
    """The format asked for, by name or by the output's name, else by who reads standard output."""
    from warledger.exports.codings import formats

    if name is not None:
        try:
            return formats.check(name)
        except formats.UnknownFormatError as error:
            wrong_use(str(error))
    if output is not None:
        return formats.by_suffix(output) or "jsonl"
    return "table" if sys.stdout.isatty() else "jsonl"


def _tables(codings: Iterable[Coding], out: TextIO, *, text: bool, explain: bool) -> None:
    """For each report: its title, its claims, and where asked for its text and the reasons."""
    from rich.console import Console

    from warledger.cli.output.terminal import PIPE_WIDTH
    from warledger.exports import terminal

    screen = console() if out is sys.stdout else Console(file=out, width=PIPE_WIDTH, highlight=False)
    if text:
        screen.print(terminal.legend())
        screen.print()
    for coding in codings:
        screen.print(terminal.title(coding.report, coding.claims))
        if text:
            screen.print(terminal.beside(coding, width=screen.width))
        elif coding.claims:
            screen.print(terminal.claims_table(coding.claims, width=screen.width))
        if explain:
            screen.print(terminal.explained(coding))
        screen.print()
