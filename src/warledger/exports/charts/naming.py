"""A source's name in, the name under which a chart may show it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from warledger.records import Claim

#: A source's name (None: the report's own voice) to the one shown.
Naming = Callable[[str | None], str | None]


def as_named(source: str | None) -> str | None:
    """The name as it is: for charts that stay with those who made them."""
    return source


def roles(claims: Iterable[Claim]) -> Naming:
    """Private persons by their role alone ("a person"), everybody else by name."""
    persons = {claim.source for claim in claims if claim.source_kind == "person"}
    return lambda source: "a person" if source in persons else source
