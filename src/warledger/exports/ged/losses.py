"""The death figures of one event in, deaths by who died with best, low and high out. Nobody is counted twice.

Policy, in this order:

1. A part of a whole never adds to it; it only says who some of the whole were.
2. Figures of the same dead add up only where one source tells of them apart (76 children and 41 women).
3. For the same dead, the report's own voice yields to whom it cites, and an approximate number to an exact one.
4. One source's later figure replaces its earlier one (8, then 10, then 12).
5. Sources that differ make a range. `best` is the figure of the source that is no party to the fighting, then of the
   one told by most, then the last told.
6. `best` is the number stated, or its lower bound. `high` is `best` where no upper bound is stated.
7. Bystanders whom old mines and unexploded shells kill count in `high` alone, as UCDP has come to do: nobody can say
   who laid them, or when.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from warledger.exports.ged import when
from warledger.exports.ged.informants import informant
from warledger.records import Claim

#: Who died, as GED's columns have it.
A, B, CIVILIANS, UNKNOWN = "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"
BUCKETS = (A, B, CIVILIANS, UNKNOWN)
#: Sources that are a party to what they tell.
_PARTIES = frozenset({"belligerent"})
_WORD = re.compile(r"\w+")
#: Mines and shells that lay about.
_OLD_ORDNANCE = re.compile(
    r"\b(?:unexploded|old|left[ -]?over|abandoned)\s(?:\w+\s){0,2}?(?:land)?(?:mines?|ordnance|shells?|rockets?"
    r"|bombs?|munitions?|grenades?|explosives?)\b|\b(?:war|explosive) (?:remnants|ordnance)\b|\bremnants of war\b",
    re.IGNORECASE,
)
#: Between two figures that are not told in one breath; and the most characters between two that are.
_STOP = re.compile(r"[.!?;]\s|\n")
_BREATH = 160

Bucket = Callable[[Claim], str]


@dataclass(slots=True)
class Losses:
    """Deaths of one event.

    Attributes:
        best: Best estimate by bucket; empty where no number is stated.
        low: Lowest total.
        high: Highest total.
        notes: What a coder should know about them.
    """

    best: dict[str, int] = field(default_factory=dict)
    low: int | None = None
    high: int | None = None
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Dead:
    """One set of dead, as different sources tell of it."""

    claims: list[Claim]


def total(figures: Sequence[Claim], bucket: Bucket, text: str) -> Losses:
    """Deaths of an event.

    Args:
        figures: Its claims with effect "killed".
        bucket: Says who the dead of a claim were.
        text: The report's text.
    """
    losses = Losses()
    ids = {figure.claim for figure in figures}
    parts: dict[str, list[Claim]] = defaultdict(list)
    wholes: list[Claim] = []
    for figure in figures:
        if figure.part_of in ids and figure.part_of != figure.claim:
            parts[figure.part_of or ""].append(figure)
        else:
            wholes.append(figure)
    counted = [figure for figure in wholes if figure.low is not None or figure.high is not None]
    if len(counted) < len(wholes):
        losses.notes.append("the report also tells of deaths without a number")
    best: dict[str, int] = defaultdict(int)
    low = high = 0
    for dead in _sets(counted, bucket, text):
        chosen, lowest, highest = _estimate(dead.claims, losses.notes)
        number = _number(chosen)
        low, high = low + lowest, high + highest
        own = next((name for c in (chosen, *dead.claims) if (name := bucket(c)) != UNKNOWN), UNKNOWN)
        for name, count in _split(own, number, [p for c in dead.claims for p in parts[c.claim]], bucket):
            best[name] += count
    if counted and all(_left_over(figure, bucket, text) for figure in counted):
        losses.notes.append(f"{high} killed by mines or shells left from before: UCDP counts them in high alone")
        losses.best, losses.low, losses.high = dict.fromkeys(BUCKETS, 0), 0, high
    elif counted:
        losses.best = {name: best.get(name, 0) for name in BUCKETS}
        losses.low, losses.high = low, high
    return losses


def _left_over(figure: Claim, bucket: Bucket, text: str) -> bool:
    """True where a figure's sentence has bystanders killed by ordnance left over from before."""
    if bucket(figure) not in (CIVILIANS, UNKNOWN) or figure.category in ("combatant", "leader"):
        return False
    for span in figure.evidence.get("figure", ()):
        start = max((m.end() for m in _STOP.finditer(text, max(0, span.start - 400), span.start)), default=0)
        if _OLD_ORDNANCE.search(text, start, min(len(text), span.end + 200)):
            return True
    return False


def same_dead(one: Claim, other: Claim, bucket: Bucket, text: str) -> bool:
    """True where two figures can be the same deaths, told twice or by two sources."""
    mine, theirs = bucket(one), bucket(other)
    if mine != theirs and UNKNOWN not in (mine, theirs):
        return False
    if one.demographic != other.demographic and one.demographic and other.demographic:
        return False
    if (one.source == other.source and in_one_breath(one, other, text)) or not when.compatible(one, other):
        return False
    return _number(one) == _number(other) or not _listed(one, other)


def _sets(figures: Sequence[Claim], bucket: Bucket, text: str) -> list[_Dead]:
    sets: list[_Dead] = []
    # exact words about who died first, so that "43" joins "43 fighters" and not the other way round
    for figure in sorted(figures, key=lambda f: bucket(f) == UNKNOWN):
        home = next((s for s in sets if all(same_dead(figure, claim, bucket, text) for claim in s.claims)), None)
        if home is None:
            sets.append(_Dead([figure]))
        else:
            home.claims.append(figure)
    return sets


def _estimate(claims: Sequence[Claim], notes: list[str]) -> tuple[Claim, int, int]:
    """The best figure of one set of dead, and the lowest and highest number told."""
    told = sorted(claims, key=_place)
    cited = [c for c in told if c.source is not None] or told
    exact = [c for c in cited if not c.approx] or cited
    latest: dict[str | None, Claim] = {}
    for claim in exact:
        latest.pop(claim.source, None)
        latest[claim.source] = claim
    last = list(latest.values())
    numbers = [_number(c) for c in last]
    chosen = max(
        enumerate(last),
        key=lambda pair: (pair[1].source_kind not in _PARTIES, numbers.count(_number(pair[1])), pair[0]),
    )[1]
    if len(set(numbers)) > 1:
        notes.append("sources differ: " + "; ".join(f"{informant(c) or 'the report'} says {_said(c)}" for c in last))
    if chosen.high is None:
        notes.append(f"{_said(chosen)}: no upper bound is stated, high repeats best")
    elif chosen.low is None:
        notes.append(f"{_said(chosen)}: no lower bound is stated")
    if chosen.approx:
        notes.append(f"{_said(chosen)} is approximate")
    if chosen.status == "uncertain":
        notes.append(f"{_said(chosen)} dead are not confirmed")
    lows = [0 if c.low is None else c.low for c in last]
    highs = [_number(c) if c.high is None else c.high for c in last]
    return chosen, min(lows), max(highs)


def _split(own: str, number: int, parts: Sequence[Claim], bucket: Bucket) -> list[tuple[str, int]]:
    """The dead of a whole by bucket: parts say who some were, as long as they fit into it."""
    if own != UNKNOWN:
        return [(own, number)]
    known: dict[str, int] = {}
    for part in parts:
        name = bucket(part)
        if name != UNKNOWN:
            known[name] = max(known.get(name, 0), _number(part))
    if not known or sum(known.values()) > number:
        return [(own, number)]
    return [*known.items(), (own, number - sum(known.values()))]


def _number(claim: Claim) -> int:
    return claim.low if claim.low is not None else claim.high or 0


def _said(claim: Claim) -> str:
    if claim.low is not None and claim.low == claim.high:
        return str(claim.low)
    if claim.high is None:
        return f"at least {claim.low}"
    return f"up to {claim.high}" if claim.low is None else f"{claim.low} to {claim.high}"


def _place(claim: Claim) -> int:
    spans = claim.evidence.get("figure", ())
    return spans[0].start if spans else 0


def told_apart(one: Claim, other: Claim, text: str) -> bool:
    """True where one figure isn't the dead of the other: in one sentence, or two numbers of one source."""
    if one is other or other.part_of == one.claim or one.part_of == other.claim:
        return False
    return in_one_breath(one, other, text) or (one.source == other.source and _number(one) != _number(other))


def in_one_breath(one: Claim, other: Claim, text: str) -> bool:
    """True where two figures stand in one sentence ("76 children and 41 women"): two groups of dead."""
    for s in one.evidence.get("figure", ()):
        for t in other.evidence.get("figure", ()):
            gap = text[min(s.end, t.end) : max(s.start, t.start)]
            if len(gap) <= _BREATH and not _STOP.search(gap):
                return True
    return False


def _listed(one: Claim, other: Claim) -> bool:
    """True where one source counts two kinds of people with different numbers."""
    if one.source != other.source or one.source is None:
        return False
    mine, theirs = (set(_WORD.findall((c.counted or "").lower())) for c in (one, other))
    return bool(mine) and bool(theirs) and not mine & theirs and one.demographic != other.demographic
