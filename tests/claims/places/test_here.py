""" "Here" and "this city" mean the dateline's town, where somebody is hit there. Invented wires of several wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, places of its figures in order
FIGURES = [
    ("MARAWI CITY - Four people were killed when a bomb went off at a bus terminal here on Sunday.", ["MARAWI CITY"]),
    ("QUETTA: Unidentified gunmen shot dead three labourers in this city on Sunday, police said.", ["QUETTA"]),
    (
        "KOHIMA, Sept 8 (NNN) - Two persons were killed when gunmen opened fire in this hill town on Sunday. Five "
        "others were injured.",
        ["KOHIMA", "KOHIMA"],
    ),
    ("JOLO, Sulu - A grenade blast near here on Sunday wounded six villagers.", ["JOLO"]),
    (
        "Maiduguri - Five people died when a suicide bomber struck a mosque here on Sunday. Two more were killed in "
        "Bama.",
        ["Maiduguri", "Bama"],
    ),
    ("MOGADISHU, Somalia (AP) - A suicide bomber killed seven people in the capital on Sunday.", ["MOGADISHU"]),
    ("KANDAHAR, Afghanistan - A bomb killed six people in the city on Sunday, police said.", ["KANDAHAR"]),
    # who speaks or is treated here; what others call "here"; what the report names
    (
        "LISBON, April 28 - Two Portuguese engineers were kidnapped on Sunday at a dam, it was learned here.",
        [None],
    ),
    ("COTABATO CITY - Gunmen killed two soldiers in Datu Piang on Sunday, the army said here.", ["Datu Piang"]),
    (
        "COTABATO CITY - Gunmen killed two soldiers in Datu Piang on Sunday. Three wounded men are treated at a "
        "hospital here.",
        ["Datu Piang", "Datu Piang"],
    ),
    ('NYALA, Sudan - Gunmen killed two men in Kass on Sunday. "They shot my son here," he said.', ["Kass"]),
    ("NAIROBI, Kenya - Gunmen killed six people in Baidoa on Sunday. They had entered the city at dawn.", ["Baidoa"]),
    ("CAIRO - Strikes on the Gaza Strip killed nine people on Sunday. Shells fell on the city.", ["Gaza Strip"]),
    ("LAHORE: Two lawyers were shot dead at a court here on Sunday.", ["LAHORE"]),
    ("WASHINGTON - A drone strike killed four men in Yemen on Sunday. Fighting in the city went on.", ["Yemen"]),
    ("ISTANBUL, Turkey - A bomb killed six people in the capital on Sunday.", ["the capital"]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_here_is_the_datelines_town(coder: Coder, text: str, expected: list[str]) -> None:
    report = reports.report(text, id="invented", date="2024-09-09")
    found = [c.place.text if c.place else None for c in coder.code(report).claims if c.effect]
    assert found[: len(expected)] == expected


def test_the_datelines_words_are_the_evidence(coder: Coder) -> None:
    report = reports.report(FIGURES[0][0], id="invented", date="2024-09-09")
    for claim in coder.code(report).claims:
        assert [report.text[a:b] for a, b in claim.evidence["place"]] == ["MARAWI CITY", "here"]
