"""Reports and rejections in, codings and rejections out, in the same order, on any number of processes.

Reports go through the coder in batches of fixed size, whatever the number of workers, so that the parser sees the
same batches and the output is the same. A report that makes the coder fail becomes a rejection; the others of its
batch are coded again without it. A worker that dies (out of memory, killed) costs the report it died on alone.
"""

from __future__ import annotations

import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import cache
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from warledger.claims.parsing import garbage
from warledger.corpus.settings import Settings
from warledger.records import Rejection, Report

if TYPE_CHECKING:
    from warledger.claims.coding import Coding

#: Reports a batch. Large enough that spaCy's own batches fill and that handing over costs little; small enough
#: that two workers share a run of a hundred reports evenly.
BATCH = 24
#: Environment variable that makes faults of the coder show where they are.
TRACEBACK_VARIABLE = "WARLEDGER_TRACEBACK"
#: Batches handed out and not yet taken back, for each worker: keeps it busy and bounds the memory.
_AHEAD = 3

Item: TypeAlias = "Report | Rejection"
Outcome: TypeAlias = "Coding | Rejection"


class Codes(Protocol):
    """What codes reports: `claims.coder.Coder`."""

    def code(self, report: Report) -> Coding:
        """Code one report."""

    def code_many(self, reports: Iterable[Report]) -> Iterator[Coding]:
        """Code many, in order."""


@cache
def make_coder(settings: Settings) -> Codes:
    """The coder for some settings, made once a process."""
    from warledger.claims.coder import Coder
    from warledger.knowledge.gazetteer import Gazetteer

    return Coder(
        model=settings.model,
        vague=settings.vague,
        actor_files=settings.actor_files,
        gazetteer=Gazetteer.open(settings.gazetteer),
        explain=settings.explain,
    )


def code_all(
    items: Iterable[Item],
    settings: Settings | None = None,
    *,
    workers: int = 1,
    make: Callable[[Settings], Codes] | None = None,
) -> Generator[Outcome, None, None]:
    """Code reports as they come; rejections among them are handed on in their place.

    Args:
        items: Reports, and rejections of those that could not be read.
        settings: What the coder is made with; None takes the defaults.
        workers: Number of processes, 1 or more; 1 codes in this process.
        make: Makes the coder, `make_coder` by default; must be importable by name where workers are more than 1.

    Raises:
        ValueError: `workers` is less than 1.
        Exception: The coder can't be made (no model, a broken file of actors): the run can't start.
    """
    if workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers}.")
    batches = _batches(items)
    settings, make = settings or Settings(), make or make_coder
    if workers == 1:
        for batch in batches:
            yield from _code_batch(batch, settings, make)
        return
    yield from _Pool(settings, workers, make).run(batches)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Items in lists of `BATCH`."""
    source = iter(items)
    while batch := list(islice(source, BATCH)):
        yield batch


def _code_batch(batch: Sequence[Item], settings: Settings, make: Callable[[Settings], Codes]) -> list[Outcome]:
    """Outcomes for one batch, in its order."""
    reports = [item for item in batch if isinstance(item, Report)]
    if not reports:
        return [item for item in batch if isinstance(item, Rejection)]
    coder = make(settings)
    try:
        with garbage.left_lying():
            coded: list[Outcome] = list(coder.code_many(reports))
        if len(coded) != len(reports):
            raise RuntimeError(f"{len(coded)} codings for {len(reports)} reports")
    except Exception:
        coded = [_code_one(coder, report) for report in reports]
    answers = iter(coded)
    return [next(answers) if isinstance(item, Report) else item for item in batch]


def _code_one(coder: Codes, report: Report) -> Outcome:
    """A coding, or the rejection that says why there is none."""
    try:
        return coder.code(report)
    except Exception as error:
        if os.environ.get(TRACEBACK_VARIABLE):
            traceback.print_exc()
        return failure(report, f"the coder failed on it ({type(error).__name__}: {error})".replace("\n", " "))


def failure(report: Report, reason: str) -> Rejection:
    """The rejection of a report that the coder can't cope with."""
    return Rejection(
        where=report.where or report.id,
        stage="code",
        reason=f"{reason}.",
        advice="This is a fault of Warledger's: please file it as an issue, with the report's text.",
        report=report.id,
    )


#: Seconds within which an executor's thread ends by itself once its workers are gone, unless it waits for a pipe.
_ENDS_WITHIN = 2.0


class _Pool:
    """Worker processes that code batches; order is kept, and a dead worker is replaced."""

    def __init__(self, settings: Settings, workers: int, make: Callable[[Settings], Codes]) -> None:
        self.settings, self.workers, self.make = settings, workers, make
        self._executor: ProcessPoolExecutor | None = None

    def run(self, batches: Iterator[list[Item]]) -> Iterator[Outcome]:
        """Outcomes of all batches, in order."""
        waiting: deque[tuple[list[Item], Future[list[Outcome]]]] = deque()
        done = False
        try:
            while True:
                while not done and len(waiting) < self.workers * _AHEAD:
                    batch = next(batches, None)
                    if batch is None:
                        done = True
                    else:
                        waiting.append((batch, self._submit(batch)))
                if not waiting:
                    return
                batch, future = waiting[0]
                try:
                    outcomes = future.result()
                except BrokenProcessPool:
                    # which batch broke it is not known: go through all that were out, report by report
                    self._stop()
                    suspects = [item for item, _ in waiting]
                    waiting.clear()
                    for suspect in suspects:
                        yield from self._one_by_one(suspect)
                    continue
                waiting.popleft()
                yield from outcomes
        finally:
            self._stop()

    def _submit(self, batch: list[Item]) -> Future[list[Outcome]]:
        if self._executor is None:
            self._executor = _executor(self.workers)
        try:
            return self._executor.submit(_code_batch, batch, self.settings, self.make)
        except BrokenProcessPool as error:
            broken: Future[list[Outcome]] = Future()
            broken.set_exception(error)
            return broken

    def _one_by_one(self, batch: list[Item]) -> Iterator[Outcome]:
        """Outcomes of a batch, each report on its own; the one on which the worker dies is rejected."""
        for item in batch:
            try:
                yield from self._submit([item]).result()
            except BrokenProcessPool:
                self._stop()
                assert isinstance(item, Report)
                yield failure(item, "the worker process died on it (out of memory?)")

    def _stop(self) -> None:
        if self._executor is None:
            return
        # those still at work would hold up the end of the program; nobody waits for their results any more
        processes: dict[int, Any] = getattr(self._executor, "_processes", None) or {}
        alive = list(processes.values())
        # a batch half handed out, or an outcome half handed back, would be waited for at the end of the program: with
        # this process's own far ends of the pipes closed, and the workers gone, both waits end
        pipes = [
            getattr(getattr(self._executor, queue, None), end, None)
            for queue, end in (("_call_queue", "_reader"), ("_result_queue", "_writer"))
        ]
        manager: threading.Thread | None = getattr(self._executor, "_executor_manager_thread", None)
        self._executor.shutdown(wait=False, cancel_futures=True)
        for process in alive:
            process.terminate()
        for process in alive:
            process.join(5)
        # the executor's own thread closes the pipes as it ends, mostly at once: two closing one pipe at a time may
        # close one that the next executor has just opened under the same number
        if manager is not None:
            manager.join(_ENDS_WITHIN)
        if manager is None or manager.is_alive():
            for pipe in pipes:
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()
        self._executor = None


def _executor(workers: int) -> ProcessPoolExecutor:
    """Fresh processes (spawn: no locks or threads of this one come along)."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start_worker)


def _start_worker() -> None:
    """Leave Ctrl-C to the main process; one thread of linear algebra a worker, since workers are the parallelism."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
