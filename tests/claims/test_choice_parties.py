"""Who did it and whose they were, in claims: invented sentences from many wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


def figures_of(coder, text):
    return [claim for claim in coder.code(reports.report(text)).claims if claim.effect]


# text, whose those counted are, who did it
WRITTEN = [
    ("Kurdish fighters killed nine soldiers near Hakkari, Turkey.", "Turkey", "Kurdish fighters"),
    ("Malian soldiers killed nine Tuareg rebels near Kidal.", "Tuareg rebels", "Malian government forces"),
]


@pytest.mark.parametrize(("text", "side", "by"), WRITTEN)
def test_parties_keep_their_capitals(coder, text, side, by):
    (figure,) = figures_of(coder, text)
    assert (figure.side, figure.agent) == (side, by)
