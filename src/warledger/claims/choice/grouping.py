"""Mentions of answers in, one candidate for each answer out, with the features that all fields share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from warledger.claims.choice import position
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.figure_tags import tags
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Standing
from warledger.claims.reading import Reading
from warledger.records import Span


def grouped(
    reading: Reading,
    anchor: Anchor,
    mentions: Iterable[tuple[Any, Any, Span, list[str], str]],
    from_counted: bool = False,
) -> list[Candidate]:
    """One candidate a key, with the features of its mentions in the anchor's sentence, else of its nearest one.

    Args:
        reading: The report.
        anchor: What asks.
        mentions: (key, value, span, features of the mention, rule).
        from_counted: Paths from those counted.
    """
    groups: dict[Any, list[tuple[int, int, Any, Span, list[str], str]]] = {}
    for key, value, span, own, rule in mentions:
        sentence = reading.sentence_at(span.start)
        gap = max(0, anchor.span.start - span.end, span.start - anchor.span.end)
        # a mention behind the anchor is as good as one twice as far before it
        groups.setdefault(key, []).append(
            (
                abs(sentence - anchor.sentence),
                gap if span.start < anchor.span.start else 2 * gap,
                value,
                span,
                own,
                rule,
            )
        )
    out = []
    for key, found in groups.items():
        found.sort(key=lambda item: (item[0], item[1]))
        _, _, value, span, _, rule = found[0]
        features: dict[str, None] = {}
        for nth, (away, _, _, at, own, _) in enumerate(found):
            if nth and away:
                break
            stands = position.features(reading, anchor, at, from_counted)
            features.update(dict.fromkeys(stands))
            features.update(dict.fromkeys(own))
            features.update(dict.fromkeys(f"{stands[0]}|{f}" for f in own))
        out.append(Candidate(key, value, span, rule, list(features)))
    order = sorted(out, key=lambda c: min((item[0], item[1]) for item in groups[c.key]))
    for rank, candidate in enumerate(order):
        candidate.features.append(f"near={min(3, rank)}")
    if len(out) == 1:
        out[0].features.append("only")
    return out


def standing_features(candidate: Candidate, standing: Standing, total: int) -> list[str]:
    """Features of how an actor or a place stands in the whole report."""
    return [
        f"times={min(4, standing.times)}",
        f"share={min(4, 5 * standing.times // max(1, total))}",
        f"opens={'0' if standing.first == 0 else '1' if standing.first <= 2 else '2' if standing.first <= 6 else '3'}",
    ]


#: What of a candidate changes its weight with the kind of figure: a total over years lies in a country, not in a street.
_CROSSED = (
    "d=",
    "narrow=",
    "scene",
    "main",
    "homebest",
    "home",
    "topagent",
    "homeagent",
    "opponent",
    "evagent",
    "tkind=",
    "firstdate",
    "schosen=",
    "age=",
    "speech=",
    "implied",
    "nested",
    "innoun",
    "ofnoun",
    "only",
    "level=",
)
_FLAGS = frozenset(
    {"backword", "big", "first", "part", "count=plural", "count=one", "related", "kind=event", "many", "range=total"}
)


def cross(reading: Reading, anchor: Anchor, candidates: list[Candidate]) -> None:
    """Add each candidate's main features together with what kind of figure asks."""
    flags = [t for t in tags(reading, anchor) if t in _FLAGS]
    for candidate in candidates:
        own = [f for f in candidate.features if f.startswith(_CROSSED) and f.count("|") == 0]
        candidate.features += [f"{flag}&{f}" for flag in flags for f in own]


def nothing(reading: Reading, anchor: Anchor, others: list[Candidate]) -> Candidate:
    features = ["none|" + f for f in tags(reading, anchor)]
    features.append(f"none|others={min(4, len(others))}")
    near = any("d=0" in c.features for c in others)
    features.append(f"none|near={near}")
    return Candidate(None, None, None, "nothing", features)


def bucket(distance: int) -> str:
    return str(distance) if -2 <= distance <= 3 else "-" if distance < 0 else "+"
