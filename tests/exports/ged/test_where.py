"""Places of an event's claims in, the columns for its place out."""

from __future__ import annotations

import pytest

from .teller import Teller

# (places of the event's claims, (where_coordinates, where_prec, adm_1, country, region, latitude))
WHERE = [
    (["Djibo"], ("Djibo", 1, "Sahel", "Burkina Faso", "Africa", 14.1)),
    (["Sahel", "Djibo"], ("Djibo", 1, "Sahel", "Burkina Faso", "Africa", 14.1)),
    (["Burkina", "Sahel"], ("Sahel", 4, "Sahel", "Burkina Faso", "Africa", 14.1)),
    # a village that no gazetteer holds lies in the province that the same event names
    (["Nowhere", "Sahel"], ("Tin-Aïcha", 4, "Sahel", "Burkina Faso", "Africa", 14.1)),
    (["Nowhere"], ("Tin-Aïcha", 6, None, "Burkina Faso", "Africa", 12.5)),
    # UCDP's first level in the Philippines is the province
    (["Cotabato"], ("Midsayap", 1, "Cotabato", "Philippines", "Asia", 7.2)),
]


@pytest.mark.parametrize(("places", "expected"), WHERE)
def test_where(places, expected):
    t = Teller()
    event = t.event("clash", agent="Blue Hills Front", place=places[0])
    t.killed(4, of=event, place=places[-1])
    (row,) = t.rows()
    columns = ("where_coordinates", "where_prec", "adm_1", "country", "region", "latitude")
    assert tuple(row[c] for c in columns) == expected


def test_an_event_without_a_place_has_the_country_alone():
    t = Teller()
    t.event("clash", agent="Ambazonian separatists", target="Cameroonian government forces")
    (row,) = t.rows(text="Separatists and Cameroonian soldiers clashed in Cameroon on Monday, a resident said. ")
    assert (row["country"], row["where_prec"], row["where_coordinates"], row["adm_1"]) == ("Cameroon", 6, None, None)
