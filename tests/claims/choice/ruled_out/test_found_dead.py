"""Who only found the dead did not kill them: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice.ruled_out.other_part import found_dead
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def coder():
    return Coder()


# text, the parties that only found those whose bodies are told of
FOUND = [
    ("Algerian troops killed six rebels near Medea and recovered the bodies of eight women from a well.",
     {"Algerian government forces"}),
    ("Gunmen raided Sake. The Congolese army said on Monday that it had found 12 bodies in a pit near Sake.",
     {"Congolese government forces"}),
    ("Gunmen fought. Mexican police discovered the bodies of 14 migrants in Tamaulipas.", {"Mexican police"}),
    ("A bomb went off in Quetta. Policemen carried one body away from the scene.", {"Pakistani police"}),
    # whoever else is told of may have killed them
    ("Malian soldiers found the bodies of six herders near Gao after an attack by gunmen.",
     {"Malian government forces"}),
    # of fighters, those who find them may have killed them
    ("Philippine troops counted the bodies of nine militants in Marawi.", set()),
    # who kills finds nobody
    ("The Taliban killed nine herders in Ghazni.", set()),
    ("Gunmen fought. Twelve bodies were found in Port-au-Prince.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_who_found_bodies(coder, text, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    figure = [f for f in anchors.of_figures(reading) if f.label == "killed"][-1]
    assert found_dead.finders(reading, figure) == expected


def test_who_found_bodies_is_not_coded_as_their_killer(coder):
    text = (
        "ALGIERS (Sela News) - Algerian troops killed six rebels and recovered the bodies of eight women from a well."
    )
    women = next(c for c in coder.code(reports.report(text)).claims if c.low == 8)
    assert women.agent is None
