"""An anchor in, what its own words, and those around them, tell of who did it and to whom, out."""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import by_what, carried, deeds, one_of_two
from warledger.claims.choice.overview import Home, Overview, home, kind_of
from warledger.claims.choice.parties import owners
from warledger.claims.reading import Reading

#: Effects that seldom have a perpetrator: who fled or gave up did so himself.
LEFT_OPEN = frozenset(("displaced", "surrendered", "missing", "released"))


class Told(NamedTuple):
    """What is told of who did it and to whom.

    Attributes:
        own: Parties of those counted.
        event: The event that it hangs on.
        deed: Who is named as doing it.
        beyond: Who is by other sentences.
        means: By what means it was done.
        telling: Whether the words for these point back.
    """

    own: frozenset[Hashable]
    event: Home | None
    deed: deeds.Deed
    beyond: carried.Carried
    means: str
    telling: str

    @classmethod
    def of(cls, reading: Reading, anchor: Anchor, view: Overview) -> Told:
        """What is told of an anchor."""
        own = owners.of(reading, anchor)
        own |= one_of_two.group(reading, anchor, own)
        event = home(reading, (anchor.sentence, anchor.span.start), view)
        deed = deeds.of(reading, anchor, own, view, kind_of(reading, anchor, view))
        return cls(own, event, deed, carried.of(reading, anchor, own, view), *by_what.means(reading, anchor))

    @property
    def doing(self) -> frozenset[Hashable]:
        """Who is named as doing it by the anchor's own clause, or as surely."""
        return self.deed.named.get("deed0", self.beyond.stated)

    @property
    def named(self) -> dict[str, frozenset[Hashable]]:
        """Who is named as doing it, by how near that is said."""
        stated = {"deed0": self.beyond.stated} if self.beyond.stated else {}
        return {"deedtold": self.beyond.tells, **stated, **self.deed.named}
