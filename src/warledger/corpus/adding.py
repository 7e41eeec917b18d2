"""Reports and rejections in, kept in a ledger with their claims, one after another in the order of the input.

What the ledger knows is not coded again, so that work that was broken off goes on where it stopped.
"""

from __future__ import annotations

import datetime
import time
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from warledger.corpus.coding import BATCH, Codes, Item, Outcome, code_all, failure
from warledger.corpus.settings import Settings
from warledger.ledger import Kept, Ledger, Run
from warledger.records import Claim, Rejection, Report

#: Seconds that what is coded may wait for others to be kept with: what a crash costs at most, beside one batch.
LONGEST_WAIT = 1.0
#: The largest number that a column of a database holds.
LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one report, or of one input that is none.

    Attributes:
        kept: What became of the report; None for what could not be read.
        report: The report; None where there is none, or nothing new about it.
        claims: How many claims it makes by this run; 0 where it wasn't coded.
        rejection: Why it could not be read or coded, or None.
    """

    kept: Kept | None
    report: Report | None = None
    claims: int = 0
    rejection: Rejection | None = None


@dataclass(frozen=True, slots=True)
class _Waiting:
    item: Item
    to_code: bool


#: An item that waited (None for one that is the same), and what coding made of it (None for what needed none).
_Turn: TypeAlias = "tuple[_Waiting | None, Outcome | None]"
#: In the place of a report that is the same: there may be a million of them in a row.
_SAME = Added(Kept.SAME)


@dataclass
class Adding:
    """Adds reports to a ledger.

    Attributes:
        ledger: Where they are kept.
        run: What codes them.
        settings: What the coder is made with.
        workers: Number of processes, 1 or more.
        again: Code by this run too what another run has coded.
        command: What the ledger's list of sessions shows.
        make: Makes the coder; None takes the usual one.
        outcomes: Codes in the place of a coder made with `settings`, such as a language model does; a report that it
            rejects is kept uncoded, and coded when it is added again.
        noted: What the ledger's list of sessions shows beside the counts, asked for at the end.
        counts: What became of the inputs so far: a `Kept`'s name, "rejected", "failed", "claims".
    """

    ledger: Ledger
    run: Run
    settings: Settings
    workers: int = 1
    again: bool = False
    command: str = ""
    make: Callable[[Settings], Codes] | None = None
    outcomes: Callable[[Iterable[Item]], Generator[Outcome, None, None]] | None = None
    noted: Callable[[], Mapping[str, Any]] = dict
    counts: Counter[str] = field(default_factory=Counter)
    _waiting: deque[_Waiting | None] = field(default_factory=deque, init=False)

    def add(self, items: Iterable[Item]) -> Generator[Added, None, None]:
        """Add reports as they come; each is kept, whole, before it is handed on.

        Args:
            items: Reports, and rejections of what could not be read.

        Raises:
            LedgerError: The ledger can't be written; what was handed on before is safe.
            Exception: The coder can't be made: nothing was coded.
        """
        started = datetime.datetime.now(datetime.UTC)
        session = self.ledger.write_session(run=None, started=started, command=self.command)
        try:
            coded = self._coded(self._unknown(items))
            with closing(coded), closing(self._turns(coded)) as turns:
                for together in _groups(turns):
                    yield from self._keep(together)
            if self.counts["claims"]:
                self.ledger.settle()
        finally:
            self.ledger.write_session(
                key=session,
                run=self.ledger.known_run(self.run),
                started=started,
                ended=datetime.datetime.now(datetime.UTC),
                command=self.command,
                counts={**self.counts, **self.noted()},
            )

    def _coded(self, items: Iterable[Item]) -> Generator[Outcome, None, None]:
        if self.outcomes is not None:
            return self.outcomes(items)
        return code_all(items, self.settings, workers=self.workers, make=self.make)

    def _unknown(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items that must go through coding; all items wait for their turn to be kept."""
        for item in items:
            to_code = True
            if isinstance(item, Report):
                kept, done = self.ledger.standing(item, run=self.run.id, again=self.again)
                if done:
                    self._waiting.append(None)
                    continue
                to_code = kept is not Kept.COPY and not self._is_on_its_way(item)
            self._waiting.append(_Waiting(item, to_code))
            if to_code:
                yield item

    def _is_on_its_way(self, report: Report) -> bool:
        """Will it turn out to be the same as one that waits to be kept, or a copy of it?"""
        ahead = [one.item for one in self._waiting if one is not None and isinstance(one.item, Report)]
        same_text = [other for other in ahead if other.text == report.text]
        known_id = any(other.id == report.id for other in ahead)
        return any(other.id == report.id for other in same_text) or (bool(same_text) and not known_id)

    def _turns(self, coded: Iterable[Outcome]) -> Generator[_Turn, None, None]:
        """Every item in its turn, with what coding made of it; None for what needed none."""
        for outcome in coded:
            yield from self._uncoded()
            yield self._waiting.popleft(), outcome
        yield from self._uncoded()

    def _uncoded(self) -> Iterator[_Turn]:
        """What waits in front and needs no coding."""
        while self._waiting and not ((first := self._waiting[0]) and first.to_code):
            yield self._waiting.popleft(), None

    def _keep(self, turns: Sequence[_Turn]) -> list[Added]:
        """Keep some items, all or none; they count once they are kept."""
        with self.ledger.together() if any(one for one, _ in turns) else nullcontext():
            kept = [_SAME if one is None else self._keep_one(one.item, outcome) for one, outcome in turns]
        for added in kept:
            self._count(added)
        return kept

    def _keep_one(self, item: Item, outcome: Outcome | None) -> Added:
        if isinstance(item, Rejection):
            self.ledger.reject(item)
            return Added(None, rejection=item)
        if outcome is None:
            return Added(self.ledger.keep(item, run=None), item)
        if not isinstance(outcome, Rejection):
            claims = outcome.claims
            if all(_fits(claim) for claim in claims):
                return Added(self.ledger.keep(item, claims, run=self.run), item, len(claims))
            outcome = failure(item, f"one of its numbers is larger than a ledger holds ({LARGEST:,})")
        elif self.outcomes is not None:
            return Added(self.ledger.keep(item, run=None), item, rejection=outcome)
        return Added(self.ledger.keep(item, run=self.run, rejection=outcome), item, rejection=outcome)

    def _count(self, added: Added) -> None:
        if added.kept is not None:
            self.counts[added.kept.value] += 1
        if added.rejection is not None:
            self.counts["rejected" if added.kept is None else "failed"] += 1
        if added.claims:
            self.counts["claims"] += added.claims


def _groups(turns: Iterable[_Turn]) -> Iterator[list[_Turn]]:
    """Items to keep in one go: fast ones many at a time, slow ones as they come, so that little is lost."""
    group: list[_Turn] = []
    began = 0.0
    for turn in turns:
        began = began if group else time.monotonic()
        group.append(turn)
        if len(group) == BATCH or time.monotonic() - began > LONGEST_WAIT:
            yield group
            group = []
    if group:
        yield group


def _fits(claim: Claim) -> bool:
    return all(number is None or abs(number) <= LARGEST for number in (claim.low, claim.high))
