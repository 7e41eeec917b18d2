"""Decisions in, an append-only journal of them out, in which no entry can be changed, removed or put in unseen.

Each entry holds the hash of the one before it, so that a change anywhere breaks the chain from there on; the seal holds
the number and hash of the last entry, so that entries can't be cut off the end. Somebody who can write to the file
can forge a whole new journal, seal and all: who must rule that out notes `warledger journal head` elsewhere, on paper
or in a repository, and compares later.

What is hashed is the bytes as they are stored. A body is JSON with sorted keys; a time is ISO 8601 in UTC.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, LargeBinary, Row, Select, cast, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from warledger.ledger.layout.tables import entry, seal

#: What the first entry names as the hash before it.
NOTHING_BEFORE = "0" * 64
#: The columns that are hashed with an entry's number, in this order.
_HASHED = ("kind", "body", "by", "at", "before")


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision, as it was written down.

    Attributes:
        number: 1 for the first.
        kind: What was decided ("accept", "same", ...).
        body: The decision itself.
        by: Who decided.
        at: When, in UTC.
        before: Hash of the entry before, hex.
        hash: SHA-256 of this entry, hex.
    """

    number: int
    kind: str
    body: Mapping[str, Any]
    by: str
    at: datetime
    before: str
    hash: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in the journal.

    Attributes:
        number: The entry where it shows, or None where the seal itself is wrong.
        what: What is wrong, in words.
    """

    number: int | None
    what: str

    def __str__(self) -> str:
        return f"entry {self.number}: {self.what}" if self.number is not None else f"the seal: {self.what}"


def append(connection: Connection, kind: str, body: Mapping[str, Any], *, by: str, at: datetime | None = None) -> Entry:
    """Write down one decision at the end; the caller's transaction must hold the ledger's write lock.

    Args:
        connection: In a transaction that may write.
        kind: What was decided.
        body: The decision; anything that JSON holds.
        by: Who decided: a name or a mail address. Not empty.
        at: When; now by default. With a time zone.

    Raises:
        ValueError: Nobody is named, or the time has no zone.
    """
    if not by.strip():
        raise ValueError("A judgement needs a name: say who decides with --by, or set WARLEDGER_BY.")
    at = at or datetime.now(UTC)
    if at.tzinfo is None:
        raise ValueError(f"The time {at.isoformat()} has no time zone: give one, such as {at.isoformat()}+00:00.")
    number, before = head(connection)
    values = {
        "kind": kind,
        "body": json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":")),
        "by": by.strip(),
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "before": before,
    }
    number += 1
    digest = _hash(number, [values[name].encode("utf-8", "surrogatepass") for name in _HASHED])
    connection.execute(insert(entry).values(number=number, hash=digest, **values))
    if number == 1:
        connection.execute(insert(seal).values(key=1, number=number, hash=digest))
    else:
        connection.execute(update(seal).where(seal.c.key == 1).values(number=number, hash=digest))
    return Entry(number, kind, body, values["by"], at.astimezone(UTC), before, digest)


def head(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last entry: what to note elsewhere. 0 and zeros for an empty journal."""
    last = connection.execute(select(entry.c.number, entry.c.hash).order_by(entry.c.number.desc()).limit(1)).first()
    return (last.number, last.hash) if last else (0, NOTHING_BEFORE)


def entries(connection: Connection, *, after: int = 0) -> Iterator[Entry]:
    """The decisions in the order in which they were made, from the one after a number."""
    for row in connection.execute(select(entry).where(entry.c.number > after).order_by(entry.c.number)):
        yield Entry(
            row.number, row.kind, json.loads(row.body), row.by, datetime.fromisoformat(row.at), row.before, row.hash
        )


def verify(connection: Connection) -> list[Fault]:
    """Everything that is wrong with the journal; nothing where it is as it was written."""
    faults: list[Fault] = []
    expected, before = 1, NOTHING_BEFORE
    try:
        for row in connection.execute(_as_stored()):
            faults += _faults(row, expected, before)
            expected, before = row.number + 1, _text(row.hash)
        faults += _seal_faults(connection, expected - 1, before)
    except DBAPIError as problem:
        faults.append(Fault(expected, f"it can't be read ({problem.orig})."))
    return faults


def _as_stored() -> Select[Any]:
    """Entries with their columns as bytes: a text whose bytes were changed may be no text any more."""
    columns = [cast(entry.c[name], LargeBinary).label(name) for name in (*_HASHED, "hash")]
    return select(entry.c.number, *columns).order_by(entry.c.number)


def _faults(row: Row[Any], expected: int, before: str) -> Iterator[Fault]:
    if row.number != expected:
        missing = f"entry {expected}" if row.number == expected + 1 else f"entries {expected} to {row.number - 1}"
        yield Fault(row.number, f"{missing} before it is missing.")
    stored = [getattr(row, name) for name in _HASHED]
    if any(value is None for value in stored) or _hash(row.number, stored) != _text(row.hash):
        yield Fault(row.number, "it is not what was written down: its hash doesn't fit its contents.")
    if _text(row.before) != before:
        yield Fault(row.number, "it doesn't follow the entry before it: one was changed, removed or put in between.")


def _seal_faults(connection: Connection, count: int, last: str) -> Iterator[Fault]:
    sealed = connection.execute(select(seal.c.number, cast(seal.c.hash, LargeBinary).label("hash"))).all()
    if not sealed:
        if count:
            yield Fault(None, f"it is missing, though there are {count} entries.")
        return
    number, hashed = sealed[0].number, _text(sealed[0].hash)
    if len(sealed) > 1:
        yield Fault(None, f"there are {len(sealed)} of them.")
    if number > count:
        yield Fault(None, f"it says that there are {number} entries, and there are {count}: the last were removed.")
    elif number < count:
        yield Fault(None, f"it says that there are {number} entries, and there are {count}: some were added past it.")
    elif hashed != last:
        yield Fault(None, "its hash is not that of the last entry.")


def _hash(number: int, values: list[bytes]) -> str:
    """SHA-256 over the number and the values, each with its length, so that no two entries hash the same bytes."""
    digest = hashlib.sha256(str(number).encode())
    for value in values:
        digest.update(b"\n%d:" % len(value))
        digest.update(value)
    return digest.hexdigest()


def _text(value: bytes | None) -> str:
    return "" if value is None else bytes(value).decode("utf-8", "replace")


def count(connection: Connection) -> int:
    """How many decisions there are."""
    return connection.execute(select(func.count()).select_from(entry)).scalar_one()
