"""Reports of shootings with the registry's facts in, how well they are coded, linked and counted out.

    python benchmarks/gva.py --shared ../shared [--limit 100] [--policy representative]

The Gun Violence Archive lists incidents of criminal violence in the United States with the reports that tell of each;
bench/gva of the shared data holds three hundred with two and more. Each report is coded, linked to the others, and the
incidents are held against the registry:

- reports in clusters by `main_of`: B-cubed precision, recall and F1 over all reports, those that can't be read or tell
  of nothing being clusters of their own;
- for each incident of the registry, the found incident that most of its reports have as their main one: whether the
  total rows' best of killed and of wounded are the registry's numbers (no row counts as nought).
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from warledger.corpus.coding import code_all
from warledger.incidents.filing.filed import Filed
from warledger.incidents.linking import link
from warledger.incidents.outcome.make import incidents
from warledger.records import Claim, Incident, Rejection, Report
from warledger.reports.inputs.fields import Raw, make


@dataclass(frozen=True)
class Result:
    """Scores, 0 to 1.

    Attributes:
        precision: B-cubed precision of the clusters.
        recall: B-cubed recall.
        killed: Share of incidents with the registry's number of killed.
        injured: The same for injured.
    """

    precision: float
    recall: float
    killed: float
    injured: float

    @property
    def f1(self) -> float:
        """B-cubed F1."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def bcubed(found: Mapping[str, str], gold: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall of a clustering, averaged over its items.

    Args:
        found: Item to cluster; items that are missing are clusters of their own.
        gold: Item to true cluster, for every item.
    """
    mine: dict[object, set[str]] = defaultdict(set)
    theirs: dict[str, set[str]] = defaultdict(set)
    for item, true in gold.items():
        mine[found.get(item, (item,))].add(item)
        theirs[true].add(item)
    precision = recall = 0.0
    for item, true in gold.items():
        together = len(mine[found.get(item, (item,))] & theirs[true])
        precision += together / len(mine[found.get(item, (item,))])
        recall += together / len(theirs[true])
    return precision / len(gold), recall / len(gold)


def evaluate(made: Sequence[Incident], gold: Mapping[str, str], registry: Mapping[str, Mapping[str, int]]) -> Result:
    """Hold incidents against the registry.

    Args:
        made: The incidents found.
        gold: Report to the registry's incident.
        registry: The registry's incidents by id.
    """
    home = {report: incident for incident in made for report in incident.main_of}
    precision, recall = bcubed({r: i.incident for r, i in home.items()}, gold)
    right: Counter[str] = Counter()
    for name, facts in registry.items():
        of = Counter(home[r].incident for r, true in gold.items() if true == name and r in home)
        best = next((i for i in made if of and i.incident == of.most_common(1)[0][0]), None)
        right["killed"] += _total(best, "killed") == facts["num_killed"]
        right["injured"] += _total(best, "wounded") == facts["num_injured"]
    return Result(precision, recall, right["killed"] / len(registry), right["injured"] / len(registry))


def _total(incident: Incident | None, effect: str) -> int | None:
    if incident is None:
        return None
    rows = (f for f in incident.figures if f.effect == effect and f.side is None and f.category is None)
    return next((f.best for f in rows), None) or 0


def load(folder: Path) -> tuple[list[Report], dict[str, str], dict[str, dict[str, int]]]:
    """The reports that can be read, the incident of every report, and the registry's incidents."""
    with gzip.open(folder / "docs.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        docs = {d["docid"]: d for d in map(json.loads, lines)}
    with (folder / "incidents.dev.jsonl").open(encoding="utf-8") as lines:
        registry = {i["incident_id"]: i for i in map(json.loads, lines)}
    items = [
        make(Raw({"id": name, "date": d["dct"], "title": d["title"], "text": d["text"]}, name))
        for name, d in docs.items()
    ]
    return [i for i in items if isinstance(i, Report)], {n: d["incident_id"] for n, d in docs.items()}, registry


def code(reports: Iterable[Report]) -> dict[str, Sequence[Claim]]:
    """Claims by report."""
    return {outcome.report.id: outcome.claims for outcome in code_all(reports) if not isinstance(outcome, Rejection)}


def main() -> None:
    """Code, link, hold against the registry, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N incidents of the registry")
    parser.add_argument("--policy", default="representative")
    chosen = parser.parse_args()
    reports, gold, registry = load(chosen.shared / "bench" / "gva")
    if chosen.limit is not None:
        registry = dict(list(registry.items())[: chosen.limit])
        gold = {r: i for r, i in gold.items() if i in registry}
        reports = [r for r in reports if r.id in gold]
    start = time.perf_counter()
    claims = code(reports)
    coded = time.perf_counter()
    filed = {r.id: Filed.of(r) for r in reports}
    linked = link((filed[r.id], claims.get(r.id, ())) for r in reports)
    made = list(incidents(linked, {c.claim: c for some in claims.values() for c in some}, filed, policy_=chosen.policy))
    end = time.perf_counter()
    result = evaluate(made, gold, registry)
    print(f"{len(gold)} reports, {len(reports)} readable, {sum(map(bool, claims.values()))} with claims")
    print(
        f"{len(registry)} incidents in the registry, {len(made)} found; coded {coded - start:.0f} s, "
        f"linked {end - coded:.0f} s"
    )
    print(f"B-cubed        P {result.precision:.3f}  R {result.recall:.3f}  F1 {result.f1:.3f}  (at least 0.90)")
    print(f"killed exact   {result.killed:.3f}  (at least 0.70)")
    print(f"injured exact  {result.injured:.3f}  (at least 0.60)")


if __name__ == "__main__":
    main()
