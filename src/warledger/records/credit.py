"""A claim in, the credit that whatever shows its place must carry out."""

from __future__ import annotations

from warledger.records.claim import Claim

#: GeoNames' licence (CC BY 4.0) asks for a credit with a link.
GEONAMES = "Place names and coordinates: GeoNames (https://www.geonames.org), CC BY 4.0"


def attribution(claim: Claim) -> str | None:
    """The credit for the claim's place, or None where nothing in it was looked up.

    A place from the user's own gazetteer ("user:...") owes GeoNames nothing of its own, but its divisions may
    come from there, so that only places without any looked-up value go without.
    """
    place = claim.place
    if place is None or (place.id is None and place.lat is None and place.admin1 is None and place.country is None):
        return None
    return GEONAMES
