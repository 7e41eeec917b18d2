"""Those who cannot have done it, by what else a report tells of them."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.read import read

# report, words of the figure, a party, and whether it may have done it
NOT_THEY = [
    # what a group did before, brought in as such, says nothing of who did this
    (
        "A bomb killed 15 people in Gao, Mali. The blast came two weeks after a raid claimed by JNIM killed 60.",
        "15 people",
        "Jama'at Nusrat al-Islam wal-Muslimin",
        False,
    ),
    (
        "Nine people died in a raid near Gao, Mali. The attack came two weeks after M23 fighters killed 60 in Mopti.",
        "Nine people",
        "M23",
        False,
    ),
    (
        "Nine people died in Bujumbura. It was the second such attack this week, after one claimed by M23.",
        "Nine people",
        "M23",
        False,
    ),
    ("M23 fighters shelled Sake days after troops had left. Nine people were killed.", "Nine people", "M23", True),
    ("A bomb killed six people in Mandera, Kenya. Al-Shabaab has claimed similar attacks.", "six", "Al-Shabaab", False),
    (
        "A bomb killed 15 people in Gao, Mali. The blast came two weeks after a raid claimed by JNIM killed 60.",
        "killed 60",
        "Jama'at Nusrat al-Islam wal-Muslimin",
        True,
    ),
    (
        "Al-Shabaab shelled Mandera, Kenya. A bomb killed six people. Al-Shabaab has claimed similar attacks.",
        "six",
        "Al-Shabaab",
        True,
    ),
    # who is told of only later, and somewhere else
    ("Two policemen were shot dead in Cali. Elsewhere, armed men shot at a bank.", "Two", "armed men", False),
    ("Armed men shot dead two policemen in Cali. Elsewhere, armed men shot at a bank.", "two", "armed men", True),
    # who is told of only before, in what nothing ties to it, or behind the word that nobody has claimed it
    ("The ELN bombed a bus in Cali. In a separate incident, two officers were shot dead.", "two", "ELN", False),
    ("The ELN bombed a bus in Cali. In another attack, the ELN shot dead two officers.", "two", "ELN", True),
    ("A bomb killed six people in Gao. Malian soldiers fought rebels near Kidal.", "six people",
     "Malian government forces", False),
    ("Jets dropped bombs that killed six people in Gao. Malian soldiers fought rebels near Kidal.", "six people",
     "Malian government forces", True),
    ("A bomb killed seven in Gao. No group has claimed it. Men linked to al-Qaeda have killed many in Gao.", "seven",
     "Al-Qaeda", False),
    ("A bomb killed seven in Gao. No individual or group claimed it. Men linked to al-Qaeda have killed many in Gao.",
     "seven", "Al-Qaeda", False),
    ("Al-Qaeda shelled Gao. A bomb killed seven. No group has claimed it. Al-Qaeda has killed many.", "seven",
     "Al-Qaeda", True),
    # who freed the hostages
    ("Soldiers rescued four hostages in Jolo, Philippines. Two more were abducted on Monday.", "Two more",
     "Philippine government forces", False),
    ("Soldiers rescued four men in Jolo, Philippines. Soldiers abducted two men.", "two men",
     "Philippine government forces", True),
    # who shot those who came to attack
    ("A lorry killed 84 people in Nice. Police shot dead the driver.", "84 people", "police", False),
    ("Gunmen killed nine in Jos, Nigeria. The attackers were killed by soldiers.", "nine",
     "Nigerian government forces", False),
    ("Gunmen killed nine in Jos, Nigeria. Two gunmen were shot dead by soldiers.", "Two gunmen",
     "Nigerian government forces", True),
    ("Police shot nine people dead in Jos, Nigeria. Police arrested two suspects.", "nine", "Nigerian police", True),
    ("Nine people died in Jos, Nigeria. Soldiers killed the rebels.", "Nine", "Nigerian government forces", True),
    # those counted are backed by it
    (
        "Nine Turkish-backed militiamen were killed in clashes near Afrin as Turkey pressed its campaign.",
        "Nine",
        "Turkey",
        False,
    ),
    (
        "Nine pro-Turkey militants were killed and two others sustained injuries near Afrin. Turkey shelled it.",
        "two others",
        "Turkey",
        False,
    ),
    ("Nine fighters backed by Russia were killed near Gao. Russia shelled the town.", "Nine", "Russia", False),
    ("Nine pro-Russian separatists died in shelling of Donetsk. Russia fired.", "Nine", "Russia", False),
    ("Nine rebels were killed in shelling near Afrin as Turkey pressed its campaign.", "Nine", "Turkey", True),
    # the same people in another form of the word
    ("Eight gang members died in a fight between gangs in Cap-Haitien.", "Eight", "gangs", False),
    ("Eight policemen died in a fight with gangs in Cap-Haitien.", "Eight", "gangs", True),
    # armed men without a name in a clash of a group with a state's forces
    (
        "A confrontation between the Gulf Cartel and Mexican police in Reynosa left five hitmen dead.",
        "five",
        "Gulf Cartel",
        False,
    ),
    (
        "A confrontation between the Gulf Cartel and Mexican police in Reynosa left five hitmen dead.",
        "five",
        "Mexican police",
        True,
    ),
    (
        "A confrontation between the Gulf Cartel and Los Zetas in Reynosa left five hitmen dead.",
        "five",
        "Gulf Cartel",
        True,
    ),
    # what somebody tells of itself nobody else did
    (
        "Russia attacked Odesa with 40 drones, Ukraine's air force said. It said it had shot down 31 drones.",
        "31 drones",
        "Russia",
        False,
    ),
    # those who act together do not fall to each other, unless the clause says so
    (
        "Malian soldiers and Dozo hunters raided Bandiagara. A gunfight near Sevare left a Dozo hunter dead.",
        "a Dozo hunter",
        "Malian government forces",
        False,
    ),
    (
        "Malian soldiers raided Bandiagara, where Dozo hunters live. A gunfight near Sevare left a Dozo hunter dead.",
        "a Dozo hunter",
        "Malian government forces",
        True,
    ),
    # who used what is found did not find it
    ("Detectives found a rifle near the house where a gunman killed two people in Leeds.", "rifle", "gunmen", False),
    ("Gunmen seized a rifle near the house in Leeds.", "rifle", "gunmen", True),
    # attackers who fell are those whom another sentence calls by another word
    (
        "Armed men killed nine miners in Gao. The body of one of the attackers was found.",
        "one of the attackers",
        "armed men",
        False,
    ),
    ("Armed men killed nine miners in Gao. The body of a driver was found.", "body of a driver", "armed men", True),
    # no gang arrests anybody
    (
        "The Jalisco cartel killed five people in Zamora, Mexico. Three youths were arrested.",
        "youths",
        "Jalisco New Generation Cartel",
        False,
    ),
    (
        "The Jalisco cartel killed five people in Zamora, Mexico. Three youths were abducted.",
        "youths",
        "Jalisco New Generation Cartel",
        True,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "key", "expected"), NOT_THEY)
def test_those_who_cannot_have_done_it_are_no_candidates(coder, text, words, key, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = next(a for a in anchors.of_figures(reading) if words in a.span.of(text))
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert (key in {candidate.key for candidate in row}) == expected


# report of May 2023, words of the figure, a group, and whether it may have done it
LONG_PAST = [
    ("Boko Haram took 276 girls from Chibok in 2014. On Monday gunmen abducted 20 girls.", "20", "Boko Haram", False),
    ("A year ago, M23 rebels shelled Goma. On Monday a bomb killed nine people there.", "nine", "M23", False),
    # whom it tells of today, or blames for it, too
    ("In 2012 M23 seized Goma. M23 shelled Sake on Monday. Nine people were killed.", "Nine", "M23", True),
    ("A bomb killed nine people in Goma. M23 was blamed for it. In 2012 M23 seized Goma.", "nine", "M23", True),
    ("M23, which seized Goma in 2012, shelled Sake on Monday. Nine people were killed.", "Nine", "M23", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "key", "expected"), LONG_PAST)
def test_what_a_group_did_long_ago_is_not_this(coder, text, words, key, expected):
    (reading,) = read([reports.report(text, date="2023-05-10")], coder.tools)
    figure = next(a for a in anchors.of_figures(reading) if words in a.span.of(text))
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert (key in {candidate.key for candidate in row}) == expected
