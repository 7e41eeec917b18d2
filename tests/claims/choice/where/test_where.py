"""Where each figure of a report was: told in rows, elsewhere, in a part of a town. Invented wires of several wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, (low, place) of its figures in order, what was launched left out
FIGURES = [
    # what it is compared with was elsewhere
    (
        "Gunmen killed 44 people in Gao on Friday in the deadliest attack since a raid on Bandiagara in March.",
        [(44, "Gao")],
    ),
    (
        "A truck bomb at a checkpoint killed 79 people in Gao on Monday, the worst attack since October 2017 when 600 "
        "died in Mopti.",
        [(79, "Gao"), (600, "Mopti")],
    ),
    (
        "A bomb killed 32 people in Gao on Monday, the first attack in the city since a raid on Mopti in May, when "
        "gunmen killed nine.",
        [(32, "Gao"), (9, "Mopti")],
    ),
    # the town of a hospital that is struck is where it was, and not that of one to which people are brought
    (
        "Shelling hit patients at a hospital in Goma on Sunday. Nine people died and 12 were wounded.",
        [(9, "Goma"), (12, "Goma")],
    ),
    ("Gunmen opened fire at a court in Gao on Sunday. Nine people died.", [(9, "Gao")]),
    ("A bomb wounded nine people in a market on Sunday. They are in a hospital in Goma.", [(9, None)]),
    # nor does it matter where the attackers came from
    (
        "Two blasts in Jolo killed 14 people on Monday. The bombers were widows, one of whom had come from Lamitan. In "
        "the first blast six soldiers died.",
        [(14, "Jolo"), (6, "Jolo")],
    ),
    # compared within one town
    (
        "A woman was killed in a raid on Mopti on Saturday. Her death was the first in the town since an attack on "
        "Tuesday that killed 87 people.",
        [(1, "Mopti"), (87, "Mopti")],
    ),
    # what lies in a place that is named before it
    ("Gunmen killed 30 people in Beni's Kowabero in Congo's North Kivu on Monday.", [(30, "Kowabero")]),
    # nor was it where the wounded are taken, or who came afterwards was sent from
    ("Gunmen killed nine people in a mine on Friday. Mali flew 35 of the wounded to Gao.", [(9, None), (35, None)]),
    (
        "Gunmen killed nine people in a mine on Friday. The wounded were taken to hospitals in Goma, Sake and Beni.",
        [(9, None)],
    ),
    (
        "The army retook a base on Sunday. Dozens were killed when militants attacked a post on March 24. Traders have "
        "fled to Pemba, Nangade and Mueda.",
        [(24, None)],
    ),
    (
        "Gunmen killed nine people in a mine on Friday. Soldiers sent from Gao came late.",
        [(9, None)],
    ),
    # what opens a sentence with a capital is no village
    ("Shells on a clinic killed nine people on Monday. Bombing hospitals although banned goes on.", [(9, None)]),
    ("US jets killed nine fighters in Mali Niger Wherever they strike people fled.", [(9, "Mali Niger")]),
    # a state that is blamed is no place
    ("The opposition blamed Chad for the massacre in which 127 civilians were killed on Monday.", [(127, None)]),
    # all over a country or a province is in no town of it
    (
        "Suicide bombers killed 290 people in churches across Mali on Sunday. At one in Gao 104 died. In Mopti at "
        "least 27 were killed.",
        [(290, "Mali"), (104, "Gao"), (27, "Mopti")],
    ),
    (
        "Missiles struck cities across Ukraine on Monday, killing 24 people. In Kyiv a mosque was hit, and nine died.",
        [(24, "Ukraine"), (1, "Kyiv"), (9, "Kyiv")],
    ),
    # a row is where all of them were, whatever its states and "the nearby town of"; a capital with its state is a city
    (
        "Bombs outside police stations in Gao, Mali, and Niamey, Niger, killed 57 people on Monday and injured 500.",
        [(57, "Gao, Mali, and Niamey"), (500, "Gao, Mali, and Niamey")],
    ),
    (
        "Attacks in the northern city of Mopti and the nearby town of Sevare left nine soldiers dead on Monday.",
        [(9, "Mopti and the nearby town of Sevare")],
    ),
    (
        "Raids killed several insurgents in Sake and Beni on Monday. In Sake, the army said it destroyed a camp.",
        [(2, "Sake and Beni"), (1, "Sake")],
    ),
    (
        "Two suicide bombings killed over 48 people in Ansongo and Gao on Monday. The second bombing occurred in Gao "
        "near the embassy, where 22 were killed.",
        [(48, "Ansongo and Gao"), (22, "Gao")],
    ),
    # a row that lost its commas, and one of a town and a village, of which "the town" means the town
    (
        "Jets on Monday bombed the towns of Sevare Bandiagara Kidals and Tessalit in Mali killing 21 civilians a "
        "monitor said",
        [(21, "Sevare Bandiagara Kidals and Tessalit")],
    ),
    (
        "Militants killed five civilians in Mahesa town and Jadil village in the province of Gao on Monday. Residents "
        "in the town said that the militants killed three of the civilians in a school.",
        [(5, "Mahesa town and Jadil"), (3, "Mahesa")],
    ),
    # a town right behind what befell those counted, though nothing is known of it
    (
        "Malian troops shelled the town of Ansongo on Friday, killing nine people. Two men died in Tawezza. Shells "
        "killed three women in Gao.",
        [(9, "Ansongo"), (2, "Tawezza"), (3, "Gao")],
    ),
    # elsewhere in the country, and in the same province, is in no town told for others
    (
        "Since January, militants have killed seven farmers in the Gao region of Mali, and nine elsewhere in the "
        "country. Mali has asked for help.",
        [(7, "Gao region"), (9, "Mali")],
    ),
    (
        "Insurgents attacked a base near the town of Ansongo, killing 15 soldiers. Two other attacks in the same "
        "province left three people dead.",
        [(15, "Ansongo"), (3, None)],
    ),
    # a part of the town, and not the quarter told before
    (
        "Shelling killed nine people in the Saltivka quarter of Kharkiv on Monday, a monitor said. It also reported "
        "that eight civilians were killed in drone fire on the government-held west of the city.",
        [(9, "Saltivka"), (8, "Kharkiv")],
    ),
    (
        "Shells on Kharkiv killed nine people in the Saltivka quarter on Monday a monitor said. Another five people "
        "were killed in two other quarters and on the citys outskirts.",
        [(9, "Saltivka"), (5, "Kharkiv")],
    ),
    # a town that the lead leaves open is named next; and "another 17" were hurt where the ten died
    (
        "Ten civilians were killed and another 17 injured on Tuesday when jets struck a town in Yemen's northern Saada "
        "province, medics said. Saudi jets targeted the rebel-held Razih district, one medic said.",
        [(10, "Razih"), (17, "Razih")],
    ),
    # several attacks told one by one, summed up: in none of their towns alone
    (
        "A bomb killed four people in Gao on Monday. Another blast hit a convoy in Ansongo, killing two. The attacks "
        "wounded 30 people and damaged many houses.",
        [(4, "Gao"), (2, "Ansongo"), (30, None), (2, None)],
    ),
    (
        "Shells hit Kharkiv on Monday. A drone also hit Izium with two missiles. The missiles wounded 30 people.",
        [(30, "Izium")],
    ),
    # the places of a total's parts, told in the sentence before
    (
        "Seven rebels were killed in two accidental blasts in Gao region on Friday night, police said. Three rebels "
        "tried to plant a bomb along a road in Ansongo district. The device went off, killing the three on the spot. "
        "Four rebels were killed in Bourem district when a car hit a mine.",
        [(7, "Gao region"), (3, "Ansongo"), (4, "Bourem")],
    ),
    # an older attack that only dates the one told
    (
        "Two more fighters of the Lanao group were killed in operations in the province, the army said on Monday. A "
        "firefight erupted in the village of Tinambac, where the two were slain. Their death came five days after "
        "troops clashed with another group in Barangay Digal. Soldiers also found a rifle.",
        [(2, "Tinambac"), (1, "Tinambac")],
    ),
    # what is counted over days was not all in the town of one of them
    (
        "Shells killed seven people in Sumy on Tuesday. The governor put the death toll since September 1 at 197.",
        [(7, "Sumy"), (197, None)],
    ),
    (
        "Jets bombed Mopti on Tuesday, killing 12 people. Doctors said 109 people were killed in the past 24 hours "
        "across the country.",
        [(12, "Mopti"), (109, None)],
    ),
    # where somebody is tried, and where the passengers were going
    (
        "A militia leader was on trial in Goma on Tuesday for killing 12 people. The trial goes on.",
        [(12, None)],
    ),
    (
        "A bomb went off aboard a bus carrying pilgrims going to Karbala on Monday, killing nine people. Police said "
        "it was planted in Hilla.",
        [(9, "Hilla")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES, ids=[row[0][:40] for row in FIGURES])
def test_where(coder: Coder, text: str, expected: list[tuple[int, str | None]]) -> None:
    report = reports.report(text, id="invented", date="2024-09-11")
    claims = sorted(
        (c for c in coder.code(report).claims if c.effect and c.effect != "strikes"),
        key=lambda c: c.evidence["figure"][0].start,
    )
    found = [(c.low, c.place.text if c.place else None) for c in claims]
    assert found == expected
