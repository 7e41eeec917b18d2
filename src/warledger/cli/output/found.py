"""What commands that list what a ledger holds share: formats, order and the table of rows on a screen."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from warledger.cli.output.terminal import console, say, wrong_use

if TYPE_CHECKING:
    from warledger.ledger.finding.claim_results import ClaimResult
    from warledger.ledger.finding.report_results import ReportResult

#: Formats of what was found.
FORMATS = ("table", "jsonl", "csv")
#: Rows of a table on a terminal where no --limit is given: a few screens.
SCREEN = 50

#: Style of a column that is copied into the next command: never broken.
ID = "id"

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="|".join(FORMATS),
        help="Without it: a table on a terminal, JSON lines in a pipe.",
        show_default=False,
    ),
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="At most N.", show_default=False)]
CountOption = Annotated[bool, typer.Option("--count", help="Only say how many there are.")]


def sort_option(names: Iterable[str], reverse: str) -> Any:
    """The option --sort.

    Args:
        names: What can be sorted by.
        reverse: An example of the other way round.
    """
    about = f"Order: {', '.join(names)}; {reverse}; may be given again."
    return typer.Option("--sort", metavar="NAME", help=about, show_default=False)


def chosen_format(name: str | None, known: Sequence[str] = FORMATS) -> str:
    """The format asked for, else by who reads standard output."""
    if name is None:
        return "table" if sys.stdout.isatty() else "jsonl"
    if name not in known:
        from difflib import get_close_matches

        near = get_close_matches(name.lower(), known, n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        wrong_use(f"No format '{name}'. There are: {', '.join(known)}.{hint}")
    return name


def say_unheard(result: ClaimResult | ReportResult) -> None:
    """On standard error: names that were asked for and are not in the ledger; their claims aren't among the found."""
    for line in result.unheard():
        say(f"Note: {line}")


@contextmanager
def filters_explained() -> Iterator[None]:
    """A filter that doesn't exist, or can't take its value, ends the command with a message."""
    from warledger.ledger.finding.filters import FilterError

    try:
        yield
    except FilterError as error:
        wrong_use(str(error))


def print_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """One line of JSON each."""
    from warledger.exports.codings.jsonl import dumps

    for row in rows:
        sys.stdout.write(dumps(row) + "\n")


def print_table(columns: Mapping[str, str], rows: Iterable[Sequence[str | None]]) -> int:
    """A table on the screen; returns the number of its rows.

    Args:
        columns: Heading to style; "right" aligns to the right, `ID` keeps a cell on one line.
        rows: Cells as they are: nothing in them is markup, and control characters become visible marks.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from warledger.exports.wording import visible

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    for heading, style in columns.items():
        right = style == "right"
        table.add_column(
            heading,
            justify="right" if right else "left",
            style={"right": "", ID: "dim"}.get(style, style),
            overflow="fold",
            no_wrap=style in ("right", ID),
        )
    for row in rows:
        table.add_row(*(Text(visible(" ".join(cell.split()))) if cell else "" for cell in row))
    if table.row_count:
        console().print(table)
    return table.row_count


def say_how_many(shown: int, counted: int, what: str, *, cut: bool) -> None:
    """How many there are, on standard error, for who reads a table."""
    if counted == 0:
        say(f"No {what} found. Fewer filters find more; `warledger {what} --count` says how many there are in all.")
    elif cut and counted > shown:
        say(
            f"{shown} of {counted:,} {what}. --limit {counted} shows all; --group-by, --sort and filters help."
            if what == "claims"
            else f"{shown} of {counted:,} {what}. --limit {counted} shows all."
        )
    else:
        say(f"{counted:,} {what if counted != 1 else what[:-1]}")
