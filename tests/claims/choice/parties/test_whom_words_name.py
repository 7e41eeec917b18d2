"""Whom the words about a figure name as who did it."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview
from warledger.claims.choice.doers import both_sides, carried, deeds
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.choice.parties import owners
from warledger.claims.choice.ruled_out.by_means import led
from warledger.claims.read import read

# text, whose those of the last figure are, who did it: the words' own answer, whatever weights are learned
TOGETHER = [
    (
        "French and Malian air strikes killed 20 people near Gao.",
        {"French government forces and Malian government forces"},
    ),
    ("Russian and Malian air strikes killed 20 people near Gao.", {"Russia and Malian government forces"}),
    # who fights each other did nothing together
    ("Clashes between Houthi and Yemeni government forces killed 20 people.", {"Houthis", "Yemeni government forces"}),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_those_who_strike_together_are_named_together(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    (figure,) = anchors.of_figures(reading)
    named = deeds.of(reading, figure, frozenset(), overview.of(reading), None).named["deed0"]
    assert {name for name in named if " and " not in str(name)} == {n for n in expected if " and " not in n}
    assert expected <= named


# text, whom the words of its figure name as who did it
SOUGHT = [
    ("Kenyan police are searching for gunmen who fled after an attack, leaving nine people dead in Garissa.", set()),
    ("Colombian police were hunting a man suspected of leaving a bomb that exploded, wounding 13 people.", set()),
    ("The president spoke of bombings at embassies in Kenya and Chad, which killed nine people.", set()),
    ("Kenyan police searched a house in Garissa and shot dead nine gunmen.", {"Kenyan police"}),
    ("Kenyan police fired on gunmen in Garissa, leaving nine people dead.", {"Kenyan police"}),
]


@pytest.mark.parametrize(("text", "expected"), SOUGHT)
def test_those_who_look_for_who_did_it_did_not(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    (figure,) = anchors.of_figures(reading)
    named = deeds.of(reading, figure, frozenset(), overview.of(reading), None).named
    assert named.get("deed0", frozenset()) == expected


# text, whom the words of its last figure name as who did it
OF_ITSELF = [
    (
        "Russia attacked Odesa with 40 drones, Ukraine's air force said. It said it had shot down 31 drones.",
        {"Ukrainian government forces"},
    ),
    (
        "JNIM fighters stormed a post near Gao, the Malian army said. It said it had killed nine people.",
        {"Malian government forces"},
    ),
    # a sentence that only speaks isn't parsed
    (
        "The Malian army took Konna. France's defence ministry said the operation went well. It said it had carried "
        "out more than 30 air strikes.",
        {"French government forces"},
    ),
    (
        "The Somali army took Jilib. In a statement, Kenya's defence ministry said all went well; it said it had "
        "carried out nine air strikes.",
        {"Kenyan government forces"},
    ),
    # who acted goes on where nobody tells of himself
    (
        "JNIM fighters stormed a post near Gao, the Malian army said. They then killed nine people in Ansongo.",
        {"Jama'at Nusrat al-Islam wal-Muslimin"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_ITSELF)
def test_who_tells_of_itself_is_who_spoke_before(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = anchors.of_figures(reading)[-1]
    named = deeds.of(reading, figure, frozenset(), overview.of(reading), None).named
    assert named.get("deed0", frozenset()) == expected


# text, the leaders of coalitions that fly its air strikes
LED = [
    (
        "Nine people died in U.S. air strikes on Mosul. The US-led coalition said it had carried out the strikes.",
        {"United States"},
    ),
    ("Nine people died in U.S. air strikes on Mosul. The US-led coalition mourned.", set()),
    ("Nine people died in an ambush in Mosul by U.S. troops. The US-led coalition said it carried out strikes.", set()),
    ("Nine people died in Turkish air strikes on Mosul. The US-led coalition said it carried out strikes.", set()),
]


@pytest.mark.parametrize(("text", "expected"), LED)
def test_the_leader_of_a_coalition_flies_for_it(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure, view = anchors.of_figures(reading)[0], overview.of(reading)
    assert led.leaders(reading, figure, view) == expected
    assert expected.isdisjoint(c.key for c in CANDIDATES["agent"](reading, figure, view))


# report, the type of its event, a party, and whether it may be who did it
ONLY_HIT = [
    ("Air strikes hit Nusra Front and Jund al-Aqsa positions near Idlib.", "airstrike", "Nusra Front", False),
    ("An air strike killed an al-Shabaab commander near Jilib on Monday.", "airstrike", "Al-Shabaab", False),
    ("Two aircraft of the LTTE were shot down over Colombo.", "shootdown", "LTTE", False),
    # who holds what was hit
    ("Jets carried out strikes on areas held by the Houthis near Taiz.", "airstrike", "Houthis", False),
    # who shot down what others launched
    (
        "Sudan's army said it shot down two drones that the RSF launched at Kosti.",
        "airstrike",
        "Sudanese government forces",
        False,
    ),
    (
        "Sudan's army said it shot down two drones that the RSF launched at Kosti.",
        "shootdown",
        "Sudanese government forces",
        True,
    ),
    ("Israel said it intercepted rockets and launched air strikes on Rafah.", "airstrike", "Israel", True),
    # who also acts, or is blamed, may have done it; in a clash both sides are hit
    ("Boko Haram executed nine Boko Haram fighters in Banki.", "execution", "Boko Haram", True),
    ("M23 fighters attacked Sake. The army shelled M23 positions near Sake.", "ground_assault", "M23", True),
    ("Clashes between M23 and the Congolese army killed nine M23 fighters near Sake.", "clash", "M23", True),
    ("A bomb killed nine Fatah members in Gaza. Fatah claimed responsibility.", "bombing", "Fatah", True),
]


@pytest.mark.parametrize(("text", "kind", "key", "expected"), ONLY_HIT)
def test_nobody_attacks_himself(coder, text, kind, key, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    event = next(a for a in anchors.of_events(reading) if a.label == kind)
    row = CANDIDATES["agent"](reading, event, overview.of(reading))
    assert (key in {candidate.key for candidate in row}) == expected


# report, words of the figure, and those who died by their own bomb, or None where others may have done it
OWN_BOMB = [
    ("Nine Taliban fighters were killed in their own mine explosion near Jalalabad.", "Nine", "Taliban"),
    ("Nine Taliban fighters died near Zabul when a bomb that they were assembling went off.", "Nine", "Taliban"),
    ("Four Abu Sayyaf fighters were killed in Sulu as a mine exploded prematurely.", "Four", "Abu Sayyaf"),
    (
        "Six ELN rebels died in the blast in Arauca. They had been trying to plant a mine when it exploded.",
        "Six",
        "ELN",
    ),
    ("Taliban fighters planted a bomb that exploded and killed nine Afghan soldiers near Zabul.", "nine", None),
    ("Nine Afghan soldiers carrying food were killed when a bomb exploded near Zabul. The Taliban fled.", "Nine", None),
    ("Nine villagers died when a bomb went off prematurely near Zabul. The Taliban fled.", "Nine", None),
]


@pytest.mark.parametrize(("text", "words", "expected"), OWN_BOMB)
def test_who_died_by_his_own_bomb_fell_to_himself(coder, text, words, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = next(a for a in anchors.of_figures(reading) if words in a.span.of(text))
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert ([c.key for c in row] == [expected]) is (expected is not None)


# report, the last figure's words, and who the police that tell of it make of those who were caught
CAUGHT = [
    ("Kenyan police said that nine men were arrested over a grenade attack in Mombasa.", "Kenyan police"),
    ("The Malian army announced that six rifles were seized in Kidal.", "Malian government forces"),
    ("Kenyan police said that nine men were killed in a grenade attack in Mombasa.", None),
]


@pytest.mark.parametrize(("text", "expected"), CAUGHT)
def test_the_police_who_tell_of_arrests_made_them(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = anchors.of_figures(reading)[-1]
    found = carried.of(reading, figure, owners.of(reading, figure), overview.of(reading))
    assert found.tells == ({expected} if expected else set())


def test_a_gunman_by_name_is_no_gunmen(coder):
    text = "Nine people were killed in Davao. Police charged the gunman Ramon Ibarra with murder."
    (reading,) = read([reports.report(text)], coder.tools)
    row = CANDIDATES["agent"](reading, anchors.of_figures(reading)[0], overview.of(reading))
    assert "Ramon Ibarra" in {c.key for c in row}
    assert "gunmen" not in {c.key for c in row}


# text, words of the figure, whom its own clause names as doing it, whatever weights are learned
OWN_CLAUSE = [
    # the parse joins the end of the second account to the first
    ("The rebel barrage killed 10 people in Marib while missiles fired by M23 at Goma killed 82.", "82", {"M23"}),
    ("The rebel barrage killed 10 people in Marib while missiles fired by M23 at Goma killed 82.", "10", {"rebels"}),
    # whom one fights against did not kill those who are of no side
    ("In fighting against M23 near Sake on Wednesday nine people were killed.", "nine people", set()),
    ("Nine Congolese soldiers were killed in fighting against M23 near Sake.", "Nine Congolese", {"M23"}),
    # who has been on the run since the deed, and who has it hanging on a town's name behind "on", "of"
    (
        "Police seek Joseph Okello. Joseph Okello has been on the run since the May bombing of a clinic that killed "
        "nine nurses.",
        "nine nurses",
        {"Joseph Okello"},
    ),
    ("Police say villagers are in hiding since the bombing of a clinic that killed nine.", "killed nine", set()),
    ("The M23 attack on the clinic that killed nine nurses and maimed six ended.", "nine nurses", {"M23"}),
    ("The M23 attack on the clinic that killed nine nurses and maimed six guards ended.", "six guards", {"M23"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), OWN_CLAUSE)
def test_whom_the_own_clause_names(coder, text, words, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    at = text.index(words)
    figure = next(f for f in anchors.of_figures(reading) if f.span.start < at + len(words) and at < f.span.end)
    own = owners.of(reading, figure)
    assert deeds.of(reading, figure, own, overview.of(reading), None).named.get("deed0", set()) == expected


# report, and whom those of the last figure fought in the clash to which its clause points back
FOUGHT = [
    (
        "Four militants were shot dead in an encounter in Pulwama, India. Two soldiers were wounded in the gunfight.",
        "militants",
    ),
    (
        "Two Colombian marines died in fighting near Arauca. Seven rebels fell in the same battle.",
        "Colombian government forces",
    ),
    # no clash before, those of several sides, and of the same one
    ("Four militants were shot dead in Pulwama, India. Two soldiers were wounded in the gunfight.", None),
    (
        "Four rebels and nine gunmen died in a clash near Arauca, Colombia. Two soldiers were hurt in the fighting.",
        None,
    ),
    ("Four policemen died in a clash near Arauca, Colombia. Two soldiers were hurt in the fighting.", None),
    ("Four militants died in an encounter in Pulwama, India. Two soldiers were wounded by a mine.", None),
]


@pytest.mark.parametrize(("text", "expected"), FOUGHT)
def test_whom_they_fought_in_the_clash_before(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = anchors.of_figures(reading)[-1]
    own = owners.of(reading, figure)
    assert both_sides.told_before(reading, figure, own, overview.of(reading)) == expected
