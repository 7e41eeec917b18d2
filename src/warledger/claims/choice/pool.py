"""Weighed candidates of several mentions, or of a figure and its event, in, one row of candidates out."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Sequence

from warledger.claims.choice.model import Candidate

#: How much the event's choice weighs against the figure's own: 0.3 and 0.7 were tried, and place, date and source
#: beside the agent; only the agent gained, with the smaller weight.
_LEAN = 0.3


#: How much less likely two equal parties are than their probabilities alone say. In the coded reports one figure in a
#: hundred with both has them equal ("died when their own mine exploded"); chosen apart, one in twelve.
_SELF = 0.1


def best(row: Sequence[Candidate]) -> Candidate:
    """The most probable candidate of a row."""
    return max(row, key=lambda c: c.probability)


def opposed(sides: Sequence[Candidate], agents: Sequence[Candidate]) -> tuple[Candidate, Candidate]:
    """Side and agent, chosen together: hardly anybody is hit by his own side."""
    side, agent = best(sides), best(agents)
    if side.key is None or side.key != agent.key:
        return side, agent
    pairs = ((s, a) for s in sides for a in agents)
    return max(
        pairs, key=lambda p: p[0].probability * p[1].probability * (_SELF if p[0].key == p[1].key is not None else 1.0)
    )


def pooled(rows: Sequence[list[Candidate]]) -> list[Candidate]:
    """Candidates of several mentions of one figure as one row.

    What any mention states holds for the figure, and what a headline leaves open the body settles: an answer has the
    probability of the mention that is surest of it, "nothing" that of the mention that is least sure of nothing.
    """
    if len(rows) == 1:
        return list(rows[0])
    out: dict[Hashable, Candidate] = {}
    for row in rows:
        for c in row:
            held = out.get(c.key)
            if held is None:
                out[c.key] = dataclasses.replace(c)
            elif (c.probability > held.probability) != (c.key is None):
                held.probability, held.value, held.span, held.rule = c.probability, c.value, c.span, c.rule
    total = sum(c.probability for c in out.values())
    for c in out.values():
        c.probability /= total
    return list(out.values())


def leaning(row: Sequence[Candidate], event: Sequence[Candidate]) -> list[Candidate]:
    """A figure's candidates, moved by what the event that it hangs on chose: what one leaves open the other settles."""
    told = {c.key: c.probability for c in event}
    out = [dataclasses.replace(c) for c in row]
    for c in out:
        c.probability = (c.probability + 1e-4) * (told.get(c.key, 0.0) + 1e-2) ** _LEAN
    total = sum(c.probability for c in out)
    for c in out:
        c.probability /= total
    return out
