"""Which country a report is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from warledger.claims.actors import homes, scanned
from warledger.claims.places.names.runs import left, tokens
from warledger.claims.states.country import main_country
from warledger.knowledge.gazetteer import Entry, Gazetteer
from warledger.knowledge.gazetteer.build import write


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path: Path = tmp_path_factory.mktemp("country") / "g.sqlite"
    rows = [
        Entry("geonames:1", "Mopti", 14.5, -4.2, "ML", "Mopti", None, "place", 186_000, "t"),
        Entry("geonames:2", "Tripoli", 32.9, 13.2, "LY", "Tripoli", None, "place", 1_150_000, "t"),
        Entry("geonames:3", "Tripoli", 34.4, 35.8, "LB", "North", None, "place", 230_000, "t"),
        Entry("geonames:4", "Kutum", 14.2, 24.67, "SD", "North Darfur", None, "place", 45_000, "t"),
        Entry("geonames:5", "Valle", 13.5, -87.5, "HN", "Valle", None, "admin1", 120_000, "t"),
        Entry("geonames:6", "Valle", 41.0, -112.0, "US", "Utah", None, "place", 900, "t"),
        Entry("geonames:7", "Belo", 6.2, 10.3, "CM", "North West", None, "place", 8_700, "t"),
        Entry("geonames:8", "Belo", -19.9, -43.9, "BR", "Minas Gerais", None, "place", 40_000, "t"),
        Entry("geonames:9", "Fundo", 6.3, 10.4, "CM", "North West", None, "place", 43_000, "t"),
        Entry("geonames:10", "Taliban", 37.5, 41.9, "TR", "Sivas", None, "place", 1_100, "t"),
        Entry("geonames:11", "Kundara", 36.7, 68.9, "AF", "Kundara", None, "place", 160_000, "t"),
        Entry("geonames:12", "Kundara", 40.1, 36.3, "TR", "Tokat", None, "place", 6_000, "t"),
        Entry("region:darfur", "Darfur", 13.5, 24.5, "SD", None, None, "region", 0, "t"),
    ]
    write(path, ((row, []) for row in rows))
    return Gazetteer(path)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Gunmen killed nine people in a village in Mali on Monday, the army said.", "ML"),
        ("Russian jets bombed a market in northern Syria, killing twelve. Moscow denied it.", "SY"),
        ("US-led warplanes struck twice. The Iraqi army then entered the town in Iraq, officers said.", "IQ"),
        ("Congolese soldiers fought rebels near the lake, and again in the Congolese town of Sake.", "CD"),
        ("Three Philippine soldiers and two Filipino villagers died in the Philippines.", "PH"),
        # a state's parts tell as much as "in" does; a border is another's as well
        ("Nine died in Belo. The war in the two English-speaking regions of Mali has killed many.", "ML"),
        ("Syrias army shelled the town and Syrias air force bombed it, it said.", "SY"),  # no apostrophes
        ("It told us nothing of where the men came from.", None),  # a pronoun, not the United States
        ("Car bombs went off in the capital on Monday, killing 18 people.", None),  # nor the Central African Republic
        ("Fighting was reported in Chad and in Sudan.", None),  # two alike
        ("", None),
    ],
)  # fmt: skip
def test_from_states_and_demonyms(text: str, country: str | None) -> None:
    assert main_country(text) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Two traders were shot dead near Mopti, and a bridge was blown up in Mopti.", "ML"),
        ("Shelling in Tripoli killed six. The Libyan coast guard closed the port.", "LY"),
        ("Militiamen on camels looted Kutum. Nobody in Darfur was spared, an elder said.", "SD"),
        # where people flee to tells less than where they were
        ("Militiamen on camels looted a market in Kutum. Some 2,000 people crossed into Chad.", "SD"),
        ("Militiamen on camels killed nine people in Chad.", "TD"),
        ("Ten died near Kutum. Malian mercenaries and Malian instructors fled from Kutum.", "SD"),
        # where men are from who fight elsewhere tells little
        ("Nine fighters from Chad were killed near Kutum when the army attacked a camp.", "SD"),
        ("Nine mercenaries recruited from Chad were killed near Kutum when the army attacked a camp.", "SD"),
        # two places of one country weigh more than a larger namesake of one of them
        ("A tailor was shot in Belo. His family fled to Fundo.", "CM"),
        # one small town's name tells nothing beside two states that are named
        ("Riders killed nine in Fundo, near the border with Mali, Niger's army said.", None),
        # a village that has a group's name
        ("Ten soldiers battling the Taliban were killed in an air strike in Kundara.", None),
        ("The Taliban killed ten soldiers in Kundara.", None),
        # police tell more than one place's larger namesake abroad, soldiers don't
        ("Insurgents killed ten in Belo, Cameroonian police said.", "CM"),
        ("Insurgents killed ten in Mopti, Chadian soldiers said.", "ML"),
        # police named for a town are where that is, and a minister abroad is not
        (
            "Mopti Metropolitan Police said nine bombs went off. The minister flew to Sudan to meet Sudan's envoys.",
            "ML",
        ),
        # nor is one who goes or stays there
        (
            "Mopti Metropolitan Police said nine bombs went off. The minister went to Sudan on Friday to ask for help, "
            "and will stay for some weeks in Sudan.",
            "ML",
        ),
        ("Valle State Police said nine bombs went off. The minister was visiting Sudan, where nobody died.", "HN"),
        # a surname is a town's somewhere, and a state's
        ("Peter Kundara was shot. His guard held Kundara's hand. An envoy saw Kundara die in Belo, Cameroon.", "CM"),
        ("Police held Peter Holland. Holland fled. They looked for Holland and for his wife.", None),
        # what one country alone has as a state or a province, called so, tells as much as "in" does
        ("Riders razed nine huts of chiefs of Valle State. Police came.", "HN"),
        ("Three chiefs of Valle department were abducted.", "HN"),
        ("Nine fell. Mali's Valle state was quiet.", None),
        # a part of a capital is told of where it lies
        ("Gang members shot ten people dead in the Bel Sous neighborhood of Port-au-Prince.", "HT"),
        ("Envoys of Port-au-Prince spoke.", None),
        # a capital where something happened, in a report that names no other country
        ("Soldiers shot nine people dead in Khartoum on Monday.", "SD"),
        ("Soldiers shot nine people dead in the capital Bamako on Monday.", "ML"),
        ("Envoys met in Bamako on the war in Chad.", "TD"),
        ("Soldiers shot nine people dead in La Paz department.", None),
        # one name that several countries have tells nothing
        ("A body was found in Valle.", None),
    ],
)
def test_from_places(gazetteer: Gazetteer, text: str, country: str | None) -> None:
    assert main_country(text, gazetteer=gazetteer) == country


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("MOPTI (Wire) - Gunmen killed nine people, the army said.", "MOPTI", "ML"),
        # of towns that share a name, the one of whose country the report tells
        ("TRIPOLI (Wire) - Gunmen killed nine people in northern Lebanon.", "TRIPOLI", "LB"),
        # strangers among the dead, envoys and parties abroad tell less than where it was filed
        ("MOPTI, Mali (Wire) - Gunmen held nine men. The Spaniards were led to the Spanish envoy.", "MOPTI", "ML"),
        ("BAMAKO, 3 NOV 89 (RADIO CHAD) -- Gunmen killed two US nuns and a US priest, the army said.", "BAMAKO", "ML"),
        # nor does it outweigh where the report says that it happened
        ("MOPTI (Wire) - Gunmen killed nine people in Sudan, in a camp near Kutum.", "MOPTI", "SD"),
        ("BEIRUT (Wire) - Gunmen killed nine people, the army said.", "BEIRUT", None),  # reports from there on Syria
    ],
)
def test_what_a_dateline_tells(gazetteer: Gazetteer, text: str, place: str, country: str | None) -> None:
    assert main_country(text, gazetteer=gazetteer, dateline=(place, text.index("Gunmen"))) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # a state's own body speaks, and no other state is named
        ("Gunmen killed twelve soldiers in Belo on Friday, Somali officials said.", "SO"),
        # a capital that has a namesake in that state, and one that has none there
        ("Gunmen killed two soldiers in Tripoli on Friday, the Lebanese army said.", "LB"),
        ("Gunmen killed two soldiers in Tripoli on Friday, the Malian army said.", None),
        # who comes from a state, and what others do, says little
        ("Gunmen killed a Lebanese trader in Tripoli on Friday.", None),
        ("Russian officials said nine people died in Belo.", None),
    ],
)
def test_whose_bodies_speak(gazetteer: Gazetteer, text: str, country: str | None) -> None:
    assert main_country(text, gazetteer=gazetteer) == country


def test_a_dateline_does_not_count() -> None:
    text = "BEIRUT, Lebanon (Wire) - A raid killed four in Yemen, Yemeni officials said."
    assert main_country(text, start=text.index("A raid")) == "YE"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # a hostage's country, or one in which people flee, is outweighed by the home of those who fight
        ("MILF men fired. A Malaysian envoy came. The MILF and the Moro National Liberation Front met.", "PH"),
        ("M23 fought the army. M23 lost nine men; Ugandan traders fled.", "CD"),
        ("Fighters of the ELN fired. The ELN and the FARC met in Cuba, an FARC man said.", "CU"),
        # one mention is too little; groups of many states tell nothing
        ("The Oromo Liberation Army denied it.", None),
        ("Islamic State fired. Islamic State said so. Islamic State left.", None),
    ],
)
def test_armed_groups_tell_of_their_homes(text: str, country: str | None) -> None:
    assert main_country(text, homes=homes(scanned(text))) == country


def test_words_of_the_whole_text_serve_where_a_part_is_blanked() -> None:
    text = "The army shelled Sarrin on Monday. Turkey, Russia and Iran met in Astana. Police in Kenya held two men."
    start, end = text.index("Turkey"), text.index("Police")
    blanked = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    assert left(text, text) == tokens(text)
    assert left(text, blanked) == tokens(blanked)
    assert main_country(blanked, read=left(text, blanked)) == main_country(blanked) == "KE"
