"""Who speaks in the manner of local papers and agencies of many wars: (text, words of a figure, who says it)."""

from __future__ import annotations

import pytest

from warledger.claims.attribution.bodies.short_names import short_names

#: Where somebody is from, and places beside whom they speak for.
PLACES = [
    ("A merchant from Dorei who had fled reported that nine people died.", "nine people", "a merchant"),
    ("Officials in Kenya and Tanzania said nine people died.", "nine people", "officials"),
    ("Doctors in Port Sudan and Khartoum said nine people died.", "nine people", "doctors"),
    ("Officials in Kenya and doctors said nine people died.", "nine people", "officials and doctors"),
    ("A vendor from Dorei, Issa Barry, reported that nine people died.", "nine people", "Issa Barry"),
    (
        "For his part, the spokesman for the UPDF in Bunia, Captain Okello, confirms a raid but speaks of nine dead.",
        "nine dead",
        "Ugandan government forces",
    ),
    (
        "The spokesman for the army in Dasso, Colonel Sow, spoke of nine dead.",
        "nine dead",
        "Malian government forces",
    ),
    ("The youth leader of Dasso, Bokko, Mr Peter Gyang, said nine people died.", "nine people", "Peter Gyang"),
    ("The mayor of Dasso, Peter Gyang, a farmer, said nine people died.", "nine people", "Peter Gyang"),
    ("A local official in the rebel-held city of Kunduz said nine people died.", "nine people", "a local official"),
    ("Residents in the town of Dasso told AFP that nine people died.", "nine people", "residents"),
    ("The mayor of the besieged town of Kidal said nine people died.", "nine people", "mayor of Kidal"),
    (
        "The health ministry in the rebel-held city of Sanaa said nine people died.",
        "nine people",
        "Yemeni health ministry",
    ),
    ("Nine people were killed in the city of Kidal police said.", "Nine people", "Kidal police"),
    ("DASSO: Nine people died in a raid on Monday, a police officer said.", "Nine people", "a police officer"),
    ("SANA: Nine people died in a raid on Monday.", "Nine people", "SANA"),
]
#: Speakers behind the verb, after a clause whose subject is no speaker.
TURNED = [
    ("Gunmen raided Dasso and killed nine, said an official who asked not to be named.", "nine", "an official"),
    ("Gunmen raided Dasso and killed nine, said a resident reached by telephone.", "nine", "a resident"),
    ("Rebels of the Front raided Dasso, killing nine, said a resident from the area.", "nine", "a resident"),
    ("Soldiers killed nine people, said the Sela Observatory in a statement.", "nine people", "Sela Observatory"),
    ("Soldiers killed nine people, said the Sela Observatory on Monday.", "nine people", "Sela Observatory"),
    ("Rebels of the Front struck Dasso, killing nine, said the mayor of Dasso.", "nine", "mayor of Dasso"),
    ("The mayor, speaking by phone, said a nurse who fled saw nine dead.", "nine dead", "mayor"),
    ("The mayor, a doctor and farmer, said a nurse who fled had seen nine dead.", "nine dead", "mayor"),
]
#: What somebody is doing stands between them and the verb.
BUSY = [
    ("Nine people died, a nurse treating the wounded told AFP.", "Nine people", "a nurse"),
    ("A volunteer burying the dead said nine people were killed.", "nine people", "a volunteer"),
    ("Rockets hitting the wounded killed nine.", "nine", None),
    ("Nine men died, among them a guard who had testified against the gang.", "Nine men", None),
    ("A guard who was freed testified that nine men died.", "nine men", "a guard"),
]
#: Who did something and said something in one sentence, behind words that place it or before a plain adjective.
ALSO_SAID = [
    ("In Dasso, the Taliban overran two posts and said nine soldiers died.", "nine soldiers", "Taliban"),
    ("On Monday, the Taliban overran two posts and said nine soldiers died.", "nine soldiers", "Taliban"),
    ("In Dasso, Sela Province, rebels overran the base and reported nine deaths.", "nine deaths", "rebels"),
    ("The secretive Wagner group took Dasso and said nine soldiers died.", "nine soldiers", "Wagner Group"),
    ("In Dasso, gunmen killed nine people and police said nobody was held.", "nine people", None),
]
#: What a body has from others.
RECEIVED = [
    ("The Sela Observatory has received credible reports of nine deaths.", "nine deaths", "Sela Observatory"),
    ("Amnesty International collected testimony that nine people died.", "nine people", "Amnesty International"),
    ("The clinic received nine dead and evidence of torture.", "nine dead", None),
    ("The health ministry raised the number of dead to nine.", "nine", "Malian health ministry"),
    ("A second blast raised the number of dead to nine.", "nine", None),
    ("The rebels received weapons of which nine were destroyed.", "nine", None),
    ("Nine people died in Dasso on Monday before police received reports of the raid.", "Nine people", None),
]
#: What others say is turned down, and something else said for it.
REJECTED = [
    ("The Taliban spokesman rejected the claim as baseless, saying nine people died.", "nine people", "Taliban"),
    ("The rebels dismissed that figure, saying nine people died.", "nine people", "rebels"),
    ("The NPA's Red Command belied the army's claim. It said nine people died.", "nine people", "NPA's Red Command"),
    ("The rebels rejected the offer. Nine people died.", "Nine people", None),
    ("The army dismissed two officers after nine people died.", "nine people", None),
]
#: Who takes a deed upon himself tells nothing of it by that.
CLAIMED = [
    ("A bomb hit Dasso. The Sela Front claimed the attack. Nine people were hurt.", "Nine people", None),
    ("A bomb hit Dasso. The Sela Front claimed the bombing on Monday. Nine people were hurt.", "Nine people", None),
    ("A bomb hit Dasso. The Sela Front claimed the deadly attack in a video. Nine died.", "Nine", None),
    ("The Sela Front claimed the attack killed nine soldiers.", "nine soldiers", "Sela Front"),
    ("The Sela Front claimed the attack, saying it killed nine soldiers.", "nine soldiers", "Sela Front"),
    ("The Sela Front claimed the killing of nine soldiers.", "nine soldiers", "Sela Front"),
]
#: Persons by what they live on, and how old they are.
PERSONS = [
    ('"Nine people died," said a nomad reached by telephone in Kidal.', "Nine people", "a nomad"),
    ('"Nine people died," said a shepherd who fled.', "Nine people", "a shepherd"),
    ('"Nine people died," said a 51-year-old rice farmer who lost a leg.', "Nine people", "a rice farmer"),
    ("Nine people died, a widow from Dorei said.", "Nine people", "a widow"),
]
#: Whose word a person at a body gives.
AT_BODIES = [
    ("Nine people died, an Interior Ministry source said.", "Nine people", "Interior Ministry"),
    ("Nine people died, a security source said.", "Nine people", "a security source"),
    ("Fano's spokesperson in Gojjam said nine people died.", "nine people", "Fano"),
    ("The Acting Director, Sela Press Bureau, disclosed that nine people died.", "nine people", "Sela Press Bureau"),
    ("The Director, Army Public Relations, said that nine people died.", "nine people", "Malian government forces"),
    ("He died at Sela hospital. Nine people were brought in, the hospital said.", "Nine people", "Sela hospital"),
    ("He died at Sela hospital, she at Dara hospital. Nine people died, the hospital said.", "Nine people", "hospital"),
    ("The director, Awa Deka, said nine people died.", "nine people", "Awa Deka"),
    ("Nine people died in Gaza, according to the territory's health ministry.", "Nine people", "Gaza Health Ministry"),
]
#: Names of bodies.
BODIES = [
    (
        "The Sudan Independent Human Rights Commission said nine people died.",
        "nine people",
        "Sudan Independent Human Rights Commission",
    ),
    ("The Independent said nine people died.", "nine people", "The Independent"),
    (
        "Colonel Ali Sow of the Eastern Command (Eastcom) came. Nine rebels died, Eastcom said.",
        "Nine rebels",
        "Eastern Command",
    ),
]
#: From whom a medium has it, who signed a release, and blame that nobody lays.
HEARD = [
    ("Nine people died in Dasso, Radio Okapi learned from civil society.", "Nine people", "civil society"),
    ("Radio Kayira learned from the mayor of Dasso that nine people died.", "nine people", "mayor of Dasso"),
    ("Nine people died, according to a release signed by the governor.", "Nine people", "governor"),
    (
        "In a statement signed by its spokesman, the army said nine people died.",
        "nine people",
        "Malian government forces",
    ),
    ("Gunmen came. The sheikh of the camp counted nine dead.", "nine dead", "sheikh"),
    ("Gunmen came. The headman, Mr Peter Gyang, confirmed nine deaths.", "nine deaths", "Peter Gyang"),
    ("A truce signed by the rebels failed and nine people died.", "nine people", None),
    ("Nine people died in Dasso as the army and the rebels trade blame.", "Nine people", None),
    ("The army and the rebels have traded blame for the death of nine people.", "nine people", None),
    (
        "The army's headquarters, in its weekly bulletin, said that nine rebels died.",
        "nine rebels",
        "Malian government forces",
    ),
]


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [*HEARD, *RECEIVED, *PLACES, *TURNED, *BUSY, *ALSO_SAID, *BODIES, *REJECTED, *CLAIMED, *PERSONS, *AT_BODIES],
)
def test_who_speaks(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, "ML") == source


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Western Mindanao Command (Westmincom)", {"Westmincom": "Western Mindanao Command"}),
        ("the Bama Mission in Mozambique (BAMIM) came", {"BAMIM": "Bama Mission in Mozambique"}),
        ("the Western Mindanao Command (Reuters)", {}),
        ("Colonel Ali Sow (Alow) came", {}),
        ("the Eastern Command (pictured)", {}),
    ],
)
def test_short_names_that_a_report_gives_bodies(text: str, names: dict[str, str]) -> None:
    assert short_names(text) == names
