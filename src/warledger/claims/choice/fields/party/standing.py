"""A party in, features of its kind and of the part that it plays in the whole report out."""

from __future__ import annotations

from collections.abc import Hashable
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


def of_party(
    reading: Reading, candidate: Candidate, sort: str, view: Overview, anchor: Anchor, category: str
) -> list[str]:
    """What kind of actor it is, and what part it plays in the whole report."""
    out = list(_kinds(sort, candidate.value.form, category, anchor.label))
    kept: dict[Hashable, list[str]] = reading.once("standing", dict)
    told = kept.get(candidate.key)
    if told is None:
        told = kept[candidate.key] = _in_report(reading, candidate, view)
    out += told
    if "topagent" in told:
        out.append("topagent|" + candidate.features[0])
    return out


def _in_report(reading: Reading, candidate: Candidate, view: Overview) -> list[str]:
    """What of an actor's standing is the same for every anchor."""
    standing, roles = view.actors[candidate.key], view.roles
    total, top, most, only = reading.once(
        "standings",
        lambda: (
            sum(s.times for s in view.actors.values()),
            max((s.agent for s in view.actors.values()), default=0),
            max(roles.acts.values(), default=0),
            sum(n > 0 for n in roles.acts.values()) == 1,
        ),
    )
    acts = roles.acts[candidate.key]
    out = [
        *standing_features(standing, total),
        f"agent={min(3, standing.agent)}",
        f"target={min(3, standing.target)}",
        f"agent={min(2, standing.agent)}|target={min(2, standing.target)}",
        f"acts={min(3, acts)}",
        f"hit={min(2, roles.hit[candidate.key])}",
    ]
    if top and standing.agent == top:
        out.append("topagent")
    if acts and acts == most:
        out += ["topacts", "onlyacts"] if only else ["topacts"]
    if roles.speaks[candidate.key] and not acts and not roles.hit[candidate.key]:
        out.append("onlyspeaks")
    return out
