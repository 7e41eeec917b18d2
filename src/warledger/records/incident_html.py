"""An incident in, the whole of it as HTML for a notebook out: what, figures by source, blame, differences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warledger.records.incident import Figure, Incident

_UNNAMED = "the report itself"


def incident_html(incident: Incident) -> str:
    """The incident, every text escaped; it has no script and asks nothing of the network."""
    parts = [f"<h4>{escape(_title(incident))}</h4>"]
    if incident.invented:
        parts.append("<p><em>Invented: no such event took place.</em></p>")
    parts.append(f"<p>{escape(_told(incident))}</p>")
    if incident.figures:
        parts.append(_table(("effect", "side", "category", "who says it", "number", "reports"), _figures(incident)))
    if incident.blamed:
        blamed = ((b.agent, _named(b.sources), ", ".join(b.reports)) for b in incident.blamed)
        parts.append(_table(("blamed", "by whom", "reports"), blamed))
    if incident.differences:
        differ = (
            (d.field, "; ".join(f"{who or _UNNAMED}: {what}" for who, what in d.said)) for d in incident.differences
        )
        parts.append(_table(("contested", "who says what"), differ))
    return f"<div>{''.join(parts)}</div>"


def _title(incident: Incident) -> str:
    place = incident.place
    days = {str(day) for day in (incident.start, incident.end) if day is not None}
    where = [place.name, place.admin1, place.country] if place else []
    parts = [(incident.event or "incident").replace("_", " "), *where, " to ".join(sorted(days)) or "day unknown"]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _told(incident: Incident) -> str:
    precision = f"date_prec {incident.date_prec or 'unknown'}"
    if incident.place is not None:
        precision += f", where_prec {incident.place.where_prec or 'unknown'}"
    said = f"{len(incident.reports)} reports, {incident.sources} independent voices, {incident.judgements} judgements"
    precision += f"; a total that holds the tolls of {', '.join(incident.holds)}" if incident.holds else ""
    return f"{incident.incident}: {said}; {precision}; parties: {', '.join(incident.sides) or 'none named'}"


def _figures(incident: Incident) -> Iterable[tuple[str, ...]]:
    for row in incident.figures:
        head = (row.effect, row.side or "", row.category or "in all")
        yield (*head, f"{row.policy}: low / best / high", _range(row), "; ".join(row.flags))
        for voice in row.by_source:
            status = "" if voice.status == "asserted" else f" ({voice.status})"
            number = _bounds(voice.low, voice.high) + "".join(f", earlier {_bounds(*old)}" for old in voice.supersedes)
            yield ("", "", "", (voice.source or _UNNAMED) + status, number, ", ".join(voice.reports))


def _range(row: Figure) -> str:
    return " / ".join("unknown" if n is None else f"{n:,}" for n in (row.low, row.best, row.high))


def _bounds(low: int | None, high: int | None) -> str:
    if low is None:
        return "not counted" if high is None else f"up to {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _named(sources: Iterable[tuple[str | None, str]]) -> str:
    return "; ".join(f"{who or _UNNAMED} ({status})" for who, status in sources)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    def line(cells: Sequence[str], tag: str) -> str:
        return "<tr>" + "".join(f'<{tag} style="text-align:left">{escape(c)}</{tag}>' for c in cells) + "</tr>"

    return f"<table>{line(heads, 'th')}{''.join(line(row, 'td') for row in rows)}</table>"
