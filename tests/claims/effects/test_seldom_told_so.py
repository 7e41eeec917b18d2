"""Figures as reports of other wars tell them, late in a sentence or by few words; rows as in `rows`."""

from __future__ import annotations

import pytest

from .rows import figures, is_sifted_out

OF_OTHER_WARS = [
    # fired, and so a strike; held, shot down or found, and none
    ("Troops fired 47 rounds of ammunition at Shebekino.", ["strikes 47 rounds"]),
    ("The gang dropped at least 20 explosive devices on the village.", ["strikes 20+ explosive devices"]),
    ("Russia launched 13 drones; 11 of them were downed.", ["strikes 13 drones", "destroyed 11"]),
    ("The army bought 300 rounds and 20 drones.", []),
    ("Police recovered 3 rifles and two sticks of dynamite.", ["seized 3 rifles", "seized 2 sticks of dynamite"]),
    # how old, not how many
    ("A man of 62 was killed in Kupiansk.", ["killed 1 man"]),
    # one person told twice
    ("Police arrested a suspect, a 19-year-old from Manta.", ["captured 1 suspect"]),
    ("Gunmen killed a father, a mother and a son.", ["killed 3 father, a mother and a son"]),
    # where a bullet hit
    ("An officer was hit by a bullet in the arm.", ["wounded 1 officer"]),
    ("An officer was hit by a bullet.", ["casualties 1 officer"]),
    ("Settlers uprooted some 70 olive trees.", ["destroyed ~70 olive trees"]),
    # buried, and so dead; not buried under what fell
    ("We helped to bury thirteen people in Djibo.", ["killed 13 people"]),
    ("The strike buried 20 people under rubble.", []),
    # questioned, held
    ("Police took 32 people in for questioning in Colombo.", ["captured 32 people"]),
    ("Over 200 residents are held in a warehouse.", ["captured 200+ residents"]),
    ("The two sides exchanged 103 prisoners near Marib.", ["released 103 prisoners"]),
    # made to leave
    ("The clash prompted 87 families to evacuate to the gym.", ["displaced 87 families"]),
    ("Some 2,150 households moved towards Mweso.", ["displaced ~2150 households"]),
    ("The brigade moved to Mweso.", []),
    # what they were killed or taken in is counted with nobody
    ("Soldiers killed nine rebels in two operations in Samar.", ["killed 9 rebels"]),
    ("Soldiers captured nine rebels in two trucks near Samar.", ["captured 9 rebels"]),
    ("Gunmen killed nine women in three communities, a monitor said.", ["killed 9 women"]),
    ("Soldiers killed nine rebels over two operations.", ["killed 9 rebels"]),
    ("Soldiers killed nine rebels as two others ran.", ["killed 9 rebels"]),
    ("The blast killed nine women as well as two guards.", ["killed 9 women", "killed 2 guards"]),
    ("The blast killed nine women along with two guards.", ["killed 9 women", "killed 2 guards"]),
    # who saw it, whom the dead had met, and whom somebody wants free
    ("Gunmen killed a judge in front of his two children.", ["killed 1 judge"]),
    ("Gunmen killed a teacher in the presence of three pupils.", ["killed 1 teacher"]),
    ("A judge who had sentenced 30 rebels was shot dead in Cali.", ["killed 1 judge"]),
    ("A priest who sheltered 200 people was killed by rebels near Goma.", ["killed 1 priest"]),
    ("The rebels demanded the release of 100 prisoners and killed a hostage.", ["killed 1 hostage"]),
    ("The rebels want the army to free 100 prisoners and have killed a hostage.", ["killed 1 hostage"]),
    ("Officers grabbed hold of two women and pulled them away in handcuffs.", ["captured 2 women"]),
    ("The rebels offered to release 14 soldiers.", []),
    ("The rebels released 14 soldiers.", ["released 14 soldiers"]),
    ("The army is preparing to evacuate 400 families.", []),
    ("The army evacuated 400 families.", ["displaced 400 families"]),
    ("The blast killed nine women in addition to two guards.", ["killed 9 women", "killed 2 guards"]),
    # sent on for treatment
    ("Six others were rushed to Mogadishu for treatment.", ["wounded 6 others"]),
    # men lost are dead, what they drove is destroyed
    (
        "The army lost 40 servicemen, a tank and three howitzers near Kupiansk.",
        ["killed 40 servicemen", "destroyed 1 tank", "destroyed 3 howitzers"],
    ),
    ("The convoy lost two pick-ups to a mine near Aguelhoc.", ["destroyed 2 pick-ups"]),
    ("The rebels lost their houses to the flood.", []),
    # weapons that are given up, and arms of another sort than a man's
    ("Three rebels surrendered in Sagay, yielding a garand rifle.", ["surrendered 3 rebels", "seized 1 garand rifle"]),
    (
        "Eight fighters surrendered to the army with four weapons at Halungu.",
        ["surrendered 8 fighters", "seized 4 weapons"],
    ),
    (
        "Three rebels surrendered in Sagay, bringing along two M14 rifles.",
        ["surrendered 3 rebels", "seized 2 M14 rifles"],
    ),
    ("Three houses were burnt and a church was vandalised in Songjang.", ["destroyed 3 houses", "destroyed 1 church"]),
    ("Fighters captured 16 soldiers along with 31 small arms.", ["captured 16 soldiers", "seized 31 small arms"]),
    ("The rebels recovered an AK-47 in Macomia.", ["seized 1 AK-47"]),
    ("Police found two caliber .45 pistols and four grenades.", ["seized 2 caliber .45 pistols", "seized 4 grenades"]),
    ("Raiders burned three tukuls and two barges.", ["destroyed 3 tukuls", "destroyed 2 barges"]),
    (
        "Recovered from the site were an M16 rifle, two caliber .45 pistols, four rifle grenades and documents.",
        ["seized 1 M16 rifle", "seized 2 caliber .45 pistols", "seized 4 rifle grenades"],
    ),
    (
        "36,137 people have been displaced: 15,086 to Cúcuta and 12,490 to Ocaña.",
        ["displaced 36137 people", "displaced 15086 < 36137", "displaced 12490 < 36137"],
    ),
    # in the words of local papers and of field notes
    ("Nine persons are at the General Hospital in Jos with bullet wounds.", ["wounded 9 persons"]),
    ("Eleven were taken to the clinic with machete injuries.", ["wounded 11"]),
    ("Residents reported the theft of 30 cows and the looting of 20 shops in Djugu.", ["seized 30 cows"]),
    ("The brigade mourned four of its men on its page.", ["killed 4 men"]),
    ("The party mourned three fighters on Sunday.", ["killed 3 fighters"]),
    ("The town mourned two teachers.", []),
    ("Two rangers are still not accounted for.", ["missing 2 rangers"]),
    ("Settlers cut down 40 olive trees in Burin.", ["destroyed 40 olive trees"]),
    ("At least 50 olive trees were uprooted in Burin.", ["destroyed 50+ olive trees"]),
    ("Four militiamen were put out of action near Djugu.", ["casualties 4 militiamen"]),
    ("The army put six terrorists out of action near Djugu.", ["casualties 6 terrorists"]),
    ("Two tanks were put out of action near Kherson.", ["destroyed 2 tanks"]),
    ("Nearly 4,000 people left Baga for Maiduguri after the attack.", ["displaced ~4000 people"]),
    ("The soldiers left Baga for Maiduguri after the attack.", []),
    ("Peacekeepers extracted 31 civilians from Tchulu.", ["displaced 31 civilians"]),
    ("The militants blew up two boreholes and a mast.", ["destroyed 2 boreholes", "destroyed 1 mast"]),
    ("Eight citizens of one family were killed in the raid.", ["killed 8 citizens"]),
    ("Raiders killed the omda and his two sons.", ["killed 3 omda and his two sons"]),
    # what is no number of those harmed
    ("They shot the men one by one in Djibo.", ["casualties - men"]),
    ("The raid killed nine, five of them children from one family.", ["killed 9", "killed 5 children < 9"]),
    ("Shelling killed nine people, all of them herders.", ["killed 9 people"]),
    # runs of bombers; breaches of a truce, and of rights
    ("Jets made 11 bombing runs over Loikaw.", ["strikes 11 bombing runs"]),
    ("The mission recorded 84 ceasefire violations in Donetsk.", ["strikes 84 ceasefire violations"]),
    ("Monitors recorded 1,384 violations in the province.", []),
]

SAID_LATE = [
    # as were others
    (
        "Twelve soldiers were injured in the attack near Marawi, as were some pedestrians.",
        ["wounded 12 soldiers", "wounded ~2+ pedestrians"],
    ),
    ("Two nurses were abducted in Niamey, and so was a driver.", ["abducted 2 nurses", "abducted 1 driver"]),
    (
        "Two medics were among the dead as well as women and children.",
        ["killed 2 medics < told", "killed - women and children"],
    ),
    ("The guards of the mine were paid, as were two clerks.", []),
    ("Nine people were killed as two soldiers watched.", ["killed 9 people"]),
    # a people's end, and its flight
    ("The genocide of more than 500,000 Tutsis in Rwanda began in 1994.", ["killed 500000+ Tutsis"]),
    ("The slaughter of 200 villagers shocked Ituri.", ["killed 200 villagers"]),
    ("The lynching of two men in Puebla was filmed.", ["killed 2 men"]),
    ("The rescue of 20 hostages took hours.", ["released 20 hostages"]),
    ("The exodus of about 2 million Hutus followed.", ["displaced ~2000000 Hutus"]),
    ("The expulsion of 3,000 families from Kirkuk continued.", ["displaced 3000 families"]),
    ("The expulsion of 23 diplomats angered Moscow.", []),
    # shots are counted, not those they hit
    ("He is wanted for at least two other shootings of doctors.", ["casualties - doctors"]),
    ("Three stabbings of passengers were reported in Hamburg.", ["casualties - passengers"]),
    # by a pronoun
    ("Gunmen took the trader away and killed him.", ["killed 1"]),
    ("The militiamen shot her dead behind the school.", ["killed 1"]),
    ("Rebels burned her house in Ituri.", ["destroyed 1 her house"]),
    ("The blast threw him from the car.", []),
    # what may come of it
    ("Iran condemns acts which may result in the death of innocent people.", []),
    ("Such attacks could lead to the deaths of thousands.", []),
    ("The strike may have resulted in the deaths of 20 people.", ["killed 20 people"]),
    # one who did it, killed in the end; not the crowd that mourned him, nor who fired at them
    ("Two gunmen stormed the campus in Garissa before being gunned down.", ["killed 2 gunmen"]),
    ("Three attackers entered the hotel in Kabul before they were shot dead by guards.", ["killed 3 attackers"]),
    ("A gunman killed five shoppers before he was shot dead by police.", ["killed 1 gunman", "killed 5 shoppers"]),
    ("Six herders were held for a week in Kaduna before being released.", ["released 6 herders"]),
    ("A trader was abducted in Zamfara before being killed.", ["killed 1 trader", "abducted 1 trader"]),
    ("Some 500 people attended a service a year after he was killed.", ["killed 1"]),
    ("Soldiers searched the village after it was attacked.", []),
    # peoples, by a word that is said of persons alone
    ("The raid on Saada killed 20 displaced Yemenis.", ["killed 20 displaced Yemenis"]),
    ("The soldiers shot dozens of innocent Palestinians dead.", ["killed ~24+ innocent Palestinians"]),
    ("Soldiers killed 12 unarmed Rohingya in Maungdaw.", ["killed 12 unarmed Rohingya"]),
    ("The camp hosts thousands of displaced Sudanese.", ["displaced ~2000+ displaced Sudanese"]),
    ("The drones destroyed three military Humvees.", ["destroyed 3 military Humvees"]),
    # each "of" its own dead
    (
        "The deaths of an elderly woman and of a policeman shocked Herat.",
        ["killed 1 elderly woman", "killed 1 policeman"],
    ),
    # those of a group, told without its number
    ("Doctors in Bunia treated the wounded, among them a young boy.", ["wounded 1 young boy < told"]),
    ("The clinic received the injured, including three soldiers.", ["wounded 3 soldiers < told"]),
    ("The number of the wounded, among them women, is unknown.", []),
    # whom a relative clause speaks of
    ("The teacher whom gunmen killed was buried in Cali.", ["killed 1 teacher"]),
    ("Two soldiers that rebels captured are alive.", ["captured 2 soldiers"]),
    ("Ana Ruiz, who police say the brothers shot to death, was 40.", ["killed 1 Ana Ruiz"]),
    ("The man who police say killed five soldiers lived in Lima.", ["killed 5 soldiers"]),
    ("The attack in which gunmen killed five people shocked Lima.", ["killed 5 people"]),
]
ALL = [*OF_OTHER_WARS, *SAID_LATE]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_figures_of_a_sentence(text: str, expected: list[str]) -> None:
    assert sorted(figures(text)) == sorted(expected)


@pytest.mark.parametrize("text", [text for text, expected in ALL if expected])
def test_a_sentence_with_a_figure_is_parsed(text: str) -> None:
    assert not is_sifted_out(text)
