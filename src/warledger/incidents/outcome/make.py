"""Linked tellings and their claims in, incidents out, with their figures under a policy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from warledger.incidents.compared import days, kinds, places
from warledger.incidents.figures.policies import DEFAULT, Policy, policy
from warledger.incidents.figures.rows import figures
from warledger.incidents.figures.voices import voice
from warledger.incidents.filing.filed import Filed
from warledger.incidents.judged import SetFigure, apply
from warledger.incidents.outcome.contested import differences
from warledger.incidents.outcome.main_incident import mains
from warledger.incidents.state import Linking
from warledger.incidents.tellings.telling import Telling
from warledger.records import Blamed, Claim, Figure, Incident, Judgement


def incidents(
    linking: Linking,
    claims: Mapping[str, Claim],
    filed: Mapping[str, Filed],
    *,
    policy_: str | Policy = DEFAULT,
    judgements: Iterable[Judgement] = (),
    only: Iterable[str] | None = None,
    also: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Iterator[Incident]:
    """The incidents, by id.

    Args:
        linking: What is linked.
        claims: Claims as coded, by id; judgements are applied here.
        filed: Reports by id.
        policy_: What makes low, best and high.
        judgements: All judgements.
        only: Ids of the incidents wanted; None for all.
        also: Report to the ids under which the same text came again: where it has claims, so have they.
    """
    chosen = policy(policy_)
    judged = apply(list(claims.values()), judgements)
    kept = {c.claim: c for c in judged.claims}
    home = {c: i for i, group in linking.incidents.items() for t in group for c in linking.tellings[t].claims}
    set_: dict[str, list[SetFigure]] = defaultdict(list)
    for figure in judged.figures:
        # the incident in which most of the claims are that it was set for
        homes = Counter(home[c] for c in figure.claims if c in home)
        if homes:
            set_[max(sorted(homes), key=lambda i: homes[i])].append(figure)
    held = _held(kept, home)
    about: dict[str, list[str]] = defaultdict(list)
    for report, incident in mains(linking).items():
        about[incident].append(report)
    wanted = linking.incidents if only is None else [i for i in only if i in linking.incidents]
    for incident in sorted(wanted):
        told = [linking.tellings[t] for t in linking.incidents[incident]]
        some = [kept[c] for t in told for c in t.claims if c in kept]
        if some:
            decisions = {j for c in some for j in judged.about.get(c.claim, ())}
            made = _incident(incident, told, some, filed, linking.copy_of, chosen, set_[incident], len(decisions))
            tellers = {*made.reports, *(c for r in made.reports for c in also.get(r, ()))}
            main_of = {*about[incident], *(c for r in about[incident] if r in tellers for c in also.get(r, ()))}
            update = {"reports": tuple(sorted(tellers)), "main_of": tuple(sorted(main_of))}
            yield made.model_copy(update=update | {"holds": tuple(sorted(held.get(incident, ())))})


def _held(claims: Mapping[str, Claim], home: Mapping[str, str]) -> dict[str, set[str]]:
    """Incident to those in which parts of its figures are counted: "ten died in Gao and Kidal, six of them in Gao"."""
    out: dict[str, set[str]] = defaultdict(set)
    for part in claims.values():
        whole, own = home.get(part.part_of or ""), home.get(part.claim)
        if whole is not None and own is not None and whole != own:
            out[whole].add(own)
    return out


def _incident(
    incident: str,
    told: Sequence[Telling],
    claims: Sequence[Claim],
    filed: Mapping[str, Filed],
    copy_of: Mapping[str, str],
    chosen: Policy,
    set_: Sequence[SetFigure],
    judgements: int,
) -> Incident:
    asserted = [c for c in claims if c.status != "denied"] or list(claims)
    rows = _with_set(figures(claims, filed, copy_of, chosen), set_)
    # each report has one vote on when and where, so that a long one doesn't outvote three
    when = days.best(days.of(t.start, t.end, t.date_prec) for t in told)
    where = places.best_of(t.place for t in told)
    found = differences(claims, rows, filed, copy_of)
    return Incident(
        incident=incident,
        event=_event(told),
        start=when.start if when else None,
        end=when.end if when else None,
        date_prec=when.prec if when else None,
        place=where,
        sides=_sides(asserted),
        blamed=_blamed(claims, filed, copy_of),
        reports=tuple(sorted({c.report for c in claims})),
        claims=tuple(c.claim for c in claims),
        figures=tuple(rows),
        contested=tuple(d.field for d in found),
        differences=tuple(found),
        sources=len(_voices(claims, filed, copy_of)),
        judgements=judgements,
        invented=any(c.invented for c in claims),
    )


def _voices(claims: Sequence[Claim], filed: Mapping[str, Filed], copy_of: Mapping[str, str]) -> set[str]:
    """Independent voices that tell of it; a report that names its sources relays them, and is none itself."""
    relayed = {c.report for c in claims if c.source is not None}
    return {voice(c, filed, copy_of).key for c in claims if c.source is not None or c.report not in relayed}


def _event(told: Sequence[Telling]) -> str | None:
    """The type that most reports give, attacks before what goes with them."""
    counts = Counter(t.event for t in told if t.event is not None)
    return max(sorted(counts), key=lambda e: (kinds.family(e) in kinds.VIOLENT, counts[e]), default=None)


def _sides(claims: Sequence[Claim]) -> tuple[str, ...]:
    counts = Counter(s for c in claims for s in {c.side, c.target, c.agent} if s is not None)
    if any(c.category in ("civilian", "journalist", "aid_worker", "medic") for c in claims):
        counts["civilians"] += 1
    return tuple(sorted(counts, key=lambda s: (-counts[s], s)))


def _blamed(claims: Sequence[Claim], filed: Mapping[str, Filed], copy_of: Mapping[str, str]) -> tuple[Blamed, ...]:
    """Parties that claims name as perpetrators, and those that somebody blames in words."""
    by_agent: dict[str, dict[tuple[str | None, str], None]] = defaultdict(dict)
    reports: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.agent is not None and kinds.family(claim.event) in kinds.VIOLENT and claim.event != "clash":
            by_agent[claim.agent].setdefault((voice(claim, filed, copy_of).name, "named"))
            reports[claim.agent].add(claim.report)
        for blame in claim.blame:
            by_agent[blame.agent].setdefault((blame.source, blame.status))
            reports[blame.agent].add(claim.report)
    return tuple(
        Blamed(agent=agent, sources=tuple(by_agent[agent]), reports=tuple(sorted(reports[agent])))
        for agent in sorted(by_agent, key=lambda a: (-len(reports[a]), a))
    )


def _with_set(rows: Sequence[Figure], set_: Iterable[SetFigure]) -> list[Figure]:
    """Rows with what people set in their place; what each source says stays beside it."""
    out = {(r.effect, r.side, r.category): r for r in rows}
    for figure in set_:
        values = figure.values
        key = (str(values["effect"]), values.get("side"), values.get("category"))
        base = out.get(key) or Figure(effect=key[0], side=key[1], category=key[2], policy="judgement")
        best = values.get("best")
        out[key] = base.model_copy(
            update={
                "low": values.get("low", best),
                "best": best,
                "high": values.get("high", best),
                "policy": "judgement",
                "derived": "judgement",
                "flags": (*base.flags, f"set by {figure.judgement}: {figure.why}"),
            }
        )
    return list(out.values())
