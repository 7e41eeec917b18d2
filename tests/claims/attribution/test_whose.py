"""Whose account it is where one is told inside another, or a name is glued to a role: text, figure, source wanted."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor, overview
from warledger.claims.choice.fields.source import sources
from warledger.claims.coder import Coder
from warledger.claims.read import read

#: One account inside another's sentence.
INSIDE = [
    ("The minister said it was a strike that residents say killed nine people.", "nine people", "residents"),
    ("The army said 9 soldiers died in a raid that residents say left 30 dead.", "9 soldiers", "MLI"),
    ("The army denied a raid which the hospital said had killed nine people.", "nine people", "hospital"),
    # what stands behind a clause of one's own is nobody's account any more
    ("A van blew up, which local media said was driven by a boy. The bus was carrying 80 people.", "80 people", None),
    ("The army denied rebel claims that it killed nine villagers.", "nine villagers", "rebels"),
    ("The army denied a UN report that it killed nine villagers.", "nine villagers", "United Nations"),
    ("The army denied claims by Amnesty International that nine men died.", "nine men", "Amnesty International"),
    ("The army disputed reports that nine villagers died.", "nine villagers", "reports"),
    ("The army denied that it killed nine villagers.", "nine villagers", "MLI"),
    ("Nine people died, according to reports logged by the Sela Observatory.", "Nine people", "Sela Observatory"),
    ("Some 23 rebels have been killed near Kona a local broadcaster claims.", "23 rebels", "a local broadcaster"),
    # what a speaker went through is told in the report's own voice
    ("Awa Deka, who lost two sons in the blast, said she would stay.", "two sons", None),
    ("Awa Deka, who lost two sons in the blast, said nine men died.", "nine men", "Awa Deka"),
    ("Awa Deka, a trader who lost two sons in the blast, angrily told the court it was murder.", "two sons", None),
    ("Oleh Deka, 42, whose wife was wounded by shells, said nine men died.", "wife", None),
    ("Oleh Deka, 42, whose wife was wounded by shells, said nine men died.", "nine men", "Oleh Deka"),
    ("Awa Deka, a nurse wounded in the raid, said nine men died.", "wounded", None),
    ("Awa Deka, the mayor of Dasso, said nine men died.", "nine men", "Awa Deka"),
]
#: Somebody who spoke with others first.
ONE_OF_TWO = [
    (
        "Gunmen hit Kona, a military source and two residents said. Four men fell, the military source said.",
        "Four men",
        "a military source",
    ),
    (
        "The town fell, Bama Front spokesman Ado Bako and Malian officials said. Bako said nine died.",
        "nine",
        "Bama Front",
    ),
]
#: Somebody unnamed in a lead, under the name that comes next.
IDENTIFIED = [
    ("Nine people died in Kona, an official said. Ado Bako, mayor of Kona, said three were hurt.", "Nine", "Ado Bako"),
    ("Nine died, a provincial official said. Police spokesman Ado Bako blamed the rebels.", "Nine", "police"),
    ("Nine soldiers died, a military source said. Gen. Ado Bako said three were hurt.", "Nine", "Ado Bako"),
    ("Nine people died, a resident said. Ado Bako, a resident, said he saw three bodies.", "Nine", "Ado Bako"),
    ("Nine people died, a broadcaster claims. Haberturk reported that 12 targets were hit.", "Nine", "Haberturk"),
    # who is somebody else
    ("Nine people died, a broadcaster claims. Reuters reported that 12 targets were hit.", "Nine", "a broadcaster"),
    ("Nine died, a military official said. Another military official, Col. Ado Bako, said 12 died.", "Nine",
     "a military official"),
    ("Nine died, a medical source said. Gov. Ado Bako said 12 died.", "Nine", "a medical source"),
    ("Nine died, a security official said. Some fled. Others hid. It rained. Mayor Ado Bako said 12 died.", "Nine",
     "a security official"),
    ("Nine died, officials said. Mayor Ado Bako said 12 died.", "Nine", "officials"),
    # who counts other dead
    ("Nine soldiers died, a security source said. Defence Minister Ado Bako said 30 rebels were killed.", "Nine",
     "a security source"),
    ("Nine died, a local official said. Mayor Ado Bako said nine people had been killed.", "Nine", "Ado Bako"),
    ("Nine died, a local official said. A government official said 12 died.", "Nine", "a local official"),
]  # fmt: skip
#: Whose body or office it is.
WHOSE = [
    ("Niger's war came closer when that nation's defence ministry said 12 died.", "12", "Nigerien defence ministry"),
    ("Twelve people died, the country's police said.", "Twelve", "Malian police"),
    ("The country's largest rebel group said nine died.", "nine", "largest rebel group"),
    ("The Ministry of Health (MoH) met. An MoH spokesman said nine died.", "nine", "Ministry of Health"),
    ("The Sela Observatory spoke. Independent monitors said nine died.", "nine", "independent monitors"),
    ("Independent observers said nine died in Kona.", "nine", "independent observers"),
    ("According to UN figures 900 people fled.", "900 people", "United Nations"),
    (
        "He met the National Strike Committee on Monday. The group, which represents teachers, says nine died.",
        "nine",
        "National Strike Committee",
    ),
    ("The head of the Sela Observatory for Peace Awa Deka said nine died.", "nine", "Sela Observatory for Peace"),
    ("Nine rebels died in Kona, Lt Gen Awa Deka Malis interior minister said.", "Nine", "Awa Deka"),
    ("A Lebanese Shiite official said nine died in Kona.", "nine", "a Lebanese Shiite official"),
    ("A Lebanese Shiite said nine died in Kona.", "nine", "a Lebanese Shiite"),
    ("One of the Front's most senior officers has admitted that nine died.", "nine", "a senior officer"),
    ('Nine rebels died, according to the opposition "Sela" TV network.', "Nine", "Sela TV"),
    ('The newspaper "Al-Sela" said nine died.', "nine", "Al-Sela"),
    # a group has a military wing of its own, and no state's army
    ("A Hezbollah military spokesman said nine soldiers died.", "nine", "Hezbollah"),
    ("Taliban military spokesman Awa Deka said nine soldiers died.", "nine", "Taliban"),
    ("The Malian military spokesman said nine rebels died.", "nine", "MLI"),
    # abroad the ministry is that of those who fight there, where no others are told of
    ("French soldiers killed nine rebels in Kidal, the defence ministry said.", "nine", "French defence ministry"),
    ("French and Malian soldiers killed nine rebels, the defence ministry said.", "nine", "Malian defence ministry"),
    ("Nine rebels died in Kidal, the defence ministry said.", "Nine", "Malian defence ministry"),
    ("Nine people died, according to Israeli figures.", "Nine", "Israel"),
    ("More than 900 people died, according to Israeli tallies.", "900", "Israel"),
    # the name behind an office is whose it is
    ("Nine died, according to the territory's administrator, Col. Awa Keta.", "Nine", "Awa Keta"),
    ("Nine died, according to the president of the local civil society, Awa Keta.", "Nine", "Awa Keta"),
    ("Nine died, according to the mayor, Boko Haram and the army fought.", "Nine", "mayor"),
    ("Nine men, bound and shot in the head, were found, said a medic at the main hospital.", "Nine", "a medic"),
    ("The head of the clinic said nine died.", "nine", "head of the clinic"),
    # nobody who spoke before heads a body that was not named
    ("A government spokesman, Awa Keta, said six died. The hospital director said nine died.", "nine",
     "hospital director"),
    ("Police chief Awa Keta said six died. The clinic's director said nine died.", "nine", "clinic's director"),
    ("The hospital director, Awa Keta, said six died. The director said nine died.", "nine", "Awa Keta"),
    ("Bulletin: nine civilians killed in clashes in Sela.", "nine", None),
    # "an army source" is of no other state's army
    ("A mine wounded six men in Kidal, an army source said. French troops killed nine, the French military said.",
     "six", "an army source"),
    # where police sit tells nothing of who speaks
    ("Nine rebels died, police said. They had stormed the Borok police station.", "Nine", "police"),
    ("Nine rebels died, police said. The Borok police met.", "Nine", "Borok police"),
    ("Video footage and first-hand witness accounts report that six shells fell.", "six",
     "video footage and first-hand witness accounts"),
]  # fmt: skip

#: Who "the group" is: not whose another is, nor who did what a watcher tells of.
GROUPS = [
    ("JNIM, which is linked to al-Qaeda, claimed the raid. The group added that 25 men died.", "25", "JNIM"),
    ("JNIM, an al-Qaeda affiliate, claimed the raid. The group said 25 men died.", "25", "JNIM"),
    ("M23, which the UN says is backed by Rwanda, took the town. The group said 25 men died.", "25", "M23"),
    ("Fighters linked to al-Qaeda took Djibo. The group added that 25 men died.", "25", "Al-Qaeda"),
    ("The Lantern Monitor documented nine deaths by JNIM. The group added that four fell.", "four", "Lantern Monitor"),
    ("The Sela Rights Network: JNIM killed nine. The group added that four fell.", "four", "Sela Rights Network"),
    ("JNIM killed nine, the Sela Rights Network. The group also said four fell.", "four", "Sela Rights Network"),
    ("The Sela Rights Network spoke. JNIM claimed the raid. The group added that four fell.", "four", "JNIM"),
    ("JNIM said it took Kona. The group added that four fell.", "four", "JNIM"),
]


@pytest.mark.parametrize(("text", "figure", "source"), GROUPS)
def test_who_the_group_is(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, "ML") == source.replace("JNIM", "Jama'at Nusrat al-Islam wal-Muslimin")


@pytest.mark.parametrize(("text", "figure", "source"), [*INSIDE, *ONE_OF_TWO, *IDENTIFIED, *WHOSE])
def test_whose_account_it_is(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, "ML") == ("Malian government forces" if source == "MLI" else source)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        # whoever has a name and is made to speak right there is not outvoted
        ("UNICEF said six teachers were killed in an attack in Kona. Sela Observatory said 35 people died.", set()),
        # an unnamed one may be named further on
        (
            "A source said six teachers were killed in an attack in Kona. Sela Observatory said 35 people died.",
            {"Sela Observatory"},
        ),
    ],
)
def test_a_named_speaker_is_certain(text: str, others: set[str]) -> None:
    (reading,) = read([reports.report(text, id="r", date="2024-05-05")], Coder().tools)
    first = anchor.of_figures(reading)[0]
    found = sources(reading, first, overview.of(reading))
    assert {c.key for c in found[1:] if c.key is not None} == others


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        # where it isn't known whose army it is, it said it all the same, and the next speaker didn't
        ("Six men were killed in an attack in Vuma, the army said. A doctor said two were hurt.", {"army", "a doctor"}),
        ("Six men were killed in an attack in Vuma, the ministry said.", {"ministry"}),
        ("Six men were killed in an attack in Vuma, the militia said.", set()),
    ],
)
def test_an_army_of_an_unknown_state_speaks(text: str, keys: set[str]) -> None:
    (reading,) = read([reports.report(text, id="r", date="2024-05-05")], Coder().tools)
    found = sources(reading, anchor.of_figures(reading)[0], overview.of(reading))
    assert {c.key for c in found if c.key is not None} == keys


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # a group that fights in several countries doesn't tell which state's ministry it is
        ("Islamic State attacked the town. The interior ministry said nine died.", "interior ministry"),
        ("The Houthis attacked the town. The interior ministry said nine died.", "Yemeni interior ministry"),
    ],
)
def test_whose_ministry_it_is_where_only_a_group_is_named(told_by, text: str, source: str) -> None:
    assert told_by(text, "nine", None) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # who works for rights is no armed group, whichever was named last
        (
            "Six died, the Kasai Human Rights Network said. The area is held by the M23 coalition. "
            "Nine were shot on Friday, the rights group said.",
            "Kasai Human Rights Network",
        ),
        ("The Islamic State attacked Kona. The group said nine died.", "Islamic State"),
        # an office of one level is not that of another
        (
            "Six died, the local administration said. In Kherson nine died, the regional administration said.",
            "regional administration",
        ),
        (
            "Six died, the regional administration said. In Kherson nine died, the administration said.",
            "regional administration",
        ),
        # one called by other words is another of his kind, and who helps is no watchdog and no ministry
        (
            "A bomb hurt six, the exiled mayor said. A missile killed nine in Kryvyi Rih, the city's mayor said.",
            "city's mayor",
        ),
        ("A bomb hurt six, the mayor said. Later a missile killed nine people, the city's mayor said.", "mayor"),
        ("Soldiers shot six, Human Rights Watch said. Men abducted nine nurses, the aid group said.", "aid group"),
        ("Drones hit a camp, the defence ministry said. Men abducted nine nurses, the aid group said.", "aid group"),
        (
            "Militiamen looted a hospital, Save the Children said. Men held nine nurses, the doctors' union said.",
            "doctors' union",
        ),
        (
            "The Arakan Army took Ann. The Karen National Union killed nine, a spokesman for the group said.",
            "Karen National Union",
        ),
        # a side that puts out a statement tells of itself; a monitor's "it said" goes on
        (
            "A bomb hurt six, state television said. The Arakan Army killed nine men, it said in a statement.",
            "Arakan Army",
        ),
        (
            "Shells hurt six, the Syrian Observatory for Human Rights said. The army killed nine men, it said.",
            "Syrian Observatory for Human Rights",
        ),
        # an officer for the press is a spokesperson; a unit keeps its number
        ("The Arakan Army took Ann. Nine died, the group's information officer said.", "Arakan Army"),
        ("Nine policemen died, the 8th Infantry Division's spokesperson said.", "8th Infantry Division"),
        ("Nine died, the Zamfara State Police Public Relations Officer said.", "Zamfara State Police"),
        ("Nine died, a police officer said.", "a police officer"),
        # who else speaks in reports
        ("Shells fell on the town, killing nine, radio operators said.", "radio operators"),
        ("Nine were shot, a village headman said.", "a village headman"),
        ("Nine were shot, a sarpanch told reporters.", "a sarpanch"),
    ],
)
def test_who_is_taken_up_again(told_by, text: str, source: str) -> None:
    assert told_by(text, "ine " if "ine " in text else "nine", None) == source
