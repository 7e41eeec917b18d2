"""Who is made to speak, in reports on many wars: (text, words of a figure, the source that the codebook wants)."""

from __future__ import annotations

import pytest

#: Verbs and clauses that make somebody speak.
CUED = [
    ("Provincial officials blamed rebels for the raid that killed nine people.", "nine people", None),
    ("Rebels blamed for killing nine people were held.", "nine people", None),
    ("The Bama Front claimed responsibility, saying it had killed 20 soldiers.", "20 soldiers", "Bama Front"),
    ("The Bama Front, a new group, claimed responsibility for it, saying 20 men died.", "20 men", "Bama Front"),
    (
        "Rebels killed nine people at a base in the northern province of Tamra reports indicate.",
        "nine people",
        "reports",
    ),
    # whom they oppose, back or were held by does not speak with them
    ("The raid killed nine people, opponents of the government said.", "nine people", "opponents"),
    ("The raid killed nine people, said critics of President Awa Deka.", "nine people", "critics"),
    ("Allies of the army say the raid killed nine people.", "nine people", "allies"),
    ("Former prisoners of the Bama Front said it had killed nine people.", "nine people", "former prisoners"),
    ("Local media reported that nine people died, citing a police source.", "nine people", "a police source"),
    (
        "Ten died in Tamra, the Sela Observatory said. Footage showed men putting out a fire. Meanwhile nine people "
        "were killed by army shells.",
        "nine people",
        "Sela Observatory",
    ),
    ("The army reported that nine people died, citing medics.", "nine people", "Malian government forces"),
    ("Nine people have died in Tamra, Sela Post gathered.", "Nine people", "Sela Post"),
    ("Nine people died before protesters gathered.", "Nine people", None),
    ("Residents of Tamra fled on Monday. The raid, they say, left nine people dead.", "nine people", "residents"),
    ("The Front took Tamra on Monday. The raid, they say, left nine people dead.", "nine people", None),
    (
        "Nine died, police officials and doctor Awa Deka from the main hospital in regional capital Tamra said.",
        "Nine",
        "police officials and Awa Deka",
    ),
    ("Nine people died, security and local sources said.", "Nine people", "security and local sources"),
    ("Nine people died close to an old police station said the Sela Observatory.", "Nine people", "Sela Observatory"),
    ("Raids in Tamra killed at least 10 civilians said the Sela Observatory.", "10 civilians", "Sela Observatory"),
    ("Ten residents said the police fled and nine men died.", "nine men", "residents"),
    ("A source at the police station said the rebels killed nine people.", "nine people", "police station"),
    (
        "Nine rebels died with the field commander Abu Taha well-informed sources said.",
        "Nine rebels",
        "well-informed sources",
    ),
    ("Nine rebels died. Sela Front military sources said ten fled.", "ten", "Sela Front military sources"),
    ("Nine attackers infiltrated from the south Awa Deka said.", "Nine attackers", "Awa Deka"),
    ("A spokesman for the Sela Attack Force said nine soldiers died.", "nine soldiers", "Sela Attack Force"),
    (
        "The 7th Infantry Division fought on. Nine fighters died, records from the 7ID showed.",
        "Nine fighters",
        "7th Infantry Division",
    ),
    ("Nine people died, the rebel-run health ministry said.", "Nine people", "rebel-run health ministry"),
    ("Local sources speak of six deaths in Tamra.", "six deaths", "local sources"),
    ("A minister spoke of 40 soldiers killed at the pass.", "40 soldiers", "a minister"),
    ("A member of parliament counts 30 dead.", "30 dead", "a member of parliament"),
    ("A local elder counted 54 bodies after the raid.", "54 bodies", "a local elder"),
    ("The UN estimates that 90,000 people have died.", "90,000 people", "United Nations"),
    ("More than 17,000 people have fled, the relief agency estimates.", "17,000 people", "relief agency"),
    ("IS claimed to have killed 16 militiamen near Tamra.", "16 militiamen", "Islamic State"),
    ("The army put its losses at three.", "three", "Malian government forces"),
    ("A doctor there said 15 civilians had died.", "15 civilians", "a doctor"),
    ("The toll was 12, confirmed to AFP by the head of the village council.", "12", "head of the village council"),
    (
        "In a clash near Hodal, local men took a farm and 14 gunmen were held, said the Bama Front, which lost two.",
        "14 gunmen",
        "Bama Front",
    ),
    (
        "Gunmen opened fire on Saturday, said the mayor of Tamra, who counted nine dead.",
        "opened fire",
        "mayor of Tamra",
    ),
    (
        "The Sela Observatory which relies on a network of informants put the toll at 23.",
        "toll at 23",
        "Sela Observatory",
    ),
    ("Refugees arriving in neighbouring Goma said 17 people died.", "17 people", "refugees"),
    ("“I counted 230 bodies,” a resident of Gimbi county said by telephone.", "230 bodies", "a resident"),
    ("The army bombed a camp near Tamra and killed 20 jihadists, it said.", "20 jihadists", "Malian government forces"),
]
#: "it" and "its spokesman" where nobody spoke before; words that stand before a speaker and are no part of it.
MEANT = [
    ("Twenty fighters surrendered to the Libyan National Army, its spokesman said.", "Twenty", "Libyan National Army"),
    ("Planes dropped 40 bombs on the besieged city activists said.", "40 bombs", "activists"),
    ("Seventeen people have died of hunger this month doctors in the town said.", "Seventeen people", "doctors"),
    # texts that have lost their commas: what was done, and where, is no part of who says so
    ("A grenade at a bus station in Tamra wounded 19 people police said.", "19 people", "police"),
    ("Infighting kills 45 AP Monday 9 Jun 2014 Activists say 45 fighters died.", "45 fighters", "activists"),
    ("A missile left 12 wounded officials say.", "12 wounded", "officials"),
    ("Four died in attacks by militants in northern Mali security sources said.", "Four died", "security sources"),
    ("Tamra was retaken two days after 9 men were seized by the rebels said the monitor.", "9 men", "monitor"),
    ("Raiders killed three herders local media reported.", "three herders", "local media"),
    ("Rebels killed five villagers in central Peru police said.", "five villagers", "police"),
    ("Seven died in a raid by fighters of the Sela Front military sources said.", "Seven died", "military sources"),
    ("Nine died in Tamra, human rights groups said.", "Nine died", "human rights groups"),
    ("Nine died in Tamra, families of the victims said.", "Nine died", "families"),
    ("One of the aid workers said 55 people were wounded.", "55 people", "an aid worker"),
    ("Doctors at Tamra hospital said they received nine bodies.", "nine bodies", "doctors"),
    ("A source at the regional hospital said three soldiers died.", "three soldiers", "regional hospital"),
    ("A source at the governorate said three guards died.", "three guards", "governorate"),
    ("The commander of a volunteer battalion said 13 men fell.", "13 men", "commander of a volunteer battalion"),
    ("The deputy head of the town council, Ali Sow, said 11 people died.", "11 people", "Ali Sow"),
    ("The police chief of Tamra province Ali Sow said 11 people died.", "11 people", "Ali Sow"),
    ("Four officers died, the Defence Ministry in Baku said.", "Four officers", "Azerbaijani Defence Ministry"),
    ("Four officers died, the Ministry of Defence said.", "Four officers", "Malian Ministry of Defence"),
    ("The military high command said 14 fighters were killed.", "14 fighters", "Malian government forces"),
    ("The pro-rebel TDX said 14 fighters were killed.", "14 fighters", "TDX"),
    ("The operator Comaraf said its boat was hit by three rockets.", "three rockets", "Comaraf"),
    ("The Security Media Cell said jets destroyed four hideouts.", "four hideouts", "Security Media Cell"),
    ("Four soldiers were hurt, according to the district commissioner.", "Four soldiers", "district commissioner"),
    ("Maj.-Gen. Bello Audu said troops killed 20 gunmen.", "20 gunmen", "Bello Audu"),
    ("The state's police chief, Anil Deka, said five people were killed.", "five people", "Anil Deka"),
]


#: Those who spoke before and those who did not; bodies of bodies.
OTHERS = [
    (
        "The interior minister said nine men fell in Tamra. Ten others were hurt, the regional governor said.",
        "Ten others",
        "regional governor",
    ),
    ("Six men were killed, according to a Kurdish official.", "Six men", "a Kurdish official"),
    ("According to report Boko Haram has executed 30 men.", "30 men", "report"),
    ("A rebel commander in Turkey said ten officers were held.", "ten officers", "a rebel commander"),
    (
        "The health ministry of the Tripoli government said 27 people were hurt.",
        "27 people",
        "health ministry of the Tripoli government",
    ),
    ("The clinic of Doctors Without Borders was hit. The charity said seven died.", "seven", "Doctors Without Borders"),
    ("Two men were held, police in Bama said.", "Two men", "police"),
    ("Troops killed 12 gunmen, Defence Headquarters says.", "12 gunmen", "Malian government forces"),
    ("“I counted 31 bodies,” said the village head, who lost two sons.", "31 bodies", "village head"),
    # a state's name that a lost comma has run into the speaker
    ("Nine were killed as they fled to Niger or Chad informed sources said.", "Nine", "informed sources"),
    ("“I counted 31 bodies,” said a grain merchant who fled to Tamra.", "31 bodies", "a grain merchant"),
    ("Ligue Bama y'Abantu has recorded at least 205 persons killed.", "205 persons", "Ligue Bama y'Abantu"),
    ("The ambulance service said Saturday that 41 people died.", "41 people", "ambulance service"),
    ("An acting interior ministry spokesman said one man died.", "one man", "Malian interior ministry"),
    ("A local charity gives other numbers: it says 41 men died.", "41 men", "a local charity"),
]

GLUED = [
    # a headline, or what describes the speaker, that lost punctuation has glued to it
    ("Army Advances in Ituri 30 Fighters Killed Reports said jets struck nine huts.", "nine huts", "reports"),
    (
        "At Least 25 Dead Colombian Defence Minister says the raid killed nine rebels.",
        "nine rebels",
        "Colombian Defence Minister",
    ),
    (
        "The Sela Monitor said it was a raid. The group with a network of sources in Kachin said nine rebels died.",
        "nine rebels",
        "Sela Monitor",
    ),
    ("A state-run agency citing military officials said nine men were killed.", "nine men", "military officials"),
    ("Nine people were killed in Goma the countrys Defense Ministry announced.", "Nine", "Defense Ministry"),
    (
        '"Nine men died" the head of the Syrian Observatory for Human Rights Rami Abdel Rahman said.',
        "Nine men",
        "Syrian Observatory for Human Rights",
    ),
    ("According to initial information eight people were killed in Marawi.", "eight people", None),
    # names that hold a number, or a word of harm
    ("The 6th Infantry Division said nine rebels were killed.", "nine rebels", "6th Infantry Division"),
    ("A wounded soldier said nine men were killed.", "nine men", "a wounded soldier"),
]


@pytest.mark.parametrize(("text", "figure", "source"), GLUED)
def test_what_is_glued_to_a_speaker(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, None) == source


@pytest.mark.parametrize(("text", "figure", "source"), CUED)
def test_who_is_made_to_speak(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, "ML") == source


@pytest.mark.parametrize(("text", "figure", "source"), MEANT)
def test_whom_the_words_mean(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, "ML") == source


#: Units, ministries of groups, officers of a police, statements.
BODIES = [
    ("The NUG's defence ministry said nine soldiers died.", "nine soldiers", "National Unity Government"),
    ("Turkey's health ministry said nine people died.", "nine people", "Turkish health ministry"),
    ("A Kale PDF official said nine soldiers died.", "nine soldiers", "Kale People's Defence Force"),
    ("The spokesperson of Kale PDF said nine soldiers died.", "nine soldiers", "Kale People's Defence Force"),
    ("A statement of the 207 Zafar Military Corps said nine died.", "nine", "207 Zafar Military Corps"),
    ("Hanif Azar, a spokesman for the 12th Corps in the west, said nine died.", "nine", "12th Corps"),
    ("Lt. Col. Ana Lim, spokesperson of the Army's 9th Division, said nine died.", "nine", "9th Division"),
    ("Colonel Ali Sow of the Mopti police said nine died.", "nine", "Ali Sow"),
    ("Ali Sow from the provincial police said nine died.", "nine", "Ali Sow"),
    ("A medical source at the hospital said nine died.", "nine", "a medical source"),
    ("Sela Network for Civil Rights Awa Deka said nine died.", "nine", "Sela Network for Civil Rights"),
    ("Sela Watch Group met. Sela Watch Group Awa Deka said nine died.", "nine", "Sela Watch Group"),
    ("Nine died, according to a tweet by the Sela police.", "Nine", "Sela police"),
    ("Nine died, a police statement said.", "Nine", "police"),
    ("Callers who phoned the emergency services spoke of nine bodies.", "nine", "callers"),
    ("Rights groups allege that soldiers shot nine people.", "nine", "rights groups"),
]


@pytest.mark.parametrize(("text", "figure", "source"), BODIES)
def test_bodies_and_their_people(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, "ML") == source


@pytest.mark.parametrize(("text", "figure", "source"), OTHERS)
def test_who_is_taken_up(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, "ML") == source


def test_an_account_ends_with_its_paragraph_unless_the_next_takes_it_up(told_by) -> None:
    told = "Doctors in Tamra said nine people were killed.\n\n"
    assert told_by(told + "Rebels burned 20 houses in Sela.", "20 houses", "ML") is None
    assert told_by(told + "The attack also wounded 20 people.", "20 people", "ML") == "doctors"
    monitor = "The Sela Observatory said nine people were killed.\n\n"
    assert told_by(monitor + "Rebels burned 20 houses in Sela.", "20 houses", "ML") == "Sela Observatory"


#: Where an account ends, and who "it" is inside a sentence.
ENDS = [
    ("Two camps were seized, the army said on Friday, six months after the killing of 11 men.", "11 men", None),
    ("BAMAKO-NORD: Nine people died in a blast.", "Nine people", None),
    ("QUETTARA: Nine people died in a blast.", "Nine people", None),
    ("TDX: Nine people died in a blast.", "Nine people", "TDX"),
    ("Gunmen attacked a post in the disputed areas, and nine died.", "nine", None),
    ("Police said one died. The US blamed rebels who it said shot 40.", "shot 40", "United States"),
    ("Nine died, security and medical sources said.", "Nine", "security and medical sources"),
]


@pytest.mark.parametrize(("text", "figure", "source"), ENDS)
def test_where_an_account_ends(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, "ML") == source


#: Words that look like cues and are none.
SILENT = [
    ("In all, 374 people recorded killed were farmers.", "374 people"),
    ("The counts of 12 dead differ from town to town.", "12 dead"),
    ("He spoke to reporters after four men were buried.", "four men"),
    ("The village is under siege; six men were shot.", "six men"),
    ("A Kona man charged with killing two guards appeared in court.", "two guards"),
    ("Two soldiers charged in the killing of five villagers were freed.", "five villagers"),
    ("VIDEO: Ten people killed in Kona blast.", "Ten people"),
    ("Original post: Ten people were killed in Kona.", "Ten people"),
    ("Nobody claimed the attack that killed nine soldiers near Kona.", "nine soldiers"),
    ("No one said that nine soldiers were killed near Kona.", "nine soldiers"),
    ("Explosions killed 20 men and losses were also reported in the hills.", "20 men"),
    ("The militants released images of captured men. Nine men died.", "Nine men"),
    ("State television showed images of burned cars. An attack on 25 April killed nine men.", "nine men"),
    ("Fighters marched 12 captives said to be soldiers into a ditch and killed nine men.", "nine men"),
]


@pytest.mark.parametrize(("text", "figure"), SILENT)
def test_who_is_not(told_by, text: str, figure: str) -> None:
    assert told_by(text, figure, "ML") is None


#: Speakers that stand far from their verb, beside a place, or without the comma that kept both apart.
APART = [
    (
        "A priest who kept a list until the telephone network failed says that 41 men were killed.",
        "41 men",
        "a priest",
    ),
    (
        "Officials in nearby Sela, where most of the displaced are sheltered, spoke of 90 dead.",
        "90 dead",
        "officials",
    ),
    ("In Mopti the provincial governor said 12 men were lost.", "12 men", "provincial governor"),
    ("Shells fell on the town of Sela Kona military sources said killing four.", "four", "military sources"),
    ("Six people were killed as they left Kona activists said.", "Six people", "activists"),
    ("A car bomb killed ten people residents said.", "ten people", "residents"),
    ("Kurdish activists said five people were held.", "five people", "Kurdish activists"),
    ("A jet twice struck the mourning hall Ibra Deka told a news agency.", "twice struck", "Ibra Deka"),
    (
        "Rebels shelled roads in Kona and Sela the Centre for Dialogue of the parties in Mopti said in its bulletin.",
        "shelled roads",
        "Centre for Dialogue of the parties in Mopti",
    ),
    ("A man who said he spoke for the Bama Front claimed that nine men died in the raid.", "nine", "Bama Front"),
    ("A witness named Sidi said 12 people died.", "12 people", "a witness"),
]
#: Reporters who see, inquiries that find, bodies that count, and clauses with "with" and "that".
TOLD_OTHERWISE = [
    ("An AFP photographer saw nine bodies by the road.", "nine bodies", "AFP"),
    ("A Reuters team saw three burnt trucks.", "three burnt", "Reuters"),
    ("A UN inquiry found that the Front killed 131 civilians.", "131 civilians", "United Nations"),
    ("Some 3,800 people fled the shooting, the Diocese of Sela denounced.", "3,800 people", "Diocese of Sela"),
    ("Losses rose, with the United Nations (UN) reporting 85 deaths.", "85 deaths", "United Nations"),
    ("The UN's estimate of those killed, 300, is higher.", "300", "United Nations"),
    ("Guards fled after an attack that the opposition claims killed 70 men.", "70 men", "opposition"),
    ("According to unofficial versions, two of the dead are women.", "two of the dead", "unofficial versions"),
    ("According to accounts of the neighbours, 17 people died.", "17 people", "neighbours"),
]
#: "Its", "the group", "the ministry": whose, where somebody else spoke before.
WHOSE = [
    (
        "Residents of Sela fled. The M23 entered the town. Its commanders said 32 men were captured.",
        "32 men",
        "M23",
    ),
    (
        "The Sela Observatory said nine died. Near Kona a patrol was ambushed by Boko Haram. The group said it killed "
        "seven soldiers.",
        "seven soldiers",
        "Boko Haram",
    ),
    (
        "Soldiers fell in an ambush near the border with Niger, the defence ministry said. Nine were hurt.",
        "Soldiers fell",
        "Malian defence ministry",
    ),
    (
        "Russia's defence ministry counted 40 dead. Later the interior ministry said two police officers died.",
        "two police",
        "Malian interior ministry",
    ),
    ("Shells killed nine people in Gaza City, the health ministry said.", "nine people", "Gaza Health Ministry"),
    ("Moscow said 12 gunmen were killed.", "12 gunmen", "Russia"),
    ("The blast hit Kona in Mopti province, the provincial governor said.", "blast hit", "Mopti governor"),
    ("White House Office of the Press Secretary said six soldiers died.", "six soldiers", "White House"),
]


@pytest.mark.parametrize(("text", "figure", "source"), [*APART, *TOLD_OTHERWISE, *WHOSE])
def test_who_speaks_where_the_words_are_no_help(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, "ML") == source


def test_a_foreign_state_that_is_named_is_not_the_ministry_that_speaks(told_by) -> None:
    text = "Twelve soldiers were killed near the border with Mali, the defence ministry said."
    assert told_by(text, "Twelve soldiers", "NE") == "Nigerien defence ministry"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("He saw that 12 men had fled.", "12 men"),
        ("Rescuers found nine bodies in the well.", "nine bodies"),
        ("The minister's count of votes came first; 12 people were hurt.", "12 people"),
    ],
)
def test_seeing_and_finding_are_not_always_telling(told_by, text: str, figure: str) -> None:
    assert told_by(text, figure, "ML") is None


#: Words in capitals, and nouns with a speaker's word before them, that name nobody who speaks.
NOBODY = [
    (
        "Situated in the north of Mali the hills around the old salt road saw nine people die, says nobody.",
        "nine people",
    ),
    ("Near Kona a military airport said to be in use was hit by nine shells.", "nine shells"),
    ("Casualties are also reported in Kona, where nine people lay dead.", "nine people"),
    ("The army denied a recent alleged attack in which nine people died.", "nine people"),
    ("Some bodies were such that people couldnt tell the nine victims apart.", "nine victims"),
]
#: Names that unknown nouns, days and those counted stood before until the commas went.
WITHOUT_COMMAS = [
    ("The second bomber set off his explosives Deka said as nine died.", "nine", "Deka"),
    ("Shelling Kills Nine in Recent Days Activists Say", "Nine", "activists"),
    ("According to Save the Children nine schools were hit.", "nine schools", "Save the Children"),
    ("The army and its ally Russia said nine rebels died.", "nine rebels", "Malian government forces and Russia"),
    ("A dozen militants interviewed reported that nine men died.", "nine men", "a dozen militants interviewed"),
    # where a report is from is nobody who speaks; a word that says where somebody is, no name
    ("A report from Kayes region says that nine men died.", "nine men", "report"),
    ("According to reports from Niger, nine men died.", "nine men", "reports"),
    ("A report from the Sela Observatory says that nine men died.", "nine men", "Sela Observatory"),
    ("A Kona-based anti-IS activist network said nine men died.", "nine men", "a Kona-based anti-IS activist network"),
    ("The minister charged that the army had killed nine men.", "nine men", "minister"),
]


@pytest.mark.parametrize(("text", "figure"), NOBODY)
def test_what_only_looks_like_a_speaker(told_by, text: str, figure: str) -> None:
    assert told_by(text, figure, "ML") in (None, "Malian government forces" if "army denied" in text else None)


@pytest.mark.parametrize(("text", "figure", "source"), WITHOUT_COMMAS)
def test_who_speaks_without_a_comma(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, "ML") == source


#: A body that the words before name, one that a noun describes, one of many, and a spokesperson of no body.
OTHER_WARS = [
    # those whom a word of a people's describes, behind a headline without a stop
    (
        "Raid in Gao Malian Army Retakes Towns. Nine men died in a blast according to the Malian opposing Sahel "
        "Monitor.",
        "Nine men",
        "Malian opposing Sahel Monitor",
    ),
    (
        "Raid in Gao Malian Army Retakes Towns. Nine men died in a blast according to the Malian.",
        "Nine men",
        "Malian",
    ),
    # who speaks again of others in a quotation
    (
        'Nigerien jets killed 60 soldiers, the Algerian army said. "They struck Malian forces and hurt nine," the army '
        "said in a statement.",
        "hurt nine",
        "Algerian government forces",
    ),
    ("The army has not commented. It said earlier that five men died.", "five men", "Malian government forces"),
    (
        "There was no word from JNIM. It said last week that nine men died.",
        "nine men",
        "Jama'at Nusrat al-Islam wal-Muslimin",
    ),
    ("Residents said two died. The army sent men. The mayor told radio it fled. It said six fell.", "six fell", None),
    (
        "Rebels shelled Nono, in the municipality of Sebete, with nine dead, reported the State Prosecutor's Office.",
        "nine dead",
        "State Prosecutor's Office",
    ),
    ("A security source in Gourma Governorate revealed that two men died.", "two men", "a security source"),
    ("The UN mission counted 40 blasts. The UN followed up on reports that a shell killed two.", "killed two", None),
    ("The Sahel Rights Authority has found 11 bodies, its spokesman Ado Bako said.", "11 bodies", None),
    ("JNIM's armed wing, the Macina Liberation Front, said it killed six.", "killed six", "Macina Liberation Front"),
    ("Gunmen shot three people dead, according to the ambulance service Dayax.", "three people", "Dayax"),
    ("Three people died, according to the Catholic charity Sela Aid, which runs a clinic.", "Three people", "Sela Aid"),
    ("The White Helmets rescue agency said four people died.", "four people", "White Helmets"),
    ("Roads were blocked, one of the medical workers said; 70 people were hurt.", "70 people", "a medical worker"),
    ("Nine people died, a provincial spokesman said.", "Nine people", "a provincial spokesman"),
    # whose arm it is, and what is no body
    ("The JNIM's military spokesman said nine people died.", "nine people", "Jama'at Nusrat al-Islam wal-Muslimin"),
    ("Houthis' military spokesman Ado Bako said nine people died.", "nine people", "Houthis"),
    ("The rebels' military spokesman said nine people died.", "nine people", "rebels"),
    ("JNIM hit Boni. The group's military wing said nine men died.", "nine", "Jama'at Nusrat al-Islam wal-Muslimin"),
    ("Civil society coordinator Ado Bako said nine people died.", "nine people", "Ado Bako"),
    # names that end like adverbs, words that hold others', and in what somebody speaks
    ("Sam Kelly said nine people died.", "nine people", "Sam Kelly"),
    ("A tally by Sela Now found that nine people died.", "nine people", "Sela Now"),
    ("A statement from the Somali information ministry said nine died.", "nine", "Somali information ministry"),
    ("JNIM in a communique admitted killing nine men.", "nine men", "Jama'at Nusrat al-Islam wal-Muslimin"),
    # "up to" and nouns behind "said" open what is said
    ("Medics said up to 30 people were hurt in Gao.", "30 people", "medics"),
    ("Medics said help came late and that nine people died.", "nine people", "medics"),
    ("Aid workers estimated up to 33 people may have died in Gao.", "33 people", "aid workers"),
    # an unnamed official of the lead is whom the next sentence quotes by a mere name
    ('Nine people died, a rescue official said. "Two are missing," Ado Bako told AFP.', "Nine people", "Ado Bako"),
    (
        "Nine people died, a rescue official said. Ado Bako, 34, told AFP he lost a son.",
        "Nine people",
        "a rescue official",
    ),
    # a relative clause that has lost its comma ends before who speaks
    (
        "Medics spoke first. Raids left dozens hurt who were taken to clinics in the area the medics added.",
        "dozens",
        "medics",
    ),
    ("Nine died. A man who was wounded in the area said two more people fled.", "two more people", "a man"),
    # a spokesperson by name alone is of the body that spoke before
    ("The M23 said it fled. Spokesman Ado Bako said nine people died.", "nine people", "M23"),
    ("Police opened a case. Spokeswoman Awa Deka said nine people died.", "nine people", "Awa Deka"),
    ("Nine people died, an army spokesman said.", "Nine people", "Malian government forces"),
    ("The bishop of Tamra said two nuns were killed.", "two nuns", "bishop of Tamra"),
    ("Hashed al-Shaabi paramilitaries said they killed nine men.", "nine men", "Popular Mobilization Forces"),
]


@pytest.mark.parametrize(("text", "figure", "source"), OTHER_WARS)
def test_who_speaks_in_other_wars(told_by, text: str, figure: str, source: str | None) -> None:
    if source is not None:
        assert told_by(text, figure, "ML") == source
    else:
        assert told_by(text, figure, "ML") != "Malian government forces"


def test_the_army_that_speaks_from_an_occupied_land(told_by) -> None:
    assert told_by("The military said that a sergeant was killed in Jabalia.", "a sergeant", "PS") == "Israel"


def test_a_task_force_with_a_name_speaks_under_it(told_by) -> None:
    text = "Three bandits died in Patikul, the Joint Task Force Sulu said."
    assert told_by(text, "Three bandits", "PH") == "Joint Task Force Sulu"
