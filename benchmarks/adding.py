"""How much longer keeping takes than coding to nowhere: `python benchmarks/adding.py REPORTS…`.

Both are whole: files read, reports coded, and, for adding, looked up, kept, indexed and committed. Each pair is
measured one after the other, coding first and adding first by turns; the median of the ratios counts. Time of the
processor is the measure (it does not rest on what else the machine does); wall time is printed beside it.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from warledger.corpus.adding import Adding
from warledger.corpus.coding import code_all
from warledger.corpus.identity import run_of
from warledger.corpus.settings import Settings
from warledger.ledger import Ledger
from warledger.reports.reading import read

#: The most that adding may take over coding.
MOST = 1.15


def code(files: list[str]) -> None:
    for _ in code_all(read(files), Settings()):
        pass


def add(files: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder, "warledger.db"), create=True) as ledger:
        for _ in Adding(ledger, run_of(Settings()), Settings()).add(read(files)):
            pass


def timed(work: Callable[[list[str]], None], files: list[str]) -> tuple[float, float]:
    """Seconds of the processor, and of the clock."""
    processor, clock = time.process_time(), time.perf_counter()
    work(files)
    return time.process_time() - processor, time.perf_counter() - clock


def over_coding(files: list[str], *, runs: int = 3) -> float:
    """The median of what adding takes over coding."""
    code(files[:1])  # load the model
    ratios = []
    for run in range(runs):
        order = (code, add) if run % 2 == 0 else (add, code)
        found = {work: timed(work, files) for work in order}
        ratios.append(found[add][0] / found[code][0])
        print(
            f"{run + 1}: coding {found[code][0]:.1f} s ({found[code][1]:.1f} by the clock), "
            f"adding {found[add][0]:.1f} s ({found[add][1]:.1f}), ratio {ratios[-1]:.3f}",
            flush=True,
        )
    return statistics.median(ratios)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="REPORTS")
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    ratio = over_coding(chosen.files, runs=chosen.runs)
    print(f"adding over coding  {ratio:.3f}  (at most {MOST})")
    return int(ratio > MOST)


if __name__ == "__main__":
    raise SystemExit(main())
