"""What events need of a place that a report names."""

from __future__ import annotations

from typing import Protocol

from warledger.records import Span


class Placed(Protocol):
    """What events need of a place mention (claims/places)."""

    @property
    def span(self) -> Span:
        """Its words."""
        ...

    @property
    def form(self) -> str:
        """ "name", "list" or "generic"."""
        ...

    @property
    def level(self) -> str:
        """How wide it is: "village" to "country", or "unknown"."""
        ...

    @property
    def within(self) -> Span | None:
        """The place that the words say holds it."""
        ...

    @property
    def parts(self) -> tuple[Span, ...]:
        """The places of a list."""
        ...
