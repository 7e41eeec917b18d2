"""A report's claims in, one group of claims for each event that becomes a row out, its main event first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from warledger.exports.ged import when, where
from warledger.records import Claim, Place

#: Events in which somebody may have died: they are rows even where no death is told.
VIOLENT = frozenset(
    "clash ground_assault airstrike shelling bombing suicide_bombing chemical_attack "
    "shooting execution shootdown".split()
)
#: Effects that count people: where a report counts some of these and no dead, it tells that none died.
HARMED = frozenset({"wounded", "casualties", "captured", "abducted", "missing"})

Dyad = Callable[[Claim], frozenset[str]]
SameDead = Callable[[Claim, Claim], bool]


@dataclass(slots=True)
class Occurrence:
    """The claims of one event.

    Attributes:
        events: Event claims.
        deaths: Figures of the killed.
        others: Other figures of people.
    """

    events: list[Claim] = field(default_factory=list)
    deaths: list[Claim] = field(default_factory=list)
    others: list[Claim] = field(default_factory=list)

    @property
    def claims(self) -> list[Claim]:
        """All claims: deaths, then events, then the rest."""
        return [*self.deaths, *self.events, *self.others]

    @property
    def places(self) -> list[Place]:
        """Where its claims say it was, the deaths' places first."""
        return [claim.place for claim in self.claims if claim.place is not None]


def occurrences(claims: Sequence[Claim], dyad: Dyad, same_dead: SameDead) -> list[Occurrence]:
    """Group the claims of a report by event.

    Args:
        claims: All claims of the report.
        dyad: The armed parties that a claim names.
        same_dead: Whether two figures can be the same deaths.
    """
    told = [claim for claim in claims if claim.scope == "event" and claim.status != "denied"]
    groups: list[Occurrence] = []
    home: dict[str, Occurrence] = {}
    for event in (c for c in told if c.effect is None):
        group = next((g for g in groups if all(_one_event(event, e, dyad) for e in g.events)), None)
        if group is None:
            groups.append(group := Occurrence())
        group.events.append(event)
        home[event.claim] = group
    scope = {claim.claim: claim.scope for claim in claims}
    for figure in (c for c in told if c.effect == "killed" or c.effect in HARMED):
        if figure.part_of is not None and scope.get(figure.part_of) == "background":
            continue
        group = home.get(figure.of or "")
        if group is None or not _belongs(figure, group):
            group = _nearest(figure, groups, dyad)
        if group is None:
            groups.append(group := Occurrence())
        (group.deaths if figure.effect == "killed" else group.others).append(figure)
    groups = _told_twice(groups, dyad, same_dead)
    groups = [g for g in groups if g.deaths or _may_have_killed(g)]
    groups.sort(key=lambda g: (not g.deaths, _first(g.deaths or g.events)))
    return _absorbed(groups, dyad)


def _one_event(one: Claim, other: Claim, dyad: Dyad) -> bool:
    """True where two event claims are one event to GED: one place, one time, one dyad."""
    return where.same(one.place, other.place) and when.compatible(one, other) and _dyads_fit(dyad(one), dyad(other))


def _dyads_fit(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one | other) <= 2 or one <= other or other <= one


def _belongs(figure: Claim, group: Occurrence) -> bool:
    """False where a figure's own clause tells of another day than its event's."""
    return all(when.compatible(figure, event) for event in group.events)


def _nearest(figure: Claim, groups: Sequence[Occurrence], dyad: Dyad) -> Occurrence | None:
    """The first event that a figure can belong to."""
    for group in groups:
        if all(
            when.compatible(figure, claim)
            and where.compatible(figure.place, claim.place)
            and _dyads_fit(dyad(figure), dyad(claim))
            for claim in (*group.events, *group.deaths)
        ):
            return group
    return None


def _told_twice(groups: list[Occurrence], dyad: Dyad, same_dead: SameDead) -> list[Occurrence]:
    """Join groups that tell of the same deaths: one number, one place as far as known, one time."""
    out: list[Occurrence] = []
    for group in groups:
        twin = next((g for g in out if _twins(g, group, dyad, same_dead)), None)
        if twin is None:
            out.append(group)
        else:
            twin.events += group.events
            twin.deaths += group.deaths
            twin.others += group.others
    return out


def _twins(one: Occurrence, other: Occurrence, dyad: Dyad, same_dead: SameDead) -> bool:
    return any(
        (a.low, a.high) != (None, None)
        and a.low == b.low
        and same_dead(a, b)
        and where.compatible(a.place, b.place)
        and when.compatible(a, b)
        and _dyads_fit(dyad(a), dyad(b))
        for a in one.deaths
        for b in other.deaths
    )


def _may_have_killed(group: Occurrence) -> bool:
    """True for violent events of a known or unknown day; a stretch of months is a tally of many."""
    events = [e for e in group.events if e.event in VIOLENT and e.status == "asserted"]
    return any((when.days(event) or 0) <= when.TALLY_DAYS for event in events)


def _absorbed(groups: list[Occurrence], dyad: Dyad) -> list[Occurrence]:
    """Events without deaths, place and day of their own, told of the main event's parties, are the main event."""
    out: list[Occurrence] = []
    for group in groups:
        vague = not group.deaths and all(e.place is None and not when.dated(e) for e in group.events)
        if out and vague and all(_dyads_fit(dyad(e), dyad(m)) for e in group.events for m in out[0].events):
            out[0].events += group.events
            out[0].others += group.others
        else:
            out.append(group)
    return out


def _first(claims: Sequence[Claim]) -> int:
    spans = [s.start for claim in claims for name in ("figure", "event") for s in claim.evidence.get(name, ())]
    return min(spans, default=0)
