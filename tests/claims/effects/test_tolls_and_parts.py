"""Tolls, lists, wholes with their parts, and what is counted once; rows as in `rows`."""

from __future__ import annotations

import pytest

from .rows import figures, is_sifted_out

TOLLS = [
    ("The death toll rose to 31.", ["killed 31"]),
    ("The death toll has reached at least 31, with 20 missing.", ["killed 31+", "missing 20"]),
    ("The death toll may be as high as 400.", ["killed ..400"]),
    ("The death toll from the strike on the market in Hodeidah has risen to at least 26.", ["killed 26+"]),
    ("The mayor put the death toll at eleven.", ["killed 11"]),
    ("The hospital put the number of dead at eleven.", ["killed 11"]),
    # said once of two
    ("The hospital put the number of dead at nine and of injured at 15.", ["killed 9", "wounded 15"]),
    ("The number of dead stood at nine and that of injured at 15.", ["killed 9", "wounded 15"]),
    (
        "Medics put the number of dead at 9, the wounded at 15 and the missing at 4.",
        ["killed 9", "wounded 15", "missing 4"],
    ),
    ("Medics put the dead at nine and the injured at 15.", ["killed 9", "wounded 15"]),
    ("The army estimated the dead at 24 civilians.", ["killed 24 civilians"]),
    ("The death toll rose, and killed at dawn were two guards.", ["killed 2 guards"]),
    ("The governor put the toll at 24 civilians.", ["killed 24 civilians"]),
    ("The mayor put the toll at nine and the injured at the clinic were silent.", ["killed 9"]),
    ("The governor put the number of those kidnapped at 47.", ["abducted 47"]),
    ("The number of wounded topped 2,200.", ["wounded 2200+"]),
    ("The number of civilians killed has risen to 64.", ["killed 64 civilians"]),
    ("The toll rose from 8 to 12.", ["killed 8", "killed 12"]),
    (
        "The death toll in a bombing of buses with people from two besieged towns has risen to at least 112.",
        ["killed 112+"],
    ),
    (
        "The death toll in a bombing of buses with villagers who were evacuated from two towns has risen to 112.",
        ["killed 112", "displaced - villagers"],
    ),
]

HEADLINES = [
    # two tolls of one headline, each with its word behind it
    ("5 rebels killed in Jolo clash, 2 soldiers wounded", ["killed 5 rebels", "wounded 2 soldiers"]),
    ("Nine Maoists gunned down in Palamu gunfight, one jawan injured", ["killed 9 Maoists", "wounded 1 jawan"]),
    ("3 policemen killed in Yala bomb attack, five others injured", ["killed 3 policemen", "wounded 5 others"]),
    ("Two farmers killed in Arauca ambush, 300 families displaced", ["killed 2 farmers", "displaced 300 families"]),
    ("Ten miners wounded in the raid, two of them critically injured", ["wounded 10 miners", "wounded 2 < 10"]),
    ("20 dead, 30 hurt in Goma blast", ["killed 20", "wounded 30"]),
    ("Raiders abducted 900 executed 18 people in Aleppo", ["abducted 900", "killed 18 people"]),
    ("Gunmen kill 9 in Zamfara", ["killed 9"]),
    ("20 civilians killed 30 injured in Idlib", ["killed 20 civilians", "wounded 30"]),
    ("Airstrike kills 12, injures over 70 in Sagaing", ["killed 12", "wounded 70+"]),
    ("Dozens killed, scores wounded in Khartoum clashes", ["killed ~24+", "wounded ~40+"]),
    ("At least 15 killed and 12 wounded in Mogadishu", ["killed 15+", "wounded 12"]),
    ("Airstrikes near Raqqa Killed at Least 84 Civilians", ["killed 84+ Civilians"]),
    ("Mortar Attack Kills Injures over 70 Residents", ["casualties 70+ Residents"]),
    ("Two fighters of local factions killed by gunmen near Manbij", ["killed 2 fighters"]),
    # each number behind its verb, whatever the tagger takes it for
    ("Rebels kill 83 Injured 100 in Afar", ["killed 83", "wounded 100"]),
    ("Army kills 12 injures 30 in Marawi", ["killed 12", "wounded 30"]),
    ("Rebel attack kills 9 wounds 12 in Goma", ["killed 9", "wounded 12"]),
    # a headline that runs into the lead
    (
        "2 killed 8 injured in attacks on Taiz Two people were killed and eight others were injured in Taiz.",
        ["killed 2", "wounded 8", "killed 2 people", "wounded 8 others"],
    ),
]

LISTS = [
    ("9 people died when a shell hit the station and 24 were wounded.", ["killed 9 people", "wounded 24"]),
    ("Eight women, five men and three children were killed.", ["killed 8 women", "killed 5 men", "killed 3 children"]),
    (
        "Fighters captured 12 soldiers, two tanks and an armoured vehicle.",
        ["captured 12 soldiers", "seized 2 tanks", "seized 1 armoured vehicle"],
    ),
    (
        "Police confiscated two rifles, 300 rounds of ammunition and a motorcycle.",
        ["seized 2 rifles", "seized 300 rounds", "seized 1 motorcycle"],
    ),
    ("The rebels left behind 20 AK-47 rifles and two pickups.", ["seized 20 AK-47 rifles", "seized 2 pickups"]),
    ("A cache of 14 mines was discovered near Tumaco.", ["seized 14 mines"]),
    ("A cache of 14 mines and two machine guns was discovered.", ["seized 14 mines", "seized 2 machine guns"]),
    (
        "Eight motorcycles and a large quantity of ammunition were seized.",
        ["seized 8 motorcycles", "seized - ammunition"],
    ),
    (
        "There were eight women, a girl and four men injured.",
        ["wounded 8 women", "wounded 1 girl", "wounded 4 men"],
    ),
    ("The raid destroyed six weapon caches and a car.", ["destroyed 6 weapon caches", "destroyed 1 car"]),
    ("The raid destroyed 30 houses and a clinic.", ["destroyed 30 houses", "destroyed 1 clinic"]),
    (
        "Four civilians working in gas fields, 11 shepherds and four other people were killed.",
        ["killed 4 civilians", "killed 11 shepherds", "killed 4 other people"],
    ),
    (
        "Eleven soldiers were killed in Kunduz, along with five clerks at the base.",
        ["killed 11 soldiers", "killed 5 clerks"],
    ),
    ("The strike destroyed at least 18 of 31 vehicles.", ["destroyed 18+ vehicles"]),
    (
        "The victims included 51 children 28 women and five men.",
        ["killed 51 children < told", "killed 28 women < told", "killed 5 men < told"],
    ),
    ("Ana Ruiz was killed along with two other people.", ["killed 1 Ana Ruiz", "killed 2 other people"]),
    ("Three other Russian military personnel were wounded.", ["wounded 3 other Russian military personnel"]),
    (
        "Thirty militants were killed around Shadadi and another five outside the town.",
        ["killed 30 militants", "killed 5"],
    ),
]

UNDIVIDED = [
    ("Shelling killed and wounded hundreds of civilians.", ["casualties ~200+ civilians"]),
    ("Five soldiers were killed or wounded in the ambush.", ["casualties 5 soldiers"]),
    ("The mortar attack left dozens dead and wounded.", ["casualties ~24+"]),
    ("Ten guards were killed and 12 wounded.", ["killed 10 guards", "wounded 12"]),
]

PARTS = [
    (
        "Thirty-two people, including four children, were killed.",
        ["killed 32 people", "killed 4 children < 32"],
    ),
    (
        "Fifteen civilians among them 11 children were killed.",
        ["killed 15 civilians", "killed 11 children < 15"],
    ),
    ("Thirteen people, three of them women, were wounded.", ["wounded 13 people", "wounded 3 women < 13"]),
    (
        "Fifty-three people were killed in the raid: 41 were men, 12 were women.",
        ["killed 53 people", "killed 41 men < 53", "killed 12 women < 53"],
    ),
    ("Of the 53 killed, 41 were men and 12 were women.", ["killed 53", "killed 41 men < 53", "killed 12 women < 53"]),
    ("The blast injured 30 people, some critically.", ["wounded 30 people", "wounded ~2+ < 30"]),
    ("Twelve people were hurt, three of them seriously.", ["wounded 12 people", "wounded 3 < 12"]),
    ("Six civilians were among 22 people killed in the strike.", ["killed 6 civilians < 22", "killed 22 people"]),
    (
        "The number of victims has reached 236: 82 fighters and 154 civilians.",
        ["killed 236", "killed 82 fighters < 236", "killed 154 civilians < 236"],
    ),
    (
        "Thirty-five people were killed, including 9 in Sarmin, 8 in Binnish and 5 in Taftanaz.",
        ["killed 35 people", "killed 9 < 35", "killed 8 < 35", "killed 5 < 35"],
    ),
    (
        "Ten civilians were killed including a child and 37 others were injured.",
        ["killed 10 civilians", "killed 1 child < 10", "wounded 37 others"],
    ),
    (
        "The shelling killed one person and wounded another nine among them a child.",
        ["killed 1 person", "wounded 9", "wounded 1 child < 9"],
    ),
    ("Two people were wounded, one of them a woman.", ["wounded 2 people", "wounded 1 woman < 2"]),
    (
        "The shell injured five civilians from one family including children.",
        ["wounded 5 civilians", "wounded - children < 5"],
    ),
    ("Eleven soldiers, a captain among them, were killed.", ["killed 11 soldiers", "killed 1 captain < 11"]),
    ("The bomb killed 31 people, six nurses among them.", ["killed 31 people", "killed 6 nurses < 31"]),
    # of those whom a place has
    ("Some 2,000 of the city's 9,000 residents have been displaced.", ["displaced ~2000 residents"]),
    ("Some 2,000 of Kisangani's 9,000 inhabitants fled the shelling.", ["displaced ~2000 inhabitants"]),
    # what adds up to a whole of one kind, within its clause
    (
        "Ten guards, a captain and nine recruits, were killed in Bara.",
        ["killed 10 guards", "killed 1 captain < 10", "killed 9 recruits < 10"],
    ),
    (
        "Ten members of the security forces, a captain and nine soldiers, were killed in Bara.",
        ["killed 10 members", "killed 1 captain < 10", "killed 9 soldiers < 10"],
    ),
    (
        "Seven people – a nurse and six children – were killed in Bara.",
        ["killed 7 people", "killed 1 nurse < 7", "killed 6 children < 7"],
    ),
    (
        "Eight women, five men and three children were killed.",
        ["killed 8 women", "killed 5 men", "killed 3 children"],
    ),
    (
        "Rescuers found sixteen bodies, eight women, five men and three children.",
        ["killed 16 bodies", "killed 8 women < 16", "killed 5 men < 16", "killed 3 children < 16"],
    ),
    (
        "Killed: 6 (5 civilians, 1 police officer).",
        ["killed 6", "killed 5 civilians < 6", "killed 1 police officer < 6"],
    ),
    ("Injured: 21, including nine minors.", ["wounded 21", "wounded 9 minors < 21"]),
    # how a whole is made up is a proportion
    ("Dozens were wounded, most of them children and women.", ["wounded ~24+"]),
    ("At least 39 people were killed, more than half of them civilians.", ["killed 39+ people"]),
    # parts of what another sentence tells
    ("14 of the dead were fighters.", ["killed 14 fighters < told"]),
    ("Three of the wounded are in critical condition.", ["wounded 3 < told"]),
    ("Two medics were among the dead.", ["killed 2 medics < told"]),
    ("Seven minors were later found to be among the dead.", ["killed 7 minors < told"]),
    ("Two medics were identified among the dead.", ["killed 2 medics < told"]),
    ("Nine of those killed had been identified.", ["killed 9 < told"]),
    ("The dead include four women and a driver.", ["killed 4 women < told", "killed 1 driver < told"]),
    ("The victims were two women and a schoolboy.", ["killed 2 women < told", "killed 1 schoolboy < told"]),
]

ORDER = [
    # the parser hangs the verb on a name, or takes a participle for the clause
    (
        "He said 17 soldiers sent from Negele as reinforcements had been killed in an ambush.",
        ["killed 17 soldiers"],
    ),
    ("Last week 14 mourners returning from a funeral were ambushed and killed.", ["killed 14 mourners"]),
    ("No fewer than nine farmers were on Saturday killed by herdsmen.", ["killed 9+ farmers"]),
    (
        "Eight persons, including a pregnant woman and a pastor, were on Friday night killed in Kwahas.",
        ["killed 8 persons", "killed 2 pregnant woman and a pastor < 8"],
    ),
    ("Two soldiers who were injured by 12 gunmen were killed.", ["killed 2 soldiers"]),
    ("The army said 40 fighters attacked and two villages were burned.", ["destroyed 2 villages"]),
    (
        "Fifteen soldiers, a village guard and five civilians were wounded.",
        ["wounded 15 soldiers", "wounded 1 village guard", "wounded 5 civilians"],
    ),
]

JOINED = [
    ("An emir was killed and a third was wounded.", ["killed 1 emir", "wounded 1 third"]),
    ("A colonel and a driver were killed.", ["killed 1 colonel", "killed 1 driver"]),
    ("Ana Rafal and her son were killed.", ["killed 2 Ana Rafal and her son"]),
    ("Ana Rafal and a policeman were killed.", ["killed 1 Ana Rafal", "killed 1 policeman"]),
    ("Troops seized an M-16 rifle and a pistol.", ["seized 1 M-16 rifle", "seized 1 pistol"]),
]

#: Numbers of a whole and of what is left, arms that are taken.
OF_WHOLES = [
    ("The air force said that it had shot down 25 out of 33 drones.", ["destroyed 25 drones"]),
    ("The raiders took six shotguns and two M16 rifles.", ["seized 6 shotguns", "seized 2 M16 rifles"]),
    ("The spokesman confirmed the raid but put the casualty figure at nine.", ["casualties 9"]),
    (
        "A blast left eight dead, including three soldiers and two farmers, and 22 others wounded.",
        ["killed 8", "killed 3 soldiers < 8", "killed 2 farmers < 8", "wounded 22 others"],
    ),
]

#: How it ended, and what the noun says that the clause behind it doesn't.
IN_THE_END = [
    ("Four other victims died after they had been brought to clinics in Chad.", ["killed 4 other victims"]),
    ("Four men were transferred to hospitals in Goma.", ["wounded 4 men"]),
    ("The patrol inflicted three casualties, which were carried off by the rebels.", ["casualties 3 casualties"]),
    ("Three wounded, who were carried off by the rebels, have been freed.", ["wounded 3"]),
    # who speaks of what befell him; who speaks of another
    ("A shopkeeper who was wounded in the blast said the bomber smiled.", ["wounded 1 shopkeeper"]),
    ("Luis Mora, who was hospitalised with burns, told reporters of it.", ["wounded 1 Luis Mora"]),
    # as many as were just counted
    ("The bomb left seven troops dead and as many wounded.", ["killed 7 troops", "wounded 7"]),
    ("As many as 40 people were killed in Quetta.", ["killed ..40 people"]),
    ("Nine died as many people were in a critical condition.", ["killed 9", "wounded ~2+ people"]),
    # by a noun that no list holds
    (
        "Troops killed six clergymen, a maid, and her daughter.",
        ["killed 6 clergymen", "killed 2 maid, and her daughter"],
    ),
    ("Gunmen killed two teachers, a revenge attack.", ["killed 2 teachers"]),
    ("Police found a Toyota camper with dynamite near Bogota.", ["seized 1 Toyota camper"]),
    ("Three soldiers were hit by shrapnel near Marinka.", ["casualties 3 soldiers"]),
    ("Guerrillas have dynamited the pipeline 125 times.", ["destroyed 1 pipeline", "strikes 125"]),
    # one damage of two kinds
    (
        "The shelling of Homs caused damage to buildings and public and private properties.",
        ["destroyed - buildings and public and private properties"],
    ),
    # square brackets say what round ones do
    ("Five members of the FARC [Armed Forces of Colombia] were killed in La Rica.", ["killed 5 members"]),
    ("Two guards of the DAS [Department of Security], were shot dead in Medellin.", ["killed 2 guards"]),
]

#: Said late in a sentence, or by few words.
#: What is counted once: whose bodies they are, whom a name names, who speaks, and what a participle only recalls.
ONCE = [
    ("The clinic received 29 bodies of children and 48 injured.", ["killed 29 bodies", "wounded 48"]),
    ("The bodies of at least 87 Masalit were buried in a mass grave.", ["killed 87+ Masalit"]),
    (
        "The blast killed nine people, including a teacher, Awa Deka, and two nurses.",
        ["killed 9 people", "killed 1 teacher < 9", "killed 2 nurses < 9"],
    ),
    (
        "A drone hurt at least six people, including two nurses and a driver, Awa Deka, head of the clinic, said.",
        ["wounded 6+ people", "wounded 2 nurses < 6", "wounded 1 driver < 6"],
    ),
    ("The ELN freed two police officers kidnapped a month ago.", ["released 2 police officers"]),
    ("The rebels released nine soldiers captured in March.", ["released 9 soldiers"]),
    (
        "Troops rescued 12 women and nine children abducted from Chibok.",
        ["released 12 women", "released 9 children"],
    ),
    ("Rebels executed 15 soldiers captured in Kobo.", ["killed 15 soldiers"]),
    ("Police found the bodies of two traders abducted last week.", ["killed 2 traders"]),
    ("Raids killed 12 civilians captured 30", ["killed 12 civilians", "captured 30"]),
    # one more of a list, which the parser takes for another word for those before it
    (
        "Gunmen attacked a market near Gao, killing at least 14 people, a military source and two residents said.",
        ["killed 14+ people"],
    ),
    (
        "Gunmen killed 14 people, a soldier and two residents told Reuters.",
        ["killed 14 people"],
    ),
    (
        "The dead included eight civilians, a police sergeant and four attackers.",
        ["killed 8 civilians < told", "killed 1 police sergeant < told", "killed 4 attackers < told"],
    ),
    (
        "The court freed nine men, a journalist and two priests.",
        ["released 9 men", "released 1 journalist", "released 2 priests"],
    ),
    ("Troops seized 3 submachineguns and two RPG tubes.", ["seized 3 submachineguns", "seized 2 RPG tubes"]),
]
ALL = [*TOLLS, *HEADLINES, *LISTS, *UNDIVIDED, *PARTS, *ORDER, *JOINED, *OF_WHOLES, *IN_THE_END, *ONCE]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_figures_of_a_sentence(text: str, expected: list[str]) -> None:
    assert sorted(figures(text)) == sorted(expected)


@pytest.mark.parametrize("text", [text for text, expected in ALL if expected])
def test_a_sentence_with_a_figure_is_parsed(text: str) -> None:
    assert not is_sifted_out(text)
