"""Clusters of mentions in, how likely each is an event of the report out: a linear score over plain features."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import yaml

from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from warledger.claims.events.one_event.clusters import Cluster


#: Clauses of fewer characters say too little to quote alone ("was killed", "the blast").
_SHORT = 25
#: Types of attacks and fights. What is left (seizures, captures, flight, sieges) is mostly told in passing: a clause
#: that says that it was done counts for more, a mere noun ("the siege") for less.
_VIOLENT = frozenset(
    (
        "clash ground_assault airstrike shelling bombing suicide_bombing chemical_attack shooting execution shootdown"
    ).split()
)


@cache
def _weights() -> dict[str, Any]:
    source = resources.files("warledger.knowledge") / "lexicons" / "event_selection.yaml"
    data: dict[str, Any] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return data


def threshold(*, lone: bool = False) -> float:
    """The score from which an event is kept; `lone`: when no other of the report is."""
    return float(_weights()["lone_threshold" if lone else "threshold"])


def best(mentions: Sequence[EventMention]) -> EventMention:
    """The mention that states the event best: a specific clause with town and losses, early in the body."""
    return max(
        mentions,
        key=lambda m: (
            not m.planned and not m.negated,
            (-2.0 if m.family == "killing" or m.span.end - m.span.start < _SHORT else 0.0)
            + (2.0 if m.places else 0.0)
            + (1.0 if m.deaths else 0.0)
            + (1.0 if m.agent_span else 0.0)
            + (0.5 if m.specific else 0.0)
            + (0.5 if m.target_span else 0.0)
            - 0.15 * m.sentence
            - (1.0 if m.background else 0.0)
            - (0.3 if m.sentence == 0 else 0.0),
            -m.head.start,
        ),
    )


def features(clusters: Sequence[Cluster], text: str) -> list[dict[str, float]]:
    """The features of each cluster, by name."""
    length = max(len(text), 1)
    order = sorted(range(len(clusters)), key=lambda at: clusters[at].mentions[0].head.start)
    rank = {at: nth for nth, at in enumerate(order)}
    weight = [sum(0.5 if m.planned or m.background else 1.0 for m in c.mentions) for c in clusters]
    whole = sum(weight) or 1.0
    heaviest = max(weight, default=0.0)
    of_lead, of_heaviest = (clusters[order[0]].type, clusters[weight.index(heaviest)].type) if clusters else ("", "")
    of_type: dict[str, list[int]] = {}
    for at, c in enumerate(clusters):
        of_type.setdefault(c.type, []).append(at)
    out = []
    for at, c in enumerate(clusters):
        first = c.mentions[0]
        told = best(c.mentions)
        real = [m for m in c.mentions if not m.planned and not m.negated]
        mentions = real or c.mentions
        same = [o for o in of_type[c.type] if o != at]
        after = any([rank[o] < rank[at] for o in same])
        backgrounds = [m.background for m in mentions]
        killings = all([m.family == "killing" for m in mentions])
        done = any([_done(m) for m in mentions])
        row = {
            "bias": 1.0,
            f"type={c.type}": 1.0,
            f"family={told.family}": 1.0,
            f"means={told.weapon_kind}": 1.0,
            "rank": min(rank[at], 8) / 4,
            "first rank": float(rank[at] == 0),
            "first sentence": min(first.sentence, 12) / 6,
            "in lead": float(first.sentence <= 1),
            "in first three": float(first.sentence <= 3),
            "position": first.head.start / length,
            "mentions": math.log1p(len(c.mentions)),
            "share": weight[at] / whole,
            "deaths": float(any([m.deaths for m in mentions])),
            "place": float(c.place is not None),
            "town": float(c.narrow),
            "day": float(any([m.day for m in mentions])),
            "agent": float(any([m.agent_span for m in mentions])),
            "target": float(any([m.target_span for m in mentions])),
            "verb": float(not all([m.noun for m in mentions])),
            "specific": float(any([m.specific for m in mentions])),
            "all background": float(all(backgrounds)),
            "some background": float(any(backgrounds)),
            "history": float(told.history),
            "all history": float(all([m.history for m in mentions])),
            "best planned": float(told.planned),
            "best background": float(told.background),
            "best unspecific noun": float(told.noun and not told.specific),
            "some negated": float(any([m.negated for m in c.mentions])),
            "none real": float(not real),
            "some planned": float(len(real) < len(c.mentions)),
            "default type": float(all([m.rule.endswith("default") for m in mentions])),
            "type from near": float(told.rule.endswith("near")),
            "type from report": float(told.rule.endswith("report")),
            "guessed type": float(all([m.rule.endswith(("default", "near", "report")) for m in mentions])),
            "listed": float(c.listed),
            "second with town": float(c.narrow and after),
            "second in headline": float(first.sentence == 0 and bool(same)),
            "afoot": float(any([m.afoot for m in mentions])),
            "killing only": float(killings),
            "killing only, second": float(bool(same) and killings),
            "one mention, late": float(len(c.mentions) == 1 and first.sentence > 5),
            "kind of lead": float(c.type == of_lead),
            "kind heaviest": float(c.type == of_heaviest),
            "same type": min(len(same), 5) / 2,
            "same type before": float(after),
            "same type more": float(any([weight[o] > weight[at] for o in same])),
            "heaviest": float(weight[at] >= heaviest),
            "clusters": min(len(clusters), 15) / 8,
            "weapon": float(any([m.weapon for m in mentions])),
            "fighting only": float(c.type == "clash" and all(_going_on(m, text) for m in c.mentions)),
            f"clause={told.clause}": 1.0,
            "done": float(done),
            "aftermath done": float(c.type not in _VIOLENT and done),
            "aftermath named": float(c.type not in _VIOLENT and all(m.noun and not m.launched for m in c.mentions)),
        }
        row |= {f"some clause={m.clause}": 1.0 for m in real}
        out.append(row)
    return out


#: Words of fighting as such, which mostly tell of a war ("where the army is fighting the rebels"), not of one clash.
_FIGHTING = compiled(r"fight|fought|battle|battling|combat|hostilit", re.I)


def _going_on(mention: EventMention, text: str) -> bool:
    """Is a clash told by such a word, or only by who was killed?"""
    return mention.family == "killing" or _FIGHTING.match(mention.head.of(text)) is not None


def _done(mention: EventMention) -> bool:
    """Does a main clause say that it was done, now?"""
    return mention.clause == "main" and not (
        (mention.noun and not mention.launched) or mention.background or mention.history
    )


def scores(clusters: Sequence[Cluster], text: str) -> list[float]:
    """0 to 1 for each cluster."""
    if not clusters:
        return []
    weights: dict[str, float] = _weights()["weights"]
    sums = [
        sum([weights.get(name, 0.0) * value for name, value in row.items() if value])  # most are nought
        for row in features(clusters, text)
    ]
    return [1 / (1 + math.exp(-max(-30.0, min(30.0, one)))) for one in sums]
