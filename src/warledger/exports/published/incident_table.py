"""An incident in, a row of the flat table of incidents out: its place, days and totals under one policy."""

from __future__ import annotations

import json
from typing import Any

from warledger.records import Incident
from warledger.records.tables import LOCATED, Column, Table

_EFFECTS = ("killed", "wounded", "casualties", "abducted", "captured", "missing", "displaced")

INCIDENTS = Table(
    "incidents",
    "One incident a row, as any number of reports tell it.",
    (
        Column("incident", "string", "Id of the incident; kept when reports join.", required=True),
        Column("event", "string", "Type of event that most of its claims give.", terms="events"),
        Column("start", "date", "First day."),
        Column("end", "date", "Last day, inclusive."),
        Column("date_prec", "integer", "UCDP GED's date_prec, 1 to 5."),
        Column("place_name", "string", "The gazetteer's name of the place."),
        *LOCATED,
        Column("sides", "json", "Parties and civilians that are named, as JSON.", "person"),
        Column("blamed", "json", "Who is blamed, and by whom, as JSON.", "person"),
        *(
            column
            for effect in _EFFECTS
            for column in (
                Column(f"{effect}_low", "integer", f"{effect.capitalize()}: lowest number that the policy allows."),
                Column(f"{effect}_best", "integer", f"{effect.capitalize()}: the policy's own number."),
                Column(f"{effect}_high", "integer", f"{effect.capitalize()}: highest number that the policy allows."),
            )
        ),
        Column("figures", "json", "All figures with what each source says, as JSON.", "person"),
        Column("contested", "json", "Fields on which sources differ, as JSON."),
        Column("sources", "integer", "Number of independent voices.", required=True),
        Column("reports", "json", "Ids of the reports with a claim in it, as JSON.", required=True),
        Column("main_of", "json", "Ids of the reports whose main incident it is, as JSON.", required=True),
        Column("claims", "json", "Ids of its claims, as JSON.", required=True),
        Column(
            "holds", "json", "Ids of incidents whose tolls this one's holds, too: add up one or the other, as JSON."
        ),
        Column("judgements", "integer", "Number of human decisions that bear on it.", required=True),
        Column("policy", "string", "What makes low, best and high of what sources say.", required=True),
        Column("run", "string", "Runs that made the claims."),
        Column("invented", "boolean", "true where a claim comes from an invented report.", required=True),
        Column("attribution", "string", "Credit that must go with the place."),
    ),
    key=("incident",),
)


def cells(incident: Incident, said: dict[str, Any]) -> dict[str, Any]:
    """The incident's row; unknown is None.

    Args:
        incident: The incident, as it may be published.
        said: What each row says of the export: policy, run, attribution.
    """
    plain = incident.model_dump(mode="json")
    place = dict(incident.place) if incident.place else {}
    out = {
        **place,
        **dict(incident),
        "place_name": place.get("name"),
        "place_id": place.get("id"),
        **{
            name: json.dumps(plain[name], ensure_ascii=False)
            for name in ("sides", "blamed", "figures", "contested", "reports", "main_of", "claims", "holds")
        },
    }
    for figure in incident.figures:
        if figure.side is None and figure.category is None and figure.effect in _EFFECTS:
            bounds = {"low": figure.low, "best": figure.best, "high": figure.high}
            out |= {f"{figure.effect}_{end}": value for end, value in bounds.items()}
    return {name: (out | said).get(name) for name in INCIDENTS.names}
