"""Whose those counted are, and whom a party calls its own."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.choice.parties import condemned, ours, owners
from warledger.claims.choice.ruled_out.own_side import gave_up
from warledger.claims.drafts import draft_categories
from warledger.claims.read import read

from .coded import figures_of

# text, whose those counted are, who did it
WRITTEN = [
    ("Kurdish fighters killed nine soldiers near Hakkari, Turkey.", "Turkey", "Kurdish fighters"),
    ("Malian soldiers killed nine Tuareg rebels near Kidal.", "Tuareg rebels", "Malian government forces"),
]


@pytest.mark.parametrize(("text", "side", "by"), WRITTEN)
def test_parties_keep_their_capitals(coder, text, side, by):
    (figure,) = figures_of(coder, text)
    assert (figure.side, figure.agent) == (side, by)


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
