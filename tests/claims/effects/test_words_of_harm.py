"""By which words a sentence tells of a figure: verbs, nouns, phrases; rows as in `rows`."""

from __future__ import annotations

import pytest

from .rows import figures, is_sifted_out

VERBS = [
    # passive, active, participle, for each effect
    ("At least 32 fighters were killed near Gao.", ["killed 32+ fighters"]),
    ("Militiamen killed four farmers outside Jos.", ["killed 4 farmers"]),
    ("A drone hit the convoy, killing seven soldiers.", ["killed 7 soldiers"]),
    ("Villagers buried the nine farmers killed in Plateau.", ["killed 9 farmers"]),
    ("Gunmen executed 15 detainees in the yard of the prison.", ["killed 15 detainees"]),
    ("Two judges were assassinated in Kabul.", ["killed 2 judges"]),
    ("Eleven miners died when the bomb went off.", ["killed 11 miners"]),
    ("Six people were wounded by shrapnel in Kherson.", ["wounded 6 people"]),
    ("Shells injured 13 shoppers in El Fasher.", ["wounded 13 shoppers"]),
    ("The mine exploded under a bus, wounding a dozen passengers.", ["wounded 12 passengers"]),
    ("Police arrested 14 youths in Lagos.", ["captured 14 youths"]),
    ("Some 60 suspects have been detained since the raid.", ["captured ~60 suspects"]),
    ("The army said it captured eight rebels.", ["captured 8 rebels"]),
    ("At least 40 schoolgirls were abducted from Kankara.", ["abducted 40+ schoolgirls"]),
    ("Bandits kidnapped two priests on the Kaduna road.", ["abducted 2 priests"]),
    ("Twenty fighters surrendered to the army in Marawi.", ["surrendered 20 fighters"]),
    ("Ten people are missing.", ["missing 10 people"]),
    ("Three fishermen disappeared off Tumaco.", ["missing 3 fishermen"]),
    ("More than 5,000 people have been displaced.", ["displaced 5000+ people"]),
    ("About 300 families fled Kyaukme.", ["displaced ~300 families"]),
    ("The army freed 17 hostages in Sambisa.", ["released 17 hostages"]),
    ("Troops rescued nine on Friday.", ["released 9"]),
    ("Soldiers seized 20 rifles.", ["seized 20 rifles"]),
    ("Five trucks were confiscated at the border.", ["seized 5 trucks"]),
    ("The raid destroyed 30 houses.", ["destroyed 30 houses"]),
    ("Four tanks were damaged near Avdiivka.", ["destroyed 4 tanks"]),
    ("Seven drones were shot down over Marib.", ["destroyed 7 drones"]),
    ("The army shot down 25 of 33 drones over Kharvat.", ["destroyed 25 drones"]),
    ("Rebels stormed the post and took eight machine guns.", ["seized 8 machine guns"]),
    ("The battalion lost 13 of its own in the fighting.", ["killed 13"]),
    ("Tenths of thousands of people have fled Goma.", ["displaced ~20000+ people"]),
    ("Five civilians were shot in Loikaw, two of whom died.", ["casualties 5 civilians", "killed 2"]),
    ("The shell killed a nurse, 42, on the road.", ["killed 1 nurse"]),
    ("Air raids hit three schools and a clinic in Marib.", ["destroyed 3 schools", "destroyed 1 clinic"]),
    ("Two tanks were hit near Avdiivka.", ["destroyed 2 tanks"]),
    ("The fighting sent 20,000 people fleeing across the border.", ["displaced 20000 people"]),
    ("The attack left 700 families without homes.", ["displaced 700 families"]),
    ("Two soldiers went missing after the ambush.", ["missing 2 soldiers"]),
    ("Three fishermen have not been seen since the raid.", ["missing 3 fishermen"]),
    ("The whereabouts of five nurses are unknown.", ["missing 5 nurses"]),
    ("The number of people killed rose from 12 to 15.", ["killed 12 people", "killed 15 people"]),
]

#: A shot that nothing says the end of leaves killed and wounded undivided.
SHOT = [
    ("Five people were shot in a flat in Orrinville.", ["casualties 5 people"]),
    ("Deputies shot a man near the bridge.", ["casualties 1 man"]),
    ("A trader was shot and killed in Orrinville.", ["killed 1 trader"]),
    ("A trader was shot and later died.", ["killed 1 trader"]),
    ("A guard was fatally shot outside the bank.", ["killed 1 guard"]),
    ("A guard was shot and wounded.", ["wounded 1 guard"]),
    ("The fatal shooting of two clerks shocked the town.", ["killed 2 clerks"]),
    ("The shooting of two clerks shocked the town.", ["casualties 2 clerks"]),
    ("Two men were hit by gunfire.", ["casualties 2 men"]),
    ("A woman was grazed by a stray bullet.", ["wounded 1 woman"]),
    ("Police found a boy with a gunshot wound to the leg.", ["casualties 1 boy"]),
    ("A 24-year-old was shot in the leg.", ["wounded 1 24-year-old"]),
    ("He was pronounced dead at the scene.", ["killed 1"]),
    ("She succumbed to her wounds.", ["killed 1"]),
    # nobody is hit, or it is a thing
    ("The soldiers shot at the car.", []),
    ("Two gunmen entered the school and shot at many soldiers.", []),
    ("Gunmen shot at three farmers in Jos.", []),
    # a knife is like a shot: what it did is not said
    ("Two soldiers were stabbed in Besh.", ["casualties 2 soldiers"]),
    ("A man stabbed five people at a market in Kunland.", ["casualties 5 people"]),
    ("Two men were stabbed and wounded in Besh.", ["wounded 2 men"]),
    ("A trader was stabbed to death in Besh.", ["killed 1 trader"]),
    ("The stabbing of two clerks shocked the town.", ["casualties 2 clerks"]),
    # a pronoun tells of one who is killed, hurt or taken
    ("He was arrested in Orrinville.", ["captured 1"]),
    ("He was freed in Orrinville.", []),
]

NOUNS = [
    ("The clashes led to the deaths of 12 people.", ["killed 12 people"]),
    ("The hospital reported 12 deaths and 30 injuries.", ["killed 12 deaths", "wounded 30 injuries"]),
    ("The killing of two aid workers was condemned.", ["killed 2 aid workers"]),
    ("The attack claimed the lives of nine rangers.", ["killed 9 rangers"]),
    ("The war has cost 3,000 lives.", ["killed 3000 lives"]),
    ("The attack left between 16 and 20 people dead.", ["killed 16..20 people"]),
    ("The bombing left four people dead.", ["killed 4 people"]),
    ("A car bomb in Jalalabad leaves 7 dead", ["killed 7"]),
    ("Rescuers found 23 bodies in the well.", ["killed 23 bodies"]),
    ("The abduction of 110 girls shook the town.", ["abducted 110 girls"]),
    ("The arrest of six officers followed.", ["captured 6 officers"]),
    ("The army suffered 40 casualties.", ["casualties 40 casualties"]),
    ("One soldier lost his life.", ["killed 1 soldier"]),
    ("The strike caused over 30 cases of suffocation among farmers.", ["wounded 30+ cases"]),
    ("Two others sustained gunshot wounds.", ["wounded 2 others"]),
    ("Two deminers lost their legs.", ["wounded 2 deminers"]),
    ("The shooting left another with injuries.", ["wounded 1 another", "wounded - injuries"]),
    ("The blast left two shopkeepers with serious burns.", ["wounded 2 shopkeepers"]),
    ("The blast left a child dead and three others with burns.", ["killed 1 child"]),
    # what the word behind a number says, where commas are lost
    (
        "A blast in Goma left on Sunday at least 45 people dead and about 30 injured a local source told Radio Sela.",
        ["killed 45+ people", "wounded ~30"],
    ),
    ("Officials said 34 people were being treated in hospital after the blast.", ["wounded 34 people"]),
]

STRIKES = [
    # a make that the tagger takes for a participle, and "of which" before the number
    ("Russia launched 21 Shahed-type drones at Odesa overnight.", ["strikes 21 Shahed-type drones"]),
    (
        "Rebels launched 14 Shahed-type attack drones, of which nine were downed.",
        ["strikes 14 Shahed-type attack drones", "destroyed 9"],
    ),
    # systems are arms where they are of guns or rockets
    (
        "The enemy lost 30 soldiers, 12 tanks and 37 artillery systems.",
        ["killed 30 soldiers", "destroyed 12 tanks", "destroyed 37 artillery systems"],
    ),
    ("Jets destroyed two air defense systems near Hodeidah.", ["destroyed 2 air defense systems"]),
    ("The air force carried out 12 air strikes on Sirte.", ["strikes 12 air strikes"]),
    ("The militia fired six rockets and ten mortar shells.", ["strikes 6 rockets", "strikes 10 mortar shells"]),
    ("Government artillery shelled the city 40 times on Tuesday.", ["strikes 40"]),
    ("The town was bombed twice.", ["strikes 2"]),
    ("Dozens of missiles hit Dnipro.", ["strikes ~24+ missiles"]),
    ("The army fired 68 surface-to-surface missiles.", ["strikes 68 surface-to-surface missiles"]),
    ("Observers counted four ceasefire violations.", ["strikes 4 ceasefire violations"]),
    ("Twin blasts shook Quetta.", ["strikes 2 Twin blasts"]),
    ("One of the shells hit a school.", []),
    (
        "A number of mortar shells hit citizens houses in Sirte.",
        ["strikes ~2+ mortar shells", "destroyed - citizens houses"],
    ),
    ("An air strike hit the port.", []),
    # where each of them hit
    (
        "Jets carried out 15 strikes on Monday, nine on Dinsoor and six on Bardera.",
        ["strikes 15 strikes", "strikes 9 < 15", "strikes 6 < 15"],
    ),
    (
        "The army flew three sorties, two in Kherson and one in Beryslav.",
        ["strikes 3 sorties", "strikes 2 < 3", "strikes 1 < 3"],
    ),
    ("Jets carried out 15 strikes on Monday, and 20 in Sagaing.", ["strikes 15 strikes"]),
    # not fired yet
    ("Four rockets were going to explode in Jolo, police said.", []),
    ("Soldiers defused two mortar shells that were about to go off.", ["destroyed 2 mortar shells"]),
    ("We will prepare a thousand rockets that will be fired on their towns.", []),
    ("Ana Ruiz was wounded by a bullet in the chest and another in the arm in Cali.", ["wounded 1 Ana Ruiz"]),
    # what some of the things were like
    (
        "Troops destroyed AQIM terrorists dens and vehicles some of which equipped with machineguns near Boni.",
        ["killed - AQIM terrorists"],
    ),
    # one of a list behind what most of the first are, and the rest of a list below its whole
    (
        "Jihadists killed 35 villagers, most of them women and children, and seven soldiers in Boni.",
        ["killed 35 villagers", "killed 7 soldiers"],
    ),
    (
        "At least 52 people were killed in Boni: 15 villagers and 27 rebels, with another 10 bodies unidentified.",
        ["killed 52+ people", "killed 15 villagers < 52", "killed 27 rebels < 52", "killed 10 bodies < 52"],
    ),
    # more of the same somewhere else, where those told before have a place of their own
    ("Jets carried out 14 raids on Taiz and three on Hodeidah.", ["strikes 14 raids", "strikes 3"]),
    (
        "Rebels fired 20 rockets at Marib, six at Jizan and two at Abha.",
        ["strikes 20 rockets", "strikes 6", "strikes 2"],
    ),
    ("Jets flew 20 raids on Idlib, including five on Saraqeb.", ["strikes 20 raids"]),
    ("Ruiz is wanted for three attacks on banks, and one near Medellin.", ["strikes 3 attacks"]),
    ("Jets flew 12 raids on Monday, and four took part in Yangon's parade.", ["strikes 12 raids"]),
    # the police search houses
    ("Police carried out 14 raids in Sittwe and arrested nine people.", ["captured 9 people"]),
    ("Warplanes carried out 14 raids on a police post in Loikaw.", ["strikes 14 raids"]),
    ("The coalition launched 14 raids on Saada, a police source said.", ["strikes 14 raids"]),
    # another clause, and how often it was fought
    ("The war claimed 900 lives while three million people became refugees.", ["killed 900 lives"]),
    ("The deaths came in three separate clashes.", ["killed - deaths"]),
    # persons whose trade no list holds
    ("A seamstress and her apprentice were abducted.", ["abducted 1 seamstress", "abducted 1 her apprentice"]),
    ("Gunmen killed a beekeeper in his yard.", ["killed 1 beekeeper"]),
    ("Lawmakers killed a bill.", []),
    # a regiment is no person, and whose wife she is no other one
    ("The Lion Regiment was tragically killed in Mali.", []),
    (
        "Police arrested 12 people, including Ana Ruiz, wife of the mayor, in Cauca.",
        ["captured 12 people", "captured 1 Ana Ruiz < 12"],
    ),
    (
        "Police arrested 12 people, including Ana Ruiz, a teacher and a nurse, in Cauca.",
        ["captured 12 people", "captured 1 Ana Ruiz < 12", "captured 1 teacher < 12", "captured 1 nurse < 12"],
    ),
    ("A blast wounded dozens a medical source in Kano said.", ["wounded ~24+"]),
    ("Troops captured an area of 10 square kilometers.", []),
    ("Gunmen killed a camel.", []),
    ("At least 27 soldiers fell in an ambush.", ["killed 27+ soldiers"]),
    ("Some 150 people have fallen victim to the attack.", ["casualties ~150 people"]),
    ("Some 150 people have fallen victim to fraud.", []),
    ("Raiders took away nine youths.", ["abducted 9 youths"]),
    # persons whom such men seize are taken, not things
    ("Gunmen seized 303 pupils and 12 teachers from a school.", ["abducted 303 pupils", "abducted 12 teachers"]),
    ("Bandits made off with 37 worshippers.", ["abducted 37 worshippers"]),
    ("Kidnappers herded away nine women.", ["abducted 9 women"]),
    ("Rebels took 14 schoolgirls from their dormitory.", ["abducted 14 schoolgirls"]),
    ("Rebels made off with 14 rifles.", ["seized 14 rifles"]),
    ("A bus took 14 schoolgirls from their homes.", []),
    ("The fear of attack seized 14 people.", []),
    # those who are hurt are brought to a doctor
    ("The UN evacuated nine injured people to Bunia.", ["wounded 9 injured people"]),
    ("The UN evacuated nine people to Bunia.", ["displaced 9 people"]),
    ("Doctors treated 96 people for gunshot wounds.", ["wounded 96 people"]),
    ("At least 12 fighters suffered symptoms such as vomiting.", ["wounded 12+ fighters"]),
    # what befell them before says who was hit
    ("The strike killed a family of six displaced people.", ["killed 6 displaced people"]),
    # who shoots at something is not shot
    ("Several armed men shot repeatedly at the newspaper's gate.", []),
    ("Several men were shot at the gate.", ["casualties ~2+ men"]),
    # "both" of two that it names says nothing of how many each are
    ("Rebels killed both soldiers.", ["killed 2 soldiers"]),
    (
        "There were 18 casualties, among both soldiers and civilians.",
        ["casualties - civilians", "casualties - soldiers", "casualties 18 casualties"],
    ),
    # one noun for both numbers
    ("The army killed 28 and wounded 30 rebels.", ["killed 28 rebels", "wounded 30 rebels"]),
    ("Troops killed 14, wounded 20 and captured 11 men.", ["killed 14 men", "wounded 20 men", "captured 11 men"]),
    # a car that is the bomb
    ("A suicide bomber blew up a car at the gate.", []),
    ("An attacker blew up his explosives-laden truck at the gate.", []),
]

FLIGHT = [
    ("Hundreds of families have left their farms.", ["displaced ~200+ families"]),
    ("More than 2,000 people had reached the border, fleeing the fighting.", ["displaced 2000+ people"]),
    ("Twenty deputies had reached the hall by noon.", []),
    ("The army left the two towns.", []),
    (
        "The war has killed more than 90000 people and displaced millions.",
        ["killed 90000+ people", "displaced ~2000000+"],
    ),
    # who runs from what he did, or from where he is held
    ("Two attackers fled on motorcycles.", []),
    ("Nine inmates escaped from the prison in Goma.", []),
    ("His brother fled.", []),
    ("Two other farmers escaped unhurt.", []),
    ("The envoy and two aides left the town before the shelling.", []),
    ("Three of the villagers escaped with minor bruises.", []),
    ("Three hundred villagers escaped to Jos.", ["displaced 300 villagers"]),
    ("Two men placed the explosives and fled.", []),
    ("Two villagers fled.", ["displaced 2 villagers"]),
    # patients, and what reporters get
    ("Three officers were treated and released.", []),
    ("Two nurses were released from hospital.", []),
    ("The news release gave few details.", []),
    ("The gang released two nurses.", ["released 2 nurses"]),
    ("A convoy was carrying badly needed aid for 40,000 people.", []),
    ("Twenty fighters laid down their arms.", ["surrendered 20 fighters"]),
    ("A resident said 28 persons had been taken by the gunmen.", ["abducted 28 persons"]),
    ("A police source said that 28 persons had been taken and nine rescued.", ["abducted 28 persons", "released 9"]),
    (
        "He said 28 persons had been taken and that police had rescued nine of them.",
        ["abducted 28 persons", "released 9"],
    ),
]

OTHER_WORDS = [
    # what reports of many wars say for killing, taking, burning
    ("The attackers hacked 20 villagers to death in Boga-Kati.", ["killed 20 villagers"]),
    ("Gunmen slit the throats of 43 rice farmers near Zabar.", ["killed 43 rice farmers"]),
    ("Two security personnel embraced martyrdom in Tank.", ["killed 2 security personnel"]),
    ("Regrettably, one soldier paid the supreme price.", ["killed 1 soldier"]),
    ("After an exchange of fire five terrorists were sent to hell.", ["killed 5 terrorists"]),
    ("The force withdrew with the loss of up to 70 servicemen.", ["killed ..70 servicemen"]),
    ("We lost one trooper, and three others are recovering.", ["killed 1 trooper"]),
    ("Kiev says that Moscow has lost 2,604 servicemen there.", ["killed 2604 servicemen"]),
    ("The militia lost 25 last week.", ["killed 25"]),  # a week is nobody who was killed
    ("Gunmen killed 12 this month.", ["killed 12"]),
    ("They killed the 12 last defenders.", ["killed 12 last defenders"]),
    ("The attackers, who came from the hills, lost six of their men.", ["killed 6 men"]),
    ("Two of its own were lost, the brigade said.", ["killed 2"]),
    ("She lost her cousin in Edaga.", ["killed 1 her cousin"]),
    ("The army put its own losses at three.", ["killed 3"]),
    ("A monitor gave the losses of the militia as seven.", ["killed 7"]),
    ("The army says it is taking its losses to 52.", ["killed 52"]),
    ("The war has claimed hundreds of thousands of lives since 2011.", ["killed ~200000+ lives"]),
    ("A guard received bullet injuries.", ["wounded 1 guard"]),
    ("Four policemen were shot in the legs in Aral-Moreira.", ["wounded 4 policemen"]),
    ("Three girls were taken into the forest.", ["abducted 3 girls"]),
    ("Bandits carried off five young women.", ["abducted 5 young women"]),
    ("All 14 were let go in the evening.", ["released 14"]),
    ("Two of the abductees were set free on Monday.", ["released 2 abductees"]),
    ("The war has driven more than nine million from their homes.", ["displaced 9000000+"]),
    ("About 3,000 people took refuge around the base.", ["displaced ~3000 people"]),
    ("The raiders set 11 trucks on fire.", ["destroyed 11 trucks"]),
    ("Engineers dismantled 110 explosive devices.", ["destroyed 110 explosive devices"]),
    ("Some 300 shelters were reduced to ash.", ["destroyed ~300 shelters"]),
    ("The raiders drove away 200 cows.", ["seized 200 cows"]),
    ("The rebels carried off eight rifles and two mortars.", ["seized 8 rifles", "seized 2 mortars"]),
    ("They made off with a vehicle.", ["seized 1 vehicle"]),
    ("Fifty-two cows were rustled in Heipang.", ["seized 52 cows"]),
    ("The rebels turned over five assault rifles.", ["seized 5 assault rifles"]),
    (
        "Recovered from the clash site were five firearms, two claymore mines and a radio.",
        ["seized 5 firearms", "seized 2 claymore mines", "seized 1 radio"],
    ),
    # nobody is lost, nothing is taken
    ("The brigade lost contact with two patrols.", []),
    ("The rebels lost 12 villages in a week.", []),
    ("The party lost three seats to its rivals.", []),
    ("The clubs have lost five matches.", []),
]

#: Words for it that are seldom used.
SELDOM_WORDS = [
    (
        "Of the total number, 41 were killed and 48 surrendered, records from the 6ID showed.",
        ["killed 41", "surrendered 48"],
    ),
    ("Two of the women were strangled in Ciudad Azul.", ["killed 2 women"]),
    ("Twelve women were raped by militiamen in Ituri.", ["wounded 12 women"]),
    ("Monitors say 21 women have suffered sexual violence since April.", ["wounded 21 women"]),
    ("Three women were raped and murdered in Ituri.", ["killed 3 women"]),
    ("Guerrillas dynamited the lorry in which they were travelling.", ["destroyed 1 lorry"]),
    ("The bomb destroyed the installations of a radio station.", ["destroyed - installations"]),
    ("The victims in Mombasa numbered 213.", ["killed 213"]),
    ("The ministry raised the number of dead to 24 and the injured to 87.", ["killed 24", "wounded 87"]),
    ("The number of dead rose to 24 and they took the injured to 3 hospitals.", ["killed 24"]),
    ("The number of refugees from Sudan has reached 389,000.", ["displaced 389000"]),
    ("The dead numbered at least 40.", ["killed 40+"]),
    ("The village of the dead numbered its houses in 1950.", []),
    ("Contact was lost with two paramedics near Huejucar.", ["missing 2 paramedics"]),
    ("The tower lost contact with two planes.", []),
    ("Three men were led away in handcuffs.", ["captured 3 men"]),
    (
        "The rebels stole the guards' weapons, which consisted of 8 rifles, 2 pistols and 1,600 cartridges.",
        ["seized - guards' weapons", "seized 8 rifles < -", "seized 2 pistols < -", "seized 1600 cartridges < -"],
    ),
    ("The militia consisted of 200 men.", []),
]
ALL = [*VERBS, *SHOT, *NOUNS, *STRIKES, *FLIGHT, *OTHER_WORDS, *SELDOM_WORDS]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_figures_of_a_sentence(text: str, expected: list[str]) -> None:
    assert sorted(figures(text)) == sorted(expected)


@pytest.mark.parametrize("text", [text for text, expected in ALL if expected])
def test_a_sentence_with_a_figure_is_parsed(text: str) -> None:
    assert not is_sifted_out(text)
