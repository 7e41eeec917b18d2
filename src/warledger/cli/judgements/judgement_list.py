"""`warledger judge list`: a ledger in; the judgements in it, first to last, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output import found
from warledger.cli.output.terminal import say

if TYPE_CHECKING:
    from warledger.records import Words

#: Claims whose words the list shows, before it counts them.
_SHOWN = 3


def list_judgements(
    ledger: LedgerOption = None,
    format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="table|jsonl", help="How it is written.", show_default=False)
    ] = None,
) -> None:
    """List the judgements, first to last.

    \b
    Examples:
      warledger judge list
      warledger judge list --format jsonl > judgements.jsonl
    """
    from warledger.ledger import databases
    from warledger.ledger.judging import judgements

    chosen = found.chosen_format(format, ("table", "jsonl"))
    with opened(ledger, read_only=True) as book, databases.reading(book.engine) as connection:
        every = list(judgements(connection))
    if chosen == "jsonl":
        found.print_json(one.model_dump(mode="json") for one in every)
        return
    gone = {one.withdraws for one in every if one.withdraws}
    rows = [
        [
            f"{one.when:%Y-%m-%d %H:%M}",
            one.by,
            ("withdraw " + one.withdraws if one.withdraws else one.kind.replace("_", " "))
            + (" (withdrawn)" if one.judgement in gone else ""),
            _about(one.about),
            ", ".join(
                f"{name}={value['name'] if name == 'place' and value else value}" for name, value in one.values.items()
            ),
            one.why,
            one.judgement,
        ]
        for one in every
    ]
    columns = {"when (UTC)": "", "by": "", "what": "", "about": "", "values": "", "why": "", "judgement": found.ID}
    if not found.print_table(columns, rows):
        say("No judgements yet.")


def _about(words: Sequence[Words]) -> str:
    """The words that a judgement speaks of; of a whole incident, how many."""
    if len(words) > _SHOWN:
        return f"{len(words)} claims of {', '.join(sorted({one.report for one in words}))}"
    return "; ".join(f"{one.report}: {one.quote}" for one in words)
