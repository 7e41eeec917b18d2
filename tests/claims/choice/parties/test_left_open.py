"""Whom nothing names as who did it, and who may have done it all the same."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview
from warledger.claims.choice.doers import responsibility
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.choice.ruled_out.nobody_named import other_groups
from warledger.claims.choice.ruled_out.other_part import cleared
from warledger.claims.read import read

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
