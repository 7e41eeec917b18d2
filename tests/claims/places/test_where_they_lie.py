"""Which place a name means, in which other it lies, and where that is."""

from __future__ import annotations

import dataclasses

import pytest

from warledger.claims import places
from warledger.knowledge.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "country", "inner", "outer"),
    [
        ("Raiders attacked Dogo, Mopti region.", "ML", "Dogo", "Mopti region"),
        ("Two died in Dogo, a small village in Gao.", "ML", "Dogo", "Gao"),
        ("Homes burned in Oko, Bura Division.", "CM", "Oko", "Bura Division"),
        ("Raids hit Gao, Mopti and Sevare.", "ML", "Gao", None),  # a list
        # a part of a town, though it bears the name of a region
        ("Shells hit the Mopti district of Sevare.", "ML", "Mopti", "Sevare"),
        ("Shells hit the Dogo area in the city of Sevare.", "ML", "Dogo", "Sevare"),
        ("Mines in Homs, Idlib, Azaz and Aleppo killed ten.", "SY", "Homs", None),  # a longer one
        ("A man was shot in Sevare, Mopti.", "ML", "Sevare", "Mopti"),  # nothing but a comma
        ("They died in the rural area of Sevare, Mopti.", "ML", "Sevare", "Mopti"),
        # an area told of before, though nothing knows it
        ("Shells hit Sevare, also in the eastern Zarin suburbs.", "ML", "Sevare", "Zarin"),
        ("Shells hit Sevare and eastern Zarin.", "ML", "Sevare", None),
    ],
)
def test_within(gazetteer: Gazetteer, text: str, country: str, inner: str, outer: str | None) -> None:
    mention = next(one for one in places.find(text, gazetteer=gazetteer, country=country) if one.text == inner)
    assert (mention.within.of(text) if mention.within else None) == outer


def test_lies_in(gazetteer: Gazetteer) -> None:
    text = "Shells fell in Azaz in Aleppo province. Homs was calm, and so was the Sabil neighbourhood in Aleppo."
    found = {one.text: one for one in places.find(text, gazetteer=gazetteer, country="SY") if one.form == "name"}
    assert places.lies_in(found["Azaz"], found["Aleppo province"])
    assert not places.lies_in(found["Homs"], found["Aleppo province"])
    assert places.lies_in(found["Sabil"], found["Aleppo"])
    assert not places.lies_in(found["Azaz"], found["Azaz"])


def test_a_city_lies_in_no_town_beside_it(gazetteer: Gazetteer) -> None:
    """ "The Aleppo neighbourhoods": the words are read as a part of a town, but the city is what they name."""
    text = "Shells fell in Tarma and in Aleppo."
    found = {one.text: one for one in places.find(text, gazetteer=gazetteer, country="SY") if one.form == "name"}
    city = dataclasses.replace(found["Aleppo"], level="neighbourhood")
    assert not places.lies_in(city, found["Tarma"])


def test_a_sea_that_is_not_known_lies_in_no_country(gazetteer: Gazetteer) -> None:
    text = "Missiles hit a tanker in the Gulf of Gao on Monday."
    (found,) = places.find(text, gazetteer=gazetteer, country="ML")
    place = places.resolve(found, mentions=[found], country="ML", gazetteer=gazetteer)
    assert (place.text, place.lat, place.country, place.where_prec) == ("Gulf of Gao", None, None, None)


@pytest.mark.parametrize(
    ("text", "country", "name", "expected"),
    [
        # a province abroad holds no village that nobody knows; what is said to lie in it does
        ("A soldier from Mopti region fell in Bukera.", "SY", "Bukera", "SY"),
        ("A soldier fell in Bukera, a village in Mopti region. Mali mourned in Mali.", "SY", "Bukera", "ML"),
        # a neighbourhood is of the report's country, whatever city abroad has its name
        ("Shells hit the Aleppo neighbourhood. Syria denied it.", "ML", "Aleppo", "ML"),
    ],
)
def test_countries_of_places(gazetteer: Gazetteer, text: str, country: str, name: str, expected: str) -> None:
    found = [one for one in places.find(text, gazetteer=gazetteer, country=country) if one.form == "name"]
    mention = next(one for one in found if one.text == name)
    resolved = places.resolve(mention, mentions=found, country=country, gazetteer=gazetteer)
    assert resolved.country == expected


@pytest.mark.parametrize(
    ("text", "lat"), [("Envoys met in Washington.", 38.9), ("Nine died in Tacoma, Washington.", 47.5)]
)
def test_a_capital_is_no_state_of_its_name(gazetteer: Gazetteer, text: str, lat: float) -> None:
    found = [one for one in places.find(text, gazetteer=gazetteer, country="US") if one.form == "name"]
    mention = next(one for one in found if one.text == "Washington")
    assert places.resolve(mention, mentions=found, country="US", gazetteer=gazetteer).lat == lat


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Clashes went on in Sevare, the U.S. military said.", "Sevare"),
        ("They reached Sevare, a town near Syria.", "Sevare"),
    ],
)
def test_states_that_speak_or_lie_near_hold_nothing(gazetteer: Gazetteer, text: str, inner: str) -> None:
    mention = next(one for one in places.find(text, gazetteer=gazetteer, country="ML") if one.text == inner)
    assert mention.within is None


def test_a_town_told_as_such_is_one_though_only_a_namesake_abroad_is_known(gazetteer: Gazetteer) -> None:
    text = "A drone killed nine in Homs. A strike on the town of Tokmak killed two."
    found = places.find(text, gazetteer=gazetteer, country="SY")
    assert [mention.text for mention in found] == ["Homs", "Tokmak"]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in a rebel-held neighbourhood of Syrias Aleppo city.",
        "Nine people died in a village of Syria's Idlib province.",
        "Nine people died in a suburb of Syria’s Aleppo.",
    ],
)
def test_the_state_of_an_unnamed_village_stays_a_state(gazetteer: Gazetteer, text: str) -> None:
    found = places.find(text, gazetteer=gazetteer, country="SY")
    assert [mention.level for mention in found if mention.text == "Syria"] == ["country"]


RESOLVED = [
    # text, country, mention, name, admin1, where_prec
    ("A bomb killed six in Aleppo.", "SY", "Aleppo", "Aleppo", "Aleppo", 1),
    ("A bomb killed six in Aleppo province.", "SY", "Aleppo province", "Aleppo", "Aleppo", 4),
    ("A bomb killed six near Azaz.", "SY", "Azaz", "Azaz", "Aleppo", 2),
    ("A bomb killed six on the outskirts of Azaz.", "SY", "Azaz", "Azaz", "Aleppo", 2),
    # a village that nothing holds, in a named province
    ("Raiders burned the village of Dogo in Mopti region.", "ML", "Dogo", "Dogo", "Mopti", 4),
    # a neighbourhood that nothing holds, in a named city
    ("A shell hit the Sabil neighbourhood in Aleppo.", "SY", "Sabil", "Sabil", "Aleppo", 2),
    # a village that nothing holds, in a country alone
    ("Raiders burned the village of Dogo.", "ML", "Dogo", "Dogo", None, 6),
    # a village that nothing holds, told by the town behind it
    ("Raiders burned the village of Dogo near Sevare.", "ML", "Dogo", "Dogo", "Mopti", 2),
    ("Raiders burned the village of Dogo, 12 km south of Gao.", "ML", "Dogo", "Dogo", "Gao", 2),
    ("Raiders burned the village of Dogo near Rutshuru.", "CD", "Dogo", "Dogo", "Nord-Kivu", 5),
    ("Raiders burned the village of Dogo north of Sevare.", "ML", "Dogo", "Dogo", None, 5),
    ("Raiders burned the village of Dogo, 80 km south of Gao.", "ML", "Dogo", "Dogo", None, 6),
    ("Raiders burned the village of Dogo on the road to Gao.", "ML", "Dogo", "Dogo", None, 6),
    ("A drone fell in northern Mali.", "ML", "northern Mali", "northern Mali", None, 5),
    ("Nine died in Mali.", "ML", "Mali", "Mali", None, 6),
    # namesakes
    ("A bomb killed a farmer in San Pedro.", "CO", "San Pedro", "San Pedro", "Norte de Santander", 1),
    ("A bomb killed a farmer in San Pedro.", "PY", "San Pedro", "San Pedro", "San Pedro", 1),
    ("A missile hit a ship in the Red Sea.", "YE", "Red Sea", "Red Sea", None, 7),
    # a village that nothing holds takes the province named last before it
    ("Gao region: calm. Mopti region: raiders burned the village of Dogo.", "ML", "Dogo", "Dogo", "Mopti", 4),
    # lists: the province that they share, or the state
    ("Raids hit Mopti and Sevare.", "ML", "Mopti and Sevare", "Mopti and Sevare", "Mopti", 2),
    ("Raids hit Aleppo and Azaz.", "SY", "Aleppo and Azaz", "Aleppo and Azaz", "Aleppo", 4),
    ("Raids hit Aleppo and Homs.", "SY", "Aleppo and Homs", "Aleppo and Homs", None, 6),
    # a city that is spelled otherwise, in another province than the one named
    ("Shells fell in Gao region. Nine died in Mopty.", "ML", "Mopty", "Mopti", "Mopti", 1),
    ("Shells fell in Gao region. Nine died in Kira.", "ML", "Kira", "Kirra", "Kayes", 1),
    ("Shells fell in Gao region. Nine died in Kera.", "ML", "Kera", "Kera", "Gao", 4),
    # a spelling of its own, and a name that shares its consonants alone
    ("A bomb killed six in the town of al-Mayadeen.", "SY", "al-Mayadeen", "Mayadin", "Deir ez-Zor", 1),
    ("A bomb killed six in the district of Midan.", "SY", "Midan", "Midan", None, 6),
    # a like spelling alone is not enough for a town in a province of which the report names nothing else
    ("Nine died in Homs. A bomb fell on the town of Mayadeen.", "SY", "Mayadeen", "Mayadeen", None, 6),
    ("Nine died in Homs. A bomb fell on the town of Mayadin.", "SY", "Mayadin", "Mayadin", "Deir ez-Zor", 1),
    # the town named before
    ("Troops entered the town of Azaz. Mines in the town killed two.", "SY", "the town", "Azaz", "Aleppo", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "words", "name", "admin1", "precision"), RESOLVED)
def test_resolve(
    gazetteer: Gazetteer, text: str, country: str, words: str, name: str, admin1: str | None, precision: int
) -> None:
    mentions = places.find(text, gazetteer=gazetteer, country=country)
    mention = next(one for one in mentions if one.text == words)
    place = places.resolve(mention, mentions=mentions, country=country, gazetteer=gazetteer)
    assert (place.text, place.name, place.admin1, place.where_prec) == (words, name, admin1, precision)
    assert place.lat is not None


@pytest.mark.parametrize(
    ("text", "country", "words"),
    [
        ("A bomb killed a farmer in Dogo.", None, "Dogo"),  # nothing known at all
        ("Wars rage in Africa.", None, "Africa"),  # larger than any precision code
        ("A bomb killed a farmer in Marawi.", "XX", "Marawi"),  # in a country that the report doesn't name
    ],
)
def test_no_coordinates_without_a_known_point_or_area(
    gazetteer: Gazetteer, text: str, country: str | None, words: str
) -> None:
    mentions = places.find(text, gazetteer=gazetteer, country=country)
    mention = next(one for one in mentions if one.text == words)
    place = places.resolve(mention, mentions=mentions, country=country, gazetteer=gazetteer)
    assert (place.lat, place.lon, place.where_prec) == (None, None, None)


def test_the_dateline_settles_where_no_country_is_known(gazetteer: Gazetteer) -> None:
    text = "A bomb killed a farmer in San Pedro."
    mentions = places.find(text, gazetteer=gazetteer)
    place = places.resolve(mentions[0], mentions=mentions, dateline="Colombia", gazetteer=gazetteer)
    assert place.country == "CO"


def test_without_a_gazetteer_states_are_known() -> None:
    text = "Nine people died in Mali, in the village of Dogo."
    mentions = places.find(text, country="ML")
    assert [mention.text for mention in mentions] == ["Mali", "Dogo"]
    assert places.resolve(mentions[0], mentions=mentions, country="ML").country == "ML"
