"""Who was caught for a deed was not caught by those who did it: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.choice.ruled_out.other_deed import held_for
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


# text, the parties that can't have caught them
HELD = [
    ("Six men were detained in Kabul in connection with the Taliban attack on a hospital.", {"Taliban"}),
    ("Soldiers arrested two clerks over the Boko Haram bombing in Maiduguri.", {"Boko Haram"}),
    ("Three men were arrested for last week's kidnapping by the NPA near Davao.", {"New People's Army"}),
    # the group is told of elsewhere
    ("M23 rebels entered Goma. Five men were arrested on suspicion of the murder of a priest.", {"M23"}),
    # who is said to catch them can
    ("Houthi fighters arrested five men over the killing of a judge in Ibb.", set()),
    # who is blamed for a deed, or claims it, arrests nobody for it
    ("Nine died in a blast in Kampala blamed on the ADF. Five people were arrested.", {"Allied Democratic Forces"}),
    ("Five people were arrested over the blast, which was claimed by Abu Sayyaf.", {"Abu Sayyaf"}),
    ("Nine died in a raid near Arauca claimed by the ELN. The ELN captured two soldiers there.", set()),
    # a count is no reason, and nothing is told of a deed
    ("The Taliban arrested over 200 people in the attack on Ghazni.", set()),
    ("The ELN captured two soldiers near Arauca.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_those_held_for_a_deed_are_not_held_by_its_doers(tools, text, expected):
    (reading,) = read([reports.report(text)], tools)
    figure = next(f for f in anchors.of_figures(reading) if f.label == "captured")
    assert held_for.parties(reading, figure, overview.of(reading)) == expected


def test_no_gang_arrests_anybody(tools):
    text = "A kidnapping gang shot nine farmers near Kaduna on Monday. Ten suspects were arrested."
    (reading,) = read([reports.report(text)], tools)
    figure = next(f for f in anchors.of_figures(reading) if f.label == "captured")
    row = CANDIDATES["agent"](reading, figure, overview.of(reading))
    assert not [c.key for c in row if "gang" in str(c.key)]
