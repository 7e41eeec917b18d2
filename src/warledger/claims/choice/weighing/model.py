"""Candidates with features in, a probability for each out: a conditional logit with learned, readable weights.

The score of a candidate is the sum of its features' weights; probabilities are the softmax over the candidates
of one anchor. "Nothing" is a candidate like the others. Weights are made by `training/choice.py` from coded reports
that are used for no published figure, and lie in `weights/` as JSON: {feature: weight}.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from warledger.records import Span

FIELDS = ("agent", "side", "source", "place", "date")


class Told:
    """What a mention of an answer tells: features that many candidates begin with, and what they weigh together.

    Attributes:
        features: The features.
        crossing: Those among them that weigh differently with the kind of figure.
    """

    __slots__ = ("_table", "_weight", "crossing", "features")

    def __init__(self, features: tuple[str, ...], crossing: tuple[str, ...]) -> None:
        self.features, self.crossing = features, crossing
        self._table: _Listed | None = None
        self._weight = 0.0

    def weight(self, table: _Listed) -> float:
        """The sum of the features' weights; remembered for the table that asked last, as one field asks for most."""
        if self._table is not table:
            self._table, self._weight = table, sum(map(table.__getitem__, self.features), 0.0)
        return self._weight


@dataclass(slots=True)
class Candidate:
    """One possible answer.

    Attributes:
        key: What makes it the same answer as another (a name, a pair of days); None for "nothing".
        value: The answer itself.
        span: The words that give it, or None.
        rule: The rule that made the candidate.
        features: What the model weighs, each once.
        score: Sum of weights.
        probability: Among the candidates of its anchor.
        mentioned: How many of the features are those of its mentions; they come first.
        crossing: Those among them that weigh differently with the kind of figure.
        words: Keys of other candidates that are the report's common words for it.
        told: What its one mention tells, with which the features begin; None where there are several.
    """

    key: Hashable
    value: Any
    span: Span | None
    rule: str
    features: list[str] = field(default_factory=list)
    score: float = 0.0
    probability: float = 0.0
    mentioned: int = 0
    crossing: Sequence[str] = ()
    words: frozenset[Hashable] = frozenset()
    told: Told | None = None

    def copy(self) -> Candidate:
        """The same candidate, to be weighed otherwise; it shares the features."""
        return Candidate(
            self.key, self.value, self.span, self.rule, self.features, self.score, self.probability, words=self.words
        )


class _Listed(dict[str, float]):
    """Weights by feature, and nothing for features that no weight is known of: those are soon listed, too."""

    def __init__(self, known: dict[str, float]) -> None:
        super().__init__(known)
        self.known = known

    def __missing__(self, feature: str) -> float:
        if len(self) < _MOST:
            self[feature] = 0.0
        return 0.0


#: Field to its weights as listed, and how many features are: there are some ten thousand.
_LISTED: dict[str, _Listed] = {}
_MOST = 1 << 16


def _listed(name: str) -> _Listed:
    """The weights of one field, listed anew where they were learned anew."""
    known, listed = weights(name), _LISTED.get(name)
    if listed is None or listed.known is not known:
        listed = _LISTED[name] = _Listed(known)
    return listed


@cache
def weights(name: str) -> dict[str, float]:
    """The weights of one field; empty before the first training.

    Features are one object each, as those of candidates that are kept for the next one: so they are found faster.
    """
    file = resources.files("warledger.claims.choice").joinpath(f"weights/{name}.json")
    if not file.is_file():
        return {}
    loaded: dict[str, float] = json.loads(file.read_text("utf-8"))
    return {sys.intern(feature): weight for feature, weight in loaded.items()}


def total(name: str, features: Iterable[str]) -> float:
    """The sum of features' weights in the table of one field."""
    return sum(map(_listed(name).__getitem__, features), 0.0)


def weigh(name: str, candidates: Sequence[Candidate]) -> None:
    """Set score and probability of each candidate of one anchor."""
    if not candidates:
        return
    table = _listed(name)
    weight = table.__getitem__
    scores = []
    for candidate in candidates:
        told, features = candidate.told, candidate.features
        if told is None:
            scores.append(sum(map(weight, features), 0.0))
        else:
            scores.append(sum(map(weight, features[candidate.mentioned :]), told.weight(table)))
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    total = sum(shares)
    for candidate, score, share in zip(candidates, scores, shares, strict=True):
        candidate.score, candidate.probability = score, share / total
