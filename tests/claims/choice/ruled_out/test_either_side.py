"""Clashes of two sides, and who of them did what: invented sentences from many wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview
from warledger.claims.choice.ruled_out.in_shares import either_side
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def coder():
    return Coder()


# text, words of the figure, the sides of which neither alone did it
EITHER = [
    (
        "The Zetas and the Gulf cartel fought in Reynosa on Friday. Police found nine bodies.",
        "nine bodies",
        {"Los Zetas", "Gulf Cartel"},
    ),
    (
        "Clashes between Kyrgyz and Tajik border guards left 24 people dead in Batken.",
        "24 people",
        {"Kyrgyz government forces", "Tajikistani government forces"},
    ),
    # the parse makes one side the subject
    (
        "Fighting between the Houthis on one side and the Yemeni army on the other killed 30 people in Marib.",
        "30 people",
        {"Houthis", "Yemeni government forces"},
    ),
    # the next sentence tells whose clash it was, and the parts are no more one side's than the whole
    (
        "Medics said 84 people were killed in four days of fighting near Gao. The UN said the casualties occurred in "
        "clashes between Tuareg rebels and forces that support the Malian government.",
        "84 people",
        {"tuareg rebels", "Malian government forces"},
    ),
    (
        "Medics said 84 people were killed in four days of fighting near Gao. The UN said the casualties occurred in "
        "clashes between Tuareg rebels and forces that support the Malian government. Many fled. Nine children were "
        "among those killed.",
        "Nine children",
        {"tuareg rebels", "Malian government forces"},
    ),
    # whose they are is told, or who did it
    ("The Zetas and the Gulf cartel fought in Reynosa on Friday. Nine Zetas gunmen died.", "Nine", set()),
    ("The army clashed with M23 rebels near Goma. A Congolese drone killed nine people in Sake.", "nine", set()),
    ("Syrian soldiers clashed with ISIL fighters near Homs, killing scores of them.", "scores", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), EITHER)
def test_neither_side_alone_killed_those_of_no_side(coder, text, words, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    at = text.index(words)
    figure = next(f for f in anchors.of_figures(reading) if f.span.start < at + len(words) and at < f.span.end)
    own = frozenset(m.side for m in reading.actors if figure.noun_span and m.span.overlaps(figure.noun_span))
    assert either_side.sides(reading, figure, own, overview.of(reading)) == expected


# text, side and perpetrator of each figure: those who shoot at each other lose to each other
TRADED = [
    (
        "Indian and Pakistani forces traded fire in Kashmir on Tuesday. Three Indian soldiers and four Pakistani "
        "soldiers died.",
        [
            ("Indian government forces", "Pakistani government forces"),
            ("Pakistani government forces", "Indian government forces"),
        ],
    ),
    (
        "Iranian border guards and Taliban forces exchanged fire in Nimroz. Two Iranian guards and a Taliban fighter "
        "were killed, an Afghan spokesman said.",
        [("Iranian government forces", "Taliban"), ("Taliban", "Iranian government forces")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRADED)
def test_who_exchanges_fire_fights(coder, text, expected):
    figures = [claim for claim in coder.code(reports.report(text)).claims if claim.effect]
    assert [(claim.side, claim.agent) for claim in figures] == expected


# text, side and perpetrator of the first and the last figure: who fought in the sentence before loses to each other
FOUGHT = [
    (
        "Lebanese soldiers and Sunni militants fought for a third day in Tripoli. At least 11 soldiers, eight "
        "civilians and 22 militants have been killed, security sources said.",
        ("Lebanese government forces", "Sunni militants"),
        ("Sunni militants", "Lebanese government forces"),
    ),
    (
        "Malian soldiers and Tuareg rebels clashed near Kidal on Monday. Two soldiers and four rebels died.",
        ("Malian government forces", "Tuareg rebels"),
        ("Tuareg rebels", "Malian government forces"),
    ),
]


@pytest.mark.parametrize(("text", "first", "last"), FOUGHT)
def test_the_losses_of_those_who_fought_just_before(coder, text, first, last):
    figures = [claim for claim in coder.code(reports.report(text)).claims if claim.effect]
    assert [(figures[at].side, figures[at].agent) for at in (0, -1)] == [first, last]


# text, who did it by its last figure: a state that tells of its own people's harm did not
OWN_PEOPLE = [
    (
        "Azerbaijan attacked Nagorno-Karabakh on Tuesday, killing nine people. Baku said two Azerbaijani civilians "
        "died.",
        None,
    ),
    (
        "Israel bombed Gaza on Tuesday, killing nine people, medics said. Israel said four of its citizens were "
        "wounded in Sderot.",
        None,
    ),
    # nor does a report of a war with others
    ("Pakistan shelled villages in Afghanistan on Friday, killing nine people. Two Pakistani civilians died.", None),
    (
        "Israel and Islamic Jihad fought in Gaza for five days in which 33 men and two people in Israel were killed. "
        "Israel said its strikes killed six commanders. Rockets killed an Israeli woman in Rehovot.",
        None,
    ),
    # unless it says so
    ("The U.S. military said an American air strike in Raqa killed two Americans by mistake.", "United States"),
]


@pytest.mark.parametrize(("text", "agent"), OWN_PEOPLE)
def test_no_state_says_by_the_way_that_it_killed_its_own_people(coder, text, agent):
    last = [claim for claim in coder.code(reports.report(text)).claims if claim.effect][-1]
    assert last.agent == agent


def test_what_police_seize_is_not_the_armys_who_tells_it(coder):
    text = "The army said that police seized a car loaded with 100 kilograms of dynamite in Medellin, Colombia."
    (figure,) = (claim for claim in coder.code(reports.report(text)).claims if claim.effect)
    assert (figure.side, figure.agent) == (None, "Colombian police")


# text, how many fighters each figure counts
APART = [
    ("A soldier and a rebel were killed in a clash near Jolo.", [1, 1]),
    ("A policeman and a gunman died in a shootout in Reynosa.", [1, 1]),
    ("One Thai soldier and a Cambodian soldier were killed on the border.", [1, 1]),
    # of one side, or nobody knows
    ("A soldier and a policeman were killed in an ambush near Gao.", [2]),
    ("A gunman and an assailant were killed in Jos.", [2]),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_one_of_each_side_are_not_two_of_one(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    assert [f.figure.counted.low for f in anchors.of_figures(reading)] == expected


# text, side and perpetrator: those counted are of one of the two, by the kind of men that they are called
ONE_OF_TWO = [
    ("Clashes between the army and the rebels killed five insurgents in Goma.", "insurgents", None),
    (
        "The fighting between Boko Haram and vigilantes in Bama left 11 extremists dead.",
        "Boko Haram",
        "vigilantes",
    ),
    (
        "Clashes between Kenyan troops and Al-Shabaab left nine militants dead.",
        "Al-Shabaab",
        "Kenyan government forces",
    ),
    # both are of that kind
    ("Twelve rebels died in clashes between Ansar Dine and the MNLA near Kidal.", "rebels", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "side", "by"), ONE_OF_TWO)
def test_those_called_rebels_are_of_the_one_of_two_that_has_rebels(coder, text, side, by):
    (figure,) = [claim for claim in coder.code(reports.report(text)).claims if claim.effect]
    assert (figure.side, figure.agent) == (side, by)


def test_one_of_a_sides_dead_who_is_told_apart_by_where_he_was_born_did_not_fall_to_it(coder):
    text = (
        "22 Boko Haram fighters killed battling Chad soldiers. At least 22 fighters of the Boko Haram group "
        "were killed in a night of clashes with Chadian soldiers at Lake Chad, a monitor said Saturday. The "
        "monitor said the 22 fighters, including one of Libyan nationality, were killed in fighting close to "
        "Bosso. It said Friday that Boko Haram fighters had taken nine villages."
    )
    claims = coder.code(reports.report(text, id="r", date="2014-09-20")).claims
    (one,) = [c for c in claims if c.effect == "killed" and c.low == 1]
    assert one.agent != "Boko Haram"
