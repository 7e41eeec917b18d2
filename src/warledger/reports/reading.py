"""Files, folders and standard input in, Reports out, one after another, with a Rejection for whatever can't be read."""

from __future__ import annotations

import datetime
import os
import stat
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from warledger.records import Rejection, Report
from warledger.reports.inputs import csv_file, html_file, json_lines, text_file
from warledger.reports.inputs.byte_source import ByteSource, opened
from warledger.reports.inputs.decode import binary_kind, decode, encoding_of
from warledger.reports.inputs.fields import Fallbacks, Raw, make
from warledger.reports.inputs.folder import files, format_of

_PAGE = ("<!doctype html", "<html")
#: Tags that a page saved without its frame begins with.
_TAGS = (
    "<head",
    "<body",
    "<article",
    "<div",
    "<p>",
    "<p ",
    "<h1",
    "<main",
    "<section",
    "<?xml",
    "<!--",
    "<meta",
    "<title",
)


def read(
    paths: str | Path | Iterable[str | Path], *, date: datetime.date | None = None, outlet: str | None = None
) -> Iterator[Report | Rejection]:
    """The reports of all inputs, in order. Raises nothing for bad content: each bad one is a Rejection.

    Large JSON lines and CSV files are read as they are asked for, so that memory stays small.

    Args:
        paths: Files (.txt, .html, .jsonl, .json, .csv, .tsv, each also as .gz), folders, or "-" for standard input.
        date: Day of publication for reports whose input and head give none.
        outlet: Who published the reports whose input doesn't say.
    """
    fallbacks = Fallbacks(date, outlet)
    for path in [paths] if isinstance(paths, str | os.PathLike) else paths:
        if str(path) != "-" and _is_folder(path):
            for entry in files(Path(path)):
                if isinstance(entry, Rejection):
                    yield entry
                else:
                    yield from _read_one(entry, fallbacks)
        else:
            yield from _read_one(path, fallbacks)


def _read_one(path: str | Path, fallbacks: Fallbacks) -> Iterator[Report | Rejection]:
    done = 0
    try:
        with opened(path) as source:
            for record in _records(source, format_of(path) if str(path) != "-" else None):
                done += 1
                yield make(record, fallbacks) if isinstance(record, Raw) else record
    except (OSError, EOFError, zlib.error, ValueError) as problem:
        yield _problem(str(path), problem, done)


def _records(source: ByteSource, form: str | None) -> Iterator[Raw | Rejection]:
    if not source.sample:
        yield Rejection(
            where=source.name, stage="read", reason="it is empty.", advice="Give a file that holds a report."
        )
        return
    if kind := binary_kind(source.sample[:4000]):
        yield Rejection(where=source.name, stage="decode", reason=f"it is {kind[0]}, not text.", advice=kind[1])
        return
    start = decode(source.sample, encoding=encoding_of(source.sample, complete=source.complete)).text.lstrip(
        "\ufeff \t\r\n"
    )
    if not start and source.complete:
        yield Rejection(
            where=source.name,
            stage="read",
            reason="it holds nothing but blanks.",
            advice="Give a file that holds a report.",
        )
        return
    form = form if form in {"json", "csv", "tsv", "html"} else _sniff(start, known_text=form == "text")
    if form == "json":
        yield from json_lines.records(source)
    elif form == "csv":
        yield from csv_file.records(source)
    elif form == "tsv":
        yield from csv_file.records(source, delimiter="\t")
    elif form == "html":
        yield from html_file.records(source)
    else:
        yield from text_file.records(source)


def _sniff(start: str, *, known_text: bool) -> str:
    """The format by content, for standard input and files without a telling name.

    A .txt file stays text unless it is a whole page.
    """
    low = start[:200].lower()
    if low.startswith(_PAGE):
        return "html"
    if known_text:
        return "text"
    if low.startswith("{") and ('"' in low or low[1:2].isspace()):
        return "json"
    if low.startswith("[") and low[1:].lstrip().startswith(("{", "]")):
        return "json"
    if low.startswith(_TAGS):
        return "html"
    if csv_file.is_header(start.partition("\n")[0].rstrip("\r")):
        return "csv"
    return "text"


def _is_folder(path: str | Path) -> bool:
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def _problem(path: str, problem: Exception, done: int) -> Rejection:
    """What went wrong with opening or reading a file, in the user's words."""
    before = f" {done} reports were read before." if done else ""
    if isinstance(problem, FileNotFoundError):
        near = _near(path)
        advice = f"Did you mean '{near}'?" if near else "Check the name."
        return Rejection(where=path, stage="read", reason="there is no such file.", advice=advice)
    if isinstance(problem, PermissionError):
        return Rejection(
            where=path, stage="read", reason="it may not be read (permission denied).", advice="Check its permissions."
        )
    if isinstance(problem, EOFError | zlib.error) or type(problem).__name__ == "BadGzipFile":
        reason = f"the gzip file is broken or cut short ({problem}).{before}"
        return Rejection(where=path, stage="read", reason=reason, advice="Fetch or pack it again.")
    reason = f"it can't be read ({getattr(problem, 'strerror', None) or problem}).{before}"
    return Rejection(where=path, stage="read", reason=reason, advice="Check the file.")


def _near(path: str) -> str | None:
    """A file of a similar name in the same folder."""
    import difflib

    wanted = Path(path)
    try:
        names = sorted(entry.name for entry in os.scandir(wanted.parent or "."))[:5000]
    except OSError:
        return None
    close = difflib.get_close_matches(wanted.name, names, n=1, cutoff=0.75)
    return str(wanted.parent / close[0]) if close else None
