"""A process killed while it links or writes judgements: nothing is lost, nothing doubled, and the journal verifies."""

from __future__ import annotations

import importlib
import os
import shutil
import signal
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from warledger.corpus.linking import link_ledger
from warledger.incidents.judged import words_of
from warledger.ledger import Ledger, databases
from warledger.ledger.care import upkeep
from warledger.ledger.decisions import journal
from warledger.ledger.judging import judge
from warledger.ledger.linked import read

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here"),
    pytest.mark.slow,
]

#: Points at which a process is killed while it links, and while it judges.
LINKING, JUDGING = 20, 30
DECISIONS = 12
TABLES = ("filing", "member", "linking", "change", "entry", "seal")


@pytest.fixture(scope="module", autouse=True)
def loaded():
    """What linking needs, loaded once here and not in every process that is forked."""
    for name in ("datasketch", "duckdb", "spacy.lang.en.stop_words", "splink"):
        importlib.import_module(name)


def counting(die_at):
    """Count statements before and after they are run, and commits; die at one of them as kill -9 does."""
    sent = [0]

    def count(*_):
        sent[0] += 1
        if sent[0] == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    for event in ("before_cursor_execute", "after_cursor_execute", "commit"):
        sa.event.listen(sa.Engine, event, count)
    return sent


def link(path, die_at=None):
    sent = counting(die_at)
    with Ledger.open(path) as ledger:
        link_ledger(ledger)
    return sent[0]


def decide(path, die_at=None):
    """Write the decisions that are not there yet, each by its own transaction."""
    sent = counting(die_at)
    with Ledger.open(path) as ledger:
        with databases.reading(ledger.engine) as connection:
            done = journal.count(connection)
        for number in range(done, DECISIONS):
            claim = ledger.claim(f"c_r{number}_0")
            words = words_of(claim, ledger.report(claim.report).text)
            judge(ledger, "accept", [words], by="Ana", when=datetime(2024, 5, 1, 12, number, tzinfo=UTC))
    return sent[0]


def held(kit, path):
    every = kit.held(path)
    return {name: every[name] for name in TABLES}


def verified(path):
    with Ledger.open(path, read_only=True) as ledger, databases.reading(ledger.engine) as connection:
        assert journal.verify(connection) == []
        entries = journal.count(connection)
        assert journal.head(connection)[0] == entries
        return entries


@pytest.fixture(scope="module")
def added(kit, tmp_path_factory):
    """A ledger of thirty reports, six of them linked, to which others came."""
    path = tmp_path_factory.mktemp("added") / "warledger.db"
    kit.add(path, [kit.made(number) for number in range(6)])
    kit.Process(link, path).result()
    kit.add(path, [kit.made(number) for number in range(6, 30)])
    return path


@pytest.fixture(scope="module")
def unbroken(kit, added, tmp_path_factory):
    """What unbroken runs make, and how many statements they send."""
    path = shutil.copyfile(added, tmp_path_factory.mktemp("unbroken") / "warledger.db")
    judged = kit.Process(decide, path).result()
    linked = kit.Process(link, path).result()
    return held(kit, path), judged, linked


@pytest.mark.parametrize("point", range(JUDGING))
def test_killed_while_judging(kit, added, unbroken, path, point):
    shutil.copyfile(added, path)
    die_at = 1 + point * (unbroken[1] - 1) // (JUDGING - 1)
    killed = kit.Process(decide, path, die_at)
    assert killed.result() is None
    assert killed.process.exitcode == -signal.SIGKILL
    before = kit.rows(path, "SELECT * FROM entry ORDER BY number")
    assert verified(path) == len(before) <= DECISIONS
    kit.Process(decide, path).result()
    assert verified(path) == DECISIONS
    after = kit.rows(path, "SELECT * FROM entry ORDER BY number")
    assert after[: len(before)] == before
    assert after == unbroken[0]["entry"]


@pytest.mark.parametrize("point", range(LINKING))
def test_killed_while_linking(kit, added, unbroken, path, point):
    shutil.copyfile(added, path)
    kit.Process(decide, path).result()
    first = held(kit, path)
    die_at = 1 + point * (unbroken[2] - 1) // (LINKING - 1)
    killed = kit.Process(link, path, die_at)
    assert killed.result() is None
    assert killed.process.exitcode == -signal.SIGKILL
    # all of a linking is kept, or none of it
    assert held(kit, path) in (first, unbroken[0])
    assert verified(path) == DECISIONS
    kit.Process(link, path).result()
    assert held(kit, path) == unbroken[0]


def test_two_link_at_once(kit, added, unbroken, path):
    shutil.copyfile(added, path)
    kit.Process(decide, path).result()
    said = [one.result() for one in [kit.Process(link, path) for _ in range(2)]]
    assert any(isinstance(one, int) for one in said)
    for one in said:
        assert isinstance(one, int) or one.startswith("LinkedMeanwhileError") or "locked" in one, one
    assert held(kit, path) == unbroken[0]


def test_two_judge_at_once(kit, added, path):
    shutil.copyfile(added, path)
    for one in [kit.Process(decide, path) for _ in range(2)]:
        assert isinstance(one.result(), int)
    assert DECISIONS <= verified(path) <= 2 * DECISIONS
    with Ledger.open(path) as ledger:
        assert upkeep.check(ledger) == []
        link_ledger(ledger)
        assert read(ledger).pending == 0
