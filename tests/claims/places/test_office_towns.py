"""The towns of officials who only speak, or are hit elsewhere: no scenes. Invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, places of its figures in order
FIGURES = [
    ("The mayor of Sevare said at least 20 people were killed by jihadists in Mopti.", ["Mopti"]),
    ("The bishop of Gao was shot dead in Bamako on Monday.", ["Bamako"]),
    (
        "Gunmen killed five people in Maiduguri on Sunday. The emir of Gwoza, Omar Bello, said that people had fled.",
        ["Maiduguri"],
    ),
    (
        "Jihadists killed nine people in Bandiagara on Monday. The mayor of Sevare said three soldiers were wounded in "
        "Bandiagara.",
        ["Bandiagara", "Bandiagara"],
    ),
    ("The mayor of Tumaco was killed with his guards when gunmen attacked his car in Cali.", ["Cali"]),
    ("Gunmen shot dead the emir of Pulka and two guards on a road near Maiduguri.", ["Maiduguri"]),
    # no other place is told, or only where the town lies: a mayor tells of his own
    ("The mayor of Sevare said at least 20 people were killed by jihadists.", ["Sevare"]),
    ("The mayor of Sevare, near Mopti, said at least 20 people were killed by jihadists.", ["Sevare"]),
    # a capital in which a minister or a general only speaks of it, and another town than the dateline's
    ("Ten rebels were killed in an ambush on Monday, the minister told reporters in Bamako.", [None]),
    ("Ten rebels were killed in an ambush, an army spokesman said on Monday at a news conference in Khartoum.", [None]),
    ("GOMA, Congo (Wire) - Ten rebels were killed on Monday, the governor told journalists in Bunia.", [None]),
    (
        "Gunmen killed 28 people on a bus in Mali on Friday. Malian soldiers came. Ten of the dead were children, a "
        "bishop in Geneva said.",
        ["Mali", "Mali"],
    ),
    # but not where those speak who see it
    ("A bomb killed nine people at a market on Monday, the police chief told reporters in Bamako.", ["Bamako"]),
    ("Ten rebels were killed in an ambush on Monday, the governor told reporters in Bunia.", ["Bunia"]),
    # named otherwise as well
    ("The mayor of Gao was shot dead in Gao on Monday.", ["Gao"]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_an_officials_town_is_no_scene_beside_another_place(coder: Coder, text: str, expected: list[str]) -> None:
    claims = coder.code(reports.report(text, date="2021-03-04")).claims
    assert [claim.place.text if claim.place else None for claim in claims if claim.effect] == expected
