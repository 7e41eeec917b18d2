"""The command line put together: `warledger code`, `evaluate`, `gazetteer`, `actors`, `doctor`, `demo`.

Each command imports what it needs when it runs, so that `--help` and `--version` answer at once.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from warledger.cli.incidents import chart, incidents, link, report, why
from warledger.cli.judgements import journal, judge
from warledger.cli.knowledge import actors, doctor, gazetteer
from warledger.cli.ledger import add, claims, export, ledger, reports, runs, show
from warledger.cli.output.terminal import say, utf8
from warledger.cli.work import code, demo, evaluate
from warledger.version import __version__

app = typer.Typer(
    name="warledger",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Read reports on armed conflict and write down what each one claims, every value with its words.

\b
Examples:
  warledger demo                                     the bundled, invented reports
  warledger code report.txt --date 2019-03-16        one report, as a table
  warledger code reports.jsonl --output claims.csv   many, as a file
  warledger doctor                                   what is installed, and what would make it better""",
)
app.command("code", rich_help_panel="Work")(code.code)
app.command("add", rich_help_panel="Ledger")(add.add)
app.command("reports", rich_help_panel="Ledger")(reports.reports)
app.command("claims", rich_help_panel="Ledger")(claims.claims)
app.command("show", rich_help_panel="Ledger")(show.show)
app.add_typer(export.app, name="export", rich_help_panel="Ledger")
app.command("runs", rich_help_panel="Ledger")(runs.runs)
app.add_typer(ledger.app, name="ledger", rich_help_panel="Ledger")
app.command("link", rich_help_panel="Incidents")(link.link)
app.command("incidents", rich_help_panel="Incidents")(incidents.incidents)
app.command("why", rich_help_panel="Incidents")(why.why)
app.command("report", rich_help_panel="Incidents")(report.report)
app.command("chart", rich_help_panel="Incidents")(chart.chart)
app.add_typer(judge.app, name="judge", rich_help_panel="Judgements")
app.add_typer(journal.app, name="journal", rich_help_panel="Judgements")
app.command("demo", rich_help_panel="Work")(demo.demo)
app.command("evaluate", rich_help_panel="Work")(evaluate.evaluate)
app.add_typer(gazetteer.app, name="gazetteer", rich_help_panel="Knowledge")
app.add_typer(actors.app, name="actors", rich_help_panel="Knowledge")
app.command("doctor", rich_help_panel="Knowledge")(doctor.doctor)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"warledger {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Options of the program itself."""


def main() -> None:
    """What the command `warledger` runs."""
    utf8()
    try:
        app()
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(130)
    except Exception as error:
        if os.environ.get("WARLEDGER_TRACEBACK"):
            raise
        if isinstance(error, OSError):  # a full disk, a folder that can't be written to
            say(f"Error: {error}")
            sys.exit(74)
        say(f"Error: {type(error).__name__}: {error}")
        say("This is a fault of Warledger's: please file it as an issue. WARLEDGER_TRACEBACK=1 shows where it is.")
        sys.exit(70)
