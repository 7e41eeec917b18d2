"""Coded reports in, a flat table out: one claim a row, as CSV that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from warledger.exports.codings.coded import Coded
from warledger.exports.wording import figure_quote
from warledger.records import Claim, Report
from warledger.records.tables import CLAIMS, Table, claim_cells

#: The columns, in order, each with what it holds. Empty cells are unknown, never zero.
COLUMNS: dict[str, str] = {column.name: column.meaning for column in CLAIMS if column.name != "run"}

#: A spreadsheet takes a cell that begins with one of these for a formula (OWASP, "CSV injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_LONE_RETURN = re.compile(r"\r(?!\n)")


def row(report: Report, claim: Claim) -> dict[str, Any]:
    """A claim as a flat dict with the keys of `COLUMNS`, of JSON's own types; unknown is None."""
    cells = claim_cells(claim, published=report.date, quote=figure_quote(report, claim))
    return {column: _iso(cells[column]) for column in COLUMNS}


def _iso(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value


def harmless(value: Any) -> str:
    """The cell's text; a leading apostrophe before whatever a spreadsheet would run as a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    text = str(value).replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode("utf-8")
    if "\r" in text:
        # a lone carriage return would end the row: the writer quotes none
        text = _LONE_RETURN.sub("\n", text)
    # some spreadsheets skip leading spaces before they look for the sign
    return f"'{text}" if text.lstrip(" \N{NO-BREAK SPACE}").startswith(_FORMULA_STARTS) else text


def write(codings: Iterable[Coded], out: TextIO) -> None:
    """Write the header, then one row for each claim as the reports come."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for coding in codings:
        for claim in coding.claims:
            writer.writerow([harmless(value) for value in row(coding.report, claim).values()])


def write_rows(table: Table, rows: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write the header of a table, then its rows as they come."""
    writer = csv.writer(out, lineterminator="\n")
    names = table.names
    writer.writerow(names)
    for cells in rows:
        writer.writerow([harmless(cells[name]) for name in names])
