"""`warledger evaluate`: codings to compare in, how well they agree out; or reports in, a form to code them out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options.ledger import LedgerOption
from warledger.cli.output import progress
from warledger.cli.output.files import check_writable
from warledger.cli.output.terminal import console, pipe_may_close, say, wrong_use
from warledger.cli.work.drawing import draw

if TYPE_CHECKING:
    from warledger.evaluation.comparison import Comparison
    from warledger.evaluation.entry import Codings, Sheet
    from warledger.evaluation.summary import Summary
    from warledger.records import Rejection


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
    if sample is not None:
        if page is not None or by is not None or confidence or format is not None:
            wrong_use("--sample writes a form; --page, --by, --confidence and --format go with codings to compare.")
        if files and ledger is not None:
            wrong_use("Reports are drawn from files or from a ledger (--ledger), not from both.")
        draw(files or [], ledger, sample, seed=seed, output=output)
        return
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
    if page is not None:
        check_writable(page)
    compared = _compared(files, workers)
    if confidence and not compared.by_machine:
        wrong_use("--confidence needs the machine's claims: people's codings state no confidence.")
    from warledger.evaluation.summary import summarise

    names = {"gold": compared.gold, "other": compared.other}
    with pipe_may_close():
        _print(
            summarise(compared.comparisons, **names, outlets=by is not None, confidence=confidence),
            as_table=chosen == "table",
        )
    if page is not None:
        _write_page(page, compared)
    if compared.rejections:
        raise typer.Exit(1)


class _Compared:
    """Two codings, compared.

    Attributes:
        gold: Name of the first.
        other: Name of the second.
        comparisons: Report by report.
        by_machine: True where the second states confidence.
        rejections: Reports that the machine could not code.
    """

    def __init__(self, gold: str, other: str, comparisons: list[Comparison], *, by_machine: bool) -> None:
        self.gold, self.other, self.comparisons, self.by_machine = gold, other, comparisons, by_machine
        self.rejections: list[Rejection] = []


def _compared(files: list[str], workers: int) -> _Compared:
    from warledger.evaluation import files as coded_files
    from warledger.evaluation.comparison import compare
    from warledger.evaluation.problems import CodingFileError

    try:
        gold = coded_files.gold(Path(files[0]))
        _tell_uncoded(files[0], gold)
        texts = {sheet.report: sheet.text for sheet in gold.sheets}
        if not gold.sheets:
            wrong_use(f"{files[0]} holds no coded report.")
        if len(files) == 1:
            return _against_machine(files[0], gold.sheets, texts, workers)
        other, kind = coded_files.other(Path(files[1]), texts)
    except CodingFileError as error:
        wrong_use(str(error))
    except OSError as error:
        wrong_use(f"{error.filename}: it can't be read ({error.strerror}).")
    _tell_uncoded(files[1], other)
    others = {sheet.report: sheet for sheet in other.sheets if sheet.report in texts}
    golds = list(gold.sheets)
    if kind != "claims":
        # a report that the second coder hasn't coded says nothing; one that the machine found nothing in has no claims
        golds = [sheet for sheet in golds if sheet.report in others]
        if len(golds) < len(gold.sheets):
            say(f"{len(gold.sheets) - len(golds)} reports of {files[0]} are not coded in {files[1]} and are left out.")
    if not others:
        wrong_use(f"{files[1]} codes no report of {files[0]}. Their reports' ids must be the same.")
    return _Compared(files[0], files[1], compare(golds, others), by_machine=kind == "claims")


def _tell_uncoded(file: str, codings: Codings) -> None:
    if codings.uncoded:
        say(f"{len(codings.uncoded)} reports of {file} are not coded yet and are left out.")


def _against_machine(file: str, golds: tuple[Sheet, ...], texts: dict[str, str], workers: int) -> _Compared:
    """The gold's own texts, coded now."""
    from warledger import reports
    from warledger.cli.output import rejections
    from warledger.corpus.coding import code_all
    from warledger.corpus.settings import Settings, own_actor_files
    from warledger.evaluation import claims_file
    from warledger.evaluation.comparison import compare
    from warledger.records import Rejection
    from warledger.version import __version__

    made = (
        reports.report(sheet.text, id=sheet.report, date=sheet.date, outlet=sheet.outlet, title=sheet.title)
        for sheet in golds
    )
    outcomes = code_all(made, Settings(actor_files=own_actor_files()), workers=workers)
    claims, rejected = [], []
    for outcome in progress.tracked(outcomes, total=len(golds), shown=progress.on_terminal()):
        if isinstance(outcome, Rejection):
            rejected.append(outcome)
        else:
            claims += outcome.claims
    rejections.report(rejected, coded=len(golds) - len(rejected))
    name = f"warledger {__version__}"
    compared = _Compared(file, name, compare(golds, claims_file.sheets(claims, texts)), by_machine=True)
    compared.rejections = rejected
    return compared


def _print(summary: Summary, *, as_table: bool) -> None:
    from warledger.evaluation.summary import as_json, tables

    if not as_table:
        print(json.dumps(as_json(summary), ensure_ascii=False, indent=1))
        return
    screen = console()
    for table in tables(summary):
        screen.print(table)
        screen.print()


def _write_page(path: Path, compared: _Compared) -> None:
    from warledger.evaluation import page
    from warledger.exports.wording import visible

    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        # the files' names alone: a page is passed on, and folders tell whose machine it was
        names = {"gold": Path(compared.gold).name, "other": Path(compared.other).name}
        for part in page.parts(compared.comparisons, **names):
            out.write(visible(part))
    say(f"Wrote {path}.")
