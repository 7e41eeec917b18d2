"""Whose those counted are, and of which side they are not."""

from __future__ import annotations

import pytest

from warledger.claims.choice import anchor, overview, resolve
from warledger.claims.choice.doers import both_sides, deeds
from warledger.claims.choice.fields.party.candidates import actors
from warledger.claims.choice.parties import owners

from .coded import JNIM, reading_of

# text, whose those counted are
OWNERS = [
    ("Five Boko Haram fighters were killed near Bama.", {"Boko Haram"}),
    ("Al-Shabaab lost 15 men in the raid.", {"Al-Shabaab"}),
    ("Five civilians were killed near Bama.", set()),
    ("Chad has so far lost at least 12 soldiers in the war in Nigeria.", {"Chadian government forces"}),
    ("The monitor counted 15 dead among the ranks of Boko Haram near Bama.", {"Boko Haram"}),
    ("The army killed 28 and wounded 30 Boko Haram fighters near Bama.", {"Boko Haram"}),
    ("A drone killed two men from the (Lebanese) group Hezbollah near Tyre.", {"Hezbollah"}),
    ("Nine members of the so-called Islamic State were killed near Mosul.", {"Islamic State"}),
    # who lost them, not who says so; numbers with a comma
    ("The Houthis said the Saudi army lost 12 soldiers near Jizan.", {"Saudi government forces"}),
    ("Shells fell on Sumy. Ukraine's staff said that Russia had lost 1,180 troops in a day.", {"Russia"}),
    # losses among them
    ("Gunmen raided the base. There were reports of fatalities among Malian soldiers.", {"Malian government forces"}),
    ("A drone hit the post. Four casualties among the Houthis were reported.", {"Houthis"}),
    ("Four people among Houthi supporters at the rally died in the blast in Sanaa.", set()),
    # theirs are of those told before, not of the army whose word is used
    ("Nigerian jets bombed a camp of the group, destroying their military vehicles.", set()),
    ("Boko Haram raided Bama, destroying Nigerian army vehicles.", {"Nigerian government forces"}),
    # who has left it is nobody's
    ("Gunmen shot dead two Malian army deserters near Gao.", set()),
    ("Gunmen shot dead two Malian army officers near Gao.", {"Malian government forces"}),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_owners_of_those_counted(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    assert owners.of(reading, figure) == expected


# text, whose the last of those counted are
LAST_OF_A_LIST = [
    ("The KIA said the junta lost 40 soldiers, two armoured vehicles and a howitzer.", {"Myanmar military"}),
    ("Russia has lost 1,180 troops, 12 tanks and over 300 vehicles since May.", {"Russia"}),
    ("Al-Shabaab lost a village and the army killed 15 men.", set()),
]


@pytest.mark.parametrize(("text", "expected"), LAST_OF_A_LIST)
def test_who_lost_the_last_of_a_list(coder, text, expected):
    assert owners.of(reading_of(coder, text), anchor.of_figures(reading_of(coder, text))[-1]) == expected


def test_the_fighters_that_others_belong_to_did_not_kill_them(coder):
    reading = reading_of(coder, "Five Boko Haram fighters were killed in an attack by the Nigerian army.")
    figure = anchor.of_figures(reading)[0]
    own = owners.of(reading, figure)
    deed = deeds.of(reading, figure, own, overview.of(reading), "ground_assault")
    named = set().union(*deed.named.values())
    assert "Nigerian government forces" in named
    assert "Boko Haram" not in named


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Shelling near Mosul killed 18 Iraqi rebels fighting against the Islamic State.", "Islamic State"),
        ("Ten soldiers battling Boko Haram were killed near Bama.", "Boko Haram"),
    ],
)
def test_those_counted_are_not_of_the_side_that_they_fight(coder, text, side):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    view = overview.of(reading)
    assert side not in {c.key for c in actors(reading, figure, view, side=True)}
    assert side in {c.key for c in actors(reading, figure, view, side=False)}


def test_suicide_bombers_are_no_state_s_and_died_by_nobody_who_is_not_said_to_have_killed_them(coder):
    blown = reading_of(coder, "Two suicide bombers died and four soldiers were hurt in Maiduguri, Nigeria.")
    shot = reading_of(coder, "Nigerian soldiers shot dead two suicide bombers in Maiduguri.")
    found = []
    for reading in (blown, shot):
        figure = anchor.of_figures(reading)[0]
        rows = [actors(reading, figure, overview.of(reading), side=side) for side in (False, True)]
        found.append(["Nigerian government forces" in {c.key for c in row} for row in rows])
    assert found == [[False, False], [True, False]]


# text, words of the figure, who cannot have killed them, whose they cannot be
UNLIKE = [
    # those who came to attack, and the group that the report says they were
    (
        "Gunmen attacked an army base in Boni, Mali. Nine attackers died. JNIM claimed responsibility for the raid.",
        "Nine attackers died",
        JNIM,
        "Malian government forces",
    ),
    # villagers who fight beside soldiers
    (
        "Nigerian troops killed 12 bandits in Kaduna. Two vigilantes died in the encounter.",
        "Two vigilantes died",
        "Nigerian government forces",
        None,
    ),
]


@pytest.mark.parametrize(("text", "words", "killer", "side"), UNLIKE)
def test_attackers_and_vigilantes_are_on_one_side(coder, text, words, killer, side):
    reading = reading_of(coder, text)
    (figure,) = (a for a in anchor.of_figures(reading) if words in a.span.of(text))
    view = overview.of(reading)
    assert killer not in {c.key for c in actors(reading, figure, view, side=False)}
    assert side is None or side not in {c.key for c in actors(reading, figure, view, side=True)}


def test_a_side_is_chosen_without_who_did_it(coder):
    reading = reading_of(coder, "A bomb killed nine soldiers in Baidoa. Al-Shabaab claimed the attack.")
    figure = anchor.of_figures(reading)[0]
    learned_from = resolve.table(reading, [figure])
    told = {f for c in learned_from["agent"][0] for f in c.features if "laid" in f or "blamed" in f}
    assert told
    assert not told & {f for c in learned_from["side"][0] for f in c.features}


# text, is the first figure of neither of two sides that fight in its sentence
BETWEEN = [
    ("Three villagers died in clashes between Malian soldiers and JNIM fighters near Gao.", True),
    ("Three villagers died in clashes with JNIM fighters near Gao.", False),
    ("Three soldiers died in clashes between the Malian army and JNIM fighters near Gao.", False),
    # whose army it is stays unsaid
    ("Nine civilians were killed in an exchange of fire between the army and Boko Haram fighters in Bama.", True),
    ("Nine civilians were killed in an exchange of fire with Boko Haram fighters in Bama.", False),
    # both shell: see below
    ("Nine civilians were killed in mutual shelling between the Houthis and the Yemeni army in Taiz.", False),
    # told by the sentence beside it
    ("Three villagers died in Gao. The deaths occurred in clashes between Malian soldiers and JNIM fighters.", True),
    ("Three villagers died in Gao. The deaths occurred in a raid by JNIM fighters.", False),
    ("Three villagers died in Gao. Malian soldiers and JNIM fighters clashed in Kidal in May.", False),
    # fighters of whom nobody says on which side they fought
    ("Clashes between Yemeni government forces and the Houthis over Marib killed 130 fighters.", True),
]


@pytest.mark.parametrize(("text", "expected"), BETWEEN)
def test_those_of_neither_side_fell_to_nobody_that_the_clash_names(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    view = overview.of(reading)
    assert both_sides.between(reading, figure, owners.of(reading, figure), view) is expected
    none = next(c for c in actors(reading, figure, view, side=False) if c.key is None)
    assert any(f.startswith("!none|between|") for f in none.features) is expected
