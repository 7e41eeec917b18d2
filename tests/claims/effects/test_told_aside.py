"""Figures told aside: "all but two", "one a child", "28 more, ten of them women", "took two and shot them"."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims import quantities
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, (effect, low, high, category, is it a part of another?) of its figures
FIGURES = [
    # how many were not
    (
        "Gunmen abducted 80 schoolgirls in Zamfara on Friday. All but four have since been freed.",
        [("abducted", 80, 80, "civilian", False)],
    ),
    (
        "A blast in Peshawar on Monday killed 100 people, all but three of them policemen.",
        [("killed", 100, 100, "combatant", False)],
    ),
    (
        "Gunmen killed 12 people in Iguala on Monday, but two of them were kidnappers.",
        [("killed", 12, 12, "unknown", False), ("killed", 2, 2, "unknown", True)],
    ),
    # who shot them dead
    ("Two gunmen shot dead a policeman in Kano on Monday.", [("killed", 1, 1, "combatant", False)]),
    ("Four attackers hacked to death two farmers in Kano on Monday.", [("killed", 2, 2, "civilian", False)]),
    ("Two soldiers shot dead a day after the raid on Kano.", [("killed", 2, 2, "combatant", False)]),
    (
        "Ten rebels shot dead three wounded in Cali clash.",
        [("killed", 10, 10, "combatant", False), ("wounded", 3, 3, "combatant", False)],
    ),
    # who tells of the dead, where commas are lost
    (
        "Air strikes killed seven people. A woman and a child were also among the dead the Oslo-based Sudan Monitor "
        "said.",
        [("killed", 7, 7, "unknown", False), ("killed", 2, 2, "civilian", True)],
    ),
    # how old
    (
        "Warplanes killed 30 cadets, most of whom were 18 to 22, and wounded 33 in Tripoli on Saturday.",
        [("killed", 30, 30, "combatant", False), ("wounded", 33, 33, "combatant", False)],
    ),
    # two who are married
    ("Gunmen killed a couple and their four children in Tumaco on Monday.", [("killed", 6, 6, "civilian", False)]),
    (
        "Gunmen killed a couple of guards and wounded a couple more in Tumaco on Monday.",
        [("killed", 2, 2, "combatant", False), ("wounded", 2, 2, "combatant", False)],
    ),
    ("Troops gunned down a pair of militants in Sopore on Monday.", [("killed", 2, 2, "combatant", False)]),
    # what some of them were
    (
        "Separatists killed four patients, one a woman who had just given birth, in Kumba on Tuesday.",
        [("killed", 4, 4, "civilian", False), ("killed", 1, 1, "civilian", True)],
    ),
    (
        "Rebels killed 11 traders near Bamako on Monday; 28 more, two dozen of them women, were wounded.",
        [
            ("killed", 11, 11, "civilian", False),
            ("wounded", 28, 28, "civilian", False),
            ("wounded", 24, 24, "civilian", True),
        ],
    ),
    (
        "Militants killed five soldiers, among them a colonel and a major, near Mopti on Monday.",
        [("killed", 5, 5, "combatant", False), ("killed", 2, 2, "leader", True)],
    ),
    # whose noun stands elsewhere, or nowhere
    (
        "A Houthi missile killed 45 Emirati, 10 Saudi and five Bahraini soldiers in Marib on Friday.",
        [
            ("killed", 45, 45, "combatant", False),
            ("killed", 10, 10, "combatant", False),
            ("killed", 5, 5, "combatant", False),
        ],
    ),
    (
        "Troops killed 10 rebels, captured four and freed a hostage in Guaviare on Thursday.",
        [
            ("killed", 10, 10, "combatant", False),
            ("captured", 4, 4, "combatant", False),
            ("released", 1, 1, "unknown", False),
        ],
    ),
    (
        "Troops killed two militants in Sopore on Monday. An AK-47 and three magazines were recovered.",
        [
            ("killed", 2, 2, "combatant", False),
            ("seized", 1, 1, "weapon", False),
            ("seized", 3, 3, "munition", False),
        ],
    ),
    # "them"
    (
        "Rebels took three brothers from their house in Ituri on Monday and shot them.",
        [("casualties", 3, 3, "civilian", False)],
    ),
    (
        "Gunmen dragged four men out of a bus in Turbat on Monday and shot them dead.",
        [("killed", 4, 4, "unknown", False)],
    ),
    (
        "Bandits kidnapped two nurses in Zamfara on Monday and later beheaded them.",
        [("abducted", 2, 2, "medic", False), ("killed", 2, 2, "medic", False)],
    ),
    (
        "Soldiers caught two rebels near Saravena on Monday and the rebels shot them.",
        [("captured", 2, 2, "combatant", False)],
    ),
    (
        "Villagers in Bria mourn nine men whom rebels killed in May.",
        [("killed", 9, 9, "unknown", False)],
    ),
    (
        "Two of the four nurses whom rebels abducted in Beni on Monday were found dead.",
        [],
    ),
    # let go, caught, knocked out
    (
        "Separatists seized eleven teachers in Kumbo on Monday and let six of them go.",
        [("abducted", 11, 11, "civilian", False), ("released", 6, 6, "civilian", False)],
    ),
    (
        "The guerrillas let the two engineers go on Friday, a day after they were abducted in Arauca.",
        [("abducted", 2, 2, "civilian", False), ("released", 2, 2, "civilian", False)],
    ),
    (
        "Soldiers killed four militants in Bannu on Tuesday and three were caught while trying to flee.",
        [("killed", 4, 4, "combatant", False), ("captured", 3, 3, "combatant", False)],
    ),
    (
        "Soldiers killed four rebels in Arauca on Monday. Six farmers were caught in the crossfire.",
        [("killed", 4, 4, "combatant", False)],
    ),
    (
        "The army killed six rebels in Cauca on Monday; 18 rifles and 30 grenades fell into its hands.",
        [
            ("killed", 6, 6, "combatant", False),
            ("seized", 18, 18, "weapon", False),
            ("seized", 30, 30, "munition", False),
        ],
    ),
    (
        "Rebels attacked the base near Lashio on Monday and knocked out two tanks.",
        [("destroyed", 2, 2, "vehicle", False)],
    ),
    # makes of aircraft and tanks, and what was set alight
    (
        "Troops shot down two Su-34s and a Mi-8 near Kursk on Monday and destroyed three T-72s.",
        [
            ("destroyed", 2, 2, "aircraft", False),
            ("destroyed", 1, 1, "aircraft", False),
            ("destroyed", 3, 3, "vehicle", False),
        ],
    ),
    ("Gangs attacked Solino on Tuesday and set 20 homes alight.", [("destroyed", 20, 20, "building", False)]),
    # lists, and who somebody was
    (
        "Jets bombed a wedding in Sagaing on Monday. The bride, the groom and eight guests were killed.",
        [("killed", 2, 2, "civilian", False), ("killed", 8, 8, "civilian", False)],
    ),
    (
        "Militias fought in Zawiya on Saturday; one bystander, a Sudanese worker, was hit and killed and 22 people "
        "were injured.",
        [("killed", 1, 1, "civilian", False), ("wounded", 22, 22, "unknown", False)],
    ),
    (
        "Shelling of a market in Omdurman on Monday killed 19 people. Nine of the fatalities were children under ten.",
        [("killed", 19, 19, "civilian", False), ("killed", 9, 9, "civilian", True)],
    ),
    (
        "Militiamen killed 15 miners in Ituri on Tuesday. Another three miners are being held for ransom.",
        [("killed", 15, 15, "civilian", False), ("abducted", 3, 3, "civilian", False)],
    ),
    (
        "Soldiers raided Poonch on Thursday. Twelve villagers were detained, three of whom were later found dead.",
        [("captured", 12, 12, "civilian", False), ("killed", 3, 3, "civilian", False)],
    ),
    # which of several deeds it was, and where
    (
        "Gunmen shot dead a mayor in Guerrero on Wednesday, the third murder of a mayor this year.",
        [("killed", 1, 1, "civilian", False)],
    ),
    (
        "Drones killed 64 people last year in Marib. It does not count deaths on battlefields including Somalia.",
        [("killed", 64, 64, "unknown", False)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures_told_aside(coder: Coder, text: str, expected: list[tuple[str, int, int, str, bool]]) -> None:
    report = reports.report(text, id="invented", date="2024-03-12")
    found = [
        (c.effect, c.low, c.high, c.category, c.part_of is not None) for c in coder.code(report).claims if c.effect
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


# text, (low, high) of what it counts
COUNTS = [
    ("All but two of them were freed.", []),
    ("Everyone except three of the nine was freed.", []),
    ("All but one of the dead were men, but two were boys.", [(2, 2)]),
    ("They killed 9, but 12 got away.", [(9, 9), (12, 12)]),
    ("Most of whom were 18 to 22.", []),
    ("Those who were killed were 18 to 22 soldiers.", [(18, 22)]),
    ("A couple died.", []),
    ("A couple of men died.", [(2, 2)]),
    ("A pair of binoculars was found.", []),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_numbers_that_leave_out_or_tell_ages(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(q.count.low, q.count.high) for q in quantities.find(text)] == expected
