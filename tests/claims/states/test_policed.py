"""Police whom no word puts in a state, told of at home and in another country: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


# text, the police it names, in order
POLICE = [
    (
        "Kenyan police arrested two men in Nairobi. The blast in Kenya killed 200. In Oklahoma City a memorial was "
        "held. Police shot dead a gunman near the site.",
        ["Kenyan police", "police"],
    ),
    (
        "Gunmen attacked a market in Gao, Mali. In Bamako, Mali, two were held. In Ouagadougou, Burkina Faso, police "
        "arrested three men.",
        ["Burkinabe police"],
    ),
    # its own country's towns, and a namesake of one elsewhere that is no large town
    ("Gunmen attacked a market in Gao, Mali. Police arrested three men in Timbuktu.", ["Malian police"]),
    ("A bomb hit Cali, Colombia. In Medellin, Colombia, it was calm. Police shot two men in El Tigre.", None),
    # words of their own say whose they are
    ("A bomb hit Gao, Mali. Two were shot in Bamako, Mali. In Paris, Malian police met their hosts.", None),
]


@pytest.mark.parametrize(("text", "expected"), POLICE)
def test_police_are_those_of_where_they_act(tools, text, expected):
    (reading,) = read([reports.report(text, date="2021-03-04")], tools)
    home = {"CO": "Colombian police", "ML": "Malian police"}
    told = [m.name for m in reading.actors if m.kind == "police"]
    assert told == (expected or [home[reading.country or ""]])


def test_a_capitals_namesake_does_not_give_the_army_its_state(tools):
    text = "A unit was wiped out in La Paz department. The soldiers had a relay station. The army lost 20 killed."
    (reading,) = read([reports.report(text, date="1989-11-20")], tools)
    assert {m.name for m in reading.actors if m.kind == "state_forces"} == {None}
