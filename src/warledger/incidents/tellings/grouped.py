"""Claims of one report in, groups of them out: one for each incident that it tells of, and one for totals of several.

Events of one family at one place and time are one incident, unless one voice gives them tolls of their own; figures go
with the event that they hang on. A total whose parts belong to several incidents is none of theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from warledger.incidents.compared import days, kinds, parties, places
from warledger.incidents.figures.stated import number
from warledger.incidents.filing import origins
from warledger.incidents.tellings.deeds import one_hand
from warledger.records import Claim

#: Effects that count people whom violence harmed.
HARM = ("killed", "wounded", "casualties")
#: From this many on, two tolls that one voice gives for two events are two tolls; smaller ones are often one person
#: told of twice.
_OWN_TOLL = 2
#: What gas comes in, or with.
_STRIKES = frozenset({"airstrike", "shelling", "bombing"})

Pair = Callable[[str, str], bool | None]


class Groups:
    """The incidents of a report while its claims are placed: events first, then wholes, then parts."""

    def __init__(
        self,
        claims: Sequence[Claim],
        decided: Pair,
        published: date | None = None,
        left: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self._published = published
        self._left = left
        self.groups: list[list[Claim]] = []
        self._home: dict[str, list[Claim]] = {}
        self._decided = decided
        self._tolls: dict[str, list[Claim]] = {}
        self._parts: dict[str, list[Claim]] = {}
        self.totals: list[list[Claim]] = []
        self._several: set[str] = set()
        for claim in claims:
            if claim.effect is not None and claim.part_of is not None:
                self._parts.setdefault(claim.part_of, []).append(claim)
            if claim.effect in HARM and claim.of is not None and claim.part_of is None:
                self._tolls.setdefault(claim.of, []).append(claim)

    def place(self, claim: Claim) -> None:
        """Put a claim with those of its incident, or open a new one."""
        home = self._judged(claim)
        if home is None:
            open_ = [g for g in self.groups if not self._parted(claim, g) and not self._left_others(claim, g)]
            home = self._event(claim, open_) if claim.effect is None else self._figure(claim, open_)
        if home is None:
            self.groups.append(home := [])
        home.append(claim)
        self._home[claim.claim] = home

    def _judged(self, claim: Claim) -> list[Claim] | None:
        return next((g for g in self.groups if any(self._decided(claim.claim, c.claim) for c in g)), None)

    def _parted(self, claim: Claim, group: Sequence[Claim]) -> bool:
        return any(self._decided(claim.claim, c.claim) is False for c in group)

    def _left_others(self, claim: Claim, group: Sequence[Claim]) -> bool:
        """Does the claim tell of people who left other places than those of the group?"""
        return any(origins.two(self._left.get(claim.claim, ()), self._left.get(c.claim, ())) for c in group)

    def _event(self, event: Claim, groups: Sequence[list[Claim]]) -> list[Claim] | None:
        fitting = [g for g in groups if all(self._one(event, other) for other in g)]
        # the incident of its own type first
        return max(fitting, key=lambda g: any(c.event == event.event for c in g), default=None)

    def _one(self, event: Claim, other: Claim) -> bool:
        return (
            _gas_fits(event, other)
            and (kinds.joinable(event.event, other.event) or self._one_deed(event, other))
            and places.agree(event.place, other.place)
            and not places.two_spots(event.place, other.place)
            and _dates_agree(event, other)
            and not self._years_apart(event, other)
            and not self._years_apart(other, event)
            and not _by_others(event, other)
            and not self._own_tolls(event, other)
        )

    def _years_apart(self, past: Claim, other: Claim) -> bool:
        """Is one told of a year or a season that is over, "as in 2016", and the other of no day or another?

        What a report gives no day for is mostly its news.
        """
        if past.start is None or past.end is None or (past.end - past.start).days < days.TALLY:
            return False
        if other.start is None or other.end is None:
            return self._published is not None and past.end < self._published
        return other.end < past.start or past.end < other.start

    def _one_deed(self, one: Claim, other: Claim) -> bool:
        """Are two events of other kinds one deed, to which no voice gives two tolls?"""
        return one_hand(one, other) and not any(
            mine.effect == theirs.effect and mine.source == theirs.source and number(mine) != number(theirs)
            for mine in self._tolls.get(one.claim, ())
            for theirs in self._tolls.get(other.claim, ())
        )

    def _own_tolls(self, one: Claim, other: Claim) -> bool:
        """Does one voice give each of two events another toll of the same kind?"""
        for mine in self._tolls.get(one.claim, ()):
            for theirs in self._tolls.get(other.claim, ()):
                if mine.effect == theirs.effect and mine.source == theirs.source:
                    a, b = number(mine), number(theirs)
                    if min(a, b) >= _OWN_TOLL and a != b and _told_apart(one, other):
                        return True
        return False

    def _figure(self, figure: Claim, groups: Sequence[list[Claim]]) -> list[Claim] | None:
        incidents = [g for g in groups if not any(g is total for total in self.totals)]
        if self._of_several(figure, incidents):
            self._several.add(figure.claim)
            totals = [g for g in groups if any(g is total for total in self.totals)]
            return next((g for g in totals if all(_dates_agree(figure, c) for c in g)), None) or self._total()
        whole = self._home.get(figure.part_of or "") if figure.part_of not in self._several else None
        if whole is not None and whole in incidents and all(_dates_agree(figure, c) for c in _anchors(whole)):
            return whole
        return self._own(figure, incidents)

    def _total(self) -> list[Claim]:
        """A new group for totals of several incidents: "ten died in attacks on Gao and Kidal"."""
        group: list[Claim] = []
        self.groups.append(group)
        self.totals.append(group)
        return group

    def _of_several(self, figure: Claim, groups: Sequence[list[Claim]]) -> bool:
        """Do a figure's parts belong to more than one incident?"""
        homes: set[int | str | None] = set()
        for part in self._parts.get(figure.claim, ()):
            home = self._own(part, groups)
            if home is not None:
                homes.add(id(home))
            elif part.place is not None and not places.agree(part.place, figure.place):
                homes.add(part.place.name)
        return len(homes) > 1

    def _own(self, figure: Claim, groups: Sequence[list[Claim]]) -> list[Claim] | None:
        """The incident of the event that a figure hangs on, else one that it fits."""
        home = self._home.get(figure.of or "")
        tied = home is not None and home in groups and all(_dates_agree(figure, c) for c in _anchors(home))
        if home is not None and tied and (figure.effect not in HARM or _attacked(home)):
            return home
        fitting = [
            g for g in groups
            if all(_dates_agree(figure, c) and places.agree(figure.place, c.place) for c in _anchors(g))
            and not any(_of_another(figure, c) for c in _anchors(g))
            and _attacked(g)
        ]  # fmt: skip
        near = min(fitting, key=lambda g: min(abs(position(figure) - position(c)) for c in g), default=None)
        return home if tied and near is None else near


def _attacked(group: Sequence[Claim]) -> bool:
    """Is anybody attacked in an incident?"""
    return any(c.event is not None and kinds.family(c.event) in kinds.VIOLENT for c in group)


def _gas_fits(one: Claim, other: Claim) -> bool:
    """Gas beside strikes of another kind is one attack only where day or spot say so: gas is recalled for years."""
    types = {one.event, other.event}
    if len(types) == 1 or "chemical_attack" not in types or not types & _STRIKES:
        return True
    if one.start is not None and other.start is not None:
        return True
    a, b = (places.spot(c.place) if c.place else None for c in (one, other))
    return a is not None and a == b


def _of_another(figure: Claim, other: Claim) -> bool:
    """Is a figure, whose own clause tells how people were harmed, of an attack of another kind or in another town?

    One that hangs on an event, of which its day tells that it isn't, is so only where both are told to be attacks. One
    of which nothing tells how, as of a crew whose aircraft crashed, is none of those who died in the next village.
    """
    if figure.event is None:
        return places.next_to(figure.place, other.place)
    if not _gas_fits(figure, other):
        return True
    one_kind = kinds.joinable(figure.event, other.event)
    if figure.of is not None:
        return not one_kind and {kinds.family(figure.event), kinds.family(other.event)} <= kinds.VIOLENT
    return not one_kind or places.two_spots(figure.place, other.place)


def _anchors(group: Sequence[Claim]) -> Sequence[Claim]:
    """What says when and where an incident was: its events, or its figures where no event of it is told for itself."""
    return [c for c in group if c.effect is None] or group


def _by_others(one: Claim, other: Claim) -> bool:
    """Are the two of another kind, and by others: rockets of one side, and air strikes of the other in reply?

    Whom voices blame for one attack differs; what he did it with differs less.
    """
    both = {one.event, other.event}
    if one.agent is None or other.agent is None or not all(kinds.family(k) in kinds.VIOLENT for k in both):
        return False
    if len(both) == 1 or any(both == {*pair} for pair in kinds.TOLD_AS):
        return False
    return {*parties.members(one.agent)}.isdisjoint(parties.members(other.agent))


def _told_apart(one: Claim, other: Claim) -> bool:
    """Do target, weapon or the place's own words differ?"""
    for a, b in ((one.target, other.target), (one.weapon, other.weapon)):
        if a is not None and b is not None and a.lower() != b.lower():
            return True
    a, b = (c.place.text.lower() if c.place else None for c in (one, other))
    return a is not None and b is not None and a != b


def _dates_agree(one: Claim, other: Claim) -> bool:
    """Can two claims be of one day? A report that gives two days tells of two attacks; a night has both its days."""
    a, b = days.of(one.start, one.end, one.date_prec), days.of(other.start, other.end, other.date_prec)
    return a is None or b is None or days.gap(a, b) == 0


def position(claim: Claim) -> int:
    """Offset of a claim's first words."""
    return min((s[0] for name in ("figure", "event") for s in claim.evidence.get(name, ())), default=0)
