"""Mentions of actors: invented sentences from many wars, the words that are marked, and whom they mean."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warledger.claims.actors import find, resolve_references
from warledger.knowledge.actors import kinds


def mentions(text, country=None):
    return [(m.span.of(text), m.name) for m in find(text, country=country) if m.form != "joint"]


# country, text, expected (words, name), in order; joint mentions left out
NAMES = [
    (
        "SY",
        "Kurdish-led Syrian Democratic Forces fighters entered Tel Sarin.",
        [("Kurdish-led Syrian Democratic Forces fighters", "Syrian Democratic Forces")],
    ),
    (
        "SY",
        "Members of the Islamic State terror organization fled.",
        [("Islamic State terror organization", "Islamic State")],
    ),
    ("IQ", "Daesh militants fired on a post.", [("Daesh militants", "Islamic State")]),
    # the end of a longer name is another group's
    ("PS", "The Lions of Qassam Brigades denied it.", [("Lions of Qassam Brigades", "Lions of Qassam Brigades")]),
    ("PS", "Members of Qassam Brigades denied it.", [("Qassam Brigades", "Hamas")]),
    # the "military" of a group is no state's
    ("YE", "Houthi military leaders met in Sanaa.", [("Houthi", "Houthis")]),
    ("CO", "A rebel military offensive began.", [("rebel military", "rebels")]),
    ("CO", "A military offensive began.", [("military", "Colombian government forces")]),
    # whose it is, the subject of the verb says
    ("CO", "Ex-combatants launched a major military operation.", []),
    ("CO", "Tribal elders began a large-scale military offensive.", []),
    ("CO", "Two died after a major military operation.", [("military", "Colombian government forces")]),
    # a surname is no network
    ("AF", "Khalil Rahman Haqqani was killed in Kabul.", []),
    ("AF", "Haqqani fighters fired on a post.", [("Haqqani fighters", "Haqqani Network")]),
    (
        "IQ",
        "The so-called Islamic State in Iraq and the Levant group fled.",
        [("so-called Islamic State in Iraq and the Levant group", "Islamic State")],
    ),
    # a name that ends in brackets
    (
        "IN",
        "Maoists fled. The Communist Party of India (Maoist) denied it.",
        [
            ("Maoists", "Communist Party of India (Maoist)"),
            ("Communist Party of India (Maoist)", "Communist Party of India (Maoist)"),
        ],
    ),
    # many groups of one country have cadres
    ("IN", "Two PREPAK men were held. Cadres fled.", [("PREPAK", "PREPAK")]),
    ("IQ", "An attack by the Islamic State (IS) group was repelled.", [("Islamic State (IS) group", "Islamic State")]),
    ("IQ", "The town is quiet, the mayor said.", []),
    # a count is no part of a party's name
    ("IN", "Gunmen shot 12 Congress Party leaders.", [("Gunmen", "gunmen")]),
    ("SV", "Gunmen shot 10 Union leaders.", [("Gunmen", "gunmen")]),
    # police of a people are not the state's; those of a faith are
    ("SY", "Five Kurdish policemen fell.", [("Kurdish policemen", "Kurdish police")]),
    ("NG", "Five Christian policemen fell.", [("Christian policemen", "Nigerian police")]),
    # whose an aircraft is stands before its model
    ("SY", "A Russian Mi-8 military transport helicopter fell.", [("Russian Mi-8", "Russia")]),
    ("SY", "A military helicopter fell.", [("military helicopter", "Syrian government forces")]),
    # one state's body has a name that others' bodies have
    ("SY", "The National Defence Forces denied it.", [("National Defence Forces", "National Defence Forces")]),
    ("BI", "The National Defence Forces denied it.", []),
    # states that are no more
    ("AF", "Soviet troops fired on a village.", [("Soviet troops", "Soviet government forces")]),
    ("XK", "Yugoslav soldiers fled.", [("Yugoslav soldiers", "Yugoslav government forces")]),
    # "us" is also an article in transliterated names; the air force of one state is not that of another
    ("NG", "Nigerian Air Force jets hit a camp.", [("Nigerian Air Force jets", "Nigerian government forces")]),
    ("PK", "The Air Force denied it.", [("Air Force", "Pakistani government forces")]),
    (
        None,
        "The US Air Force and U.S. Navy denied it.",
        [("US Air Force", "United States"), ("U.S. Navy", "United States")],
    ),
    (
        "SO",
        "Ugandan People's Defence Force soldiers left.",
        [("Ugandan People's Defence Force soldiers", "Ugandan government forces")],
    ),
    ("SY", "Turkey's Syrian National Army fired.", [("Turkey's Syrian National Army", "Syrian National Army")]),
    (None, "Russian war planes bombed a camp.", [("Russian war planes", "Russia")]),
    (
        "SY",
        "Isis fighters and Daeshs positions, an ISISs statement",
        [("Isis fighters", "Islamic State"), ("Daeshs", "Islamic State"), ("ISISs", "Islamic State")],
    ),
    ("SY", "the al-Qaeda-linked Nusra Front said", [("al-Qaeda-linked Nusra Front", "Nusra Front")]),
    ("SY", "a convoy near Hama was hit", []),
    (
        "MM",
        "Arakan Army (AA) troops took a hill; the AA said so.",
        [("Arakan Army (AA) troops", "Arakan Army"), ("AA", "Arakan Army")],
    ),
    ("MM", "the local People's Defense Force ambushed", [("local People's Defense Force", "People's Defence Force")]),
    ("NG", "Troops seized an AA gun and two AT mines", [("Troops", "Nigerian government forces")]),
    ("MM", "PDF-Mogaung said in a statement", [("PDF-Mogaung", "People's Defence Force-Mogaung")]),
    (
        "CD",
        "M23 rebels shelled a camp held by Wazalendo fighters",
        [("M23 rebels", "M23"), ("Wazalendo fighters", "Wazalendo")],
    ),
    ("CM", "Amba boys ambushed a truck", [("Amba boys", "Ambazonian separatists")]),
    ("CM", "separatist fighters ambushed a truck", [("separatist fighters", "Ambazonian separatists")]),
    ("CO", "FARC dissidents and the ELN fought in Arauca", [("FARC dissidents", "FARC dissidents"), ("ELN", "ELN")]),
    (
        "PH",
        "communist New People's Army rebels burned a bus",
        [("communist New People's Army rebels", "New People's Army")],
    ),
    # a group, and whose affiliate, branch or ally it is
    (
        "YE",
        "A bomber of al-Qaeda's Yemeni affiliate Ansar al-Sharia fled",
        [("al-Qaeda's Yemeni affiliate Ansar al-Sharia", "Al-Qaeda in the Arabian Peninsula")],
    ),
    (
        "NG",
        "Boko Haram splinter group ISWAP took a road",
        [("Boko Haram splinter group ISWAP", "Islamic State West Africa Province")],
    ),
    ("NG", "shelling by Ansaru the Nigerian branch of al-Qaeda", [("Ansaru", "Ansaru")]),
    ("SO", "Al-Shabaab, which is linked to al-Qaeda, took a road", [("Al-Shabaab", "Al-Shabaab")]),
    ("NG", "Ansaru, once an offshoot of Boko Haram, took a road", [("Ansaru", "Ansaru")]),
    ("NG", "Ansaru and a branch of Boko Haram took a road", [("Ansaru", "Ansaru"), ("Boko Haram", "Boko Haram")]),
    (
        "CD",
        "the Islamic State affiliate ADF took a road",
        [("Islamic State affiliate ADF", "Allied Democratic Forces")],
    ),
    (
        "NG",
        "Boko Haram fought its splinter ISWAP",
        [("Boko Haram", "Boko Haram"), ("ISWAP", "Islamic State West Africa Province")],
    ),
    ("YE", "Iran-backed Houthi rebels fired a missile", [("Iran-backed Houthi rebels", "Houthis")]),
    ("YE", "the coalition bombed a market", [("coalition", "Saudi-led coalition")]),
    ("ML", "five died in French-led air strikes", [("French-led air strikes", "French-led coalition")]),
    ("UA", "a Russian-backed offensive stalled", []),
    ("SD", "the United Arab Emirates denied it", [("United Arab Emirates", "United Arab Emirates")]),
    (None, "the coalition talks on taxes went on", []),
    ("PK", "the militant group Lashkar-e-Islam claimed it", [("militant group Lashkar-e-Islam", "Lashkar-e-Islam")]),
    ("UA", "THE BLAST IS NEAR THE STATION", []),
    ("NG", "Who is to blame? It was us, they said.", []),
    ("ML", "Taliban-held villages and rebel-held towns", []),
]

STATES = [
    # what police fire, ride and do is theirs, as the army's is the army's
    ("KE", "Nine men were killed by police gunfire", [("police gunfire", "Kenyan police")]),
    ("BR", "at least 25 died in a police raid", [("police", "Brazilian police")]),
    ("NG", "two police vehicles burned", [("police vehicles", "Nigerian police")]),
    (None, "killed by Kenyan police fire", [("Kenyan police fire", "Kenyan police")]),
    # the government of a capital is that capital's state's, whatever the report is about
    ("SD", "The Oslo government said two hills were taken.", [("government", "Norwegian government forces")]),
    ("SD", "The government said two hills were taken.", [("government", "Sudanese government forces")]),
    # one man's country is his side's; so is the gun's that fired
    ("SY", "a mine injured a British adviser", [("British adviser", "British government forces")]),
    ("SO", "Burundian peacekeepers were killed", [("Burundian peacekeepers", "Burundian government forces")]),
    ("AZ", "a boy was killed by an Armenian shell", [("Armenian shell", "Armenian government forces")]),
    ("NG", "pipelines of Royal Dutch Shell", []),
    # a side speaks and acts; one of a border is a place
    ("AM", "The Azerbaijani side said nine fell", [("Azerbaijani side", "Azerbaijani government forces")]),
    ("AM", "The Armenian side shelled Aghdam", [("Armenian side", "Armenian government forces")]),
    ("SY", "on the Turkish side of the border", []),
    ("XK", "Serb police shelled a village", [("Serb police", "Serbian police")]),
    # things that armies alone have
    ("UA", "shot down by Ukrainian kamikaze drones", [("Ukrainian kamikaze drones", "Ukrainian government forces")]),
    ("UA", "blew up a Russian ammunition depot", [("Russian ammunition depot", "Russia")]),
    # a dateline before it is no part of its name
    ("MM", "YANGON, Myanmar - Army airstrikes killed 17", [("Army", "Myanmar military")]),
    # the army's own, and anybody's
    ("MM", "the military's jets bombed a village", [("military's jets", "Myanmar military")]),
    ("MM", "military jets bombed a village", []),
    # the number of a day or a year is part of no name
    ("KE", "the Aug. 7 Embassy bombings", []),
    ("NG", "the Sept. 11 Army raid", [("Army", "Nigerian government forces")]),
    ("NG", "the 2019 Army offensive", [("Army", "Nigerian government forces")]),
    ("UA", "killing 73 Ukrainian prisoners of war", [("Ukrainian prisoners of war", "Ukrainian government forces")]),
    # a country's name acts, also that of the country which the report is about; where it is a place, it doesn't
    ("IL", "Israel responded with strikes on the port", [("Israel", "Israel")]),
    ("UA", "Ukraine has also struck a depot", [("Ukraine", "Ukraine")]),
    ("TR", "a drone strike blamed on Turkey", [("Turkey", "Turkey")]),
    (
        "RW",
        "Congo accused Rwanda of shelling a camp",
        [("Congo", "Democratic Republic of the Congo"), ("Rwanda", "Rwanda")],
    ),
    ("US", "a raid attributed to the United States", [("United States", "United States")]),
    ("ML", "nine people died in northern Mali", []),
    ("SD", "fighting across Sudan has killed hundreds", []),
    ("SY", "rockets from neighbouring Syria hit a field", []),
    # weapons against weapons belong to nobody
    ("ML", "they seized 13 anti-tank rockets", []),
    ("YE", "anti-personnel mines and anti-aircraft guns", []),
    ("NG", "Nigerian troops raided a camp", [("Nigerian troops", "Nigerian government forces")]),
    ("KE", "a Kenyan police reservist was hurt", [("Kenyan police reservist", "Kenyan police")]),
    ("IL", "an Israeli reservist was hurt", [("Israeli reservist", "Israel")]),
    ("ML", "a Malian gendarme was hurt", [("Malian gendarme", "Malian government forces")]),
    ("ML", "the Malian army said", [("Malian army", "Malian government forces")]),
    ("BF", "Burkinabe soldiers shot two men", [("Burkinabe soldiers", "Burkinabe government forces")]),
    ("CM", "Cameroon’s defence forces burned huts", [("Cameroon’s defence forces", "Cameroonian government forces")]),
    ("MM", "the junta shelled a monastery", [("junta", "Myanmar military")]),
    ("SY", "Russian warplanes hit a clinic", [("Russian warplanes", "Russia")]),
    ("SY", "Russian air strikes hit a clinic", [("Russian", "Russia")]),
    ("SY", "regime helicopters dropped barrels", [("regime helicopters", "Syrian government forces")]),
    ("SY", "Syrias army advanced", [("Syrias army", "Syrian government forces")]),
    ("SO", "a US drone killed a commander", [("US drone", "United States")]),
    ("SO", "they asked us to leave", []),
    ("AF", "the army and police", [("army", "Afghan government forces"), ("police", "Afghan police")]),
    ("TD", "two soldiers died", [("soldiers", "Chadian government forces")]),
    ("SS", "government forces retook the post", [("government forces", "South Sudanese government forces")]),
    ("SY", "pro-government militiamen retook it", [("pro-government militiamen", "Syrian government forces")]),
    ("SY", "Turkey launched an attack from Iraq", [("Turkey", "Turkey")]),
    ("SY", "they fled to Turkey and Jordan", []),
    ("SY", "a blast in Raqqa, Syria", []),
    ("SY", "Moscow denied it", [("Moscow", "Russia")]),
    ("SY", "a road near Damascus said to be mined", []),
    ("SY", "pro-Syrian regime forces came", [("pro-Syrian regime forces", "Syrian government forces")]),
    ("SY", "the UK-based Observatory said", [("UK-based Observatory", "Syrian Observatory for Human Rights")]),
    ("KE", "Army Day was marked", []),
    ("KE", "a police station burned", []),
    ("IN", "a wood under Katepal police station limits", []),
    ("HT", "Police spokesman Gary Desma said", [("Police spokesman", "Haitian police")]),
    ("AF", "the Haitian police chief said", [("Haitian police", "Haitian police")]),
    (None, "the police department said", [("police department", "police")]),
    ("MX", "a police chief was shot", [("police chief", "Mexican police")]),
    ("AF", "shells hit the police headquarters", []),
]

BODIES = [
    ("PK", "killing 5 policemen in Bannu", [("policemen", "Pakistani police")]),
    ("PK", "killing 12 Bannu policemen", [("Bannu policemen", "Bannu police")]),
    ("AF", "an Interior Ministry official confirmed", [("Interior Ministry", "Afghan Interior Ministry")]),
    ("SY", "Turkeys health ministry said", [("Turkeys health ministry", "Turkish Health Ministry")]),
    (
        "UA",
        "the Ministry of Defence of Belarus said",
        [("Ministry of Defence of Belarus", "Belarusian Defence Ministry")],
    ),
    ("AF", "Paktia police blamed a mine", [("Paktia police", "Paktia police")]),
    ("SY", "a source at Idlib Police Command said", [("Idlib Police Command", "Idlib Police Command")]),
    (
        "PH",
        "the Army’s 91st Infantry Division said",
        [("Army", "Philippine government forces"), ("91st Infantry Division", "91st Infantry Division")],
    ),
    (
        "MM",
        "soldiers of Battalion 512 burned it",
        [("soldiers", "Myanmar military"), ("Battalion 512", "Battalion 512")],
    ),
    ("CM", "shots were heard in Bui Division", []),
    (
        "SS",
        "The Sela Valley Front (SVF) came. SVF men left.",
        [("Sela Valley Front", "Sela Valley Front"), ("SVF", "Sela Valley Front"), ("SVF", "Sela Valley Front")],
    ),
    # what the text explains stands before what is known of the same initials
    (
        "CM",
        "The Ambazonia Defence Forces (ADF) came. ADF men left.",
        [("Ambazonia Defence Forces", "Ambazonian separatists"), *[("ADF", "Ambazonian separatists")] * 2],
    ),
    (
        "CD",
        "The Action Democratic Front (ADF) came. ADF men left.",
        [("Action Democratic Front", "Action Democratic Front"), *[("ADF", "Action Democratic Front")] * 2],
    ),
    (
        "CD",
        "The Allied Democratic Forces (ADF) came. ADF men left.",
        [("Allied Democratic Forces (ADF)", "Allied Democratic Forces"), ("ADF", "Allied Democratic Forces")],
    ),
    # as the Houthis' own media call both sides
    ("YE", "the army and popular committees advanced", [("army and popular committees", "Houthis")]),
    (
        "SY",
        "the army and popular committees left",
        [("army", "Syrian government forces"), ("popular committees", "popular committees")],
    ),
    ("SY", "Homs governor Talal Qamar said", [("Homs governor", "Homs governor")]),
    ("SY", "a source in Nawa National Hospital said", [("Nawa National Hospital", "Nawa National Hospital")]),
    ("SY", "the Al-Monitor website said", [("Al-Monitor", "Al-Monitor")]),
    ("SY", "Liwa al-Qamar shelled it", [("Liwa al-Qamar", "Liwa al-Qamar")]),
    (
        "SD",
        "the Nyala Documentation Centre counted ten",
        [("Nyala Documentation Centre", "Nyala Documentation Centre")],
    ),
]

SOMALIA, NIGER = "Somali government forces", "Niger"
GENERIC = [
    # attackers whom only their own words name
    ("PE", "A group calling itself the Red Dawn claimed it. Red Dawn is new.", [("Red Dawn", "Red Dawn")] * 2),
    ("PE", "A band of rebels calling itself a party left", [("rebels", "rebels")]),
    (
        "ML",
        "The Lions of Tassili, a splinter group, took responsibility. The Lions of Tassili are new.",
        [("Lions of Tassili", "Lions of Tassili")] * 2,
    ),
    ("ML", "A little-known group, Tassili Dawn, claimed responsibility.", [("Tassili Dawn", "Tassili Dawn")]),
    ("ML", "The TLS has since claimed responsibility for it.", [("TLS", "TLS")]),
    ("ML", "The raid was later claimed by the Tassili Dawn.", [("Tassili Dawn", "Tassili Dawn")]),
    # persons, who hold an office, who own land
    ("ML", "Ag Hamza Intalla, a former commander, claimed responsibility.", []),
    ("ML", "The Prime Minister took responsibility for it.", []),
    ("ML", "The pasture is claimed by the Tassili Sons.", []),
    # a newspaper's name in a group's
    ("PK", "The Red Dawn Front left Quetta, Dawn said.", [("Red Dawn Front", "Red Dawn Front"), ("Dawn", "Dawn")]),
    (
        "SV",
        "Salvadoran leftists claimed responsibility. Leftists hold the council.",
        [("Salvadoran leftists", "Salvadoran leftists")],
    ),
    (
        "SO",
        "Troops halted a terrorist-led offensive.",
        [("Troops", "Somali government forces"), ("terrorist-led offensive", "terrorists")],
    ),
    ("GR", "Later leftists claimed responsibility.", [("leftists", "leftists")]),
    ("GR", "A bomb hit it. The anarchists claimed responsibility.", [("anarchists", "anarchists")]),
    ("GR", "A bomb hit it, and local anarchists claimed responsibility.", [("anarchists", "anarchists")]),
    (None, "Seven cartel members died near Tampico.", [("cartel members", "cartel members")]),
    # who fights no war
    ("UA", "two fire fighters died, and nine fighters", [("fighters", "fighters")]),
    # what attackers look like is no part of the name; whose they are is
    ("BF", "Masked gunmen stormed a church", [("Masked gunmen", "gunmen")]),
    ("NE", "heavily armed bandits fled", [("heavily armed bandits", "bandits")]),
    ("SD", "an attack by armed Arab herders", [("armed Arab herders", "Arab herders")]),
    ("IN", "suspected Kuki militants opened fire", [("suspected Kuki militants", "Kuki militants")]),
    ("KE", "armed Pokot raiders took the cows", [("armed Pokot raiders", "Pokot raiders")]),
    ("ML", "armed groups hold the town", [("armed groups", "armed groups")]),
    ("TH", "a people-smuggling gang", [("people-smuggling gang", "people-smuggling gangs")]),
    ("MX", "an armed commando arrived in two vans", [("armed commando", "armed commandos")]),
    ("AM", "Armenian irregulars overran it", [("Armenian irregulars", "irregulars")]),
    ("TD", "men on camels shot four", [("men on camels", "men on camels")]),
    ("NG", "Unidentified gunmen shot a farmer", [("Unidentified gunmen", "gunmen"), ("farmer", "farmers")]),
    ("IQ", "a gunman fled", [("gunman", "gunmen")]),
    ("ML", "armed men killed three villagers", [("armed men", "armed men"), ("villagers", "villagers")]),
    ("BI", "men in military uniform shot at a car", [("men in military uniform", "men in military uniform")]),
    ("PK", "unidentified men on a motorcycle fled", [("unidentified men", "unidentified men")]),
    ("MX", "armed individuals came", [("armed individuals", "armed individuals")]),
    ("IQ", "masked men came", [("masked men", "masked men")]),
    ("KE", "cattle rustlers came", [("cattle rustlers", "cattle rustlers")]),
    ("IQ", "an Iraqi F-16 jet bombed a cave", [("Iraqi F-16 jet", "Iraqi government forces")]),
    ("SD", "a Sudanese Antonov plane bombed a market", [("Sudanese Antonov plane", "Sudanese government forces")]),
    ("LY", "Turkish Bayraktar TB2 drones struck", [("Turkish Bayraktar TB2 drones", "Turkey")]),
    ("UA", "in Russia 20 drones fell", []),
    ("BF", "suspected Islamist militants attacked", [("suspected Islamist militants", "Islamist militants")]),
    ("SY", "terrorist groups fired rockets", [("terrorist groups", "terrorist groups")]),
    ("SY", "rebels shot at them", [("rebels", "Syrian rebels")]),
    ("SY", "opposition fighters shot at them", [("opposition fighters", "Syrian rebels")]),
    ("TD", "rebels shot at them", [("rebels", "rebels")]),
    ("CO", "Colombian rebel shelling hit a school", [("Colombian rebel", "Colombian rebels")]),
    (
        "LY",
        "Libyan rebels fled and rebels shot at them",
        [("Libyan rebels", "Libyan rebels"), ("rebels", "Libyan rebels")],
    ),
    (
        "LY",
        "Chadian rebels shot at Libyan rebels",
        [("Chadian rebels", "Chadian rebels"), ("Libyan rebels", "Libyan rebels")],
    ),
    ("ML", "Chadian insurgent rocket fire hit a school", [("Chadian insurgent", "Chadian insurgents")]),
    ("TD", "Chadian artillery fire hit a school", [("Chadian", "Chadian government forces")]),
    ("NG", "Islamist gunmen burnt a school", [("Islamist gunmen", "Islamist gunmen")]),
    ("NG", "ISLAMIST GUNMEN BURN A SCHOOL", [("ISLAMIST GUNMEN", "Islamist gunmen")]),
    ("NG", "bandits took cattle", [("bandits", "bandits")]),
    # the dash of a dateline joins nobody to a country
    ("MZ", "PEMBA, Mozambique - Insurgents came", [("Insurgents", "insurgents")]),
    ("ML", "al-Qaeda-linked militants came", [("Qaeda-linked militants", "al-Qaeda-linked militants")]),
    ("UA", "a Russian guided bomb attack on Izium", [("Russian guided bomb", "Russia")]),
    # whose attacks they are
    ("HT", "killed in gang attacks in the north", [("gang", "gangs")]),
    ("SD", "a militia raid on the camp", [("militia", "militias")]),
    ("SY", "snipers shot nine", [("snipers", "snipers")]),
    ("ML", "Islamists took Kidal", [("Islamists", "Islamists")]),
    # the army of the country in which the telling stands
    ("KE", "In neighbouring Somalia, the army came. Nine soldiers fled.", [("army", SOMALIA), ("soldiers", SOMALIA)]),
    ("ML", "In Kidal, the army came", [("army", "Malian government forces")]),
    ("IL", "In Gaza, the army came", [("army", "Israel")]),
    (
        None,
        "Soldiers fled in northern Mali. Niger denied it",
        [("Soldiers", "Malian government forces"), ("Niger", NIGER)],
    ),
    # whoever hires guards, whoever has things of war
    ("PK", "two security guards died at a bank", []),
    ("PK", "two Pakistani security guards died", [("Pakistani security guards", "Pakistani government forces")]),
    ("ML", "presidential guards came", [("presidential guards", "Malian government forces")]),
    ("MM", "military equipment was destroyed in the camp", []),
    ("TR", "Turkish military equipment was destroyed", [("Turkish military", "Turkey")]),
    ("ML", "two military vehicles burnt", [("military vehicles", "Malian government forces")]),
    ("EG", "tribal fighters took a road", [("tribal fighters", "tribal fighters")]),
    ("SD", "Ukrainian-backed militias came", [("Ukrainian-backed militias", "Ukrainian-backed militias")]),
    ("MM", "ethnic armed forces came", [("ethnic armed forces", "ethnic armed forces")]),
]


@pytest.mark.parametrize(("country", "text", "expected"), NAMES + STATES + BODIES + GENERIC)
def test_find(country, text, expected):
    assert mentions(text, country) == expected


# text, country, words, kind, party
PARTIES = [
    ("the 6th Infantry Division said", "PH", "6th Infantry Division", "state_forces", "Philippine government forces"),
    ("residents fled", "ML", "residents", "civilians", "civilians"),
    ("PDF-Mogaung said", "MM", "PDF-Mogaung", "armed_group", "People's Defence Force"),
    ("Herat police said", "AF", "Herat police", "police", "Afghan police"),
    ("the Pentagon said", "SY", "Pentagon", "official", "United States"),
    ("France accused them", "ML", "France", "state", "French government forces"),
    ("gunmen came", "ML", "gunmen", "generic_armed", None),
]


@pytest.mark.parametrize(("text", "country", "words", "kind", "party"), PARTIES)
def test_kind_and_party(text, country, words, kind, party):
    found = [m for m in find(text, country=country) if m.span.of(text) == words]
    assert [(m.kind, m.party) for m in found] == [(kind, party)]


# text, country, words and name of the joint mention
JOINT = [
    (
        "Russian and Syrian warplanes bombed it",
        "SY",
        "Russian and Syrian warplanes",
        "Russia and Syrian government forces",
    ),
    ("Russian & Malian airstrikes hit it", "ML", "Russian & Malian", "Russia and Malian government forces"),
    (
        "a Nigerian Armed Forces (NAF) and French-led coalition operation",
        "NG",
        "Nigerian Armed Forces (NAF) and French-led coalition operation",
        "Nigerian government forces and French-led coalition",
    ),
    ("Jets, either Malian or Russian, hit it", "ML", "Malian or Russian", "Malian government forces or Russia"),
    ("Jets believed to be Syrian or Russian hit it", "SY", "Syrian or Russian", "Syrian government forces or Russia"),
    ("Syrian or Russian jets bombed it", "SY", "Syrian or Russian jets", "Syrian government forces or Russia"),
    (
        "the Nusra Front and affiliated groups fired",
        "SY",
        "Nusra Front and affiliated groups",
        "Nusra Front and affiliated groups",
    ),
    (
        "the KIA and the PDF ambushed them",
        "MM",
        "KIA and the PDF",
        "Kachin Independence Army and People's Defence Force",
    ),
    (
        "the army, police and Fano clashed",
        "ET",
        "army, police and Fano",
        "Ethiopian government forces and Ethiopian police and Fano",
    ),
]


@pytest.mark.parametrize(("text", "country", "words", "name"), JOINT)
def test_joint(text, country, words, name):
    assert [(m.span.of(text), m.name) for m in find(text, country=country) if m.form == "joint"] == [(words, name)]


def test_an_owner_takes_no_joint_of_parties_and_sources():
    text = "The army and Reuters said so."
    assert not [m for m in find(text, country="ML") if m.form == "joint"]


def test_no_country_leaves_the_army_unnamed_unless_the_text_speaks_of_one_alone():
    assert mentions("The army shot two men.") == [("army", None)]
    assert mentions("The army shot two men. Boats left Burundi.")[0] == ("army", "Burundian government forces")
    assert mentions("The army shot two Fano gunmen.")[0] == ("army", "Ethiopian government forces")
    assert mentions("The army shot two men in Kenya or Uganda.")[0] == ("army", None)


def test_a_state_acts_behind_a_clause_and_is_a_place_behind_another():
    assert ("Israel", "Israel") in mentions("In answer to the rocket fire, Israel bombed Gaza.", country="PS")
    assert ("Israel", "Israel") in mentions("In retaliation for a raid by Hamas, Israel shelled Gaza.", country="PS")
    assert ("Kenya", "Kenya") not in mentions("In Garissa, Kenya shelled nobody.", country="SO")


# text, words, the name that they have in it, of a group whose local parts have names of their own
CHAPTERS = [
    ("The Kale PDF ambushed a convoy. The PDF lost nobody.", "The PDF", "Kale People's Defence Force"),
    ("PDF-Mogaung ambushed a convoy. The group lost nobody.", "The group", "{}-Mogaung"),
    # which of two, fighters of whom nobody says which, and those of the whole country
    ("Resistance forces ambushed a convoy. PDF-Mogaung was formed in May.", "Resistance forces", "{}"),
    ("PDF-Mogaung and PDF-Hopin were hit. The PDF lost two men.", "The PDF", "{}"),
    ("PDF-Mogaung was hit. People's Defence Forces lost 40 men in July.", "People's Defence Forces", "{}"),
    ("The PDF ambushed a convoy.", "The PDF", "{}"),
]


@pytest.mark.parametrize(("text", "words", "name"), CHAPTERS)
def test_a_local_part_that_alone_is_named_is_meant(text, words, name):
    found = resolve_references(find(text, country="MM"), text)
    meant = [m for m in found if m.span.of(text) == words or f"The {m.span.of(text)}" == words]
    expected = name.format("People's Defence Force")
    assert [(m.name, m.side) for m in meant] == [(expected, expected)]


# text, country, who are meant
MACHINES = [
    ("Turkish F-16s bombed a camp.", "SY", ["Turkey"]),
    ("Rebels downed a Sudanese Su-25 on Monday.", "SD", ["rebels", "Sudanese government forces"]),
    ("US F-15s and Malian Bayraktars hit it.", "ML", ["United States", "Malian government forces"]),
    # no models
    ("Turkish A-levels were held.", "SY", []),
    ("Turkish children left.", "SY", []),
    # a people of other states, too
    ("Turkmen rebels shot a pilot.", "SY", ["Turkmen rebels"]),
    ("Uzbek militants shot a pilot.", "AF", ["Uzbek militants"]),
]


@pytest.mark.parametrize(("text", "country", "expected"), MACHINES)
def test_models_are_their_states_and_peoples_their_own(text, country, expected):
    assert [name for _, name in mentions(text, country=country)] == expected


# text, words, name after resolving
REFERENCES = [
    ("ELN gunmen took a bridge. The group has four fronts.", "The group", "ELN"),
    ("Fano took the town. Its fighters left at dawn.", "Its fighters", "Fano"),
    ("A U.S. soldier died in Yemen or Oman. A mine hit soldiers.", "soldiers", None),
    ("A Malian trooper died in Chad or Niger. A mine hit soldiers.", "soldiers", "Malian government forces"),
    ("ELN gunmen took a bridge. On Monday the same group shot a judge.", "the same group", "ELN"),
    ("ELN gunmen took a bridge. The AGC burned a bus. The same group shot a judge.", "The same group", None),
    ("Our fighters left, the RSF said.", "Our fighters", None),
    ("M23 fought the FDLR near Kibumba. The group lost men.", "The group", None),
    # who watches the war tells of it; those who fight are told of
    ("Boko Haram killed six men, Amnesty International said. The group said it saw the bodies.", "The group", None),
    (
        "Boko Haram killed six men, Amnesty International said. The London-based group named two.",
        "The London-based group",
        None,
    ),
    ("Boko Haram killed six men, Amnesty International said. The group killed two in Bama.", "The group", "Boko Haram"),
    ("ELN gunmen took a bridge, local media said. The group said it had left.", "The group", "ELN"),
    # a person's plane is not his who tells of him
    ("An ELN spokesman said that a pilot died after his helicopter was shot down by it.", "his helicopter", None),
    # whom somebody accuses is another than he
    (
        "JNIM fled Gao. An FLA spokesman accused the group of looting.",
        "the group",
        "Jama'at Nusrat al-Islam wal-Muslimin",
    ),
    ("An FLA spokesman accused the alliance of looting.", "the alliance", None),
    # what is told by an army that has no name of its own is the army's
    ("JNIM shelled Gao in Mali. The army said its forces hit back.", "its forces", "Malian government forces"),
    ("Nothing happened. The militia left.", "The militia", None),
    ("Boko Haram raided a village. The militants took grain.", "militants", "Boko Haram"),
    ("Boko Haram fought Ansaru. The militants took grain.", "militants", "militants"),
    ("Militants took grain before Boko Haram came.", "Militants", "militants"),
    # a state's men are meant until its host's are told of
    (
        "Nine French troops in Mali were hurt. Four of the soldiers were flown home.",
        "soldiers",
        "French government forces",
    ),
    ("U.S. soldiers met the Malian army in Gao, Mali. It said the soldiers left.", "soldiers", None),
    # to whom they are said to belong, set off by a comma
    ("The attackers, belonging to the ADF, burned a school.", "attackers", "Allied Democratic Forces"),
    ("The gunmen, members of the ELN, took a bridge.", "gunmen", "ELN"),
    ("The militants, who belong to Boko Haram, took grain.", "militants", "Boko Haram"),
    ("Gunmen took grain, members of the ELN said.", "Gunmen", "gunmen"),
    # what is harmed is not theirs who do the harm
    ("RSF fighters clashed with Fano, destroying three of their vehicles.", "their vehicles", "Fano"),
    ("The ELN ambushed the FARC in Arauca, killing their fighters.", "their fighters", "FARC"),
    ("M23 said the FDLR had killed five of its fighters.", "its fighters", "M23"),
    ("Boko Haram said the army killed five of its fighters.", "its fighters", "Boko Haram"),
    ("Kenyan policemen died when Al-Shabaab ambushed their patrol.", "their patrol", "Kenyan police"),
    ("A Malian gendarme was killed when JNIM ambushed their patrol.", "their patrol", "Malian government forces"),
    ("Boko Haram fighters fled, destroying their vehicles.", "their vehicles", None),
    ("Fano fought the RSF, then Boko Haram came, seizing their vehicles.", "their vehicles", None),
    # the only state's soldiers that were told of, and the only band of that kind
    ("Lebanese troops and Sunni militants met. Then 11 soldiers died.", "soldiers", "Lebanese government forces"),
    ("Lebanese troops and Sunni militants met. Then 22 militants died.", "militants", "Sunni militants"),
    ("Sunni militants and Shi'ite militants met. Then 22 militants died.", "militants", "militants"),
    # whose forces are "his" is not told where the person's party is not
    ("The Bosnian army fled; Serb leader Radovan Karadzic said his forces were gone.", "his forces", None),
    # but what is only told is
    ("M23 said in Goma that its fighters had left.", "its fighters", "M23"),
    # of one whom nobody knows, and not of him who was named before
    ("The M23 shelled Goma. The wing of Sela Azar said its fighters had left.", "its fighters", None),
    ("The Taliban spoke of the killing of their fighters by Daesh.", "their fighters", "Taliban"),
]


# text, and the words of those who are there: as whom they are dressed is nobody
GUISES = [
    ("Boko Haram gunmen disguised as soldiers entered the town in Nigeria.", ["Boko Haram gunmen"]),
    ("Gunmen dressed in army uniforms stopped a bus near Gao, Mali.", ["Gunmen"]),
    ("Rebels wearing uniforms of the Malian army stopped a bus.", ["Rebels"]),
    ("Assailants posing as police officers took a judge in Lima, Peru.", ["Assailants"]),
    # but who wears his own, and who only stands beside
    ("The Malian army in new uniforms entered Gao.", ["The Malian army"]),
    ("Malian soldiers shot gunmen.", ["Malian soldiers", "gunmen"]),
]


@pytest.mark.parametrize(("text", "expected"), GUISES)
def test_as_whom_somebody_is_dressed(text, expected):
    found = [m.span.of(text) for m in find(text) if m.kind != "civilians"]
    assert [words.removeprefix("The ") for words in found] == [words.removeprefix("The ") for words in expected]


@pytest.mark.parametrize(("text", "words", "name"), REFERENCES)
def test_references(text, words, name):
    found = resolve_references(find(text), text)
    assert [m.name for m in found if m.span.of(text) == words] == [name]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "the IS army of al - ’s PDF ( ) rebel Syrian and or Division 6th Front U.S. pro led \n . é \x00".split(" ")
        )
        | st.text(max_size=8),
        max_size=40,
    )
)
def test_any_text_gives_spans_inside_it(words):
    text = " ".join(words)
    for country in (None, "SY"):
        found = resolve_references(find(text, country=country), text)
        for mention in found:
            assert 0 <= mention.span.start < mention.span.end <= len(text)
            assert mention.kind in kinds()
        single = [m for m in found if m.form != "joint"]
        assert all(a.span.end <= b.span.start for a, b in pairwise(single))


@pytest.mark.parametrize(
    "unit", ["army ", "a.", "A.B", "Front of the ", "al-", "Syrian and ", "(ABC) Valley Front ", "pro-"]
)
def test_long_lines_take_linear_time(unit, no_collection):
    find(unit * 100)

    def seconds(times):
        start = time.process_time()
        find(unit * times, country="SY")
        return time.process_time() - start

    assert seconds(40_000) < 12 * max(seconds(10_000), 0.02)
