"""Reports in, the cost of coding them out: against a bare parse of the same texts, on several workers, and in memory.

    python benchmarks/coding.py [--reports reports.jsonl.gz] [--limit 200] [--runs 5] [--workers 2]

Without --reports the bundled, invented samples are coded, over and over. Each run measures, one after the other, so
that what else the machine does weighs on all alike:

- the parse: the full texts through `nlp.pipe` of the model as spaCy loads it, tagger, parser and lemmas, without named
  entities, in the batches in which the coder takes reports; and the same without lemmas;
- the coding of the same reports in this process, from text to claims;
- the same by worker processes, their start-up aside.

It prints each run, then the medians beside what they should be. Times on a shared machine prove little: no test rests
on them.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from pathlib import Path

import spacy
from spacy.language import Language

from warledger import samples
from warledger.claims.coding import Coding
from warledger.claims.parsing import syntax
from warledger.claims.parsing.morphology import COMPONENTS
from warledger.corpus.coding import BATCH, Codes, code_all, make_coder
from warledger.corpus.settings import Settings
from warledger.records import Report
from warledger.reports.reading import read

#: Reports coded where --reports names none: about as many words as two hundred of a news agency.
SAMPLED = 200
#: Reports coded before the clock starts, so that models, gazetteer and caches are there.
WARM_UP = BATCH
#: Environment variable that tells workers into which folder they write their times.
FOLDER = "WARLEDGER_BENCHMARK_FOLDER"
#: What the medians are held against: coding over parsing, one worker's time over that of two, gigabytes a worker.
MOST_OVER_PARSE, LEAST_GAIN, MOST_MEMORY = 1.3, 1.5, 1.0


@dataclass(frozen=True)
class Stint:
    """One batch coded by one worker.

    Attributes:
        worker: Its process.
        start: When it began, in seconds of the machine's clock.
        end: When it ended.
        reports: How many reports.
        memory: The worker's peak so far, in gigabytes.
    """

    worker: int
    start: float
    end: float
    reports: int
    memory: float


class Timed:
    """A coder that writes down when it coded each batch."""

    def __init__(self, settings: Settings) -> None:
        self._coder = make_coder(settings)
        list(self._coder.code_many(_sampled(WARM_UP)))
        self._log = Path(os.environ[FOLDER]) / f"{os.getpid()}.jsonl"

    def code(self, report: Report) -> Coding:
        """Code one report, off the record."""
        return self._coder.code(report)

    def code_many(self, reports: Iterable[Report]) -> Iterator[Coding]:
        """Code a batch, on the record."""
        start = time.monotonic()
        done = list(self._coder.code_many(reports))
        with self._log.open("a", encoding="utf-8") as log:
            stint = Stint(os.getpid(), start, time.monotonic(), len(done), peak_memory())
            log.write(json.dumps(vars(stint)) + "\n")
        return iter(done)


@cache
def make_timed(settings: Settings) -> Codes:
    """A timed coder, made once a process."""
    return Timed(settings)


#: What Linux tells of this process since its program began.
STATUS = Path("/proc/self/status")


def peak_memory() -> float:
    """The most memory that this process has held, in gigabytes.

    On Linux since its program began: `ru_maxrss` counts what the process that started it held then, too.
    """
    told = STATUS.read_text(encoding="utf-8") if STATUS.exists() else ""
    held = next((line.split()[1] for line in told.splitlines() if line.startswith("VmHWM:")), None)
    if held is not None:
        return int(held) / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**30 if sys.platform == "darwin" else 2**20)


def load(path: Path | None, limit: int | None) -> list[Report]:
    """The reports to code: those of a file, else the samples over and over."""
    if path is None:
        return _sampled(limit or SAMPLED)
    return list(islice((item for item in read(path) if isinstance(item, Report)), limit))


def _sampled(count: int) -> list[Report]:
    bundled = [item for item in read(samples.path()) if isinstance(item, Report)]
    return list(islice(cycle(bundled), count))


@cache
def bare() -> Language:
    """The coder's model, as spaCy loads it."""
    meta = syntax.load().meta
    return spacy.load(f"{meta['lang']}_{meta['name']}", exclude=["ner", "senter"])


def parse(reports: Sequence[Report], *, lemmas: bool) -> float:
    """Seconds that the bare pipeline takes for the full texts."""
    nlp = bare()
    start = time.perf_counter()
    for _ in nlp.pipe((r.text for r in reports), batch_size=BATCH, disable=[] if lemmas else list(COMPONENTS)):
        pass
    return time.perf_counter() - start


def code(reports: Sequence[Report], settings: Settings) -> tuple[float, int]:
    """Seconds that coding takes in this process, and how many claims it makes."""
    start = time.perf_counter()
    claims = sum(len(outcome.claims) for outcome in code_all(reports, settings) if isinstance(outcome, Coding))
    return time.perf_counter() - start, claims


def code_on(workers: int, reports: Sequence[Report], settings: Settings) -> tuple[float, float]:
    """Seconds that coding takes on several workers once all are at work, and the largest one's peak memory in GB.

    What was coded while the last worker was still starting up is left out, of the work and of the time alike; the
    rest is scaled to all reports.
    """
    with tempfile.TemporaryDirectory() as folder:
        os.environ[FOLDER] = folder
        for _ in code_all(reports, settings, workers=workers, make=make_timed):
            pass
        lines = [line for log in Path(folder).iterdir() for line in log.read_text("utf-8").splitlines()]
    stints = [Stint(**json.loads(line)) for line in lines]
    firsts: dict[int, float] = {}
    for stint in stints:
        firsts[stint.worker] = min(stint.start, firsts.get(stint.worker, stint.start))
    if len(firsts) < workers:
        raise SystemExit(f"Only {len(firsts)} of {workers} workers found work: give more reports.")
    all_on, end = max(firsts.values()), max(stint.end for stint in stints)
    counted = sum(s.reports * (s.end - max(s.start, all_on)) / (s.end - s.start) for s in stints if s.end > all_on)
    return (end - all_on) * len(reports) / counted, max(stint.memory for stint in stints)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--reports", type=Path, metavar="PATH", help="JSON lines, plain or .gz; else the samples")
    parser.add_argument("--limit", type=int, metavar="N", help="code only the first N reports")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--workers", type=int, default=2, metavar="N")
    chosen = parser.parse_args(arguments)
    reports, settings = load(chosen.reports, chosen.limit), Settings()
    words = sum(len(report.text.split()) for report in reports)
    print(f"{len(reports)} reports, {words} words; {chosen.runs} runs; {os.cpu_count()} processors", flush=True)
    parse(reports[:WARM_UP], lemmas=True)
    code(reports[:WARM_UP], settings)
    over_full, over_bare, gains, memories, times = [], [], [], [], []
    for run in range(1, chosen.runs + 1):
        full, bare = parse(reports, lemmas=True), parse(reports, lemmas=False)
        alone, claims = code(reports, settings)
        together, memory = code_on(chosen.workers, reports, settings)
        over_full.append(alone / full)
        over_bare.append(alone / bare)
        gains.append(alone / together)
        memories.append(memory)
        times.append(alone)
        print(
            f"{run}: parse {full:.1f} s (without lemmas {bare:.1f} s), coding {alone:.1f} s, {claims} claims; "
            f"{chosen.workers} workers {together:.1f} s, {memory:.2f} GB each at most",
            flush=True,
        )
    print(f"coding over parse        {statistics.median(over_full):.2f}  (at most {MOST_OVER_PARSE})")
    print(f"  over parse, no lemmas  {statistics.median(over_bare):.2f}")
    print(f"gain of {chosen.workers} workers        {statistics.median(gains):.2f}  (at least {LEAST_GAIN} for 2)")
    print(f"peak memory of a worker  {max(memories):.2f} GB  (under {MOST_MEMORY:.0f} GB)")
    print(f"reports a second         {len(reports) / statistics.median(times):.1f} on one worker")


if __name__ == "__main__":
    main()
