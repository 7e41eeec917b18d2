"""Incidents in, rows in the shapes of others out (UCDP GED, ACLED, HXL), each with its table of columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from warledger.exports import acled, hxl
from warledger.exports.ged.incident import INCIDENT_COLUMNS, incident_row
from warledger.exports.published.publication import Publication
from warledger.ledger.linked import Linked
from warledger.records import Incident
from warledger.records.tables import Column, Table

SHAPES = ("ged", "acled", "hxl")
_SAID = ("run", "filters", "policy", "invented", "attribution")


def table(shape: str) -> Table:
    """The columns of a shape, then what each row says of the export."""
    names, whose = {
        "ged": (INCIDENT_COLUMNS, "UCDP GED"),
        "acled": ((*acled.COLUMNS, *acled.EXTRA_COLUMNS), "ACLED"),
        "hxl": (tuple(hxl.TAGS), "HXL"),
    }[shape]
    tags = hxl.TAGS if shape == "hxl" else {}
    columns = tuple(
        Column(name, "string", f"As {whose} has it{f': {tags[name]}' if name in tags else ''}.") for name in names
    )
    said = tuple(Column(name, "string", "Said of the export in every row.") for name in _SAID if name not in names)
    return Table(shape, f"One incident a row, in the shape of {whose}.", (*columns, *said), key=())


def rows(
    shape: str, incidents: Iterable[Incident], linked: Linked, *, publication: Publication, said: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """The rows; HXL's first one holds the tags.

    Args:
        shape: One of `SHAPES`.
        incidents: Incidents as they may be published.
        linked: Their claims and reports.
        publication: What of claims and titles may be published.
        said: What each row says of the export.
    """
    if shape == "hxl":
        tags = {"run": "#meta+run", "filters": "#meta+filters", "attribution": "#meta+attribution"}
        yield {**tags, **hxl.TAGS}
    for incident in incidents:
        found = _row(shape, incident, linked, publication)
        out = {**found, **{name: value for name, value in said.items() if found.get(name) is None}}
        yield {
            name: json.dumps(value, ensure_ascii=False) if isinstance(value, (list, tuple, dict)) else value
            for name, value in out.items()
        }


def _row(shape: str, incident: Incident, linked: Linked, publication: Publication) -> dict[str, Any]:
    if shape == "hxl":
        return hxl.row(incident)
    claims = [publication.claim(linked.claims[c]) for c in incident.claims if c in linked.claims]
    known = {r: linked.filed[r] for r in incident.reports if r in linked.filed}
    if shape == "acled":
        outlets = [one.outlet for one in known.values() if one.outlet]
        return acled.row(incident, claims, outlets=outlets, naming=publication.name)
    reports = {
        id: {
            "outlet": one.outlet,
            "date": one.date.isoformat() if one.date else None,
            "title": one.title if publication.with_names else None,
        }
        for id, one in known.items()
    }
    return incident_row(incident, claims, reports)
