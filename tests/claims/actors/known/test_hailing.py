"""Where men are from who fight elsewhere does not say whose "the army" is: invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims.actors import find

# text, whose the army is
ROWS = [
    ("Six fighters from Chad were killed when the army attacked a base.", None),
    ("Nine gunmen coming from Libya and Chad died when the army attacked a base.", None),
    ("Traders fled from Chad when the army attacked a base.", "Chadian government forces"),
    ("South African mercenaries fled when the army attacked a base.", None),
    ("In Chad, fighters were killed when the army attacked a base.", "Chadian government forces"),
    ("Six fighters from Chad were killed when the army attacked a base in Niger.", "Nigerien government forces"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_where_men_hail_from_is_not_whose_army_it_is(text: str, expected: str | None) -> None:
    assert [m.name for m in find(text) if m.kind == "state_forces"] == [expected]
