"""Rows, claims and incidents in; what of them may be published out.

Left out are the reports' own words (quotes, what is counted, titles, texts), where on a disk a file lies, and names of
private persons: a role stands for a name, wherever it appears. With names, everything stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any

from warledger.knowledge.actors import Registry
from warledger.knowledge.countries import by_word
from warledger.records import Claim, Incident
from warledger.records.tables import Table
from warledger.terms import source_kinds

#: Kinds of source under which private persons are cited by name.
_PRIVATE = ("witness", "person")
#: A name that begins so is one person's, whatever the kind of source.
_PERSONAL = re.compile(r"(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.?\s")
_CLAIM_WORDS = ("counted", "weapon", "date_text")


@dataclass(frozen=True, slots=True)
class Publication:
    """How far an export may go.

    Attributes:
        with_names: Quoted words and names of persons stay.
        own_coordinates: Coordinates from the user's own gazetteer stay.
        kinds: Every source that is cited, with its kinds.
        own_places: Ids of places of the user's own.
    """

    with_names: bool = False
    own_coordinates: bool = True
    kinds: Mapping[str, Set[str]] = field(default_factory=dict)
    own_places: Set[str] = frozenset()

    def name(self, name: str | None) -> str | None:
        """The name, or the role of a private person; a description without a capital letter names nobody."""
        if name is None or self.with_names or name == name.lower():
            return name
        kinds = self.kinds.get(name, frozenset())
        private = next((kind for kind in _PRIVATE if kind in kinds), None)
        if private is None and _PERSONAL.match(name):
            private = next(iter(sorted(kinds)), "person")
        return name if private is None else str(source_kinds()[private].more["role"])

    def blamer(self, name: str | None) -> str | None:
        """The same for who blames somebody: whom no claim cites, and no register knows, stays unnamed."""
        if name is None or self.with_names or name == name.lower() or name in self.kinds:
            return self.name(name)
        return name if Registry.load().get(name) is not None or by_word(name) is not None else "a source"

    def knowing(self, claims: Mapping[str, Claim]) -> Publication:
        """The same, knowing which places of these claims are the user's own."""
        own = {c.place.id for c in claims.values() if c.place and c.place.origin and c.place.id}
        return replace(self, own_places=own)

    def table(self, table: Table) -> Table:
        """The table with the columns that may be published."""
        dropped = () if self.with_names else ("quote", "disk")
        return replace(table, columns=tuple(c for c in table.columns if c.private not in dropped))

    def claim(self, claim: Claim) -> Claim:
        """The claim as it may be published; quoted words are None."""
        place = claim.place
        changes: dict[str, Any] = {}
        if not self.with_names:
            changes |= dict.fromkeys(_CLAIM_WORDS)
            changes |= {key: self.name(getattr(claim, key)) for key in ("side", "agent", "target", "source")}
            changes["blame"] = tuple(
                b.model_copy(update={"agent": self.name(b.agent), "source": self.blamer(b.source)}) for b in claim.blame
            )
            if place is not None:
                place = place.model_copy(update={"text": place.name or ""})
        if place is not None and place.origin and not self.own_coordinates:
            place = place.model_copy(update={"lat": None, "lon": None})
        return claim.model_copy(update={**changes, "place": place})

    def incident(self, incident: Incident) -> Incident:
        """The incident as it may be published."""
        place = incident.place
        if place is not None and not self.own_coordinates and self._is_own(place.id):
            place = place.model_copy(update={"lat": None, "lon": None})
        changes: dict[str, Any] = {"place": place}
        if not self.with_names:
            changes |= {
                "sides": self._names(incident.sides),
                "blamed": tuple(
                    b.model_copy(
                        update={
                            "agent": self.name(b.agent),
                            "sources": tuple((self.blamer(source), status) for source, status in b.sources),
                        }
                    )
                    for b in incident.blamed
                ),
                "figures": tuple(
                    f.model_copy(
                        update={
                            "side": self.name(f.side),
                            "by_source": tuple(
                                s.model_copy(update={"source": self.name(s.source), "voices": self._names(s.voices)})
                                for s in f.by_source
                            ),
                        }
                    )
                    for f in incident.figures
                ),
                "differences": tuple(
                    d.model_copy(
                        update={"said": tuple((self.name(source), self.name(what)) for source, what in d.said)}
                    )
                    for d in incident.differences
                ),
            }
        return incident.model_copy(update=changes)

    def _is_own(self, id: str | None) -> bool:
        return id is not None and (id in self.own_places or id.startswith("user:"))

    def _names(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(str(self.name(name)) for name in names))
