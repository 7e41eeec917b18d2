"""The codebook's JSON lines: codings read with every fault named, and written (also as an empty form to fill in)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from warledger.evaluation.entry import Codings, Entry, Sheet
from warledger.evaluation.written.problems import CodingFileError, Problem
from warledger.evaluation.written.values import Reader
from warledger.records import Report

_MORE = "Write one report a line: id, text, figures (a list), events (a list)."


def read(lines: Iterable[str], *, file: str, texts: Mapping[str, str] | None = None) -> Codings:
    """Codings, one a report. A report whose figures and events are both null isn't coded yet.

    Args:
        lines: The file's lines.
        file: Its name, for messages.
        texts: Report id to its text, where the file itself may lack them.

    Raises:
        CodingFileError: Anything in it that is not by the codebook.
    """
    sheets: list[Sheet] = []
    uncoded: list[str] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{file}, line {number}"
        raw = _object(line, where, problems)
        if not raw:
            continue
        if raw.get("figures") is None and raw.get("events") is None:
            uncoded.append(str(raw.get("id")))
            continue
        sheet = _sheet(raw, where, texts or {}, problems)
        if sheet is None:
            continue
        if sheet.report in seen:
            problems.append(Problem(where, "id", f"'{sheet.report}' stands in line {seen[sheet.report]} too."))
        seen[sheet.report] = number
        sheets.append(sheet)
    if problems:
        raise CodingFileError(problems)
    return Codings(tuple(sheets), tuple(uncoded))


def _object(line: str, where: str, problems: list[Problem]) -> dict[str, Any] | None:
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        problems.append(Problem(where, "", f"it is not valid JSON ({error}). {_MORE}"))
        return None
    if not isinstance(raw, dict):
        problems.append(Problem(where, "", f"it holds no object. {_MORE}"))
        return None
    return raw


def _sheet(raw: Mapping[str, Any], where: str, texts: Mapping[str, str], problems: list[Problem]) -> Sheet | None:
    report = "" if raw.get("id") is None else str(raw["id"])
    text = raw.get("text") or texts.get(report) or ""
    if not report:
        problems.append(Problem(where, "id", "there is none. " + _MORE))
    if not isinstance(text, str) or not text:
        if texts and report not in texts:
            return None  # a report that the gold doesn't hold is not compared
        problems.append(Problem(where, "text", "there is none, so that no quote can be looked up. " + _MORE))
        return None
    return Sheet(
        report=report,
        text=text,
        outlet=_string(raw.get("outlet")),
        date=_string(raw.get("date")),
        title=_string(raw.get("title")),
        figures=_entries(raw, "figure", text, where, problems),
        events=_entries(raw, "event", text, where, problems),
    )


def _string(value: Any) -> str | None:
    return str(value) if value not in (None, "") else None


def _entries(raw: Mapping[str, Any], kind: str, text: str, where: str, problems: list[Problem]) -> tuple[Entry, ...]:
    listed = raw.get(f"{kind}s") or []
    if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
        problems.append(Problem(where, f"{kind}s", "it is not a list of objects."))
        return ()
    entries = []
    for number, item in enumerate(listed):
        reader = Reader(text, where, f"{kind} {number + 1}", problems)
        entry = reader.figure(item) if kind == "figure" else reader.event(item)
        if entry.part_of is not None and (entry.part_of >= len(listed) or entry.part_of == number):
            what = f"{entry.part_of} is not the index (from 0) of another figure of this report."
            problems.append(Problem(where, f"figure {number + 1}, part_of", what))
        entries.append(entry)
    return tuple(entries)


def write_form(reports: Iterable[Report], out: TextIO) -> int:
    """Write a form: one report a line, `figures` and `events` null until a coder makes lists of them.

    Returns:
        Number of reports.
    """
    number = 0
    for report in reports:
        row = {
            "id": report.id,
            "outlet": report.outlet,
            "date": report.date.isoformat() if report.date else None,
            "title": report.title,
            "text": report.text,
            "figures": None,
            "events": None,
        }
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
        number += 1
    return number
