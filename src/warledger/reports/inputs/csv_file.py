"""A CSV or TSV table with a header in, one record for each row out; read row by row."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from warledger.records import Rejection
from warledger.reports.inputs.byte_source import ByteSource
from warledger.reports.inputs.fields import Raw, text_column_advice
from warledger.reports.inputs.lines import LONGEST, lines

#: Delimiters that tables come with; the one that splits the header best is taken.
DELIMITERS = (",", "\t", ";", "|")


class _Lines:
    """Feeds csv.reader, and keeps the bytes of the current row's lines and what happened to them."""

    def __init__(self, source: ByteSource) -> None:
        self._lines = lines(source)
        self.notes: list[str] = []
        self.data: list[bytes] = []
        self.too_long: int | None = None
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.number = line.number
            if line.text is None:
                self.too_long = line.number
                continue
            self.notes.extend(line.notes)
            self.data.append(line.data)
            yield line.text.replace("\0", "\ufffd") if "\0" in line.text else line.text


def records(source: ByteSource, *, delimiter: str | None = None) -> Iterator[Raw | Rejection]:
    """The rows of a table.

    Args:
        source: The open input.
        delimiter: What separates its columns; None finds it.
    """
    feed = _Lines(source)
    stream = iter(feed)
    header_line = next((line for line in stream if line.strip()), None)
    if header_line is None:
        yield _rejected(source.name, "the table is empty.", "Give a header and one report a row.")
        return
    mark = delimiter if delimiter and delimiter in header_line else delimiter_of(header_line)
    names = [name.strip() for name in _cells(header_line, mark)]
    if "text" not in {name.lower() for name in names}:
        shown = ", ".join(names[:12])
        yield _rejected(
            f"{source.name}:{feed.number}",
            f"it has no column 'text' (its columns: {shown:.200}).",
            text_column_advice(names),
        )
        return
    yield from _rows(source, feed, stream, names, mark)


def _rows(
    source: ByteSource, feed: _Lines, stream: Iterator[str], names: list[str], mark: str
) -> Iterator[Raw | Rejection]:
    # the limit is the module's own and guards against a quotation mark that is never closed
    csv.field_size_limit(LONGEST)
    reader = csv.reader(stream, delimiter=mark)
    while True:
        first = feed.number + 1
        feed.notes.clear()
        feed.data.clear()
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as problem:
            reason = f"the table can't be read from here on ({problem})."
            advice = "Look for a quotation mark that is opened in this row and never closed."
            yield _rejected(f"{source.name}:{first}", reason, advice)
            return
        if feed.too_long is not None:
            reason = f"the line is longer than {LONGEST // 1_000_000} MB."
            yield _rejected(f"{source.name}:{feed.too_long}", reason, "No report is that long; split or remove it.")
            feed.too_long = None
            first = feed.number
        if not any(cell.strip() for cell in row):
            continue
        yield _record(row, names, f"{source.name}:{first}", feed)
    if feed.too_long is not None:
        reason = f"the line is longer than {LONGEST // 1_000_000} MB."
        yield _rejected(f"{source.name}:{feed.too_long}", reason, "No report is that long; split or remove it.")


def _record(row: list[str], names: list[str], where: str, feed: _Lines) -> Raw:
    fields: dict[str, str | None] = {}
    for number, name in enumerate(names):
        key = name or f"column {number + 1}"
        value = row[number] if number < len(row) else None
        if key not in fields:
            fields[key] = value
    kept = tuple(dict.fromkeys(feed.notes))
    if len(row) > len(names):
        fields["(more cells)"] = " | ".join(row[len(names) :])
        kept = (*kept, f"the row has {len(row) - len(names)} more cells than the header")
    return Raw(fields, where, kept, b"".join(feed.data))


def _cells(line: str, mark: str) -> list[str]:
    """The cells of one line; a carriage return inside it is a space, as csv takes it for the end of a line."""
    return next(csv.reader([line.rstrip("\r\n").replace("\r", " ")], delimiter=mark), [])


def delimiter_of(header: str) -> str:
    """What separates the columns of a header: of the usual ones, that which yields a column text and most columns."""

    def worth(mark: str) -> tuple[bool, int]:
        names = [name.strip().lower() for name in _cells(header, mark)]
        return "text" in names, len(names)

    return max(DELIMITERS, key=worth)


def is_header(line: str) -> bool:
    """Could this first line be the header of a table of reports: several columns, one named text?"""
    if len(line) > 2000:
        return False
    names = [name.strip().lower() for name in _cells(line, delimiter_of(line))]
    return "text" in names and len(names) > 1 and all(len(name) < 60 for name in names)


def _rejected(where: str, reason: str, advice: str) -> Rejection:
    return Rejection(where=where, stage="read", reason=reason, advice=advice)
