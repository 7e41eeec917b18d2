"""A ledger that is locked, read-only, newer, broken, or none at all: a clear message, and nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
import tempfile
import threading
import zlib
from pathlib import Path

import pytest

from warledger.corpus.linking import link_ledger
from warledger.ledger import Ledger, LedgerError, databases, errors, linked
from warledger.ledger.care import upkeep
from warledger.ledger.care.salvage import salvage
from warledger.ledger.layout import schema


@pytest.fixture
def ledger_file(kit, empty, path):
    """A ledger of 300 reports."""
    path.write_bytes(empty.read_bytes())
    kit.add(path, [kit.made(number) for number in range(300)])
    return path


# It can't be opened


def test_there_is_none(path):
    with pytest.raises(errors.LedgerMissingError, match=r"there is no such ledger\. `warledger add FILES` makes one"):
        Ledger.open(path)
    assert not path.exists()


def test_there_is_no_folder_for_it(path):
    with pytest.raises(errors.LedgerMissingError, match=r"there is no folder .* Make it first"):
        Ledger.open(path.parent / "nowhere" / "x.db", create=True)


def test_it_is_a_folder(tmp_path):
    with pytest.raises(errors.NotALedgerError, match="this is a folder"):
        Ledger.open(tmp_path)


@pytest.mark.parametrize("content", [b"claim,report\n", b"SQLite format 3\0 and then nothing that it is" * 100])
def test_it_is_another_file(path, content):
    path.write_bytes(content)
    with pytest.raises(errors.NotALedgerError, match="this file is no ledger"):
        Ledger.open(path, create=True)
    assert path.read_bytes() == content


def test_it_is_another_database(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE report (a)")
    before = path.read_bytes()
    with pytest.raises(errors.NotALedgerError, match="holds something else than a ledger"):
        Ledger.open(path, create=True, read_only=True)
    with pytest.raises(errors.NotALedgerError):
        Ledger.open(path, create=True)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("report",)]
    assert len(path.read_bytes()) == len(before)


def test_it_is_newer(ledger_file):
    with sqlite3.connect(ledger_file) as file:
        file.execute("UPDATE alembic_version SET version_num = '9876'")
    with pytest.raises(errors.NewerLedgerError, match=r"newer Warledger \(schema 9876; this one knows"):
        Ledger.open(ledger_file)


def test_its_incidents_are_newer(ledger_file):
    with Ledger.open(ledger_file) as ledger:
        link_ledger(ledger)
    with sqlite3.connect(ledger_file) as file:
        (state,) = file.execute("SELECT state FROM linking").fetchone()
        told = json.loads(zlib.decompress(state))
        next(iter(told["tellings"].values()))["what_nobody_knows_yet"] = 1
        file.execute("UPDATE linking SET state = ?", [zlib.compress(json.dumps(told).encode())])
    with Ledger.open(ledger_file) as ledger:
        for use in (linked.read, linked.task):
            with pytest.raises(errors.NewerLedgerError, match="incidents were linked by a newer Warledger"):
                use(ledger)


@pytest.mark.parametrize("url", ["mysql://host/db", "://", "oracle://x"])
def test_an_address_of_another_kind(url):
    with pytest.raises(errors.NotALedgerError, match="Give a file"):
        Ledger.open(url)


def test_a_server_that_is_not_there_is_told_without_the_password():
    with pytest.raises(LedgerError) as told:
        Ledger.open("postgresql://ann:secret@127.0.0.1:1/ledger")
    assert "secret" not in str(told.value)


def test_without_the_package_for_servers_it_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(LedgerError, match=r"pip install 'psycopg\[binary\]'"):
        Ledger.open("postgresql://ann@127.0.0.1:1/ledger")


def test_the_ledger_is_named_by_path_address_or_environment(path, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert databases.file_of(databases.address()) == tmp_path / "warledger.db"
    monkeypatch.setenv("WARLEDGER_LEDGER", "other.db")
    assert databases.file_of(databases.address()) == tmp_path / "other.db"
    assert databases.file_of(databases.address("sqlite:///x.db")) == tmp_path / "x.db"
    assert databases.name(databases.address("postgres://ann:secret@host/db")).endswith("ann:***@host/db")


def test_it_is_for_its_owner_alone(path):
    Ledger.open(path, create=True).close()
    assert path.stat().st_mode & 0o077 == 0


# It can't be written


def test_it_is_locked(kit, ledger_file):
    other = sqlite3.connect(ledger_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    before = kit.held(ledger_file)
    with pytest.raises(errors.LedgerLockedError, match=r"another program has been writing .* WARLEDGER_LEDGER_WAIT"):
        kit.add(ledger_file, [kit.made(999)], wait=0.1)
    with Ledger.open(ledger_file) as ledger:  # reading never waits
        assert ledger.report("r7").id == "r7"
    other.execute("ROLLBACK")
    assert kit.held(ledger_file) == before
    assert kit.add(ledger_file, [kit.made(999)])["new"] == 1


def test_what_adding_learns_of_the_rows_waits_for_its_turn_and_is_kept(kit, empty, path, monkeypatch):
    shutil.copyfile(empty, path)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    settle = Ledger.settle

    def while_another_writes(ledger):
        other.execute("BEGIN IMMEDIATE")
        end = threading.Timer(0.3, other.execute, ["ROLLBACK"])
        end.start()
        settle(ledger)
        end.join()

    monkeypatch.setattr(Ledger, "settle", while_another_writes)
    kit.add(path, [kit.made(number) for number in range(300)])
    assert kit.rows(path, "SELECT count(*) > 3 FROM sqlite_stat1") == [(1,)]


def as_another_user(function, *arguments):
    """Run as a user without special rights: root may write anything."""
    if os.getuid() == 0:
        os.setuid(65534)
    return function(*arguments)


def read_one(path):
    with Ledger.open(path) as ledger:
        return ledger.report("r7").id


def check_all(path):
    with Ledger.open(path, read_only=True) as ledger:
        return [problem.part for problem in upkeep.check(ledger)]


@pytest.fixture
def shut(ledger_file):
    """The ledger in a folder in which nobody may write, and that all may enter."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder) / "warledger.db"
        path.write_bytes(ledger_file.read_bytes())
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        yield path
        Path(folder).chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here")
def test_it_is_read_only(kit, shut):
    assert kit.Process(as_another_user, read_one, shut).result() == "r7"
    assert kit.Process(as_another_user, check_all, shut).result() == []
    said = kit.Process(as_another_user, kit.add, shut, [kit.made(999)]).result()
    assert said.startswith("LedgerReadOnlyError:"), said
    assert "it may be read, but not written. Check the permissions" in said


def test_opened_for_reading_nothing_is_written(kit, ledger_file):
    with Ledger.open(ledger_file, read_only=True) as ledger:
        assert ledger.report("r7").id == "r7"
        with pytest.raises(errors.LedgerReadOnlyError):
            ledger.keep(kit.made(999), run=kit.RUN)


# It is broken


def break_page(path, table):
    """Overwrite a page in the middle of a table's rows."""
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    # the coder and the origin stand in the rows alone, not in an index of them
    wanted = {"report": (b"reports.jsonl:150",), "claim": (b"c_r150_0", b"counter 1")}[table]
    pages = range(0, len(data), size)
    at = next(at for at in pages if all(words in data[at : at + size] for words in wanted))
    data[at : at + size] = b"\xa5" * size
    path.write_bytes(data)


@pytest.mark.parametrize("table", ["report", "claim"])
def test_one_page_is_broken(kit, ledger_file, tmp_path, table):
    whole = kit.held(ledger_file)
    copy = tmp_path / "backup.db"
    with Ledger.open(ledger_file) as ledger:
        upkeep.backup(ledger, copy)
    break_page(ledger_file, table)
    with Ledger.open(ledger_file) as ledger:
        assert upkeep.check(ledger)
        with pytest.raises(errors.LedgerCorruptError, match="salvage NEW"):
            all(ledger.claims_of(f"r{number}") for number in range(300))
        with pytest.raises(errors.LedgerCorruptError, match="A backup would be broken too"):
            upkeep.backup(ledger, tmp_path / "bad.db")
        assert not list(tmp_path.glob("bad.db*"))
        saved = salvage(ledger, tmp_path / "saved.db")
    assert 250 < saved.reports <= 300
    # what was lost comes back when it is added again
    kit.add(tmp_path / "saved.db", [kit.made(number) for number in range(300)])
    assert texts_and_claims(kit, tmp_path / "saved.db") == texts_and_claims(kit, copy)
    with Ledger.open(tmp_path / "saved.db") as ledger:
        assert upkeep.check(ledger) == []
    # or from the backup, at once
    aside = upkeep.restore(copy, ledger_file)
    assert aside.exists()
    assert kit.held(ledger_file) == whole


def texts_and_claims(kit, path):
    return sorted(kit.rows(path, "SELECT report, text FROM reports")), sorted(
        kit.rows(path, "SELECT claim, report, low, place, quote FROM claims")
    )


BREAKS = [
    ("UPDATE report SET text = text || '!' WHERE id = 'r3'", "texts", "the text of report 'r3'"),
    ("UPDATE content SET packed = x'00' WHERE rowid = 5", "content", "have changed"),
    ("DELETE FROM evidence WHERE claim_key IN (SELECT key FROM claim WHERE id = 'c_r3_0')", None, ""),
    ('UPDATE evidence SET "end" = 99999 WHERE claim_key = 5', "evidence", "points outside its text"),
    ("DELETE FROM claim WHERE id = 'c_r3_0'", "codings", "made 2 claims of report 'r3', 1 are there"),
    ("UPDATE report SET latest = 0 WHERE id = 'r3'", "versions", "0 versions of report 'r3' are the latest"),
    ("DELETE FROM report WHERE id = 'r3'", "references", "refers to a row of report"),
    ("INSERT INTO claim_words(claim_words) VALUES ('delete-all')", "words", "the words of claims"),
    ("ALTER TABLE claim ADD COLUMN more TEXT", "tables", "more"),
]


@pytest.mark.parametrize(("statement", "part", "what"), BREAKS)
def test_check_finds_what_is_wrong(ledger_file, statement, part, what):
    with sqlite3.connect(ledger_file) as file:
        file.execute(statement)
    with Ledger.open(ledger_file) as ledger:
        found = upkeep.check(ledger)
    if part is None:
        assert found == []
        return
    assert part in {problem.part for problem in found}
    assert any(what in problem.what for problem in found if problem.part == part)


# Backups


def test_a_backup_is_whole_while_others_write(kit, ledger_file, tmp_path):
    writer = sqlite3.connect(ledger_file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE report SET title = 'half done'")
    with Ledger.open(ledger_file, read_only=True) as ledger:
        upkeep.backup(ledger, tmp_path / "copy.db")
    writer.execute("ROLLBACK")
    assert kit.held(tmp_path / "copy.db") == kit.held(ledger_file)
    assert {file.name for file in tmp_path.glob("copy*")} == {"copy.db"}


def test_a_backup_replaces_nothing(ledger_file, tmp_path):
    (tmp_path / "copy.db").write_text("mine")
    with Ledger.open(ledger_file) as ledger, pytest.raises(LedgerError, match="a backup replaces nothing"):
        upkeep.backup(ledger, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_restore_takes_only_a_whole_ledger_and_not_while_others_write(kit, ledger_file, tmp_path, monkeypatch):
    before = kit.held(ledger_file)
    (tmp_path / "text.db").write_text("no ledger")
    with pytest.raises(errors.NotALedgerError):
        upkeep.restore(tmp_path / "text.db", ledger_file)
    with pytest.raises(errors.LedgerMissingError):
        upkeep.restore(tmp_path / "nothing.db", ledger_file)
    with pytest.raises(LedgerError, match="the ledger itself"):
        upkeep.restore(ledger_file, ledger_file)
    with Ledger.open(ledger_file) as ledger:
        upkeep.backup(ledger, tmp_path / "copy.db")
    monkeypatch.setenv("WARLEDGER_LEDGER_WAIT", "0.1")
    writer = sqlite3.connect(ledger_file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(errors.LedgerLockedError):
        upkeep.restore(tmp_path / "copy.db", ledger_file)
    writer.execute("ROLLBACK")
    writer.close()
    assert kit.held(ledger_file) == before


def test_vacuum_gives_room_back(ledger_file):
    with sqlite3.connect(ledger_file) as file:
        file.execute("CREATE TABLE waste AS SELECT randomblob(4000) AS b FROM report, (SELECT 1 UNION SELECT 2)")
        file.execute("DROP TABLE waste")
    with Ledger.open(ledger_file) as ledger:
        before, after = upkeep.vacuum(ledger)
        assert after < before - 1_000_000
        assert upkeep.check(ledger) == []


# The schema


def test_migrations_make_the_tables_that_the_program_works_with(path):
    with Ledger.open(path, create=True) as ledger, databases.reading(ledger.engine) as connection:
        assert schema.drift(connection) == []
        assert schema.revision(connection) == schema.revisions()[-1]


def test_migrations_are_numbered_one_after_another():
    numbers = [int(revision) for revision in schema.revisions()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_view_answers_and_every_table_is_described(ledger_file):
    from warledger.ledger.care.datasette import metadata
    from warledger.ledger.layout.tables import metadata as tables
    from warledger.ledger.layout.views import VIEWS

    said = metadata("warledger")["databases"]["warledger"]["tables"]
    with sqlite3.connect(ledger_file) as file:
        for view in VIEWS:
            file.execute(f"SELECT * FROM {view} LIMIT 1").fetchall()
    assert set(said) >= set(VIEWS)
    assert all(said[table]["description"] for table in tables.tables if table in said)
