"""`warledger incidents`: what happened, as the reports of a ledger tell it, with the figures of a policy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options.incidents import (
    ActorOption,
    ContestedOption,
    CountryOption,
    PlaceOption,
    SinceOption,
    UntilOption,
    wanted,
)
from warledger.cli.options.ledger import LedgerOption
from warledger.cli.options.policy import PolicyOption, check_policy, linked
from warledger.cli.output import found
from warledger.cli.output.terminal import console, pipe_may_close, wrong_use

if TYPE_CHECKING:
    from warledger.records import Figure, Incident

#: What incidents can be sorted by.
SORTS = ("date", "reports", "sources", "killed", "wounded", "incident")
#: With fewer columns than this the table's own words would be broken.
_WIDE = 100


def incidents(
    ledger: LedgerOption = None,
    event: Annotated[
        list[str] | None, typer.Option(metavar="TYPE", help="Of these types (bombing, clash, …).", show_default=False)
    ] = None,
    country: CountryOption = None,
    place: PlaceOption = None,
    actor: ActorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    reports: Annotated[int, typer.Option(min=1, metavar="N", help="Told of by at least N reports.")] = 1,
    contested: ContestedOption = False,
    policy: PolicyOption = "representative",
    sort: Annotated[
        str, typer.Option(metavar="NAME", help=f"Order: {', '.join(SORTS)}; -killed for the highest first.")
    ] = "date",
    limit: found.LimitOption = None,
    count: found.CountOption = False,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|jsonl",
            help="Without it: a table on a terminal, JSON lines in a pipe.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """List the incidents of a ledger that was linked.

    Figures are those of a policy; `warledger report INCIDENT` shows what each source says.

    \b
    Examples:
      warledger incidents --sort -killed --limit 20
      warledger incidents --country Syria --event airstrike --since 2017-04-01 --until 2017-04-30
      warledger incidents --contested --reports 3
    """
    chosen = found.chosen_format(format, ("table", "jsonl"))
    if sort.removeprefix("-") not in SORTS:
        wrong_use(f"Incidents can't be sorted by '{sort}'. There are: {', '.join(SORTS)}.")
    named = check_policy(policy)
    passes = wanted(
        event=event, country=country, place=place, actor=actor, since=since, until=until,
        reports=reports, contested=contested,
    )  # fmt: skip
    with linked(ledger) as (_, all_), pipe_may_close():
        some = [i for i in all_.incidents(policy=named) if passes(i)]
    if count:
        print(len(some))
        return
    some.sort(key=lambda i: i.incident)
    some.sort(key=lambda i: _key(i, sort.removeprefix("-")), reverse=sort.startswith("-"))
    if chosen == "jsonl":
        found.print_json(i.model_dump(mode="json") for i in some[:limit])
        return
    most = limit or found.SCREEN
    _table(some[:most])
    found.say_how_many(min(most, len(some)), len(some), "incidents", cut=limit is None)


def _key(incident: Incident, by: str) -> tuple[bool, object]:
    """What to sort by; what is unknown comes first, so that it is last the other way round."""
    value: object = {
        "date": incident.start,
        "reports": len(incident.reports),
        "sources": incident.sources,
        "incident": incident.incident,
    }.get(by)
    if by in ("killed", "wounded"):
        figure = _total(incident.figures, by)
        value = None if figure is None else figure.best
    return (value is not None, value if value is not None else 0)


def _total(figures: Iterable[Figure], effect: str) -> Figure | None:
    return next((f for f in figures if (f.effect, f.side, f.category) == (effect, None, None)), None)


def _table(some: Sequence[Incident]) -> None:
    """A column each; on a narrow terminal those who tell of it and what is contested stand with the first one."""
    columns = {"what, when, where": "", "killed": "right", "wounded": "right", "told by": "right", "contested": "",
               "incident": found.ID}  # fmt: skip
    rows = [_cells(incident) for incident in some]
    if console().width < _WIDE:
        columns = {"what happened": "", "killed": "right", "wounded": "right", "incident": found.ID}
        rows = [
            [f"{what}; told by {told}" + (f"; contested: {contested}" if contested else ""), killed, wounded, name]
            for what, killed, wounded, told, contested, name in rows
        ]
    found.print_table(columns, rows)


def _cells(incident: Incident) -> list[str]:
    where = incident.place
    said = [
        (incident.event or "").replace("_", " "),
        _days(incident),
        ", ".join(part for part in (where.name, where.country) if part) if where else "",
    ]
    total = f" (total of {len(incident.holds)} others)" if incident.holds else ""
    return [
        ", ".join(part for part in said if part) + total,
        _range(_total(incident.figures, "killed")) or "",
        _range(_total(incident.figures, "wounded")) or "",
        f"{len(incident.reports)} / {incident.sources}",
        ", ".join(incident.contested),
        incident.incident,
    ]


def _days(incident: Incident) -> str:
    """The day, or the first and the last one; "" where unknown."""
    from warledger.exports.wording import day_words

    if incident.start is None:
        return ""
    if incident.end is None or incident.end == incident.start:
        return day_words(incident.start)
    return f"{day_words(incident.start)} to {day_words(incident.end)}"


def _range(figure: Figure | None) -> str | None:
    """ "112", or "112 (100 to 126)"."""
    if figure is None or figure.best is None:
        return None
    if figure.low == figure.high == figure.best:
        return f"{figure.best:,}"
    low, high = (figure.best if end is None else end for end in (figure.low, figure.high))
    return f"{figure.best:,} ({low:,} to {high:,})" if low != high else f"{figure.best:,}"
