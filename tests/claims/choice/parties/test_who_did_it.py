"""Who did it by the figure's own clause, by the clash that it tells of, and by what other sentences say."""

from __future__ import annotations

import pytest

from warledger.claims.choice import anchor, overview
from warledger.claims.choice.doers import both_sides, carried, deeds
from warledger.claims.choice.fields.party.candidates import actors
from warledger.claims.choice.parties import owners

from .coded import JNIM, reading_of

# text, who the words of the figure's own clause name as having done it
DID = [
    ("Israel responded with strikes on Gaza City that left eight dead.", "Israel"),
    ("The Saudi-led coalition retaliated with air raids on Sanaa that killed six people.", "Saudi-led coalition"),
    # a noun that the tagger takes for a verb
    ("Nine civilians died in rebel shelling on the government-held west of Taiz.", "rebels"),
    # a pronoun of the sentence before
    ("M23 rebels attacked the village at dawn. They killed nine people.", "M23"),
    ("Islamic State killed nine guards when they captured a field in Syria.", "Islamic State"),
    # named persons, by what they are charged with or found guilty of
    ("A bomb went off in May. Jonas Weld was found guilty of killing nine people.", "Jonas Weld"),
    ("Bomber Jonas Weld is charged in three attacks, including a bombing that killed nine people.", "Jonas Weld"),
    ("A drone strike blamed on Turkey killed four PKK fighters near Sinjar.", "Turkey"),
    # other losses told beside them
    ("JNIM raids killed nine people in Mopti while Malian air strikes killed four in Gao.", JNIM),
    ("Nine people were killed when Malian jets bombed Gao.", "Malian government forces"),
    ("Nine civilians died in an exchange of gunfire with ELN fighters near Cali.", "ELN"),
    # who laid what they ran into
    ("Nine people were killed when their bus struck a mine laid by al-Shabaab near Garissa.", "Al-Shabaab"),
    ("Four farmers were killed by a land mine that M23 had laid near Goma.", "M23"),
    ("A roadside bomb that Al-Shabaab had planted near Afgoye killed four soldiers.", "Al-Shabaab"),
    ("Four farmers were killed by a land mine planted by the rebels near Goma.", "rebels"),
    # what several verbs share
    ("Malian jets hit a camp near Kidal, burning three trucks and killing nine men.", "Malian government forces"),
    # who else is charged, by a pronoun
    (
        "Jonas Weld is charged with murder. He also is charged in two blasts, including one that killed nine people.",
        "Jonas Weld",
    ),
    # the attack that came to nothing is its foes'
    ("The Sudanese army repelled an RSF attack on its base, killing dozens of fighters.", "Sudanese government forces"),
]


@pytest.mark.parametrize(("text", "who"), DID)
def test_who_did_it_in_the_figure_s_own_clause(coder, text, who):
    reading = reading_of(coder, text)
    figure = next(a for a in anchor.of_figures(reading) if a.label == "killed")
    deed = deeds.of(reading, figure, owners.of(reading, figure), overview.of(reading), None)
    assert deed.named["deed0"] == {who}


# text, how surely the one who is held responsible is so for the first figure, and how it is said
LAID = [
    ("A bomb killed 12 people in Baidoa. Al-Shabaab said it had carried out the attack.", "1only|claimed"),
    ("A bomb killed 12 people in Baidoa. Police blamed Al-Shabaab.", "1only|laid"),
    ("Al-Shabaab claimed an attack that killed 12 people in Baidoa.", "0here|claimed"),
    ("A bomb killed 12 people in Baidoa. Al-Shabaab denied responsibility.", None),
    # who is blamed for the attack did not arrest those who made it
    ("Police arrested 12 people in Baidoa. They blamed Al-Shabaab for the bombing.", None),
    # persons
    ("A bomb killed 12 people in Davao. Ramon Ibarra, 31, was charged with murder.", "1only|laid"),
    ("A bomb killed 12 people in Davao. Ramon Ibarra, 31, was charged with fraud.", None),
]


@pytest.mark.parametrize(("text", "expected"), LAID)
def test_responsibility_for_the_figure_s_event(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    found = actors(reading, figure, overview.of(reading), side=False)
    said = {f.removeprefix("laid|").rpartition("|")[0] for c in found for f in c.features if f.startswith("laid|")}
    assert said == ({expected} if expected else set())


def test_either_or_is_one_party(coder):
    reading = reading_of(coder, "Air strikes by Syrian or Russian jets killed nine people in Idlib.")
    figure = anchor.of_figures(reading)[0]
    row = actors(reading, figure, overview.of(reading), side=False)
    assert {c.key for c in row} - {"civilians", None} == {"Syrian government forces or Russia"}


def test_another_day_and_town_set_a_figure_apart_from_what_is_claimed(coder):
    text = (
        "A bomb killed 12 people in Baidoa on Monday. Al-Shabaab claimed responsibility. "
        "On Friday another attack killed nine people in Besh."
    )
    reading = reading_of(coder, text)
    links = []
    for figure in anchor.of_figures(reading):
        row = actors(reading, figure, overview.of(reading), side=False)
        (shabaab,) = (c for c in row if c.key == "Al-Shabaab")
        links.append(next(f for f in shabaab.features if f.startswith("link:") and f.count(":") == 2))
    assert links[0].startswith("link:after:0-")
    assert links[1].startswith("link:before:2-")


# text, the other side whose losses stand beside those of the first figure, and whether in a clash
BESIDE = [
    ("Two Malian soldiers and five JNIM militants were killed in a gunfight near Gao.", (JNIM, True)),
    ("Nine Houthis and four Yemeni soldiers died in Marib on Sunday.", ("Yemeni government forces", False)),
    ("Nine Houthis and four civilians were killed in clashes in Marib.", None),
    # of one side, or of three
    ("Nine Afghan soldiers and four Afghan policemen were killed in a battle in Kunduz.", None),
    ("Five Houthis, three Yemeni soldiers and a Saudi soldier were killed in a battle in Marib.", None),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_each_side_s_losses_in_a_clash_fell_to_the_other(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    found = both_sides.other(reading, figure, owners.of(reading, figure), overview.of(reading))
    assert found == expected


# text, what is said of two sentences, whom those of the last figure fought in the clash to which its words point back
FOUGHT = [
    ("Philippine troops killed five Abu Sayyaf bandits in Sulu. A soldier was wounded in the clash.", "Abu Sayyaf"),
    ("M23 rebels fought the Congolese army in Sake. Nine soldiers died in the ensuing firefight.", "M23"),
    (
        "Congolese soldiers clashed with M23 in Sake. Nine militiamen died in the fighting.",
        "Congolese government forces",
    ),
    # who fought is said, or nobody told of fights them, or those who died fight for nobody
    ("Malian troops killed five JNIM fighters. Two soldiers died in the clashes with Tuareg rebels.", None),
    ("JNIM fighters entered Boni. A soldier was wounded in the clash.", None),
    ("Malian troops killed five JNIM fighters. Two villagers were wounded in the clash.", None),
    ("Malian troops killed five JNIM fighters. A soldier was wounded in a clash near Gao.", None),
]


@pytest.mark.parametrize(("text", "expected"), FOUGHT)
def test_losses_in_a_clash_told_before_fell_to_the_other_side(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[-1]
    found = both_sides.told_before(reading, figure, owners.of(reading, figure), overview.of(reading))
    assert found == expected


# text, both who shot at each other and hit those of the first figure
BOTH = [
    (
        "Nine civilians were killed in mutual shelling between the Houthis and the Yemeni army in Taiz.",
        "Houthis and Yemeni government forces",
    ),
    ("Six people died in rocket fire between Hamas and Israel on Tuesday.", "Hamas and Israel"),
    ("Six people died in clashes between Hamas and Israel on Tuesday.", None),
    ("Six people died in shelling of a road between Taiz and Marib by the Houthis.", None),
]


@pytest.mark.parametrize(("text", "expected"), BOTH)
def test_those_hit_by_the_fire_of_both_sides_are_laid_on_both(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    assert both_sides.both(reading, figure) == expected
    row = {c.key: c.features for c in actors(reading, figure, overview.of(reading), side=False)}
    assert {key for key, features in row.items() if "!both" in features} == ({expected} if expected else set())


ARMY = "Nigerian government forces"
# text, the one whom other sentences name as having killed the last of those counted, and who tells of its foes' losses
CARRIED = [
    ("Nine farmers died near Beni. All were killed in attacks by ADF fighters.", "Allied Democratic Forces", None),
    ("Nine farmers died near Beni. They were shot by M23 rebels.", "M23", None),
    ("Nine farmers died near Beni. M23 rebels were shot by the army.", None, None),
    ("Two men died in Bafia. They were shot in an exchange of fire with Nigerian soldiers.", ARMY, None),
    ("Raids by gunmen killed 60 people in Plateau:\n- 40 civilians, 12 of them women\n- 20 soldiers\n", "gunmen", None),
    ("The Malian army said nine Tuareg rebels were killed in air strikes.", None, "Malian government forces"),
    ("The Malian army said nine Malian soldiers were killed in air strikes.", None, None),
    ("The Malian army said nine villagers were killed in air strikes.", None, None),
]


@pytest.mark.parametrize(("text", "stated", "tells"), CARRIED)
def test_who_did_it_is_carried_from_other_sentences(coder, text, stated, tells):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[-1]
    found = carried.of(reading, figure, owners.of(reading, figure), overview.of(reading))
    assert (found.stated, found.tells) == ({stated} - {None}, {tells} - {None})


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("The dead in Plateau were as follows:\n- 40 civilians killed\n- 20 soldiers killed\n", True),
        ("Raids by gunmen killed 60 people in Plateau:\n- 40 civilians killed\n- 20 soldiers killed\n", False),
        ("Gunmen killed 20 soldiers - none of them on duty - in Plateau.", False),
    ],
)
def test_a_list_whose_head_names_nobody_leaves_its_items_open(coder, text, listed):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[-1]
    view = overview.of(reading)
    assert carried.of(reading, figure, owners.of(reading, figure), view).listed is listed
    none = next(c for c in actors(reading, figure, view, side=False) if c.key is None)
    assert any(f.startswith("!none|item|") for f in none.features) is listed


def test_who_fled_is_seldom_driven_out_by_somebody(coder):
    reading = reading_of(coder, "About 900 people were displaced from Masisi. M23 rebels hold the town.")
    (figure,) = anchor.of_figures(reading)
    none = next(c for c in actors(reading, figure, overview.of(reading), side=False) if c.key is None)
    assert "!none|moved|open" in none.features


@pytest.mark.parametrize(
    ("text", "label", "named"),
    [
        ("Bombing suspect Ramon Ibarra was charged with murder. He was captured in Davao.", "captured", False),
        ("Bombing suspect Ramon Ibarra was charged with murder. Nine people were killed in Davao.", "killed", True),
    ],
)
def test_who_is_caught_did_not_catch_himself(coder, text, label, named):
    reading = reading_of(coder, text)
    figure = next(a for a in anchor.of_figures(reading) if a.label == label)
    row = actors(reading, figure, overview.of(reading), side=False)
    assert ("Ramon Ibarra" in {c.key for c in row}) is named


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The Malian army said air strikes hit a base of Tuareg rebels near Kidal.", {"Malian government forces"}),
        ("The Malian army said air strikes hit a market near Kidal.", set()),
    ],
)
def test_who_tells_of_an_attack_on_its_foes_made_it(coder, text, tells):
    reading = reading_of(coder, text)
    event = anchor.of_events(reading)[0]
    assert carried.of(reading, event, frozenset(), overview.of(reading)).tells == tells
