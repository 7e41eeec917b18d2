"""Tellings in, those that surely tell of other incidents than each out: its own report's, and those of copies.

Copies of one text tell of the same incidents. What one holds apart the others do, whatever names and days a whole text
shares with itself: a round-up that three sites print would else tell of one attack in all its towns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from warledger.incidents.compared import places
from warledger.incidents.tellings.telling import Telling

#: Of type, day, place, dead and wounded so many that two tellings of copies share are enough for one incident, where
#: one of them has no counterpart else: one copy may be cut short, or tell of an attack as of two.
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Apart:
    """What keeps tellings of one text apart.

    Attributes:
        surely: For each telling those that its report, or a copy of it, surely tells of as other incidents.
        crossed: Pairs of tellings of two copies, both ways round, that are not each other's counterparts: that they
            come from one text says nothing for their being one.
    """

    surely: Mapping[str, frozenset[str]]
    crossed: frozenset[tuple[str, str]]


def apart(tellings: Iterable[Telling]) -> Apart:
    """Which tellings their reports, or copies of them, hold apart."""
    reports: dict[str, list[Telling]] = defaultdict(list)
    for told in tellings:
        reports[told.report].append(told)
    texts: dict[str, list[Sequence[Telling]]] = defaultdict(list)
    for report, some in reports.items():
        texts[some[0].copy_of or report].append(some)
    surely = {told.telling: set(told.apart) for some in reports.values() for told in some}
    crossed: set[tuple[str, str]] = set()
    for copies in texts.values():
        for at, ones in enumerate(copies):
            for others in copies[at + 1 :]:
                for one, other, sure in _crossed(ones, others):
                    crossed |= {(one, other), (other, one)}
                    if sure:
                        surely[one].add(other)
                        surely[other].add(one)
    return Apart({telling: frozenset(others) for telling, others in surely.items()}, frozenset(crossed))


def _crossed(ones: Sequence[Telling], others: Sequence[Telling]) -> Iterator[tuple[str, str, bool]]:
    """Tellings of two copies that are no counterparts, and if either's counterpart is surely apart from the other."""
    mine = _counterparts(ones, others)
    theirs = {other: one for one, other in mine.items()}
    for one in ones:
        for other in others:
            wanted, known = mine.get(one.telling), theirs.get(other.telling)
            if other.telling == wanted or (wanted is None and known is None):
                continue
            if (wanted is None or known is None) and _shared(one, other) >= _ENOUGH:
                continue
            yield one.telling, other.telling, wanted in other.apart or known in one.apart


def _counterparts(ones: Sequence[Telling], others: Sequence[Telling]) -> dict[str, str]:
    """Which tellings of two copies are one, each in at most one pair, the most alike first."""
    pairs = sorted((-_alike(one, other), one.telling, other.telling) for one in ones for other in others)
    out: dict[str, str] = {}
    taken: set[str] = set()
    for alike, one, other in pairs:
        if -alike >= _ENOUGH and one not in out and other not in taken:
            out[one] = other
            taken.add(other)
    return out


def _alike(one: Telling, other: Telling) -> float:
    """What they share, and of the names near their claims which part."""
    mine, theirs = set(one.words), set(other.words)
    return _shared(one, other) + 2 * len(mine & theirs) / max(1, len(mine | theirs))


def _shared(one: Telling, other: Telling) -> int:
    """How many of type, day, place, dead and wounded they share."""
    tolls = ((one.killed, other.killed), (one.hurt, other.hurt))
    return (
        (one.event == other.event)
        + (one.start == other.start)
        + (_where(one) == _where(other))
        + sum(mine is not None and mine == theirs for mine, theirs in tolls)
    )


def _where(told: Telling) -> str | None:
    return (places.spot(told.place) or told.place.name) if told.place is not None else None
