"""A party in, features of its kind and of the part that it plays in the whole report out."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import lru_cache

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import standing_features
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading, once_a_report


@lru_cache(maxsize=1 << 13)
def _kinds(kind: str, form: str, category: str, label: str) -> tuple[str, ...]:
    """Features of the kind of actor, alone and with what asks."""
    return f"kind={kind}", f"form={form}", f"{kind}|{category}", f"{kind}|{label}"


def of_party(candidate: Candidate, sort: str, told: Sequence[str], anchor: Anchor, category: str) -> list[str]:
    """What kind of actor it is, and what part it plays in the whole report, as `in_report` says.

    Args:
        candidate: The actor.
        sort: Its kind.
        told: Its part.
        anchor: What asks.
        category: Category of those counted.
    """
    out = [*_kinds(sort, candidate.value.form, category, anchor.label), *told]
    if "topagent" in told:
        out.append("topagent|" + candidate.features[0])
    return out


class InReport(dict[Hashable, list[str]]):
    """Party to what of its standing is the same for every anchor, worked out once it is asked for."""

    def __init__(self, view: Overview) -> None:
        self._view = view
        standings, acts = view.actors.values(), view.roles.acts.values()
        self._total = sum(s.times for s in standings)
        self._top = max((s.agent for s in standings), default=0)
        self._most = max(acts, default=0)
        self._only = sum(n > 0 for n in acts) == 1

    def __missing__(self, key: Hashable) -> list[str]:
        standing, roles = self._view.actors[key], self._view.roles
        acts = roles.acts[key]
        out = self[key] = [
            *standing_features(standing, self._total),
            f"agent={min(3, standing.agent)}",
            f"target={min(3, standing.target)}",
            f"agent={min(2, standing.agent)}|target={min(2, standing.target)}",
            f"acts={min(3, acts)}",
            f"hit={min(2, roles.hit[key])}",
        ]
        if self._top and standing.agent == self._top:
            out.append("topagent")
        if acts and acts == self._most:
            out += ["topacts", "onlyacts"] if self._only else ["topacts"]
        if roles.speaks[key] and not acts and not roles.hit[key]:
            out.append("onlyspeaks")
        return out


@once_a_report
def in_report(reading: Reading, view: Overview) -> InReport:
    """What part each actor plays in the whole report."""
    return InReport(view)
