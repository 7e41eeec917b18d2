"""The options that choose incidents, and which incidents they choose: one wording for every command that lists them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options.coding import day_of
from warledger.cli.output.terminal import wrong_use

if TYPE_CHECKING:
    from warledger.records import Incident

CountryOption = Annotated[
    list[str] | None, typer.Option(metavar="COUNTRY", help="In these countries: SY, Syria.", show_default=False)
]
PlaceOption = Annotated[
    str | None, typer.Option(help="At this place, or inside this province or district.", show_default=False)
]
ActorOption = Annotated[str | None, typer.Option(help="That name this actor, or blame it.", show_default=False)]
SinceOption = Annotated[
    str | None, typer.Option(metavar="YYYY-MM-DD", help="Not over before this day.", show_default=False)
]
UntilOption = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Begun by this day.", show_default=False)]
ContestedOption = Annotated[bool, typer.Option("--contested", help="Those on which sources differ.")]


def wanted(
    *,
    event: Sequence[str] | None = None,
    country: Sequence[str] | None = None,
    place: str | None = None,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    reports: int = 1,
    contested: bool = False,
) -> Callable[[Incident], bool]:
    """Whether an incident passes the filters; a value that can't be read ends the command with a message."""
    codes = [_country(one) for one in country or []]
    first, last = day_of(since), day_of(until)

    def passes(i: Incident) -> bool:
        return bool(
            len(i.reports) >= reports and (not contested or i.contested)
            and (not event or i.event in event) and (not codes or (i.place and i.place.country in codes))
            and _at(i, place) and _names(i, actor) and _within(i, first, last)
        )  # fmt: skip

    return passes


def _country(name: str) -> str:
    from warledger.knowledge.countries import COUNTRIES, by_word

    iso = name.upper() if name.upper() in COUNTRIES else None
    if iso is None:
        state = by_word(name)
        iso = state.iso if state is not None else None
    if iso is None:
        wrong_use(f"--country: no country '{name}' is known. Give its name or its ISO code (Syria, SY).")
    return iso


def _at(incident: Incident, place: str | None) -> bool:
    if place is None:
        return True
    where = incident.place
    names = (where.name, where.admin1, where.admin2) if where else ()
    return any(name is not None and name.casefold() == place.casefold() for name in names)


def _names(incident: Incident, actor: str | None) -> bool:
    named = {*incident.sides, *(b.agent for b in incident.blamed)}
    return actor is None or any(name.casefold() == actor.casefold() for name in named)


def _within(incident: Incident, first: datetime.date | None, last: datetime.date | None) -> bool:
    if first is None and last is None:
        return True
    start, end = incident.start, incident.end or incident.start
    if start is None or end is None:
        return False
    return (first is None or end >= first) and (last is None or start <= last)
