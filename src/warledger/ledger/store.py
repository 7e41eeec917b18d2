"""The ledger itself: reports with their claims in, kept whole or not at all; reports and claims out by id."""

from __future__ import annotations

import datetime
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from warledger.ledger import databases, keeping, results
from warledger.ledger.finding.claim_results import ClaimResult
from warledger.ledger.finding.report_results import ReportResult
from warledger.ledger.keeping import Kept
from warledger.ledger.layout import rows, schema
from warledger.ledger.layout.tables import coding, report, run, session
from warledger.ledger.lookup import by_id
from warledger.ledger.runs import Run
from warledger.records import Claim, Rejection, Report


class Ledger:
    """Reports and what they claim, in one place.

    Use `Ledger.open`. A ledger may be used by several threads and by several processes at once.

    Attributes:
        engine: The database, for questions that nothing here answers.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._open = threading.local()

    @classmethod
    def open(
        cls,
        where: str | os.PathLike[str] | None = None,
        *,
        create: bool = False,
        read_only: bool = False,
        wait: float | None = None,
    ) -> Ledger:
        """Open a ledger; one made by an older Warledger is brought up to date first.

        Args:
            where: Its file or address; None takes WARLEDGER_LEDGER, else warledger.db here.
            create: Make it where there is none.
            read_only: Let nothing be written.
            wait: Seconds to wait for another writer; None takes WARLEDGER_LEDGER_WAIT, else 30.

        Raises:
            LedgerError: It can't be opened; the message says why and what to do.
        """
        url = databases.address(where)
        made = databases.engine(url, read_only=read_only, wait=wait)
        try:
            schema.prepare(made, create=create, read_only=read_only)
        except BaseException:
            made.dispose()
            raise
        return cls(made)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Ledger {self.name}>"

    @property
    def name(self) -> str:
        """Its path, or its address without password."""
        return databases.name(self.engine.url)

    @property
    def path(self) -> Path | None:
        """Its file; None where it lies in a server."""
        return databases.file_of(self.engine.url)

    # In

    def begin(self, what: Run) -> str:
        """Make a run known, unless it is. Returns its id."""
        with databases.writing(self.engine) as connection:
            return keeping.begin(connection, what)

    @contextmanager
    def together(self) -> Iterator[None]:
        """What this thread keeps inside is kept all at once, at the end, or not at all: several times as fast.

        Raises:
            LedgerError: The database can't be written; nothing was.
        """
        with databases.writing(self.engine) as connection:
            self._open.connection = connection
            try:
                yield
            finally:
                self._open.connection = None

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """The transaction of `together`, or one of its own."""
        shared: Connection | None = getattr(self._open, "connection", None)
        if shared is not None:
            yield shared
            return
        with databases.writing(self.engine) as connection:
            yield connection

    def known_run(self, what: Run) -> str | None:
        """The id of a run, or None where it has coded nothing here."""
        with databases.reading(self.engine) as connection:
            return connection.execute(sa.select(run.c.id).where(run.c.id == what.id)).scalar()

    def keep(
        self,
        what: Report,
        claims: Sequence[Claim] = (),
        *,
        run: Run | str | None,
        received: bytes | None = None,
        rejection: Rejection | None = None,
    ) -> Kept:
        """Keep a report and what a run made of it: both, or neither.

        Args:
            what: The report.
            claims: Its claims, in their order.
            run: What coded it; None where nothing has: it is coded when it is added again.
            received: The bytes as received; None takes the report's own.
            rejection: Why it could not be coded; it is kept nonetheless, and coded when it is added to a later run.

        Raises:
            LedgerError: The database can't be written; nothing of this report was.
        """
        data = what.received if received is None else received
        with self._writing() as connection:
            number = keeping.begin(connection, run) if isinstance(run, Run) else run
            kept, key = keeping.keep_report(connection, what, data)
            if kept is Kept.COPY or number is None or keeping.is_coded(connection, key, number):
                return kept
            keeping.keep_coding(connection, key, what.text, claims, number, rejection)
            return Kept.RECODED if kept is Kept.SAME else kept

    def reject(self, what: Rejection) -> bool:
        """Keep what could not be read, with the reason; once. Returns whether it was new."""
        with self._writing() as connection:
            return keeping.keep_rejection(connection, what, None)[1]

    def standing(self, what: Report, *, run: str, again: bool = False) -> tuple[Kept | None, bool]:
        """What `keep` would find: SAME, COPY, VERSION, or None for a new report; and whether nothing is left to do.

        Nothing is left to do for a report that is the same, and that this run has coded or failed to, or any run has
        coded.

        Args:
            what: The report.
            run: The run that would code it.
            again: What other runs coded is to be coded by this one too.
        """
        with databases.reading(self.engine) as connection:
            kept, key = keeping.standing(connection, what)
            if kept is not Kept.SAME or key is None:
                return kept, False
            enough = coding.c.run == run
            done = enough if again else enough | coding.c.rejection.is_(None)
            found = connection.execute(sa.select(coding.c.run).where(coding.c.report_key == key, done).limit(1)).first()
            return kept, found is not None

    def write_session(
        self,
        *,
        run: str | None,
        started: datetime.datetime,
        ended: datetime.datetime | None = None,
        command: str = "",
        counts: Mapping[str, Any] | None = None,
        key: int | None = None,
    ) -> int:
        """Note that a command began, or with `key` that it ended. Returns the session's key."""
        row = {"run": run, "started": started, "ended": ended, "command": command, "counts": dict(counts or {})}
        with self._writing() as connection:
            if key is None:
                return keeping.inserted(connection, session.insert().values(**row))
            connection.execute(session.update().where(session.c.key == key).values(**row))
            return key

    def settle(self) -> None:
        """After many reports were added: let the database find its way fast."""
        databases.settle(self.engine)

    # Out

    def latest_run(self) -> str | None:
        """The run with the highest number, or None where nothing was coded."""
        with databases.reading(self.engine) as connection:
            return connection.execute(sa.select(run.c.id).order_by(run.c.number.desc()).limit(1)).scalar()

    def report(self, id: str, version: int | None = None) -> Report:
        """A report, with the bytes as received.

        Args:
            id: Its id, or that of a copy of it.
            version: Which version; None takes the latest.

        Raises:
            NotInLedgerError: There is none.
        """
        with databases.reading(self.engine) as connection:
            return by_id.report(connection, id, version)

    def claim(self, id: str) -> Claim:
        """A claim; where several runs made it, as the newest did.

        Raises:
            NotInLedgerError: There is none.
        """
        with databases.reading(self.engine) as connection:
            return by_id.claim(connection, id)

    def claims_of(self, id: str, *, version: int | None = None, run_id: str | None = None) -> list[Claim]:
        """The claims of a report, in their order.

        Args:
            id: The report's id, or that of a copy of it.
            version: Which version of the report; None takes the latest.
            run_id: By which run; None takes the newest that coded it.

        Raises:
            NotInLedgerError: There is no such report.
        """
        with databases.reading(self.engine) as connection:
            return by_id.claims_of(connection, id, version, run_id)

    def count_reports(self) -> int:
        """How many reports there are, each in its latest version."""
        with databases.reading(self.engine) as connection:
            return connection.execute(sa.select(sa.func.count()).where(report.c.latest)).scalar_one()

    def latest_reports(self) -> Iterator[Report]:
        """The reports in their latest versions, in the order in which they came; others may be added meanwhile."""
        after = 0
        while True:
            chosen = sa.select(report).where(report.c.latest, report.c.key > after).order_by(report.c.key).limit(100)
            with databases.reading(self.engine) as connection:
                found = connection.execute(chosen).mappings().all()
            if not found:
                return
            for row in found:
                yield rows.to_report(dict(row))
            after = found[-1]["key"]

    def claims(self, **filters: Any) -> ClaimResult:
        """Claims of each report's latest version that pass all filters, by the newest run that coded it.

        Nothing is read before the result is used: iterate over it, count it, take it out to pandas or Arrow.

        Args:
            filters: Names and values of `terms.filters.FILTERS`: `effect="killed", country="SY", since="2019-03-01"`;
                of several values (a list) any passes.

        Raises:
            FilterError: No such filter, or a value that it can't take.
        """
        return results.claims(self.engine, **filters)

    def reports(self, **filters: Any) -> ReportResult:
        """Reports in their latest version that pass all filters, those about claims by at least one of their claims.

        Args:
            filters: As of `claims`.

        Raises:
            FilterError: No such filter, or a value that it can't take.
        """
        return results.reports(self.engine, **filters)
