"""JSON lines, a JSON list or one JSON object in, one record for each report out; read line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from warledger.records import Rejection
from warledger.reports.inputs.byte_source import ByteSource
from warledger.reports.inputs.decode import decode, encoding_of
from warledger.reports.inputs.fields import Raw
from warledger.reports.inputs.lines import LONGEST, Line, lines

#: Bytes of the longest file that is not JSON lines (a list, or an object over several lines) and so is read whole.
LONGEST_WHOLE = 200_000_000
_FIX = "Each line must hold one JSON object with a field 'text'; mend or remove this one."


def records(source: ByteSource) -> Iterator[Raw | Rejection]:
    """The records of the input, and a Rejection for each line that holds none.

    Args:
        source: The open input.
    """
    encoding = encoding_of(source.sample, complete=source.complete)
    start = decode(source.sample, encoding=encoding).text.lstrip()
    if start.startswith("[") or (start.startswith("{") and not _first_line_is_whole(start)):
        yield from _whole(source)
        return
    for line in lines(source):
        yield from _line(source.name, line)


def _first_line_is_whole(start: str) -> bool:
    """False where an object is spread over several lines."""
    first, broken, rest = start.partition("\n")
    if not broken or _parses(first):
        return True
    # a broken line among whole ones costs one report, not all
    second = rest.partition("\n")[0].strip()
    return second.startswith("{") and _parses(second)


def _parses(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _line(name: str, line: Line) -> Iterator[Raw | Rejection]:
    where = f"{name}:{line.number}"
    if line.text is None:
        reason = f"the line is longer than {LONGEST // 1_000_000} MB."
        yield Rejection(where=where, stage="read", reason=reason, advice="No report is that long; split or remove it.")
    elif line.text.strip("\ufeff\0 \t\r\n\f\x1e"):
        yield _record(line.text.strip("\ufeff\0\x1e \t\r\n\f"), where, line)


def _record(text: str, where: str, line: Line) -> Raw | Rejection:
    try:
        value = json.loads(text, strict=False)
    except json.JSONDecodeError as problem:
        reason = f"the line is not valid JSON ({problem.msg}, column {problem.colno})."
        return Rejection(where=where, stage="read", reason=reason, advice=_FIX, received=line.data)
    except (ValueError, RecursionError) as problem:
        what = "nested too deeply" if isinstance(problem, RecursionError) else "a number is too long"
        reason = f"the line is not usable JSON ({what})."
        return Rejection(where=where, stage="read", reason=reason, advice=_FIX, received=line.data)
    return _object(value, where, line.notes, line.data)


def _object(value: Any, where: str, notes: tuple[str, ...], data: bytes) -> Raw | Rejection:
    if isinstance(value, dict):
        return Raw(value, where, notes, data)
    kind = {list: "a list", str: "a string", type(None): "null", bool: "true or false"}.get(type(value), "a number")
    return Rejection(where=where, stage="read", reason=f"it holds {kind}, not an object.", advice=_FIX, received=data)


def _whole(source: ByteSource) -> Iterator[Raw | Rejection]:
    data = source.all(LONGEST_WHOLE)
    if data is None:
        reason = f"the JSON list is longer than {LONGEST_WHOLE // 1_000_000} MB."
        yield Rejection(where=source.name, stage="read", reason=reason, advice="Give JSON lines: one object a line.")
        return
    found = decode(data)
    text = found.text
    # what is decoded, and the list's elements one by one, are all that stays in memory
    del data
    decoder = json.JSONDecoder(strict=False)
    at = _blank(text, 0)
    listed = text.startswith("[", at)
    at = _blank(text, at + 1) if listed else at
    number = 0
    while at < len(text) and not (listed and text[at] == "]"):
        number += 1
        where = f"{source.name}:{text.count(chr(10), 0, at) + 1}" if number == 1 else f"{source.name}#{number}"
        began = at
        try:
            value, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as problem:
            what = f"{problem.msg}, column {problem.colno}"
            reason = f"the JSON breaks off or is not valid here ({what}); {number - 1} reports were read before."
            advice = "Mend it, or give JSON lines: a broken line then costs one report only."
            yield Rejection(where=f"{source.name}:{problem.lineno}", stage="read", reason=reason, advice=advice)
            return
        except (ValueError, RecursionError):
            reason = f"report {number} is not usable JSON (nested too deeply, or a number too long)."
            yield Rejection(where=source.name, stage="read", reason=reason, advice=_FIX)
            return
        yield _object(value, where, found.notes, text[began:at].encode(found.encoding, "replace"))
        at = _blank(text, at)
        if listed and text.startswith(",", at):
            at = _blank(text, at + 1)


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n\ufeff":
        at += 1
    return at
