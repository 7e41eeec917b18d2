"""Who did it where something only crashed, or where nobody knows whose aircraft it was: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice.ruled_out.nobody_named import fallen
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


# text, did the last one counted die of a crash, was it done by something unidentified
CAUSES = [
    ("Nine Malian soldiers were killed when their helicopter crashed near Gao.", True, False),
    ("Six guards died when a truck laden with bombs crashed into the gate of a base in Bama.", False, False),
    ("An unidentified drone hit a position of the Wagner Group near Sirte, killing eight fighters.", False, True),
    ("Unknown warplanes killed nine fighters near Derna.", False, True),
    ("Nine fighters were killed by an unidentified aircraft near Derna.", False, True),
    ("A Turkish drone hit a truck near Sinjar, killing three fighters.", False, False),
    ("A drone killed three unidentified fighters near Sinjar.", False, False),
]


@pytest.mark.parametrize(("text", "crashed", "unidentified"), CAUSES)
def test_what_only_fell_or_nobody_knows(tools, text, crashed, unidentified):
    (reading,) = read([reports.report(text)], tools)
    figure = next(f for f in anchors.of_figures(reading) if f.label == "killed")
    assert (fallen.crashed(reading, figure), fallen.unidentified(reading, figure)) == (crashed, unidentified)
