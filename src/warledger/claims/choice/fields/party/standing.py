"""A party in, features of its kind and of the part that it plays in the whole report out."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache

from warledger.claims.choice.grouping import standing_features
from warledger.claims.choice.overview import Overview
from warledger.claims.reading import Reading, once_a_report


@lru_cache(maxsize=1 << 13)
def kinds(kind: str, form: str, category: str, label: str) -> tuple[str, ...]:
    """Features of the kind of actor, alone and with what asks."""
    return f"kind={kind}", f"form={form}", f"{kind}|{category}", f"{kind}|{label}"


class InReport(dict[Hashable, list[str]]):
    """Party to what of its standing is the same for every anchor, worked out once it is asked for.

    Attributes:
        leading: Those asked for so far that are told to act most often.
        alone: The one of them, if it is, that alone acts.
        agents: Does any act in the words of an event?
    """

    def __init__(self, view: Overview) -> None:
        self.leading: set[Hashable] = set()
        self.alone: set[Hashable] = set()
        self._view = view
        standings, acts = view.actors.values(), view.roles.acts.values()
        self._total = sum(s.times for s in standings)
        self._top = max((s.agent for s in standings), default=0)
        self.agents = self._top > 0
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
            self.leading.add(key)
        if acts and acts == self._most:
            out.append("topacts")
            if self._only:
                out.append("onlyacts")
                self.alone.add(key)
        if roles.speaks[key] and not acts and not roles.hit[key]:
            out.append("onlyspeaks")
        return out


@once_a_report
def in_report(reading: Reading, view: Overview) -> InReport:
    """What part each actor plays in the whole report."""
    return InReport(view)
