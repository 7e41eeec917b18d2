"""A ledger in; what is wrong with it, a backup of it, or the ledger of a backup out."""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warledger.ledger import databases
from warledger.ledger.errors import (
    LedgerCorruptError,
    LedgerError,
    LedgerLockedError,
    LedgerMissingError,
    LedgerReadOnlyError,
)
from warledger.ledger.layout import rows, schema
from warledger.ledger.layout.tables import SEARCHED, claim, coding, content, evidence, report
from warledger.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with a ledger.

    Attributes:
        part: Which part: file, references, tables, words, content, texts, evidence, codings, versions.
        what: What is wrong.
    """

    part: str
    what: str


#: Listed of each part at most; a broken page may break thousands of rows.
_LISTED = 20


def check(ledger: Ledger) -> list[Problem]:
    """Everything that is wrong with a ledger: its file, its references, and each text and byte by its hash.

    Raises:
        LedgerError: It can't be read at all.
    """
    found: list[Problem] = []
    for part, look in _PARTS.items():
        try:
            # the words are checked by a statement that counts as writing
            within = databases.writing if part == "words" else databases.reading
            with within(ledger.engine) as connection:
                found += [Problem(part, what) for what, _ in zip(look(connection), range(_LISTED), strict=False)]
        except LedgerReadOnlyError:
            continue  # where nothing may be written, the words alone can't be checked
        except LedgerCorruptError:
            found.append(Problem(part, "broken parts of the file stand in the way of this check"))
    return found


def _hashes_of_content(connection: Connection) -> Iterator[str]:
    for digest, packed in connection.execute(sa.select(content.c.hash, content.c.packed)):
        try:
            whole = hashlib.sha256(rows.unpack(packed)).hexdigest() == digest
        except zlib.error:
            whole = False
        if not whole:
            yield f"the bytes with the hash {digest} have changed"


def _hashes_of_texts(connection: Connection) -> Iterator[str]:
    for id, version, text, digest in connection.execute(
        sa.select(report.c.id, report.c.version, report.c.text, report.c.text_hash)
    ):
        if rows.text_hash(text) != digest:
            yield f"the text of report '{id}' (version {version}) has changed"


def _evidence(connection: Connection) -> Iterator[str]:
    outside = sa.or_(
        evidence.c.start < 0, evidence.c.start > evidence.c.end, evidence.c.end > sa.func.length(report.c.text)
    )
    wrong = (
        sa.select(claim.c.id, report.c.id, evidence.c.field)
        .join(claim, claim.c.key == evidence.c.claim_key)
        .join(report, report.c.key == claim.c.report_key)
        .where(outside)
    )
    for id, of, field in connection.execute(wrong):
        yield f"claim {id} of report '{of}' points outside its text ({field})"


def _codings(connection: Connection) -> Iterator[str]:
    there = (
        sa.select(sa.func.count())
        .where(claim.c.run == coding.c.run, claim.c.report_key == coding.c.report_key)
        .scalar_subquery()
    )
    wrong = sa.select(report.c.id, coding.c.run, coding.c.claims, there).join_from(coding, report)
    for id, run, said, number in connection.execute(wrong.where(there != coding.c.claims)):
        yield f"{run} made {said} claims of report '{id}', {number} are there"


def _versions(connection: Connection) -> Iterator[str]:
    latest = sa.func.sum(sa.case((report.c.latest, 1), else_=0))
    for id, number in connection.execute(sa.select(report.c.id, latest).group_by(report.c.id).having(latest != 1)):
        yield f"{number} versions of report '{id}' are the latest"


def _words(connection: Connection) -> Iterator[str]:
    for table in SEARCHED:
        try:
            databases.check_words(connection, table)
        except sa.exc.DBAPIError:
            yield f"the words of {table}s that are searched are not those that are kept"


_PARTS: dict[str, Callable[[Connection], Iterator[str] | list[str]]] = {
    "file": databases.broken_pages,
    "references": databases.broken_references,
    "tables": schema.drift,
    "words": _words,
    "content": _hashes_of_content,
    "texts": _hashes_of_texts,
    "evidence": _evidence,
    "codings": _codings,
    "versions": _versions,
}


def backup(ledger: Ledger, to: Path) -> int:
    """Copy a ledger, as it stands at one moment, to a file of its own; others may go on writing. Returns its bytes.

    Raises:
        LedgerError: `to` is there already or can't be written, or the ledger lies in a server or is broken.
    """
    source = _file(ledger)
    if to.exists():
        raise LedgerError(str(to), "there is such a file.", "Name another; a backup replaces nothing.")
    _copy_checked(source, to)
    return to.stat().st_size


def restore(copy: Path, to: Path) -> Path | None:
    """Put a backup in the place of a ledger, which is kept under another name beside it.

    Args:
        copy: The backup.
        to: The ledger's file; it need not be there, nor be whole.

    Returns:
        Where the ledger that was there is now, or None.

    Raises:
        LedgerError: The backup is no whole ledger, or the ledger is being written.
    """
    if not copy.exists():
        raise LedgerMissingError(str(copy), "there is no such backup.", "Check the name.")
    if to.exists() and copy.samefile(to):
        raise LedgerError(str(copy), "this is the ledger itself.", "Name a backup of it.")
    _whole(copy)
    part = to.with_name(to.name + ".part")
    part.unlink(missing_ok=True)
    databases.copy_file(copy, part)
    aside = None
    if to.exists():
        _nobody_writes(to)
        aside = _free_name(to)
        for suffix in ("", "-wal", "-shm"):
            beside = to.with_name(to.name + suffix)
            if beside.exists():
                os.replace(beside, aside.with_name(aside.name + suffix))
    os.replace(part, to)
    return aside


def vacuum(ledger: Ledger) -> tuple[int, int]:
    """Give back the room of what is no longer there. Returns its bytes before and after.

    Raises:
        LedgerError: Others are writing, or there is no room for the copy that it takes.
    """
    before = databases.size(ledger.engine)
    databases.vacuum(ledger.engine)
    return before, databases.size(ledger.engine)


def _copy_checked(source: Path, to: Path) -> None:
    """Copy a ledger's file, and give the copy its name once it is known to be whole."""
    part = to.with_name(to.name + ".part")
    part.unlink(missing_ok=True)
    try:
        databases.copy_file(source, part)
        _whole(part, called=source)
        os.replace(part, to)
    finally:
        part.unlink(missing_ok=True)


def _whole(path: Path, *, called: Path | None = None) -> None:
    """Raise LedgerCorruptError unless a file is a ledger without broken pages."""
    try:
        with Ledger.open(path, read_only=True) as ledger, databases.reading(ledger.engine) as connection:
            said = databases.broken_pages(connection)
    except LedgerCorruptError as error:
        said = [error.what]
    if said:
        raise LedgerCorruptError(
            str(called or path),
            f"parts of the file are broken ({said[0].rstrip('.')}).",
            "A backup would be broken too: `warledger ledger salvage NEW` saves what can still be read.",
        )


def _nobody_writes(path: Path) -> None:
    try:
        with Ledger.open(path) as ledger:
            databases.claim_for_one(ledger.engine)
    except LedgerLockedError:
        raise
    except LedgerError:
        pass  # broken, or no ledger at all: it is put aside as it is


def _free_name(path: Path) -> Path:
    number = 1
    while (name := path.with_name(f"{path.stem}.before-restore-{number}{path.suffix}")).exists():
        number += 1
    return name


def _file(ledger: Ledger) -> Path:
    if ledger.path is None:
        raise LedgerError(ledger.name, "it lies in a server.", "Use the server's own tools (pg_dump).")
    return ledger.path
