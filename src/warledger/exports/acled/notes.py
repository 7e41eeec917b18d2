"""An incident in, a sentence or two for ACLED's `notes` out: made of its values, never of a report's words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from warledger.knowledge.countries import COUNTRIES
from warledger.records.incident import Incident
from warledger.records.incident_parts import Figure, SourceFigure

#: A source's name to the name under which it may be published.
Naming = Callable[[str | None], str | None]


def notes(incident: Incident, first: Sequence[str], second: Sequence[str], naming: Naming) -> str:
    """What happened, then each source's figures.

    Args:
        incident: The incident.
        first: Names of those who acted.
        second: Names of those who were hit.
        naming: How sources may be named.
    """
    total = [f"A total: it holds the tolls of {', '.join(incident.holds)}, too."] if incident.holds else []
    return " ".join([_happened(incident, first, second), *_figures(incident, naming), *total])


def _happened(incident: Incident, first: Sequence[str], second: Sequence[str]) -> str:
    what = (incident.event or "incident").replace("_", " ")
    by = f" by {', '.join(first)}" if first else ""
    on = f" on {', '.join(second)}" if second else ""
    return f"{_when(incident)}: {what}{by}{on}{_where(incident)}."


def _when(incident: Incident) -> str:
    if incident.start is None:
        return "On an unknown day"
    if incident.end is None or incident.end == incident.start:
        return f"On {incident.start.isoformat()}"
    return f"Between {incident.start.isoformat()} and {incident.end.isoformat()}"


def _where(incident: Incident) -> str:
    place = incident.place
    if place is None:
        return ""
    country = COUNTRIES[place.country].name if place.country and place.country in COUNTRIES else None
    parts = [part for part in (place.name, place.admin1, country) if part]
    return f" in {', '.join(dict.fromkeys(parts))}" if parts else ""


def _figures(incident: Incident, naming: Naming) -> list[str]:
    totals = [f for f in incident.figures if f.side is None and f.category is None and f.by_source]
    return [_figure(total, naming) for total in totals]


def _figure(figure: Figure, naming: Naming) -> str:
    said = "; ".join(f"{_bounds(voice)} ({naming(voice.source) or 'the report itself'})" for voice in figure.by_source)
    return f"{figure.effect.capitalize()}: {said}."


def _bounds(voice: SourceFigure) -> str:
    if voice.low is None and voice.high is None:
        return "uncounted"
    if voice.high is None:
        return f"at least {voice.low}"
    if voice.low is None:
        return f"up to {voice.high}"
    return str(voice.low) if voice.low == voice.high else f"{voice.low} to {voice.high}"
