"""Who is counted: one, several, those named, who they were, whose they are; rows as in `rows`."""

from __future__ import annotations

import pytest

from .rows import figures, is_sifted_out

SINGLES = [
    ("A soldier was wounded in Bamako.", ["wounded 1 soldier"]),
    ("The shelling killed a child.", ["killed 1 child"]),
    ("Its commander was killed in the raid.", ["killed 1 Its commander"]),
    ("A school was destroyed in Rakhine.", ["destroyed 1 school"]),
    ("A man and his wife were killed by a landmine in Taiz.", ["killed 2 man and his wife"]),
    ("A father, a mother and a son were killed in Kharkiv.", ["killed 3 father, a mother and a son"]),
    ("The bombing killed a man and a woman.", ["killed 2 man and a woman"]),
    ("He and his wife were killed in the raid.", ["killed 2 He and his wife"]),
    ("She and three of her children died.", ["killed 4 She and three of her children"]),
    ("He and the driver were killed.", ["killed 1", "killed 1 driver"]),
    ("One mother and her child have died.", ["killed 2 mother and her child"]),
    ("The strike killed a woman and her three children.", ["killed 4 woman and her three children"]),
    ("A teacher and a farmer were abducted in Cauca.", ["abducted 2 teacher and a farmer"]),
    # another category, or a number of its own: apart
    ("Two soldiers and a nurse were killed.", ["killed 2 soldiers", "killed 1 nurse"]),
    ("The blast killed 76 children and 41 women.", ["killed 76 children", "killed 41 women"]),
    ("The shelling killed three farmers and a child.", ["killed 3 farmers", "killed 1 child"]),
    ("The strike killed two rebels and a child a monitoring group said.", ["killed 2 rebels", "killed 1 child"]),
    ("One child was killed and another seriously injured.", ["killed 1 child", "wounded 1 another"]),
    ("The attack led to the mayor's death.", ["killed 1 mayor"]),
    ("The bullet hit him in the head, causing his immediate death.", ["killed 1"]),
]

UNCOUNTED = [
    ("The raid killed civilians.", ["killed - civilians"]),
    ("Homes were burned in Deir al-Balah.", ["destroyed - Homes"]),
    ("Ammunition was seized.", ["seized - Ammunition"]),
    ("Six soldiers were killed and others injured in the ambush.", ["killed 6 soldiers", "wounded - others"]),
    ("Residents have fled the district.", ["displaced - Residents"]),
    # joined nouns of one kind are one entry, others two
    ("The strike killed women and children.", ["killed - women and children"]),
    ("Shells damaged houses and shops.", ["destroyed - houses and shops"]),
    ("The raid killed rebels and civilians.", ["killed - rebels", "killed - civilians"]),
    ("Over half of the tankers were set ablaze.", ["destroyed - tankers"]),
    ("A row of houses was destroyed.", ["destroyed - houses"]),
]

WHO_THEY_WERE = [
    # an attribute says who they were before, the verb what happened
    ("The strike killed 26 displaced people.", ["killed 26 displaced people"]),
    ("Hundreds of badly injured villagers are in the clinic.", ["wounded ~200+ badly injured villagers"]),
    ("Two off-duty soldiers lost their legs.", ["wounded 2 off-duty soldiers"]),
    ("Six injured civilians died on Saturday.", ["killed 6 injured civilians"]),
    ("Thousands are believed to have been killed.", ["killed ~2000+"]),
    ("Seven people were shot dead in Nyala.", ["killed 7 people"]),
    ("Villagers were shot dead in Rakhine.", ["killed - Villagers"]),
    ("Ana Ruiz, 29, was killed in the raid.", ["killed 1 Ana Ruiz"]),
    ("Ziad 13 suffered a head injury in the strike.", ["wounded 1 Ziad"]),
    ("Two bodies were taken to hospital.", ["killed 2 bodies"]),
    ("Three men were rushed to the hospital in Kessa.", ["wounded 3 men"]),
    ("Three men were rushed to the hospital in Kessa, where they died.", []),  # who dies there isn't wounded
    ("Thirty-one villagers who were kidnapped in Gusau have been released.", ["released 31 villagers"]),
    ("13 persons abducted in the attack remain missing.", ["missing 13 persons"]),
    ("Two of the injured died in hospital.", ["killed 2 < told"]),
    ("Six civilians from one family were killed.", ["killed 6 civilians"]),
    ("The army destroyed over 60 militants near the dam.", ["killed 60+ militants"]),
    ("Several SUVs were put out of action.", ["destroyed ~2+ SUVs"]),
    ("Four of our soldiers fell at the bridge.", []),
    ("Four of our soldiers fell and nine were wounded.", ["killed 4 soldiers", "wounded 9"]),
    ("The column lost four comrades.", ["killed 4 comrades"]),
    ("The strike killed eight soldiers and wounded several.", ["killed 8 soldiers", "wounded ~2+"]),
    ("One of its members had killed twenty policemen.", ["killed 20 policemen"]),
    ("The militia is holding 17 hostages.", ["abducted 17 hostages"]),
    ("The fighters took 11 pickup trucks mounted with guns.", ["seized 11 pickup trucks"]),
    ("Rebels took 17 hostages in Kidal.", ["abducted 17 hostages"]),
    ("They took the hostages to a village.", []),
    ("Dozens of villagers have starved to death.", ["killed ~24+ villagers"]),
    ("Twenty civilians were treated for asphyxiation.", ["wounded 20 civilians"]),
]

TOGETHER = [
    # nouns that say how many they name, measures, and what shares a verb
    ("An elderly couple was hacked to death in Mangina.", ["killed 2 elderly couple"]),
    ("A couple of soldiers were wounded.", ["wounded 2 soldiers"]),
    ("Raiders stole 200 head of cattle in Jonglei.", ["seized 200 cattle"]),
    ("The brigade lost three tanks and 40 men.", ["killed 40 men", "destroyed 3 tanks"]),
    (
        "A drone strike killed 17 militants and a child a monitor said.",
        ["killed 17 militants", "killed 1 child"],
    ),
    (
        "Two of the dead and 11 of the injured were guards.",
        ["killed 2 < told", "wounded 11 guards < told"],
    ),
    ("The raid killed 43 and destroyed nine vehicles.", ["killed 43", "destroyed 9 vehicles"]),
    # a hospital holds its patients, and lets them go
    ("Sixty people were detained in hospital.", ["wounded 60 people"]),
    ("About 24 others were allowed home after treatment.", ["wounded ~24 others"]),
    # a comma is missing before who says so
    ("The shelling killed nine and wounded several the mayor said.", ["killed 9", "wounded ~2+"]),
    ("A bomb in Gao killed 23 soldiers and injured many the army said.", ["killed 23 soldiers", "wounded ~2+"]),
    # the number stands before "the number of"
    ("Her death brought to 12 the number of reporters murdered this year.", ["killed 12 reporters"]),
    ("The blast takes to at least 45 the number of soldiers killed in May.", ["killed 45+ soldiers"]),
    ("The firm brought to 12 the number of its shops.", []),
    # revised, not a range
    ("Officials revised the death toll from 12 to 15.", ["killed 12", "killed 15"]),
    # munitions that are had, not fired
    ("The group has received 20 anti-tank missiles from abroad.", []),
    ("France will deliver 40 cruise missiles to Kyiv.", []),
    ("The convoy carried 12 rockets and 300 shells to the front.", []),
    ("The truck was laden with 300 mortar shells.", []),
    ("Parliament approved the sale of 60 bombs.", []),
    ("The jet dropped two bombs on a school.", ["strikes 2 bombs"]),
    ("Twelve rockets landed in Sderot.", ["strikes 12 rockets"]),
    ("He likened it to several attacks in Iraq.", []),
    # those told of already are no strikes more, and a year is no number
    ("The group claimed both attacks.", []),
    ("Police link him to all three bombings.", []),
    ("The general survived a nineteen ninety-seven attack.", []),
]

WHOSE = [
    # whose they are that were hit, not how many
    ("Gunmen killed the families of five rebels in Sahl.", ["killed - families"]),
    ("Relatives of three hostages were killed.", ["killed - Relatives"]),
    ("A mother of two was killed by a stray bullet.", ["killed 1 mother"]),
    ("The mother of two soldiers was killed.", ["killed 1 mother"]),
    # where it was
    ("Air strikes killed 21 civilians in and around Sake, an M23 stronghold.", ["killed 21 civilians"]),
    ("Three members of the families of two commanders were killed.", ["killed 3 members"]),
    ("A family of six was killed in the raid.", ["killed 6"]),
    ("The army paid the families of five rebels killed in May.", ["killed 5 rebels"]),
    # organs of an organisation, and the dead
    ("The explosion that hit one of FARC bodies killed two men.", ["killed 2 men"]),
    ("Three security bodies met in Bouar.", []),
    ("Police found four bodies in a well.", ["killed 4 bodies"]),
    # each number behind its verb
    ("Air Raids Kill 10 Civilians Injured Dozens in Kharvat", ["killed 10 Civilians", "wounded ~24+"]),
    ("Raids Kill 10 Civilians Injure 40", ["killed 10 Civilians", "wounded 40"]),
    ("Gunmen killed or injured dozens of herders.", ["casualties ~24+ herders"]),
]

#: One person by his nation.
NATIONS = [
    ("A Malian was killed near Gao.", ["killed 1 Malian"]),
    ("Gunmen abducted a Frenchman and a Turk in Kidal.", ["abducted 2 Frenchman and a Turk"]),
    ("The blast killed nine people, including an Iraqi.", ["killed 9 people", "killed 1 Iraqi < 9"]),
    (
        "Ten Americans were killed with two other Britons and an Iraqi injured.",
        ["killed 10 Americans", "wounded 2 other Britons", "wounded 1 Iraqi"],
    ),
    (
        "The 13 foreigners, six Iraqis, six Sudanese and a Turk, were arrested in Mombasa.",
        ["captured 13 foreigners", "captured 6 Iraqis < 13", "captured 6 Sudanese < 13", "captured 1 Turk < 13"],
    ),
    ("An Iraqi soldier was killed.", ["killed 1 Iraqi soldier"]),
    ("The army shot down an Iranian drone.", ["destroyed 1 Iranian drone"]),
]

#: Several by their names.
NAMED = [
    ("Gunmen killed Ana Ruiz, Jose Diaz and Luis Paz in Cauca.", ["killed 3 Ana Ruiz, Jose Diaz and Luis Paz"]),
    ("Ana Ruiz and Jose Diaz were abducted.", ["abducted 2 Ana Ruiz and Jose Diaz"]),
    # with titles, and whose wife or driver one was; soldiers and civilians stay apart
    (
        "Governor Ahmed Musa and police chief Idris Bello were killed in Jos.",
        ["killed 2 Governor Ahmed Musa and police chief Idris Bello"],
    ),
    ("Rebels killed Colonel Luis Mora and Captain Juan Paz.", ["killed 2 Colonel Luis Mora and Captain Juan Paz"]),
    ("Journalists Ana Ruiz and Jose Diaz were abducted.", ["abducted 2 Journalists Ana Ruiz and Jose Diaz"]),
    (
        "General Ahmed Musa and his driver Idris Bello were killed.",
        ["killed 2 General Ahmed Musa and his driver Idris Bello"],
    ),
    (
        "Gunmen killed councillor Luis Mora and his wife Ana Rafal.",
        ["killed 2 councillor Luis Mora and his wife"],
    ),
    (
        "Photographer Maks Levin and soldier Oleksiy Moroz were killed.",
        ["killed 1 Photographer Maks Levin", "killed 1 soldier Oleksiy Moroz"],
    ),
    ("Omar Bello, 23, and Idris Musa, 31, were killed in Jos.", ["killed 2 Omar Bello, 23, and Idris Musa"]),
    (
        "Ana Ruiz, 9, Luis Ruiz, 7, and Juan Ruiz, 4, were killed by a shell.",
        ["killed 3 Ana Ruiz, 9, Luis Ruiz, 7, and Juan Ruiz"],
    ),
    # a second verb that may be taken for an adjective
    (
        "The ministry said the army destroyed three vehicles and seized weapons.",
        ["destroyed 3 vehicles", "seized - weapons"],
    ),
    ("The blast killed two people and injured bystanders.", ["killed 2 people", "wounded - bystanders"]),
    # those who killed before, and what is only found
    ("The alleged killer, Omar Bello, was shot dead by police.", ["killed 1 alleged killer"]),
    ("Police found a flag of the rebels at the scene.", []),
    ("Police found a flag and two rifles at the scene.", ["seized 2 rifles"]),
    # of whom somebody says so
    ("A priest who officials said was killed by bandits in Kaduna was buried.", ["killed 1 priest"]),
    ("Three farmers who police say militants shot dead near Lamu were buried.", ["killed 3 farmers"]),
    ("The man, whom prosecutors say rebels kidnapped in Goma, spoke.", ["abducted 1 man"]),
    ("The police, who say rebels kidnapped nine men in Goma, left.", ["abducted 9 men"]),
    ("Fighters from Gao, Kidal and Menaka were killed.", ["killed - Fighters"]),
    # those among the dead and wounded were either
    ("Women and girls were among the dead and wounded in Ituri.", ["casualties - Women and girls < told"]),
    ("Women and girls were among the dead in Ituri.", ["killed - Women and girls < told"]),
    ("They burned down several synagogues and murdered two men.", ["destroyed ~2+ synagogues", "killed 2 men"]),
]

#: Those who did it, and what is counted by the barrel.
DOERS = [
    ("The revolt was started by 28 prisoners.", []),
    ("Nine prisoners attacked the guards and killed two policemen.", ["killed 2 policemen"]),
    ("The company lost 90,000 of its 150,000 daily barrels of crude.", []),
    ("Helicopters dropped 12 barrels on the oil refinery.", ["strikes 12 barrels"]),
    ("Helicopters hit Taiz with 12 barrels.", ["strikes 12 barrels"]),
]
ALL = [*SINGLES, *UNCOUNTED, *WHO_THEY_WERE, *TOGETHER, *WHOSE, *NATIONS, *NAMED, *DOERS]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_figures_of_a_sentence(text: str, expected: list[str]) -> None:
    assert sorted(figures(text)) == sorted(expected)


@pytest.mark.parametrize("text", [text for text, expected in ALL if expected])
def test_a_sentence_with_a_figure_is_parsed(text: str) -> None:
    assert not is_sifted_out(text)
