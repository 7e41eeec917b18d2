"""A candidate in, whether the clause names it for what was done, or anybody lays it on it, out."""

from __future__ import annotations

from warledger.claims.choice.overview import Overview
from warledger.claims.choice.weighing.model import Candidate

#: Features of those whom the figure's own clause names, or its sentence blames; others are not guessed where the report
#: says that nobody knows.
STATED = frozenset({"deed0"} | {f"laid|0here|{how}|{who}" for how in ("laid", "claimed") for who in ("told", "open")})
NAMED_HERE = STATED | {"deed1", "homeagent|here=True"}


def accused(candidate: Candidate, view: Overview) -> bool:
    """Does the clause name a candidate as who did it, or anybody blame it?"""
    return not STATED.isdisjoint(candidate.features) or bool(view.blamed.get(str(candidate.key)))


def laid_elsewhere(candidate: Candidate) -> bool:
    """Does only another sentence than the anchor's lay something on a candidate?"""
    return any(f.startswith("laid|") and not f.startswith("laid|0") for f in candidate.features)
