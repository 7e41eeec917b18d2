"""Learn the weights of the choice among candidates from coded reports.

    python training/choice.py --gold silver.jsonl [--gold more.jsonl] --bench DIR

Gold files follow the codebook's JSON lines; DIR holds `score_claims.py`, whose rules say when two names or places
are the same. For each field a conditional logit over the candidates of an anchor is fitted (L2, L-BFGS).
`accept`, `background` and `going_on_…` (is a figure's answer that of the one before?) are plain logits.
Features seen in fewer than `MIN_REPORTS` reports are dropped,
so that no weight is keyed to one report. Reports are folded whole.

Invented text in the manner of reports on many wars trains along (`ALONG`), and no figure is ever published on it:
`own_text.jsonl`, short reports for parties alone, and `invented/`, whole reports (`invented.py`).

Never train on reports for which a figure is published. What the shipped weights were trained on stands in
`docs/method/choice.md`.
"""

from __future__ import annotations

import argparse
import collections
import functools
import importlib.util
import itertools
import json
import math
import sys
from pathlib import Path
from typing import NamedTuple

import invented
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview, resolve
from warledger.claims.choice.weighing import going_on, judge
from warledger.claims.choice.weighing.chain import FIELDS as CHAINED
from warledger.claims.choice.weighing.model import FIELDS
from warledger.claims.coder import Coder
from warledger.claims.read import read
from warledger.knowledge.actors.registry import Registry

#: A feature must occur in this many reports; 2, 3 and 5 gave the same on held-out folds.
MIN_REPORTS = 3


class Penalty(NamedTuple):
    """An L2 penalty.

    Attributes:
        each: Of a feature.
        common: A feature of more candidates than so many is held back more, with the square root of their number.
    """

    each: float
    common: float = math.inf


#: L2 penalty; from 0.4 to 2.5 times these values little changes on held-out folds. What most places of a report share
#: (how often it is named, how far away) drowns what is told of few of them ("lies in what the sentence names"): with
#: features of more than 500 candidates held back, 31 of 1258 figures on held-out folds gain the right place and 3 lose
#: it, in 22 reports and in 3; with 250 as many, with 1000 half as many. Of the other fields none gains by it.
L2 = {
    "agent": Penalty(20.0),
    "side": Penalty(4.0),
    "source": Penalty(25.0),
    "place": Penalty(32.0, common=500),
    "date": Penalty(10.0),
    "accept": Penalty(3.0),
    "background": Penalty(4.0),
}
#: The same for what goes on from one figure to the next: 2 to 16 do as well.
L2 |= {f"going_on_{name}": Penalty(4.0) for name in CHAINED}
#: Share of the penalty for features marked "!": few, general and near certain, yet seen in too few reports to weigh
#: much against it.
SURE = 0.1
FOLDS = 5
REGISTRY = Registry.load()
#: Fields that learn nothing from what no candidate gets right. To learn "nothing" there taught that a speaker is not to
#: be believed who stands right there under another name than the coder's; on held-out folds sources gain half a point.
REACHABLE_ONLY = frozenset(("source",))
#: What an invented report weighs beside a real one. On held-out folds real reports lose a point or two of places and
#: perpetrators at 1, invented ones lose as much at a quarter; dates and sides gain at each.
INVENTED = 0.5
#: The same for single fields. On held-out folds, the field alone, sources gain five figures of 1082 at 0.15 and as many
#: at 0.05, and lose at a half; perpetrators gain five at 0.8. In whole claims these folds then stay as they are (two
#: complete figures fewer of 526), and reports on other events gain two of 69 and three of 17.
INVENTED_OF = {"source": 0.15, "agent": 0.8}
#: Invented text to what learns from it too. The short reports changed nothing else on held-out folds; the whole ones
#: help sides, dates and scope. Perpetrators of the coded reports, most of them Syrian, lost half a point by them when
#: they were few; without them, blame that is only laid in passing ("blamed on", "blaming the military") goes unread.
#: Places gain most: on held-out folds 931 of 1264 figures choose the right one with them, 888 without; at three
#: quarters of their weight as many choose right, but in whole claims 12 of 1097 lose it, eight of them in one report.
#: Sources of the coded reports lose a quarter to half a point by them at half the weight, as they seldom carry one
#: speaker over a whole report; at less (`INVENTED_OF`) they keep them, and reports of other wars gain. Acceptance gains
#: a point of precision and loses people of whom a report only says that they were shot.
ALONG = {
    "own_text.jsonl": ("agent", "side"),
    "invented": ("agent", "side", "source", "place", "date", "background", "going_on_place", "going_on_date"),
    # dates of the coded reports lose half a point by these, parties of other wars gain two, and places of other wars
    # one (166 to 168 of 223 figures that nothing learns from) while those of the coded reports stay as they are
    "invented/fresh": ("agent", "side", "source", "place", "background"),
    # briefs on who did it: perpetrators of the coded reports gain five of 1260 figures by them; their dates, which most
    # of the briefs leave out, would lose half a point
    "invented/parties": ("agent", "side"),
}
#: Invented reports that nothing learns from, so that they can tell how reports of other wars fare: written and coded
#: before the program read them. What the first of them taught of perpetrators, sides and scope changed nothing on
#: held-out folds, and cost reports of other wars two figures of 67; the last two cost the folds seven perpetrators.
HELD_OUT = ("fresh2_", "fresh5_", "fresh6_")


def scorer(folder: Path):
    """The scorer's module."""
    spec = importlib.util.spec_from_file_location("score_claims", folder / "score_claims.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def same_count(gold, said):
    """The same effect with the same bounds."""
    return all(gold[key] == said[key] for key in ("effect", "low", "high"))


class Own(NamedTuple):
    """Which invented report, and what it weighs where real ones weigh 1."""

    number: int
    weight: float


class Case:
    """A report with its anchors, candidate table and gold labels."""

    def __init__(self, reading, gold, score, coder):
        self.reading, self.gold = reading, gold
        figures, events = anchors.of_figures(reading), anchors.of_events(reading)
        self.figures = figures
        self.anchors = [*figures, *events]
        self.table = resolve.table(reading, self.anchors)
        text = gold["text"]
        golds = [dict(f, spans=score.spans(text, f["quote"])) for f in gold["figures"]]
        preds = [
            dict(effect=a.label, low=a.figure.counted.low, high=a.figure.counted.high, spans=[tuple(a.span)])
            for a in figures
        ]
        self.gold_of = {j: golds[i] for i, j in score.pair(golds, preds, same_count, text=text)}
        self.accepted = set(self.gold_of)
        for j, p in enumerate(preds):
            if j in self.gold_of:
                continue
            same = [
                g
                for g in golds
                if g["effect"] == p["effect"]
                and (p["low"] or p["high"]) is not None
                and (g["low"] or g["high"]) == (p["low"] or p["high"])
                and score.same_number(text, g, p)
            ]
            if same:
                self.accepted.add(j)
                if len({(g["by"], g["source"], g["place"], g["start"]) for g in same}) == 1:
                    self.gold_of[j] = same[0]
        ges = [dict(e, spans=score.spans(text, e["quote"])) for e in gold["events"]]
        pes = [dict(type=a.label, spans=[tuple(s) for s in a.event.evidence]) for a in events]
        for i, j in score.pair(ges, pes, lambda g, p: g["type"] == p["type"]):
            self.gold_of[len(figures) + j] = dict(ges[i], by=ges[i]["agent"], event=True)
        self.score = score

    def same(self, name, one, other):
        """Are two gold figures or events of the same days, or place?"""
        if name == "date":
            return (one["start"], one["end"]) == (other["start"], other["end"])
        first, second = one[name], other[name]
        return first is second if first is None or second is None else self.score.same_place(first, second)

    def misses(self, name, at, right):
        """Is something coded that none of the candidates is?"""
        row = self.table[name][at]
        gold = self.gold_of[at]
        return gold["by" if name == "agent" else name] is not None and all(row[i].key is None for i in right)

    def label(self, name, at):
        """Indices of the right candidates of one field ("nothing" where none is right), or None without a label."""
        gold = self.gold_of.get(at)
        if gold is None or (name == "side" and gold.get("event")):
            return None
        row = self.table[name][at]
        nothing = next((i for i, c in enumerate(row) if c.key is None), None)
        if nothing is None:
            return None  # settled without a choice
        if name == "date":
            want = (gold["start"], gold["end"])
            if want == (None, None):
                # a day whose year the report leaves open comes out as no day, too
                return {nothing, *(i for i, c in enumerate(row) if c.key is not None and c.key[:2] == want)}
            right = {i for i, c in enumerate(row) if c.key is not None and (str(c.key[0]), str(c.key[1])) == want}
            return right or {nothing}
        want = gold["by" if name == "agent" else name]
        if want is None:
            return {nothing}
        named = [(i, c.value.text if name == "place" else c.key) for i, c in enumerate(row) if c.key is not None]
        same = self.score.same_place if name == "place" else self.same_body
        return {i for i, said in named if same(want, said)} or {nothing}

    def same_body(self, want, said):
        """Do both name one body? The scorer knows few short forms; a coder may write any ("AQIM")."""
        actor = REGISTRY.lookup(want)
        return self.score.same_name(want, said) or (actor is not None and actor.name == said)


def vocabulary(samples):
    """Features that occur in enough reports, numbered."""
    seen = collections.defaultdict(set)
    for report, rows, _ in samples:
        for row in rows:
            for f in row:
                if len(seen[f]) < MIN_REPORTS:
                    seen[f].add(report)
    return {f: i for i, f in enumerate(sorted(f for f, s in seen.items() if len(s) >= MIN_REPORTS))}


def penalties(index, counts, l2):
    """The penalty of each feature, given how many candidates have it."""
    each = np.array([l2.each * (SURE if f.startswith("!") else 1.0) for f in index])
    held = np.array([not f.startswith("!") for f in index]) & (counts > l2.common)
    return np.where(held, each * np.sqrt(counts / l2.common), each)


def fit(samples, l2, binary=False):
    """Weights from samples (report, rows of features, right rows)."""
    index = vocabulary(samples)
    data_rows, data_cols, groups, target, at = [], [], [], [], 0
    for g, (_, rows, right) in enumerate(samples):
        for i, row in enumerate(rows):
            for f in set(row):
                if f in index:
                    data_rows.append(at)
                    data_cols.append(index[f])
            groups.append(g)
            target.append(i in right)
            at += 1
    x = csr_matrix((np.ones(len(data_rows)), (data_rows, data_cols)), shape=(at, len(index)))
    penalty = penalties(index, np.bincount(data_cols, minlength=len(index)), l2)
    y, groups = np.array(target, dtype=float), np.array(groups)
    counts = np.array([report.weight if isinstance(report, Own) else 1.0 for report, _, _ in samples])

    def loss(w):
        z = x @ w
        if binary:
            p = 1 / (1 + np.exp(-z))
            share = counts[groups]
            value = -np.sum(share * (y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12)))
            return value + 0.5 * penalty * w @ w, x.T @ (share * (p - y)) + penalty * w
        top = np.full(len(samples), -np.inf)
        np.maximum.at(top, groups, z)
        e = np.exp(z - top[groups])
        total = np.bincount(groups, e, minlength=len(samples))
        p = e / total[groups]
        good = np.bincount(groups, e * y, minlength=len(samples))
        value = -np.sum(counts * (np.log(good) - np.log(total)))
        return value + 0.5 * penalty * w @ w, x.T @ (counts[groups] * (p - e * y / good[groups])) + penalty * w

    w = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {f: round(float(w[i]), 3) for f, i in index.items() if abs(w[i]) >= 0.01}


def weigh_with(known):
    """A scorer of candidates with weights in hand."""

    def weigh(row):
        if not row:
            return
        for c in row:
            c.score = sum(known.get(f, 0.0) for f in dict.fromkeys(c.features))
        top = max(c.score for c in row)
        total = sum(math.exp(c.score - top) for c in row)
        for c in row:
            c.probability = math.exp(c.score - top) / total

    return weigh


@functools.cache
def own_cases(bench):
    """The invented reports, each with what learns from it."""
    files = sorted(invented.FOLDER.glob("*.yaml"))
    files = [path for path in files if not path.name.startswith(HELD_OUT)]
    fresh = [path for path in files if path.name.startswith("fresh")]
    parties = [path for path in files if path.name.startswith("parties")]
    texts = {
        "own_text.jsonl": load([Path(__file__).with_name("own_text.jsonl")]),
        "invented": invented.load([path for path in files if path not in (*fresh, *parties)]),
        "invented/fresh": invented.load(fresh),
        "invented/parties": invented.load(parties),
    }
    coder, score = Coder(), scorer(bench)
    out = []
    for name, gold in texts.items():
        made = [reports.report(g["text"], id=g["id"], date=g["date"], outlet=g.get("outlet")) for g in gold]
        out += [
            (ALONG[name], Case(reading, g, score, coder))
            for reading, g in zip(read(made, coder.tools), gold, strict=True)
        ]
    return out


def along(cases, name):
    """The invented reports that one field learns from, numbered apart from the others and weighed for it."""
    own = own_cases(Path(cases[0].score.__file__).parent)
    weight = INVENTED_OF.get(name, INVENTED)
    return [(Own(n, weight), case) for n, (fields, case) in enumerate(own) if name in fields]


def samples_of(cases, name):
    """Training samples of one field from its candidates' present features; invented text beside them."""
    out = []
    for r, case in [*cases, *along([case for _, case in cases], name)]:
        for at in range(len(case.anchors)):
            right = case.label(name, at)
            if right is not None and not (name in REACHABLE_ONLY and case.misses(name, at, right)):
                out.append((r, [c.features for c in case.table[name][at]], right))
    return out


def accuracy(cases, name):
    """Share of labelled figures whose most probable candidate is right, in words."""
    right = total = reachable = 0
    for case in cases:
        for at in range(len(case.figures)):
            label = case.label(name, at)
            if label is None:
                continue
            row = case.table[name][at]
            gold = case.gold_of[at]
            want = gold["start"] if name == "date" else gold["by" if name == "agent" else name]
            missing = want is not None and all(row[i].key is None for i in label)
            total += 1
            reachable += not missing
            right += not missing and max(range(len(row)), key=lambda i: row[i].probability) in label
    return f"{right / max(1, total):.3f} (reachable {reachable / max(1, total):.3f}, n {total})"


def train_field(cases, name, out):
    """One field; prints held-out accuracy."""
    folds = [[(r, c) for r, c in enumerate(cases) if r % FOLDS == k] for k in range(FOLDS)]
    for k in range(FOLDS):
        known = fit(samples_of([rc for o in range(FOLDS) if o != k for rc in folds[o]], name), L2[name])
        weigh = weigh_with(known)
        for _, case in folds[k]:
            for row in case.table[name]:
                weigh(row)
    print(f"{name:8s} held out: {accuracy(cases, name)}", flush=True)
    write(out / f"{name}.json", fit(samples_of(list(enumerate(cases)), name), L2[name]))


def binary(cases, name, make, out):
    """A two-way choice; prints held-out accuracy."""
    data = _labelled(enumerate(cases), make)
    own = _labelled(along(cases, name), make)
    right = 0
    sweep = collections.Counter()
    for k in range(FOLDS):
        known = fit([s for s in data if s[0] % FOLDS != k] + own, L2[name], binary=True)
        for r, rows, label in data:
            if r % FOLDS == k:
                p = 1 / (1 + np.exp(-sum(known.get(f, 0.0) for f in rows[0])))
                right += (p > 0.5) == bool(label)
                for t in (0.2, 0.3, 0.4, 0.5, 0.6):
                    sweep[t, "pred"] += p > t
                    sweep[t, "hit"] += p > t and bool(label)
    gold = sum(bool(label) for _, _, label in data)
    print(
        f"{name:8s} held out: {right / len(data):.3f} (n {len(data)}, positive {gold})  "
        + "  ".join(
            f"@{t} P {sweep[t, 'hit'] / max(1, sweep[t, 'pred']):.2f} R {sweep[t, 'hit'] / max(1, gold):.2f}"
            for t in (0.2, 0.3, 0.4, 0.5, 0.6)
        )
    )
    write(out / f"{name}.json", fit(data + own, L2[name], binary=True))


def _labelled(cases, make):
    return [(r, [features], {0} if label else set()) for r, case in cases for features, label in make(case)]


def pairs(case, name):
    """Features of each labelled figure or event with the one before it, and whether one field is the same in both."""
    view = overview.of(case.reading)
    labelled = sorted(case.gold_of, key=lambda at: case.anchors[at].span)
    for one, two in itertools.pairwise(labelled):
        found = going_on.features(case.reading, view, case.anchors[one], case.anchors[two])
        yield found, case.same(name, case.gold_of[one], case.gold_of[two])


def write(path, weights):
    """Weights as JSON, a line a feature."""
    path.write_text(json.dumps(dict(sorted(weights.items())), indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def load(paths):
    """Coded reports of several files."""
    rows = [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").splitlines() if line.strip()]
    return [r for r in rows if r]


def main():
    """Train all fields and write their weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", action="append", required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/warledger/claims/choice/weights"))
    args = parser.parse_args()
    score = scorer(args.bench)
    gold = load(args.gold)
    coder = Coder()
    made = [
        reports.report(g["text"], id=g["id"], date=g.get("date"), outlet=g.get("outlet"), title=g.get("title"))
        for g in gold
    ]
    cases = [Case(reading, g, score, coder) for reading, g in zip(read(made, coder.tools), gold, strict=True)]
    print(
        f"{len(cases)} reports, {sum(len(c.figures) for c in cases)} figure mentions, "
        f"{sum(len(c.gold_of) for c in cases)} labelled anchors",
        flush=True,
    )
    args.out.mkdir(parents=True, exist_ok=True)
    binary(
        cases,
        "accept",
        lambda c: [(judge.accept_features(c.reading, a, c.figures), j in c.accepted) for j, a in enumerate(c.figures)],
        args.out,
    )
    for name in FIELDS:
        train_field(cases, name, args.out)
    for name in CHAINED:
        binary(cases, f"going_on_{name}", functools.partial(pairs, name=name), args.out)
    own = [case for _, case in along(cases, "background")]
    for name in ("date", "place"):
        weigh = weigh_with(json.loads((args.out / f"{name}.json").read_text("utf-8")))
        for case in own:
            for row in case.table[name]:
                weigh(row)
    for case in (*cases, *own):
        for name in ("date", "place"):
            for row in case.table[name]:
                row.sort(key=lambda c: -c.probability)

    def scopes(case):
        for j, g in case.gold_of.items():
            if j < len(case.figures):
                chosen = {name: case.table[name][j][0] for name in ("date", "place")}
                yield judge.scope_features(case.reading, case.figures[j], chosen), g["scope"] == "background"

    binary(cases, "background", scopes, args.out)


if __name__ == "__main__":
    sys.exit(main())
