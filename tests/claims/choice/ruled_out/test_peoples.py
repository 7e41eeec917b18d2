"""Whose men those are not who are told of by where they come from. Invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import resolve
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


# text, whether those counted can be Kenya's forces
FROM_KENYA = [
    ("Somali forces killed nine foreign fighters from Kenya on Sunday. Kenya said it had sent none.", False),
    ("Somali forces killed nine militants who came from Kenya on Sunday. Kenya said it had sent none.", False),
    ("Gunmen killed nine soldiers from Kenya in Gedo, Somalia, on Sunday.", True),
]


@pytest.mark.parametrize(("text", "could"), FROM_KENYA)
def test_fighters_from_a_land_are_not_its_forces(tools, text, could):
    (reading,) = read([reports.report(text, id="invented", date="2024-09-11")], tools)
    figure = next(a for a in anchors.of_figures(reading) if a.label == "killed")
    sides = {str(c.key) for c in resolve.resolve(reading, [figure])["side"][0]}
    assert ("Kenyan government forces" in sides) is could
