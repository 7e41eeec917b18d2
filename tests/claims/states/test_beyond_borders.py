"""A state on the other side of a border: whose soldiers the report's are it does not tell. Invented wires."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, who killed
KILLERS = [
    (
        "Soldiers killed nine villagers in Djibasso on Sunday. Survivors fled across the border to Mali's Tominian.",
        None,
    ),
    ("Soldiers killed nine villagers in Djibasso on Sunday. Survivors crossed into Mali.", None),
    ("Soldiers killed nine villagers in Djibasso on Sunday. Survivors fled to Tominian in Mali.", None),
    ("Soldiers killed nine villagers in Djibasso on Sunday, across the border from Mali's Tominian.", None),
    (
        "Junta aircraft dropped bombs on Namkham on Sunday, killing 13 civilians. The wounded were sent to Muse, "
        "across the river from China's Ruili. The army also shelled Kyaukme.",
        "Myanmar military",
    ),
    # people who flee from it, and what happened in it
    ("Soldiers killed nine villagers on Sunday. Survivors fled from Mali to Djibasso.", "Malian government forces"),
    ("Soldiers killed nine villagers in Mali on Sunday. Survivors fled to Djibasso.", "Malian government forces"),
]


@pytest.mark.parametrize(("text", "killer"), KILLERS)
def test_whose_soldiers_killed(coder: Coder, text: str, killer: str | None) -> None:
    report = reports.report(text, id="invented", date="2024-08-20")
    assert {c.agent for c in coder.code(report).claims if c.effect == "killed"} == {killer}
