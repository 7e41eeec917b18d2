"""Judgements in, written into the journal; the journal's judgements out, in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from warledger.ledger import databases
from warledger.ledger.decisions import journal
from warledger.ledger.decisions.judgeable import check_correction, check_figure
from warledger.ledger.store import Ledger
from warledger.records import Judgement, Words

#: What an entry holds in columns of its own.
_APART = {"judgement", "kind", "by", "when"}


def judge(
    ledger: Ledger,
    kind: str,
    about: Sequence[Words],
    *,
    by: str,
    others: Sequence[Words] = (),
    values: dict[str, Any] | None = None,
    why: str = "",
    withdraws: str | None = None,
    when: datetime | None = None,
) -> Judgement:
    """Write down one decision. It counts from the next linking and export on.

    Args:
        ledger: Where.
        kind: What is decided (`records.judgement`).
        about: The claims that it speaks of.
        by: Who decides.
        others: The claims from which those of `about` are parted.
        values: What a correction or a set figure gives.
        why: The reason.
        withdraws: The judgement that this one takes back.
        when: When; now by default.

    Raises:
        ValueError: A value that no claim could have, nobody named, or nothing that it speaks of.
        LedgerError: It can't be written; nothing was.
    """
    if not about and withdraws is None:
        raise ValueError("A judgement needs a claim or an incident that it speaks of.")
    if kind == "correct" and withdraws is None:
        check_correction(values or {})
    if kind == "set_figure" and withdraws is None:
        check_figure(values or {})
    body = {"about": about, "others": others, "values": values or {}, "why": why, "withdraws": withdraws}
    made = Judgement.model_validate(
        {"judgement": "new", "kind": kind, "by": by, "when": when or datetime.now(UTC), **body}
    )
    with databases.writing(ledger.engine) as connection:
        entry = journal.append(
            connection, made.kind, made.model_dump(mode="json", exclude=_APART), by=made.by, at=made.when
        )
    return _judgement(entry)


def judgements(connection: Connection, *, after: int = 0) -> Iterator[Judgement]:
    """The judgements of a journal, first to last, from the one after an entry's number."""
    for entry in journal.entries(connection, after=after):
        yield _judgement(entry)


def _judgement(entry: journal.Entry) -> Judgement:
    """An entry as a judgement; its id is made of its hash."""
    apart = {"judgement": f"j_{entry.hash[:16]}", "kind": entry.kind, "by": entry.by, "when": entry.at}
    return Judgement.model_validate({**entry.body, **apart})
