"""`warledger ledger check|backup|restore|vacuum|salvage|recode|datasette`: looking after a ledger."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Annotated

import typer

from warledger.cli.options.coding import GazetteerOption, settings_of, setup_errors
from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output import rejections
from warledger.cli.output.files import check_writable
from warledger.cli.output.terminal import say, wrong_use

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="""Look after a ledger: check it, back it up, code it anew, open it in Datasette.

\b
Examples:
  warledger ledger check
  warledger ledger backup /media/usb/warledger-2024-05-01.db
  warledger ledger recode --workers 2""",
)


@app.command()
def check(
    ledger: LedgerOption = None,
    json_lines: Annotated[bool, typer.Option("--json", help="The problems as JSON lines.")] = False,
) -> None:
    """Check that everything in the ledger is whole: its file, each text and byte by its hash, each span, each count.

    Exit codes: 0 all is whole; 1 something is wrong; 2 it can't be opened.

    \b
    Examples:
      warledger ledger check
      warledger ledger check --ledger syria.db --json
    """
    from warledger.ledger.care import upkeep

    with opened(ledger) as book:
        problems = upkeep.check(book)
        where = book.name
    for problem in problems:
        print(
            json.dumps({"part": problem.part, "what": problem.what})
            if json_lines
            else f"  [{problem.part}] {problem.what}"
        )
    if problems:
        say(f"{where}: {len(problems)} problems. `warledger ledger restore BACKUP` puts a backup in its place; "
            "`warledger ledger salvage NEW` saves what can still be read.")  # fmt: skip
        raise typer.Exit(1)
    if not json_lines:
        print(f"{where}: all is whole.")


@app.command()
def backup(
    to: Annotated[Path, typer.Argument(metavar="FILE", help="The backup's file.", show_default=False)],
    ledger: LedgerOption = None,
) -> None:
    """Copy the ledger to a file of its own, as it stands at one moment; others may go on adding.

    \b
    Examples:
      warledger ledger backup warledger-2024-05-01.db
      warledger ledger backup /media/usb/syria.db --ledger syria.db
    """
    from warledger.ledger.care import upkeep

    check_writable(to)
    with opened(ledger, read_only=True) as book:
        size = upkeep.backup(book, to)
        print(f"{to}: a whole copy of {book.name}, {size / 1e6:,.1f} MB.")


@app.command()
def restore(
    copy: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.", show_default=False)],
    ledger: LedgerOption = None,
) -> None:
    """Put a backup in the place of the ledger. What was there is kept beside it under another name.

    \b
    Examples:
      warledger ledger restore warledger-2024-05-01.db
      warledger ledger restore /media/usb/syria.db --ledger syria.db
    """
    from warledger.ledger import LedgerError, databases
    from warledger.ledger.care import upkeep

    try:
        to = databases.file_of(databases.address(ledger))
        if to is None:
            wrong_use("A ledger in a server is restored with the server's own tools (pg_restore).")
        aside = upkeep.restore(copy, to)
    except LedgerError as error:
        wrong_use(str(error))
    print(f"{to}: restored from {copy}.")
    if aside:
        print(f"  What was there is now {aside}.")


@app.command()
def vacuum(ledger: LedgerOption = None) -> None:
    """Give back the room of what is no longer there, and set the ledger in order for fast search.

    \b
    Examples:
      warledger ledger vacuum
      warledger ledger vacuum --ledger syria.db
    """
    from warledger.ledger.care import upkeep

    with opened(ledger) as book:
        before, after = upkeep.vacuum(book)
        print(f"{book.name}: {before / 1e6:,.1f} MB before, {after / 1e6:,.1f} MB now.")


@app.command()
def salvage(
    to: Annotated[Path, typer.Argument(metavar="NEW", help="The new ledger's file.", show_default=False)],
    ledger: LedgerOption = None,
) -> None:
    """Save what can still be read of a broken ledger into a new one. The broken one is left as it is.

    Exit codes: 0 nothing was lost; 1 something was, and is counted; 2 wrong use, or nothing can be read.

    \b
    Examples:
      warledger ledger salvage saved.db
      warledger ledger salvage saved.db --ledger broken.db
    """
    from warledger.ledger.care.salvage import salvage as save

    check_writable(to)
    with opened(ledger, read_only=True) as book:
        saved = save(book, to)
    print(f"{to}: {saved.reports:,} reports and {saved.claims:,} claims were saved.")
    for table, number in saved.lost.items():
        print(f"  {number:>7,} rows of {table} are lost")
    if saved.to_code:
        again = f"warledger ledger recode --ledger {shlex.quote(str(to))}"
        print(f"  {saved.to_code:>7,} reports lost some of their claims: `{again}` codes them anew")
    if saved.lost:
        raise typer.Exit(1)


@app.command()
def recode(
    ledger: LedgerOption = None,
    workers: Annotated[int, typer.Option("--workers", "-w", min=1, help="Number of processes.")] = 1,
    vague: Annotated[
        str, typer.Option(metavar="codebook|acled", help="Convention for vague numbers, as for `warledger code`.")
    ] = "codebook",
    actors: Annotated[
        list[str] | None,
        typer.Option("--actors", metavar="FILE", help="A file of actors of your own.", show_default=False),
    ] = None,
    gazetteer: GazetteerOption = None,
    model: Annotated[str | None, typer.Option(help="spaCy model, as in en_core_web_md.", show_default=False)] = None,
) -> None:
    """Code every report of the ledger by the present coder, as a run of its own; the claims of other runs stay.

    What this run has coded already is passed over, so that the same command again goes on where it was broken off.
    `warledger runs` compares it with another.

    \b
    Examples:
      warledger ledger recode
      warledger ledger recode --workers 2 --vague acled --ledger syria.db
    """
    from warledger.cli.ledger.add import work
    from warledger.corpus.adding import Adding
    from warledger.corpus.identity import run_of
    from warledger.records import Rejection

    settings = settings_of(model, vague, actors or [], gazetteer, explain=False)
    refused: list[Rejection] = []
    with opened(ledger) as book:
        try:
            adding = Adding(book, run_of(settings), settings, workers=workers, again=True, command="recode")
            total = book.count_reports()
            work(adding, book.latest_reports(), total=total, refused=refused)
        except setup_errors() as error:
            wrong_use(str(error))
        where = book.name
    counts = adding.counts
    done = counts["recoded"] - counts["failed"]
    rejections.report(refused, coded=done)
    print(f"{where}: {counts['recoded']:,} reports coded by {adding.run.id}, {counts['claims']:,} claims; "
          f"{counts['same']:,} were coded by it before.")  # fmt: skip
    if done:
        print("Try next:")
        print("  warledger runs          the runs, by number")
        print("  warledger runs 1 2      what differs between two")
    if refused:
        raise typer.Exit(1)


@app.command()
def datasette(
    ledger: LedgerOption = None,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="Where to write the description of tables and columns."),
    ] = Path("metadata.json"),
) -> None:
    """Write the file with which Datasette explains each table, view and column of the ledger.

    \b
    Examples:
      warledger ledger datasette
      warledger ledger datasette --ledger syria.db --output syria.json
    """
    from warledger.ledger.care.datasette import metadata

    check_writable(output)
    with opened(ledger, read_only=True) as book:
        if book.path is None:
            wrong_use("Datasette opens a file; this ledger lies in a server.")
        output.write_text(json.dumps(metadata(book.path.stem), indent=2) + "\n", encoding="utf-8")
        print(f"Wrote {output}. Open the ledger with:")
        print(f"  datasette {shlex.quote(str(book.path))} --metadata {shlex.quote(str(output))}")
