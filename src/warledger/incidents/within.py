"""The claims of one report in, its tellings out: one for each incident that it tells of, the main one first.

Events of one family at one place and time are one incident, unless one voice gives them tolls of their own; figures go
with the event that they hang on. Scope background stays out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from warledger.incidents import days, kinds, parties, places
from warledger.incidents.deeds import one_hand
from warledger.incidents.figures.stated import number, stated
from warledger.incidents.filed import Filed
from warledger.incidents.nearby import AROUND, head, near, words
from warledger.incidents.telling import Telling, telling_id
from warledger.records import Claim

#: Effects that count people whom violence harmed.
HARM = ("killed", "wounded", "casualties")
#: From this many on, two tolls that one voice gives for two events are two tolls; smaller ones are often one person
#: told of twice.
_OWN_TOLL = 2

#: Kilometres from which two places of one day in one report are more often a name misread than two incidents:
#: round-ups list the towns of a province or a front.
FAR = 150.0

#: More dead or wounded than any one incident had (people): a larger number is the war's, read as an incident's.
MOST_DEAD = 50_000

Pair = Callable[[str, str], bool | None]


def tellings(filed: Filed, claims: Sequence[Claim], *, decided: Pair = lambda one, other: None) -> list[Telling]:
    """Group the claims of a report by incident.

    Args:
        filed: The report.
        claims: Its claims.
        decided: Given two claim ids, True where a person judged them one incident, False where two, else None.
    """
    told = [c for c in claims if c.scope == "event"]
    groups = _Groups(told, decided)
    for event in sorted((c for c in told if c.effect is None), key=_position):
        groups.place(event)
    figures = sorted((c for c in told if c.effect is not None), key=lambda c: (c.part_of is not None, _position(c)))
    for figure in figures:
        groups.place(figure)
    if not groups.groups:
        return [_silent(filed)] if filed.words or filed.title_words else []
    ranked = sorted(groups.groups, key=lambda g: (-_weight(g), _first(g)))
    most = _weight(ranked[0])
    made = [_telling(filed, group, main=at == 0, weight=_weight(group) / most) for at, group in enumerate(ranked)]
    return _with_others(made)


def _silent(filed: Filed) -> Telling:
    """A report without claims, known by its names and its day."""
    return Telling(
        telling=telling_id(filed.report, ()),
        report=filed.report,
        main=True,
        claims=(),
        outlet=filed.outlet,
        published=filed.date,
        words=tuple(sorted({*filed.words, *filed.title_words})),
        head=head(filed),
        wording=filed.wording,
    )


def _with_others(tellings: Sequence[Telling]) -> list[Telling]:
    """Say of each telling how many others its report has, and which of them are surely other incidents."""
    return [
        one.model_copy(
            update={
                "others": len(tellings) - 1,
                "apart": tuple(o.telling for o in tellings if o is not one and _surely_apart(one, o)),
            }
        )
        for one in tellings
    ]


def _surely_apart(one: Telling, other: Telling) -> bool:
    a, b = days.of(one.start, one.end, one.date_prec), days.of(other.start, other.end, other.date_prec)
    if (a is not None and b is not None and days.gap(a, b) > 0) or not kinds.may_be_same(one.event, other.event):
        return True
    for mine, theirs in ((one.killed, other.killed), (one.hurt, other.hurt)):
        if mine and theirs and mine != theirs:
            return True
    apart = places.kilometres(one.place, other.place) if one.place is not None and other.place is not None else None
    return apart is not None and apart < FAR


class _Groups:
    """The incidents of a report while its claims are placed."""

    def __init__(self, claims: Sequence[Claim], decided: Pair) -> None:
        self.groups: list[list[Claim]] = []
        self._home: dict[str, list[Claim]] = {}
        self._decided = decided
        self._tolls: dict[str, list[Claim]] = {}
        for claim in claims:
            if claim.effect in HARM and claim.of is not None and claim.part_of is None:
                self._tolls.setdefault(claim.of, []).append(claim)

    def place(self, claim: Claim) -> None:
        """Put a claim with those of its incident, or open a new one."""
        home = self._judged(claim)
        if home is None:
            open_ = [g for g in self.groups if not self._parted(claim, g)]
            home = self._event(claim, open_) if claim.effect is None else self._figure(claim, open_)
        if home is None:
            self.groups.append(home := [])
        home.append(claim)
        self._home[claim.claim] = home

    def _judged(self, claim: Claim) -> list[Claim] | None:
        return next((g for g in self.groups if any(self._decided(claim.claim, c.claim) for c in g)), None)

    def _parted(self, claim: Claim, group: Sequence[Claim]) -> bool:
        return any(self._decided(claim.claim, c.claim) is False for c in group)

    def _event(self, event: Claim, groups: Sequence[list[Claim]]) -> list[Claim] | None:
        fitting = [g for g in groups if all(self._one(event, other) for other in g)]
        # the incident of its own type first
        return max(fitting, key=lambda g: any(c.event == event.event for c in g), default=None)

    def _one(self, event: Claim, other: Claim) -> bool:
        return (
            (kinds.joinable(event.event, other.event) or self._one_deed(event, other))
            and places.agree(event.place, other.place)
            and not places.two_spots(event.place, other.place)
            and _dates_agree(event, other)
            and not _by_others(event, other)
            and not self._own_tolls(event, other)
        )

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
                    if min(a, b) >= _OWN_TOLL and a != b and one.event == other.event and _told_apart(one, other):
                        return True
        return False

    def _figure(self, figure: Claim, groups: Sequence[list[Claim]]) -> list[Claim] | None:
        for tied in (figure.part_of, figure.of):
            home = self._home.get(tied or "")
            if home is not None and home in groups and all(_dates_agree(figure, c) for c in _anchors(home)):
                return home
        fitting = [
            g for g in groups
            if all(_dates_agree(figure, c) and places.agree(figure.place, c.place) for c in _anchors(g))
            and not any(_of_another(figure, c) for c in _anchors(g))
            and any(c.event is not None and kinds.family(c.event) in kinds.VIOLENT for c in g)
        ]  # fmt: skip
        return min(fitting, key=lambda g: min(abs(_position(figure) - _position(c)) for c in g), default=None)


def _of_another(figure: Claim, other: Claim) -> bool:
    """Is a figure, whose own clause tells how people were harmed, of an attack of another kind or in another town?"""
    if figure.of is not None or figure.event is None:
        return False
    return not kinds.joinable(figure.event, other.event) or places.two_spots(figure.place, other.place)


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


def _position(claim: Claim) -> int:
    return min((s[0] for name in ("figure", "event") for s in claim.evidence.get(name, ())), default=0)


def _first(group: Sequence[Claim]) -> int:
    return min(_position(c) for c in group)


def _weight(group: Sequence[Claim]) -> float:
    """How much of its report an incident takes up: its mentions, those of attacks and of people harmed the most."""
    out = 0.0
    for claim in group:
        mentions = sum(len(claim.evidence.get(name, ())) for name in ("figure", "event")) or 1
        if claim.effect is None:
            out += min(mentions, 6) * (1.0 if kinds.family(claim.event) in kinds.VIOLENT else 0.3)
        elif claim.effect in HARM:
            out += 1.5 * min(mentions, 3)
        else:
            out += 0.3
    return out + (2.0 if _first(group) < 2 * AROUND else 0.0)


def _telling(filed: Filed, group: Sequence[Claim], *, main: bool, weight: float) -> Telling:
    ids = tuple(c.claim for c in group)
    asserted = [c for c in group if c.status != "denied"] or list(group)
    # an event's own words say better where and when it was than a figure's
    when = days.best(days.of(c.start, c.end, c.date_prec) for c in asserted for _ in range(_mentions(c)))
    where = places.best(c.place for c in asserted for _ in range(_mentions(c)))
    totals = {effect: _total(asserted, effect) for effect in HARM}
    return Telling(
        telling=telling_id(filed.report, ids),
        report=filed.report,
        main=main,
        weight=round(weight, 3),
        claims=ids,
        outlet=filed.outlet,
        published=filed.date,
        event=_event(asserted),
        start=when.start if when else None,
        end=when.end if when else None,
        date_prec=when.prec if when else None,
        place=where,
        spots=_spots(group),
        killed=totals["killed"],
        hurt=totals["wounded"],
        harmed=totals["casualties"],
        parties=_parties(asserted),
        agent=_most(c.agent for c in asserted),
        target=_most(c.target for c in asserted if c.effect is None),
        weapons=tuple(sorted({c.weapon.lower().split()[-1] for c in asserted if c.weapon and c.weapon.strip()})),
        words=words(filed, group, main=main),
        head=head(filed) if main else near(filed, group, AROUND // 2),
        wording=filed.wording if main else (),
    )


def _mentions(claim: Claim) -> int:
    return min(3, len(claim.evidence.get("event", ())) or 1) if claim.effect is None else 1


def _event(claims: Sequence[Claim]) -> str | None:
    counts: Counter[str] = Counter()
    for claim in claims:
        if claim.event is not None:
            counts[claim.event] += _mentions(claim) * (3 if kinds.family(claim.event) in kinds.VIOLENT else 1)
    return max(sorted(counts), key=lambda e: counts[e], default=None)


def _spots(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Each town, village and spot that a claim gives."""
    found = (places.spot(c.place) for c in claims if c.place is not None)
    return tuple(sorted({spot for spot in found if spot is not None}))


def _total(claims: Sequence[Claim], effect: str) -> int | None:
    """The largest number that any voice states in all; "dozens" and "several" are none: all vague tolls are alike."""
    voices: dict[str | None, list[Claim]] = {}
    for claim in claims:
        if claim.effect == effect:
            voices.setdefault(claim.source, []).append(claim)
    found = [s for v in voices.values() if (s := stated(v)) is not None and not (s.approx and s.high is None)]
    totals = [s.low if s.low is not None else s.high for s in found]
    return max((n for n in totals if n is not None and n <= MOST_DEAD), default=None)


def _parties(claims: Sequence[Claim]) -> tuple[str, ...]:
    named = {p for c in claims for p in (c.agent, c.side, c.target) if p and p.lower() != "civilians"}
    return tuple(sorted(named))


def _most(parties: Iterable[str | None]) -> str | None:
    """The party that is named most often."""
    counts = Counter(p for p in parties if p is not None)
    return max(sorted(counts), key=lambda p: counts[p], default=None)
