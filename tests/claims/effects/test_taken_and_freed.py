"""Figures of those who are taken, freed and sought, and of what is seized; rows as in `rows`."""

from __future__ import annotations

import pytest

from .rows import figures, is_sifted_out

TAKEN_AND_FREED = [
    ("Nine tanks and 90 artillery pieces were captured.", ["seized 9 tanks", "seized 90 artillery pieces"]),
    ("Gunmen took a priest and 13 villagers hostage.", ["abducted 1 priest", "abducted 13 villagers"]),
    ("Two of the hostages regained their freedom on Friday.", ["released 2 hostages"]),
    ("Four nurses held by kidnappers were reunited with their families.", ["released 4 nurses"]),
    ("The three boys returned home after a ransom was paid.", ["released 3 boys"]),
    ("The coach returned home after the match.", []),
    ("The raiders took around ten villagers with them.", ["abducted ~10 villagers"]),
    ("The raiders took five rifles with them.", ["seized 5 rifles"]),
    ("Six people were taken along by the rebels.", ["abducted 6 people"]),
    ("Rebels took nine nurses hostage in Jos.", ["abducted 9 nurses"]),
    ("Gunmen took a priest hostage in Jos.", ["abducted 1 priest"]),
    ("Gunmen took tourists hostage in Jos.", ["abducted - tourists"]),
    ("A teacher was taken by six armed men near Basilan.", ["abducted 1 teacher"]),
    ("The villagers were taken by bus to Goma.", []),
    ("Some 300 households have moved towards Kalembe.", ["displaced ~300 households"]),
    ("Troops have moved towards Kalembe.", []),
    ("More than 9,000 people are now sheltering in schools.", ["displaced 9000+ people"]),
    ("Twelve people sheltering in a church were killed.", ["killed 12 people"]),
    # one count in two units
    ("Some 14,200 people (2,900 households) have fled to Mueda.", ["displaced ~14200 people"]),
    ("Close to 5,000 residents, or 1,200 families, have fled Marawi.", ["displaced ~5000 residents"]),
    # an active verb keeps what stands right behind it
    (
        "The war has killed thousands of people, and more than 2 million have been displaced.",
        ["killed ~2000+ people", "displaced 2000000+"],
    ),
    ("Rifles were recovered from the killed rebels.", ["seized - Rifles"]),
    ("Villagers found 17 corpses in the river.", ["killed 17 corpses"]),
    ("The mine killed the deputy commissioner and a proprietor.", ["killed 2 deputy commissioner and a proprietor"]),
    ("A woman lost both of her legs.", ["wounded 1 woman"]),
    ("Troops recovered three cutlasses.", ["seized 3 cutlasses"]),
]  # fmt: skip

#: What is done to those who are taken.
TAKEN_AND_HARMED = [
    ("Two nuns were kidnapped and murdered in Cauca.", ["abducted 2 nuns", "killed 2 nuns"]),
    ("Gunmen abducted and killed three teachers in Borno.", ["abducted 3 teachers", "killed 3 teachers"]),
    ("The army killed or captured 40 rebels.", ["captured 40 rebels"]),
    ("Twelve captured fighters were killed.", ["killed 12 captured fighters"]),
    ("Five men who had been abducted were killed.", ["killed 5 men"]),
    ("Five rebels were captured and 12 were killed.", ["captured 5 rebels", "killed 12"]),
]

#: What is found with what; who is only sought; wounds of one, and how a shot ended.
SEIZED_AND_SOUGHT = [
    (
        "Troops found two magazines for an M16 rifle with 50 rounds of ammunition.",
        ["seized 2 magazines", "seized 50 rounds"],
    ),
    ("Police unearthed three rifles near Besh.", ["seized 3 rifles"]),
    ("They offered a reward for information leading to the arrest of two bombers.", []),
    ("A court issued a warrant for the arrest of three generals.", []),
    ("The tip was of use and led to the arrest of two bombers.", ["captured 2 bombers"]),
    ("Ms. Paz was hit several times and died.", ["killed 1 Ms. Paz"]),
    ("He was hit twice by a sniper.", []),
    ("The town was hit several times by rockets.", ["strikes ~2+"]),
    ("The latest on the fatal Orrinville police shooting of a man.", ["killed 1 man"]),
    ("The latest on the police shooting of a man.", ["casualties 1 man"]),
]
ALL = [*TAKEN_AND_FREED, *TAKEN_AND_HARMED, *SEIZED_AND_SOUGHT]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_figures_of_a_sentence(text: str, expected: list[str]) -> None:
    assert sorted(figures(text)) == sorted(expected)


@pytest.mark.parametrize("text", [text for text, expected in ALL if expected])
def test_a_sentence_with_a_figure_is_parsed(text: str) -> None:
    assert not is_sifted_out(text)
