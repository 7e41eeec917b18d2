"""The option --policy, and what is linked in a ledger, opened for a command."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options.ledger import opened
from warledger.cli.output.terminal import say, wrong_use

if TYPE_CHECKING:
    from warledger.ledger import Ledger
    from warledger.ledger.linked import Linked

PolicyOption = Annotated[
    str,
    typer.Option(
        "--policy",
        metavar="NAME",
        help="What makes low, best and high of what sources say: conservative, representative or informative.",
    ),
]


@contextmanager
def linked(where: str | None, *, only: Sequence[str] | None = None) -> Iterator[tuple[Ledger, Linked]]:
    """The ledger with what is linked in it; says on standard error where it isn't up to date.

    Args:
        where: The ledger's path or address.
        only: Incidents that are enough; an unknown one ends the command with a message.
    """
    with opened(where, read_only=True) as book:
        from warledger.ledger.linked import read

        found = read(book, only=only)
        if found.pending:
            chosen = f" --ledger {shlex.quote(where)}" if where else ""
            say(f"{found.pending:,} reports and judgements came since: `warledger link{chosen}` takes them in.")
        yield book, found


def check_policy(name: str) -> str:
    """The policy's name; another ends the command with a message that lists them."""
    from warledger.incidents.figures.policies import policy

    try:
        return policy(name).name
    except (KeyError, ValueError) as error:
        wrong_use(str(error.args[0]))
