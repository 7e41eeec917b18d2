"""The journal of decisions: what was written is read back, and no change to it stays unseen."""

from __future__ import annotations

import random
import sqlite3
from datetime import UTC, datetime

import pytest

from warledger.ledger import Ledger, databases
from warledger.ledger.decisions import journal

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
DECISIONS = [
    ("accept", {"report": "r1", "quote": "killed 12 people"}, "Ana"),
    ("correct", {"report": "r1", "values": {"low": 12, "agent": None}, "why": "reads “twelve”"}, "Ana"),
    ("same", {"incidents": ["i_1", "i_2"]}, "Bo"),
    ("reject", {"report": "r2", "quote": "20 hurt"}, "Bo"),
    ("set_figure", {"incident": "i_1", "best": 14}, "Čeda"),
]


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "war.db"
    with Ledger.open(path, create=True) as ledger, databases.writing(ledger.engine) as connection:
        for kind, body, by in DECISIONS:
            journal.append(connection, kind, body, by=by, at=AT)
    return path


def faults(path):
    with Ledger.open(path) as ledger, databases.reading(ledger.engine) as connection:
        return [str(fault) for fault in journal.verify(connection)]


def change(path, statement, *values):
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(statement, values)
    connection.close()


def test_what_was_written_is_read_back_in_order(path):
    with Ledger.open(path) as ledger, databases.reading(ledger.engine) as connection:
        found = list(journal.entries(connection))
        assert [(e.kind, e.body, e.by) for e in found] == DECISIONS
        assert [e.number for e in found] == [1, 2, 3, 4, 5]
        assert {e.at for e in found} == {AT}
        assert [e.number for e in journal.entries(connection, after=3)] == [4, 5]
        assert journal.head(connection) == (5, found[-1].hash)
    assert faults(path) == []


def test_an_empty_journal_is_whole(tmp_path):
    Ledger.open(tmp_path / "new.db", create=True).close()
    assert faults(tmp_path / "new.db") == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "UPDATE entry SET body = replace(body, '12', '13') WHERE number = 1",
            "entry 1: it is not what was written down",
        ),
        ("UPDATE entry SET by = 'Bo' WHERE number = 2", "entry 2: it is not what was written down"),
        ("UPDATE entry SET at = '2026-03-02' WHERE number = 5", "entry 5: it is not what was written down"),
        ("DELETE FROM entry WHERE number = 3", "entry 4: entry 3 before it is missing"),
        ("DELETE FROM entry WHERE number IN (2, 3)", "entry 4: entries 2 to 3 before it is missing"),
        ("DELETE FROM entry WHERE number = 5", "there are 4: the last were removed"),
        ("DELETE FROM entry", "there are 0: the last were removed"),
        ("DELETE FROM seal", "the seal: it is missing, though there are 5 entries"),
        ("UPDATE seal SET number = 4", "there are 5: some were added past it"),
        ("UPDATE seal SET hash = 'x'", "its hash is not that of the last entry"),
        ("UPDATE entry SET number = 9 WHERE number = 5", "entry 9: entries 5 to 8 before it is missing"),
        ("INSERT INTO entry SELECT 6, kind, body, by, at, before, hash FROM entry WHERE number = 5", "entry 6:"),
        ("UPDATE entry SET body = CAST(x'ff00' AS TEXT) WHERE number = 2", "entry 2: it is not what was written down"),
    ],
)
def test_every_change_is_found_and_where(path, statement, said):
    change(path, statement)
    assert any(said in fault for fault in faults(path)), faults(path)


def test_an_entry_put_in_between_is_found_even_where_the_later_ones_are_renumbered(path):
    with Ledger.open(path) as ledger, databases.reading(ledger.engine) as connection:
        second, third = list(journal.entries(connection))[1:3]
    change(path, "UPDATE entry SET number = -number WHERE number >= 3")
    change(path, "UPDATE entry SET number = 1 - number WHERE number < 0")
    values = [b"accept", b"{}", b"Eve", AT.isoformat(timespec="microseconds").encode(), second.hash.encode()]
    forged = journal._hash(3, values)
    change(
        path,
        "INSERT INTO entry VALUES (3, 'accept', '{}', 'Eve', ?, ?, ?)",
        AT.isoformat(timespec="microseconds"), second.hash, forged,
    )  # fmt: skip
    change(path, "UPDATE seal SET number = 6")
    found = faults(path)
    assert any(fault.startswith("entry 4: it doesn't follow the entry before it") for fault in found), found
    assert third.before == second.hash


def test_one_byte_changed_anywhere_in_the_rows_is_found_each_time(path):
    """Two hundred tries, each on a byte of a column of a row, drawn with a fixed seed."""
    chance = random.Random(7)
    columns = ("kind", "body", "by", "at", "before", "hash")
    connection = sqlite3.connect(path, isolation_level=None)
    with Ledger.open(path) as ledger:
        for _ in range(200):
            number, column = chance.randint(1, len(DECISIONS)), chance.choice(columns)
            put = f'UPDATE entry SET "{column}" = CAST(? AS TEXT) WHERE number = ?'
            select = f'SELECT CAST("{column}" AS BLOB) FROM entry WHERE number = ?'
            before = connection.execute(select, (number,)).fetchone()[0]
            at = chance.randrange(len(before))
            after = before[:at] + bytes([before[at] ^ chance.randint(1, 255)]) + before[at + 1 :]
            connection.execute(put, (after, number))
            with databases.reading(ledger.engine) as reader:
                found = journal.verify(reader)
            assert any(fault.number == number for fault in found), (number, column, at, found)
            connection.execute(put, (before, number))
    connection.close()
    assert faults(path) == []


def test_nobody_and_no_time_zone_are_refused(path):
    with Ledger.open(path) as ledger, databases.writing(ledger.engine) as connection:
        with pytest.raises(ValueError, match="say who decides with --by"):
            journal.append(connection, "accept", {}, by="  ")
        with pytest.raises(ValueError, match="has no time zone"):
            journal.append(connection, "accept", {}, by="Ana", at=datetime(2026, 3, 1))
    assert faults(path) == []
