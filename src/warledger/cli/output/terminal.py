"""What every command needs of the terminal: consoles for both streams, and a way to say what was used wrongly."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

#: Width of tables that don't go to a terminal; a line of 160 characters fits a wide editor and `less -S`.
PIPE_WIDTH = 160


def console() -> Console:
    """Standard output."""
    from rich.console import Console

    wide = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else PIPE_WIDTH
    return Console(width=wide, highlight=False, markup=True, soft_wrap=False)


def say(message: str) -> None:
    """A line on standard error, as it is: not wrapped, no markup."""
    print(message, file=sys.stderr)


def wrong_use(message: str) -> NoReturn:
    """End the command with exit code 2 and a message that says what is wrong and what would be right."""
    say(f"Error: {message}")
    raise typer.Exit(2)


@contextmanager
def pipe_may_close() -> Iterator[None]:
    """End quietly, with exit code 0, when whoever reads standard output has had enough (`| head`)."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes standard output once more on its way out; that must not fail either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def utf8() -> None:
    """Write UTF-8 whatever the locale says; what UTF-8 can't hold is escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
