"""Rows of a described table in, a workbook out: the rows, and a sheet that says what they are."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from warledger.exports.published.about import About, TooManyRowsError
from warledger.records.tables import Table

#: Excel's own limits: rows of a sheet, characters of a cell.
MOST_ROWS = 1_048_576
MOST_CHARACTERS = 32_767


def write(table: Table, rows: Iterable[Mapping[str, Any]], path: Path, *, about: About) -> int:
    """Write the rows as they come; returns their number. Texts are texts: none is run as a formula or made a link.

    Raises:
        TooManyRowsError: They don't fit into one sheet.
    """
    import xlsxwriter

    settings = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    written = 0
    with xlsxwriter.Workbook(str(path), settings) as book:
        sheet = book.add_worksheet(table.name)
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, column in enumerate(table):
            sheet.write_string(0, at, column.name)
        sheet.freeze_panes(1, 0)
        for row in rows:
            written += 1
            if written >= MOST_ROWS:
                raise TooManyRowsError(f"A sheet holds {MOST_ROWS - 1:,} rows. Filters make fewer; parquet holds all.")
            for at, column in enumerate(table):
                _cell(sheet, written, at, row[column.name], day)
        _about(book, table, about)
    return written


def _about(book: Any, table: Table, about: About) -> None:
    sheet = book.add_worksheet("about")
    lines = [*about.lines().items(), ("", ""), ("column", "meaning"), *((c.name, c.meaning) for c in table)]
    for number, (name, value) in enumerate(lines):
        sheet.write_string(number, 0, name)
        sheet.write_string(number, 1, value)


def _cell(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, (int, float)):
        sheet.write_number(row, column, value)
    elif isinstance(value, datetime.date) and value.year >= 1900:
        sheet.write_datetime(row, column, datetime.datetime(value.year, value.month, value.day), day)
    else:
        sheet.write_string(row, column, _text(value)[:MOST_CHARACTERS])


def _text(value: Any) -> str:
    """The text with marks for what XML can't hold, harmless when it is saved as CSV later."""
    from warledger.exports.codings.csv import harmless

    return harmless(value.isoformat() if isinstance(value, datetime.date) else value)
