"""Coded reports in, what the model coder costs beside the model out: milliseconds a report, by step.

    python benchmarks/model_coder.py --shared ../shared [--corpus dev] [--runs 5]

Answers as a perfect model would give them are made from the coded reports and replayed, so that nothing is waited for:
what is left is the plumbing. A report's time goes from its text to its claims: windows, instructions, the request's
hash, reading the answer's file and JSON, grounding every value, making the claims. Reports and answers are read from
the disk; the registry and the gazetteer are opened before the clock starts, and every run reads each report anew.

It prints each run, then the median beside what it should be: by the clock, and of the processor alone, which is what
the clock shows on a machine that does nothing else. Times prove little: no test rests on them.
"""

from __future__ import annotations

import argparse
import importlib.util
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from warledger.claims.coding import Coding
from warledger.knowledge.actors import Registry
from warledger.knowledge.gazetteer import Gazetteer
from warledger.model_coder.grounding.words import Knowledge
from warledger.model_coder.run import ModelRun
from warledger.model_coder.settings import ModelSettings
from warledger.records import Report
from warledger.reports.reading import read

#: Milliseconds a report that the median is held against.
MOST = 20.0
PERFECT = Path(__file__).resolve().parents[1] / "tests" / "model_coder" / "perfect_cassette.py"


def perfect_cassette() -> ModuleType:
    """The module that makes the answers."""
    spec = importlib.util.spec_from_file_location("perfect_cassette", PERFECT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def one_run(reports: Sequence[Report], answers: Path, knowledge: Knowledge) -> tuple[list[float], list[float], int]:
    """Milliseconds that each report takes, of the clock and of the processor, and how many claims come out."""
    run = ModelRun(ModelSettings(replay=answers), knowledge)
    times, works, claims = [], [], 0
    for report in reports:
        start, work = time.perf_counter(), time.thread_time()
        outcome = run.code(report)
        times.append(1000 * (time.perf_counter() - start))
        works.append(1000 * (time.thread_time() - work))
        if not isinstance(outcome, Coding):
            raise SystemExit(f"{report.id}: {outcome.reason}")
        claims += len(outcome.claims)
    return times, works, claims


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="PATH", help="folder with gold/")
    parser.add_argument("--corpus", default="dev", metavar="NAME", help="gold/NAME.jsonl")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    chosen = parser.parse_args(arguments)
    gold = chosen.shared / "gold" / f"{chosen.corpus}.jsonl"
    if not gold.is_file():
        raise SystemExit(f"There is no {gold}: --shared names the folder with gold/.")
    knowledge = Knowledge(Registry.load(), Gazetteer.open())
    means: list[float] = []
    processor: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder)
        perfect_cassette().make(gold, answers)
        reports = [item for item in read(gold) if isinstance(item, Report)]
        words = sum(len(report.text.split()) for report in reports)
        print(f"{len(reports)} reports, {words} words; {chosen.runs} runs", flush=True)
        one_run(reports[:5], answers, knowledge)
        for run in range(1, chosen.runs + 1):
            times, works, claims = one_run(reports, answers, knowledge)
            mean = statistics.mean(times)
            means.append(mean)
            processor.append(statistics.mean(works))
            print(
                f"{run}: {mean:.1f} ms a report, of the processor {statistics.mean(works):.1f} ms; median "
                f"{statistics.median(times):.1f}, longest {max(times):.1f}; {claims} claims",
                flush=True,
            )
    print(f"milliseconds a report   {statistics.median(means):.1f}  (under {MOST:.0f})")
    print(f"  of the processor      {statistics.median(processor):.1f}")


if __name__ == "__main__":
    main()
