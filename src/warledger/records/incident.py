"""What happened once, as any number of reports tell it: derived from claims, with every source's figures beside."""

from __future__ import annotations

from datetime import date

from warledger.records.base import Record
from warledger.records.incident_html import incident_html
from warledger.records.incident_parts import Blamed, Difference, Figure, Where


class Incident(Record):
    """Claims, from any number of reports, that describe the same thing that happened.

    Attributes:
        incident: Id: "i_" and 16 hex digits; kept when reports join.
        event: Event type that most of its claims give (terms/events.yaml), or None.
        start: First day, or None.
        end: Last day (inclusive), or None.
        date_prec: UCDP GED's date_prec, 1 to 5, or None.
        place: Where, or None.
        sides: Parties and civilians whom its claims name.
        blamed: Who is blamed for it, and by whom.
        reports: Reports with a claim in it.
        main_of: Reports whose main incident it is; a report has at most one. A report without any claim of its own
            may be among them where its title and words are those of a report that has.
        claims: Its claims.
        figures: Its figures: for each effect a total row, then rows by side and category.
        contested: Fields on which its sources differ: effects, "agent", "place", "date".
        differences: Who says what on each contested field.
        sources: Number of independent voices that tell of it.
        judgements: Number of human decisions that bear on it.
        holds: Incidents whose tolls its own holds, too: it is a total that some report gives for several. To add them
            up with it counts people twice.
        invented: True where any of its claims comes from an invented report.
    """

    incident: str
    event: str | None = None
    start: date | None = None
    end: date | None = None
    date_prec: int | None = None
    place: Where | None = None
    sides: tuple[str, ...] = ()
    blamed: tuple[Blamed, ...] = ()
    reports: tuple[str, ...] = ()
    main_of: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    contested: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    sources: int = 0
    judgements: int = 0
    holds: tuple[str, ...] = ()
    invented: bool = False

    def _repr_html_(self) -> str:
        """The incident whole, for notebooks."""
        return incident_html(
            _title(self),
            _told(self),
            invented=self.invented,
            figures=self.figures,
            blamed=self.blamed,
            differences=self.differences,
        )


def _title(incident: Incident) -> str:
    """What, where and when, in one line."""
    place = incident.place
    days = {str(day) for day in (incident.start, incident.end) if day is not None}
    where = [place.name, place.admin1, place.country] if place else []
    parts = [(incident.event or "incident").replace("_", " "), *where, " to ".join(sorted(days)) or "day unknown"]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _told(incident: Incident) -> str:
    """Its id, who tells of it and how precisely, in one line."""
    precision = f"date_prec {incident.date_prec or 'unknown'}"
    if incident.place is not None:
        precision += f", where_prec {incident.place.where_prec or 'unknown'}"
    said = f"{len(incident.reports)} reports, {incident.sources} independent voices, {incident.judgements} judgements"
    precision += f"; a total that holds the tolls of {', '.join(incident.holds)}" if incident.holds else ""
    return f"{incident.incident}: {said}; {precision}; parties: {', '.join(incident.sides) or 'none named'}"
