"""Coded reports in, incidents as sets of tellings out; later reports join them without linking the rest anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from warledger.incidents.clusters.cluster import Decided, cluster
from warledger.incidents.clusters.identity import heirs_of, named
from warledger.incidents.compared import places
from warledger.incidents.filing.copies import Printed, copies
from warledger.incidents.filing.filed import Filed
from warledger.incidents.judged import Judged, apply
from warledger.incidents.model import comparisons
from warledger.incidents.model.rows import count, key_table, keys_of, rows, told_of
from warledger.incidents.model.score import MOST_SHARING, score
from warledger.incidents.model.scored import Scored
from warledger.incidents.state import Linking
from warledger.incidents.tellings.telling import Telling
from warledger.incidents.tellings.within import tellings
from warledger.records import Claim, Judgement


def link(
    reports: Iterable[tuple[Filed, Sequence[Claim]]],
    *,
    before: Linking | None = None,
    judgements: Iterable[Judgement] = (),
    weights: Mapping[str, Any] | None = None,
    relink: bool = False,
) -> Linking:
    """Link new or changed reports to what is there.

    Args:
        reports: Each with its claims as coded: new reports, changed ones (which take the place of what was known of
            them), and those that a judgement speaks of, which are few.
        before: The state of an earlier run, or None to begin.
        judgements: All judgements.
        weights: As `model.comparisons.load` gives them; None takes those of `before` where they
            fit this version, else the shipped ones.
        relink: Link everything anew. Incidents keep their ids as far as their tellings stay together.
    """
    start = before or Linking()
    given = list(reports)
    # weights that an older version kept know other levels
    chosen = weights or (start.weights if comparisons.misfit(start.weights) is None else comparisons.load())
    every = list(judgements)
    judged = apply([c for _, claims in given for c in claims], every)
    base, new = _told(start, given, judged, relink=relink)
    decided = _decided(judged, base.tellings)
    anew = relink or not start.tellings
    area = set(base.tellings) if anew else _area(start, base, new, decided)
    pairs = [] if anew else _kept(start, area, new)
    pairs += _score(base, area, chosen, None if anew else sorted(new))
    some = [base.tellings[t] for t in sorted(area)]
    reopened = _taken_back(every) & {filed.report for filed, _ in given}
    groups = cluster(some, pairs, decided, standing=() if anew else _standing(start, area, decided, reopened))
    return _named(start, base, area, groups, pairs, chosen)


def learnt(
    reports: Iterable[tuple[Filed, Sequence[Claim]]], *, judgements: Iterable[Judgement] = ()
) -> dict[str, Any] | None:
    """Weights learnt from all reports of a ledger, or None where they are too few to learn from.

    Args:
        reports: All of them, each with its claims as coded.
        judgements: All judgements.
    """
    from warledger.incidents.model.train import ENOUGH, train

    given = list(reports)
    judged = apply([c for _, claims in given for c in claims], judgements)
    base, _ = _told(Linking(), given, judged, relink=True)
    some = [told for told in base.tellings.values() if told.claims]
    return train(some, base.frequency, len(base.reports), base.keys) if len(some) >= ENOUGH else None


def _told(
    start: Linking, given: Sequence[tuple[Filed, Sequence[Claim]]], judged: Judged, *, relink: bool
) -> tuple[Linking, set[str]]:
    """The state with the given reports' tellings in it, not linked yet, and the ids of the new tellings."""
    fresh = [f for f, _ in given if f.report not in start.reports]
    found = copies([_printed(f) for f in fresh], list(start.reports.values()), start.copy_of)
    copy_of = {**start.copy_of, **found}
    known = {**start.reports, **{f.report: _printed(f) for f, _ in given}}
    frequency = Counter(start.frequency)
    frequency.update(count(_all_words(f) for f in fresh))
    changed = {filed.report for filed, _ in given}
    new = _tellings(given, judged, copy_of)
    frequency.update(count(_spots(new.values(), {f.report for f in fresh})))
    told = {t: told for t, told in start.tellings.items() if told.report not in changed} | new
    fresh_keys = told if relink else new
    keys = {t: k for t, k in start.keys.items() if t in told and t not in fresh_keys}
    keys |= {t: keys_of(telling, frequency, len(known)) for t, telling in fresh_keys.items()}
    base = Linking(tellings=told, reports=known, copy_of=copy_of, frequency=dict(frequency), keys=keys)
    return base, set(new)


def _kept(start: Linking, area: set[str], new: set[str]) -> list[Scored]:
    """Pairs that were scored before and still stand."""
    return [p for p in start.links if p.one in area and p.other in area and p.one not in new and p.other not in new]


def _named(
    start: Linking,
    base: Linking,
    area: set[str],
    groups: Sequence[tuple[str, ...]],
    pairs: Sequence[Scored],
    weights: Mapping[str, Any],
) -> Linking:
    """The new state: incidents of the area with their ids, all others as they were."""
    told = [group for group in groups if any(base.tellings[t].claims for t in group)]
    old = {i: g for i, g in start.incidents.items() if not area.isdisjoint(g) or _lost(g, base.tellings)}
    heirs = heirs_of(start.tellings, base.tellings)
    made, changes = named(told, base.tellings, old, taken=start.incidents, heirs=heirs)
    incidents = {i: group for i, group in start.incidents.items() if i not in old} | made
    home = {t: i for i, group in made.items() for t in group}
    links = [p for p in start.links if p.one in base.tellings and p.one not in area and p.other not in area]
    links += [p for p in pairs if p.one in home and home[p.one] == home.get(p.other)]
    return replace(
        base,
        incidents=dict(sorted(incidents.items())),
        links=tuple(sorted(links)),
        weights=weights,
        changes=changes,
    )


def _area(start: Linking, base: Linking, new: set[str], decided: Decided) -> set[str]:
    """The new tellings, all that meet them or that a judgement names, and the incidents of these."""
    wanted = {key for t in new for key in base.keys[t]}
    meeting: dict[str, list[str]] = defaultdict(list)
    for telling, some in base.keys.items():
        if not wanted.isdisjoint(some):
            for key in some:
                if key in wanted:
                    meeting[key].append(telling)
    met = {t for some in meeting.values() if len(some) <= MOST_SHARING for t in some}
    met |= {t for pair in (*decided.same, *decided.different) for t in pair}
    home = {t: group for group in start.incidents.values() for t in group}
    # an incident that lost a telling is looked at again, too
    lost = {t for group in start.incidents.values() if _lost(group, base.tellings) for t in group}
    return {t for m in met | lost for t in home.get(m, (m,)) if t in base.tellings} | new


def _lost(group: Iterable[str], tellings_: Mapping[str, Telling]) -> bool:
    return any(t not in tellings_ for t in group)


def _all_words(filed: Filed) -> set[str]:
    return {*filed.words, *filed.title_words, *filed.wording}


def _spots(tellings_: Iterable[Telling], reports: Container[str]) -> Iterable[set[str]]:
    """For each of some reports the spots of its tellings, as the count of names has them."""
    out: dict[str, set[str]] = defaultdict(set)
    for told in tellings_:
        spot = places.spot(told.place) if told.place is not None else None
        if spot is not None and told.report in reports:
            out[told.report].add(told_of(spot))
    return out.values()


def _printed(filed: Filed) -> Printed:
    return Printed(filed.report, filed.outlet, filed.date, filed.fingerprint)


def _tellings(
    given: Sequence[tuple[Filed, Sequence[Claim]]], judged: Judged, copy_of: Mapping[str, str]
) -> dict[str, Telling]:
    claims: dict[str, list[Claim]] = {}
    for claim in judged.claims:
        claims.setdefault(claim.report, []).append(claim)
    out = {}
    for filed, _ in given:
        for told in tellings(filed, claims.get(filed.report, ()), decided=judged.decided):
            copied = copy_of.get(filed.report)
            out[told.telling] = told if copied is None else told.model_copy(update={"copy_of": copied})
    return out


def _decided(judged: Judged, all_: Mapping[str, Telling]) -> Decided:
    """Judgements on claims as judgements on their tellings."""
    named = {claim for pair in (*judged.same, *judged.different) for claim in pair}
    home = {claim: t for t, told in all_.items() for claim in told.claims if claim in named} if named else {}

    def pairs(of: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        return tuple((home[a], home[b]) for a, b in of if a in home and b in home and home[a] != home[b])

    return Decided(pairs(judged.same), pairs(judged.different))


def _score(base: Linking, area: set[str], weights: Mapping[str, Any], new: Sequence[str] | None) -> list[Scored]:
    if len(area) < 2 or (new is not None and not new):
        return []
    ordered = [base.tellings[t] for t in sorted(area)]
    table = key_table({t.telling: base.keys[t.telling] for t in ordered})
    return score(rows(ordered, base.frequency, len(base.reports)), table, weights, new=new)


def _taken_back(judgements: Sequence[Judgement]) -> set[str]:
    """Reports of which judgements spoke that were taken back."""
    gone = {j.withdraws for j in judgements if j.withdraws is not None}
    return {w.report for j in judgements if j.judgement in gone for w in (*j.about, *j.others)}


def _standing(start: Linking, area: set[str], decided: Decided, reopened: Container[str]) -> list[tuple[str, ...]]:
    """Incidents that stay as they are: no judgement parts two of their tellings, and none on them was taken back."""
    home = {t: i for i, group in start.incidents.items() for t in group}
    broken = {home[a] for a, b in decided.different if a in home and home[a] == home.get(b)}
    broken |= {i for t, i in home.items() if start.tellings[t].report in reopened}
    return [
        tuple(t for t in group if t in area)
        for incident, group in start.incidents.items()
        if incident not in broken and not area.isdisjoint(group)
    ]
