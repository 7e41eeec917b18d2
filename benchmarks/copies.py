"""Pairs of reports that were read in, how many of the pairs that the finder takes for copies are copies out.

    python benchmarks/copies.py --shared ../shared

benchmarks/copies.jsonl holds pairs of reports of reports/syria.jsonl.gz and bench/gva. `copy` says that both print one
report: syndicated, trimmed, updated, or put under a new first paragraph; two reports that share background, captions or
a site's form are no copies. The draw `grouped` is every pair that stood in one group when they were read (95: fewer
than a hundred, so none was left out); `below` is the thirty-one pairs next under the bound, and one over it in no
group. The rules on titles and on outlets were made with these pairs in view. The draw `fresh` is every pair in one
group of bench/muc4, where nothing was chosen: of these the openings were read.
"""

from __future__ import annotations

import argparse
import gzip
import json
from itertools import combinations
from pathlib import Path

from gva import load

from warledger.incidents.filing.copies import Printed, groups
from warledger.incidents.filing.filed import Filed
from warledger.records import Rejection, Report
from warledger.reports.inputs.fields import Raw, make
from warledger.reports.reading import read

COPIES = Path(__file__).with_name("copies.jsonl")


def grouped(reports: list[Report]) -> set[frozenset[str]]:
    """All pairs of reports in one group."""
    filed = (Filed.of(report) for report in reports)
    found = groups(Printed(f.report, f.outlet, f.date, f.fingerprint) for f in filed)
    return {frozenset(pair) for group in found for pair in combinations(group.reports, 2)}


def muc4(folder: Path) -> list[Report]:
    """The reports of MUC-4, which have no outlet, title or date of their own."""
    with gzip.open(folder / "docs.train.jsonl.gz", "rt", encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    docs += map(json.loads, (folder / "docs.dev.jsonl").read_text(encoding="utf-8").splitlines())
    items = (make(Raw({"id": doc["docid"], "text": doc["text"]}, doc["docid"])) for doc in docs)
    return [item for item in items if isinstance(item, Report)]


def main() -> None:
    """Group, compare, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    shared = parser.parse_args().shared
    read_before = [json.loads(line) for line in COPIES.read_text(encoding="utf-8").splitlines()]
    copy = {frozenset((pair["a"], pair["b"])): pair["copy"] for pair in read_before}
    syria = [r for r in read([str(shared / "reports" / "syria.jsonl.gz")]) if not isinstance(r, Rejection)]
    sets = {
        "Syria": syria,
        "Gun Violence Archive": load(shared / "bench" / "gva")[0],
        "MUC-4": muc4(shared / "bench" / "muc4"),
    }
    for name, reports in sets.items():
        ids = {report.id for report in reports}
        found = grouped(reports)
        judged = found & copy.keys()
        right = sum(copy[pair] for pair in judged)
        missed = sum(same for pair, same in copy.items() if same and pair <= ids and pair not in found)
        print(
            f"{name}: {len(found)} pairs in one group, {len(judged)} of them read, {right} copies: "
            f"precision {right / max(1, len(judged)):.3f}  (at least 0.98); {missed} copies read in no group"
        )


if __name__ == "__main__":
    main()
