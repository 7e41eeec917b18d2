"""A report's anchors in, one candidate a field and anchor out.

Two passes. In the first each anchor chooses alone. In the second it also sees what the others chose: figures of
one event mostly share its perpetrator, place, day and speaker, and what one sentence leaves open another settles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from warledger.claims.choice import model, overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.choice.model import FIELDS, Candidate
from warledger.claims.reading import Reading

#: (reading, anchors) to the candidates of each field for each anchor, in order.
Table = dict[str, list[list[Candidate]]]
Weigh = Callable[[str, Sequence[Candidate]], None]


def table(reading: Reading, anchors: Sequence[Anchor]) -> Table:
    """All candidates with their first-pass features."""
    view = overview.of(reading)
    return {name: [CANDIDATES[name](reading, anchor, view) for anchor in anchors] for name in FIELDS}


def add_consensus(anchors: Sequence[Anchor], columns: list[list[Candidate]]) -> None:
    """Add second-pass features to one field's candidates, from the first pass's probabilities."""
    first = [{c.key: c.probability for c in row} for row in columns]
    tops = [max(row, key=lambda c: c.probability).key if row else None for row in columns]
    for at, row in enumerate(columns):
        others = [p for other, p in enumerate(first) if other != at]
        for candidate in row:
            prefix = "none|" if candidate.key is None else ""
            own = candidate.probability
            candidate.features.append(f"{prefix}p1={_bucket(own)}")
            if others:
                mean = sum(p.get(candidate.key, 0.0) for p in others) / len(others)
                candidate.features.append(f"{prefix}all={_bucket(mean)}")
            same = [
                first[o].get(candidate.key, 0.0)
                for o in range(len(anchors))
                if o != at and anchors[o].sentence == anchors[at].sentence
            ]
            if same:
                candidate.features.append(f"{prefix}same={_bucket(sum(same) / len(same))}")
            near = [
                first[o].get(candidate.key, 0.0)
                for o in range(len(anchors))
                if o != at and 0 < abs(anchors[o].sentence - anchors[at].sentence) <= 2
            ]
            if near:
                candidate.features.append(f"{prefix}nearby={_bucket(sum(near) / len(near))}")
            if at and tops[at - 1] == candidate.key:
                candidate.features.append(prefix + "previous")
            if at + 1 < len(tops) and tops[at + 1] == candidate.key:
                candidate.features.append(prefix + "next")
            whole = _whole(anchors, at)
            if whole is not None:
                candidate.features.append(f"{prefix}whole={_bucket(first[whole].get(candidate.key, 0.0))}")
            candidate.features.append(f"{prefix}top={tops[at] == candidate.key}")


def resolve(reading: Reading, anchors: Sequence[Anchor], *, weigh: Weigh = model.weigh) -> Table:
    """Candidates of each field with their final probabilities."""
    found = table(reading, anchors)
    for name, columns in found.items():
        for row in columns:
            weigh(f"{name}.1", row)
        add_consensus(anchors, columns)
        for row in columns:
            weigh(f"{name}.2", row)
    return found


def _whole(anchors: Sequence[Anchor], at: int) -> int | None:
    figure = anchors[at].figure
    if figure is None or figure.whole is None:
        return None
    return next((o for o, a in enumerate(anchors) if a.figure is figure.whole), None)


def _bucket(p: float) -> str:
    return str(min(5, int(p * 6)))
