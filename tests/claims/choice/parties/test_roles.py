"""The parts that parties play in sentences: who acts, who is hit, who speaks."""

from __future__ import annotations

import pytest

from warledger.claims.choice import anchor, overview
from warledger.claims.choice.doers import deeds
from warledger.claims.choice.parties import owners

from .coded import reading_of

# text, party, a role that it plays
ROLES = [
    # an attack that came to nothing hits those who tried it
    ("Sudanese troops repelled an RSF attack on El Fasher.", "Rapid Support Forces", "struck"),
    ("Somali soldiers foiled a raid by al-Shabaab in Baidoa.", "Al-Shabaab", "struck"),
    # what is taken from somebody is lost by them; who speaks through a part of theirs is not hit
    ("Somali troops wrested two villages near Baidoa from al-Shabaab.", "Al-Shabaab", "loses"),
    ("Somali troops wrested two villages near Baidoa from al-Shabaab.", "Somali government forces", "acts"),
    ("Six rifles were recovered from Boko Haram near Bama.", "Boko Haram", "loses"),
    ("The Taliban's commander said that six soldiers died in Logar.", "Taliban", "speaks"),
    ("Twelve villagers were killed by Boko Haram fighters near Bama.", "Boko Haram", "by"),
    ("Nine people died in Houthi shelling on Taiz.", "Houthis", "does"),
    ("Arakan Army Kills 14 Soldiers in Rakhine.", "Arakan Army", "acts"),
    ("Six soldiers died in clashes with the Taliban in Logar.", "Taliban", "fights"),
    ("The army bombed a Taliban stronghold, killing four people.", "Taliban", "holds"),
    ("Malian troops foiled a raid near Gao and neutralised six attackers.", "Malian government forces", "acts"),
    ("Boko Haram fighters hacked 20 villagers to death in Bama.", "Boko Haram", "acts"),
    ("Malian troops came under fire from dozens of militants near Gao.", "militants", "by"),
    ("Two boys died. The shells came from Houthi positions in Taiz.", "Houthis", "does"),
    ("The battle pitted Boko Haram against vigilantes near Bama and killed nine.", "Boko Haram", "fights"),
    ("In the northern town of Bama Nigerian jets targeted the militants.", "Nigerian government forces", "acts"),
    ("Two boys died in shelling from Houthi areas of Taiz.", "Houthis", "does"),
    ("The clashes opposed Burundian soldiers to FDLR fighters near Bubanza.", "Burundian government forces", "fights"),
    ("In rural Gao Malian troops repelled a raid on a market.", "Malian government forces", "acts"),
    ("Bombing Boko Haram targets near Bama killed six fighters.", "Boko Haram", "holds"),
    ("Jets hit several Houthi targets in Taiz, killing four.", "Houthis", "holds"),
    ("Boko Haram targets farmers near Bama and killed six of them.", "Boko Haram", "acts"),
    ("Two gunmen on a motorcycle shot dead a teacher in Quetta.", "gunmen", "acts"),
    ("Boko Haram fighters tried to storm a barracks in Bama, killing two guards.", "Boko Haram", "acts"),
    # who dies has done nothing, whatever else the sentence tells
    ("Four Kenyan policemen died when a bomb blew up under their car in Mandera.", "Kenyan police", "struck"),
    (
        "A judge was shot and two Malian soldiers died when a mine exploded near Gao.",
        "Malian government forces",
        "struck",
    ),
    # who is backed, and what they ride
    ("Iraqi troops backed by jets have killed 12 fighters near Mosul.", "Iraqi government forces", "acts"),
    ("Militants linked to a cartel killed four men.", "militants", "acts"),
    ("In Hub, gunmen riding a motorcycle opened fire on labourers, killing two of them.", "gunmen", "acts"),
    # habits
    ("A bomb killed two men. Boko Haram frequently targets the town.", "Boko Haram", "elsewhere"),
    # what struck is believed to be theirs
    ("Aircraft thought to be Turkish bombed Sinjar, killing nine people.", "Turkey", "does"),
    # who looks for who did it has not done it
    ("Kenyan police are hunting a man who left a bomb in Garissa, wounding 13 people.", "Kenyan police", "subject"),
    ("Kenyan police searched a house in Garissa and shot dead nine gunmen.", "Kenyan police", "acts"),
    ("Soldiers found 40 bodies in Gwoza. Boko Haram has attacked the town before.", "Boko Haram", "elsewhere"),
    ("Two men died in Taiz. The Houthis have shelled the city in the past.", "Houthis", "elsewhere"),
    # who may attack has not done so
    ("A car bomb killed four people in Aden as the city feared a Houthi assault.", "Houthis", "plans"),
    ("Shells killed two men in Taiz. Residents were making preparations for a Houthi attack.", "Houthis", "plans"),
    # who looks into it, or makes little of it
    (
        "Nine people were killed in Cali in raids under investigation by the Colombian police.",
        "Colombian police",
        "speaks",
    ),
    (
        "The Kenyan army played down reports that it had been involved in the killings.",
        "Kenyan government forces",
        "subject",
    ),
    ("Kenyan soldiers gunned down nine men in Garissa.", "Kenyan government forces", "acts"),
    # what is launched, held or carried out may be no violence
    ("Nine men died in Cali. Colombian police launched an investigation.", "Colombian police", "bystands"),
    (
        "Gunmen seized nine students. He asked about inquiries that the Nigerian government conducted into the attack.",
        "Nigerian government forces",
        "subject",
    ),
    ("Colombian police launched a raid in Cali and killed nine men.", "Colombian police", "acts"),
    ("Thai soldiers carried out an attack in Yala that killed nine men.", "Thai government forces", "acts"),
    # who runs what is hit
    ("A raid near Gwoza destroyed a school used as a base and a prison by Boko Haram.", "Boko Haram", "holds"),
    ("Gwoza lay under bombardment of the area by Nigerian jets.", "Nigerian government forces", "by"),
    ("A car bomb hit a checkpoint run by the Houthis near Taiz, killing four people.", "Houthis", "holds"),
    ("A drone struck a clinic operated by Hamas in Rafah, killing six people.", "Hamas", "holds"),
    # the place that others leave
    ("A drone attack on families fleeing Myanmar killed nine people.", "Myanmar military", "object"),
    # whose aircraft is brought down
    (
        "A drone brought down a police Black Hawk helicopter in Colombia on Thursday, killing 12 officers.",
        "Colombian police",
        "struck",
    ),
    # who comes under fire does nothing
    ("A UN convoy came under fire near Gao, Mali, killing two people.", "United Nations", "struck"),
    ("Malian soldiers came under attack near Gao, killing two people.", "Malian government forces", "struck"),
    # who makes off is made by nobody
    ("Gunmen killed a guard. Ambazonia separatists made off with three rifles.", "Ambazonian separatists", "subject"),
    # the second half of a passive
    ("Two bombers were killed and one Afghan soldier wounded in Kabul.", "Afghan government forces", "struck"),
    ("IS fighters have stepped up raids on Iraqi troops, leaving nine dead.", "Islamic State", "acts"),
]


@pytest.mark.parametrize(("text", "who", "role"), ROLES)
def test_roles(coder, text, who, role):
    view = overview.of(reading_of(coder, text))
    assert any(
        role in found
        for span, found in view.roles.of.items()
        for m in reading_of(coder, text).actors
        if m.span == span and m.side == who
    )


def test_blame_reaches_armed_people_without_a_name(coder):
    text = "Ten farmers were killed near Jos. Officials blamed Fulani herdsmen for the raid."
    view = overview.of(reading_of(coder, text))
    (blamed,) = view.blamed
    assert blamed in view.actors


def test_parties_that_clash_are_rivals(coder):
    view = overview.of(
        reading_of(coder, "Four people were killed in clashes between the Taliban and the Islamic State.")
    )
    assert "Islamic State" in view.roles.rivals["Taliban"]


@pytest.mark.parametrize(
    "text",
    [
        "A UN convoy carrying Malian soldiers came under fire near Gao, killing two people.",
        "Malian soldiers came under attack near Gao, killing two people.",
    ],
)
def test_who_comes_under_fire_does_not_do_it(coder, text):
    reading = reading_of(coder, text)
    figure = next(a for a in anchor.of_figures(reading) if a.label == "killed")
    assert "deed0" not in deeds.of(reading, figure, owners.of(reading, figure), overview.of(reading), None).named


# text, who stands among those who may have done what befell those of the first figure
NOT_DOERS = [
    # the victims' verbs are no deeds of theirs
    "Sixteen Nigerien soldiers died in an ambush near Torodi.",
    "Nine Kenyan policemen were killed when their lorry ran over a landmine near Garissa.",
]


@pytest.mark.parametrize("text", NOT_DOERS)
def test_who_dies_or_runs_into_a_mine_did_nothing(coder, text):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    deed = deeds.of(reading, figure, owners.of(reading, figure), overview.of(reading), None)
    assert not deed.own
    assert "deed0" not in deed.named
