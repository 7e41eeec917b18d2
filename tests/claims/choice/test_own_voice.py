"""What "we" and "our units" did, in a text that names no speaker, is laid on no state: invented texts."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


# text, a number in it, who did it
TOLD = [
    (
        "CLANDESTINE (Radio Sela) - One army company of El Salvador fell near Usulutan and 29 soldiers died. "
        "In the battle our units captured 46 rifles.",
        46,
        None,
    ),
    (
        "CLANDESTINE (Radio Sela) - An FMLN unit attacked soldiers of El Salvador near Lislique. We killed three.",
        3,
        "FMLN",
    ),
    # what an officer says for his own is his army's
    (
        'DAMASCUS (Sela) - Rebels shelled Hama in Syria. "We destroyed two vehicles," a Syrian army officer said.',
        2,
        "Syrian government forces",
    ),
]


@pytest.mark.parametrize(("text", "number", "agent"), TOLD)
def test_who_did_what_we_did(coder, text, number, agent):
    found = [c for c in coder.code(reports.report(text, date="1989-12-18")).claims if c.low == number]
    assert [c.agent for c in found] == [agent]
