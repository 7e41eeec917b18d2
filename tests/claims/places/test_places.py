"""Where reports name places. A row is a text and the mentions expected in it, in order."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warledger.claims import places
from warledger.knowledge.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("A mine killed two near Azaz.", "near"),
        ("A mine exploded 10 km south of Azaz.", "10 km south of"),
        ("A mine exploded in the eastern countryside of Aleppo.", "eastern countryside of"),
        ("A mine exploded on the outskirts of Azaz.", "outskirts of"),
        ("A mine exploded in Aleppo countryside.", None),  # part of the name
        ("A mine exploded in Azaz.", None),
    ],
)
def test_relation(gazetteer: Gazetteer, text: str, relation: str | None) -> None:
    [mention] = [one for one in places.find(text, gazetteer=gazetteer, country="SY") if one.form == "name"]
    assert (mention.relation or "").removeprefix("the ") == (relation or "") or "countryside" in mention.text


def test_heads_of_bulletins(gazetteer: Gazetteer) -> None:
    text = "Security developments\n\nSEVARE - A bomb killed two.\n\n* TAL ABDA - Nine were found.\n\nNOTE - Not a toll."
    found = places.find(text, gazetteer=gazetteer, country="ML")
    assert [mention.text for mention in found if mention.form == "name"] == ["SEVARE", "TAL ABDA"]
    alone = places.find("TAL ABDA - Nine were found.\n\nThe guns fell silent.", gazetteer=gazetteer, country="ML")
    assert [mention.text for mention in alone if mention.form == "name"] == []


def test_generic_places_and_levels(gazetteer: Gazetteer) -> None:
    text = "Troops entered the village of Dogo. The capital was calm but the village burned."
    found = places.find(text, gazetteer=gazetteer, country="ML")
    assert [(mention.text, mention.form, mention.level) for mention in found] == [
        ("Dogo", "name", "village"),
        ("the village", "generic", "village"),
    ]


def test_what_a_country_has_is_no_place(gazetteer: Gazetteer) -> None:
    text = "It was the country's worst raid. Nine died in the country's far north, and in the city's market."
    found = places.find(text, gazetteer=gazetteer, country="ML")
    assert [mention.text for mention in found] == ["the country", "the city"]
    assert found[0].span.start > text.index("far") - 20


@pytest.mark.parametrize(
    ("text", "country", "inner", "outer"),
    [
        ("Nine died in the Sabil neighbourhood of Aleppo.", "SY", ("Sabil", "neighbourhood"), ("Aleppo", "city")),
        ("Nine died in the Karm area of Aleppo.", "SY", ("Karm", "region"), ("Aleppo", "city")),
        ("Nine died in Oko District of Mopti.", "ML", ("Oko District", "district"), ("Mopti", "city")),
        ("Nine died in Kani-Du, a quarter of Mopti.", "ML", ("Kani-Du", "unknown"), ("Mopti", "city")),
        ("Nine died in Kani-Du, a small village of Mopti.", "ML", ("Kani-Du", "unknown"), ("Mopti", "city")),
    ],
)
def test_the_kind_between_two_names_is_the_first_ones(
    gazetteer: Gazetteer, text: str, country: str, inner: tuple[str, str], outer: tuple[str, str]
) -> None:
    found = places.find(text, gazetteer=gazetteer, country=country)
    assert [(mention.text, mention.level) for mention in found] == [inner, outer]


@pytest.mark.parametrize("text", ["Gunmen raided a Mali village.", "Nine died in a rebel-held Mali town."])
def test_a_state_before_a_kind_of_place_is_no_village_of_its_name(gazetteer: Gazetteer, text: str) -> None:
    found = places.find(text, gazetteer=gazetteer, country="ML")
    assert [(mention.text, mention.level) for mention in found] == [("Mali", "country")]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Nine people died in Mali's Gao region.", ["in", "in"]),
        ("Nine people died in Syrias Idlib.", ["in", "in"]),
        ("Nine people died near Aleppo. Idlib city was calm.", ["near", None]),
    ],
)
def test_what_lies_in_a_place_is_introduced_with_it(gazetteer: Gazetteer, text: str, cues: list[str | None]) -> None:
    found = places.find(text, gazetteer=gazetteer, country="SY")
    assert [mention.cue for mention in found] == cues


def test_the_head_is_left_alone(gazetteer: Gazetteer) -> None:
    text = "GAO, Mali (Wire) - A mine killed two in Mopti."
    found = places.find(text, gazetteer=gazetteer, country="ML", start=text.index("A mine"))
    assert [mention.text for mention in found] == ["Mopti"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("AaB b-'’,.\n al of in the tow nS€é1"), max_size=200))
def test_any_text_gives_spans_that_are_its_words(text: str) -> None:
    mentions = places.find(text, country="ML")
    for mention in mentions:
        assert mention.text == text[mention.span.start : mention.span.end] != ""
        places.resolve(mention, mentions=mentions, country="ML")


def test_long_lines_take_linear_time() -> None:
    text = "In Aleppo, Al Al-Al and the town of Bab al- " * 5000
    assert places.find(text)


def test_many_places_take_linear_time(gazetteer: Gazetteer) -> None:
    text = "Homs, Idlib, Azaz, Aleppo province, " * 4000
    began = time.process_time()
    assert places.find(text, gazetteer=gazetteer, country="SY")
    assert time.process_time() - began < 15  # quadratic code takes minutes
    assert places.find("A" * 300_000 + " al-" * 50_000) is not None


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        # a village stated once as such is one, though its name opens like a title
        ("Shells hit the village of Sheikh Dabbus. A man died in Sheikh Dabbus.", "Sheikh Dabbus", 2),
        # the kind belongs to the name before it
        ("In al-Dabbus neighborhood Kharat fighters shot two men.", "Kharat", 0),
    ],
)
def test_kinds_beside_names(text: str, named: str, expected: int) -> None:
    assert sum(m.text == named for m in places.find(text)) == expected
