"""Whom claims lay a deed on, where the report also names who defended, accused, fell or came after: invented."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


def _agents(coder, text):
    """Who did what, by the kind of an event and by those whom a figure counts."""
    claims = coder.code(reports.report(text)).claims
    return {claim.counted if claim.effect else claim.event: claim.agent for claim in claims}


# text, what was done or those counted, who did it
WHO = [
    # the side that shoots down what others launched
    (
        "Nine rockets were fired at Tabuk by the Houthis; three were shot down. Debris from a downed rocket hit a "
        "clinic, wounding two nurses.",
        {"rockets": "Houthis", "shootdown": None, "downed rocket": None, "nurses": "Houthis"},
    ),
    (
        "Five villagers were killed in shelling of a market in Mali's Kidal, elders said, blaming JNIM. The army said "
        "its air defences shot down a drone over the town.",
        {"shootdown": "Malian government forces", "drone": "Malian government forces"},
    ),
    ("A rocket fell on a barn in Tabuk, killing a cook, after being hit by a Saudi patrol.", {"cook": None}),
    # who accuses others of it
    (
        "Mali's army accused JNIM of attacking a convoy near Djenne, killing nine soldiers.",
        {"soldiers": "Jama'at Nusrat al-Islam wal-Muslimin"},
    ),
    (
        "FDLR spokesman Ruben Kasole accused the alliance of bombing fields with drones, wounding nine herders. CODECO "
        "killed four women in Djugu with machetes the same day.",
        {"herders": None, "women": "CODECO"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_did_it(coder, text, expected):
    found = _agents(coder, text)
    assert {words: found[words] for words in expected} == expected
