"""Initials that armed groups share with other bodies, and soldiers of bodies that nobody knows: invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims.actors import find

# text, country, who are meant, in order
INITIALS = [
    # at home, or where the text speaks of the group's country, or names it in full
    ("The RSF shelled a market in Sudan.", "SD", ["Rapid Support Forces"]),
    ("Chad's army fought the RSF of Sudan.", "TD", ["Chadian government forces", "Rapid Support Forces"]),
    ("The Rapid Support Forces crossed into Chad. The RSF left.", "TD", ["Rapid Support Forces"] * 2),
    ("The ADF took a village.", None, ["Allied Democratic Forces"]),
    # elsewhere they are another's
    ("Six people were killed in Honduras, RSF said.", "HN", []),
    ("Six people died in Kashmir, AA reported from India.", "IN", []),
    # more letters, and groups of many countries, are known everywhere
    ("The AQAP cell was found in Norway.", "NO", ["Al-Qaeda in the Arabian Peninsula"]),
    ("IS said it bombed a church in Norway.", "NO", ["Islamic State"]),
]


@pytest.mark.parametrize(("text", "country", "expected"), INITIALS)
def test_initials_mean_a_group_at_home(text: str, country: str | None, expected: list[str]) -> None:
    assert [mention.name for mention in find(text, country=country) if mention.name] == expected


# text, country, whose soldiers they are
SOLDIERS = [
    ("A BQDF soldier was killed in Uganda.", "UG", None),
    ("A soldier was killed in Uganda.", "UG", "Ugandan government forces"),
    ("SOLDIERS KILLED IN RAID ON SOLDIERS", "UG", "Ugandan government forces"),
    ("Soldiers from neighbouring South Sudan shot six people.", "UG", "South Sudanese government forces"),
    ("Soldiers from the African Union force shot six people.", "SO", "AMISOM"),
    ("Soldiers from Gulu shot six people.", "UG", "Ugandan government forces"),
    ("It withdrew soldiers from South Sudan.", "UG", "Ugandan government forces"),
]


@pytest.mark.parametrize(("text", "country", "expected"), SOLDIERS)
def test_whose_soldiers(text: str, country: str, expected: str | None) -> None:
    first = next(m for m in find(text, country=country) if "soldier" in m.span.of(text).lower())
    assert first.name == expected
