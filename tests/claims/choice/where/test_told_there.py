"""Whose place is whose: behind "where", in rows told "respectively", and of those who flee. Invented wires."""

from __future__ import annotations

import datetime

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, (low, place, is it a part of another?) of its figures in order
FIGURES = [
    (
        "Fighting in the Nuba Mountains on Monday left 40 dead. The clashes took place in Heiban and in Um Dorein, "
        "where 25 died.",
        [(40, "Nuba Mountains", False), (25, "Um Dorein", False)],
    ),
    (
        "Jets bombed Tabqa on Monday and then Mansoura, where nine people were killed.",
        [(9, "Mansoura", False)],
    ),
    (
        "Rebels killed nine, six and three soldiers in Kitshanga, Sake and Minova respectively on Tuesday, the army "
        "said.",
        [(9, "Kitshanga", False), (6, "Sake", True), (3, "Minova", True)],
    ),
    (
        "Air strikes on Monday killed 12, seven and four people in Sarmin, Ariha and Saraqib, respectively.",
        [(12, "Sarmin", False), (7, "Ariha", False), (4, "Saraqib", False)],
    ),
    (
        "Warplanes pounded Douma, killing 15 people, and Arbeen, where four were killed, on Monday.",
        [(15, "Douma", False), (4, "Arbeen", False)],
    ),
    (
        "Troops shelled Barda and Ganja, the second city, on Monday, killing 21 people in the former and one in the "
        "latter.",
        [(21, "Barda", False), (1, "Ganja", False)],
    ),
    # quarters and districts named as a town's own
    ("Troops killed two insurgents in a gunfight in Pattani's Mayo district on Monday.", [(2, "Mayo", False)]),
    ("Police shot dead two people in Nairobi's Mathare slum on Monday.", [(2, "Mathare", False)]),
    # a total is of the town, and only some of them died where some of them are told
    (
        "A rocket killed three people in Aden's Crater district on Monday, bringing to 45 the number of people killed "
        "in the city since Sunday.",
        [(3, "Crater", False), (45, "Aden", False)],
    ),
    (
        "Air strikes on the suburbs of Kharkiv killed 20 people on Monday, including six in Chuhuiv, monitors said.",
        [(20, "Kharkiv", False), (6, "Chuhuiv", True)],
    ),
    ("Shelling killed 20 people, including six in Sake, on Monday.", [(20, None, False), (6, "Sake", True)]),
    ("Shelling killed 20 people, including six children in Sake.", [(20, "Sake", False), (6, "Sake", True)]),
    # "the city" is no town; a country where nothing was done; and one name before "town"
    (
        "Shells hit Kharkiv on Monday. Early on Monday air raids killed ten civilians in Chuhuiv town, a monitor said. "
        "Footage showed rescuers putting out a fire. Meanwhile six others were killed by Russian shells in the "
        "east of the city.",
        [(10, "Chuhuiv", False), (6, "Kharkiv", False)],
    ),
    (
        "Malian police announced that early on Monday unidentified men placed bombs in bank branches. Two guards were "
        "killed. The minister went to France on Friday and will stay in France for 12 days.",
        [(2, None, False)],
    ),
    (
        "The Houthis blew up a car in al-Mukhraam al-Fouqani town in Yemen on Monday, killing six.",
        [(6, "al-Mukhraam al-Fouqani", False)],
    ),
    # numbers that happen to add up in other towns, and in one
    (
        "Bombs killed eight people in Mosul, five in Kirkuk and three in Baquba on Monday.",
        [(8, "Mosul", False), (5, "Kirkuk", False), (3, "Baquba", False)],
    ),
    (
        "A bomb killed sixteen people in Mosul, eight women, five men and three children.",
        [(16, "Mosul", False), (8, "Mosul", True), (5, "Mosul", True), (3, "Mosul", True)],
    ),
    # those who flee reach a town, and the shells fall where they come from
    (
        "Clashes in El Fasher killed 12 people on Monday. Hundreds of families arrived in Tawila on Tuesday. Shells "
        "killed three more people at the market.",
        [(12, "El Fasher", False), (3, "El Fasher", False)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_whose_place_is_whose(coder: Coder, text: str, expected: list[tuple[int, str, bool]]) -> None:
    report = reports.report(text, id="invented", date="2024-09-11")
    found = [
        (c.low, c.place.text if c.place else None, c.part_of is not None)
        for c in coder.code(report).claims
        if c.effect == "killed"
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


# a report, the place of its last figure
CAPITALS = [
    (
        "Shells hit Soba on Tuesday. Rebels fired 70 rockets at the capital, killing nine. "
        "The streets of Khartoum are empty.",
        "Khartoum",
    ),
    (
        "Shells hit Soba on Tuesday. A drone struck the capital and killed nine. The streets of Khartoum are empty.",
        "Khartoum",
    ),
    ("Raids hit Soba after rebels fired mortar rounds at the capital, killing nine. Khartoum is calm.", "Soba"),
    ("Shells hit Soba on Tuesday. Nine people were killed, a doctor said in the capital. Khartoum is calm.", "Soba"),
    ("Shells hit Soba on Tuesday. An attack on the capital of the province killed nine. Khartoum is calm.", "Soba"),
    # which capital it is nothing says
    ("Shells hit Soba on Tuesday. Rebels later fired 70 rockets at the capital, killing nine.", "Soba"),
]


@pytest.mark.parametrize(("text", "where"), CAPITALS)
def test_fire_at_the_capital_is_told_of_it_and_of_no_town_named_before(coder, text, where):
    claims = coder.code(reports.report(text, date=datetime.date(2024, 6, 6))).claims
    assert [c.place.text for c in claims if c.effect == "killed"] == [where]
