"""A process killed, a full disk, two at once: the ledger that comes of it in the end is that of an unbroken run."""

from __future__ import annotations

import os
import resource
import shutil
import signal

import pytest
import sqlalchemy as sa

from warledger.corpus import adding
from warledger.ledger import Ledger
from warledger.ledger.care import upkeep

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here")

#: Points at which a process is killed, and the statements that it has sent to the database by then.
POINTS = 50


def items(kit):
    """Reports, copies, versions, a failure and a rejection."""
    from warledger.records import Rejection

    made = [kit.made(number) for number in range(40)]
    made.insert(9, kit.made(100, kit.made(3).text))
    made.insert(17, kit.made(5, "In Beit Nahr 70 killed by shelling on Friday, the mayor said."))
    made.insert(23, kit.made(101, "The lorry had a crash and 3 killed were found in it."))
    made.insert(29, Rejection(where="r.jsonl:7", stage="read", reason="broken.", received=b"{"))
    return made


def add_and_count(kit, path, die_at=None):
    """Add; kill this process, as kill -9 does, at its `die_at`-th statement. Gives the number of statements."""
    sent = 0

    def count(*_):
        nonlocal sent
        sent += 1
        if sent == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    adding.BATCH = 4  # many small transactions, of which any may be the last
    # statements count before and after they are run, and commits
    for event in ("before_cursor_execute", "after_cursor_execute", "commit"):
        sa.event.listen(sa.Engine, event, count)
    kit.add(path, items(kit))
    return sent


@pytest.fixture(scope="module")
def unbroken(kit, tmp_path_factory):
    path = tmp_path_factory.mktemp("unbroken") / "warledger.db"
    statements = kit.Process(add_and_count, kit, path).result()
    return kit.held(path), statements


@pytest.fixture(scope="module")
def statements(kit, empty, tmp_path_factory):
    """How many statements adding takes where the ledger is there already."""
    path = tmp_path_factory.mktemp("counted") / "warledger.db"
    shutil.copyfile(empty, path)
    return kit.Process(add_and_count, kit, path).result()


@pytest.mark.parametrize("point", range(POINTS))
def test_killed_at_any_point_the_next_run_makes_the_same_ledger(kit, empty, unbroken, statements, path, point):
    shutil.copyfile(empty, path)
    die_at = 1 + point * (statements - 1) // (POINTS - 1)
    killed = kit.Process(add_and_count, kit, path, die_at)
    assert killed.result() is None
    assert killed.process.exitcode == -signal.SIGKILL
    before = kit.held(path)
    kit.add(path, items(kit))
    after = kit.held(path)
    assert after == unbroken[0]
    # nothing that was committed was done again
    for table, rows in before.items():
        if table != "report":  # a later version takes the mark of the latest from an earlier one
            assert after[table][: len(rows)] == rows or table in {"run", "content"}, table


@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_killed_while_the_ledger_is_made(kit, unbroken, path, statements, part):
    die_at = int((unbroken[1] - statements) * part) + 1
    killed = kit.Process(add_and_count, kit, path, die_at)
    assert killed.result() is None
    kit.add(path, items(kit))
    assert kit.held(path) == unbroken[0]


def test_killed_again_and_again(kit, empty, unbroken, statements, path):
    shutil.copyfile(empty, path)
    deaths = 0
    for die_at in range(60, statements, 60):
        deaths += kit.Process(add_and_count, kit, path, die_at).result() is None
    kit.add(path, items(kit))
    assert deaths > 3
    assert kit.held(path) == unbroken[0]
    with Ledger.open(path) as ledger:
        assert upkeep.check(ledger) == []


def test_a_session_that_was_broken_off_says_so(kit, empty, statements, path):
    shutil.copyfile(empty, path)
    kit.Process(add_and_count, kit, path, statements - 40).result()
    kit.add(path, items(kit))
    ended = [row[0] is not None for row in kit.rows(path, "SELECT ended FROM session ORDER BY key")]
    assert ended == [False, True]


def test_two_add_the_same_at_once(kit, empty, unbroken, path):
    shutil.copyfile(empty, path)
    both = [kit.Process(kit.add, path, items(kit)) for _ in range(2)]
    counts = [one.result() for one in both]
    assert all(isinstance(count, dict) for count in counts), counts
    assert kit.held(path) == unbroken[0]
    assert sum(count.get("new", 0) for count in counts) == 41


def test_two_make_the_ledger_at_once(kit, unbroken, path):
    both = [kit.Process(kit.add, path, items(kit)) for _ in range(2)]
    counts = [one.result() for one in both]
    assert all(isinstance(count, dict) for count in counts), counts
    assert kit.held(path) == unbroken[0]


def add_with_little_room(kit, path, room):
    """Add where no file may grow beyond `room` bytes, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    return kit.add(path, items(kit))


@pytest.mark.parametrize("more", [20_000, 60_000])
def test_on_a_full_disk_what_was_kept_is_safe_and_the_next_run_goes_on(kit, empty, unbroken, path, more):
    shutil.copyfile(empty, path)
    said = kit.Process(add_with_little_room, kit, path, more).result()
    assert said.startswith("LedgerFullError:"), said
    assert "the disk is full" in said
    assert "run the same command again" in said
    kit.add(path, items(kit))
    assert kit.held(path) == unbroken[0]
