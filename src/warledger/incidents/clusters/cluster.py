"""Scored pairs and what people decided in, clusters of tellings out: nothing joined that a judgement parted.

The two clusters between which the evidence is strongest become one, again and again, as long as it speaks for that: it
is what all their members' pairs say on average, each text once however many print it, and the strongest of them apart.
Pairs that never met count against it, and two tellings of one report much more.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from warledger.incidents.clusters.counterparts import apart
from warledger.incidents.compared import days, kinds
from warledger.incidents.filing import origins
from warledger.incidents.model.scored import Scored
from warledger.incidents.tellings.telling import Telling

#: Evidence (base-2 logarithm of the odds) from which two clusters are one, a little under even odds. On draws 0 to 40
#: of judged pairs -0.3 in place of 0 gives up one point of precision for one of recall, on the last two 3 for 3: fresh
#: draws lacked recall.
JOIN = -0.3
#: Weight of a pair that shares no key, or scored too low to be kept. Swept with `BEST` on the Gun Violence Archive's
#: reports, on 1,331 judged pairs of the Syrian war and on a made ledger: -7 to -9 are much alike.
UNMET = -8.0
#: Weight of two tellings that their own report, or a copy of it, tells of as two incidents: no weak pair joins them;
#: where other reports agree that they are one, the report was read wrongly. -8 to -12 are alike, -20 and -40 lose
#: recall.
APART = -10.0
#: Days apart from which two tellings of one report stay two, whatever other reports say: it dates an attack and
#: an earlier one at the same place, and reports that tell of both would carry them together.
WEEK = 7
#: UCDP GED's date_prec of a day, and of two or three.
_NEARLY = 2
#: Share of the strongest pair in the evidence between two clusters of which one is a single telling; the rest is the
#: mean over all pairs. It falls with the cube root of the smaller one's size: one telling that fits two crowds was
#: mostly read wrongly. On 18 draws of judged pairs, each held out, precision goes from 0.86 to 0.88 where it does, and
#: recall stays; the fourth root or the square root are alike, and 0.45 or 0.55 here trade one for the other.
BEST = 0.5
#: Differences of evidence below this come of the order in which weights were added.
_NOISE = 1e-6
#: Weight beyond which one pair counts no more: one telling that fits both shouldn't carry two crowds together that all
#: their other pairs keep apart. On 14 held-out draws of judged pairs, 6 in place of 12 takes away 7 of 39 wrong joins
#: (all of one report, which tells of two gas attacks) and no right one; 5 takes away right ones, too, and 6.5 none.
MOST = 6.0


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided on pairs of tellings.

    Attributes:
        same: Pairs that are one incident.
        different: Pairs that are two.
    """

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Clusters:
    apart: Mapping[str, frozenset[str]]
    text: Mapping[str, str]
    silent: frozenset[str] = frozenset()
    fled: frozenset[str] = frozenset()
    attacked: frozenset[str] = frozenset()
    brought_down: frozenset[str] = frozenset()
    put_to_death: frozenset[str] = frozenset()
    left: Mapping[str, Sequence[str]] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)
    parted: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    weights: dict[str, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))

    def open(self, telling: str) -> None:
        self.members[telling] = [telling]
        self.home[telling] = telling

    def join(self, one: str, other: str) -> None:
        """Make two clusters one; the larger takes in the smaller."""
        if len(self.members[one]) < len(self.members[other]):
            one, other = other, one
        for member in self.members.pop(other):
            self.members[one].append(member)
            self.home[member] = one

    def barred(self, one: str, other: str) -> bool:
        """Is any two of their members parted, or do they tell of two kinds that are never one?"""
        few, many = sorted((self.members[one], self.members[other]), key=len)
        for some, others in ((few, many), (many, few)):
            # what many say of an attack on people who flee would carry their flight with it
            if not self.fled.isdisjoint(some) and not self.attacked.isdisjoint(others):
                return True
            # who puts a crew to death needn't have brought its aircraft down: both are told with the same names
            if not self.brought_down.isdisjoint(some) and not self.put_to_death.isdisjoint(others):
                return True
        if origins.two(self.places_left(few), self.places_left(many)):
            # what is told of all who were brought out under one deal would carry those of its two sides together
            return True
        inside = set(many)
        return any(self.parted.get(m, set()) & inside for m in few if m in self.parted)

    def places_left(self, tellings: Iterable[str]) -> set[str]:
        """All places that those left of whose flight some tellings tell."""
        return {name for telling in tellings for name in self.left.get(telling, ())}

    def may_join(self, one: str, other: str, old: set[str]) -> bool:
        """Are they two, does nothing part them, and is not each of them an incident that stands?"""
        if one == other or (old and not old.isdisjoint(self.members[one]) and not old.isdisjoint(self.members[other])):
            return False
        return not self.barred(one, other)

    def evidence(self, one: str, other: str) -> float:
        """How strongly their members' pairs speak for one incident, the copies of a text no more than one of them."""
        mine, theirs = (Counter(self.text[m] for m in self.members[name]) for name in (one, other))
        total, best = 0.0, UNMET
        for a in self.members[one]:
            known, others = self.weights.get(a, {}), self.apart[a]
            for b in self.members[other]:
                found = APART if b in others else min(MOST, known.get(b, UNMET))
                total += found / (mine[self.text[a]] * theirs[self.text[b]])
                best = max(best, found)
        mean = total / (len(mine) * len(theirs))
        share = BEST / math.cbrt(min(len(mine), len(theirs)))
        return share * best + (1 - share) * mean


def cluster(
    tellings: Iterable[Telling],
    pairs: Iterable[Scored],
    decided: Decided = Decided(),
    *,
    standing: Sequence[Sequence[str]] = (),
    join: float = JOIN,
) -> list[tuple[str, ...]]:
    """Clusters of tellings, each sorted, in order of their first member.

    Args:
        tellings: The tellings.
        pairs: Scored pairs.
        decided: What people decided; a `same` beats everything, the later of two that contradict each other stands.
        standing: Clusters that exist already: they are not taken apart, and not joined to each other but by judgement.
        join: Evidence from which two clusters are one.
    """
    known = {t.telling: t for t in tellings}
    held = apart(known.values())
    clusters = _Clusters(
        held.surely,
        {t: known[t].copy_of or known[t].report for t in known},
        frozenset(t for t in known if not known[t].claims),
        frozenset(t for t in known if known[t].event in kinds.OWN),
        frozenset(t for t in known if kinds.family(known[t].event) in kinds.VIOLENT),
        frozenset(t for t in known if known[t].event == "shootdown"),
        frozenset(t for t in known if known[t].event in kinds.PUT_TO_DEATH),
        {t: known[t].left for t in known if known[t].left and known[t].event in kinds.OWN},
    )
    for name in known:
        clusters.open(name)
    for one, other in decided.different:
        if one in known and other in known:
            clusters.parted[one].add(other)
            clusters.parted[other].add(one)
    for telling in known.values():
        for other in telling.apart:
            if other in known and (_weeks_apart(telling, known[other]) or _days_and_tolls(telling, known[other])):
                clusters.parted[telling.telling].add(other)
        for part in telling.holds:
            # whoever tells of a total and of one of its parts would have others carry them together
            if part in known:
                clusters.parted[telling.telling].add(part)
                clusters.parted[part].add(telling.telling)
    for group in standing:
        present = [t for t in group if t in known]
        for member in present[1:]:
            if clusters.home[member] != clusters.home[present[0]]:
                clusters.join(clusters.home[present[0]], clusters.home[member])
    for one, other in decided.same:
        if one in known and other in known and clusters.home[one] != clusters.home[other]:
            clusters.join(clusters.home[one], clusters.home[other])
    old = {t for group in standing for t in group if t in known}
    _grow(clusters, [p for p in pairs if (p.one, p.other) not in held.crossed], old, join)
    return sorted(tuple(sorted(members)) for members in clusters.members.values())


def _weeks_apart(one: Telling, other: Telling) -> bool:
    """Does their own report date the two, to the day or nearly, more than `WEEK` apart?"""
    return _days_between(one, other) > WEEK


def _days_and_tolls(one: Telling, other: Telling) -> bool:
    """Does their own report give two attacks of a war's every day each a day and a toll of its own?

    "38 died in the raid of Sunday; six had died the night before": what many tell of Sunday's would carry both.
    """
    if one.event not in kinds.OF_WAR or other.event not in kinds.OF_WAR or _days_between(one, other) == 0:
        return False
    tolls = ((one.killed, other.killed), (one.hurt, other.hurt))
    return any(mine and theirs and mine != theirs for mine, theirs in tolls)


def _days_between(one: Telling, other: Telling) -> int:
    """Days between two that are dated to the day or nearly; 0 for others."""
    a, b = (days.of(t.start, t.end, t.date_prec) for t in (one, other))
    if a is None or b is None or a.prec is None or b.prec is None or max(a.prec, b.prec) > _NEARLY:
        return 0
    return days.gap(a, b)


def _grow(clusters: _Clusters, pairs: Sequence[Scored], old: set[str], join: float) -> None:
    for pair in pairs:
        clusters.weights[pair.one][pair.other] = pair.weight
        clusters.weights[pair.other][pair.one] = pair.weight
    silent = clusters.silent
    loud = [p for p in pairs if p.weight >= join and p.one not in silent and p.other not in silent]
    _strongest_first(clusters, loud, old, join)
    # reports without claims come last: they may join what others tell of, and carry nothing together
    quiet = [p for p in pairs if p.weight >= join and (p.one in silent) != (p.other in silent)]
    for pair in sorted(quiet, key=lambda p: (-min(p.weight, MOST), -p.weight, p.one, p.other)):
        alone, heard = (pair.one, pair.other) if pair.one in silent else (pair.other, pair.one)
        one, other = clusters.home[alone], clusters.home[heard]
        free = len(clusters.members[one]) == 1 and clusters.may_join(one, other, old)
        if free and clusters.evidence(one, other) >= join:
            clusters.join(one, other)


def _strongest_first(clusters: _Clusters, pairs: Iterable[Scored], old: set[str], join: float) -> None:
    """Join two clusters, those with the strongest evidence first, until no pair's clusters have any that is enough."""
    # a pair says at most what it weighs; what its clusters' others say is looked at when its turn comes
    waiting = [(-min(p.weight, MOST), -p.weight, p.one, p.other) for p in pairs]
    heapq.heapify(waiting)
    while waiting:
        hoped, weight, a, b = heapq.heappop(waiting)
        one, other = clusters.home[a], clusters.home[b]
        if one == other or not clusters.may_join(one, other, old):
            continue
        found = clusters.evidence(one, other)
        if found < join:
            continue
        if found < -hoped - _NOISE:
            heapq.heappush(waiting, (-found, weight, a, b))
        else:
            clusters.join(one, other)
