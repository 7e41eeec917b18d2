"""Parties by common words for them, and those who are named in pasted headlines alone."""

from __future__ import annotations

import pytest

from warledger.claims.choice import anchor, overview
from warledger.claims.choice.doers.acting import acting
from warledger.claims.choice.fields.party.candidates import actors
from warledger.claims.choice.parties import account
from warledger.claims.choice.ruled_out.other_deed import links

from .coded import JNIM, reading_of

# paragraphs, who is named in pasted headlines alone
PASTED = [
    (
        "Two aid workers were killed in an attack on a road in Jonglei on Friday, the UN said.\n\n"
        "Turkish jets strike Kurdish fighters\n\n"
        "They were on their way to Bor when armed men stopped their car.",
        {"Turkey", "kurdish fighters"},
    ),
    # named in the report as well; the report's own title; an item of a list; a report whose lines have no full stops
    (
        "Two aid workers were killed in Jonglei on Friday in an attack by Murle gunmen.\n\n"
        "South Sudan army hunts Murle gunmen\n\n"
        "The South Sudanese army said that it had sent troops to the road near Bor.",
        set(),
    ),
    (
        "Turkish jets strike Kurdish fighters\n\nNine people died in Hakkari on Friday, the governor said.\n\n"
        "It was not clear who they were, hospital officials in the town told reporters.",
        set(),
    ),
    (
        "The monitor listed on Friday those who were killed:\n\n- 12 Kurdish fighters by Turkish jets\n\n"
        "It was not clear who the others were, hospital officials in the town told reporters.",
        set(),
    ),
    ("Two aid workers were killed in Jonglei\n\nTurkish jets strike Kurdish fighters\n\nThey were on their way", set()),
    # under a label, in text that lost its line breaks
    (
        "Views 12 Related News | Turkish jets strike Kurdish fighters A car bomb killed two aid workers in Jonglei on "
        "Friday, police said. They were on their way to Bor.",
        {"Turkey", "kurdish fighters"},
    ),
    (
        "A car bomb killed two aid workers in Jonglei. Read more: Turkish jets strike Kurdish fighters. Two others "
        "were hurt, police said.",
        {"Turkey", "kurdish fighters"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASTED)
def test_who_is_named_in_pasted_headlines_alone_is_a_stranger(coder, text, expected):
    assert links.strangers(reading_of(coder, text)) == expected


def test_a_headline_of_another_story_has_its_own_parties(coder):
    text = (
        "Jihadis killed nine Malian soldiers near Gao on Friday.\n"
        "Burkina Faso army kills 40 villagers in Soum\n"
        "Turkish jets struck a camp, the governor said."
    )
    reading = reading_of(coder, text)
    figure = next(f for f in anchor.of_figures(reading) if "40 villagers" in f.span.of(text))
    row = {c.key for c in actors(reading, figure, overview.of(reading), side=False)}
    assert row.isdisjoint({"Turkey", "Malian government forces", "jihadists"})
    assert "Burkinabe government forces" in row


def test_what_other_stories_are_about_tells_nothing_of_this_one(coder):
    text = (
        "Gunmen killed 12 soldiers near Mopti, the army said.\n"
        "Related: Burkina Faso army kills 40 in Soum\n"
        "Related: Burkina Faso troops leave Djibo in Burkina Faso\n"
        "The army sent troops to Bamako."
    )
    assert reading_of(coder, text).country in (None, "ML")


def test_a_topic_before_a_colon_is_no_side(coder):
    text = "Boko Haram: 40 dead in Borno\n\nGunmen attacked a village on Sunday, killing 40 people."
    reading = reading_of(coder, text)
    view = overview.of(reading)
    assert all(
        "Boko Haram" not in {c.key for c in actors(reading, f, view, side=True)} for f in anchor.of_figures(reading)
    )
    text = "Boko Haram: 40 Boko Haram fighters dead in Borno"
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    assert "Boko Haram" in {c.key for c in actors(reading, figure, overview.of(reading), side=True)}


def test_headlines_of_other_stories_tell_no_events(coder):
    text = (
        "A car bomb killed two aid workers in Jonglei. Read more: Turkish jets strike Kurdish fighters. Two were hurt."
    )
    assert {m.sentence for m in reading_of(coder, text).mentions} == {0}


def test_a_stranger_did_nothing_that_the_report_tells(coder):
    reading = reading_of(coder, PASTED[0][0])
    view = overview.of(reading)
    figure = anchor.of_figures(reading)[0]
    assert "Turkey" not in {c.key for c in actors(reading, figure, view, side=False)}
    assert "Turkey" not in {key for _, key, _, _ in acting(reading, view)}


# text, the common words that it uses for named groups
CALLED = [
    ("M23 rebels took Sake on Friday. Nine rebels died.", {"M23": {"rebels"}}),
    # a coalition's own men, not those whom it fights
    ("Rebels of the CPC stormed Damara. Nine rebels died.", {"Coalition of Patriots for Change": {"rebels"}}),
    ("Militants fired on NATO near Kabul. Nine militants died.", {"NATO": set()}),
    # of another sentence, or of others whom it backs, fights or is one of
    ("Congolese jets killed nine militants. M23 withdrew.", {}),
    ("Gunmen died in Kidal along with rebels backing JNIM.", {}),
    ("Nine rebels including members of JNIM died in Kidal.", {}),
    ("Nine guerrillas died in fighting between the ELN and others near Cali.", {}),
    # of another clause
    ("Nine rebels were killed as forces of M23 advanced near Sake.", {}),
    ("Nine militants hit by M23 died near Sake.", {}),
]


@pytest.mark.parametrize(("text", "expected"), CALLED)
def test_common_words_for_a_group(coder, text, expected):
    found = overview.of(reading_of(coder, text)).roles.called
    assert {("JNIM" if key == JNIM else key): words for key, words in found.items()} == expected


# text, the group that the account of the last figure has called by a common word
ACCOUNTS = [
    ("Militants of Boko Haram shelled Bama. Militants fired on a bus and killed six people.", {"Boko Haram"}),
    ("M23 rebels took Sake. Later that day rebels shot at a market, killing six people.", {"M23"}),
    # a quarter is of the same town
    ("M23 rebels shelled Goma. Rebels hit a market in the Katindo neighborhood, killing six people.", {"M23"}),
    # another town, another topic
    ("M23 rebels took Sake. In Beni, rebels shot at a market, killing six people.", set()),
    ("M23 rebels took Sake. Meanwhile rebels shot at a market, killing six people.", set()),
    # two that are called so
    ("M23 rebels and rebels of the ADF took Sake. Rebels shot at a market, killing six people.", set()),
    # the name comes later
    ("Rebels shot at a market, killing six people. M23 rebels took Sake.", set()),
]


@pytest.mark.parametrize(("text", "expected"), ACCOUNTS)
def test_a_common_word_keeps_its_owner_within_one_account(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[-1]
    view = overview.of(reading)
    assert set(account.owners(reading, figure, view).values()) == expected
    row = {c.key: c.features for c in actors(reading, figure, view, side=False)}
    assert {key for key, features in row.items() if "!account" in features} == expected
