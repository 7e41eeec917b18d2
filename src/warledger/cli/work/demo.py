"""`warledger demo`: the bundled, invented reports in; one beside its claims, incidents, files and a ledger out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.coding.run import Run
from warledger.cli.output import progress
from warledger.cli.output.terminal import console, pipe_may_close, wrong_use
from warledger.cli.work import demo_incidents

if TYPE_CHECKING:
    from warledger.claims.coding import Coding

#: The files that the demo writes, by the format of each.
WRITTEN = {"jsonl": "claims.jsonl", "csv": "claims.csv", "html": "reports.html"}
#: What lies in the folder afterwards, and what it is for.
MADE = {
    "reports.html": "open it in a browser: hover a claim, its words light up",
    "claims.csv": "one claim a row, for a spreadsheet",
    "claims.jsonl": "one claim a line, with every span",
    "reports.jsonl": "the sample reports themselves",
    "actors.yaml": "the invented actors, as a model for a file of your own",
    "warledger.db": "the ledger: all of it, to search, link, judge and export",
    demo_incidents.DOSSIER: "one incident: what happened, who says so, in which words",
    demo_incidents.CHART: "what each source says of it, on one axis",
}


def demo(
    output_folder: Annotated[
        Path, typer.Option("--output-folder", "-o", metavar="FOLDER", help="Where to write the files.")
    ] = Path("demo-output"),
    report: Annotated[
        str | None,
        typer.Option(
            "--report",
            metavar="ID",
            help="The report to show; without it, one with several speakers.",
            show_default=False,
        ),
    ] = None,
    workers: Annotated[int, typer.Option("--workers", "-w", min=1, help="Number of processes.")] = 1,
) -> None:
    """Code and link the bundled sample reports, and show what comes of it. Groups, people, outlets and incidents are
    invented.

    \b
    Examples:
      warledger demo
      warledger demo --output-folder ./tour
    """
    from warledger import samples
    from warledger.corpus.settings import Settings

    if report is not None:
        _known(report, str(samples.path()))
    try:
        output_folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        wrong_use(
            f"The folder {output_folder} can't be made: {error.strerror or error}. Name another with --output-folder."
        )
    # the samples stand for themselves: the user's own actors stay out, so that the demo is alike everywhere
    run = Run([str(samples.path())], Settings(actor_files=(str(samples.actors()),)), workers=workers)
    codings = list(run.codings(progress_shown=progress.on_terminal()))
    _fill(codings, run, output_folder / "warledger.db")
    shown = _choose(codings, report)
    shutil.copyfile(samples.path(), output_folder / "reports.jsonl")
    shutil.copyfile(samples.actors(), output_folder / "actors.yaml")
    _write(codings, output_folder)
    incidents = demo_incidents.link(output_folder / "warledger.db")
    with pipe_may_close():
        _show(shown)
        demo_incidents.show(incidents)
        _next(output_folder, incidents[0].incident)
    run.finish(None)
    if run.rejections:
        raise typer.Exit(1)


def _known(wanted: str, path: str) -> None:
    """End the command where no sample report has this id."""
    from warledger.records import Report
    from warledger.reports.reading import read

    ids = [item.id for item in read([path]) if isinstance(item, Report)]
    if wanted not in ids:
        wrong_use(f"No sample report '{wanted}'. There are: {', '.join(ids)}.")


def _choose(codings: list[Coding], wanted: str | None) -> Coding:
    """The report asked for, else the one with most to show: who says it varies, and its claims fit a screen."""
    named = (coding for coding in codings if coding.report.id == wanted)
    return next(named, None) or max(codings, key=_worth_showing)


def _worth_showing(coding: Coding) -> tuple[bool, int, int]:
    # more than ten claims don't fit a screen beside their text
    sources = {claim.source for claim in coding.claims}
    return len(coding.claims) <= 10, len(sources), sum(len(claim.evidence) for claim in coding.claims)


def _write(codings: list[Coding], folder: Path) -> None:
    from warledger.exports.codings import formats

    for name, file in WRITTEN.items():
        with (folder / file).open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            formats.writer(name)(codings, out)


def _fill(codings: list[Coding], run: Run, path: Path) -> None:
    """Keep the coded reports in a ledger; the demo run again adds nothing to it."""
    from warledger.cli.options.ledger import opened
    from warledger.corpus.identity import run_of

    made_by = run_of(run.settings)
    with opened(str(path), create=True) as ledger, ledger.together():
        for coding in codings:
            ledger.keep(coding.report, coding.claims, run=made_by)


def _show(shown: Coding) -> None:
    """One report with its claims."""
    from rich.rule import Rule

    from warledger.exports import terminal
    from warledger.exports.attribution import INVENTED

    screen = console()
    screen.print(Rule("One report beside what it claims", style="dim"))
    screen.print(INVENTED, style="italic")
    screen.print()
    screen.print(terminal.title(shown.report, shown.claims))
    screen.print(terminal.legend())
    screen.print()
    screen.print(terminal.beside(shown, width=screen.width))
    screen.print()


def _next(folder: Path, incident: str) -> None:
    """What was written, and what to do next."""
    from rich.rule import Rule

    from warledger.exports.attribution import GEONAMES

    console().print(Rule("Written", style="dim"))
    for file, what in MADE.items():
        print(f"  {folder / file}: {what}")
    print(f"  {GEONAMES}")
    named = f"--ledger {folder / 'warledger.db'}"
    print("\nTry next:")
    print(f"  warledger why {incident} {named}")
    print("      why these reports are one incident, and how sure that is")
    print(f"  warledger incidents {named} --sort -killed --policy conservative")
    print("      all incidents, with the lowest number that each one's sources give")
    print(f"  warledger add YOUR-REPORT.txt --date 2024-05-01 {named}")
    print("      your own report, with the day on which it was published; then warledger link")
