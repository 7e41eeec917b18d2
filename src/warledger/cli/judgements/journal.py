"""`warledger journal verify | head`: the journal of decisions in; whether it is as it was written, and its end, out."""

from __future__ import annotations

import typer

from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output.terminal import say

app = typer.Typer(
    no_args_is_help=True,
    help="""The journal of people's decisions: whether it is as it was written.

Each entry holds the hash of the one before it, so that a change anywhere shows. Who can write to the ledger's file
could forge a whole new journal: note what `head` says elsewhere, and compare it later.

\b
Examples:
  warledger journal verify
  warledger journal head >> notebook.txt""",
)


@app.command("verify")
def verify(ledger: LedgerOption = None) -> None:
    """Find every entry that was changed, removed or put in between. Exit code 1 where there is one.

    \b
    Examples:
      warledger journal verify
      warledger journal verify --ledger syria.db
    """
    from warledger.ledger import databases
    from warledger.ledger.decisions import journal

    with opened(ledger, read_only=True) as book:
        with databases.reading(book.engine) as connection:
            faults = journal.verify(connection)
            entries, last = (0, "") if faults else journal.head(connection)
        where = book.name
    for fault in faults:
        say(str(fault)[:1].upper() + str(fault)[1:])
    if faults:
        say(f"{where}: the journal is not as it was written; {len(faults)} faults. Restore a backup to compare with.")
        raise typer.Exit(1)
    print(f"{where}: {entries:,} entries, all as they were written." + (f" Last: {last}" if entries else ""))


@app.command("head")
def head(ledger: LedgerOption = None) -> None:
    """Print number and hash of the last entry: what to note elsewhere.

    \b
    Examples:
      warledger journal head >> notebook.txt
    """
    from warledger.ledger import databases
    from warledger.ledger.decisions import journal

    with opened(ledger, read_only=True) as book, databases.reading(book.engine) as connection:
        number, last = journal.head(connection)
    print(number, last)
