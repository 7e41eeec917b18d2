"""The vocabulary of filters in, the options of a command out: one for each filter, with its meaning and an example."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from warledger.cli.options.gathered import gathered, own_of
from warledger.terms.filters import Filter, Subject, filters_of

PANEL = "Filters"


def with_filters(subject: Subject) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of all filters of claims, or of reports; it gets those given as `filters`.

    Options whose value is several may be given again: any of the values passes.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        options = [_parameter(filter, subject) for filter in filters_of(subject)]
        return gathered(command, "filters", [*own_of(command, "filters"), *options], given_only=True)

    return decorate


def _parameter(filter: Filter, subject: Subject) -> inspect.Parameter:
    about = filter.about(subject)
    shown = f"'{filter.example}'" if " " in filter.example or "*" in filter.example else filter.example
    option = typer.Option(
        filter.option,
        metavar=_METAVARS[filter.kind],
        help=f"{about} As in {filter.option} {shown}",
        show_default=False,
        rich_help_panel=PANEL,
    )
    kind: Any = list[str] if filter.many else str
    return inspect.Parameter(
        filter.name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind | None, option]
    )


_METAVARS = {
    "term": "TERM",
    "name": "NAME",
    "place": "PLACE",
    "country": "COUNTRY",
    "day": "DAY",
    "number": "N",
    "least": "NUMBER",
    "words": "WORDS",
    "id": "ID",
    "flag": "yes|no",
}
