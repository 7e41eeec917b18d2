"""The figures of one effect in an incident in, what each independent voice says last out, with what it said before.

Within a report, a voice's figures make one number (`stated`). A report's own voice that repeats the number of a source
it names is that source's relay. Across reports, the later number of a voice takes the place of the earlier one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from warledger.incidents.figures.stated import Stated, stated
from warledger.incidents.figures.voices import Voice, voice
from warledger.incidents.filing.filed import Filed
from warledger.records import Claim, SourceFigure


@dataclass(slots=True)
class _Said:
    """What one voice says in one report."""

    report: str
    day: date | None
    total: Stated
    also: list[str] = field(default_factory=list)


def by_source(
    figures: Sequence[Claim], filed: Mapping[str, Filed], copy_of: Mapping[str, str]
) -> tuple[list[SourceFigure], tuple[str, ...]]:
    """One row a voice, the earliest voice first; and what a reader must know of the rows.

    Args:
        figures: Claims with one effect, of one incident.
        filed: Reports by id.
        copy_of: Report to the report whose copy it is.
    """
    said: dict[str, list[_Said]] = defaultdict(list)
    voices: dict[str, Voice] = {}
    names: dict[str, set[str]] = defaultdict(set)
    flags: list[str] = []
    for report, claims in _by_report(figures).items():
        spoken: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            whose = voice(claim, filed, copy_of)
            voices.setdefault(whose.key, whose)
            if claim.source is not None:
                names[whose.key].add(claim.source)
            spoken[whose.key].append(claim)
        found = {key: total for key, some in spoken.items() if (total := stated(some)) is not None}
        day = filed[report].date if report in filed else None
        for key, total in _without_relays(found, voices).items():
            said[key].append(_Said(report, day, total))
            flags += total.flags
    rows = [_row(voices[key], items, names[key], copy_of) for key, items in said.items()]
    rows.sort(key=lambda r: (r.first or date.max, r.source or "", r.reports))
    return rows, tuple(dict.fromkeys(flags))


def _by_report(figures: Sequence[Claim]) -> dict[str, list[Claim]]:
    out: dict[str, list[Claim]] = defaultdict(list)
    for figure in figures:
        out[figure.report].append(figure)
    return dict(sorted(out.items()))


def _without_relays(found: dict[str, Stated], voices: Mapping[str, Voice]) -> dict[str, Stated]:
    """A report's own voice yields to the sources that it names for the same or a higher number."""
    named = [total for key, total in found.items() if not voices[key].own]
    return {
        key: total
        for key, total in found.items()
        if not (voices[key].own and any(_covers(other, total) for other in named))
    }


def _covers(named: Stated, own: Stated) -> bool:
    if own.low is None and own.high is None:
        return True
    return (named.low, named.high) == (own.low, own.high) or (named.low is not None and named.low == own.low)


def _row(whose: Voice, items: Sequence[_Said], names: set[str], copy_of: Mapping[str, str]) -> SourceFigure:
    ordered = _once_a_text(items, copy_of)
    numbered = [i for i in ordered if i.total.low is not None or i.total.high is not None] or ordered
    numbered = _without_parts(numbered)
    last = numbered[-1]
    before: list[tuple[int | None, int | None]] = []
    for item in numbered[:-1]:
        bounds = (item.total.low, item.total.high)
        if bounds != (last.total.low, last.total.high) and bounds not in before:
            before.append(bounds)
    days = [i.day for i in items if i.day is not None]
    return SourceFigure(
        source=whose.name,
        low=last.total.low,
        high=last.total.high,
        status=last.total.status,
        approx=last.total.approx,
        only=last.total.only,
        women=last.total.women,
        children=last.total.children,
        reports=tuple(sorted(r for i in ordered for r in (i.report, *i.also))),
        claims=tuple(c.claim for c in last.total.claims),
        first=min(days, default=None),
        last=max(days, default=None),
        supersedes=tuple(before),
        voices=tuple(sorted(names)) if len(names) > 1 else (),
    )


def _without_parts(items: Sequence[_Said]) -> list[_Said]:
    """Without numbers that count one kind of people, where the voice gives as large a one for people of any kind."""
    whole = max((_number(i.total) for i in items if i.total.only is None), default=-1)
    return [i for i in items if i.total.only is None or _number(i.total) > whole]


def _once_a_text(items: Sequence[_Said], copy_of: Mapping[str, str]) -> list[_Said]:
    """In order of their days, copies of one text folded into the one with the highest number; unknown days first."""
    out: dict[str, _Said] = {}
    for item in sorted(items, key=lambda i: (i.day or date.min, _number(i.total), i.report)):
        text = copy_of.get(item.report, item.report)
        kept = out.get(text)
        if kept is None:
            out[text] = item
        else:
            item.also = [*kept.also, kept.report]
            out[text] = item
    return sorted(out.values(), key=lambda i: (i.day or date.min, _number(i.total), i.report))


def _number(total: Stated) -> int:
    return total.low if total.low is not None else total.high or 0
