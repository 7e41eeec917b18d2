"""Incidents as rows in ACLED's shape and with HXL tags. All incidents here are invented."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.exports import acled, hxl
from warledger.exports.acled import crosswalk
from warledger.records import Claim
from warledger.records.incident import Incident
from warledger.records.incident_parts import Figure, SourceFigure, Where
from warledger.terms import events

JNIM = "Jama'at Nusrat al-Islam wal-Muslimin"


def claim(**values):
    base = {"claim": "c_1", "report": "r1", "coder": "t", "rule": "t", "confidence": 1.0, "event": "shooting"}
    return Claim(**{**base, **values})


def incident(**values):
    voices = (
        SourceFigure(source="Observatory of Hira", low=12, high=12),
        SourceFigure(source=None, low=9, high=None),
        SourceFigure(source="a nurse", low=None, high=20),
    )
    total = Figure(effect="killed", low=9, best=12, high=20, policy="representative", by_source=voices, children=3)
    place = Where(name="Dunbar", admin1="Mopti", country="ML", lat=14.5, lon=-4.2, where_prec=2)
    base = {
        "incident": "i_1",
        "event": "shooting",
        "start": date(2022, 6, 12),
        "end": date(2022, 6, 13),
        "date_prec": 2,
    }
    return Incident(**{**base, "place": place, "figures": (total,), "sides": ("civilians", JNIM), **values})


def row(found, claims, **options):
    return acled.row(found, claims, naming=lambda name: name, **options)


def test_a_row_has_acleds_columns_in_acleds_order():
    assert list(row(incident(), [])) == [*acled.COLUMNS, *acled.EXTRA_COLUMNS]


def test_civilians_shot_by_a_group():
    made = row(incident(), [claim(agent=JNIM, effect="killed", category="civilian")], outlets=["Wire", "Wire", "Post"])
    assert made["event_type"] == "Violence against civilians"
    assert made["sub_event_type"] == "Attack"
    assert (made["actor1"], made["inter1"], made["actor2"], made["inter2"]) == (JNIM, 2, "Civilians (Mali)", 7)
    assert (made["interaction"], made["civilian_targeting"]) == (27, "Civilian targeting")
    assert (made["iso"], made["region"], made["country"]) == (466, "Western Africa", "Mali")
    assert (made["time_precision"], made["geo_precision"]) == (2, 2)
    assert made["source"] == "Wire; Post"


def test_fatalities_are_the_lowest_number_and_the_notes_give_the_rest():
    made = row(incident(), [])
    assert made["fatalities"] == 9
    assert "12 (Observatory of Hira); at least 9 (the report itself); up to 20 (a nurse)" in made["notes"]


def test_a_source_is_named_as_it_may_be_published():
    made = acled.row(incident(), [], naming=lambda name: name and name.replace("a nurse", "a health worker"))
    assert "a nurse" not in made["notes"]
    assert "a health worker" in made["notes"]


def test_what_is_unknown_is_empty_and_says_so():
    made = row(Incident(incident="i_2"), [])
    assert {made[name] for name in ("event_date", "fatalities", "latitude", "actor1", "event_type", "iso")} == {None}
    assert made["notice"] == "In the shape of ACLED's exports, made by Warledger from reports; this is not ACLED data."


@pytest.mark.parametrize(
    ("agent", "sub"),
    [
        ("Malian government forces", "Government regains territory"),
        (JNIM, "Non-state actor overtakes territory"),
    ],
)
def test_who_takes_a_town_decides_the_sub_event(agent, sub):
    assert row(incident(event="territory_taken"), [claim(agent=agent)])["sub_event_type"] == sub


@pytest.mark.parametrize(
    ("name", "country", "code"),
    [
        ("Malian government forces", "ML", 1),
        ("Malian government forces", "NE", 8),
        ("France", "ML", 8),
        ("Islamic State", "SY", 2),
        ("civilians", "SY", 7),
        ("gunmen", "NG", 3),
        ("The Lantern Front", "SY", None),
    ],
)
def test_what_an_actor_is_in_a_country(name, country, code):
    assert crosswalk.inter(name, country) == code


def test_every_event_type_has_a_place_in_the_crosswalk():
    for event in events():
        kind, sub = crosswalk.event_type(event, at_civilians=False, by_state=False)
        assert kind, event
        assert sub, event


def test_hxl_row_and_tags():
    made = hxl.row(incident())
    assert list(made) == list(hxl.TAGS)
    assert (made["killed_min"], made["killed"], made["killed_max"], made["killed_children"]) == (9, 12, 20, 3)
    assert made["wounded"] is None
    assert hxl.TAGS["killed"] == "#affected+killed+ind"
    assert all(tag.startswith("#") and " " not in tag for tag in hxl.TAGS.values())
    assert len(set(hxl.TAGS.values())) == len(hxl.TAGS)
