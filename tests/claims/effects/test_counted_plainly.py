"""Figures in plain words: ranges of tolls, ages, families, pairs, and what a shell does. Invented wires."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims import quantities
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, (effect, low, high, is it a part of another?) of its figures
FIGURES = [
    (
        "Jets bombed Pazigyi on Friday, killing nine people. A rescuer put the toll at 80 to 100.",
        [("killed", 9, 9, False), ("killed", 80, 100, False)],
    ),
    (
        "An ambush near Djibo on Friday killed nine soldiers. Residents put the toll at between 20 and 30.",
        [("killed", 9, 9, False), ("killed", 20, 30, False)],
    ),
    (
        "Air strikes on Aden on Friday killed 20 people, including a family of seven.",
        [("killed", 20, 20, False), ("killed", 7, 7, True)],
    ),
    (
        "No fewer than 12 persons, including a family of five, were killed when gunmen attacked Tudun Biri on Friday.",
        [("killed", 12, None, False), ("killed", 5, 5, True)],
    ),
    ("Rebels killed a family of five in Oicha on Friday.", [("killed", 5, 5, False)]),
    (
        "Three children, ages 4, 7 and 11, and their mother, 34, were killed by a shell in Donetsk on Friday.",
        [("killed", 3, 3, False), ("killed", 1, 1, False)],
    ),
    ("Gunmen killed the mayor of Tumaco and his wife in Cali on Friday.", [("killed", 2, 2, False)]),
    (
        "Gunmen killed the mayor of Tumaco, his wife and their three children on Friday.",
        [("killed", 1, 1, False), ("killed", 4, 4, False)],
    ),
    (
        "The governor said 17 people had died in Friday's raid on Kolofata, down from an earlier figure of 21.",
        [("killed", 17, 17, False), ("killed", 21, 21, False)],
    ),
    (
        "Seventeen soldiers were killed in an ambush near Djibo on Friday, up from 12 reported on Saturday.",
        [("killed", 17, 17, False), ("killed", 12, 12, False)],
    ),
    (
        "Attackers killed 23 people in Gereida on Friday, and a further eight in Nyala.",
        [("killed", 23, 23, False), ("killed", 8, 8, False)],
    ),
    ("A shell killed four people in Sloviansk on Friday, a doctor said.", [("killed", 4, 4, False)]),
    (
        "Nine citizens of Kutum - three women and six children - were killed by gunmen on Friday.",
        [("killed", 9, 9, False), ("killed", 3, 3, True), ("killed", 6, 6, True)],
    ),
    (
        "At least 19 people, including two women and four children under five, were killed in a strike on Namkham.",
        [("killed", 19, None, False), ("killed", 2, 2, True), ("killed", 4, 4, True)],
    ),
    ("Nine children, aged under 10, were wounded by a shell in Taiz.", [("wounded", 9, 9, False)]),
    (
        "Fighters killed 12 people in Palma on Friday and seized 25 hostages.",
        [("killed", 12, 12, False), ("abducted", 25, 25, False)],
    ),
    (
        "Gunmen attacked Inata on Friday, killing at least 20 - 19 gendarmes and one civilian -, a doctor said.",
        [("killed", 20, None, False), ("killed", 19, 19, True), ("killed", 1, 1, True)],
    ),
    (
        "A strike on Kharkiv on Friday killed at least 20 people, including a paramedic and a rescuer.",
        [("killed", 20, None, False), ("killed", 1, 1, True), ("killed", 1, 1, True)],
    ),
    (
        "The blast in Afgoye on Friday wounded 90 people. A plane evacuated 16 of the seriously injured to Ankara.",
        [("wounded", 90, 90, False), ("wounded", 16, 16, False)],
    ),
    (
        "The army killed 30 rebels near Kutum on Friday and seized six Land Cruisers.",
        [("killed", 30, 30, False), ("seized", 6, 6, False)],
    ),
    ("Nine soldiers were seized by rebels at a post near Kidal on Friday.", [("captured", 9, 9, False)]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures_in_plain_words(coder: Coder, text: str, expected: list[tuple[str, int, int | None, bool]]) -> None:
    report = reports.report(text, id="invented", date="2024-03-10")
    found = [(c.effect, c.low, c.high, c.part_of is not None) for c in coder.code(report).claims if c.effect]
    assert sorted(found, key=str) == sorted(expected, key=str)


# text, (effect, who or what is counted) of what it tells of without a number
UNCOUNTED = [
    (
        "The RSF stormed a garrison in Babanusa on Friday, killing soldiers and destroying vehicles.",
        [("killed", "soldiers"), ("destroyed", "vehicles")],
    ),
    ("Air strikes killed Houthi fighters and destroyed rocket launchers in Marib on Friday.",
     [("killed", "Houthi fighters"), ("destroyed", "rocket launchers")]),
    ("Shelling of Nova Kakhovka on Friday killed servicemen.", [("killed", "servicemen")]),
    ("The Arakan Army stormed a post near Rathedaung on Friday, seizing rifles and ammunition.",
     [("seized", "rifles"), ("seized", "ammunition")]),
    ("Police seized explosives and arrested guerrillas in Cauca on Friday.",
     [("seized", "explosives"), ("captured", "guerrillas")]),
    ("Fano fighters killed soldiers and captured weapons in Merawi on Friday.",
     [("killed", "soldiers"), ("seized", "weapons")]),
    ("Rebels took a post near Tinzaouaten on Friday. Three tanks were captured, as well as fuel trucks.",
     [("seized", "fuel trucks")]),
    # told with its number elsewhere, before or behind
    ("Rebels attacked Djibo on Friday, killing soldiers. The army said 12 soldiers were killed.", []),
    # done again and again, or not done
    ("The gang often killed travellers on that road. On Friday it blocked it.", []),
    ("Rebels attacked Djibo on Friday, vowing to kill soldiers.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNCOUNTED)
def test_what_is_told_of_without_a_number(coder: Coder, text: str, expected: list[tuple[str, str]]) -> None:
    report = reports.report(text, id="invented", date="2024-03-10")
    claims = coder.code(report).claims
    uncounted = [c for c in claims if c.effect and c.low is None and c.high is None]
    found = [(c.effect, c.counted) for c in uncounted]
    assert sorted(found) == sorted(expected)


# text, (low, high) of what it counts
COUNTS = [
    ("The number of dead stands at 20-25.", [(20, 25)]),
    ("Officials put the number of wounded at 40 to 50.", [(40, 50)]),
    ("The shop opens at 10 to 12 on Friday.", []),
    ("Brothers aged 3, 9 and 17 were hurt.", []),
    ("Boys ages 10 to 12 were taken, and 14 girls.", [(14, 14)]),
    ("He was aged 34 and 12 others were hurt.", [(12, 12)]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_ranges_of_tolls_and_rows_of_ages(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(q.count.low, q.count.high) for q in quantities.find(text)] == expected
