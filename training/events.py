"""Coded reports in, the weights of event selection out (src/warledger/knowledge/lexicons/event_selection.yaml).

    python training/events.py CODED.jsonl [--write]

CODED.jsonl: one report a line, {"id", "text", "events": [{"type", "quote"}, ...]}, coded by the codebook.
A cluster of mentions counts as an event where a coder's quote of the same type overlaps its evidence. The invented
reports of `invented_events/` are learned from as well, in every fold: coded ones tell of few seizures, surrenders and
flights. Those of `invented/` are not: their codings list attacks, and with them the same F1 is reached on folds of the
coded reports, but seizures and flights are left out. Prints the F1 of five-fold cross-validation over the
coded reports, with the threshold that gave it. Needs scikit-learn, which the package itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from warledger.claims.coder import Coder
from warledger.claims.events.one_event import selection
from warledger.claims.events.one_event.clusters import Cluster
from warledger.claims.events.one_event.distinct import clustered
from warledger.claims.read import read
from warledger.records import Report, Span
from warledger.reports.heads.head import read_head

#: Reports of the kind that `invented.py` holds, with the events alone, as lists of `type: quote`.
INVENTED = Path(__file__).parent / "invented_events"
#: Number of every report that is made up, where the coded ones count from 0.
MADE_UP = -1
OUT = Path(__file__).parent.parent / "src/warledger/knowledge/lexicons/event_selection.yaml"
#: Inverse strength of the L2 penalty: on folds of 201 reports F1 is flat from 0.1 (0.677) over 0.15 (0.684) and 0.3
#: (0.683) to 1 (0.681).
STRENGTH = 0.15
#: In a report with no event over the threshold, the best is kept from this score on: flat between 0.1 and 0.3.
LONE = 0.22
#: Folds of the cross-validation, and how often reports are dealt to them anew: one dealing moves F1 by a point.
FOLDS, DEALS = 5, 4


def readings(coded: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], list[Cluster]]]:
    """Each coded report with all clusters of its mentions."""
    reports = []
    for row in coded:
        day = date.fromisoformat(row["date"]) if row.get("date") else None
        reports.append(Report(id=str(row["id"]), text=row["text"], date=day, head=read_head(row["text"], date=day)))
    for row, reading in zip(coded, read(reports, Coder().tools), strict=True):
        yield row, clustered(reading.mentions, row["text"], reading.towns)


def made_up() -> list[dict[str, Any]]:
    """The invented reports, as coded ones are given.

    Raises:
        ValueError: A quote is not in its report.
    """
    out = []
    for path in sorted(INVENTED.glob("*.yaml")):
        for nth, report in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            events = [{"type": kind, "quote": quote} for one in report["events"] for kind, quote in one.items()]
            for event in events:
                if event["quote"] not in report["text"]:
                    raise ValueError(f"{path.name}, report {nth + 1}: not in its text: {event['quote']}")
            out.append({"id": f"{path.stem}-{nth}", "text": report["text"], "events": events})
    return out


def labels(clusters: list[Cluster], report: dict[str, Any]) -> list[int]:
    """1 for each cluster that a coder's event is paired with, by the length of overlap."""
    pairs = []
    for g, event in enumerate(report["events"]):
        start = report["text"].find(event["quote"])
        while start >= 0:
            gold = (start, start + len(event["quote"]))
            for c, one in enumerate(clusters):
                if one.type == event["type"]:
                    best = selection.best(one.mentions).span
                    shared = max(_shared(s, gold) for s in (best, *(m.head for m in one.mentions)))
                    # a town told in the quote is the stronger tie: twin clusters of one clause differ by it alone
                    town = bool(one.place and event.get("place") and one.place.of(report["text"]) in event["place"])
                    if shared:
                        pairs.append((town, shared, -g, -c))
            start = report["text"].find(event["quote"], start + 1)
    pairs.sort(reverse=True)
    out, used = [0] * len(clusters), set()
    for _, _, g, c in pairs:
        if g not in used and not out[-c]:
            out[-c] = 1
            used.add(g)
    return out


def _shared(a: Span, b: tuple[int, int]) -> int:
    return max(0, min(a.end, b[1]) - max(a.start, b[0]))


def f1(kept: np.ndarray, y: np.ndarray, gold: int) -> float:
    """F1 of the kept clusters against `gold` coded events."""
    found = int((kept & (y == 1)).sum())
    return 2 * found / (int(kept.sum()) + gold) if kept.sum() + gold else 0.0


def decide(p: np.ndarray, groups: np.ndarray, cut: float, lone: float) -> np.ndarray:
    """Kept clusters: those over `cut`; in a report with none, the best if over `lone`."""
    kept = p >= cut
    for g in np.unique(groups):
        rows = np.flatnonzero(groups == g)
        if not kept[rows].any() and p[rows].max() >= lone:
            kept[rows[p[rows].argmax()]] = True
    return kept


def main() -> None:
    """Train, report, and with --write keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("coded")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--strength", type=float, default=STRENGTH)
    args = parser.parse_args()
    coded = [json.loads(line) for line in Path(args.coded).read_text(encoding="utf-8").splitlines()]
    rows: list[dict[str, float]] = []
    ys: list[int] = []
    groups: list[int] = []
    for nth, (report, found) in enumerate(readings(coded + made_up())):
        rows += selection.features(found, report["text"])
        ys += labels(found, report)
        groups += [nth if nth < len(coded) else MADE_UP] * len(found)
    gold = sum(len(report["events"]) for report in coded)
    vectorizer = DictVectorizer(sparse=False)
    x, y, g = vectorizer.fit_transform(rows), np.array(ys), np.array(groups)
    model = LogisticRegression(C=args.strength, fit_intercept=False, max_iter=2000)
    cuts = np.arange(0.16, 0.6, 0.02)
    curve = np.zeros(len(cuts))
    for deal in range(DEALS):
        fold_of = np.random.default_rng(deal).permutation(len(coded)) % FOLDS
        p = np.zeros(len(y))
        for fold in range(FOLDS):
            test = (g != MADE_UP) & (fold_of[g] == fold)
            p[test] = model.fit(x[~test], y[~test]).predict_proba(x[test])[:, 1]
        real = g != MADE_UP
        curve += [f1(decide(p[real], g[real], cut, LONE), y[real], gold) / DEALS for cut in cuts]
    # the threshold from the smoothed curve: its single peaks are chance
    smooth = np.convolve(curve, np.ones(5) / 5, mode="valid")
    at = int(smooth.argmax()) + 2
    score, cut = curve[at], cuts[at]
    real = g != MADE_UP
    print(f"{real.sum()} clusters, {y[real].sum()} of {gold} events reachable")
    print(f"cross-validated F1 {score:.3f} at {cut:.2f}")
    model.fit(x, y)
    weights = {
        name: round(float(w), 3) for name, w in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    }
    for name, w in sorted(weights.items(), key=lambda item: -item[1]):
        print(f"{w:7.3f}  {name}")
    if args.write:
        head = (
            "# Weights of events/one_event/selection: how likely a cluster of mentions is an event of the report.\n"
            "# Written by training/events.py (logistic regression); the thresholds by cross-validation over reports.\n"
        )
        data = {"threshold": round(float(cut), 2), "lone_threshold": LONE, "weights": weights}
        OUT.write_text(head + yaml.safe_dump(data, sort_keys=True), encoding="utf-8")


if __name__ == "__main__":
    main()
