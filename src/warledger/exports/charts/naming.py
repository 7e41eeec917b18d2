"""A source's name in, the name under which a chart may show it out."""

from __future__ import annotations

from collections.abc import Callable

#: A source's name (None: the report's own voice) to the one shown.
Naming = Callable[[str | None], str | None]


def as_named(source: str | None) -> str | None:
    """The name as it is: for charts that stay with those who made them."""
    return source
