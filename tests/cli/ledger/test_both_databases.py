"""The same commands on a file and on a PostgreSQL server: they say the same. All reports are invented."""

from __future__ import annotations

import json
import threading

import pytest

from warledger.corpus.adding import Adding
from warledger.corpus.identity import run_of
from warledger.corpus.linking import link_ledger
from warledger.corpus.settings import Settings
from warledger.ledger import Ledger, LedgerError, databases, errors
from warledger.ledger.care import upkeep
from warledger.ledger.layout import schema
from warledger.records import Report
from warledger.reports.reading import read

from ..conftest import Counter

psycopg = pytest.importorskip("psycopg")

TEXT = "In the town {} killed by shelling, the mayor said on Monday."
ROWS = [
    {"id": "a", "text": TEXT.format(12), "outlet": "Delta Wire", "date": "2024-03-05"},
    {"id": "b", "text": TEXT.format(12), "outlet": "North Post"},  # a copy
    {"id": "c", "text": "At the bridge 3 killed, and at the market 4 killed, they said.", "invented": True},
    {"id": "d", "text": TEXT.format(5), "date": "2024-03-06"},
    {"id": "d", "text": TEXT.format(6), "date": "2024-03-07"},  # a new version
    {"id": "e", "text": "The lorry had a crash that broke the coder of this."},
    {"id": "f"},
]


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory, postgresql_ledger):
    """A file and a server that hold the same reports, linked; and the file of the reports."""
    place = tmp_path_factory.mktemp("both")
    reports = place / "reports.jsonl"
    reports.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    found = (str(place / "file.db"), postgresql_ledger())
    for where in found:
        with Ledger.open(where, create=True) as ledger:
            adding = Adding(ledger, run_of(Settings()), Settings(), make=Counter)
            for _ in adding.add(read([str(reports)])):
                pass
            assert dict(adding.counts) == {
                "new": 4, "copy": 1, "version": 1, "failed": 1, "rejected": 1, "claims": 5,
            }  # fmt: skip
            link_ledger(ledger)
    return (*found, reports)


@pytest.fixture
def both(run, ledgers):
    """Run a command on both ledgers: what each says on standard output, with the ledger's own name left out."""

    def said(*arguments, code=0):
        out = []
        for where in ledgers[:2]:
            result = run(*arguments, "--ledger", where)
            assert result.exit_code == code, result.stderr
            out.append(result.stdout.replace(where, "LEDGER"))
        return out

    return said


def test_adding_again_changes_nothing(both, ledgers):
    file, server = both("add", ledgers[2], "--format", "json", code=1)
    assert json.loads(file) | {"ledger": ""} == json.loads(server) | {"ledger": ""}
    assert (json.loads(server)["same"], json.loads(server)["claims"]) == (6, 0)


@pytest.mark.parametrize(
    "command",
    [
        "claims", "claims --format csv", "claims --effect killed --sort -low --limit 2", "claims --text killed --count",
        "claims --group-by month,outlet", "claims --group-by week", "reports", "reports --text bridge*",
        "show c", "show d --version 1", "export claims --format csv", "export claims --format jsonl --with-names",
        "export claims --format geojson", "export reports --format csv", "ledger check",
    ],
)  # fmt: skip
def test_what_is_found_and_taken_out_is_the_same(both, command):
    file, server = both(*command.split())
    assert file
    assert file == server


@pytest.mark.parametrize("format", ["jsonl", "csv", "ged", "acled", "hxl"])
def test_incidents_are_the_same(both, format):
    file, server = both("export", "incidents", "--format", format)
    assert len(file.splitlines()) >= 1
    assert file == server


def test_parquet_and_workbooks_come_out_of_a_server(ledgers, run, tmp_path):
    for format in ("parquet", "xlsx"):
        path = tmp_path / f"out.{format}"
        assert run("export", "claims", "--ledger", ledgers[1], "--output", path).exit_code == 0
        assert path.stat().st_size > 1_000


def test_recoding_runs_and_upkeep(run, reports, postgresql_ledger):
    where = postgresql_ledger()
    for options in ((), ("--vague", "acled", "--recode")):
        assert run("add", reports, "--ledger", where, *options).exit_code == 0
    compared = json.loads(run("runs", "1", "2", "--ledger", where).stdout)
    assert (compared["same"], compared["changed"]) == (3, [])
    assert compared["made_with"] == {"settings": [{"vague": "codebook"}, {"vague": "acled"}]}
    with Ledger.open(where) as ledger:
        before, after = upkeep.vacuum(ledger)
        assert before > 0 < after
        assert upkeep.check(ledger) == []
    refused = run("ledger", "backup", "copy.db", "--ledger", where)
    assert refused.exit_code == 2
    assert "pg_dump" in refused.stderr


def test_the_tables_are_those_that_the_program_works_with(postgresql_ledger):
    with Ledger.open(postgresql_ledger(), create=True) as ledger, databases.reading(ledger.engine) as connection:
        assert schema.drift(connection) == []


def test_several_add_at_once_and_nothing_is_doubled(postgresql_ledger):
    where = postgresql_ledger()
    Ledger.open(where, create=True).close()
    reports = [Report(id=f"r{number}", text=TEXT.format(number)) for number in range(40)]

    def add():
        with Ledger.open(where) as ledger:
            for report in reports:
                ledger.keep(report, run=None)

    adding = [threading.Thread(target=add) for _ in range(4)]
    for one in adding:
        one.start()
    for one in adding:
        one.join()
    with Ledger.open(where) as ledger:
        assert ledger.count_reports() == 40
        assert upkeep.check(ledger) == []


def test_a_server_that_is_locked_or_may_only_be_read_is_told(postgresql_ledger):
    where = postgresql_ledger()
    report = Report(id="a", text=TEXT.format(1))
    Ledger.open(where, create=True).close()
    with psycopg.connect(where) as other, Ledger.open(where, wait=0.2) as ledger:
        other.execute(f"SELECT pg_advisory_xact_lock({databases.APPLICATION_ID})")
        with pytest.raises(errors.LedgerLockedError, match="another program has been writing"):
            ledger.keep(report, run=None)
        other.rollback()
        ledger.keep(report, run=None)
    with Ledger.open(where, read_only=True) as ledger, pytest.raises(errors.LedgerReadOnlyError):
        ledger.keep(Report(id="b", text=TEXT.format(2)), run=None)


def test_a_server_with_something_else_is_left_as_it_is(postgresql_ledger):
    where = postgresql_ledger()
    with psycopg.connect(where, autocommit=True) as other:
        other.execute("CREATE TABLE report (a int)")
    with pytest.raises(errors.NotALedgerError, match="holds something else"):
        Ledger.open(where, create=True)
    with pytest.raises(LedgerError, match="ledger_that_is_not_there"):
        Ledger.open(where.rpartition("/")[0] + "/ledger_that_is_not_there")
