"""Clusters and the incidents that were there before in, incidents with ids that last out, and what changed."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import count
from typing import Literal

from warledger.incidents.tellings.telling import Telling
from warledger.records.base import Record

#: What two tellings of a report share at least (`_likeness`), so that one is the other read anew.
_ALIKE = 2


class Change(Record):
    """What became of an incident.

    Attributes:
        kind: merged: `incident` took in `others`. split: `others` came out of `incident`. gone: no telling is left.
        incident: The incident.
        others: Others that it concerns.
    """

    kind: Literal["merged", "split", "gone"]
    incident: str
    others: tuple[str, ...] = ()


def named(
    groups: Sequence[Sequence[str]],
    tellings: Mapping[str, Telling],
    before: Mapping[str, Sequence[str]],
    *,
    taken: Iterable[str] = (),
    heirs: Mapping[str, str] | None = None,
) -> tuple[dict[str, tuple[str, ...]], tuple[Change, ...]]:
    """Give each cluster its id: that of the incident with which it shares most tellings, else a new one.

    A new id is made of the telling that founds the incident: the first published, then the first by id.

    Args:
        groups: Clusters of tellings.
        tellings: Tellings by id.
        before: The incidents of the run before that the clusters may go on.
        taken: Ids that stand for others.
        heirs: Telling to the one whose place it took when its report was coded anew (`heirs_of`).
    """
    old_home = {t: i for i, group in before.items() for t in group}
    old_home |= {t: old_home[of] for t, of in (heirs or {}).items() if of in old_home}
    claims: list[tuple[int, str, int]] = []
    for at, group in enumerate(groups):
        shared = Counter(old_home[t] for t in group if t in old_home)
        claims += [(-number, incident, at) for incident, number in shared.items()]
    names: dict[int, str] = {}
    used: set[str] = set()
    for _, incident, at in sorted(claims):
        if at not in names and incident not in used:
            names[at] = incident
            used.add(incident)
    reserved = set(before) | set(taken)
    for at, group in enumerate(groups):
        if at not in names:
            names[at] = _new(group, tellings, reserved)
            reserved.add(names[at])
    out = {names[at]: tuple(group) for at, group in sorted(enumerate(groups), key=lambda pair: names[pair[0]])}
    return out, _changes(out, before, old_home)


def heirs_of(before: Mapping[str, Telling], after: Mapping[str, Telling]) -> dict[str, str]:
    """Which telling of a report that was coded anew took the place of which: the most alike, each once.

    Args:
        before: Tellings of the run before, by id.
        after: Tellings now.
    """
    gone: dict[str, list[Telling]] = defaultdict(list)
    for name, telling in before.items():
        if name not in after:
            gone[telling.report].append(telling)
    pairs = [
        (-_likeness(old, new), old.telling, name)
        for name, new in after.items()
        if name not in before
        for old in gone.get(new.report, ())
    ]
    out: dict[str, str] = {}
    used: set[str] = set()
    for minus, old_name, name in sorted(pairs):
        if -minus >= _ALIKE and name not in out and old_name not in used:
            out[name] = old_name
            used.add(old_name)
    return out


def _likeness(one: Telling, other: Telling) -> int:
    """How many of day, place and type two tellings of one report share; main incidents count as one more."""
    pairs = (
        (one.start, other.start),
        (one.place and one.place.name, other.place and other.place.name),
        (one.event, other.event),
    )
    return (one.main and other.main) + sum(a is not None and a == b for a, b in pairs)


def _new(group: Sequence[str], tellings: Mapping[str, Telling], taken: set[str]) -> str:
    founder = min(group, key=lambda t: (not tellings[t].claims, tellings[t].published or date.max, t))
    # it may have founded an incident that others of its tellings carry on
    for nth in count(1):
        made = "i_" + hashlib.sha256(f"{founder}/{nth}".encode()).hexdigest()[:16]
        if made not in taken:
            break
    return made


def _changes(
    after: Mapping[str, Sequence[str]], before: Mapping[str, Sequence[str]], old_home: Mapping[str, str]
) -> tuple[Change, ...]:
    origins: dict[str, set[str]] = {i: {old_home[t] for t in group if t in old_home} for i, group in after.items()}
    targets: dict[str, set[str]] = defaultdict(set)
    for incident, old in origins.items():
        for one in old:
            targets[one].add(incident)
    out = []
    for incident, old in sorted(origins.items()):
        others = sorted(old - {incident})
        # what came out of one incident is told as its split
        if others and (incident in before or len(others) > 1):
            out.append(Change(kind="merged", incident=incident, others=tuple(others)))
    for incident in sorted(before):
        if len(targets[incident]) > 1:
            others = sorted(targets[incident] - {incident})
            out.append(Change(kind="split", incident=incident, others=tuple(others)))
        elif not targets[incident]:
            out.append(Change(kind="gone", incident=incident))
    return tuple(out)
