"""When two names, or two places, count as one."""

from __future__ import annotations

import pytest

from warledger.evaluation.compared.names import same_name, same_place


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        ("", None, True),
        ("Orun Guard", None, False),
        # spelling: case, accents, hyphens, articles
        ("the Órun-Guard", "orun guard", True),
        # the table's groups
        ("ISIL", "Islamic State", True),
        ("SOHR", "the Observatory", True),
        ("Taliban", "Pakistani Taliban", False),
        # a country and words for the state alone
        ("Nigerian army", "Government of Nigeria", True),
        ("Syrian air force", "Syrian government forces", True),
        ("Nigerian army", "Malian army", False),
        ("Nigerian farmers", "Nigerian army", False),
        # six words of ten
        ("Aleppo Police Command", "Aleppo police", True),
        ("Front of the Three Rivers", "Army of the Two Hills", False),
        # joint names: half of the parties
        ("Red Guard and Blue Guard", "Blue Guard", True),
        ("Red Guard, Blue Guard and White Front", "White Front", False),
        ("Red Guard or Blue Guard", "Blue Guard and Red Guard", True),
    ],
)
def test_same_name(one, other, same):
    assert same_name(one, other) is same
    assert same_name(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        ("Tel Orun", None, False),
        ("Tel Orun", "the town of Tel Orun", True),
        ("al-Orun", "Orun", True),
        ("Tel Orun", "Tel Orun market", True),
        ("Tel Orun", "Tel Saiq hill", False),
        # a country is not a part of it
        ("Syria", "northern Syria", False),
    ],
)
def test_same_place(one, other, same):
    assert same_place(one, other) is same
    assert same_place(other, one) is same
