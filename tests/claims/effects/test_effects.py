"""Figures of one sentence: a row is (text, [figure, ...]).

A figure is "effect bounds noun": bounds are 9 exactly, 9+ at least, ..9 up to, 8..9 a range, - not counted; "~" before
them says approximate; the noun is the words that name those counted (none where none stand in the sentence).
"< 53" behind it says that it is a part of the figure of 53; "< told" of a figure that was told before.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from warledger.claims import effects, quantities
from warledger.claims.effects.lexicon import effect_words, trigger_pattern
from warledger.claims.effects.said_of.arguments import arguments
from warledger.claims.effects.triggers import Trigger
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences

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
SINGLES = [
    ("A soldier was wounded in Bamako.", ["wounded 1 soldier"]),
    ("The shelling killed a child.", ["killed 1 child"]),
    ("Its commander was killed in the raid.", ["killed 1 Its commander"]),
    ("A school was destroyed in Rakhine.", ["destroyed 1 school"]),
    ("A man and his wife were killed by a landmine in Taiz.", ["killed 2 man and his wife"]),
    ("A father, a mother and a son were killed in Kharkiv.", ["killed 3 father, a mother and a son"]),
    ("The bombing killed a man and a woman.", ["killed 2 man and a woman"]),
    ("He and his wife were killed in the raid.", ["killed 2 He and his wife"]),
    ("She and three of her children died.", ["killed 4 She and three of her children"]),
    ("He and the driver were killed.", ["killed 1", "killed 1 driver"]),
    ("One mother and her child have died.", ["killed 2 mother and her child"]),
    ("The strike killed a woman and her three children.", ["killed 4 woman and her three children"]),
    ("A teacher and a farmer were abducted in Cauca.", ["abducted 2 teacher and a farmer"]),
    # another category, or a number of its own: apart
    ("Two soldiers and a nurse were killed.", ["killed 2 soldiers", "killed 1 nurse"]),
    ("The blast killed 76 children and 41 women.", ["killed 76 children", "killed 41 women"]),
    ("The shelling killed three farmers and a child.", ["killed 3 farmers", "killed 1 child"]),
    ("The strike killed two rebels and a child a monitoring group said.", ["killed 2 rebels", "killed 1 child"]),
    ("One child was killed and another seriously injured.", ["killed 1 child", "wounded 1 another"]),
    ("The attack led to the mayor's death.", ["killed 1 mayor"]),
    ("The bullet hit him in the head, causing his immediate death.", ["killed 1"]),
]
UNCOUNTED = [
    ("The raid killed civilians.", ["killed - civilians"]),
    ("Homes were burned in Deir al-Balah.", ["destroyed - Homes"]),
    ("Ammunition was seized.", ["seized - Ammunition"]),
    ("Six soldiers were killed and others injured in the ambush.", ["killed 6 soldiers", "wounded - others"]),
    ("Residents have fled the district.", ["displaced - Residents"]),
    # joined nouns of one kind are one entry, others two
    ("The strike killed women and children.", ["killed - women and children"]),
    ("Shells damaged houses and shops.", ["destroyed - houses and shops"]),
    ("The raid killed rebels and civilians.", ["killed - rebels", "killed - civilians"]),
    ("Over half of the tankers were set ablaze.", ["destroyed - tankers"]),
    ("A row of houses was destroyed.", ["destroyed - houses"]),
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
WHO_THEY_WERE = [
    # an attribute says who they were before, the verb what happened
    ("The strike killed 26 displaced people.", ["killed 26 displaced people"]),
    ("Hundreds of badly injured villagers are in the clinic.", ["wounded ~200+ badly injured villagers"]),
    ("Two off-duty soldiers lost their legs.", ["wounded 2 off-duty soldiers"]),
    ("Six injured civilians died on Saturday.", ["killed 6 injured civilians"]),
    ("Thousands are believed to have been killed.", ["killed ~2000+"]),
    ("Seven people were shot dead in Nyala.", ["killed 7 people"]),
    ("Villagers were shot dead in Rakhine.", ["killed - Villagers"]),
    ("Ana Ruiz, 29, was killed in the raid.", ["killed 1 Ana Ruiz"]),
    ("Ziad 13 suffered a head injury in the strike.", ["wounded 1 Ziad"]),
    ("Two bodies were taken to hospital.", ["killed 2 bodies"]),
    ("Three men were rushed to the hospital in Kessa.", ["wounded 3 men"]),
    ("Three men were rushed to the hospital in Kessa, where they died.", []),  # who dies there isn't wounded
    ("Thirty-one villagers who were kidnapped in Gusau have been released.", ["released 31 villagers"]),
    ("13 persons abducted in the attack remain missing.", ["missing 13 persons"]),
    ("Two of the injured died in hospital.", ["killed 2 < told"]),
    ("Six civilians from one family were killed.", ["killed 6 civilians"]),
    ("The army destroyed over 60 militants near the dam.", ["killed 60+ militants"]),
    ("Several SUVs were put out of action.", ["destroyed ~2+ SUVs"]),
    ("Four of our soldiers fell at the bridge.", []),
    ("Four of our soldiers fell and nine were wounded.", ["killed 4 soldiers", "wounded 9"]),
    ("The column lost four comrades.", ["killed 4 comrades"]),
    ("The strike killed eight soldiers and wounded several.", ["killed 8 soldiers", "wounded ~2+"]),
    ("One of its members had killed twenty policemen.", ["killed 20 policemen"]),
    ("The militia is holding 17 hostages.", ["abducted 17 hostages"]),
    ("The fighters took 11 pickup trucks mounted with guns.", ["seized 11 pickup trucks"]),
    ("Rebels took 17 hostages in Kidal.", ["abducted 17 hostages"]),
    ("They took the hostages to a village.", []),
    ("Dozens of villagers have starved to death.", ["killed ~24+ villagers"]),
    ("Twenty civilians were treated for asphyxiation.", ["wounded 20 civilians"]),
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
NOT_CODED = [
    # strengths, ages, dates, distances, money, votes, offices
    ("A force of 300 soldiers attacked the camp.", []),
    ("Some 40 gunmen stormed the town.", []),
    ("The 20-year-old studied in Kyiv.", []),
    ("The front runs 12 km south of Tokmak.", []),
    ("He paid $200 in ransom.", []),
    ("The court handed down three death sentences.", []),
    ("The bill was passed by 60 votes.", []),
    ("Police named three murder suspects.", []),
    # what is set up for whoever is missed
    ("Police issued an Amber Alert for a missing child after the shooting.", []),
    ("Families can fill in a tracing form for a missing relative, or call the hotline for missing persons.", []),
    ("Report a missing person here.", []),
    ("The search for nine missing soldiers goes on.", ["missing 9 missing soldiers"]),
    ("The alert for two missing girls was lifted.", ["missing 2 missing girls"]),
    ("A shepherd is missing after the raid.", ["missing 1 shepherd"]),
    # nobody
    ("No civilians were killed.", []),
    ("There were no casualties.", []),
    ("Nobody was hurt.", []),
    ("To end it the army would have to kidnap, murder or send into exile the 60,000 students.", []),
    # the number isn't said
    ("He warned that the number of people killed would increase.", []),
    ("The toll could rise due to the high number of injured civilians.", []),
    ("A growing number of civilians killed by mines worries doctors.", []),
    ("The multiple assassination shocked the city.", []),
    # some of those told of already
    ("Some of the bodies were burnt beyond recognition.", []),
    ("Some of the injuries were serious.", []),
    ("Several bodies were taken to Kabul.", ["killed ~2+ bodies"]),
    ("The mayor was not wounded.", []),
    ("0 people were killed.", []),
    # towns are taken, not seized
    ("The army seized control of three villages.", []),
    ("Rebels captured two villages in Kachin.", []),
    # who tells of the dead is not one of them
    ("Twelve policemen were killed, an Afghan official said.", ["killed 12 policemen"]),
    ("Two raiders were killed, said a resident.", ["killed 2 raiders"]),
    ("A strike hit the market, killing dozens of people, two medics said.", ["killed ~24+ people"]),
    (
        "The shelling killed 15 soldiers, leaving two others wounded, according to two officials.",
        ["killed 15 soldiers", "wounded 2 others"],
    ),
    # a deed is carried out, not killed
    ("Marines executed a special operation against the hideouts near Jolo.", []),
    ("The order was executed by the guards in Insein.", []),
    ("The militia executed two farmers near Beni.", ["killed 2 farmers"]),
    # page furniture
    (
        "A shell hit a taxi, killing five people including two children, an Afghan official said.",
        ["killed 5 people", "killed 2 children < 5"],
    ),
    ("612 Related Troops killed four rebels", ["killed 4 rebels"]),
    ("185 The militia killed 13 soldiers near Raqqa.", ["killed 13 soldiers"]),
]
NOBODY = [
    # headlines that run into what follows
    (
        "Air raid kills 9 Reuters A wave of air strikes killed six people in Taiz.",
        ["killed 6 people", "killed 9 Reuters"],
    ),
    # none of them, no word of any, how many isn't said
    ("None of the 12 hostages was killed.", []),
    ("None of the 12 killed has been named.", ["killed 12"]),
    ("Neither of the two soldiers was wounded.", []),
    ("Not one of the 30 passengers was hurt.", []),
    ("Troops killed no one, and none of their men was wounded.", []),
    ("The attack killed 12 people, none of them soldiers.", ["killed 12 people"]),
    ("There were no reports of deaths or injuries among the villagers.", []),
    ("No word of casualties among the rebels came from Loikaw.", []),
    ("The post was retaken without casualties among the troops.", []),
    ("It was not clear how many people were killed in Sagaing.", []),
    ("The mayor did not say how many of the 200 soldiers at the base were wounded.", []),
    ("The bombers wanted to kill as many as possible.", []),
    ("He mourned the deaths of so many people.", []),
    # threats and plots
    ("The group threatened to kill 20 hostages.", []),
    ("Police foiled a plot to kill 50 worshippers in Lahore.", []),
    ("If the dam were hit, thousands of people would be killed.", []),
    # what is feared to come, not what is feared to have come
    ("He worried that his brother could be kidnapped by the rebels.", []),
    ("They were afraid that 20 villagers would be executed.", []),
    ("Officials fear that 40 people may have been killed in the blast.", ["killed 40 people"]),
    ("He asked if the two men who were killed would be buried.", ["killed 2 men"]),
    ("Bandits threatened the village and killed nine farmers.", ["killed 9 farmers"]),
    ("Otherwise the next helicopters will be shot down.", []),
    ("We will kill ten hostages, the note said.", []),
    ("By Friday the siege will have killed 40 people.", ["killed 40 people"]),
    ("Nine men will be executed on Friday.", ["killed 9 men"]),
    ("The rebels will release 20 soldiers.", ["released 20 soldiers"]),
    ("The cartel said there will not be any more bombings or murders of judges.", []),
    ("It ordered the suspension of all types of executions of mayors.", []),
    ("The order followed the executions of four mayors.", ["killed 4 mayors"]),
    # animals, and what is no one
    ("Poachers killed 12 elephants and shot dead two rangers.", ["killed 2 rangers"]),
    ("The strike killed 40 animals and wounded three herders.", ["wounded 3 herders"]),
    ("The war has killed 3,000 jobs.", []),
    ("The rebels released two videos and three statements.", []),
    ("The ministry released new figures on the raid.", []),
    ("The court freed two opposition figures.", ["released 2 opposition figures"]),
    # found as it was: nothing is taken
    ("The truck was found abandoned near Culiacan.", []),
    ("Two abandoned cars were found, and police found five rifles.", ["seized 5 rifles"]),
]
TOGETHER = [
    # nouns that say how many they name, measures, and what shares a verb
    ("An elderly couple was hacked to death in Mangina.", ["killed 2 elderly couple"]),
    ("A couple of soldiers were wounded.", ["wounded 2 soldiers"]),
    ("Raiders stole 200 head of cattle in Jonglei.", ["seized 200 cattle"]),
    ("The brigade lost three tanks and 40 men.", ["killed 40 men", "destroyed 3 tanks"]),
    (
        "A drone strike killed 17 militants and a child a monitor said.",
        ["killed 17 militants", "killed 1 child"],
    ),
    (
        "Two of the dead and 11 of the injured were guards.",
        ["killed 2 < told", "wounded 11 guards < told"],
    ),
    ("The raid killed 43 and destroyed nine vehicles.", ["killed 43", "destroyed 9 vehicles"]),
    # a hospital holds its patients, and lets them go
    ("Sixty people were detained in hospital.", ["wounded 60 people"]),
    ("About 24 others were allowed home after treatment.", ["wounded ~24 others"]),
    # a comma is missing before who says so
    ("The shelling killed nine and wounded several the mayor said.", ["killed 9", "wounded ~2+"]),
    ("A bomb in Gao killed 23 soldiers and injured many the army said.", ["killed 23 soldiers", "wounded ~2+"]),
    # the number stands before "the number of"
    ("Her death brought to 12 the number of reporters murdered this year.", ["killed 12 reporters"]),
    ("The blast takes to at least 45 the number of soldiers killed in May.", ["killed 45+ soldiers"]),
    ("The firm brought to 12 the number of its shops.", []),
    # revised, not a range
    ("Officials revised the death toll from 12 to 15.", ["killed 12", "killed 15"]),
    # munitions that are had, not fired
    ("The group has received 20 anti-tank missiles from abroad.", []),
    ("France will deliver 40 cruise missiles to Kyiv.", []),
    ("The convoy carried 12 rockets and 300 shells to the front.", []),
    ("The truck was laden with 300 mortar shells.", []),
    ("Parliament approved the sale of 60 bombs.", []),
    ("The jet dropped two bombs on a school.", ["strikes 2 bombs"]),
    ("Twelve rockets landed in Sderot.", ["strikes 12 rockets"]),
    ("He likened it to several attacks in Iraq.", []),
    # those told of already are no strikes more, and a year is no number
    ("The group claimed both attacks.", []),
    ("Police link him to all three bombings.", []),
    ("The general survived a nineteen ninety-seven attack.", []),
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
WHOSE = [
    # whose they are that were hit, not how many
    ("Gunmen killed the families of five rebels in Sahl.", ["killed - families"]),
    ("Relatives of three hostages were killed.", ["killed - Relatives"]),
    ("A mother of two was killed by a stray bullet.", ["killed 1 mother"]),
    ("The mother of two soldiers was killed.", ["killed 1 mother"]),
    # where it was
    ("Air strikes killed 21 civilians in and around Sake, an M23 stronghold.", ["killed 21 civilians"]),
    ("Three members of the families of two commanders were killed.", ["killed 3 members"]),
    ("A family of six was killed in the raid.", ["killed 6"]),
    ("The army paid the families of five rebels killed in May.", ["killed 5 rebels"]),
    # organs of an organisation, and the dead
    ("The explosion that hit one of FARC bodies killed two men.", ["killed 2 men"]),
    ("Three security bodies met in Bouar.", []),
    ("Police found four bodies in a well.", ["killed 4 bodies"]),
    # each number behind its verb
    ("Air Raids Kill 10 Civilians Injured Dozens in Kharvat", ["killed 10 Civilians", "wounded ~24+"]),
    ("Raids Kill 10 Civilians Injure 40", ["killed 10 Civilians", "wounded 40"]),
    ("Gunmen killed or injured dozens of herders.", ["casualties ~24+ herders"]),
]
NOBODY_STATED = [
    # nobody, or not quite
    ("No one was killed in the blast in Cali.", []),
    ("No one has been arrested for the raid.", []),
    ("The mayor's daughter was almost killed.", []),
    ("The rebels nearly killed two soldiers near Kidal.", []),
    ("Nearly 30 soldiers were killed.", ["killed ~30 soldiers"]),
    ("The strike almost destroyed two houses.", ["destroyed 2 houses"]),
    # ages
    (
        "Officers Juan Rezo, 47, and gerardo Pinto, 21, were killed.",
        ["killed 2 Officers Juan Rezo, 47, and gerardo Pinto"],
    ),
    # what is no person, and no thing that is harmed or taken
    ("He faces one count of murder and four counts of attempted murder.", []),
    ("Few details have been released.", []),
    ("The group released two videos of the raid.", []),
    ("The army has committed numerous massacres in Rakhine.", []),
    ("The militia carried out several mass executions.", []),
    ("They condemned the massacres of Dostan.", []),
    ("The massacre of 12 herders shocked Mopti.", ["killed 12 herders"]),
    ("The panel found the army responsible for three gas attacks.", ["strikes 3 gas attacks"]),
    ("Three strikes hit houses, including a mosque.", ["strikes 3 strikes"]),
    ("Three strikes were carried out, including a raid on the port.", ["strikes 3 strikes"]),
    ("The boy was taken to Santa Rosa Hospital Kibo.", ["wounded 1 boy"]),
    ("A man was charged over a death at Fort Rollins.", []),
    ("They shouted death to the invader.", []),
    # who tells it is not counted, and a noun that fits another verb alone
    ("The raid killed ten people and wounded dozens the Joint Mission said.", ["killed 10 people", "wounded ~24+"]),
    ("The rebels raided posts, killing 43 and destroying nine trucks.", ["killed 43", "destroyed 9 trucks"]),
    ("We killed one and seized a rifle.", ["killed 1", "seized 1 rifle"]),
    # what is only asked for, and who was in a bus that was hit
    ("Rebels urged the soldiers to lay down their weapons.", []),
    ("The army told 300 residents to leave their homes.", []),
    ("Twelve soldiers agreed to lay down their arms.", ["surrendered 12 soldiers"]),
    ("They bombed a bus carrying nearly 50 marines.", []),
    ("Blast Near Bus Convoy Over 20 Dead MOSCOW (Agency)", ["killed 20+"]),
    ("The clashes left 10 killed and 15 injured Al-Sela correspondent reported.", ["killed 10", "wounded 15"]),
    ("The clashes left 15 injured Syrian soldiers behind.", ["wounded 15 injured Syrian soldiers"]),
    # a name that the tagger cuts, and an adjective of two words
    ("The jets killed 49 Nusra Front militants.", ["killed 49 Nusra Front militants"]),
    ("Shells killed several other high ranking members.", ["killed ~2+ other high ranking members"]),
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
TAKEN_AND_FREED = [
    ("Two of the hostages regained their freedom on Friday.", ["released 2 hostages"]),
    ("Four nurses held by kidnappers were reunited with their families.", ["released 4 nurses"]),
    ("The three boys returned home after a ransom was paid.", ["released 3 boys"]),
    ("The coach returned home after the match.", []),
    ("The raiders took around ten villagers with them.", ["abducted ~10 villagers"]),
    ("The raiders took five rifles with them.", ["seized 5 rifles"]),
    ("Six people were taken along by the rebels.", ["abducted 6 people"]),
    ("A teacher was taken by six armed men near Basilan.", ["abducted 1 teacher"]),
    ("The villagers were taken by bus to Goma.", []),
    ("Some 300 households have moved towards Kalembe.", ["displaced ~300 households"]),
    ("Troops have moved towards Kalembe.", []),
    ("More than 9,000 people are now sheltering in schools.", ["displaced 9000+ people"]),
    ("Twelve people sheltering in a church were killed.", ["killed 12 people"]),
    # one count in two units
    ("Some 14,200 people (2,900 households) have fled to Mueda.", ["displaced ~14200 people"]),
    ("Close to 5,000 residents, or 1,200 families, have fled Marawi.", ["displaced ~5000 residents"]),
    # an active verb keeps what stands right behind it
    (
        "The war has killed thousands of people, and more than 2 million have been displaced.",
        ["killed ~2000+ people", "displaced 2000000+"],
    ),
    ("Rifles were recovered from the killed rebels.", ["seized - Rifles"]),
    ("Villagers found 17 corpses in the river.", ["killed 17 corpses"]),
    ("The mine killed the deputy commissioner and a proprietor.", ["killed 2 deputy commissioner and a proprietor"]),
    ("A woman lost both of her legs.", ["wounded 1 woman"]),
    ("Troops recovered three cutlasses.", ["seized 3 cutlasses"]),
]  # fmt: skip
OF_OTHER_WARS = [
    # fired, and so a strike; held, shot down or found, and none
    ("Troops fired 47 rounds of ammunition at Shebekino.", ["strikes 47 rounds"]),
    ("The gang dropped at least 20 explosive devices on the village.", ["strikes 20+ explosive devices"]),
    ("Russia launched 13 drones; 11 of them were downed.", ["strikes 13 drones", "destroyed 11"]),
    ("The army bought 300 rounds and 20 drones.", []),
    ("Police recovered 3 rifles and two sticks of dynamite.", ["seized 3 rifles", "seized 2 sticks of dynamite"]),
    # how old, not how many
    ("A man of 62 was killed in Kupiansk.", ["killed 1 man"]),
    # one person told twice
    ("Police arrested a suspect, a 19-year-old from Manta.", ["captured 1 suspect"]),
    ("Gunmen killed a father, a mother and a son.", ["killed 3 father, a mother and a son"]),
    # where a bullet hit
    ("An officer was hit by a bullet in the arm.", ["wounded 1 officer"]),
    ("An officer was hit by a bullet.", ["casualties 1 officer"]),
    ("Settlers uprooted some 70 olive trees.", ["destroyed ~70 olive trees"]),
    # buried, and so dead; not buried under what fell
    ("We helped to bury thirteen people in Djibo.", ["killed 13 people"]),
    ("The strike buried 20 people under rubble.", []),
    # questioned, held
    ("Police took 32 people in for questioning in Colombo.", ["captured 32 people"]),
    ("Over 200 residents are held in a warehouse.", ["captured 200+ residents"]),
    ("The two sides exchanged 103 prisoners near Marib.", ["released 103 prisoners"]),
    # made to leave
    ("The clash prompted 87 families to evacuate to the gym.", ["displaced 87 families"]),
    ("Some 2,150 households moved towards Mweso.", ["displaced ~2150 households"]),
    ("The brigade moved to Mweso.", []),
    # what they were killed or taken in is counted with nobody
    ("Soldiers killed nine rebels in two operations in Samar.", ["killed 9 rebels"]),
    ("Soldiers captured nine rebels in two trucks near Samar.", ["captured 9 rebels"]),
    ("Gunmen killed nine women in three communities, a monitor said.", ["killed 9 women"]),
    ("Soldiers killed nine rebels over two operations.", ["killed 9 rebels"]),
    ("Soldiers killed nine rebels as two others ran.", ["killed 9 rebels"]),
    ("The blast killed nine women as well as two guards.", ["killed 9 women", "killed 2 guards"]),
    ("The blast killed nine women along with two guards.", ["killed 9 women", "killed 2 guards"]),
    # who saw it, whom the dead had met, and whom somebody wants free
    ("Gunmen killed a judge in front of his two children.", ["killed 1 judge"]),
    ("Gunmen killed a teacher in the presence of three pupils.", ["killed 1 teacher"]),
    ("A judge who had sentenced 30 rebels was shot dead in Cali.", ["killed 1 judge"]),
    ("A priest who sheltered 200 people was killed by rebels near Goma.", ["killed 1 priest"]),
    ("The rebels demanded the release of 100 prisoners and killed a hostage.", ["killed 1 hostage"]),
    ("The rebels want the army to free 100 prisoners and have killed a hostage.", ["killed 1 hostage"]),
    ("Officers grabbed hold of two women and pulled them away in handcuffs.", ["captured 2 women"]),
    ("The rebels offered to release 14 soldiers.", []),
    ("The rebels released 14 soldiers.", ["released 14 soldiers"]),
    ("The army is preparing to evacuate 400 families.", []),
    ("The army evacuated 400 families.", ["displaced 400 families"]),
    ("The blast killed nine women in addition to two guards.", ["killed 9 women", "killed 2 guards"]),
    # sent on for treatment
    ("Six others were rushed to Mogadishu for treatment.", ["wounded 6 others"]),
    # men lost are dead, what they drove is destroyed
    (
        "The army lost 40 servicemen, a tank and three howitzers near Kupiansk.",
        ["killed 40 servicemen", "destroyed 1 tank", "destroyed 3 howitzers"],
    ),
    ("The convoy lost two pick-ups to a mine near Aguelhoc.", ["destroyed 2 pick-ups"]),
    ("The rebels lost their houses to the flood.", []),
    # weapons that are given up, and arms of another sort than a man's
    ("Three rebels surrendered in Sagay, yielding a garand rifle.", ["surrendered 3 rebels", "seized 1 garand rifle"]),
    (
        "Eight fighters surrendered to the army with four weapons at Halungu.",
        ["surrendered 8 fighters", "seized 4 weapons"],
    ),
    (
        "Three rebels surrendered in Sagay, bringing along two M14 rifles.",
        ["surrendered 3 rebels", "seized 2 M14 rifles"],
    ),
    ("Three houses were burnt and a church was vandalised in Songjang.", ["destroyed 3 houses", "destroyed 1 church"]),
    ("Fighters captured 16 soldiers along with 31 small arms.", ["captured 16 soldiers", "seized 31 small arms"]),
    ("The rebels recovered an AK-47 in Macomia.", ["seized 1 AK-47"]),
    ("Police found two caliber .45 pistols and four grenades.", ["seized 2 caliber .45 pistols", "seized 4 grenades"]),
    ("Raiders burned three tukuls and two barges.", ["destroyed 3 tukuls", "destroyed 2 barges"]),
    (
        "Recovered from the site were an M16 rifle, two caliber .45 pistols, four rifle grenades and documents.",
        ["seized 1 M16 rifle", "seized 2 caliber .45 pistols", "seized 4 rifle grenades"],
    ),
    (
        "36,137 people have been displaced: 15,086 to Cúcuta and 12,490 to Ocaña.",
        ["displaced 36137 people", "displaced 15086 < 36137", "displaced 12490 < 36137"],
    ),
    # in the words of local papers and of field notes
    ("Nine persons are at the General Hospital in Jos with bullet wounds.", ["wounded 9 persons"]),
    ("Eleven were taken to the clinic with machete injuries.", ["wounded 11"]),
    ("Residents reported the theft of 30 cows and the looting of 20 shops in Djugu.", ["seized 30 cows"]),
    ("The brigade mourned four of its men on its page.", ["killed 4 men"]),
    ("The party mourned three fighters on Sunday.", ["killed 3 fighters"]),
    ("The town mourned two teachers.", []),
    ("Two rangers are still not accounted for.", ["missing 2 rangers"]),
    ("Settlers cut down 40 olive trees in Burin.", ["destroyed 40 olive trees"]),
    ("At least 50 olive trees were uprooted in Burin.", ["destroyed 50+ olive trees"]),
    ("Four militiamen were put out of action near Djugu.", ["casualties 4 militiamen"]),
    ("The army put six terrorists out of action near Djugu.", ["casualties 6 terrorists"]),
    ("Two tanks were put out of action near Kherson.", ["destroyed 2 tanks"]),
    ("Nearly 4,000 people left Baga for Maiduguri after the attack.", ["displaced ~4000 people"]),
    ("The soldiers left Baga for Maiduguri after the attack.", []),
    ("Peacekeepers extracted 31 civilians from Tchulu.", ["displaced 31 civilians"]),
    ("The militants blew up two boreholes and a mast.", ["destroyed 2 boreholes", "destroyed 1 mast"]),
    ("Eight citizens of one family were killed in the raid.", ["killed 8 citizens"]),
    ("Raiders killed the omda and his two sons.", ["killed 3 omda and his two sons"]),
    # what is no number of those harmed
    ("They shot the men one by one in Djibo.", ["casualties - men"]),
    ("The raid killed nine, five of them children from one family.", ["killed 9", "killed 5 children < 9"]),
    ("Shelling killed nine people, all of them herders.", ["killed 9 people"]),
    # runs of bombers; breaches of a truce, and of rights
    ("Jets made 11 bombing runs over Loikaw.", ["strikes 11 bombing runs"]),
    ("The mission recorded 84 ceasefire violations in Donetsk.", ["strikes 84 ceasefire violations"]),
    ("Monitors recorded 1,384 violations in the province.", []),
]
#: What befell them is no deed of war, or was told of before.
NO_DEED_OF_WAR = [
    # a boat that nobody sank
    ("The girl's father and eight other people drowned when their boat sank off Tenerife.", []),
    ("Six migrants died after a dinghy carrying 40 capsized off Zawiya.", []),
    (
        "Nine sailors died when their boat sank after being hit by a drone.",
        ["killed 9 sailors", "destroyed 1 their boat"],
    ),
    # illness, accident and storm; but not where somebody had a hand in it, nor a wound, nor hunger in a siege
    ("Twenty people died of cholera in the camp near Goma.", []),
    ("He died of a heart attack in the prison at Insein.", []),
    ("His mother died in a boating accident off Tumaco.", []),
    ("Three soldiers were killed in a helicopter crash near Gao.", []),
    ("The storm killed nine people in Beira.", ["killed 9 people"]),
    ("At least 5,000 people were displaced by floods in Jonglei.", []),
    ("Three soldiers died in a helicopter crash after rebels fired a missile at it.", ["killed 3 soldiers"]),
    ("Forty people were killed in a crash of gunfire in Sake.", ["killed 40 people"]),
    ("Three guards died of their wounds in Marib.", ["killed 3 guards"]),
    ("Six children died of hunger in besieged Madaya.", ["killed 6 children"]),
    ("Nine farmers were killed in an attack on Jos.", ["killed 9 farmers"]),
    # given up to those who try them
    ("Villagers handed over two suspects to police in Jos.", []),
    ("Two men have been handed over to the United States for trial.", []),
    ("The militia handed over nine prisoners to the Red Cross.", ["released 9 prisoners"]),
    # envoys are sent home; villagers are driven out
    ("Ottawa expelled 12 diplomats over the poisoning of an exile.", []),
    ("Those expelled were intelligence agents, including 31 from the embassy.", []),
    ("The expulsions of diplomats from Britain and some of its allies went on.", []),
    ("The party was hurt when Sol Fenn was expelled from the talks.", []),
    ("The junta expelled 2,000 villagers from Demoso.", ["displaced 2000 villagers"]),
    ("The junta expelled 2,000 villagers from Demoso, the embassy said.", ["displaced 2000 villagers"]),
    # two told of before, and what was no attack
    ("Investigators sifted evidence in the two bomb blasts in Davao.", []),
    ("Two bomb blasts in Davao killed six people.", ["strikes 2 bomb blasts", "killed 6 people"]),
    ("Seven miners were killed in two accidental explosions.", ["killed 7 miners"]),
    ("He admitted three attacks, including the 2009 bombing of a market.", ["strikes 3 attacks"]),
    # none that weren't told of
    ("A reporter saw some of the wounded being treated at a clinic in Taiz.", []),
    ("Some of the injured may have been taken to hospitals across the border.", []),
    ("Some of the injured are in a critical condition.", ["wounded ~2+ < told"]),
    ("Twelve of the wounded were taken to hospital.", ["wounded 12 < told"]),
    ("The guerrillas hold 17 hostages, some of them for several years.", ["abducted 17 hostages"]),
    ("The guerrillas hold 17 hostages, three of them girls.", ["abducted 17 hostages", "abducted 3 girls < 17"]),
    # an age behind a name, and nobody's number
    ("The slaying of Ana Ruiz, 52, a doctor in Tijuana, shocked the town.", ["killed 1 Ana Ruiz"]),
    ("Rebels blew up a coach, killing all 40 passengers and crew.", ["killed 40 passengers", "killed - crew"]),
]
#: One person by his nation.
NATIONS = [
    ("A Malian was killed near Gao.", ["killed 1 Malian"]),
    ("Gunmen abducted a Frenchman and a Turk in Kidal.", ["abducted 2 Frenchman and a Turk"]),
    ("The blast killed nine people, including an Iraqi.", ["killed 9 people", "killed 1 Iraqi < 9"]),
    (
        "Ten Americans were killed with two other Britons and an Iraqi injured.",
        ["killed 10 Americans", "wounded 2 other Britons", "wounded 1 Iraqi"],
    ),
    (
        "The 13 foreigners, six Iraqis, six Sudanese and a Turk, were arrested in Mombasa.",
        ["captured 13 foreigners", "captured 6 Iraqis", "captured 6 Sudanese", "captured 1 Turk"],
    ),
    ("An Iraqi soldier was killed.", ["killed 1 Iraqi soldier"]),
    ("The army shot down an Iranian drone.", ["destroyed 1 Iranian drone"]),
]
#: What is done to those who are taken.
TAKEN_AND_HARMED = [
    ("Two nuns were kidnapped and murdered in Cauca.", ["abducted 2 nuns", "killed 2 nuns"]),
    ("Gunmen abducted and killed three teachers in Borno.", ["abducted 3 teachers", "killed 3 teachers"]),
    ("The army killed or captured 40 rebels.", ["captured 40 rebels"]),
    ("Twelve captured fighters were killed.", ["killed 12 captured fighters"]),
    ("Five men who had been abducted were killed.", ["killed 5 men"]),
    ("Five rebels were captured and 12 were killed.", ["captured 5 rebels", "killed 12"]),
]
#: What is found with what; who is only sought; wounds of one, and how a shot ended.
SEIZED_AND_SOUGHT = [
    (
        "Troops found two magazines for an M16 rifle with 50 rounds of ammunition.",
        ["seized 2 magazines", "seized 50 rounds"],
    ),
    ("Police unearthed three rifles near Besh.", ["seized 3 rifles"]),
    ("They offered a reward for information leading to the arrest of two bombers.", []),
    ("A court issued a warrant for the arrest of three generals.", []),
    ("The tip was of use and led to the arrest of two bombers.", ["captured 2 bombers"]),
    ("Ms. Paz was hit several times and died.", ["killed 1 Ms. Paz"]),
    ("He was hit twice by a sniper.", []),
    ("The town was hit several times by rockets.", ["strikes ~2+"]),
    ("The latest on the fatal Orrinville police shooting of a man.", ["killed 1 man"]),
    ("The latest on the police shooting of a man.", ["casualties 1 man"]),
]
#: Several by their names.
NAMED = [
    ("Gunmen killed Ana Ruiz, Jose Diaz and Luis Paz in Cauca.", ["killed 3 Ana Ruiz, Jose Diaz and Luis Paz"]),
    ("Ana Ruiz and Jose Diaz were abducted.", ["abducted 2 Ana Ruiz and Jose Diaz"]),
    # with titles, and whose wife or driver one was; soldiers and civilians stay apart
    (
        "Governor Ahmed Musa and police chief Idris Bello were killed in Jos.",
        ["killed 2 Governor Ahmed Musa and police chief Idris Bello"],
    ),
    ("Rebels killed Colonel Luis Mora and Captain Juan Paz.", ["killed 2 Colonel Luis Mora and Captain Juan Paz"]),
    ("Journalists Ana Ruiz and Jose Diaz were abducted.", ["abducted 2 Journalists Ana Ruiz and Jose Diaz"]),
    (
        "General Ahmed Musa and his driver Idris Bello were killed.",
        ["killed 2 General Ahmed Musa and his driver Idris Bello"],
    ),
    (
        "Gunmen killed councillor Luis Mora and his wife Ana Rafal.",
        ["killed 2 councillor Luis Mora and his wife"],
    ),
    (
        "Photographer Maks Levin and soldier Oleksiy Moroz were killed.",
        ["killed 1 Photographer Maks Levin", "killed 1 soldier Oleksiy Moroz"],
    ),
    ("Omar Bello, 23, and Idris Musa, 31, were killed in Jos.", ["killed 2 Omar Bello, 23, and Idris Musa"]),
    (
        "Ana Ruiz, 9, Luis Ruiz, 7, and Juan Ruiz, 4, were killed by a shell.",
        ["killed 3 Ana Ruiz, 9, Luis Ruiz, 7, and Juan Ruiz"],
    ),
    # a second verb that may be taken for an adjective
    (
        "The ministry said the army destroyed three vehicles and seized weapons.",
        ["destroyed 3 vehicles", "seized - weapons"],
    ),
    ("The blast killed two people and injured bystanders.", ["killed 2 people", "wounded - bystanders"]),
    # those who killed before, and what is only found
    ("The alleged killer, Omar Bello, was shot dead by police.", ["killed 1 alleged killer"]),
    ("Police found a flag of the rebels at the scene.", []),
    ("Police found a flag and two rifles at the scene.", ["seized 2 rifles"]),
    # of whom somebody says so
    ("A priest who officials said was killed by bandits in Kaduna was buried.", ["killed 1 priest"]),
    ("Three farmers who police say militants shot dead near Lamu were buried.", ["killed 3 farmers"]),
    ("The man, whom prosecutors say rebels kidnapped in Goma, spoke.", ["abducted 1 man"]),
    ("The police, who say rebels kidnapped nine men in Goma, left.", ["abducted 9 men"]),
    ("Fighters from Gao, Kidal and Menaka were killed.", ["killed - Fighters"]),
    # those among the dead and wounded were either
    ("Women and girls were among the dead and wounded in Ituri.", ["casualties - Women and girls < told"]),
    ("Women and girls were among the dead in Ituri.", ["killed - Women and girls < told"]),
    ("They burned down several synagogues and murdered two men.", ["destroyed ~2+ synagogues", "killed 2 men"]),
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
#: Those who did it, and what is counted by the barrel.
DOERS = [
    ("The revolt was started by 28 prisoners.", []),
    ("Nine prisoners attacked the guards and killed two policemen.", ["killed 2 policemen"]),
    ("The company lost 90,000 of its 150,000 daily barrels of crude.", []),
    ("Helicopters dropped 12 barrels on the oil refinery.", ["strikes 12 barrels"]),
    ("Helicopters hit Taiz with 12 barrels.", ["strikes 12 barrels"]),
]
#: Asked for, given up, sent home.
NOT_DONE = [
    # whom somebody is asked to free isn't free; arms given up; envoys sent home
    ("The UN urged the Houthis to release 20 hostages.", []),
    ("The court ordered the rebels to free the girl.", []),
    ("The mother demanded that the gang free her son.", []),
    ("The rebels agreed to release 20 prisoners.", ["released 20 prisoners"]),
    ("The court ordered the arrest of five soldiers over the killings.", []),
    ("Prosecutors are seeking the arrest of two generals.", []),
    ("The general ordered the killing of two priests in Suchitoto.", ["killed 2 priests"]),
    ("Police announced the arrest of five soldiers.", ["captured 5 soldiers"]),
    # the rest get away
    ("The army arrested one man in Jos, while two others escaped.", ["captured 1 man"]),
    ("The raid killed nine people in Jos and 400 others fled.", ["displaced 400 others", "killed 9 people"]),
    ("Rebels killed 12 villagers near Bunia and 3,000 people fled.", ["displaced 3000 people", "killed 12 villagers"]),
    ("Rebels killed 12 villagers and 3,000 people fled to Bunia.", ["displaced 3000 people", "killed 12 villagers"]),
    (
        "Rebels killed 12 villagers and 3,000 people have fled to Bunia.",
        ["displaced 3000 people", "killed 12 villagers"],
    ),
    ("Police shot dead one man and two attackers fled to the hills.", ["killed 1 man"]),
    ("Two attackers who killed a guard in Jolo have fled.", ["killed 1 guard"]),
    ("Rebels killed 12 villagers and three soldiers in Bunia.", ["killed 12 villagers", "killed 3 soldiers"]),
    ("Gunmen killed 12 villagers near Bunia as thousands fled.", ["displaced ~2000+", "killed 12 villagers"]),
    # in care, not in another place where the same befell them
    ("The governor said 13 were dead and 30 in hospital.", ["killed 13"]),
    ("The rebels killed 3 farmers in Guma and 5 in Logo.", ["killed 3 farmers", "killed 5"]),
    ("Two men were shot dead in Cali and a third in Palmira.", ["killed 2 men", "killed 1 third"]),
    ("A soldier was killed in Taiz and another in Lahj.", ["killed 1 soldier", "killed 1 another"]),
    ("A soldier was killed on the road from one town to another in Lahj.", ["killed 1 soldier"]),
    # whom the parser gives to another word
    ("One person was killed and another was critically injured.", ["killed 1 person", "wounded 1 another"]),
    ("A mine hit the patrol, leaving a soldier martyred and three injured.", ["killed 1 soldier", "wounded 3"]),
    ("The blast left a policeman wounded.", ["wounded 1 policeman"]),
    ("A shell wounded her parents in Marib.", ["wounded - her parents"]),
    ("Villagers recovered the charred remains of six people.", ["killed 6 people"]),
    ("The remains of a drone were found near Marib.", []),
    # who he was, and where she stands in a row
    ("The strike killed Luis Mora, a rebel commander, and his driver.", ["killed 1 Luis Mora", "killed 1 his driver"]),
    ("She was the third reporter killed this year in Mexico.", []),
    # all of a kind
    ("The strike on Marib killed seven, all women and children.", ["killed 7"]),
    ("The strike on Marib killed all passengers of the bus.", ["killed - passengers"]),
    # kept from it
    ("The militia broke the truce by abstaining from releasing many of the detainees.", []),
    ("Soldiers prevented the abduction of 12 girls near Chibok.", []),
    ("Police stopped the mob from lynching two men.", []),
    ("Gunmen stopped a bus and killed nine people.", ["killed 9 people"]),
    ("The villagers fled from the killing of 12 people.", ["displaced - villagers", "killed 12 people"]),
    # a proportion
    ("Most victims of this war are unarmed civilians.", []),
    ("Libya has dismantled its chemical weapons.", []),
    ("Inspectors say Iraq destroyed its long-range missiles and weapons.", []),
    ("The rebels destroyed the army's weapons.", ["destroyed - army's weapons"]),
    ("The first group of expelled diplomats and their families left the embassy.", []),
]
#: How it ended, and what the noun says that the clause behind it doesn't.
IN_THE_END = [
    ("Four other victims died after they had been transferred to Turkish hospitals.", ["killed 4 other victims"]),
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
SAID_LATE = [
    # as were others
    (
        "Twelve soldiers were injured in the attack near Marawi, as were some pedestrians.",
        ["wounded 12 soldiers", "wounded ~2+ pedestrians"],
    ),
    ("Two nurses were abducted in Niamey, and so was a driver.", ["abducted 2 nurses", "abducted 1 driver"]),
    (
        "Two medics were among the dead as well as women and children.",
        ["killed 2 medics < told", "killed - women and children"],
    ),
    ("The guards of the mine were paid, as were two clerks.", []),
    ("Nine people were killed as two soldiers watched.", ["killed 9 people"]),
    # a people's end, and its flight
    ("The genocide of more than 500,000 Tutsis in Rwanda began in 1994.", ["killed 500000+ Tutsis"]),
    ("The slaughter of 200 villagers shocked Ituri.", ["killed 200 villagers"]),
    ("The lynching of two men in Puebla was filmed.", ["killed 2 men"]),
    ("The rescue of 20 hostages took hours.", ["released 20 hostages"]),
    ("The exodus of about 2 million Hutus followed.", ["displaced ~2000000 Hutus"]),
    ("The expulsion of 3,000 families from Kirkuk continued.", ["displaced 3000 families"]),
    ("The expulsion of 23 diplomats angered Moscow.", []),
    # shots are counted, not those they hit
    ("He is wanted for at least two other shootings of doctors.", ["casualties - doctors"]),
    ("Three stabbings of passengers were reported in Hamburg.", ["casualties - passengers"]),
    # by a pronoun
    ("Gunmen took the trader away and killed him.", ["killed 1"]),
    ("The militiamen shot her dead behind the school.", ["killed 1"]),
    ("Rebels burned her house in Ituri.", ["destroyed 1 her house"]),
    ("The blast threw him from the car.", []),
    # what may come of it
    ("Iran condemns acts which may result in the death of innocent people.", []),
    ("Such attacks could lead to the deaths of thousands.", []),
    ("The strike may have resulted in the deaths of 20 people.", ["killed 20 people"]),
    # one who did it, killed in the end; not the crowd that mourned him, nor who fired at them
    ("Two gunmen stormed the campus in Garissa before being gunned down.", ["killed 2 gunmen"]),
    ("Three attackers entered the hotel in Kabul before they were shot dead by guards.", ["killed 3 attackers"]),
    ("A gunman killed five shoppers before he was shot dead by police.", ["killed 1 gunman", "killed 5 shoppers"]),
    ("Six herders were held for a week in Kaduna before being released.", ["released 6 herders"]),
    ("A trader was abducted in Zamfara before being killed.", ["killed 1 trader", "abducted 1 trader"]),
    ("Some 500 people attended a service a year after he was killed.", ["killed 1"]),
    ("Soldiers searched the village after it was attacked.", []),
    # peoples, by a word that is said of persons alone
    ("The raid on Saada killed 20 displaced Yemenis.", ["killed 20 displaced Yemenis"]),
    ("The soldiers shot dozens of innocent Palestinians dead.", ["killed ~24+ innocent Palestinians"]),
    ("Soldiers killed 12 unarmed Rohingya in Maungdaw.", ["killed 12 unarmed Rohingya"]),
    ("The camp hosts thousands of displaced Sudanese.", ["displaced ~2000+ displaced Sudanese"]),
    ("The drones destroyed three military Humvees.", ["destroyed 3 military Humvees"]),
    # each "of" its own dead
    (
        "The deaths of an elderly woman and of a policeman shocked Herat.",
        ["killed 1 elderly woman", "killed 1 policeman"],
    ),
    # those of a group, told without its number
    ("Doctors in Bunia treated the wounded, among them a young boy.", ["wounded 1 young boy < told"]),
    ("The clinic received the injured, including three soldiers.", ["wounded 3 soldiers < told"]),
    ("The number of the wounded, among them women, is unknown.", []),
    # whom a relative clause speaks of
    ("The teacher whom gunmen killed was buried in Cali.", ["killed 1 teacher"]),
    ("Two soldiers that rebels captured are alive.", ["captured 2 soldiers"]),
    ("Ana Ruiz, who police say the brothers shot to death, was 40.", ["killed 1 Ana Ruiz"]),
    ("The man who police say killed five soldiers lived in Lima.", ["killed 5 soldiers"]),
    ("The attack in which gunmen killed five people shocked Lima.", ["killed 5 people"]),
]
ALL = [
    *NOT_DONE,
    *IN_THE_END,
    *SAID_LATE,
    *ONCE,
    *DOERS,
    *NO_DEED_OF_WAR,
    *NATIONS,
    *SELDOM_WORDS,
    *NAMED,
    *SEIZED_AND_SOUGHT,
    *TAKEN_AND_HARMED,
    *OF_OTHER_WARS,
    *NOBODY,
    *TAKEN_AND_FREED,
    *TOGETHER,
    *OTHER_WORDS,
    *NOBODY_STATED,
    *OF_WHOLES,
    *WHOSE,
    *ORDER,
    *JOINED,
    *VERBS, *SHOT, *SINGLES, *UNCOUNTED, *NOUNS, *TOLLS, *HEADLINES, *LISTS, *UNDIVIDED, *PARTS, *WHO_THEY_WERE,
    *STRIKES, *FLIGHT, *NOT_CODED,
]  # fmt: skip


def bounds(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return "-"
    if low is None:
        return f"..{high}"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}..{high}"


def written(doc, mention) -> str:
    """A figure as the rows write it."""
    counted = mention.counted
    out = f"{mention.effect} {'~' if counted.approx else ''}{bounds(counted.low, counted.high)}"
    if counted.noun is not None:
        out += " " + doc[counted.noun[0] : counted.noun[1] + 1].text
    if mention.whole is not None:
        whole = mention.whole.counted
        out += f" < {bounds(whole.low, whole.high).rstrip('+')}"
    elif mention.partitive:
        out += " < told"
    return out


def figures(text: str) -> list[str]:
    doc = next(syntax.parse([text]))
    return [written(doc, mention) for mention in effects.find(doc, quantities.find(text))]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_figures_of_a_sentence(text: str, expected: list[str]) -> None:
    assert sorted(figures(text)) == sorted(expected)


@pytest.mark.parametrize("text", [text for text, expected in ALL if expected])
def test_a_sentence_with_a_figure_is_parsed(text: str) -> None:
    """The filter that spares the parser lets through every sentence that states a figure."""
    assert effects.worth_parsing(sentences(text)) or trigger_pattern().search(text)


REPORTS = [
    # another number for those counted before
    (
        "Some 200 people were kidnapped from two villages. Police put the number at 50 and said 12 had been rescued.",
        ["abducted ~200 people", "abducted 50", "released 12"],
    ),
    (
        "At least 30 civilians were killed in Gao. A hospital source put the figure at 42.",
        ["killed 30+ civilians", "killed 42"],
    ),
    ("Nine soldiers were wounded in Gao. The army gave the number of vehicles as 12.", ["wounded 9 soldiers"]),
    ("Fighting went on in Gao. The UN put the number at 300.", []),
    # a side's losses in a list, things taken, victims; not those that are only asked about
    (
        "Rebel losses: 40 personnel, 5 tanks and 2 helicopters over the past day.",
        ["killed 40 personnel", "destroyed 5 tanks", "destroyed 2 helicopters"],
    ),
    (
        "Army losses in Gao amounted to nine soldiers and a howitzer.",
        ["killed 9 soldiers", "destroyed 1 howitzer"],
    ),
    ("Economic losses: 4 million dollars.", []),
    (
        "Nine soldiers were killed and two vehicles taken in Gao.",
        ["killed 9 soldiers", "seized 2 vehicles"],
    ),
    ("Nine soldiers were killed and the car was taken to Gao.", ["killed 9 soldiers"]),
    ("The attack on Gao left more than 180 victims.", ["casualties 180+ victims"]),
    ("Gunmen killed 67 people in Gao. Police are investigating nine of the deaths.", ["killed 67 people"]),
    # in one sentence with the first count, for "it", and one number after another
    (
        "The ministry said 12 people were killed in Gao, while the mayor put the number at 16 civilians and one "
        "policeman.",
        ["killed 12 people", "killed 16 civilians", "killed 1 policeman"],
    ),
    ("A bomb killed scores in Gao. Police put it at 40, then at 62.", ["killed ~40+", "killed 40", "killed 62"]),
    ("Officials put the toll at 40, then 62 and finally 93.", ["killed 40", "killed 62", "killed 93"]),
    ("Nine people were killed in Gao. The army put it at 14:00.", ["killed 9 people"]),
    # (text, figures): what one sentence leaves to another
    (
        "Five teenagers were shot in Orrinville. The victims are two girls and three boys.",
        ["casualties 5 teenagers", "casualties 2 girls < 5", "casualties 3 boys < 5"],
    ),
    (
        "At least 11 people died in the market of Potiskum. They included two soldiers and a nurse.",
        ["killed 11+ people", "killed 2 soldiers < 11", "killed 1 nurse < 11"],
    ),
    (
        "Sixteen people were killed in Sloviansk. Five of the dead were children. Three of them were siblings.",
        ["killed 16 people", "killed 5 children < 16", "killed 3 siblings < 5"],
    ),
    (
        "The attacks claimed the lives of 49 people, as follows:\n- 30 civilians, including 4 women\n- 12 soldiers\n"
        "- 7 fighters of local factions\nA curfew was imposed.",
        [
            "killed 49 people",
            "killed 30 civilians < 49",
            "killed 4 women < 30",
            "killed 12 soldiers < 49",
            "killed 7 fighters < 49",
        ],
    ),
    (
        "Killed in Beni on Tuesday:\n1. Four farmers\n2. Two soldiers\n",
        ["killed 4 farmers", "killed 2 soldiers"],
    ),
    (
        "Monitors have the names of 63 who were killed. Of these, 41 were men, 12 were women and 10 were children.",
        ["killed 63", "killed 41 men < 63", "killed 12 women < 63", "killed 10 children < 63"],
    ),
    (
        "Twelve people were arrested. The governor gave three reasons:\n- 30 complaints\n",
        ["captured 12 people"],
    ),
    (
        "Twenty-two people were wounded in Cali. Two of the wounded are in critical condition.",
        ["wounded 22 people", "wounded 2 < 22"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS, ids=[text[:60] for text, _ in REPORTS])
def test_figures_of_a_report(text: str, expected: list[str]) -> None:
    split = sentences(text)
    worth = effects.worth_parsing(split)
    parsed = syntax.parse([s.text for s in split if s.index in worth])
    docs = [next(parsed) if s.index in worth else None for s in split]
    found = effects.figures(split, docs)
    wholes = [written(docs[index], mention) for index, mention in found]
    assert wholes == expected


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Colonel Omar Dini was killed in Galkayo.", "leader"),
        ("Gen. Omar Dini was killed in Galkayo.", "leader"),
        ("A shell wounded Lt. Ana Rafal in Arauca.", "combatant"),
        ("Journalist Ana Rafal was shot dead in Celaya.", "journalist"),
        ("Ana Rafal was shot dead in Celaya.", None),
    ],
)
def test_a_title_tells_what_a_named_person_is(text: str, category: str | None) -> None:
    doc = next(syntax.parse([text]))
    assert [m.counted.category for m in effects.find(doc, quantities.find(text))] == [category]


@pytest.mark.parametrize(
    ("text", "further"),
    [
        ("Another 11 were killed in clashes in Goma.", True),
        ("Four other people were killed in Mopti.", True),
        ("Many more were killed.", True),
        ("A medic held another dead child.", True),
        ("More than 20 people were killed.", False),
        ("The other day seven people were killed.", False),
    ],
)
def test_another_seven_are_on_top_of_those_told_before(text: str, further: bool) -> None:
    doc = next(syntax.parse([text]))
    assert [m.counted.further for m in effects.find(doc, quantities.find(text))] == [further]


def test_the_span_is_the_shortest_stretch_that_holds_number_noun_and_effect() -> None:
    text = "On Monday, officials said, two miners were killed near Bunia by the militia."
    doc = next(syntax.parse([text]))
    (mention,) = effects.find(doc, quantities.find(text))
    assert doc[mention.span[0] : mention.span[1] + 1].text == "two miners were killed"


def test_a_phrase_that_hangs_on_no_verb_is_read_to_the_end() -> None:
    # the parser made the preposition the root: nothing stands above it
    doc = Doc(
        syntax.load().vocab,
        words=["Seven", "in", "critical", "condition"],
        heads=[1, 1, 3, 1],
        deps=["nsubj", "ROOT", "amod", "pobj"],
        pos=["NUM", "ADP", "ADJ", "NOUN"],
    )
    trigger = Trigger("wounded", "phrase", 1, 3, 1, "before")
    assert [(token.text, rule) for token, rule in arguments(doc, trigger)] == [("Seven", "effect.phrase.subject")]


WORDS = ["12", "dozens of", "people", "a soldier", "including", "and", ",", "the toll", "of them", "(", ":"]
WORDS += sorted({*effect_words().verbs, *effect_words().heads})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join) | st.text(max_size=120))
def test_any_sentence_gives_figures_inside_it(text: str) -> None:
    doc = next(syntax.parse([text]))
    for mention in effects.find(doc, quantities.find(text)):
        assert 0 <= mention.span[0] <= mention.span[1] < len(doc)
        low, high = mention.counted.low, mention.counted.high
        assert low is None or high is None or low <= high
        assert mention.whole is not mention


@pytest.mark.parametrize(
    "unit", ["12 men killed, ", "a man and his wife, ", "the number of the ", "of the 12 ", "killing ", "in "]
)
def test_the_longest_sentence_is_read_in_a_moment(unit: str) -> None:
    import time

    text = unit * (2500 // len(unit))
    doc = next(syntax.parse([text]))
    began = time.process_time()
    effects.find(doc, quantities.find(text))
    assert time.process_time() - began < 2


@pytest.mark.parametrize("unit", ["x killed: 1. ", "\n- 3", "of the number of the ", "twice ", "1 of the "])
def test_a_megabyte_is_sifted_in_a_moment(unit: str) -> None:
    import time

    split = sentences(unit * (1_000_000 // len(unit)))
    began = time.process_time()
    effects.worth_parsing(split)
    assert time.process_time() - began < 10
