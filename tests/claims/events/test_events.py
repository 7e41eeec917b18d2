"""Event mentions and distinct events: tables of (text, what is expected), for an analyst to extend."""

from __future__ import annotations

import time
from typing import Any

import pytest

from warledger.claims.actors import ActorMention
from warledger.claims.deeds import answered
from warledger.claims.events import Event, EventMention, could_hold, distinct, find
from warledger.claims.events.kind import report_kinds
from warledger.claims.events.kind.raids import on_the_ground
from warledger.claims.events.one_event import selection
from warledger.claims.events.one_event.distinct import cluster
from warledger.claims.events.where import towns
from warledger.claims.parsing import syntax
from warledger.claims.places import PlaceMention
from warledger.claims.text.sentences import sentences
from warledger.knowledge.gazetteer import Entry
from warledger.records import Span


def mentions_of(text: str) -> list[EventMention]:
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    return [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc, pair=answered.pair(s))]


def events_of(text: str) -> list[Event]:
    return distinct(mentions_of(text), text)


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


PARTS = [
    # (text, how many clashes): a town, then the part of it where it was
    ("Rebels died in a clash in Lagonoy on Monday. Troops clashed with rebels in Barangay Sua at noon.", 1),
    ("Rebels died in a clash in Dawa Township on Monday. Guards clashed with rebels in Yaung Village.", 1),
    # another town, two parts, a town that is no village's district
    ("Rebels died in a clash in Lagonoy on Monday. Troops clashed with rebels in Barangay Sua in Bulan.", 2),
    ("Troops clashed with rebels in Barangay Sua on Monday. Troops clashed with rebels in Barangay Toy.", 2),
    ("Rebels died in a clash in Lagonoy on Monday. Guards clashed with rebels in Yaung Village.", 2),
]


@pytest.mark.parametrize(("text", "count"), PARTS)
def test_a_part_of_a_town_is_where_the_event_of_the_town_was(text: str, count: int) -> None:
    text = f"The army told of it. {text}"
    assert len([c for c in cluster(report_kinds.resolve(mentions_of(text), text), text) if c.type == "clash"]) == count


ONE_BOMB = [
    # (text, types of its events): a bomb and whoever carried it are one bombing
    ("A car bomb exploded in Maiduguri on Monday. A suicide bomber rammed it into a checkpoint, killing nine.",
     ["suicide_bombing"]),
    ("Nine people were killed in a car bomb attack in Kona on Sunday. Police said a suicide bomber blew himself up at "
     "the bus park in Kona.", ["suicide_bombing"]),
    ("A blast hit a church in Jolo on Sunday. A woman blew herself up at the door, the army said.",
     ["suicide_bombing"]),
    # a headline that lost its full stop
    ("Death toll in bomb attack on Kona market hits 43 A suicide car bomb attack on the market of Kona killed 43 "
     "people on Sunday. Nobody said who did it.", ["suicide_bombing"]),
    # one that was planted, one elsewhere, one that is set apart
    ("A roadside bomb killed two soldiers in Baquba. A suicide bomber blew himself up in Baquba, killing nine.",
     ["bombing", "suicide_bombing"]),
    ("A bomb killed two soldiers in Mosul. A suicide bomber blew himself up in Baghdad, killing nine.",
     ["bombing", "suicide_bombing"]),
    ("A car bomb killed two guards in Kabul. Another bomber blew himself up in Kabul, killing nine.",
     ["bombing", "suicide_bombing"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "types"), ONE_BOMB, ids=[row[0][:50] for row in ONE_BOMB])
def test_one_bombing_is_no_two(text: str, types: list[str]) -> None:
    assert sorted({event.type for event in events_of(text)}) == types


BROKE_OUT = [
    # what an attack set off is that attack
    ("Al-Shabaab fighters launched an attack on a base near Bosaso on Sunday and fierce clashes broke out. Nine "
     "soldiers were killed in the clashes.", ["ground_assault"]),
    ("Rebels attacked an army post outside Goma on Sunday, and a gun battle ensued. Six men died in the fighting.",
     ["ground_assault"]),
    # fighting of another town, and fighting that came before the attack
    ("Rebels launched an assault on Sake on Sunday. Clashes broke out in Rutshuru on Sunday, killing six soldiers.",
     ["clash", "ground_assault"]),
    ("Clashes broke out near Sake on Sunday, killing six soldiers. Rebels launched an assault on Sake on Monday.",
     ["clash", "ground_assault"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "types"), BROKE_OUT, ids=[row[0][:50] for row in BROKE_OUT])
def test_what_an_attack_sets_off_is_no_second_event(text: str, types: list[str]) -> None:
    assert sorted({event.type for event in events_of(text)}) == types


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


CALLED = [
    # (text, the types of its events): an ambush is a clash where the report goes on to call it one, and so are shots
    (
        "Three rebels died in a clash near Jolo on Monday. The rebels fired at the troops, following which there was "
        "an encounter.",
        ["clash"],
    ),
    (
        "Three rebels died in a clash near Jolo on Monday. The rebels opened fire on troops. In the ensuing encounter, "
        "two soldiers were hurt.",
        ["clash"],
    ),
    (
        "Three rebels died in a clash near Jolo on Monday. The rebels fired at villagers in Sulu on Sunday.",
        ["clash", "shooting"],
    ),
    ("Rebels ambushed a patrol near Jolo on Monday. The clash left four soldiers dead.", ["clash"]),
    ("Rebels ambushed a patrol near Jolo on Monday. In the ensuing firefight, two rebels were killed.", ["clash"]),
    ("Rebels ambushed a patrol near Jolo on Monday. Two soldiers were killed.", ["ground_assault"]),
    (
        "Rebels ambushed a patrol near Jolo on Monday. Clashes left four people dead in Basilan on Tuesday.",
        ["clash", "ground_assault"],
    ),
    (
        "Rebels ambushed a patrol near Jolo on Monday. The clash in Basilan on Tuesday left four people dead.",
        ["clash", "ground_assault"],
    ),
]


@pytest.mark.parametrize(("text", "types"), CALLED)
def test_an_ambush_is_a_clash_where_the_report_calls_it_one(text: str, types: list[str]) -> None:
    assert sorted(e.type for e in events_of(text)) == types


AGAIN = [
    # (report, its types)
    # what is told again by "the" is what was dropped
    (
        "Barrel bombs caused huge damage to one district of Nyala on Sunday. The crude, unguided explosive devices hit "
        "the Qaterji neighbourhood, where residents ran for safety.",
        {"airstrike"},
    ),
    ("Barrel bombs hit Nyala on Sunday. A car bomb killed six in El Fasher on Monday.", {"airstrike", "bombing"}),
    # who fights insurgents lays no bombs
    (
        "Nine officers were killed on Monday in an explosion at a meeting in Gao. Further east, army units killed nine "
        "militants near Ansongo.",
        {"bombing", "clash"},
    ),
]


def test_what_a_deed_hit_is_of_its_type() -> None:
    text = (
        "A bomb blast killed 44 people in Baidoa. It was the deadliest attack to hit the city. State media gave a toll "
        "of 44 in the bombing, which hit a western district. Further south, air strikes hit Jilib. Air strikes hit "
        "Kismayo and air raids killed nine in Jamame. Air strikes went on."
    )
    found = report_kinds.resolve(mentions_of(text), text)
    assert {m.type for m in found if m.sentence < 3} == {"bombing"}


@pytest.mark.parametrize(("text", "types"), AGAIN, ids=[row[0][:50] for row in AGAIN])
def test_the_report_decides_the_type(text: str, types: set[str]) -> None:
    assert {mention.type for mention in report_kinds.resolve(mentions_of(text), text)} == types


NO_EVENT = [
    # who is brought to be treated is not driven from home; words and support are withdrawn from no ground
    "Three gendarmes were evacuated to the regional hospital.",
    "Five wounded soldiers were evacuated by helicopter to Bamako.",
    "The army evacuated its dead and wounded from Kidal.",
    "The witness withdrew his accusations against the mayor.",
    "Then someone pulled out a gun.",
    "He pulled a machete out of his bag.",
    "The opposition withdrew from the talks in Juba.",
    "The judge signed arrest orders for two colonels.",
    "The ceasefire monitors said that they went to Hodeida.",
    "The two sides agreed on an end to the hostilities in Tigray.",
    "Marines executed the plan of the general staff.",
    "The captain scored twice and was named player of the season.",
    "Attack helicopters arrived at the air show.",
    "A detention centre stands on the edge of Goma.",
    "He took the bus to Cali.",
    "The minister brought down prices and captured the mood.",
    "She dropped the case and used the time to rest.",
    "The mayor left the town hall, and police found a body in the river.",
    "The storm left the town in ruins.",
    "No one was killed in Kidal.",
    "Nobody has been arrested.",
    "The mayor was almost killed.",
    # a bomb that did not go off
    "The device was found by soldiers before it exploded.",
    # fights of courts, votes, words and illness
    "The custody battle over the boy is over.",
    "Two sisters are locked in a legal battle.",
    "He lost a long battle with cancer.",
    "Lawmakers clashed over the bill.",
    "The economist was bombarded with questions.",
    "The senator launched a verbal attack on a rival.",
    # what is shot with a camera, and what soldiers wear and are
    "A video purportedly shot in the Tilo neighbourhood showed a room filled with bodies.",
    "Footage that was shot by a resident of Kadugli showed smoke over the market.",
    "A reporter shot the video from the roof of a school in Goma.",
    "The picture shows a man in combat fatigues beside the road.",
    "Combat troops arrived in Bunia.",
    # what is done again and again, of no day
    "Saada has regularly been targeted by air strikes.",
    "Boko Haram has attacked the town before.",
    "The Houthis have shelled the city in the past.",
    "Gunmen often attack convoys on the road.",
    "The militias who attack posts in the area are based at a farm.",
    "The camp has repeatedly been shelled.",
    "The militants released images of captured soldiers.",
    # what courts issue
    "Arrest warrants were issued for two militia leaders in Goma.",
    # what is fought without arms
    "The custody battle went on in Orrinville.",
    "The girl's uncles are fighting for permanent custody.",
    "Four men are fighting for their lives in a clinic.",
    "A court battle over the mine followed.",
    "The envoy renewed his push for Sudan to admit inspectors.",
    "Their push for talks in Goma failed.",
    "Volunteers were fighting fires around Kharvat.",
    "The union has taken the position that the talks are pointless.",
    "The boy's relatives have fought to keep him in Miami.",
    "Lawyers for the miners are fighting in the courts of Lima.",
    "The company engaged in illegal trade in Goma.",
    # who somebody is, and no battle
    "The council, which is fighting the junta, met in Besh.",
    "The rebels have been fighting corruption.",
    "Talks were held with groups fighting in Sudan's complex civil war.",
    "The mayor spoke of militias that refused talks and continue to fight alongside the RSF.",
    "The jihadists, who are also making rapid advances in Niger, hold the mine.",
    # a tally of years
    "The civil war has killed more than 20,000 people.",
    # nobody's attack
    "Three officers were killed when their helicopter crashed near Kidal.",
    "Nine miners were killed in a plane crash near Bunia.",
    # what takes over a town without men, and what is burned in protest
    "A wave of violence has taken over the city of Culiacan.",
    "Students burned tyres on the road to Nairobi.",
    "The crowd burned flags in Pristina.",
    "Customs announced the seizure of documents and power.",
    # what is set off that doesn't explode
    "The coup of 2014 set off a civil war.",
    "The verdict set off a manhunt in Lima.",
    # the dead are carried off
    "The two bodies were taken away by the troops.",
    # those who did it run away
    "The rebels fled to Besh.",
    "The paid assassins fled on a motorcycle.",
    "The hitmen fled on a motorcycle.",
    "The woman fled and sought refuge in a school in Nairobi.",
    # what breaks apart, and what hangs down
    "The airliner broke into six pieces near Kano.",
    "They found him in Kano with his arms hanging.",
    "Three prisoners escaped.",
    # nobody takes ground
    "The minister was expelled from the party.",
    "Two diplomats were expelled from Goma.",
    "Rebels drove to Goma from Bukavu.",
    "The fire in the market is now under control.",
    "The rebels control the north of the country.",
    "The general now holds the post of governor.",
    "Troops have driven the rebels from several towns in recent weeks.",
    "The army now controls most of the country.",
    "The group was driven out of the capital in 2011.",
    # a war that goes on
    "The group is fighting the government in a bid to impose its law.",
    "The rebels have been battling the army since 2012.",
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_other_uses_of_the_words_are_no_mention(text: str) -> None:
    assert mentions_of(text) == []


PARTIES = [
    # who holds a place struck nobody there, whatever the parse makes of it
    ("A raid in Aden held by the rebels killed nine.", "raid", None, None),
    ("A bombardment near Aden controlled by rebels killed nine.", "bombardment", None, None),
    ("A raid in Aden led by the rebels killed nine.", "raid", "the rebels", None),
    # (sentence, trigger, agent, target): None where the sentence names none
    (
        "Separatist fighters attacked a military convoy near Bamenda.",
        "attacked",
        "Separatist fighters",
        "a military convoy",
    ),
    ("A military convoy was attacked by separatist fighters.", "attacked", "separatist fighters", "A military convoy"),
    ("An attack by gunmen on a market killed four.", "attack", "gunmen", "a market"),
    ("The army carried out air strikes against rebel camps.", "air strikes", "The army", "rebel camps"),
    ("Russian air strikes hit the town.", "air strikes", "Russian", "the town"),
    ("The mayor was kidnapped on Friday.", "kidnapped", None, "The mayor"),
    # headlines leave the "were" out
    ("Fifteen soldiers killed in Gao", "killed", None, "Fifteen soldiers"),
    ("Two farmers shot dead in Zamfara", "shot dead", None, "Two farmers"),
    ("Five soldiers killed and wounded in ambush near Gao", "killed", None, "Five soldiers"),
    ("The rebels killed and burned in Gao.", "killed", "The rebels", None),
    # a gerund has the subject of the verb above
    ("The group said it responded by launching rockets at a base.", "launching", "it", "a base"),
    ("The gunmen fled after abducting two nurses.", "abducting", "The gunmen", "two nurses"),
    ("The man was arrested after killing two nurses.", "killing", "The man", "two nurses"),
    # what others did about a deed
    ("The attack foiled by police targeted a market.", "attack", None, "a market"),
    ("The air strike documented by Amnesty killed nine villagers.", "air strike", None, "nine villagers"),
    ("An attack claimed by Boko Haram killed nine villagers.", "attack", "Boko Haram", "nine villagers"),
    ("An attack carried out by M23 killed nine villagers.", "attack", "M23", "nine villagers"),
    ("The rebels were able to capture the town of Gao, killing six soldiers.", "killing", "The rebels", "six soldiers"),
    ("The army managed to reach the town of Gao, killing six rebels.", "killing", "The army", "six rebels"),
    ("The king ordered the army to storm Gao, killing six rebels.", "killing", None, "six rebels"),
    (
        "The town of Bambari came under the control of the rebels.",
        "under the control",
        "the rebels",
        "The town of Bambari",
    ),
]


@pytest.mark.parametrize(("text", "words", "agent", "target"), PARTIES)
def test_agent_and_target_by_syntax(text: str, words: str, agent: str | None, target: str | None) -> None:
    (mention,) = [m for m in mentions_of(text) if m.head.of(text) == words]
    assert (mention.agent_span.of(text) if mention.agent_span else None) == agent
    assert (mention.target_span.of(text) if mention.target_span else None) == target


CLAUSES = [
    # (sentence, the trigger words, how its clause stands)
    ("Rebels surrendered in Arauca on Monday.", "surrendered", "main"),
    ("The army said that nine rebels had surrendered.", "surrendered", "main"),
    ("The shells hit the market, wounding nine and destroying a clinic.", "destroying", "participle"),
    ("Thousands of people who fled Djibo live in camps.", "fled", "relative"),
    ("The blockade forced residents to flee.", "flee", "infinitive"),
    ("When the convoy was ambushed, troops called for help.", "ambushed", "aside"),
]


@pytest.mark.parametrize(("text", "words", "clause"), CLAUSES)
def test_how_the_clause_of_an_event_stands_in_its_sentence(text: str, words: str, clause: str) -> None:
    assert {m.head.of(text): m.clause for m in mentions_of(text)}.get(words) == clause


MODALITY = [
    # (sentence, planned, negated)
    ("No weapon was recovered in the first searches of the farm.", False, True),
    ("Troops in Jolo seized no rifles.", False, True),
    ("Troops seized a rifle that no patrol had found.", False, False),
    ("The group threatened to attack the embassy.", True, False),
    ("The army has also begun using chlorine near Saada.", True, False),
    ("The army has also used chlorine near Saada.", False, False),
    ("The rebels could attack the capital.", True, False),
    ("The army did not attack the village.", False, True),
    ("The army attacked the village.", False, False),
    ("Parliament met to approve air strikes.", True, False),
    ("The rebels managed to capture the town.", False, False),
    ("Residents want the army to attack the rebels.", True, False),
    ("The army shelled the town without warning.", False, False),
    ("The night passed without an attack.", False, True),
    ("The bishop urged that the rebels release the hostages.", True, False),
    ("They demand that the state investigate and arrest the killers.", True, False),
    ("The families demanded the army free the prisoners.", True, False),
    ("Officers said the rebels released the hostages.", False, False),
    ("The army was able to capture the town of Bambari.", False, False),
    ("Rebels have been able to seize three villages near Goma.", False, False),
    ("The army was not able to capture the town of Bambari.", True, False),
    ("The army would have been able to capture the town of Bambari.", True, False),
    ("The army is able to capture the town of Bambari.", True, False),
]


@pytest.mark.parametrize(("text", "planned", "negated"), MODALITY)
def test_what_was_only_planned_or_denied_is_marked(text: str, planned: bool, negated: bool) -> None:
    (mention,) = mentions_of(text)
    assert (mention.planned, mention.negated) == (planned, negated)


def test_fighters_who_are_killed_by_others_have_fought() -> None:
    text = "Mali's army said that it killed 12 jihadists near Menaka. Three soldiers died when their truck hit a mine."
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text))}
    assert found["killed"] == "clash"
    text = "Gunmen killed nine farmers in Gidan Marafa."
    assert "clash" not in {m.type for m in report_kinds.resolve(mentions_of(text))}


DISTINCT = [
    # (report, types of its events)
    (
        "A car bomb exploded in the market of Garowe on Monday, killing 12 people. The blast wrecked shops. "
        "No group claimed the attack.",
        ["bombing"],
    ),
    (
        "An army air strike on the town of Pauk killed seven people. The attack destroyed a school, residents said.",
        ["airstrike"],
    ),
    (
        "Terrorists fired mortar shells at Nasra district, injuring three people. They also fired rockets at Wadi "
        "district, killing a child.",
        ["shelling", "shelling"],
    ),
    (
        "Gunmen attacked the village of Solhan and killed 20 people on Friday. Since 2015 the conflict has killed "
        "thousands of people.",
        ["ground_assault"],
    ),
    # how somebody was shot, and what the wounds were, are no events beside the fight
    ("Two men were shot in an exchange of gunfire with police in Bafia.", ["clash"]),
    ("Three gendarmes sustained gunshot wounds when rebels stormed a post at Kumba.", ["ground_assault"]),
    ("A man was executed in Iguala on Monday. He was found with multiple gunshots.", ["execution"]),
    ("A man died of gunshot wounds in Jos on Monday.", ["shooting"]),
    # how an offensive killed them, nobody says
    ("A new offensive by M23 rebels killed 12 civilians in Sake on Sunday, residents said.", ["offensive"]),
    ("The ministers discussed trade on Tuesday.", []),
    # what is only demanded is none
    ("The party urged the army to shell the rebels in Goma on Monday.", []),
    ("Protesters called on the army to bomb the rebels in Goma.", []),
]


@pytest.mark.parametrize(("text", "kinds"), DISTINCT)
def test_mentions_of_one_event_are_one_and_towns_part_events(text: str, kinds: list[str]) -> None:
    assert sorted(e.type for e in events_of(text)) == sorted(kinds)


def test_an_event_keeps_its_mentions_and_quotes_a_clause_of_the_report() -> None:
    text = DISTINCT[0][0]
    (event,) = events_of(text)
    assert {"exploded", "blast", "attack"} <= {m.head.of(text) for m in event.mentions}
    assert event.quote.of(text).startswith("A car bomb exploded in the market of Garowe")
    assert all(0 <= s.start < s.end <= len(text) for s in event.evidence)


def place(text: str, words: str, nth: int = 0, **known: Any) -> PlaceMention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return PlaceMention(Span(start, start + len(words)), words, **known)


def entry(name: str, kind: str, admin1: str | None = None, population: int = 1000) -> Entry:
    return Entry(f"x:{name}", name, 14.0, -4.0, "ML", admin1, None, kind, population, "test")


def test_a_province_and_its_town_part_no_events_but_two_towns_do() -> None:
    text = (
        "The army shelled targets in Ardala on Sunday, killing four people. Shells hit the town of Quorra, "
        "residents said. Artillery also shelled the village of Besh, wounding three."
    )
    places = [
        place(text, "Ardala", level="admin1", entry=entry("Ardala", "admin1")),
        place(text, "Quorra", level="town", entry=entry("Quorra", "place", "Ardala")),
        place(text, "Besh", level="village"),
    ]
    mentions = mentions_of(text)
    known = towns.of(places, [spot for m in mentions for spot in m.places])
    assert known.around("quorra") == {"ardala"}
    apart = distinct(mentions, text, keep=0.0)
    joined = distinct(mentions, text, towns=known, keep=0.0)
    assert [e.type for e in apart] == ["shelling"] * 3
    assert sorted(e.place.of(text) for e in joined if e.place) == ["Besh", "Quorra"]


@pytest.mark.parametrize(
    ("population", "admin1", "found"), [(90_000, "Quorra", 2), (90_000, "Ardala", 1), (900, "Quorra", 1)]
)
def test_a_town_and_another_province_part_events(population: int, admin1: str, found: int) -> None:
    """Unless the town is so small that the gazetteer may mean a namesake."""
    text = "Shells killed two people in Besh on Monday. Shells in Ardala province killed nine people."
    places = [
        place(text, "Besh", level="city", entry=entry("Besh", "place", admin1, population)),
        place(text, "Ardala province", level="admin1", entry=entry("Ardala", "admin1", "Ardala")),
    ]
    told = sentences(text)
    docs = syntax.parse([s.text for s in told])
    mentions = [m for s, doc in zip(told, docs, strict=True) for m in find(s, doc, places=places)]
    known = towns.of(places, [spot for m in mentions for spot in m.places])
    assert len([e for e in distinct(mentions, text, towns=known, keep=0.0) if e.type == "shelling"]) == found


def test_an_attack_in_each_of_two_countries_whichever_town_is_told() -> None:
    text = "Jihadists attacked camps in Mali and Burkina Faso. The attack in Boni killed twenty."
    found = report_kinds.resolve(mentions_of(text), text)
    lands = {key: entry(key, "country") for key in ("mali", "burkinafaso")}
    known = towns.Towns(holders={"boni": frozenset({"mali"})}, entries=lands)
    clusters = cluster(found, text, known)
    places = {c.place.of(text): [m.head.of(text) for m in c.mentions] for c in clusters if c.place}
    assert places == {"Boni": ["attacked", "attack", "killed"], "Burkina Faso": ["attacked"]}


def test_another_province_tells_of_another_event() -> None:
    """A sentence that opens in another province starts a scene, whose town is told next."""
    text = (
        "Rockets fired by the militia hit the village of Besh, injuring two. "
        "In Ardala one civilian was killed by shells fired on Quorra, a source said."
    )
    places = [
        place(text, "Besh", level="village"),
        place(text, "Ardala", level="admin1", entry=entry("Ardala", "admin1")),
        place(text, "Quorra", level="town", entry=entry("Quorra", "place", "Ardala")),
    ]
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    mentions = [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc, places=places)]
    known = towns.of(places, [spot for m in mentions for spot in m.places])
    events = [e for e in distinct(mentions, text, towns=known, keep=0.0) if e.type == "shelling"]
    assert sorted(e.place.of(text) for e in events if e.place) == ["Besh", "Quorra"]
    assert all({m.sentence for m in e.mentions} in ({0}, {1}) for e in events)


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


REFERRED = [
    # (report, trigger words, type): what an open word refers to
    # a report that calls it a bombing, and settles nothing else
    (
        "Police condemned the terrorist attacks in Cali. The bombings killed nine people.",
        "terrorist attacks",
        "bombing",
    ),
    ("Jets hit Besh on Monday. Nine died in the attack. The bombing went on.", "attack", "airstrike"),
    # whatever a blast is taken for, what it killed is no other event
    ("A huge blast in the depot killed 12 workers.", "killed", "bombing"),
    ("The men killed 12 workers.", "killed", "execution"),
    # fighters who are killed were in nobody's hands, unless somebody says so
    ("Fifteen jihadists were killed in an operation near Besh.", "killed", "clash"),
    ("Twelve soldiers were killed near Besh.", "killed", "clash"),
    ("The captured soldiers were executed near Besh.", "executed", "execution"),
    # what killed them is told behind
    ("Nine soldiers were killed when guerrillas attacked a base in Besh.", "killed", "ground_assault"),
    ("Nine people were killed when gunmen attacked Besh.", "killed", "ground_assault"),
    ("Nine people were killed as militants and soldiers clashed near Besh.", "killed", "clash"),
    ("Five civilians were killed during an air strike on Besh.", "killed", "airstrike"),
    ("Nine people were killed in Besh, while rebels attacked a camp in Quorra.", "killed", "execution"),
    # what was done a day before, elsewhere, is no part of it
    ("Jets bombed two camps in Besh, a day after gunmen killed 14 workers in Quorra.", "killed", "shooting"),
    # what is attacked is no means, and an air force has grounds, too
    ("Gunmen attacked a helicopter base near Besh, killing two guards.", "killing", "ground_assault"),
    ("Jets attacked a helicopter base near Besh, killing two guards.", "killing", "airstrike"),
    ("Soldiers raided a bomb factory in Besh, killing four men.", "killing", "ground_assault"),
    ("Armed men raided a gold mine near Besh and killed four workers.", "killed", "ground_assault"),
    ("Bandits attacked a mine in Besh, killing nine miners.", "attacked", "ground_assault"),
    ("A mine killed nine soldiers near Besh.", "killed", "bombing"),
    ("A bomb exploded outside an air force base in Besh.", "exploded", "bombing"),
    ("The air force bombed Besh.", "bombed", "airstrike"),
    # what is seized or captured says what it is
    ("The seizure of 20 rifles in Besh angered the rebels.", "seizure of", "weapons_seized"),
    ("The army announced the seizure of a large amount of weapons.", "seizure of", "weapons_seized"),
    ("The capture of two rebel leaders near Besh ended the revolt.", "capture of", "arrest"),
    ("The capture of Besh by the rebels ended the siege.", "capture of", "territory_taken"),
    ("The capture of the port by the rebels ended the siege.", "capture of", "territory_taken"),
    # a suicide that takes nobody along
    ("He killed five people and then committed suicide.", "killed", "execution"),
    ("Nine died in Besh. The attack was carried out by suicide bombers.", "attack", "suicide_bombing"),
    # where they fight for a town, they fight
    ("Fighting for the town of Besh went on.", "Fighting", "clash"),
    # fighters on foot against troops, though the report told of bombs or shells before
    (
        "A car bomb exploded in Besh. Insurgents also launched attacks on a military base in Quorra.",
        "attacks",
        "ground_assault",
    ),
    (
        "Shells fell on Besh. An attack carried out by the group on positions of the army failed.",
        "attack",
        "ground_assault",
    ),
    ("A car bomb exploded in Besh. The militants' attack on the market killed nine.", "attack", "bombing"),
    # nor are bombings by terrorists missiles, which others fired because of them
    ("Missiles hit Besh on Monday. The minister recalled the terrorist bombings in Quorra.", "bombings", "bombing"),
    ("Missiles hit Besh on Monday. The minister recalled the bombings in Quorra.", "bombings", "shelling"),
    # a deed days after which another was done tells nothing of that one
    (
        "Days after a gas attack on Besh a woman was killed on a bus in Quorra. A bomb had gone off on the bus.",
        "killed",
        "bombing",
    ),
    # what strikes let out, and what their victims show, says that they were gas
    ("Nine people died in an air strike that released toxic gas on Besh.", "air strike", "chemical_attack"),
    ("The army fired rockets that spread deadly fumes over Besh.", "fired", "chemical_attack"),
    ("Tests on victims of an attack in Besh point to exposure to sarin.", "attack", "chemical_attack"),
    ("Tests on victims of an attack in Besh are not over.", "attack", "ground_assault"),
    (
        "The army has used chemical weapons again, killing nine people in an air strike on Besh.",
        "air strike",
        "chemical_attack",
    ),
    ("The army used chlorine in Besh and carried out an air strike on Quorra.", "air strike", "airstrike"),
    # not what rebels did, in a report that goes on to tell of the army's gas
    (
        "Nine people were killed in a rebel attack on Monday near Besh. Medics fled. Medics wept. The report accused "
        "the army of a gas attack. The gas attack killed 20. A gas attack is a crime.",
        "attack",
        "ground_assault",
    ),
]


@pytest.mark.parametrize(("text", "words", "kind"), REFERRED)
def test_an_open_word_is_what_its_report_tells_of(text: str, words: str, kind: str) -> None:
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text))}
    assert found[words] == kind


WHERE = [
    # where others killed before, they killed in no strike on it
    ("Air strikes hit Besh, where rebels killed 20 villagers on Friday.", "execution"),
    ("Shells hit Besh, where the army says rebels killed a pilot on Friday.", "execution"),
    ("Gunmen attacked Besh, where they killed nine people.", "ground_assault"),
    ("Jets bombed Besh, where a missile killed nine people.", "shelling"),
]


@pytest.mark.parametrize(("text", "kind"), WHERE)
def test_what_is_recalled_of_a_place_is_not_what_hit_it(text: str, kind: str) -> None:
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text), text)}
    assert found["killed"] == kind


def test_what_is_shot_down_hits_nobody() -> None:
    text = "Gunmen shot down two helicopters in Adi on Sunday and killed 12 soldiers."
    assert {m.type for m in report_kinds.resolve(mentions_of(text), text)} == {"shootdown", "shooting"}
    text = "Nine soldiers were killed and one of its helicopters shot down in clashes with rebels."
    assert "airstrike" not in {m.type for m in report_kinds.resolve(mentions_of(text), text)}
    text = "The mayor spoke of the killing of a pilot who parachuted down near Adi after his plane crashed on Friday."
    assert "airstrike" not in {m.type for m in report_kinds.resolve(mentions_of(text), text)}


FIRE = [
    ("Two people were killed by Israeli fire in Jenin.", "shooting"),
    ("Two people were killed by police fire in Lima.", "shooting"),
    ("Two people were killed by Israeli tank fire in Jenin.", "shelling"),
]


# (report, kind): below a strike of others
UNDER_FIRE = [
    (
        "Jets bombed Jenin. It said two children were killed on Thursday in rebel fire on the west of the city.",
        "shooting",
    ),
    ("Jets bombed Jenin. It said two children were killed in heavy mortar fire.", "shelling"),
    ("Jets bombed Jenin. It said two children were killed on Thursday.", "airstrike"),
]


@pytest.mark.parametrize(("text", "kind"), UNDER_FIRE)
def test_who_was_killed_in_fire_was_killed_in_no_strike_told_before(text: str, kind: str) -> None:
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text), text)}
    assert found["killed"] == kind


@pytest.mark.parametrize(("text", "kind"), FIRE)
def test_whom_somebodys_fire_killed_he_shot(text: str, kind: str) -> None:
    assert {m.type for m in report_kinds.resolve(mentions_of(text), text)} == {kind}


ONE_MORE = [
    # (report, airstrikes): the words that tell of one more attack
    ("An air strike hit Rafala on Monday. Another air strike killed two farmers.", 2),
    ("An air strike hit Rafala on Monday. A second strike targeted a clinic and killed its guard.", 2),
    ("An air strike hit Rafala on Monday. Two other air strikes wounded nine.", 2),
    ("Jets flew low. An air strike hit a clinic in Rafala. Later separate air strikes near Rafala killed six.", 1),
    ("Jets flew low. It rained. An air strike hit a clinic in Rafala. Separate air strikes near Rafala killed six.", 2),
    ("An air strike hit Rafala on Monday. The air strike killed two farmers.", 1),
    ("An air strike hit Rafala on Monday. Elsewhere, an air strike killed two farmers.", 2),
    ("An air strike hit Rafala on Monday. In another incident, an air strike killed two farmers.", 2),
    ("An air strike hit Rafala on Monday. Other sources said the air strike killed two.", 1),
]


@pytest.mark.parametrize(("text", "count"), ONE_MORE)
def test_one_more_attack_is_an_event_of_its_own(text: str, count: int) -> None:
    events = [e for e in distinct(mentions_of(text), text, keep=0.0) if e.type == "airstrike"]
    assert len(events) == count


AS_ITS_CLAUSE = [
    # (report, types of its events): an attack that opens the clause that tells it, or that a participle goes on with
    ("In a second attack an hour later, gunmen shot dead two farmers in Besh.", ["shooting"]),
    ("In the latest attack, a roadside bomb killed two soldiers in Besh.", ["bombing"]),
    ("In another attack, militants stormed a church in Besh.", ["ground_assault"]),
    ("After an attack, police shot dead two men in Besh.", ["ground_assault", "shooting"]),
    ("Gunmen attacked the market in Besh on Sunday, shooting at traders.", ["ground_assault"]),
    ("Gunmen attacked the market in Besh on Sunday. Police opened fire.", ["ground_assault", "shooting"]),
    ("An attack by bandits killed nine people in Besh.", ["ground_assault"]),
    ("A militant attack in Besh killed nine people.", ["ground_assault"]),
    ("Bandits killed nine people and abducted 14 others in an attack on Besh.", ["abduction", "ground_assault"]),
    # what is attacked, or hit, is no means
    ("Two workers were killed when rebels attacked a mine in Besh.", ["ground_assault"]),
    ("Two soldiers were killed by a mine in Besh.", ["bombing"]),
    ("A missile destroyed two helicopters in Besh.", ["shelling"]),
    # how the attack ended
    ("A gunman killed nine people at a market in Besh. Police shot the gunman dead.", ["shooting"]),
    ("Gunmen stormed an inn in Besh on Sunday. Soldiers killed the attackers.", ["ground_assault"]),
    ("Police shot the gunman dead in Besh.", ["shooting"]),
    # villagers are no fighters, whoever else they may be
    ("Armed rebels killed twelve villagers in Besh on Sunday.", ["execution"]),
    ("Armed rebels killed twelve militiamen in Besh on Sunday.", ["clash"]),
    # when it was, and no event of its own
    ("Gunmen opened fire on villagers as they fled.", ["shooting"]),
    ("Gunmen opened fire on the village as families fled.", ["displacement", "shooting"]),
]


@pytest.mark.parametrize(("text", "types"), AS_ITS_CLAUSE)
def test_what_one_clause_tells_is_one_event(text: str, types: list[str]) -> None:
    assert sorted(str(e.type) for e in distinct(mentions_of(text), text, keep=0.0)) == types


MORE_BLASTS = [
    ("A bomb exploded in Rafala on Monday. Another bomb went off in front of a bank.", 2),
    ("A car bomb exploded in Rafala. A second bomb exploded an hour later near a school.", 2),
    ("A bomb exploded in Rafala on Monday. The bomb exploded near a church.", 1),
]


@pytest.mark.parametrize(("text", "count"), MORE_BLASTS)
def test_one_more_bomb_is_an_event_of_its_own(text: str, count: int) -> None:
    events = [e for e in distinct(mentions_of(text), text, keep=0.0) if e.type == "bombing"]
    assert len(events) == count


GOING_ON = [
    # (report, whether all that it tells of a clash is a war that goes on)
    ("The town lies where the army is fighting the rebels in Sirte.", True),
    ("Nine rebels were killed in fighting near Sirte.", True),
    ("The army clashed with the rebels near Sirte.", False),
    ("The army clashed with the rebels. Fighting went on near Sirte.", False),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_a_war_that_goes_on_is_told_from_a_clash(text: str, expected: bool) -> None:
    clusters = [c for c in cluster(report_kinds.resolve(mentions_of(text)), text) if c.type == "clash"]
    assert [bool(row["fighting only"]) for row in selection.features(clusters, text)][:1] == [expected]


SHARED = [
    # (report, trigger, its towns): the clauses of one subject share the place behind the last
    ("Troops killed 15 rebels and rescued 20 hostages in the town of Besh.", "killed", {"Besh"}),
    (
        "Troops killed 15 rebels in the town of Rafala and rescued 20 hostages in the town of Besh.",
        "killed",
        {"Rafala"},
    ),
    ("Bandits killed nine guards and fled to the town of Besh.", "killed", set()),
    ("Bandits killed nine guards and the army shelled the town of Besh.", "killed", set()),
]


@pytest.mark.parametrize(("text", "words", "expected"), SHARED)
def test_clauses_of_one_subject_share_their_place(text: str, words: str, expected: set[str]) -> None:
    mention = next(m for m in mentions_of(text) if m.head.of(text) == words)
    assert {spot.of(text) for spot in mention.places} == expected


def test_two_spellings_of_a_town_are_one_place() -> None:
    text = "Jets bombed Jarabulla on Friday. The air strikes on Jerabulla killed two people."
    known = towns.of([place(text, "Jarabulla"), place(text, "Jerabulla")], [])
    assert known.key("Jerabulla") == known.key("Jarabulla") == "jarabulla"
    (event,) = distinct(mentions_of(text), text, towns=known, keep=0.0)
    assert len(event.mentions) >= 2


def test_the_towns_of_one_clause_are_several_events() -> None:
    text = "Warplanes bombed the towns of Rafala and Tamrin on Sunday, killing nine civilians."
    events = events_of(text)
    assert {e.place.of(text) for e in events if e.place} == {"Rafala", "Tamrin"}
    assert {e.type for e in events} == {"airstrike"}


TOWNS_TOGETHER = [
    # the parser hangs the towns on the verb, the strikes are only what they died in
    (
        "Two children were hurt in air strikes on Tuesday in the towns of Rafala, Tamrin and Ostal.",
        {"Rafala", "Tamrin", "Ostal"},
    ),
    ("Air strikes killed two children on Tuesday in the town of Rafala.", {"Rafala"}),
    # one more attack, right behind the first
    (
        "Nine people died in air strikes on the town of Rafala. Jets also bombed the towns of Tamrin and Ostal.",
        {"Rafala", "Tamrin", "Ostal"},
    ),
    # quarters of one town are hit together
    ("Rebels fired rockets at the neighbourhoods of Rafala and Tamrin, killing a man.", {"Rafala"}),
    ("Rebels fired rockets at a convoy between the towns of Rafala and Tamrin.", {"Rafala"}),
    ("Rebels fired rockets at Rafala and Tamrin neighborhoods, killing a man.", {"Rafala"}),
]


@pytest.mark.parametrize(("text", "expected"), TOWNS_TOGETHER)
def test_each_town_that_is_hit_has_its_event_and_quarters_share_one(text: str, expected: set[str]) -> None:
    found = distinct(mentions_of(text), text, keep=0.0)
    assert {e.place.of(text) for e in found if e.place} == expected


def test_what_the_gazetteer_takes_for_a_district_is_a_town_beside_another() -> None:
    text = "Rebels shelled Bunada and Rutsala on Monday, wounding nine, and Besh in Ardala."
    places = [
        place(text, "Bunada", level="town"),
        place(text, "Rutsala", level="admin1"),
        place(text, "Besh", level="village"),
        place(text, "Ardala", level="admin1"),
    ]
    (found,) = sentences(text)
    mentions = find(found, next(syntax.parse([text])), places=places)
    shelled = next(m for m in mentions if m.head.of(text) == "shelled")
    assert [spot.of(text) for spot in shelled.places[:2]] == ["Bunada", "Rutsala"]


def test_the_older_of_two_deeds_was_not_where_the_other_is_told() -> None:
    text = "Soldiers attacked men in Besh on Friday, two days after rebels ambushed a bus in Rafala, killing 11."
    found = {m.head.of(text): [spot.of(text) for spot in m.places] for m in mentions_of(text)}
    assert (found["attacked"], found["ambushed"]) == (["Besh"], ["Rafala"])
    assert "Besh" not in found["killing"]


def test_an_address_that_opens_with_a_part_of_a_town_is_one_place() -> None:
    for text, told in (
        ("Rebels attacked Barangay Besh, Bunada, Ardala on Monday.", ["Barangay Besh"]),
        ("Rebels attacked Sitio Rafala, Barangay Besh, Bunada town on Monday.", ["Sitio Rafala"]),
        ("Rebels attacked Barangay Besh and Barangay Rafala on Monday.", ["Barangay Besh", "Barangay Rafala"]),
        ("Rebels attacked Besh, Bunada and a mill on Monday.", ["Besh", "Bunada"]),
    ):
        named = ["Barangay Besh", "Barangay Rafala", "Sitio Rafala", "Bunada", "Ardala", "Besh"]
        places = [place(text, words) for words in named if words in text]
        inner = [p for p in places if any(q is not p and q.span.covers(p.span) for q in places)]
        kept = sorted((p for p in places if p not in inner), key=lambda p: p.span.start)
        (found,) = sentences(text)
        (mention,) = find(found, next(syntax.parse([text])), places=kept)
        assert [spot.of(text) for spot in mention.places] == told


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        # the other town says where the first one lies
        ("Rebels attacked Bunada, 35 kilometres south of Besh, on Monday.", ["Bunada"]),
        ("Rebels attacked Bunada, south of Besh, on Monday.", ["Bunada"]),
        ("Rebels attacked Bunada, ten miles from Besh, on Monday.", ["Bunada"]),
        ("Rebels attacked Bunada and the north of Besh on Monday.", ["Bunada", "Besh"]),
        ("Rebels attacked Bunada, Besh and a mill on Monday.", ["Bunada", "Besh"]),
        ("Rebels attacked the village of Bunada, the governor of Besh said.", ["Bunada"]),
        ("Rebels attacked Bunada, the town of Besh and a mill on Monday.", ["Bunada", "Besh"]),
    ],
)
def test_a_town_from_which_another_is_measured_has_no_event(text: str, towns: list[str]) -> None:
    places = [place(text, "Bunada", level="town"), place(text, "Besh", level="village")]
    (found,) = sentences(text)
    mentions = find(found, next(syntax.parse([text])), places=places)
    attacked = next(m for m in mentions if m.head.of(text) == "attacked")
    assert [spot.of(text) for spot in attacked.places] == towns


@pytest.mark.parametrize(
    ("text", "towns", "holders"),
    [
        ("A bomb killed six people in Ardala's second city Bunada on Friday.", ["Bunada"], ["Ardala"]),
        ("A bomb killed six people in Ardala's restive north-eastern town of Bunada.", ["Bunada"], ["Ardala"]),
        ("A bomb killed six people in Ardalas second city Bunada on Friday.", ["Bunada"], ["Ardala"]),
        # whose something else is
        ("A bomb killed six people in Ardala's capital near a mosque in Bunada.", ["Ardala"], ["Ardala"]),
        ("A bomb killed six people in Ardala and wounded nine in Bunada.", ["Ardala"], ["Ardala"]),
        ("Jets struck Ardala's allies, and Bunada.", ["Ardala"], ["Ardala"]),
    ],
)
def test_a_town_of_a_country_is_where_it_was(text: str, towns: list[str], holders: list[str]) -> None:
    places = [place(text, "Ardala", level="country"), place(text, "Bunada", level="town")]
    (found,) = sentences(text)
    mention = next(
        m for m in find(found, next(syntax.parse([text])), places=places) if m.head.of(text) in ("killed", "struck")
    )
    assert [spot.of(text) for spot in mention.places] == towns
    assert [spot.of(text) for spot in mention.holders] == holders


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("The army said it killed three commanders, all natives of Besh.", []),
        ("The army said it killed nine natives of the Besh in Bunada.", ["Bunada"]),
        ("The army said it killed nine guards of Besh in Bunada.", ["Besh"]),
    ],
)
def test_where_people_come_from_has_no_event(text: str, towns: list[str]) -> None:
    (found,) = sentences(text)
    places = [place(text, name, level="town") for name in ("Besh", "Bunada") if name in text]
    killed = next(m for m in find(found, next(syntax.parse([text])), places=places) if m.head.of(text) == "killed")
    assert [spot.of(text) for spot in killed.places] == towns


def test_offsets_are_the_report_s_own() -> None:
    text = "Quiet returned. Rebels captured the town of Bambari."
    (mention,) = mentions_of(text)
    assert mention.head.of(text) == "captured"
    assert mention.sentence == 1
    assert mention.span.of(text).startswith("Rebels captured the town of Bambari")


@pytest.mark.parametrize(
    ("text", "expected"), [("Rebels ambushed a patrol.", True), ("The sun rose.", False), ("", False)]
)
def test_sentences_without_a_trigger_need_no_parse(text: str, expected: bool) -> None:
    assert could_hold(text) is expected


@pytest.mark.parametrize("unit", ["took a ", "attack ", "shot a b c ", "in Kidal and Gao "])
def test_a_long_line_of_triggers_is_read_in_linear_time(unit: str) -> None:
    from spacy.tokens import Doc

    words = (unit * (6000 // len(unit.split()))).split()
    vocab = syntax.load().vocab
    doc = Doc(vocab, words=words, pos=["NOUN"] * len(words), heads=[0] * len(words), deps=["dep"] * len(words))
    (sentence,) = sentences(doc.text.strip())
    began = time.process_time()
    found = find(sentence, doc)
    distinct(found, sentence.text)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("text", "told_before"),
    [
        ("Congolese troops began an offensive near Masisi on Friday.", False),
        ("The rebels started shelling Bunia on Friday.", False),
        ("An offensive in Masisi began in May.", True),
    ],
)
def test_what_somebody_began_is_news(text: str, told_before: bool) -> None:
    assert [m.history or m.background for m in mentions_of(text) if m.type in ("offensive", "shelling")] == [
        told_before
    ]


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
