"""Whose losses a report counts, where they count them themselves or others count them for them: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice.parties import own_losses
from warledger.claims.read import read

# text, words of the figure, whose losses it is
TOLD = [
    ("The Malian army put its losses at three dead in Menaka.", "three dead", {"Malian government forces"}),
    ("Turkish jets hit PKK camps. The PKK put its losses at eight dead.", "eight dead", {"Kurdistan Workers' Party"}),
    (
        "The FARC said it had raided a post in Cauca and put its own losses at two dead and five wounded.",
        "five wounded",
        {"FARC"},
    ),
    ("Georgia shelled Tskhinvali. Russia put the number of its soldiers killed in Gori at 13.", "at 13", {"Russia"}),
    (
        "Hezbollah killed nine Druze fighters on Sunday, a source said, and lost 20 of its own men.",
        "lost 20",
        {"Hezbollah"},
    ),
    ("Russia shelled Izium. Kyiv put Russian losses at 200 soldiers killed.", "200", {"Russia"}),
    ("Rebels attacked a post, the Philippine army said; it lost two men.", "two men", {"Philippine government forces"}),
    (
        "Israeli commandos hit a base of the PFLP-GC, killing 20 guerrillas and losing one officer, sources said.",
        "losing one",
        {"Israel"},
    ),
    # a list of a side's losses, its things among them
    ("The Colombian army told of the fighting in Cauca. FARC losses: 40 men and two tanks.", "two tanks", {"FARC"}),
    ("Georgia shelled Tskhinvali. Russian losses amounted to nine men.", "nine men", {"Russia"}),
    # its own men to whom something happens
    (
        "The FARC said it had raided a post in Cauca, killing six policemen. Three of its own fighters died, it said.",
        "Three",
        {"FARC"},
    ),
    # the count of others, or of a clause that turns to them
    ("The army put the toll in Menaka, Mali, at nine dead.", "nine dead", set()),
    ("The M23 put its losses at four and said it killed 20 soldiers near Kibumba.", "killed 20", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), TOLD)
def test_whose_losses_are_counted(coder, text, words, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    at = text.index(words)
    figure = next(f for f in anchors.of_figures(reading) if f.span.start < at + len(words) and at < f.span.end)
    assert own_losses.of(reading, figure) == expected


def test_a_number_behind_a_speakers_own_is_his_own(coder):
    text = (
        "Armenia's defence ministry said two of its soldiers were killed and three wounded when Azerbaijani forces "
        "shelled Sotk."
    )
    figures = [claim for claim in coder.code(reports.report(text)).claims if claim.effect]
    assert [claim.side for claim in figures] == ["Armenian government forces"] * 2


# text, words of the figure: its people are nobody's fighters, or no other state's
PEOPLES = [
    (
        "Somali gunmen killed 12 American soldiers in Mogadishu on Sunday, the Pentagon said. A spokesman for General "
        "Aideed said 36 Somalis had died.",
        "36 Somalis",
        None,
    ),
    (
        "A U.S. drone strike killed ten members of one family in Kabul on Sunday, relatives said. The Pentagon said "
        "the strike had killed two ISIS-K fighters.",
        "ten members",
        None,
    ),
    ("Thai soldiers fought in Pailin. Three Cambodian soldiers died.", "Three", "Cambodian government forces"),
]


@pytest.mark.parametrize(("text", "words", "side"), PEOPLES)
def test_people_of_a_country_are_no_others_men(coder, text, words, side):
    figures = [claim for claim in coder.code(reports.report(text)).claims if claim.effect]
    assert next(c.side for c in figures if c.counted in text[text.index(words) :][:40]) == side


# text, side and perpetrator of its last figure
WRITTEN = [
    (
        "Malian soldiers killed nine rebels near Kidal on Friday. The army put its losses at three dead.",
        ("Malian government forces", None),
    ),
    (
        "The Sri Lankan army said it had killed 31 Tamil Tigers near Vavuniya. It put its own losses at seven dead.",
        ("Sri Lankan government forces", "LTTE"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_nobody_kills_those_whom_he_counts_as_lost(coder, text, expected):
    last = [claim for claim in coder.code(reports.report(text)).claims if claim.effect][-1]
    assert last.side == expected[0]
    assert last.agent in (None, expected[1])


def test_its_men_in_a_second_clause_are_the_speakers(coder):
    text = (
        "Kenya's defence ministry said that Somali troops had attacked first in Mandera on Monday, and that nine of "
        "its soldiers had been killed."
    )
    claims = coder.code(reports.report(text, date="2024-11-19")).claims
    assert {(c.side, c.agent) for c in claims if c.effect} == {("Kenyan government forces", "Somali government forces")}


# text, words of the figure
ENEMIES = [
    ("The Sudanese army said the enemy lost 30 fighters and five vehicles in the battle for Bara.", "30 fighters"),
    ("The Sudanese army said the enemy lost 30 fighters and five vehicles in the battle for Bara.", "five vehicles"),
    ("The Armenian army said that 40 enemy soldiers had been killed near Martuni.", "40 enemy soldiers"),
]


@pytest.mark.parametrize(("text", "words"), ENEMIES)
def test_the_enemys_losses_are_not_the_speakers(coder, text, words):
    claims = coder.code(reports.report(text, date="2024-11-19")).claims
    assert {c.side for c in claims if c.effect and c.counted and c.counted in words} == {None}
