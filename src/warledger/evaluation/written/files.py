"""A file of codings in, whatever its kind (the codebook's JSON lines, a filled form, claims of ours); sheets out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from warledger.evaluation.entry import Codings
from warledger.evaluation.written import claims_file, codebook_file, form_file
from warledger.evaluation.written.problems import CodingFileError, Problem

Kind = Literal["codebook", "form", "claims"]


def kind(path: Path) -> Kind:
    """What a file holds, by its name and its first line.

    Raises:
        CodingFileError: Neither codings nor claims.
        OSError: The file can't be read.
    """
    if path.suffix.lower() in {".csv", ".tsv"}:
        return "form"
    for line in _lines(path):
        if not line.strip():
            continue
        try:
            first = json.loads(line)
        except (ValueError, RecursionError):
            break
        if isinstance(first, dict) and ("figures" in first or "events" in first):
            return "codebook"
        if isinstance(first, dict) and "claim" in first and "report" in first:
            return "claims"
        break
    what = (
        "it is neither codings in the codebook's JSON lines (id, text, figures, events), nor a form in CSV, nor claims "
        "as `warledger code --format jsonl` writes them."
    )
    raise CodingFileError([Problem(str(path), "", what)])


def gold(path: Path) -> Codings:
    """Codings with their reports' texts.

    Raises:
        CodingFileError: Claims, which lack the text, or anything that is not by the codebook.
        OSError: The file can't be read.
    """
    found = kind(path)
    if found == "claims":
        what = "it holds claims without the reports' texts. The file that others are compared with comes first."
        raise CodingFileError([Problem(str(path), "", what)])
    return _codings(path, found, {})


def other(path: Path, texts: Mapping[str, str]) -> tuple[Codings, Kind]:
    """Codings that are compared with gold ones; claims of ours give a sheet for each report that has any.

    Args:
        path: The file.
        texts: Report id to its text, by the gold codings.

    Raises:
        CodingFileError: Anything that is not by the codebook.
        OSError: The file can't be read.
    """
    found = kind(path)
    if found == "claims":
        claims = claims_file.read(_lines(path), file=str(path))
        return Codings(tuple(claims_file.sheets(claims, texts).values())), found
    return _codings(path, found, texts), found


def _codings(path: Path, found: Kind, texts: Mapping[str, str]) -> Codings:
    read = form_file.read if found == "form" else codebook_file.read
    return read(_lines(path), file=str(path), texts=texts)


def _lines(path: Path) -> list[str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return list(lines)
    except UnicodeDecodeError as error:
        what = f"it is not UTF-8 (byte {error.start}). Save it anew as UTF-8 (in a spreadsheet: CSV UTF-8)."
        raise CodingFileError([Problem(str(path), "", what)]) from None
