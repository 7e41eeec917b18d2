"""One incident in, one row of an HXL table out.

Tags are HXL's core ones as the UN's own conflict tables use them (`#affected+killed`, `#date+start`, `#geo+lat`). HXL
has no attribute for bounds: `+min` and `+max` are of our own making, which the standard allows.
"""

from __future__ import annotations

from typing import Any

from warledger.exports.located import located
from warledger.records.incident import Incident
from warledger.records.incident_parts import Figure

#: Effects with the HXL attribute that names those affected.
_AFFECTED = {
    "killed": "killed",
    "wounded": "injured",
    "abducted": "abducted",
    "displaced": "displaced",
    "captured": "captured",
    "missing": "missing",
}
#: Column to its HXL hashtag, in the order of the columns.
TAGS: dict[str, str] = {
    "incident": "#event+code",
    "event": "#event+type",
    "date_start": "#date+occurred+start",
    "date_end": "#date+occurred+end",
    "country_code": "#country+code+v_iso2",
    "country": "#country+name",
    "admin1": "#adm1+name",
    "admin2": "#adm2+name",
    "location": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "parties": "#group+list",
    **{
        f"{effect}{suffix}": f"#affected+{word}+ind{attribute}"
        for effect, word in _AFFECTED.items()
        for suffix, attribute in (("", ""), ("_min", "+min"), ("_max", "+max"))
    },
    "killed_women": "#affected+killed+ind+f+min",
    "killed_children": "#affected+killed+ind+children+min",
    "sources": "#meta+source+num",
    "reports": "#meta+report+num",
    "policy": "#meta+policy",
    "invented": "#meta+invented",
}


def row(incident: Incident) -> dict[str, Any]:
    """The row of one incident; what isn't known is None.

    Args:
        incident: The incident; its total rows give those affected.
    """
    place = incident.place
    country = place.country if place else None
    totals = {f.effect: f for f in incident.figures if f.side is None and f.category is None}
    killed = totals.get("killed")
    out: dict[str, Any] = dict.fromkeys(TAGS)
    out |= {
        "incident": incident.incident,
        "event": incident.event,
        "date_start": incident.start.isoformat() if incident.start else None,
        "date_end": incident.end.isoformat() if incident.end else None,
        "country_code": country,
        **located(place),
        "parties": "|".join(incident.sides) or None,
        "killed_women": killed.women if killed else None,
        "killed_children": killed.children if killed else None,
        "sources": incident.sources,
        "reports": len(incident.reports),
        "policy": next((f.policy for f in totals.values()), None),
        "invented": incident.invented,
    }
    for effect in _AFFECTED:
        out |= _numbers(effect, totals.get(effect))
    return out


def _numbers(effect: str, figure: Figure | None) -> dict[str, int | None]:
    if figure is None:
        return {}
    return {effect: figure.best, f"{effect}_min": figure.low, f"{effect}_max": figure.high}
