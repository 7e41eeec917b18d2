"""Places of two tellings: whether they are one spot, and whether one holds the other."""

from __future__ import annotations

import pytest

from warledger.incidents.compared import places
from warledger.records import Where


@pytest.mark.parametrize(
    ("prec", "spot"),
    [(1, True), (3, True), (4, False), (6, False)],
    ids=["town", "district", "province", "country"],
)
def test_a_district_of_a_town_s_name_is_that_town(prec, spot):
    where = Where(name="Orrin", admin1="Orrin", admin2="Orrin", country="SY", where_prec=prec)
    assert (places.spot(where) == places.spot(Where(name="Orrin", where_prec=1))) is spot


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tell Qassima", "Tal al-Kasimah", True),
        ("Al Ḩaffār", "Haffar", True),
        ("Tell Qassima", "Tell Rassima", False),
        ("Camp 1", "Camp 11", False),
        ("Nasreddin", "Nasr al-Din", True),
        ("Nasreddin", "Nasr", False),
    ],
)
def test_a_village_is_one_spot_however_it_is_spelt(one, other, same):
    assert (places.spot(Where(name=one, where_prec=1)) == places.spot(Where(name=other, where_prec=1))) is same


def test_a_region_of_one_province_holds_no_place_of_another():
    region = Where(name="East Kessel", admin1="Kessel", country="SY", where_prec=5)
    assert places.holds(region, Where(name="Orrin", admin1="Kessel", country="SY", where_prec=1))
    assert not places.holds(region, Where(name="Ulm Dor", admin1="Dorrey", country="SY", where_prec=1))
