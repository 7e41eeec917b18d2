"""Who spoke so far in one report, and what names those who speak next: its text, its bodies, its full names."""

from __future__ import annotations

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.persons import FullNames

#: Speakers that a later "he" or "the source" can mean.
_MEMORY = 60


class Heard:
    """Who spoke so far in one report.

    Attributes:
        text: The report's text.
        bodies: The bodies that it names.
        full_names: Its persons' full names.
        history: Those who spoke, first first.
        spoke_at: Where the last of them is named, or -1.
    """

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text, self.bodies = text, bodies
        self.full_names = FullNames(text)
        self.history: list[Named] = []
        self.spoke_at = -1

    def recent(self) -> list[Named]:
        """Those who spoke before, last first; as far back as a reader would look."""
        return self.history[: -_MEMORY - 1 : -1]
