"""Reports made up by number, a coder that needs no model, and what a ledger holds, to compare two byte for byte."""

from __future__ import annotations

import multiprocessing
import re
import sqlite3
from types import SimpleNamespace

import pytest

from warledger.claims.coding import Coding
from warledger.corpus.adding import Adding
from warledger.corpus.settings import Settings
from warledger.ledger import Ledger, Run
from warledger.ledger.layout.tables import metadata
from warledger.records import Claim, Place, Report, Span

RUN = Run(coder="counter 1", version="1")
VILLAGES = ("Tel Amra", "Wadi Sur", "Beit Nahr")


class Counter:
    """Finds "N killed" and the village; fails on reports that say "crash"."""

    name = "counter 1"

    def __init__(self, settings):
        self.settings = settings

    def code(self, report):
        if "crash" in report.text:
            raise RuntimeError("made to fail")
        return Coding(report, [self._claim(report, number, found) for number, found in self._found(report.text)])

    def code_many(self, reports):
        return map(self.code, list(reports))

    def _found(self, text):
        return enumerate(re.finditer(r"(\d+) killed", text))

    def _claim(self, report, number, found):
        evidence = {"figure": (Span(*found.span()),)}
        place = None
        for village in VILLAGES:
            if (at := report.text.find(village)) >= 0:
                place = Place(text=village, name=village, country="SY", admin1="Aleppo", where_prec=4)
                evidence["place"] = (Span(at, at + len(village)),)
        return Claim(
            claim=f"c_{report.id}_{number}",
            report=report.id,
            outlet=report.outlet,
            coder=self.name,
            rule="digits",
            confidence=0.5,
            effect="killed",
            low=int(found[1]),
            high=int(found[1]),
            source="the mayor",
            place=place,
            start=report.date,
            end=report.date,
            evidence=evidence,
        )


class Better(Counter):
    """A newer version: never fails, sees more in "N or M killed", and calls the speaker otherwise."""

    name = "counter 2"

    def code(self, report):
        claims = [self._claim(report, number, found) for number, found in self._found(report.text)]
        return Coding(report, [claim.model_copy(update={"source": "mayor of the town"}) for claim in claims])


def made(number, text=None, **fields):
    """Report number `number`."""
    village = VILLAGES[number % 3]
    text = text or f"In {village} {number} killed by shelling on Monday, the mayor said, and {number + 1} killed later."
    values = {"id": f"r{number}", "text": text, "outlet": "Delta Wire", "where": f"reports.jsonl:{number}"}
    return Report(**values | {"received": text.encode()} | fields)


def add(path, items, *, run=RUN, make=Counter, workers=1, again=False, wait=None):
    """Add items to the ledger at a path; gives the counts."""
    with Ledger.open(path, create=True, wait=wait) as ledger:
        adding = Adding(ledger, run, Settings(), workers=workers, again=again, make=make)
        for _ in adding.add(items):
            pass
        return dict(adding.counts)


def held(path):
    """Everything in a ledger but its sessions: table to its rows, in the order of their keys."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return {
            table.name: connection.execute(
                f"SELECT * FROM {table.name} ORDER BY {', '.join(column.name for column in table.primary_key)}"
            ).fetchall()
            for table in metadata.sorted_tables
            if table.name != "session"
        }


def rows(path, query):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return connection.execute(query).fetchall()


class Process:
    """A process of its own that runs a function; what it says comes back."""

    def __init__(self, function, *arguments):
        context = multiprocessing.get_context("fork")
        self._here, there = context.Pipe(duplex=False)
        self.process = context.Process(target=_tell, args=(there, function, arguments))
        self.process.start()
        there.close()

    def result(self):
        """What the function gave, or None where the process was killed."""
        try:
            said = self._here.recv()
        except EOFError:
            said = None
        self.process.join(60)
        return said


def _tell(pipe, function, arguments):
    try:
        pipe.send(function(*arguments))
    except Exception as error:
        pipe.send(f"{type(error).__name__}: {error}")


@pytest.fixture(scope="session")
def kit():
    """All of the above, for the tests."""
    return SimpleNamespace(
        RUN=RUN, Counter=Counter, Better=Better, made=made, add=add, held=held, rows=rows, Process=Process
    )


@pytest.fixture
def path(tmp_path):
    return tmp_path / "warledger.db"


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """A ledger without reports, to copy: making one takes longer than filling it."""
    where = tmp_path_factory.mktemp("empty") / "warledger.db"
    Ledger.open(where, create=True).close()
    return where
