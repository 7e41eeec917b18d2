"""Under which name somebody speaks, in many wars: text, its country, a figure, the source wanted."""

from __future__ import annotations

import pytest

from warledger.claims.attribution import Candidates
from warledger.claims.text.sentences import sentences

#: Persons of an opposition are not the opposition.
OF_AN_OPPOSITION = [
    ("Nine people died in Homs, opposition activists said.", "SY", "Nine", "activists"),
    ("Nine people died in Homs, an opposition source said.", "SY", "Nine", "an opposition source"),
    ("An opposition commander said nine soldiers died in Idlib.", "SY", "nine", "an opposition commander"),
    ("Opposition officials said a bomb killed nine in Azaz.", "SY", "nine", "opposition officials"),
    ("The opposition said nine people died in Homs.", "SY", "nine", "Syrian opposition"),
]
#: A group with words about it before and behind its name.
DESCRIBED = [
    ("The Islamist Ansar al-Din militant group said it killed nine soldiers.", "ML", "nine", "Ansar Dine"),
    (
        "The so-called Islamic State in Iraq and the Levant terrorist group claimed to have killed nine men.",
        "IQ",
        "nine",
        "Islamic State",
    ),
    ("The joint FSA operations room said nine soldiers died.", "SY", "nine", "Free Syrian Army"),
]
#: Whose media they are.
MEDIA = [
    ("Junta-controlled media said troops killed nine men.", "MM", "nine", "Junta-controlled media"),
    ("The Hezbollah-affiliated Al-Noor TV said jets killed nine men.", "LB", "nine", "Al-Noor TV"),
]
#: A body's branch in a state, and bodies of states whose names are two words.
OF_A_STATE = [
    ("Nine people died in Yelwata, Amnesty International Nigeria said.", "NG", "Nine", "Amnesty International"),
    ("Human Rights Watch Colombia said nine people died.", "CO", "nine", "Human Rights Watch"),
    ("Amnesty International said Nigeria lost nine soldiers.", "NG", "nine", "Amnesty International"),
    (
        "South Africa's defence ministry said nine soldiers died in Goma.",
        "CD",
        "nine",
        "South African defence ministry",
    ),
    ("Sri Lanka's health ministry said nine people died.", "LK", "nine", "Sri Lankan health ministry"),
    (
        "A spokesman for South Sudan's interior ministry said nine died.",
        "SS",
        "nine",
        "South Sudanese interior ministry",
    ),
    ("France's defence ministry said nine soldiers died in Gao.", "ML", "nine", "French defence ministry"),
]
#: Those who have been elected and are not in office yet.
ELECTED = [
    ("Salvadoran President-elect Ana Ruiz said gunmen killed nine men.", "SV", "nine", "Ana Ruiz"),
    ("The governor-elect of Kano, Musa Deka, said gunmen killed nine men.", "NG", "nine", "Musa Deka"),
    ("Soldiers killed nine men, according to official disclosures.", "CO", "nine", "official disclosures"),
]
#: A newspaper's one word at the end of a longer title.
TITLES = [
    ("Gunmen killed nine people, the Khaleej Times reported.", "AE", "nine", "Khaleej Times"),
    ("The Manila Times said nine soldiers died.", "PH", "nine", "Manila Times"),
    ("The Irish Times reported that nine people died.", "IE", "nine", "Irish Times"),
    ("Nine people died in Goma, according to the Financial Times.", "CD", "Nine", "Financial Times"),
    ("The New York Times said nine people died.", "US", "nine", "New York Times"),
    ("The Times said nine people died.", "GB", "nine", "The Times"),
    ("The British Guardian said nine people died.", "GB", "nine", "The Guardian"),
    ("The London-based Times said nine people died.", "GB", "nine", "The Times"),
]
#: A surname that is a state's name.
SURNAMES = [
    ("Reporter Peter Holland saw it. Nine people died, Holland said.", "KE", "Nine", "Peter Holland"),
    ("Nine people died, Jordan said. The envoy left Jordan.", "SY", "Nine", "Jordan"),
]
#: Somebody of an opposition whom the next sentence names.
NAMED_NEXT = [
    (
        "Nine died in Daraa, according to a Syrian opposition statement. Syrian Revolution General Commission say jets "
        "dropped bombs.",
        "SY",
        "Nine",
        "Syrian Revolution General Commission",
    ),
    (
        "Nine died in Homs, an opposition statement said. The Free Syrian Army said it was shelled.",
        "SY",
        "Nine",
        "Free Syrian Army",
    ),
    (
        "Nine died in Homs, according to a Syrian opposition statement. The Syrian army said it was shelled.",
        "SY",
        "Nine",
        "Syrian opposition",
    ),
    ("Nine died in Homs, the opposition said. The Free Syrian Army said six.", "SY", "Nine", "Syrian opposition"),
]
#: A medium's correspondent who was told of before, and a foreign army that has just spoken.
TOLD_OF = [
    (
        "Radio Okapi's correspondent quoted a medic as saying that two died. The correspondent said shells hurt nine.",
        "CD",
        "nine",
        "Radio Okapi",
    ),
    ("SANAs reporter saw it. Two men died. The reporter added that nine died.", "SY", "nine", "SANA"),
    ("The Front fell back. A correspondent saw it. The correspondent said nine died.", "ML", "nine", "a correspondent"),
    (
        "Jets struck a base, the Russian army said. The army said nine soldiers died.",
        "SY",
        "nine",
        "Russia",
    ),
    (
        "Jets struck a base, the Russian army said. Residents said two died. The army said nine soldiers died.",
        "SY",
        "nine",
        "Syrian government forces",
    ),
    ("Nine died at a post near the border with Niger local sources said.", "ML", "Nine", "local sources"),
    (
        "Civil defense sources said two died. A raid left nine men wounded who were taken to hospitals in the area the "
        "sources added.",
        "ML",
        "nine",
        "civil defense sources",
    ),
    (
        "A raid on Kona killed nine members of the medical staff activists in the town reported.",
        "ML",
        "nine",
        "activists",
    ),
    ("A bomb killed nine men in Khartoum, the official Sudanese news agency said.", "SD", "nine", "SUNA"),
    ("Nine died in Kona, several local residents said.", "ML", "Nine", "local residents"),
]
#: Somebody in, at or of something.
PLACED = [
    ("A source in the local authorities in Tera said nine died.", "NE", "nine", "a source in the local authorities"),
    ("Sources inside the camp said nine men died.", "CF", "nine", "sources inside the camp"),
    ("A source at Sela hospital said nine men died.", "LY", "nine", "Sela hospital"),
    ("A medical source at Sela hospital said nine men died.", "LY", "nine", "a medical source"),
    ("A source in the police said nine men died.", "MX", "nine", "police"),
    ("A volunteer of the White Helmets told AFP that nine died.", "SY", "nine", "White Helmets"),
    ("A rescue worker with the Civil Defence in the area said nine men died.", "SY", "nine", "White Helmets"),
    ("A volunteer at the school said nine men died.", "UA", "nine", "a volunteer"),
    ("Sources close to the militants said nine men died.", "PH", "nine", "sources close to the militants"),
    ("Two Hezbollah men were hit. Nine died, a source close to the group said.", "LB", "Nine",
     "a source close to Hezbollah"),
    ("The local branch of the Central Committee of Sudan Doctors said nine died.", "SD", "nine",
     "Central Committee of Sudan Doctors"),
]  # fmt: skip
#: A people at war, and what is a state's or an area's that was named before.
WHOSE = [
    ("The Chechen side said nine civilians died.", "RU", "nine", "Chechen separatists"),
    ("A Chechen spokesman said nine soldiers died.", "RU", "nine", "Chechen separatists"),
    ("The Armenian side said nine soldiers died.", "AZ", "nine", "Armenia"),
    ("Ankara was silent at first. Its defence ministry said nine men died.", "IQ", "nine", "Turkish defence ministry"),
    ("Russia gave no ground. Its defence ministry said nine men died.", "UA", "nine", "Russian defence ministry"),
    ("The town fell. Its defence ministry said nine men died.", "UA", "nine", "Ukrainian defence ministry"),
    ("Shells killed nine people in the border region of Belgorod, its governor said.", "UA", "nine",
     "Belgorod governor"),
    ("Nine people died in Russia's Bryansk region, according to its governor.", "UA", "Nine", "Bryansk governor"),
    ("Ugandan troops killed nine rebels in eastern Congo, an army spokesman said.", "CD", "nine",
     "Ugandan government forces"),
    ("A bomb killed nine U.S. soldiers near Baghdad, the military said.", "IQ", "nine", "United States"),
    ("Ugandan and Rwandan troops fought. A bomb killed nine in Goma, the army said.", "CD", "nine",
     "Congolese government forces"),
    ("The Huthis' Al-Masirah television gave another account: nine men died.", "YE", "nine", "al-Masirah"),
]  # fmt: skip

#: A body that is no other of the report, and one under a part of its name or behind what it is.
BODIES = [
    ("The Sela News Network said two died. The civil protection agency said nine died.", "HT", "nine",
     "civil protection agency"),
    ("The Asayish security force said nine people died near Qamishli.", "SY", "nine", "Asayish"),
    ("Operational Command Sela said two died. Sela had said earlier that nine died.", "UA", "nine",
     "Operational Command Sela"),
    ("A list of the dead released by the Sela Rights Centre names nine who died in Kona.", "ML", "nine",
     "Sela Rights Centre"),
    ("Sun City residents said nine people died.", "ZA", "nine", "residents"),
    ("A union of the police, SYNAPO, says that nine officers died.", "HT", "nine", "SYNAPO"),
    ("The Sela Liberation Front an opposition alliance said nine soldiers died.", "SY", "nine",
     "Sela Liberation Front"),
    # each of two counts in a sentence is its own counter's
    ("A bomb went off in Kona. Officials put the toll at 12; the mayor put it at nine.", "SO", "nine", "mayor"),
    # whose statement or bulletin it is
    ("Shells hit Kona on Monday. A hospital statement said nine people were killed.", "SD", "nine", "hospital"),
    ("Gunmen attacked Sela on Monday. A teachers' union bulletin put the dead at nine.", "ET", "nine",
     "teachers' union"),
    ("A military source spoke of nine dead. The RED-Tabara group claimed an attack.", "BI", "nine",
     "a military source"),
    ("Nine people were killed, one of them a member of a choir, and a school burned, reports Radio Sela.", "HT",
     "Nine", "Radio Sela"),
]  # fmt: skip
#: A text that its author issued, who tells whatever nobody else does.
ISSUED = [
    ("General Staff - Press release No. 7\n\nOn Monday the men killed nine rebels near Kona.", "ML", "nine",
     "Malian government forces"),
    ("We, the Council of Sela Families, inform the world that nine of our sons died.", "PK", "nine",
     "Council of Sela Families"),
    ("URGENT ACTION\n\nThe Corporation for Life and Land denounces before the national community that armed men "
     "came.\n\nOn Monday nine peasants were killed.", "CO", "nine", "Corporation for Life and Land"),
    ("We struck again! Our fighters killed nine soldiers of the regime.\n\nAl-Shabaab, press office", "SO", "nine",
     "Al-Shabaab"),
    # a bulletin's heading, of several lines or run into the text
    ("MINISTRY OF DEFENCE OF UKRAINE\nGeneral Staff operational update\n\nShells killed nine in Kupiansk.", "UA",
     "nine", "Ukrainian government forces"),
    ("GENERAL STAFF\n\nThe operational update as of 06.00 on May 15.\n\nShells killed nine in Kupiansk.", "UA",
     "nine", "Ukrainian government forces"),
    ("General Staff: Operational information as of 06:00. Shells killed nine in Kupiansk.", "UA", "nine",
     "Ukrainian government forces"),
    ("ARMED FORCES OF THE PHILIPPINES\nPublic Affairs Office\nPress Release\n\nTroops killed nine in Sulu.", "PH",
     "nine", "Philippine government forces"),
    ("Directorate of Defence Media Operations\nWeekly bulletin\n\nTroops killed nine in Borno.", "NG", "nine",
     "Nigerian government forces"),
    # any body's bulletin, with the body's name before or behind what it is called, on one line or two
    ("Bulletin of the Sela Doctors Union\n\nShells killed nine in Kona on Monday.", "ML", "nine", "Sela Doctors Union"),
    ("Flash update by OCHA\n\nFighting killed nine in Bor on Sunday.", "SS", "nine", "OCHA"),
    ("Sela Doctors Union - Press release\n\nShells killed nine in Kona.", "ML", "nine", "Sela Doctors Union"),
    ("Kona State Police Command - Press statement\n\nGunmen killed nine in Kona.", "NG", "nine",
     "Kona State Police Command"),
    ("Sela Network for Human Rights — Daily report of victims, 4 March\n\nShells killed nine in Kona.", "YE", "nine",
     "Sela Network for Human Rights"),
    ("OCHA Ethiopia\nFlash Update No. 3\n4 March 2021\n\nFighting killed nine in Bora.", "ET", "nine", "OCHA"),
    # an army's, of the state in its name, whosever towns it tells of
    ("Chadian Ministry of Defence: Daily briefing\n\nShells killed nine soldiers in Geneina.", "SD", "nine",
     "Chadian government forces"),
    ("We, the Council of Sela Families, inform the world of it. Police say nine men died.", "PK", "nine", "police"),
]  # fmt: skip
#: No speaker at all: a place before a colon, what is only alleged or reported, nobody.
NOBODY = [
    ("Kasese governorate: Gunmen opened fire and killed nine people.", "UG", "nine"),
    ("CAIRO: 17 September - Gunmen killed nine people.", "EG", "nine"),
    # what is issued or released gives no account by itself
    ("Warrants issued by Judge Ana Sela led to the capture of nine fighters.", "CO", "nine"),
    ("The nine hostages released by Boko Haram reached Sela.", "NG", "nine"),
    ("SELA VIEJA, Jalisco.- Nine alleged gunmen were killed in a raid.", "MX", "Nine"),
    ("Troops raided Sela Khula, Tank District, on reported presence of rebels. They shot nine men.", "PK", "nine"),
    # what an outlet reports of an army's communiqué is the outlet's
    ("Army press release confirms losses\n\nGunmen killed nine soldiers near Kona on Monday.", "ML", "nine"),
    ("Army issues daily update\n\nGunmen killed nine soldiers near Kona on Monday.", "ML", "nine"),
    ("Weekly security report\n\nGunmen killed nine soldiers of the army near Kona on Monday.", "ML", "nine"),
    ("Union bulletin angers ministers\n\nGunmen killed nine men near Kona on Monday.", "ML", "nine"),
    ("Radio Sela - Daily bulletin\n\nGunmen killed nine men near Kona on Monday.", "ML", "nine"),
    ("Mali: Situation report\n\nGunmen killed nine men near Kona on Monday.", "ML", "nine"),
    ("A daily update on the army is late. Gunmen killed nine soldiers near Kona.", "ML", "nine"),
    ("Prior to the raid his father had called the house, saying that nine people were ill.", "US", "nine"),
    ("Pakistan observed the anniversary of a raid that killed nine boys.", "PK", "nine"),
    ("A judge freed eight people accused of kidnapping nine herders in Zamfara.", "NG", "nine"),
    ("The gunman, identified as Ali Sow, killed nine people.", "PK", "nine"),
    ("Soldiers held six men accused by villagers of killing nine herders.", "ML", "nine"),
    ("Raiders killed nine soldiers. No militant group commented on the raid.", "EG", "raid"),
]


@pytest.mark.parametrize(("text", "country", "figure"), NOBODY)
def test_nobody_speaks(told_by, text: str, country: str, figure: str) -> None:
    assert told_by(text, figure, country) is None


@pytest.mark.parametrize(
    ("text", "country", "figure", "source"),
    [
        *BODIES,
        *ISSUED,
        *OF_AN_OPPOSITION,
        *NAMED_NEXT,
        *TOLD_OF,
        *DESCRIBED,
        *PLACED,
        *SURNAMES,
        *ELECTED,
        *MEDIA,
        *TITLES,
        *WHOSE,
        *OF_A_STATE,
    ],
)
def test_under_which_name(told_by, text: str, country: str, figure: str, source: str) -> None:
    assert told_by(text, figure, country) == source


def test_where_a_monitor_has_its_news_from_is_nobody_who_speaks() -> None:
    text = "The Sela Monitor, which takes its information from a vast network of sources, said nine men died."
    found = Candidates.of(text, sentences(text))
    assert {one.named.name for one in found.cues} == {"Sela Monitor"}


@pytest.mark.parametrize(
    "text",
    [
        "A judge is to send all information from the fourth court of Kano over the murder of nine men.",
        "The ministry is awaiting reports from the army command on the death of nine men.",
    ],
)
def test_whose_reports_are_asked_for_has_said_nothing(text: str) -> None:
    assert [one.rule for one in Candidates.of(text, sentences(text)).cues if one.rule == "by"] == []
