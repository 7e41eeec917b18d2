"""The form as a spreadsheet (CSV): written with the reports' texts for people to fill in, and read back when filled.

A report has a row of its own (kind `report`) with its text; beneath it the coder adds a row for each figure and each
event. A text too long for a cell goes on in rows of kind `more`. A report counts as coded once it has an entry, or
`yes` under `coded` (for a report that claims nothing).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TextIO

from warledger.evaluation.entry import Codings, Entry, Sheet
from warledger.evaluation.written.problems import CodingFileError, Problem
from warledger.evaluation.written.values import Reader
from warledger.records import Report

COLUMNS = (
    "kind", "report", "coded", "effect", "type", "low", "high", "approx", "quote", "counted", "category", "side", "by",
    "target", "source", "status", "place", "start", "end", "scope", "part_of", "note", "outlet", "date", "title",
    "text",
)  # fmt: skip
#: Columns of which a row of each kind may fill some; another filled one is a slip of the hand.
_OF_EVENTS_ONLY = ("type", "target")
_OF_FIGURES_ONLY = ("effect", "low", "high", "approx", "counted", "category", "side", "scope", "part_of")
#: Characters a cell: a spreadsheet holds 32,767 and cuts the rest off without a word.
CELL = 30_000
#: A spreadsheet takes a cell that begins with one of these for a formula (OWASP, "CSV injection"); an apostrophe
#: before it says that it is text, and before an apostrophe that it is not ours.
_GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
#: A mark by which spreadsheets know UTF-8.
_BOM = "\ufeff"


def write_form(reports: Iterable[Report], out: TextIO) -> int:
    """Write the form.

    Returns:
        Number of reports.
    """
    out.write(_BOM)
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    number = 0
    for report in reports:
        pieces = [report.text[at : at + CELL] for at in range(0, len(report.text), CELL)]
        row = {
            "kind": "report",
            "report": report.id,
            "outlet": report.outlet or "",
            "date": report.date.isoformat() if report.date else "",
            "title": report.title or "",
        }
        for piece in pieces:
            writer.writerow({name: _guarded(value) for name, value in (row | {"text": piece}).items()})
            row = {"kind": "more", "report": report.id}
        number += 1
    return number


def _guarded(text: str) -> str:
    safe = text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode("utf-8")
    return f"'{safe}" if safe.lstrip(" \N{NO-BREAK SPACE}").startswith(_GUARDED) else safe


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip(" \N{NO-BREAK SPACE}").startswith(_GUARDED) else cell


@dataclass(slots=True)
class _Draft:
    """One report as its rows are read."""

    row: Mapping[str, str]
    text: str
    entries: list[tuple[int, Mapping[str, str]]] = field(default_factory=list)


def read(lines: Iterable[str], *, file: str, texts: Mapping[str, str] | None = None) -> Codings:
    """Read a filled form. Separated by commas, semicolons or tabs, as spreadsheets of different countries write it.

    Args:
        lines: The file's lines, line ends kept.
        file: Its name, for messages.
        texts: Report id to its text, where the form's own rows of reports were removed.

    Raises:
        CodingFileError: Anything in it that is not by the codebook; each fault with row and column.
    """
    problems: list[Problem] = []
    drafts: dict[str, _Draft] = {}
    for number, row in _rows(lines, file, problems):
        _take(row, number, file, drafts, texts or {}, problems)
    sheets = [_sheet(report, draft, file, problems) for report, draft in drafts.items() if _coded(draft)]
    if problems:
        raise CodingFileError(problems)
    return Codings(tuple(sheets), tuple(report for report, draft in drafts.items() if not _coded(draft)))


def _rows(lines: Iterable[str], file: str, problems: list[Problem]) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows that hold anything, numbered as a spreadsheet numbers them (the header is row 1)."""
    source = iter(lines)
    header = next(source, "").removeprefix(_BOM)
    separator = max(",;\t", key=header.count)
    names = [name.strip().lower() for name in next(csv.reader([header], delimiter=separator), [])]
    missing = [name for name in ("kind", "report", "quote") if name not in names]
    if missing:
        what = (
            f"there is no column {', '.join(missing)}. `warledger evaluate --sample` writes a form that has them all."
        )
        raise CodingFileError([Problem(f"{file}, row 1", "", what)])
    unknown = [name for name in names if name and name not in COLUMNS]
    if unknown:
        what = f"no such columns: {', '.join(unknown)}. There are: {', '.join(COLUMNS)}."
        problems.append(Problem(f"{file}, row 1", "", what))
    try:
        for number, cells in enumerate(csv.reader(source, delimiter=separator), 2):
            if any(cell.strip() for cell in cells):
                yield number, dict(zip(names, map(_unguarded, cells), strict=False))
    except csv.Error as error:
        problems.append(Problem(file, "", f"it can't be read as CSV ({error})."))


def _take(
    row: dict[str, str],
    number: int,
    file: str,
    drafts: dict[str, _Draft],
    texts: Mapping[str, str],
    problems: list[Problem],
) -> None:
    """Put one row to its report."""
    where, kind, report = f"{file}, row {number}", row.get("kind", "").strip().lower(), row.get("report", "").strip()
    if kind not in {"report", "more", "figure", "event"}:
        problems.append(Problem(where, "column kind", f"'{kind:.40}' is none of report, more, figure, event."))
    elif not report:
        problems.append(Problem(where, "column report", "it is empty; write the id of the report above."))
    elif kind == "report" and report in drafts:
        problems.append(Problem(where, "column report", f"'{report:.60}' has a row of kind report already."))
    elif kind == "report":
        drafts[report] = _Draft(row, row.get("text", "") or texts.get(report, ""))
    elif kind == "more" and report in drafts:
        drafts[report].text += row.get("text", "")
    elif report not in drafts and report not in texts:
        problems.append(Problem(where, "column report", f"no row of kind report above has the id '{report:.60}'."))
    else:
        drafts.setdefault(report, _Draft({}, texts.get(report, ""))).entries.append((number, row))


def _coded(draft: _Draft) -> bool:
    return bool(draft.entries) or draft.row.get("coded", "").strip().lower() in {"yes", "y", "true", "1", "x"}


def _sheet(report: str, draft: _Draft, file: str, problems: list[Problem]) -> Sheet:
    figures: list[Entry] = []
    events: list[Entry] = []
    wholes = []
    for number, row in draft.entries:
        kind = row["kind"].strip().lower()
        reader = Reader(draft.text, f"{file}, row {number}", problems=problems)
        for name in _OF_EVENTS_ONLY if kind == "figure" else _OF_FIGURES_ONLY:
            if row.get(name, "").strip() and not (name == "scope" and row[name].strip() == "event"):
                problems.append(Problem(reader.where, f"column {name}", f"{_article(kind)} has none; leave it empty."))
        if kind == "event":
            events.append(reader.event({**row, "agent": row.get("by")}))
            continue
        # people count from 1
        part = row.get("part_of", "").strip()
        figures.append(
            reader.figure({**row, "part_of": str(int(part) - 1) if part.isdecimal() and int(part) else part})
        )
        wholes.append((reader.where, part, figures[-1].part_of))
    for where, part, whole in wholes:
        if whole is not None and (whole >= len(figures) or part == "0"):
            what = f"'{part}' is not the number (from 1) of a figure of this report; it has {len(figures)}."
            problems.append(Problem(where, "column part_of", what))
    return Sheet(
        report=report,
        text=draft.text,
        outlet=draft.row.get("outlet", "").strip() or None,
        date=draft.row.get("date", "").strip() or None,
        title=draft.row.get("title", "").strip() or None,
        figures=tuple(figures),
        events=tuple(events),
    )


def _article(kind: str) -> str:
    return "an event" if kind == "event" else "a figure"
