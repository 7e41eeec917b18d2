"""Lands whose name a broadcaster bears: invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims.actors import find

# text, the media that it names
MEDIA = [
    ("In Lower Shabelle, gunmen killed five traders.", []),
    ("Gunmen killed five traders in the Shabelle region.", []),
    ("Gunmen killed five traders in Middle Shabelle, Shabelle reported.", ["Shabelle"]),
    ("Drones hit a ferry in the Sea of Azov.", []),
    ("Gunmen killed five traders, Radio Shabelle reported.", ["Radio Shabelle"]),
]


@pytest.mark.parametrize(("text", "expected"), MEDIA)
def test_a_land_tells_nothing(text: str, expected: list[str]) -> None:
    assert [m.span.of(text) for m in find(text, country="SO") if m.kind in ("media", "state_forces")] == expected
