"""Villages attacked in a row, names that begin or are written like common words, persons. Invented wires."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, places of its figures
FIGURES = [
    ("Gunmen attacked Tabbalat, Akabar and Inazole on Sunday, killing 21 people.", {"Tabbalat, Akabar and Inazole"}),
    (
        "Bandits attacked Kagara, Tungan Makama and Unguwar Zomo between Friday and Sunday, killing 21 villagers.",
        {"Kagara, Tungan Makama and Unguwar Zomo"},
    ),
    (
        "Insurgents attacked Mucojo and Quiterajo, in Macomia district, on Monday, killing six soldiers.",
        {"Mucojo and Quiterajo"},
    ),
    (
        "ADF rebels killed 16 people in two villages, Mukondi and Mausa, in Lubero territory on Monday night.",
        {"Mukondi and Mausa"},
    ),
    (
        "Bandits killed nine people in three villages (Tudun Doki, Ranga and Jangeme) on Monday.",
        {"Tudun Doki, Ranga and Jangeme"},
    ),
    ("In Gusau, people of two villages, Omar Bello and Musa Said, told of a raid that killed nine.", {"Gusau"}),
    # a word that others are not named by
    ("Three soldiers were killed by gunmen in Barangay Salvo in Datu Salibo town on Sunday.", {"Barangay Salvo"}),
    # a first name of villages that a plural does not part
    (
        "Bandits raided Tungan Dawa, Kurmin Fadi and Unguwar Zomo villages in Kaduna State on Sunday night, killing "
        "nine people.",
        {"Tungan Dawa, Kurmin Fadi and Unguwar Zomo"},
    ),
    # "Am" is no time of the day there, "boda" a motorcycle elsewhere
    ("Gunmen raided Am Dafok on Sunday, killing three people.", {"Am Dafok"}),
    ("Gunmen raided Boda on Sunday, killing three people. The army sent men from Birao.", {"Boda"}),
    # persons in a row, and peoples
    ("Gunmen attacked Ahmed Bello and Musa Idris in Gusau on Sunday, wounding two people.", {"Gusau"}),
    ("Militants attacked Christians and Muslims in Beni on Sunday, killing nine people.", {"Beni"}),
    # persons that have a town's name, by who they are
    ("Two people died. The killing of Ngala, a teacher, by separatists on Monday shocked Cameroon.", {"Cameroon"}),
    ("Nine people were killed in Kumbo, Ngala, a nurse, told reporters on Monday after the attack.", {"Kumbo"}),
    ("Gunmen killed nine people in Kumbo, a nurse said on Monday.", {"Kumbo"}),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_where_it_was(coder: Coder, text: str, expected: set[str | None]) -> None:
    report = reports.report(text, id="invented", date="2024-09-11")
    assert {c.place.text if c.place else None for c in coder.code(report).claims if c.effect} == expected
