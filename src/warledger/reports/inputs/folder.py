"""A folder in, the files in it that hold reports out, in a fixed order, and a Rejection for documents of other kinds.

Hidden files and those of kinds that hold no reports (pictures, code, README.md) are passed over in silence. Documents
and archives that somebody may well have meant as reports (PDF, Word, e-mail, zip) are named, so that none is missed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from warledger.records import Rejection

#: Endings of files that are read, with the format; ".gz" may follow each.
FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "json",
    ".ndjson": "json",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
}
#: Endings of documents that are not read but were probably meant.
DOCUMENTS = frozenset(
    ".pdf .doc .docx .odt .rtf .epub .xls .xlsx .ods .eml .msg .mbox .mht .mhtml .warc "
    ".zip .7z .rar .tar .tgz .bz2 .xz .zst .parquet".split()
)


def format_of(path: str | Path) -> str | None:
    """The format that a file's ending says ("text", "html", "json", "csv", "tsv"), or None."""
    name = Path(path).name.lower().removesuffix(".gz")
    return FORMATS.get(os.path.splitext(name)[1])


def files(folder: Path) -> Iterator[Path | Rejection]:
    """The files of a folder and its subfolders, by name; links to folders aren't followed.

    Args:
        folder: The folder.
    """
    problems: list[OSError] = []
    found = False
    for place, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        while problems:
            yield _unreadable(problems.pop())
        for name in sorted(names):
            path = Path(place, name)
            if name.startswith((".", "~$")):
                continue
            if format_of(name):
                found = True
                yield path
            elif path.suffix.lower() in DOCUMENTS:
                found = True
                yield Rejection(
                    where=str(path),
                    stage="read",
                    reason=f"files of this kind ({path.suffix.lower()}) aren't read.",
                    advice="Save it as text, HTML, JSON lines or CSV.",
                )
    while problems:
        found = True
        yield _unreadable(problems.pop())
    if not found:
        yield Rejection(
            where=str(folder),
            stage="read",
            reason="the folder holds no reports.",
            advice=f"Files that are read end in {', '.join(FORMATS)}, with or without .gz.",
        )


def _unreadable(problem: OSError) -> Rejection:
    return Rejection(
        where=str(problem.filename),
        stage="read",
        reason=f"the folder can't be opened ({problem.strerror}).",
        advice="Check its permissions.",
    )
