"""The vocabulary of filters in, the options of a command out: one for each filter, with its meaning and an example."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from warledger.terms.filters import Filter, Subject, filters_of

PANEL = "Filters"


def with_filters(subject: Subject) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of all filters of claims, or of reports; it gets those given as `filters`.

    Options whose value is several may be given again: any of the values passes.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        filters = filters_of(subject)
        own = inspect.signature(command, eval_str=True)
        kept = [given for given in own.parameters.values() if given.name != "filters"]

        @wraps(command)
        def wrapped(**given: Any) -> None:
            asked = {filter.name: given.pop(filter.name) for filter in filters}
            command(**given, filters={name: value for name, value in asked.items() if value})

        options = [_parameter(filter, subject) for filter in filters]
        wrapped.__signature__ = own.replace(parameters=[*kept, *options])  # type: ignore[attr-defined]
        wrapped.__annotations__ = {given.name: given.annotation for given in [*kept, *options]}
        return wrapped

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
