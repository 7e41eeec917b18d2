"""Capitals that stand for the government that sits there: nothing happened in them. Invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims.places import find
from warledger.claims.places.judging.governments import acts

ACTS = [
    # text, the capital, whether a word before it makes it somewhere
    ("Khartoum lost more than 40 troops in the ambush.", "Khartoum", False),
    ("Addis Ababa suffered its first fatality in the operation.", "Addis Ababa", False),
    ("Kyiv on Monday denied that it had shelled the market.", "Kyiv", False),
    ("Khartoum retaliated with air strikes.", "Khartoum", False),
    ("Iran has defended its Khartoum ally.", "Khartoum", False),
    ("A man fled the Khartoum regime.", "Khartoum", False),
    ("The raid, which London blames on Khartoum, killed nine.", "Khartoum", True),
    ("Tripoli has accused Khartoum of bombing a convoy.", "Khartoum", False),
    ("Troops loyal to Khartoum took the village.", "Khartoum", True),
    ("Nine died in strikes by Khartoum.", "Khartoum", True),
]
STAYS = [
    ("Khartoum lost its electricity after the shelling.", "Khartoum", False),
    ("Khartoum suffered heavy shelling.", "Khartoum", False),
    ("Rebels in Khartoum denied that they had fired.", "Khartoum", True),
    ("Officials blamed the rebels for the attack on Khartoum.", "Khartoum", True),
    ("Rebels captured Khartoum on Monday.", "Khartoum", False),
    ("Rebels shelled the Khartoum government buildings.", "Khartoum", False),
    ("Rockets hit Khartoum. Retaliation followed.", "Khartoum", False),
    ("Residents of Khartoum said nine had died.", "Khartoum", True),
]


@pytest.mark.parametrize(("row", "does"), [(row, True) for row in ACTS] + [(row, False) for row in STAYS])
def test_a_capital_may_be_a_government(row: tuple[str, str, bool], does: bool) -> None:
    text, name, placed = row
    start = text.index(name)
    assert acts(text, start, start + len(name), placed=placed) is does


def test_a_government_is_no_place_in_its_own_country_either() -> None:
    text = "Khartoum lost more than 40 troops near Kadugli. Nine people died in Khartoum."
    assert [m.text for m in find(text, country="SD")] == ["Kadugli", "Khartoum"]
    assert find(text, country="SD")[-1].span.start > text.index("Nine")
