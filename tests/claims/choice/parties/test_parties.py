"""Who did it and whose they were, in claims: invented sentences from many wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview
from warledger.claims.choice.doers import both_sides, carried, deeds, responsibility
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.choice.parties import condemned, ours, owners
from warledger.claims.choice.ruled_out.by_means import led
from warledger.claims.choice.ruled_out.nobody_named import other_groups
from warledger.claims.choice.ruled_out.other_part import cleared
from warledger.claims.choice.ruled_out.own_side import gave_up
from warledger.claims.coder import Coder
from warledger.claims.drafts import draft_categories
from warledger.claims.read import read


@pytest.fixture(scope="module")
def coder():
    return Coder()


def figures_of(coder, text):
    return [claim for claim in coder.code(reports.report(text)).claims if claim.effect]


# text, whose those counted are, who did it
WRITTEN = [
    ("Kurdish fighters killed nine soldiers near Hakkari, Turkey.", "Turkey", "Kurdish fighters"),
    ("Malian soldiers killed nine Tuareg rebels near Kidal.", "Tuareg rebels", "Malian government forces"),
]


@pytest.mark.parametrize(("text", "side", "by"), WRITTEN)
def test_parties_keep_their_capitals(coder, text, side, by):
    (figure,) = figures_of(coder, text)
    assert (figure.side, figure.agent) == (side, by)


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


# text, the pair of which the report asks which did it
ASKED = [
    (
        "Shells killed six in Donetsk. It is unclear whether Russian or Belarusian jets did it.",
        "Russia or Belarusian government forces",
    ),
    (
        "Shells killed six in Aden. It is not known if Houthi or Saudi artillery fired.",
        "Houthis or Saudi government forces",
    ),
    ("Houthi or Saudi artillery fired shells that killed six in Aden.", None),
    ("Shells killed six in Aden. It is unclear whether the port will open.", None),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_who_is_only_asked_about_is_held_as_a_pair(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    laid = responsibility.laid(reading, anchors.of_figures(reading)[0], overview.of(reading))
    assert [key for key in laid if " or " in str(key)] == ([expected] if expected else [])


# report, words of a figure or the type of an event, a party, and whether it may be who did it where nobody knows
OPEN = [
    (
        "Unidentified jets struck a base near Sebha, killing nine fighters. It was not clear who carried out the raid. "
        "Egypt and Chad have struck the area before.",
        "airstrike",
        "Egypt and Chad",
        False,
    ),
    (
        "A drone strike killed nine fighters near Azaz. It was not clear if the United States was behind the strike.",
        "killed nine",
        "United States",
        False,
    ),
    # who the clause says did it; what else nobody knows; a pair of which it was one
    (
        "Malian jets bombed a camp near Kidal. It was not clear who was behind the raid on Gao.",
        "airstrike",
        "Malian government forces",
        True,
    ),
    (
        "A drone strike by the United States killed nine fighters near Azaz. It was not clear if the base was empty.",
        "killed nine",
        "United States",
        True,
    ),
    (
        "Jets killed nine people in Aden. It was not clear if Houthi or Saudi jets carried out the raid.",
        "killed nine",
        "Houthis or Saudi government forces",
        True,
    ),
]


# report, and whether its police may be who killed two
POLICE = [
    ("Two traders were stabbed to death in Mombasa. Kenyan police are looking for a man, Kenyan police said.", False),
    ("Two men were shot dead in Lagos on Monday. Nigerian police are looking into it.", False),
    ("Two men were found beheaded in Lagos on Monday. Nigerian police spoke of an execution.", False),
    ("Kenyan police fired on a crowd. Two men were shot dead in Mombasa.", True),
    ("Two men were shot dead in Mombasa. A rights group blamed Kenyan police for the killings.", True),
]


@pytest.mark.parametrize(("text", "expected"), POLICE)
def test_police_who_only_inquire_killed_nobody(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = next(f for f in anchors.of_figures(reading) if f.figure.counted.low == 2)
    executed = [e for e in anchors.of_events(reading) if e.label == "execution"]
    for asks in (figure, *executed):
        keys = {str(c.key) for c in CANDIDATES["agent"](reading, asks, overview.of(reading))}
        assert any("police" in key.lower() for key in keys) is expected


@pytest.mark.parametrize(("text", "words", "key", "expected"), OPEN)
def test_what_is_left_open_is_nobodys(coder, text, words, key, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    asks = next(
        a
        for a in (*anchors.of_figures(reading), *anchors.of_events(reading))
        if (a.label == words if a.kind == "event" else words in a.span.of(text))
    )
    row = CANDIDATES["agent"](reading, asks, overview.of(reading))
    assert (key in {candidate.key for candidate in row}) == expected


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


# text, the parties that it says condemned something
CONDEMNED = [
    ("Iran condemned the bombing of its consulate, which killed six guards.", {"Iranian government forces"}),
    ("The Taliban also strongly denounced the attack in which six guards died.", {"Taliban"}),
    ("Colombia's ELN rebels expressed their condolences over the killing of two men.", {"ELN"}),
    ("M23 killed nine men near Goma. Rwanda and others condemned M23.", set()),
    ("M23 killed nine men near Goma and was condemned.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CONDEMNED)
def test_who_condemns_what_was_done(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    assert condemned.parties(reading) == expected
    figure = anchors.of_figures(reading)[0]
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert {c.key for c in row if any(f.startswith("!condemns") for f in c.features)} == expected


# text, whether it says that the Libyan army did not do it
CLEARED = [
    (
        "Jets bombed Derna. Tripoli said that neither Libyan nor Italian aircraft had flown. The Libyan army mourned.",
        True,
    ),
    ("Jets bombed Derna. Neither the Houthis nor the Libyan army was behind the raid, the UN said.", True),
    ("Jets bombed Derna. Neither the Libyan army nor its spokesman commented.", False),
    ("Jets bombed Derna. The Libyan army said its pilots had nothing to do with it.", True),
    ("Jets bombed Derna. The Libyan army denied any involvement.", True),
    ("Jets bombed Derna. The Libyan army denied that anybody had died.", False),
]


@pytest.mark.parametrize(("text", "expected"), CLEARED)
def test_who_did_not_do_it_is_not_guessed_to_have_done_it(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    assert ("Libyan government forces" in cleared.parties(reading, overview.of(reading).blamed)) is expected
    figure = next(a for a in anchors.of_events(reading) if a.label == "airstrike")
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert ("Libyan government forces" in {c.key for c in row}) is not expected


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


# report, who may have done it to what crashed, or None
CRASHED = [
    ("A helicopter of the Malian army crashed near Gao. The army bombed JNIM near Gao on Tuesday.", set()),
    ("A helicopter crashed near Gao after JNIM fighters fired at it.", {"Jama'at Nusrat al-Islam wal-Muslimin"}),
]


@pytest.mark.parametrize(("text", "expected"), CRASHED)
def test_a_crash_is_nobodys_doing(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = next(f for f in anchors.of_figures(reading) if f.label == "destroyed")
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert {c.key for c in row} - {None} == expected


# report, words of a figure, whether its own clause says that others did it, whom it doesn't name
OTHERS = [
    ("The army killed nine people in Bama and said that other groups had killed 12.", "killed 12", True),
    ("Other armed groups killed 12 people in Mopti.", "killed 12", True),
    ("M23 killed nine people near Goma, while unidentified militias abducted six.", "abducted six", True),
    ("Unknown men shot dead three traders in Quetta.", "shot dead three", True),
    # who is named beside them, or fights them; who is hit
    ("M23 and other groups killed 12 people near Goma.", "killed 12", False),
    ("Clashes with other groups killed 12 people near Goma.", "killed 12", False),
    ("Other armed groups were hit and 12 men killed near Goma.", "12 men killed", False),
    ("Another attack killed 12 people near Goma.", "killed 12", False),
]


@pytest.mark.parametrize(("text", "words", "expected"), OTHERS)
def test_what_others_did_is_nobodys(coder, text, words, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = next(f for f in anchors.of_figures(reading) if words in f.span.of(text))
    assert other_groups.did(reading, figure) == expected
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert not expected or [candidate.key for candidate in row] == [None]


# report, those to whom a surrender was made
GAVE_UP = [
    ("Some 120 fighters surrendered to the Syrian Democratic Forces in Baghuz.", {"Syrian Democratic Forces"}),
    ("Nine rebels laid down their arms to the Colombian army in Arauca.", {"Colombian government forces"}),
    ("Six men turned themselves in to Philippine troops in Sulu and surrendered.", {"Philippine government forces"}),
    ("Al-Shabaab fighters beheaded eight Somali militants who had surrendered in Jilib.", {"Al-Shabaab"}),
    ("Nine FDLR fighters surrendered in Goma, the Congolese army said.", set()),
    ("Boko Haram killed six farmers who refused to surrender to it near Bama.", set()),
]


@pytest.mark.parametrize(("text", "expected"), GAVE_UP)
def test_those_who_surrender_are_not_of_those_to_whom_they_do(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    asks = [a for a in (*anchors.of_figures(reading), *anchors.of_events(reading)) if a.label.startswith("surrender")]
    for one in asks:
        assert gave_up.to(reading, one) == expected
        field = "agent" if one.kind == "event" else "side"
        keys = {c.key for c in CANDIDATES[field](reading, one, overview.of(reading))}
        assert keys.isdisjoint(expected)
    assert asks or not expected


# text, the number of its figure that is asked about, whether the report leaves open who did it
LEFT_OPEN = [
    ("Shells killed six in Aden on Monday. It is not known who fired.", 6, True),
    ("It is not known who fired on Aden. Shells killed six on Monday.", 6, True),
    ("A panel will investigate who shelled Aden on Monday. Shells killed six there.", 6, True),
    # more of the same, told later on
    (
        "Air strikes on Marib on Monday killed 24 people. It was not immediately clear who carried out the raids on "
        "Marib. A photographer saw men there. They carried a shopper. A man had a boy with him. The raids on "
        "Marib also destroyed nine shops.",
        9,
        True,
    ),
    # what a party that is named does next
    ("It was not clear who had laid the mine. The army took Sake after a battle which killed 20 rebels.", 20, False),
    # another day's deed
    (
        "On 2 May the M23 shot five men in Sake. On 4 May two women were wounded in Mweso. It is not known who fired.",
        5,
        False,
    ),
    (
        "On 2 May the M23 shot five men in Sake. On 4 May two women were wounded in Mweso. It is not known who fired.",
        2,
        True,
    ),
    # who was hit
    ("Soldiers shot 25 men in Moura. Some were so burned that we could not tell who they were.", 25, False),
    ("Soldiers shot 25 men in Moura. The mothers could not tell whose son it was.", 25, False),
]


@pytest.mark.parametrize(("text", "number", "expected"), LEFT_OPEN)
def test_it_is_left_open_who_did_what_was_told_last(coder, text, number, expected):
    (reading,) = read([reports.report(text, date="2023-05-09")], coder.tools)
    figure = next(f for f in anchors.of_figures(reading) if f.figure.counted.low == number)
    assert responsibility.left_open(reading, figure, overview.of(reading)) is expected


# text, words of those counted, whose the words before say they are
MORE = [
    ("An attack killed nine people, six of them policemen, and wounded 24 in Baqubah.", "24", set()),
    ("An attack killed nine Taliban fighters, two of them leaders, and wounded 24 in Logar.", "24", {"Taliban"}),
    ("Police said three Taliban raids left two dead and five wounded in Logar.", "five", set()),
]


@pytest.mark.parametrize(("text", "words", "expected"), MORE)
def test_a_number_goes_on_with_a_whole_and_not_its_part(coder, text, words, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = next(f for f in anchors.of_figures(reading) if words in f.span.of(text))
    assert owners.of(reading, figure) == expected


# text, words of those counted, whose the party that speaks says they are
OURS = [
    ('M23 said the army attacked. "They killed nine of our men," it said.', "nine", {"M23"}),
    (
        '"Our soldiers came under fire and nine were hurt," the Malian army said. "Six of our troops died."',
        "Six",
        {"Malian government forces"},
    ),
    ("The Taliban said: we lost nine fighters in Logar.", "nine", {"Taliban"}),
    # whom a speaker tells of as its own, whoever was named before
    (
        "M23 killed nine men in Sake. The Congolese army said that its commander was among those killed.",
        "commander",
        {"Congolese government forces"},
    ),
    (
        "JNIM fighters left Gao. Wagner said in a rare statement that two of its men were wounded.",
        "two",
        {"Wagner Group"},
    ),
    ("Rebels came. The UN said that its convoy had left and nine people were killed.", "nine", set()),
    ("M23 men came. The army said its soldiers killed nine fighters.", "nine", set()),
    # who makes light of losses makes light of its own
    (
        "Indian troops killed 38 militants, India said. Pakistan said fewer than nine soldiers were wounded.",
        "nine",
        {"Pakistani government forces"},
    ),
    ("Chadian troops raided Bama. Boko Haram said only nine fighters were killed.", "nine", {"Boko Haram"}),
    ("The army bombed Gao. JNIM said fewer than nine soldiers were killed.", "nine", set()),
    ("JNIM attacked Gao. Mali said that only nine jihadists were killed.", "nine", set()),
    ("JNIM attacked Gao. Doctors said only nine soldiers were killed.", "nine", set()),
    # who speaks for no party, whose men others are, and what "we" did to others
    ('"They killed nine of our children," said Awa Deka, a resident of Gao, after gunmen came.', "nine", set()),
    ('M23 said the army attacked. "We killed nine of their men," it said.', "nine", set()),
    ("Gunmen killed nine people in Gao, our reporter says.", "nine", set()),
]


@pytest.mark.parametrize(("text", "words", "expected"), OURS)
def test_whom_a_party_calls_its_own(coder, text, words, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = next(f for f in anchors.of_figures(reading) if words in f.span.of(text))
    assert ours.of(reading, figure) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom nobody has named may be anybody; "unidentified men" who attack are called so, too
        ("The bodies of 58 unidentified people were found in Tripoli after clashes.", "unknown"),
        ("Gunmen shot dead four unidentified men in Zawiya.", "unknown"),
        ("Troops shot dead four unidentified gunmen in Zawiya.", "combatant"),
    ],
)
def test_the_dead_whom_nobody_has_named_are_no_fighters(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    assert draft_categories.of_figure(reading, anchors.of_figures(reading)[0]) == expected


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


# report, an arm of a state, and whether it may have done the last figure's harm
SAME_STATE = [
    (
        "Soldiers clashed with a gang in Culiacan. Two Mexican police officers were wounded.",
        "Mexican government forces",
        False,
    ),
    ("Malian soldiers shelled Kidal. Nine Malian soldiers were killed near Gao by a mine.", "Malian police", False),
    # where the clause says so, and those of another state
    ("Haitian soldiers killed two Haitian police officers near Cap-Haitien.", "Haitian government forces", True),
    ("Indian soldiers fired across the border. Two Pakistani police were killed.", "Indian government forces", True),
]


@pytest.mark.parametrize(("text", "key", "expected"), SAME_STATE)
def test_a_states_army_does_not_shoot_its_police(coder, text, key, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = anchors.of_figures(reading)[-1]
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert (key in {candidate.key for candidate in row}) == expected


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


# text, whose those of the last figure are
AS_BEFORE = [
    (
        "Fourteen Chadian soldiers were killed by Boko Haram in Cameroon's Far North. Fifteen soldiers were wounded.",
        {"Chadian government forces"},
    ),
    ("Three Ukrainian marines were killed near Bakhmut. Two others were wounded.", {"Ukrainian government forces"}),
    ("A bomb killed a Spanish peacekeeper in Lebanon. Two soldiers were wounded.", {"Spanish government forces"}),
    (
        "Kenya said that two of its soldiers were killed near Kismayo in Somalia. Four soldiers were wounded.",
        {"Kenyan government forces"},
    ),
    ("A bomb killed a Spanish policeman in Lebanon. Two soldiers were wounded.", {"Lebanese government forces"}),
    ("A bomb killed six Turkish policemen. A captain is among the dead. Four more were hurt.", {"Turkish police"}),
    # the telling does not go on, and other men are meant
    (
        "Fourteen Chadian soldiers were killed in Cameroon. Meanwhile in Yaounde, five soldiers were arrested.",
        {"Cameroonian government forces"},
    ),
    ("A blast killed nine people in Taiz. Two others were wounded.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AS_BEFORE)
def test_whose_men_the_figure_before_told(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    assert owners.of(reading, anchors.of_figures(reading)[-1]) == expected


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


# report, and whose the last figure's officers are
OFFICERS = [
    ("Police fired tear gas in Nairobi, Kenya. Three officers were hurt by stones.", {"Kenyan police"}),
    ("Police and soldiers fired in Nairobi, Kenya. Three officers were hurt by stones.", set()),
    ("Youths threw stones in Nairobi, Kenya. Three officers were killed.", set()),
]


@pytest.mark.parametrize(("text", "expected"), OFFICERS)
def test_whose_officers_they_are(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    assert owners.of(reading, anchors.of_figures(reading)[-1]) == expected


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


# text about one country, words of those counted, those of another who lose them
LOST = [
    ("Ukraine's General Staff said Russia had lost 1,250 troops near Pokrovsk.", "Russia"),
    ("A rebel spokesman said Rwanda had lost 30 soldiers near Goma. Congolese troops retook the town.",
     "Rwandan government forces"),
    ("The Malian army said Burkina Faso lost nine soldiers near Tessit.", "Burkinabe government forces"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LOST)
def test_soldiers_are_of_those_who_lose_them(coder, text, expected):
    (reading,) = read([reports.report(text, date="2024-12-04")], coder.tools)
    figure = anchors.of_figures(reading)[0]
    row = CANDIDATES["side"](reading, figure, overview.of(reading))
    assert [c.key for c in row if "innoun" in c.features or "own" in c.features] == [expected]
