"""The option --ledger, and the ledger that it names: opened for a command, its errors told as messages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.output.terminal import wrong_use

if TYPE_CHECKING:
    from warledger.ledger import Ledger

#: `--ledger`, alike on every command that touches a ledger.
LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH_OR_URL",
        help="The ledger: a file or an address. Without it: WARLEDGER_LEDGER, else warledger.db here.",
        show_default=False,
    ),
]


@contextmanager
def opened(where: str | None, *, create: bool = False, read_only: bool = False) -> Iterator[Ledger]:
    """The ledger, closed at the end; whatever is wrong with it ends the command with exit code 2 and a message.

    One that an older Warledger made is brought up to date first, also by commands that only read.
    """
    from warledger.ledger import LedgerError

    try:
        with _open(where, create=create, read_only=read_only) as ledger:
            yield ledger
    except LedgerError as error:
        wrong_use(str(error))


def _open(where: str | None, *, create: bool, read_only: bool) -> Ledger:
    from warledger.ledger import Ledger
    from warledger.ledger.errors import LedgerReadOnlyError, OlderLedgerError

    try:
        return Ledger.open(where, create=create, read_only=read_only)
    except OlderLedgerError as older:
        try:
            Ledger.open(where).close()
        except LedgerReadOnlyError:
            raise older from None
        return Ledger.open(where, read_only=read_only)
