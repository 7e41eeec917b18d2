"""Governments of provinces, of capitals and of persons: whose they are. Invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, whom its first mention of a government means
GOVERNMENTS = [
    ("The Puntland government said its forces killed six militants in Somalia.", "Puntland government"),
    ("The Kano state government said that gunmen killed six in Nigeria.", "Kano state government"),
    ("Pakistan is at war. It was denied by the Balochistan government on Monday.", "Balochistan government"),
    # a state's all the same
    ("The government said its forces killed six militants in Somalia.", "Somali government forces"),
    ("The Mogadishu government said its forces killed six militants in Somalia.", "Somali government forces"),
    ("The Maduro government said its troops killed six guerrillas in Venezuela.", "Venezuelan government forces"),
    ("In northern Tigray government shelling killed six civilians in Ethiopia.", "Ethiopian government forces"),
    ("In Kordofan government air strikes killed six civilians in Sudan.", "Sudanese government forces"),
]


@pytest.mark.parametrize(("text", "expected"), GOVERNMENTS)
def test_a_provinces_government_is_not_the_states(coder: Coder, text: str, expected: str) -> None:
    (reading,) = read([reports.report(text, date="2021-03-04")], coder.tools)
    assert next(m.name for m in reading.actors if "government" in m.span.of(text)) == expected


def test_it_tells_and_does_things_under_its_own_name(coder: Coder) -> None:
    text = "The Puntland government said its forces killed six militants in Somalia on Monday."
    (figure,) = (c for c in coder.code(reports.report(text, date="2021-03-04")).claims if c.effect)
    assert (figure.source, figure.agent) == ("Puntland government", "Puntland government")


def test_it_is_not_the_army_of_its_country(coder: Coder) -> None:
    text = "Gunmen killed six soldiers in Mexico on Monday, the Sinaloa government said."
    (figure,) = (c for c in coder.code(reports.report(text, date="2021-03-04")).claims if c.effect)
    assert (figure.source, figure.side) == ("Sinaloa government", "Mexican government forces")
