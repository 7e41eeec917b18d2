"""A party in, features of its kind and of the part that it plays in the whole report out."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import lru_cache

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import standing_features
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading


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

    def __init__(self, reading: Reading, view: Overview) -> None:
        self._reading, self._view = reading, view

    def __missing__(self, key: Hashable) -> list[str]:
        told = self[key] = _in_report(self._reading, key, self._view)
        return told


def in_report(reading: Reading, view: Overview) -> InReport:
    """What part each actor plays in the whole report."""
    return reading.once("standing", lambda: InReport(reading, view))


def _in_report(reading: Reading, key: Hashable, view: Overview) -> list[str]:
    standing, roles = view.actors[key], view.roles
    total, top, most, only = reading.once(
        "standings",
        lambda: (
            sum(s.times for s in view.actors.values()),
            max((s.agent for s in view.actors.values()), default=0),
            max(roles.acts.values(), default=0),
            sum(n > 0 for n in roles.acts.values()) == 1,
        ),
    )
    acts = roles.acts[key]
    out = [
        *standing_features(standing, total),
        f"agent={min(3, standing.agent)}",
        f"target={min(3, standing.target)}",
        f"agent={min(2, standing.agent)}|target={min(2, standing.target)}",
        f"acts={min(3, acts)}",
        f"hit={min(2, roles.hit[key])}",
    ]
    if top and standing.agent == top:
        out.append("topagent")
    if acts and acts == most:
        out += ["topacts", "onlyacts"] if only else ["topacts"]
    if roles.speaks[key] and not acts and not roles.hit[key]:
        out.append("onlyspeaks")
    return out
