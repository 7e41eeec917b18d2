"""A format's name in, the function that writes it out; an unknown name is answered with the nearest one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TextIO

from warledger.exports.codings.coded import Coded

Writer = Callable[[Iterable[Coded], TextIO], None]

#: Format to what it gives; "table" is for the terminal alone.
FORMATS: dict[str, str] = {
    "table": "a table for each report, for reading on a terminal",
    "jsonl": "one claim a line as JSON",
    "csv": "one claim a row, flat columns",
    "ged": "draft UCDP GED rows, one a line as JSON",
    "html": "one self-contained page: each report beside its claims",
}
_SUFFIXES = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".html": "html",
    ".htm": "html",
    ".txt": "table",
}


class UnknownFormatError(ValueError):
    """A format that there is no writer for."""


def check(name: str) -> str:
    """The same name, where there is such a format.

    Raises:
        UnknownFormatError: There isn't; the message lists those that there are and the nearest one.
    """
    if name in FORMATS:
        return name
    near = get_close_matches(name.lower(), FORMATS, n=1, cutoff=0.4)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    raise UnknownFormatError(f"No format '{name}'. There are: {', '.join(FORMATS)}.{hint}")


def by_suffix(path: Path) -> str | None:
    """The format that a file's name asks for, or None."""
    return _SUFFIXES.get(path.suffix.lower())


def writer(name: str, *, explain: bool = False) -> Writer:
    """The function that writes the format to an open text file.

    Args:
        name: One of `FORMATS`, not "table".
        explain: With each claim, why each value was chosen (jsonl only).

    Raises:
        UnknownFormatError: No such format, or one that isn't a file's.
    """
    if name == "jsonl":
        from warledger.exports.codings import jsonl

        return lambda codings, out: jsonl.write(codings, out, explain=explain)
    if name == "csv":
        from warledger.exports.codings import csv

        return csv.write
    if name == "html":
        from warledger.exports.codings import html

        return html.write
    if name == "ged":
        return _ged
    check(name)
    raise UnknownFormatError(f"'{name}' is for a terminal and not written to files.")


def _ged(codings: Iterable[Coded], out: TextIO) -> None:
    """Draft GED rows, as the reports come."""
    from warledger.exports import ged
    from warledger.exports.codings import jsonl

    for coding in codings:
        for line in ged.rows(coding):
            out.write(jsonl.dumps(line) + "\n")
