"""The claims of one report in, its tellings out: one for each incident that it tells of, the main one first.

Scope background stays out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from warledger.incidents.compared import days, kinds, places
from warledger.incidents.figures.stated import stated
from warledger.incidents.filing import origins
from warledger.incidents.filing.filed import Filed
from warledger.incidents.tellings.grouped import HARM, Groups, Pair, position
from warledger.incidents.tellings.nearby import AROUND, head, near, words
from warledger.incidents.tellings.telling import Telling, telling_id
from warledger.records import Claim

#: Kilometres from which two places of one day in one report are more often a name misread than two incidents:
#: round-ups list the towns of a province or a front.
FAR = 150.0

#: More dead or wounded than any one incident had (people): a larger number is the war's, read as an incident's.
MOST_DEAD = 50_000


def tellings(filed: Filed, claims: Sequence[Claim], *, decided: Pair = lambda one, other: None) -> list[Telling]:
    """Group the claims of a report by incident.

    Args:
        filed: The report.
        claims: Its claims.
        decided: Given two claim ids, True where a person judged them one incident, False where two, else None.
    """
    told = [c for c in claims if c.scope == "event"]
    towns = origins.towns(claims)
    left = {c.claim: origins.of([c], filed.left, towns) for c in told}
    groups = Groups(told, decided, filed.date, left)
    for event in sorted((c for c in told if c.effect is None), key=position):
        groups.place(event)
    figures = sorted((c for c in told if c.effect is not None), key=lambda c: (c.part_of is not None, position(c)))
    for figure in figures:
        groups.place(figure)
    if not groups.groups:
        return [_silent(filed)] if filed.words or filed.title_words else []
    ranked = sorted(groups.groups, key=lambda g: (-_weight(g), _first(g)))
    most = _weight(ranked[0])
    made = [
        _telling(filed, group, main=at == 0, weight=_weight(group) / most, left=origins.of(group, filed.left, towns))
        for at, group in enumerate(ranked)
    ]
    return _with_others(_with_held(made, claims, {c.claim for total in groups.totals for c in total}))


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


def _with_held(tellings: Sequence[Telling], claims: Sequence[Claim], totals: Collection[str]) -> list[Telling]:
    """Say of each telling that is made of totals in which others parts of them stand."""
    home = {c: t.telling for t in tellings for c in t.claims}
    held: dict[str, set[str]] = {}
    for part in claims:
        whole, own = home.get(part.part_of or ""), home.get(part.claim)
        if part.part_of in totals and whole is not None and own is not None and whole != own:
            held.setdefault(whole, set()).add(own)
    return [
        t.model_copy(update={"holds": tuple(sorted(held[t.telling]))}) if t.telling in held else t for t in tellings
    ]


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
    if origins.two(one.left, other.left):
        return True
    for mine, theirs in ((one.killed, other.killed), (one.hurt, other.hurt)):
        if mine and theirs and mine != theirs:
            return True
    apart = places.kilometres(one.place, other.place) if one.place is not None and other.place is not None else None
    return apart is not None and apart < FAR


def _first(group: Sequence[Claim]) -> int:
    return min(position(c) for c in group)


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


def _telling(filed: Filed, group: Sequence[Claim], *, main: bool, weight: float, left: tuple[str, ...]) -> Telling:
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
        left=left,
    )


def _mentions(claim: Claim) -> int:
    return min(3, len(claim.evidence.get("event", ())) or 1) if claim.effect is None else 1


def _event(claims: Sequence[Claim]) -> str | None:
    if all(c.effect == "displaced" for c in claims):
        return "displacement"  # what they flee from is said in passing
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
