"""One incident in, its row in ACLED's shape out; what the ledger can't know stays empty.

Fatalities are the lowest number that the policy allows, as ACLED takes the most conservative figure where reports
differ; the notes give each source's. Names are neutral ones, without ACLED's year spans. A range of days stands under
its first day, never its middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from warledger.exports.acled import crosswalk
from warledger.exports.acled.columns import COLUMNS, EXTRA_COLUMNS, NOTICE
from warledger.exports.acled.notes import Naming, notes
from warledger.exports.acled.parties import parties
from warledger.exports.located import located
from warledger.knowledge.countries import COUNTRIES
from warledger.records import Claim
from warledger.records.incident import Incident

_STRATEGIC = "Strategic developments"


def row(incident: Incident, claims: Sequence[Claim], *, outlets: Sequence[str] = (), naming: Naming) -> dict[str, Any]:
    """The row of one incident.

    Args:
        incident: The incident.
        claims: Its claims.
        outlets: Who published its reports.
        naming: The name under which a source may be published; it goes into the notes.
    """
    place = incident.place
    country = place.country if place else None
    first, second = parties(incident, claims)
    codes = [crosswalk.inter(side[0], country) if side else None for side in (first, second)]
    kind, sub = crosswalk.event_type(
        incident.event,
        at_civilians=second[:1] == ["civilians"],
        by_state=bool(first) and codes[0] == 1,
    )
    total = next((f for f in incident.figures if f.effect == "killed" and f.side is None and f.category is None), None)
    out: dict[str, Any] = dict.fromkeys((*COLUMNS, *EXTRA_COLUMNS))
    out |= {
        "event_id_cnty": incident.incident,
        "event_date": incident.start.isoformat() if incident.start else None,
        "year": incident.start.year if incident.start else None,
        "time_precision": crosswalk.time_precision(incident.date_prec),
        "disorder_type": (_STRATEGIC if kind == _STRATEGIC else "Political violence") if kind else None,
        "event_type": kind,
        "sub_event_type": sub,
        "actor1": _name(first, country),
        "assoc_actor_1": "; ".join(first[1:]) or None,
        "inter1": codes[0],
        "actor2": _name(second, country),
        "assoc_actor_2": "; ".join(second[1:]) or None,
        "inter2": codes[1],
        "interaction": _interaction(codes),
        "civilian_targeting": "Civilian targeting" if second[:1] == ["civilians"] and kind != _STRATEGIC else None,
        "iso": crosswalk.numeric(country),
        "region": crosswalk.region(country),
        **located(place),
        "geo_precision": crosswalk.geo_precision(place.where_prec if place else None),
        "source": "; ".join(dict.fromkeys(outlets)) or None,
        "notes": notes(incident, first, second, naming),
        "fatalities": total.low if total else None,
        "incident": incident.incident,
        "date_end": incident.end.isoformat() if incident.end else None,
        "policy": total.policy if total else None,
        "invented": incident.invented,
        "notice": NOTICE,
    }
    return out


def _name(side: list[str], country: str | None) -> str | None:
    """ACLED's manner of naming civilians and the unnamed: with the country."""
    if not side:
        return None
    where = COUNTRIES[country].name if country and country in COUNTRIES else "unknown"
    name = side[0]
    if name == "civilians":
        return f"Civilians ({where})"
    return f"Unidentified Armed Group ({where})" if name.islower() else name


def _interaction(codes: list[int | None]) -> int | None:
    """The two codes joined, the lower one first; a lone side is followed by 0."""
    known = sorted(code for code in codes if code is not None)
    if not known:
        return None
    return known[0] * 10 + known[1] if len(known) == 2 else known[0] * 10
