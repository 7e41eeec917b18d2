"""Two attacks in one report: tables of (report, the number of a figure, the place that is its own)."""

from __future__ import annotations

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    # a narrower place that is told for an attack on another day is another attack's
    ("Jets bombed a market in Kharkiv on Tuesday, killing nine people. On Wednesday a drone hit Izium, killing two.", 9,
     "Kharkiv"),
    ("A car bomb in Idlib killed nine people on Tuesday. It was the second this week. On Sunday a blast in Saraqib "
     "killed two.", 9, "Idlib"),
    ("Army helicopters bombed a school in Sagaing on Monday, killing nine children. On Wednesday soldiers burned 50 "
     "houses in Monywa.", 9, "Sagaing"),
    # so is that of an attack whose day another telling of it names, for what opens with its own
    ("A woman was killed on a bus in a town south of Kandahar on Saturday. Police said the bomb had gone off in "
     "Panjwai. On Tuesday in a gas attack blamed on rebels some 40 villagers were killed.", 40, None),
    # nor is it that of those who came from somewhere else
    ("Gunmen killed 26 people in a camp on Friday. The men, who came from Burkina Faso, burned huts and killed six "
     "more. A week earlier, 20 people died in Mopti.", 6, None),
    # so is that of one more attack
    ("Nine people were killed when jets bombed a market in Taiz on Tuesday. Another strike hit a bus in Mocha.", 9,
     "Taiz"),
    ("Nine people were killed when jets bombed Idlib on Tuesday. Two more died in Saraqib.", 9, "Idlib"),
    ("Gunmen killed six guards at a bank on Monday, the Nigerian police said. In another attack, robbers shot two men "
     "in Zaria.", 6, None),
    ("Al-Shabaab gunmen stormed a hotel on Friday, killing 21. In a separate incident, mortar rounds landed in Merca, "
     "Somalia, wounding nine.", 21, None),
    # nor was anything done where people are made to walk
    ("ADF rebels attacked a school in Mpondwe, Uganda, on Friday, killing 37. Six pupils were abducted and made to "
     "carry food towards Virunga park.", 6, "Mpondwe"),
    ("ADF rebels attacked a school in Mpondwe, Uganda, on Friday, killing 37. Six pupils were abducted towards Virunga "
     "park.", 6, "Mpondwe"),
    # nor where people left, for the deed of another sentence
    ("Rebels beheaded nine engineers in Palma last Wednesday. Dozens of tourists left the Sela Hotel in a convoy on "
     "Friday, and six of them were killed in an ambush.", 9, "Palma"),
    # nor where somebody else also died
    ("Nine soldiers were killed in a clash on Sunday on the border with Ethiopia's Gambela region. A herder was also "
     "killed in the village of Sela when a shell hit his hut.", 9, None),
    ("Sudanese soldiers shelled Nyala on Sunday, killing nine civilians. A boy was also wounded in Kalma camp.", 9,
     "Nyala"),
    ("A jet bombed a camp near Lake Chad on Sunday, killing nine people. Seven people were also wounded in the raid on "
     "the camp at Bosso.", 9, "Bosso"),
    # who dies later of an attack died of that one
    ("A bomb in Marawi hurt 21 people on Monday. Two of the injured died in hospital on Wednesday. On Wednesday police "
     "raided a house in Iligan, arresting three men.", 2, "Marawi"),
    # where it goes on about the same attack it says more narrowly where that was
    ("At least 30 people were killed in air strikes in Idlib province on Tuesday. The strikes hit the town of Saraqib.",
     30, "Saraqib"),
    # what others fought over nearby was not attacked
    ("Shells hit Donetsk region on Sunday, as troops fought for the nearby city of Zaporizhzhia. The shelling killed "
     "nine people.", 9, "Donetsk region"),
    ("Shells hit Donetsk region on Sunday. The shelling of the nearby city of Zaporizhzhia killed nine people.", 9,
     "Zaporizhzhia"),
    # what is done again and again is not the deed of a day, but may be where the report places it anyway
    ("The envoy denounced an April 4 attack that killed nine people. Army units are stepping up the use of mines near "
     "Kadugli.", 9, None),
    ("The envoy denounced an April 4 attack that killed nine people. Rebels have begun shelling Kadugli.", 9, None),
    ("Rebels are stepping up raids near Kadugli. An attack on April 4 killed nine people.", 9, "Kadugli"),
    ("An attack on April 4 killed nine people. The gunmen had stormed a bar in Kadugli.", 9, "Kadugli"),
]  # fmt: skip


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(("text", "number", "place"), ROWS, ids=[text for text, *_ in ROWS])
def test_each_attack_keeps_its_place(coder: Coder, text: str, number: int, place: str | None) -> None:
    claims = coder.code(report(text, date="2023-05-05")).claims
    found = [
        c.place.text if c.place else None for c in claims if c.effect in ("killed", "abducted") and c.low == number
    ]
    assert found == [place]


BY_WHOM = [
    # (report, the number of a figure, who did it): who is named for another day alone did nothing on this one
    ("The rebels ambushed a convoy near Monywa on Monday. A bomb killed two guards in Insein on Wednesday.", 2, None),
    ("The Lakes Front shelled Goma on Monday. On Wednesday nine people were killed in Sake.", 9, None),
    # nor did police whom a later sentence tells of; who goes on is told of by a pronoun
    ("A bomb in Marawi hurt 21 people on Monday. Two of the injured died in hospital on Wednesday. On Wednesday police "
     "raided a house in Iligan, arresting three men.", 2, None),
    ("Al-Shabaab attacked Beledweyne on Monday. It fired shells at Mogadishu on Tuesday, wounding four people.", 4,
     "Al-Shabaab"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "agent"), BY_WHOM, ids=[f"{n} of {text}" for text, n, _ in BY_WHOM])
def test_nobody_is_blamed_for_another_day(coder: Coder, text: str, number: int, agent: str | None) -> None:
    claims = coder.code(report(text, date="2023-05-05")).claims
    assert [c.agent for c in claims if c.effect in ("killed", "wounded") and c.low == number] == [agent]


TOGETHER = [
    ("Russian and Syrian jets bombed a market in Idlib on Tuesday, killing nine people. The Syrian army had hit it "
     "before.", "Russia and Syrian government forces"),
    ("Malian and Burkinabe soldiers killed nine herders in Boulkessi on Tuesday. The Malian army denied it.",
     "Malian government forces and Burkinabe government forces"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agent"), TOGETHER, ids=[text for text, *_ in TOGETHER])
def test_what_two_did_together_is_laid_on_both(coder: Coder, text: str, agent: str) -> None:
    claims = coder.code(report(text, date="2023-05-05")).claims
    assert {c.agent for c in claims if c.low == 9} == {agent}
