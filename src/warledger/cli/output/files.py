"""Files that a command writes: whole or not at all, under the name that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from warledger.cli.output.terminal import say, wrong_use


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path to write to; the file gets its own name once the block has ended well, and is removed otherwise.

    A link stays a link: what it points to is replaced. A device or a named pipe is written to as it is.
    """
    if path.exists() and not path.is_file():
        yield path
        return
    path = path.resolve() if path.is_symlink() else path
    part = path.with_name(path.name + ".part")
    try:
        yield part
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file that gets its name once it is whole; a run that was stopped leaves FILE.part."""
    if output is None:
        yield sys.stdout
        return
    if output.exists() and not output.is_file():  # a device or a named pipe: written to as it is, never replaced
        with output.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            yield out
        return
    output = output.resolve() if output.is_symlink() else output  # a link stays a link: what it points to is replaced
    part = output.with_name(output.name + ".part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            yield out
        os.replace(part, output)
    except KeyboardInterrupt:
        if part.stat().st_size:
            say(f"What was written so far is in {part}.")
        else:
            part.unlink()
        raise
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def check_writable(path: Path | None) -> None:
    """End the command where a file can't be written."""
    if path is None:
        return
    if path.is_dir():
        wrong_use(f"{path} is a folder. Name a file in it.")
    if not path.absolute().parent.is_dir():
        wrong_use(f"There is no folder {path.absolute().parent} to write {path.name} in. Make it first.")
    if not os.access(path.absolute().parent, os.W_OK):
        wrong_use(f"The folder {path.absolute().parent} can't be written to.")
