"""Weighed candidates of several mentions, or of a figure and its event, in, one row of candidates out."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import lru_cache
from operator import attrgetter

from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.actors import Registry

#: How much the event's choice weighs against the figure's own: 0.3 and 0.7 were tried, and place, date and source
#: beside the agent; only the agent gained, with the smaller weight.
_LEAN = 0.3
#: What is left to an answer that a clause gives nothing to, or that the clauses of others don't.
_UNTOLD, _UNTOLD_BY_OTHERS = 1e-4, 1e-2
#: How much figures that leave something open speak for leaving it open in their event, too: a count is often told
#: without day or place. With 1 and 0.5 the agent, source, place and days of 174 and 178 of 320 coded events are right
#: as a whole, without the figures of 157.
_SILENCE = 0.5

#: How much less likely two equal parties are than their probabilities alone say. In the coded reports one figure in a
#: hundred with both has them equal ("died when their own mine exploded"); chosen apart, one in twelve.
_SELF = 0.1


_PROBABILITY = attrgetter("probability")
#: Feature of whom a figure's own clause has doing it.
_STATED = "deed0"


def best(row: Sequence[Candidate]) -> Candidate:
    """The most probable candidate of a row."""
    return max(row, key=_PROBABILITY)


#: A perpetrator is named from this probability on, with what those have who share a party with it. Swept on held-out
#: folds of the learning set; here 599 are right, 50 wrong, 50 made up where the coders leave it open, 76 missing. From
#: 0.5 down to it 7 more are right and 3 more made up; further down, to 0.42, 0.38 and 0.33, it is 2 for 3, 5 for 5 and
#: 10 for 6: less than the two right ones that a made-up one is to be worth.
NAMED_FROM = 0.45
#: A place that only another sentence names is named from this probability on. Of 21 less probable ones in the reports
#: learnt from, on held-out folds, and others that nothing learns from, 9 were right, and 12 wrong or made up.
PLACED_FROM = 0.3


def perpetrator(row: Sequence[Candidate]) -> Candidate:
    """The most probable candidate, or "nothing" where it is too little so: blame is not guessed.

    Where it is too little so, people without a name whom the clause itself has doing it are named if that is likelier
    than nobody: "gunmen attacked a post", with a group that claims it further down.
    """
    return _sure(best(row), row)


def placed(row: Sequence[Candidate]) -> Candidate:
    """The most probable place, or "nothing" where another sentence names it and it is too little so."""
    place = best(row)
    if place.key is None or place.features[0] == HERE or place.probability >= PLACED_FROM:
        return place
    return next((c for c in row if c.key is None), place)


def _sure(agent: Candidate, row: Sequence[Candidate], side: Hashable = None) -> Candidate:
    if agent.key is None or sum(c.probability for c in row if _shares(c, agent)) >= NAMED_FROM:
        return agent
    nobody = next((c for c in row if c.key is None), agent)
    stated = [c for c in row if _in_its_words(c) and c.probability > nobody.probability and not one_party(side, c.key)]
    return max(stated, key=_PROBABILITY, default=nobody)


def _in_its_words(candidate: Candidate) -> bool:
    """Does the clause have people without a name do it? That blames nobody whom it doesn't mean."""
    return candidate.key is not None and _STATED in candidate.features and candidate.value.kind == "generic_armed"


def _shares(one: Candidate, other: Candidate) -> bool:
    """Is it the same party, one of two that are named together, or what the report calls it ("terrorists")?"""
    if one.key in other.words or other.key in one.words:
        return True
    return one.key == other.key or not _parties(one.key).isdisjoint(_parties(other.key))


@lru_cache(maxsize=1 << 12)
def _parties(key: Hashable) -> frozenset[str]:
    return frozenset(_JOINED.split(key)) if isinstance(key, str) else frozenset()


_JOINED = compiled(" and | or ")


def opposed(sides: Sequence[Candidate], agents: Sequence[Candidate]) -> tuple[Candidate, Candidate]:
    """Side and agent, chosen together: hardly anybody is hit by his own side."""
    side, agent = best(sides), best(agents)
    if side.key is None or not one_party(side.key, agent.key):
        return side, _sure(agent, agents, side.key)
    pairs = ((s, a) for s in sides for a in agents)
    side, agent = max(
        pairs, key=lambda p: p[0].probability * p[1].probability * (_SELF if one_party(p[0].key, p[1].key) else 1.0)
    )
    return side, _sure(agent, agents, side.key)


@lru_cache(maxsize=1 << 12)
def one_party(side: Hashable, agent: Hashable) -> bool:
    """Are they one party, or one a part of the other, as the YPG is of the Syrian Democratic Forces?"""
    if side is None or agent is None:
        return False
    return side == agent or agent in _wholes(side) or side in _wholes(agent)


def _wholes(party: Hashable) -> frozenset[str]:
    known = Registry.load().get(str(party))
    return frozenset(r.to for r in known.relations if r.type == "part_of") if known is not None else frozenset()


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
                out[c.key] = c.copy()
            elif (c.probability > held.probability) != (c.key is None):
                held.probability, held.value, held.span, held.rule = c.probability, c.value, c.span, c.rule
    total = sum(c.probability for c in out.values())
    for c in out.values():
        c.probability /= total
    return list(out.values())


def leaning(row: Sequence[Candidate], event: Sequence[Candidate]) -> list[Candidate]:
    """A figure's candidates, moved by what the event that it hangs on chose: what one leaves open the other settles."""
    told = {c.key: c.probability for c in event}
    out = [c.copy() for c in row]
    for c in out:
        c.probability = (c.probability + _UNTOLD) * (told.get(c.key, 0.0) + _UNTOLD_BY_OTHERS) ** _LEAN
    total = sum(c.probability for c in out)
    for c in out:
        c.probability /= total
    return out


def borne_out(row: Sequence[Candidate], figures: Sequence[Sequence[Candidate]]) -> list[Candidate]:
    """An event's candidates, weighed by what the figures that hang on it choose among: their mean counts as much.

    A clause may tell of an event and of somebody else ("X condemns the bombing of its office"); those that count whom
    it hit seldom do. A number's row of towns speaks for each of them: "ten were killed in Gao and Kidal".
    """
    shares: dict[Hashable, float] = {}
    for figure in figures:
        for c in figure:
            for key in (c.key, *_towns(c, row)):
                shares[key] = shares.get(key, 0.0) + c.probability / len(figures)
    shares[None] = shares.get(None, 0.0) * _SILENCE
    out = [c.copy() for c in row]
    for c in out:
        c.probability = (c.probability + _UNTOLD) * (shares.get(c.key, 0.0) + _UNTOLD_BY_OTHERS)
    total = sum(c.probability for c in out)
    for c in out:
        c.probability /= total
    return out


def _towns(candidate: Candidate, row: Sequence[Candidate]) -> Sequence[Hashable]:
    """The places of a row that a candidate is."""
    if candidate.rule != "place.list":
        return ()
    return [c.key for c in row if c.rule == "place.name" and c.value.name in candidate.value.text]
