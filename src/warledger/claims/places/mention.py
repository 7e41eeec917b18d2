"""What the finder of places gives: one stretch of a report's text that names a place."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.knowledge.gazetteer import Entry
from warledger.records import Span


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words of a report that name a place.

    Attributes:
        span: Where they stand in the report's text.
        text: Those words: the most specific name alone ("Deir Ezzor military airport", "Bab al-Nayrab").
        form: "name", "list" (several places named together) or "generic" ("the town").
        level: site, neighbourhood, village, town, city, district, admin1, region, country or unknown.
        cue: The preposition or word of kind before it, in lower case ("in", "town"), or None.
        relation: How what happened lies to the named place, in the report's words: "near", "10 km south of",
            "eastern countryside of", "outskirts of"; None for in it.
        name: The words to look up: the name without direction and kind ("Syria" of "northern Syria").
        within: The mention that says where this one lies ("Idlib" in "Hass, Idlib"), or None.
        parts: The places of a list, in order; empty for others.
        known: True where the gazetteer (or the list of states) holds the name.
        entry: The place that the name most likely means, or None.
        around: The known place that it lies in, where no entry fits it, or None.
    """

    span: Span
    text: str
    form: str = "name"
    level: str = "unknown"
    cue: str | None = None
    relation: str | None = None
    name: str = ""
    within: Span | None = None
    parts: tuple[Span, ...] = ()
    known: bool = False
    entry: Entry | None = None
    around: Entry | None = None

    def at(self, entry: Entry | None, around: Entry | None) -> PlaceMention:
        """The same mention with its place, or the place around it; `dataclasses.replace` takes three times as long."""
        return PlaceMention(
            self.span,
            self.text,
            self.form,
            self.level,
            self.cue,
            self.relation,
            self.name,
            self.within,
            self.parts,
            self.known,
            entry,
            around,
        )
