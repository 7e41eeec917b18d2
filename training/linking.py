"""Learn the weights of linking from pairs of tellings that a reader, a registry or a maker judged.

    python training/linking.py --shared ../shared [--write]

Three sources: pairs of the Syrian war's reports that a reader judged (benchmarks/pairs.jsonl, draws up to `DRAWS`),
the main tellings of the Gun Violence Archive's reports, and a made ledger (benchmarks/linking.py). A logistic
regression over the levels of all comparisons is fitted, each weight drawn to where it starts (linking_start.json: for
each level its weight, counted on the archive's incidents and set by hand, and its share `u` among pairs that are two).
Printed is how pairs of a draw come out, as incidents of all reports, with weights learnt without that draw; --write
puts the weights into the package.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "benchmarks"))

import gva  # noqa: E402
import linking  # noqa: E402
import pairs  # noqa: E402

from warledger.corpus.coding import code_all  # noqa: E402
from warledger.incidents.clusters.cluster import cluster  # noqa: E402
from warledger.incidents.filing.filed import Filed  # noqa: E402
from warledger.incidents.linking import link  # noqa: E402
from warledger.incidents.model import comparisons, score  # noqa: E402
from warledger.incidents.model.rows import key_table, rows  # noqa: E402
from warledger.incidents.model.scored import Scored  # noqa: E402
from warledger.incidents.state import Linking  # noqa: E402
from warledger.records import Rejection  # noqa: E402
from warledger.reports.reading import read  # noqa: E402

SHIPPED = HERE.parent / "src" / "warledger" / "incidents" / "model" / "weights.json"
START = json.loads((HERE / "linking_start.json").read_text(encoding="utf-8"))
#: The last draw to learn from; later ones say how well it goes on pairs that nothing was learnt from.
DRAWS = 28
#: What a pair of the archive and of the made ledger weighs beside one that a reader judged. Swept: of the archive 0.1
#: to 0.4 are much alike, and its own clusters hold from 0.05 on; the more the made ledger weighs, the better its own
#: (of 10,000 claims its recall is 0.964 with 0.3, 0.975 with 1.0). With 0.1, and names and targets free, draws 15 to 24
#: come out better (0.84 and 0.85 for 0.80 and 0.84); but pairs near even odds are hardest for the weights that drew
#: them, and of draws 25 and 26, drawn by such weights, with 23 and 24, drawn by these, these have more right.
ARCHIVE, MADE = 0.2, 1.0
#: Pairs of the made ledger, of its 10,000 claims.
MADE_PAIRS, MADE_CLAIMS, MADE_SEED = 8000, 10_000, 1
#: How strongly a weight is drawn to where it starts, and one that is held. From 0.08 to 2.0 held-out draws go from 0.88
#: and 0.86 to 0.88 and 0.87; below 0.3 rare words that are hardly shared come to speak for one incident, and claims of
#: another version of the coder lose more.
L2, HELD = 1.0, 50.0
#: Weights held by hand: two bombings in one town on one day stay two (a shared name and a target are what tells them
#: apart), no level speaks for what its name speaks against, and no names carry attacks of a war's every day together
#: that reports date two days apart, or deeds of two kinds.
FIXED = {
    ("names", "share none"): -1.3,
    ("names", "share none, one outlet"): -2.2,
    ("towns", "share none"): -3.0,
    ("told", "each report's only incident"): 0.5,
    ("target", "another"): -1.7,
    ("killed", "further apart"): -1.0,
    ("daily", "days apart, and both name theirs"): -8.0,
    ("event", "two deeds"): -8.0,
    ("where", "elsewhere"): -1.0,
    ("hurt", "same number, 5 to 14"): 2.8,
}
#: Pairs that are two, whatever is learnt, by the levels that they have: two bombings of one day in one town, which
#: share no name and differ in target and toll.
TWO: tuple[dict[str, str], ...] = (
    {
        "when": "same day", "where": "same spot or name", "event": "same type", "daily": "one day",
        "killed": "further apart", "target": "another", "names": "share none",
        "told": "each report's only incident", "text": "two texts",
    },
)  # fmt: skip
#: What speaks against them in the end at least; 1.0 costs the judged pairs 0.01 of recall.
AGAINST = 0.3
#: Pairs that weigh less are as good as unlinked.
KEPT = score.KEPT
_LN2 = math.log(2)
_SLOTS = [(name, at) for name in comparisons.LEVELS for at in range(len(START[name]))]
_SLOT = {slot: at for at, slot in enumerate(_SLOTS)}


class Judged(NamedTuple):
    """A pair: its levels, whether it is one incident, what it weighs, and its draw (0 for none)."""

    levels: tuple[int, ...]
    same: bool
    weight: float
    draw: int


class Read(NamedTuple):
    """Reports whose pairs were judged.

    Attributes:
        linked: What they tell of.
        met: All pairs of tellings that meet.
        asked: Judged pairs whose claims are coded: the draw, both tellings, whether they are one incident.
        judged: Those of them that meet, to learn from.
    """

    linked: Linking
    met: list[Scored]
    asked: list[tuple[int, str, str, bool]]
    judged: list[Judged]


def scored(linked: Linking) -> list[Scored]:
    """All pairs that share a key, however little speaks for them."""
    tellings = [linked.tellings[t] for t in sorted(linked.tellings)]
    score.KEPT = -60.0
    keys = key_table({t.telling: linked.keys[t.telling] for t in tellings})
    return score.score(rows(tellings, linked.frequency, len(linked.reports)), keys, comparisons.load())


def syria(shared: Path) -> Read:
    """The Syrian war's reports, and the pairs that a reader judged."""
    coded = [c for c in code_all(read([str(shared / "reports" / "syria.jsonl.gz")])) if not isinstance(c, Rejection)]
    linked = link((Filed.of(c.report), c.claims) for c in coded)
    telling = {c: t for t, told in linked.tellings.items() for c in told.claims}
    claims = {c.report.id: [claim for claim in c.claims if claim.claim in telling] for c in coded}
    met = scored(linked)
    levels = {frozenset((s.one, s.other)): s.levels for s in met}
    asked = []
    for line in pairs.PAIRS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        one, other = (pairs.claim_at(claims[report], offset) for report, offset in (pair["one"], pair["other"]))
        if one is not None and other is not None and pair["draw"] <= DRAWS:
            asked.append((pair["draw"], telling[one.claim], telling[other.claim], pair["same"]))
    judged = [
        Judged(levels[key], same, 1.0, draw)
        for draw, one, other, same in asked
        if (key := frozenset((one, other))) in levels
    ]
    return Read(linked, met, asked, judged)


def archive(shared: Path) -> list[Judged]:
    """Pairs of main tellings of the Gun Violence Archive's reports."""
    reports, gold, _ = gva.load(shared / "bench" / "gva")
    claims = gva.code(reports)
    linked = link((Filed.of(r), claims.get(r.id, ())) for r in reports)
    out = []
    for pair in scored(linked):
        one, other = linked.tellings[pair.one], linked.tellings[pair.other]
        if one.main and other.main and one.claims and other.claims:
            out.append(Judged(pair.levels, gold[one.report] == gold[other.report], ARCHIVE, 0))
    return out


def made() -> list[Judged]:
    """Pairs of a made ledger that start with some evidence."""
    reports, true = linking.ledger(MADE_CLAIMS, MADE_SEED)
    linked = link(reports)
    of = {t: true[told.claims[0]] for t, told in linked.tellings.items()}
    some = [Judged(p.levels, of[p.one] == of[p.other], MADE, 0) for p in scored(linked) if _started(p.levels) >= -14]
    random.Random(MADE_SEED).shuffle(some)
    return some[:MADE_PAIRS]


def _started(levels: Sequence[int]) -> float:
    """The weight of a pair before anything is learnt."""
    return float(START["prior"]) + sum(
        START[name][at][1] for name, at in zip(comparisons.LEVELS, levels, strict=True) if at >= 0
    )


def fit(judged: Sequence[Judged]) -> np.ndarray:
    """Weights of all levels in the order of `_SLOTS`, the prior last; each comparison has levels for and against."""
    start = np.array([START[name][at][1] for name, at in _SLOTS] + [START["prior"]])
    drawn = np.full(len(start), L2)
    for at, (name, level) in enumerate(_SLOTS):
        held = FIXED.get((name, START[name][level][0]))
        if held is not None:
            start[at], drawn[at] = held, HELD
    table = np.zeros((len(judged), len(start)))
    table[:, -1] = 1
    for row, pair in enumerate(judged):
        for name, level in zip(comparisons.LEVELS, pair.levels, strict=True):
            if level >= 0:
                table[row, _SLOT[name, level]] = 1
    same = np.array([p.same for p in judged], dtype=float)
    weight = np.array([p.weight for p in judged])
    groups = [np.array([_SLOT[name, at] for at in range(len(START[name]))]) for name in comparisons.LEVELS]
    two = np.array([_row(levels) for levels in TWO])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = table @ w * _LN2
        value = (weight * (np.logaddexp(0, z) - same * z)).sum() + (drawn * (w - start) ** 2).sum()
        slope = table.T @ (weight * (1 / (1 + np.exp(-z)) - same)) * _LN2 + 2 * drawn * (w - start)
        for group in groups:
            for side, at in ((1.0, group[np.argmin(w[group])]), (-1.0, group[np.argmax(w[group])])):
                over = max(0.0, side * w[at] + 0.2)
                value += 100 * over**2
                slope[at] += 200 * over * side
        over = np.maximum(0.0, two @ w + AGAINST)
        return value + 100 * (over**2).sum(), slope + 200 * two.T @ over

    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000}).x)


def _row(levels: Mapping[str, str]) -> np.ndarray:
    """Which weights count for a pair with levels of these names."""
    out = np.zeros(len(_SLOTS) + 1)
    out[-1] = 1
    for name, level in levels.items():
        out[_SLOT[name, [known for known, *_ in START[name]].index(level)]] = 1
    return out


def weigh(w: np.ndarray, levels: Iterable[int]) -> float:
    """The weight of a pair."""
    return float(
        w[-1] + sum(w[_SLOT[name, at]] for name, at in zip(comparisons.LEVELS, levels, strict=True) if at >= 0)
    )


def held_out(known: Read, w: np.ndarray, draw: int) -> list[tuple[bool, bool]]:
    """Of each pair of a draw, whether these weights join it where all reports are linked, and whether they should."""
    weighed = [pair._replace(weight=weigh(w, pair.levels)) for pair in known.met]
    tellings = [known.linked.tellings[t] for t in sorted(known.linked.tellings)]
    groups = cluster(tellings, [pair for pair in weighed if pair.weight >= KEPT])
    home = {t: at for at, group in enumerate(groups) for t in group}
    return [(home[one] == home[other], same) for of, one, other, same in known.asked if of == draw]


def show(name: str, held: Sequence[tuple[bool, bool]]) -> None:
    """Print precision and recall."""
    right, joined, true = (sum(map(f, held)) for f in (all, lambda p: p[0], lambda p: p[1]))
    print(f"{name}: precision {right / max(1, joined):.2f}, recall {right / max(1, true):.2f}", flush=True)


def shares(weights: Sequence[float], u: Sequence[float]) -> tuple[list[float], list[float]]:
    """Shares m and u with these weights as log2(m/u), each summing to 1, u as near to the given one as that allows."""
    low, high = -60.0, 60.0
    for _ in range(100):
        tilt = (low + high) / 2
        tilted = [share * 2 ** (-tilt * weight) for share, weight in zip(u, weights, strict=True)]
        tilted = [share / sum(tilted) for share in tilted]
        m = [share * 2**weight for share, weight in zip(tilted, weights, strict=True)]
        low, high = (tilt, high) if sum(m) > 1 else (low, tilt)
    return m, tilted


def _chosen(judged: int) -> str:
    """How the weights came about."""
    return (
        "Learnt by regularised logistic regression (training/linking.py) on pairs of tellings that a reader or a "
        f"registry judged: {judged:,} of reports of the Syrian war (benchmarks/pairs.jsonl, draws 0 to {DRAWS}), those "
        f"of the main tellings of the Gun Violence Archive, which count {ARCHIVE:g} each, and {MADE_PAIRS:,} of a made "
        f"ledger (benchmarks/linking.py), which count {MADE:g}. Each level is drawn to the weight that was counted or "
        f"set by hand before. {len(FIXED)} levels are held by hand: names and towns of which none is shared, what "
        "reports tell of alone, another target, another toll, elsewhere, hurt alike, everyday attacks days apart, "
        "deeds of two kinds. Two bombings in one town on one day that share no name and differ in target and toll are "
        "held to be two. m and u are scaled so that each sums to 1; only their ratio is learnt."
    )


def write(w: np.ndarray, judged: int = 0) -> None:
    """Put the weights into the package."""
    prior = 1 / (1 + 2 ** -w[-1])
    lines = ["{", f'  "chosen": {json.dumps(_chosen(judged))},', f'  "prior": {prior:.3g},', '  "comparisons": {']
    for name in comparisons.LEVELS:
        m, u = shares([w[_SLOT[name, at]] for at in range(len(START[name]))], [level[2] for level in START[name]])
        lines.append(f'    "{name}": [')
        levels = []
        for (level, _, _), for_one, for_two in zip(START[name], m, u, strict=True):
            levels.append(f'      {{"level": {json.dumps(level)}, "m": {for_one:.4g}, "u": {for_two:.4g}}}')
        lines += [",\n".join(levels), "    ],"]
    lines[-1] = "    ]"
    SHIPPED.write_text("\n".join([*lines, "  }", "}"]) + "\n", encoding="utf-8")


def main() -> None:
    """Collect, hold out each draw, learn from all, print, and write where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    chosen = parser.parse_args()
    if chosen.write and comparisons.misfit(json.loads(SHIPPED.read_text(encoding="utf-8"))) is not None:
        # levels are new: what is linked to learn from needs weights for them
        write(np.array([START[name][at][1] for name, at in _SLOTS] + [START["prior"]]))
    known, others = syria(chosen.shared), [*archive(chosen.shared), *made()]
    judged = known.judged
    print(
        f"{len(judged)} pairs judged by a reader, {sum(p.same for p in judged)} of one incident; {len(others)} others"
    )
    every: list[tuple[bool, bool]] = []
    for draw in sorted({p.draw for p in judged} - {0}):
        held = held_out(known, fit([p for p in judged if p.draw != draw] + others), draw)
        show(f"draw {draw}, held out", held)
        every += held
    show("all of them, each held out", every)
    w = fit([*judged, *others])
    for name in comparisons.LEVELS:
        print(name, ", ".join(f"{START[name][at][0]} {w[_SLOT[name, at]]:+.1f}" for at in range(len(START[name]))))
    if chosen.write:
        write(w, len(judged))


if __name__ == "__main__":
    main()
