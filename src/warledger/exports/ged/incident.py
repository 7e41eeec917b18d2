"""An incident with its claims and reports in, its UCDP GED row out: what a ledger can know, under one policy.

Sides, place and days are worked out as for a draft row of one report; deaths are those of the incident's figures. Rows
by side and category go to deaths_a, deaths_b and deaths_civilians; what they leave of the total goes to deaths_unknown.
Where they exceed it, the row says so and leaves the split empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warledger.exports.attribution import attribution
from warledger.exports.ged import crosswalk, losses, sides, when, where
from warledger.exports.ged.columns import COLUMNS, EXTRA_COLUMNS, blank
from warledger.exports.ged.informants import informants
from warledger.exports.ged.parties import CIVILIANS
from warledger.exports.ged.sides import CIVILIAN_KINDS, Setting, Sides
from warledger.knowledge.countries import COUNTRIES
from warledger.records import Claim, Figure, Incident

#: GED's columns, then what Warledger adds of an incident.
INCIDENT_COLUMNS: tuple[str, ...] = (*COLUMNS, "incident", "policy", *EXTRA_COLUMNS[1:])
#: Categories that hold others of the same side.
_WIDEST = (None, "unknown", "mixed", "combatant", "civilian")
_SPLIT = (losses.A, losses.B, losses.CIVILIANS)


def incident_row(
    incident: Incident, claims: Sequence[Claim], reports: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """The row of one incident, with the keys of `INCIDENT_COLUMNS`; what isn't known is None.

    Args:
        incident: The incident.
        claims: Its claims.
        reports: For each of its reports by id: outlet, date (ISO) and title, as far as they are known.
    """
    notes: list[str] = []
    told = [c for c in claims if c.status != "denied"] or list(claims)
    events = [c for c in told if c.effect is None]
    dead = [c for c in told if c.effect == "killed"]
    others = [c for c in told if c.effect is not None and c.effect != "killed"]
    country = incident.place.country if incident.place else None
    found = sides.sides(events, [*dead, *others], Setting(country, incident.start))
    notes += found.notes
    out = {name: None for name in INCIDENT_COLUMNS} | {k: v for k, v in blank().items() if k in INCIDENT_COLUMNS}
    out |= {
        "incident": incident.incident,
        "id": None,
        "type_of_violence": found.type_of_violence,
        "side_a": found.a,
        "side_b": found.b,
        "dyad_name": f"{found.a} - {found.b}" if found.a and found.b else None,
        "event_clarity": 2 if (incident.date_prec or 1) >= 4 else 1,
        "source_original": informants(claims),
        "invented": incident.invented,
        "warledger_claims": list(incident.claims),
        "attribution": next((a for c in claims if (a := attribution(c))), None),
    }
    out |= _sources(incident, reports) | _when(incident, told, notes) | _where(incident, told, notes)
    out |= _deaths(incident, found, Setting(country, incident.start), notes)
    if incident.holds:
        notes.append(f"a total that holds the dead of {', '.join(incident.holds)}, too: don't add them up")
    notes += [f"sources differ on: {', '.join(incident.contested)}"] if incident.contested else []
    out["warledger_notes"] = "; ".join(dict.fromkeys(notes)) or None
    return out


def _sources(incident: Incident, reports: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Who published it: each report once, first to last."""
    known = [reports.get(name, {}) for name in incident.reports]
    known.sort(key=lambda r: (r.get("date") is None, str(r.get("date")), str(r.get("title"))))
    cited = [[str(r[k]) for k in ("outlet", "date", "title") if r.get(k)] for r in known]
    return {
        "number_of_sources": len(incident.reports),
        "source_article": ";".join('"' + ",".join(parts) + '"' for parts in cited if parts) or None,
        "source_office": _joined(known, "outlet"),
        "source_date": _joined(known, "date"),
        "source_headline": _joined(known, "title"),
    }


def _joined(reports: Sequence[Mapping[str, Any]], name: str) -> str | None:
    return ";".join(dict.fromkeys(str(r[name]) for r in reports if r.get(name))) or None


def _when(incident: Incident, claims: Sequence[Claim], notes: list[str]) -> dict[str, Any]:
    if incident.start is None:
        return when.columns(claims, None, notes)
    end = incident.end or incident.start
    return {
        "year": end.year,
        "date_prec": incident.date_prec,
        "date_start": incident.start.isoformat(),
        "date_end": end.isoformat(),
    }


def _where(incident: Incident, claims: Sequence[Claim], notes: list[str]) -> dict[str, Any]:
    place = incident.place
    if place is None:
        return where.columns([c.place for c in claims if c.place is not None], None, notes)
    adm_1, adm_2 = crosswalk.division(place.country, place.admin1, place.admin2)
    point = {"latitude": place.lat, "longitude": place.lon}
    if place.lat is not None and place.lon is not None:
        point["geom_wkt"] = f"POINT ({place.lon:.6f} {place.lat:.6f})"  # type: ignore[assignment]
    state = place.country if place.country and place.country in COUNTRIES else None
    return {
        "where_prec": place.where_prec,
        "where_coordinates": place.name,
        "adm_1": adm_1,
        "adm_2": adm_2,
        "country": crosswalk.country(state),
        "region": crosswalk.region(state),
        **point,
    }


def _deaths(incident: Incident, found: Sides, setting: Setting, notes: list[str]) -> dict[str, Any]:
    killed = [f for f in incident.figures if f.effect == "killed"]
    total = next((f for f in killed if f.side is None and f.category is None), None)
    if total is None or total.best is None:
        if any(f.effect in ("wounded", "casualties") for f in incident.figures):
            notes.append("people are counted as harmed, and no number of dead is stated")
        return {}
    split = _split([row for row in killed if row is not total], found, setting)
    rest = total.best - sum(split.values())
    if rest < 0:
        notes.append("by side the dead are more than in all: the split is left empty")
        shares: dict[str, Any] = {}
    else:
        shares = {**split, losses.UNKNOWN: rest}
    low = total.best if total.low is None else total.low
    high = total.best if total.high is None else total.high
    return {**shares, "best": total.best, "low": low, "high": high, "policy": total.policy}


def _split(rows: Sequence[Figure], found: Sides, setting: Setting) -> dict[str, int]:
    """The dead by column; of a side's categories the widest alone: leaders may be a part of it."""
    told: dict[str, dict[str | None, dict[str | None, int]]] = {column: {} for column in _SPLIT}
    for row in rows:
        column = _column(row, found, setting)
        if column is not None and row.best is not None:
            told[column].setdefault(row.side, {})[row.category] = row.best
    return {
        column: sum(next((kinds[k] for k in _WIDEST if k in kinds), sum(kinds.values())) for kinds in of.values())
        for column, of in told.items()
    }


def _column(row: Figure, found: Sides, setting: Setting) -> str | None:
    """Which of GED's columns a row by side and category goes to; None for a part of another row, or of neither side."""
    if row.category in CIVILIAN_KINDS:
        return losses.CIVILIANS
    if row.side is None:
        return None
    for party in setting.parties(row.side):
        if party is CIVILIANS:
            return losses.CIVILIANS
        side = found.of.get(party.name) or found.of.get(party.neutral)
        if side is not None:
            return losses.A if side == "a" else losses.B
    return None
