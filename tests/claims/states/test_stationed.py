"""Soldiers whom no word gives to a state, at home and in another country: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder
from warledger.claims.read import read

NIGERIA = "Nigeria's government condemned an attack in Borno, Nigeria. "


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


# text, whose soldiers it names
SOLDIERS = [
    ("Gunmen killed nine soldiers in Diffa, Niger, on Monday.", "Nigerien government forces"),
    ("Nine soldiers were killed in an ambush near Diffa in southeastern Niger.", "Nigerien government forces"),
    ("Nine troops were wounded in northern Cameroon.", "Cameroonian government forces"),
    # at home, or where it isn't said
    ("Gunmen killed nine soldiers in Maiduguri on Monday.", "Nigerian government forces"),
    ("Gunmen killed nine soldiers near Diffa on Monday.", "Nigerian government forces"),
    ("Nine soldiers were killed across the border in neighbouring Cameroon.", "Cameroonian government forces"),
    # its own, or those who were sent there
    ("Soldiers deployed in neighbouring Chad killed nine men.", None),
    # who went abroad
    ("It had sent soldiers to help in Chad.", "Nigerian government forces"),
    ("The soldiers serving at a base in Mali are well.", "Nigerian government forces"),
    # their own word says whose they are
    ("Gunmen killed nine Nigerian soldiers in Diffa, Niger.", "Nigerian government forces"),
]


# text, whose soldiers its first mention of any names
TOLD = [
    # by the army that tells of them behind
    ("Two soldiers were killed when a drone hit a post on Monday, the Chadian army said.", "Chadian government forces"),
    # not where another's men stand between, nor by an army that fights abroad
    ("Nine soldiers died when Nigerian jets hit a post, the Chadian army said.", "Nigerian government forces"),
    ("Nine soldiers were killed by a mine on Monday, the French army said.", "Nigerian government forces"),
    ("Nine soldiers were killed by a mine. The post is in ruins, the Chadian army said.", "Nigerian government forces"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_soldiers_are_those_of_the_army_that_tells_of_them(tools, text, expected):
    (reading,) = read([reports.report(NIGERIA + text, date="2021-03-04")], tools)
    assert next(m.name for m in reading.actors if m.kind == "state_forces") == expected


@pytest.mark.parametrize(("text", "expected"), SOLDIERS)
def test_soldiers_are_those_of_where_they_are(tools, text, expected):
    (reading,) = read([reports.report(NIGERIA + text, date="2021-03-04")], tools)
    assert [m.name for m in reading.actors if m.kind == "state_forces"] == [expected]
