"""What may be published: no words of reports, no private persons, anywhere in a claim or an incident. All invented."""

from __future__ import annotations

import pytest

from warledger.exports.published.publication import Publication
from warledger.records import Blame, Claim, Place
from warledger.records.incident import Incident
from warledger.records.incident_parts import Blamed, Difference, Figure, SourceFigure, Where
from warledger.records.tables import CLAIMS, REPORTS

KINDS = {
    "Yusuf Darwani": {"person"},
    "Salma Hadi": {"witness"},
    "Dr. Nadim Khouli": {"medical"},
    "Hira Observatory": {"monitor"},
    "a resident": {"witness"},
}
PUBLIC = Publication(kinds=KINDS)
CLAIM = Claim(
    claim="c_1", report="r", coder="t", rule="t", confidence=1, effect="killed", low=3, counted="villagers",
    weapon="a car full of fuel", date_text="on Monday", source="Yusuf Darwani", source_kind="person",
    target="Yusuf Darwani", blame=(Blame(agent="Salma Hadi", source="Omar Nobody", status="accused"),),
    place=Place(text="our village", name="Hira", lat=1.0, lon=2.0, origin="user:own.csv", id="user:1"),
)  # fmt: skip
INCIDENT = Incident(
    incident="i_1",
    sides=("Yusuf Darwani", "civilians"),
    blamed=(Blamed(agent="Yusuf Darwani", sources=(("Salma Hadi", "accused"), (None, "suspected"))),),
    figures=(
        Figure(
            effect="killed", side="Yusuf Darwani", policy="representative",
            by_source=(SourceFigure(source="Yusuf Darwani", voices=("Salma Hadi", "Hira Observatory")),),
        ),
    ),
    differences=(Difference(field="agent", said=(("Salma Hadi", "Yusuf Darwani"),)),),
    place=Where(name="Hira", lat=1.0, lon=2.0, id="user:1"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Yusuf Darwani", "a person"),
        ("Salma Hadi", "a resident"),
        ("Dr. Nadim Khouli", "a health worker"),
        ("Hira Observatory", "Hira Observatory"),
        ("a resident", "a resident"),
        (None, None),
    ],
)
def test_a_role_stands_for_a_private_person(name, shown):
    assert PUBLIC.name(name) == shown


def test_no_private_name_is_left_anywhere_in_a_claim():
    text = PUBLIC.claim(CLAIM).model_dump_json()
    for word in ("Darwani", "Hadi", "Nobody", "villagers", "fuel", "Monday", "our village"):
        assert word not in text
    assert '"low":3' in text


def test_no_private_name_is_left_anywhere_in_an_incident():
    text = PUBLIC.incident(INCIDENT).model_dump_json()
    assert "Darwani" not in text
    assert "Hadi" not in text
    assert "Hira Observatory" in text


def test_with_names_everything_stays():
    whole = Publication(with_names=True, kinds=KINDS)
    assert whole.claim(CLAIM) == CLAIM
    assert whole.incident(INCIDENT) == INCIDENT
    assert whole.table(CLAIMS) == CLAIMS


def test_own_coordinates_are_held_back_and_the_place_stays():
    held = Publication(own_coordinates=False)
    for place in (held.claim(CLAIM).place, held.incident(INCIDENT).place):
        assert (place.lat, place.lon, place.name) == (None, None, "Hira")
    assert PUBLIC.claim(CLAIM).place.lat == 1.0


def test_columns_that_quote_are_left_out():
    assert not {"quote", "counted", "weapon", "date_text", "place_text"} & set(PUBLIC.table(CLAIMS).names)
    assert not {"title", "text", "origin"} & set(PUBLIC.table(REPORTS).names)
