"""The place of an incident in, the cells out that tables of events have for it in common."""

from __future__ import annotations

from typing import Any

from warledger.knowledge.countries import COUNTRIES
from warledger.records import Where


def located(place: Where | None) -> dict[str, Any]:
    """Country, divisions, name and coordinates of a place, None where not known."""
    country = place.country if place else None
    return {
        "country": COUNTRIES[country].name if country and country in COUNTRIES else None,
        "admin1": place.admin1 if place else None,
        "admin2": place.admin2 if place else None,
        "location": place.name if place else None,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
    }
