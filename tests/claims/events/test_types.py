"""The type of an event by its own clause: weapon, who did it, whom it hit, what was taken."""

from __future__ import annotations

import pytest

from warledger.claims.actors import ActorMention
from warledger.claims.events import find
from warledger.claims.events.kind import report_kinds
from warledger.claims.events.kind.raids import on_the_ground
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences
from warledger.records import Span

from .mentions import mentions_of, place

TYPES = [
    # (sentence, the trigger words, type)
    ("Residents were evacuated to a school in Kherson.", "evacuated", "displacement"),
    ("Patients were evacuated from the hospital as shells fell.", "evacuated", "displacement"),
    ("The army withdrew its troops from Kidal.", "withdrew", "withdrawal"),
    ("Nine missiles were shot down over Kyiv.", "shot down", "shootdown"),
    ("Russia launched 33 missiles, of which 21 were shot down.", "shot down", "shootdown"),
    ("Two villagers were shot down by soldiers in Gao.", "shot down", "shooting"),
    ("A military chopper was shot down near Aden.", "shot down", "shootdown"),
    ("The Taliban claimed control of Nawa district.", "claimed control", "territory_taken"),
    ("Gunmen freed 27 schoolboys abducted two weeks earlier.", "freed", "release"),
    ("The ELN freed two police officers kidnapped a month ago.", "freed", "release"),
    # an aircraft that is hit is not what hits
    ("A missile hit a helicopter near Goma.", "hit", "shelling"),
    ("Rebels destroyed three helicopters at the air base in Kidal.", "destroyed", "destruction"),
    ("The plane exploded in midair near Bogota.", "exploded", None),  # the report tells how
    ("Rockets hit a plane on the runway in Aden.", "hit", "shelling"),
    ("Drones destroyed two aircraft at the airfield in Saki.", "destroyed", "airstrike"),
    ("A drone exploded over the market in Kherson.", "exploded", "airstrike"),
    # nor is it what killed those who man it
    ("The village mourned the killing of an air force pilot by rebels.", "killing", None),
    ("Rebels killed an air force pilot near Goma.", "killed", None),
    ("Rebels killed an officer in an air strike near Goma.", "killed", "airstrike"),
    # a thing that is taken away is no person
    ("The rebels took away their rifles.", "took away", "weapons_seized"),
    ("Government jets carried out air strikes on Talbara, killing nine people.", "air strikes", "airstrike"),
    ("The town reeled from an aerial assault that killed nine people.", "aerial assault", "airstrike"),
    ("A Russian glide bomb struck a block of flats in Lyptsi.", "struck", "airstrike"),
    ("Two barrel bombs dropped by helicopters hit the market.", "hit", "airstrike"),
    ("Army warplanes pounded the hills above Loikaw on Sunday.", "pounded", "airstrike"),
    ("Rockets fired from the ridge struck a school in Kharvat.", "struck", "shelling"),
    ("Mortar shells landed on the bus station.", "landed", "shelling"),
    ("The army shelled two villages near Demoso.", "shelled", "shelling"),
    ("Missiles fired by fighter jets destroyed the depot.", "destroyed", "airstrike"),
    ("A car bomb exploded outside the police headquarters in Cali.", "exploded", "bombing"),
    # a name of two words that is no place's is a person's
    ("The capture of Omar Bello by soldiers ended the siege.", "capture of", None),
    # who is killed is no means
    ("Soldiers killed nine gunmen near Besh on Monday.", "killed", None),
    # what a bomb did that was dropped or planted, however the parser reads it
    ("A bomb dropped by an army plane wounded seven people in a camp at Tamra.", "bomb", "airstrike"),
    ("A bomb planted by insurgents wounded nine people in Kandahar.", "bomb", "bombing"),
    ("Army jets dropped massive makeshift bombs on Nyala, killing nine.", "killing", "airstrike"),
    ("Two patients were killed due to four bombs dropped from a helicopter on a clinic.", "killed", "airstrike"),
    ("The district of Zalingei was hit by a vacuum bomb attack.", "vacuum bomb attack", "airstrike"),
    # a bomb that is hit is not what hits
    ("Ukrainian forces destroyed two Grad launchers and a howitzer near Izium.", "destroyed", "destruction"),
    ("Ethiopian troops destroyed three tanks, two rocket launchers and a truck.", "destroyed", "destruction"),
    ("Mortar shells destroyed a bakery in Izium.", "destroyed", "shelling"),
    ("Army units destroyed three vehicles rigged with explosives near Gao.", "destroyed", "destruction"),
    ("Insurgents destroyed a post with a car bomb near Gao.", "destroyed", "bombing"),
    ("A landmine blew up under a minibus near Djibo.", "blew up", "bombing"),
    ("A man blew himself up at the gate of the barracks.", "blew himself up", "suicide_bombing"),
    ("A suicide bomber attacked a funeral in Baidoa.", "attacked", "suicide_bombing"),
    ("Helicopters attacked the district with chlorine gas.", "attacked", "chemical_attack"),
    ("Gunmen opened fire on a bar in Quibdo.", "opened fire", "shooting"),
    ("Police opened fire on protesters in Mandalay, killing two.", "opened fire", "shooting"),
    ("Militia members set fire to a dozen huts in Ituri.", "set fire", "destruction"),
    ("Troops exchanged fire with fighters of the front in Basilan.", "exchanged fire", "clash"),
    ("The councillor was gunned down on Monday.", "gunned down", "shooting"),
    ("Militants stormed the garrison at Inates before dawn.", "stormed", "ground_assault"),
    ("The convoy was ambushed on the road to Bunia.", "ambushed", "ground_assault"),
    ("Soldiers clashed with fighters of the front in Basilan.", "clashed", "clash"),
    ("The fighters beheaded three farmers in Macomia.", "beheaded", "execution"),
    ("Armed men kidnapped 30 pupils from a school in Kagara.", "kidnapped", "abduction"),
    ("The herders took two foreign workers hostage.", "took two foreign workers hostage", "abduction"),
    ("Police arrested 12 students in Khartoum.", "arrested", "arrest"),
    ("Police recaptured 13 of the prisoners who had escaped.", "recaptured", "arrest"),
    ("Rebels captured the town of Bambari.", "captured", "territory_taken"),
    ("Troops captured four militants near Jolo.", "captured", "arrest"),
    ("Eight men were killed and two captured on Sunday in Jolo.", "captured", None),
    ("Marines seized 40 rifles and a mortar.", "seized", "weapons_seized"),
    ("The brigade withdrew from the airport.", "withdrew", "withdrawal"),
    ("Forty guerrillas surrendered in Arauca.", "surrendered", "surrender"),
    ("Thousands of villagers fled to the border.", "fled", "displacement"),
    ("The rebels shot down a helicopter over Goma.", "shot down", "shootdown"),
    ("Militiamen looted the hospital in Geneina.", "looted", "looting"),
    ("Soldiers raped six women in the camp.", "raped", "sexual_violence"),
    ("Villagers' houses were torched by the column.", "torched", "destruction"),
    ("Gunmen released the abducted priest.", "released", "release"),
    ("Soldiers recovered five rifles and a machine gun near Macomia.", "recovered", "weapons_seized"),
    ("Colombian soldiers seized two tons of explosives.", "seized", "weapons_seized"),
    ("At least 17 soldiers were taken prisoner near Marib.", "taken prisoner", "arrest"),
    ("Six rebels handed themselves in to the troops.", "handed themselves in", "surrender"),
    ("About 250 families left the nearby camp of Suwaydan.", "left", "displacement"),
    ("Buses carrying some 800 fighters left the town of Asfar on Saturday.", "left", "withdrawal"),
    # what lies about from an earlier war
    ("The explosion of an unexploded shell killed two boys in Taiz.", "explosion", "bombing"),
    # more than a bombing
    ("Gunmen and suicide bombers attacked the camp at Baga.", "attacked", "ground_assault"),
    ("Three suicide bombers attacked the camp at Baga.", "attacked", "suicide_bombing"),
    # fighters are driven from a place
    ("Troops pushed the rebels out of Bambari.", "pushed", "territory_taken"),
    ("The militia was driven from the town of Bambari by the army.", "driven", "territory_taken"),
    ("Soldiers expelled the insurgents from the town of Macomia.", "expelled", "territory_taken"),
    ("Troops cleared the village of Macomia of insurgents.", "cleared", "territory_taken"),
    # an ambush by a bomb alone
    ("Rebels used landmines to ambush a column near Jolo.", "ambush", "bombing"),
    ("Rebels ambushed a column with roadside bombs near Jolo.", "ambushed", "bombing"),
    ("Rebels ambushed a column with mines and rifles near Jolo.", "ambushed", "ground_assault"),
    ("Rebels ambushed a bomb squad near Jolo.", "ambushed", "ground_assault"),
    ("Troops are fighting the rebels in Bambari.", "fighting", "clash"),
    # who has it now
    ("The rebels now control the port.", "control", "territory_taken"),
    ("The rebels now have control of the northern district.", "have control", "territory_taken"),
    ("Two outposts are now under the control of the Taliban.", "under the control", "territory_taken"),
    ("The town of Bambari came under rebel control on Tuesday.", "under rebel control", "territory_taken"),
]
TAKEN = [
    # (sentence, the place it names, whether the place was taken)
    ("The rebels took Macomia on Tuesday.", "Macomia", True),
    ("Residents said Macomia was taken on Tuesday.", "Macomia", True),
    ("The bus took Macomia's children to the army camp.", "Macomia", False),
    ("The delegates took Macomia to be safe.", "Macomia", False),
    ("The troops took Macomia into account.", "Macomia", False),
]


@pytest.mark.parametrize(("text", "town", "taken"), TAKEN)
def test_a_town_is_taken_by_troops(text: str, town: str, taken: bool) -> None:
    (sentence,) = sentences(text)
    (doc,) = syntax.parse([text])
    found = [m.type for m in find(sentence, doc, places=[place(text, town)])]
    assert ("territory_taken" in found) is taken


ADVANCES = [
    # (text, types): ground is gained where the report says which
    ("M23 rebels advanced into Sake on Friday.", ["territory_taken"]),
    ("The army advanced in the eastern suburbs of Omdurman on Friday.", ["territory_taken"]),
    ("More than 2,000 people fled Goma on Friday as rebels advanced.", ["displacement"]),
    ("The army said its troops advanced on Friday.", []),
]


@pytest.mark.parametrize(("text", "types"), ADVANCES)
def test_an_advance_takes_ground_that_is_named(text: str, types: list[str]) -> None:
    assert [mention.type for mention in mentions_of(text)] == types


OFFENSES = [
    # (text, type or None): American English for an offensive, and other things of that name
    ("The Sela Army resumed its final offense to retake Kutum on Sunday.", "offensive"),
    ("The Sela Army halted the offense on Gao on Sunday, its spokesman said.", "offensive"),
    ("A military offense in Kachin killed nine villagers on Sunday.", "offensive"),
    ("He was charged with an offense after soldiers died in Gao.", None),
    ("The army launched a final offensive on Marawi on Sunday.", "offensive"),
]


@pytest.mark.parametrize(("text", "kind"), OFFENSES)
def test_an_offense_that_is_launched_is_an_offensive(text: str, kind: str | None) -> None:
    assert [mention.type for mention in mentions_of(text) if mention.family == "offensive"] == ([kind] if kind else [])


def actor(text: str, words: str, kind: str) -> ActorMention:
    return ActorMention(Span(text.index(words), text.index(words) + len(words)), words, kind, None, "name")


RAIDS = [
    # (text, who raids, kind of actor, type of the raid): whoever has no aircraft raids on the ground
    ("Jets hit Nyala. The Sela Army mounted raids on villages near Kutum, killing nine people.", "The Sela Army",
     "armed_group", "ground_assault"),
    ("Armed men on camels carried out raids on villages near Kabkabiya.", "Armed men", "generic_armed",
     "ground_assault"),
    ("Bandits staged raids on three villages in Zamfara, killing 12 farmers.", "Bandits", "criminal_group",
     "ground_assault"),
    ("Police carried out raids on homes in Marawi, killing two men.", "Police", "police", "ground_assault"),
    ("The dissidents launched raids on two stations in Cauca.", "The dissidents", "armed_group", "ground_assault"),
    ("Police raids in Lima led to six arrests.", "Police", "police", "ground_assault"),
    # an army may have flown; so has whoever is said to have
    ("The Sela government carried out raids on Talbara, killing nine people.", "The Sela government", "state",
     "airstrike"),
    ("The Sela Front carried out air raids on Talbara.", "The Sela Front", "armed_group", "airstrike"),
    ("Raids on Sela Front positions killed nine militants.", "Sela Front", "armed_group", "airstrike"),
    # who tells of his own raids
    ("The Sela Front claimed that it mounted raids on two posts.", "The Sela Front", "armed_group",
     "ground_assault"),
    ("The Sela Front said in a statement on Monday that it carried out raids on two posts.", "The Sela Front",
     "armed_group", "ground_assault"),
    ("The Sela Front left Kidal. Then the army said it carried out raids on two posts.", "The Sela Front",
     "armed_group", "airstrike"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "kind", "type_"), RAIDS, ids=[row[0][:50] for row in RAIDS])
def test_raids_of_those_without_aircraft(text: str, who: str, kind: str, type_: str) -> None:
    found = report_kinds.resolve(on_the_ground(mentions_of(text), [actor(text, who, kind)], text))
    raid = [m for m in found if "raid" in m.head.of(text).lower()]
    assert [m.type for m in raid] == [type_]
    assert {m.type for m in found if m.family == "killing"} <= {type_}


@pytest.mark.parametrize(("text", "words", "kind"), TYPES)
def test_the_weapon_agent_or_object_decides_the_type(text: str, words: str, kind: str | None) -> None:
    found = {m.head.of(text): m.type for m in mentions_of(text)}
    assert found.get(words) == kind


ON_FOOT = [
    # (report, type of the mention "attacked")
    ("Shells hit Besh on Monday. Later militants attacked a post near Quorra.", "ground_assault"),
    ("Jets bombed Besh on Monday. Gunmen attacked a convoy near Quorra on Sunday.", "ground_assault"),
    ("Gunmen opened fire on a bar in Besh. Rebels attacked a police post in Quorra.", "ground_assault"),
    # those who came with bombs, and those who may have come by air
    ("A suicide bomber struck the gate in Besh. The militants attacked the barracks.", "suicide_bombing"),
    ("Jets bombed Besh on Monday. The coalition attacked a post near Quorra.", "airstrike"),
]


@pytest.mark.parametrize(("text", "kind"), ON_FOOT)
def test_fighters_on_foot_who_attack_make_a_ground_assault(text: str, kind: str) -> None:
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text))}
    assert found["attacked"] == kind


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Rebels took the mayor of Goma, two of his aides and a driver hostage on Friday.", "took", "abduction"),
        ("Militants took a nurse and nine soldiers of the garrison prisoner near Bria.", "took", "arrest"),
        ("The mayor took part in the hostage talks in Goma.", "took", None),
        ("Rebels took the town and held nine villagers hostage.", "took", "territory_taken"),
    ],
)
def test_as_what_somebody_was_taken(text: str, words: str, kind: str | None) -> None:
    assert next((m.type for m in mentions_of(text) if m.head.of(text) == words), None) == kind
