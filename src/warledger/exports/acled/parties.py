"""An incident and its claims in, its two sides out: those who acted, and those who were hit or fought back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from warledger.records import Claim
from warledger.records.incident import Incident

_HARMED = frozenset({"killed", "wounded", "casualties", "abducted", "captured"})
_CIVILIAN = frozenset({"civilian", "journalist", "aid_worker", "medic"})


def parties(incident: Incident, claims: Sequence[Claim]) -> tuple[list[str], list[str]]:
    """Names of each side, most often named first; one name on one side only.

    Args:
        incident: The incident; who is blamed by a source other than its claims' own counts as acting.
        claims: Its claims.
    """
    acting: Counter[str] = Counter()
    struck: Counter[str] = Counter()
    for claim in claims:
        if claim.status == "denied":
            continue
        if claim.agent:
            acting[claim.agent] += 1
        hit = claim.side or claim.target
        if hit:
            struck[hit] += 1
        elif claim.effect in _HARMED and claim.category in _CIVILIAN:
            struck["civilians"] += 1
    if not acting:
        acting.update(b.agent for b in incident.blamed if any(status != "denied" for _, status in b.sources))
    first = [name for name, n in _ranked(acting) if n >= struck[name]]
    second = [name for name, _ in _ranked(struck) if name not in first]
    armed = [name for name in second if name != "civilians"]
    # where an armed party is hit, civilians were hit beside it
    return first, armed + ["civilians"] * ("civilians" in second)


def _ranked(votes: Counter[str]) -> list[tuple[str, int]]:
    return sorted(votes.items(), key=lambda pair: (-pair[1], pair[0]))
