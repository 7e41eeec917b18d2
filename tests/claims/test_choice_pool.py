"""Side and agent chosen together: probabilities of each in, the pair out."""

from __future__ import annotations

import pytest

from warledger.claims.choice.model import Candidate
from warledger.claims.choice.pool import opposed


def row(**probabilities: float) -> list[Candidate]:
    """Candidates by name; `nobody` is the empty answer."""
    return [
        Candidate(key=None if name == "nobody" else name, value=name, span=None, rule="", probability=probability)
        for name, probability in probabilities.items()
    ]


@pytest.mark.parametrize(
    ("sides", "agents", "expected"),
    [
        # two parties as they are
        ({"army": 0.6, "rebels": 0.4}, {"rebels": 0.7, "army": 0.3}, ("army", "rebels")),
        # the same for both: whichever is less sure gives way, be it to nobody
        ({"army": 0.9, "rebels": 0.1}, {"army": 0.5, "rebels": 0.4, "nobody": 0.1}, ("army", "rebels")),
        ({"army": 0.5, "nobody": 0.5}, {"army": 0.9, "nobody": 0.1}, (None, "army")),
        # both near certain: people do die by their own mines
        ({"army": 0.99, "nobody": 0.01}, {"army": 0.98, "nobody": 0.02}, ("army", "army")),
        # nothing known of either
        ({"nobody": 0.9, "army": 0.1}, {"nobody": 0.8, "army": 0.2}, (None, None)),
    ],
)
def test_opposed(sides, agents, expected):
    side, agent = opposed(row(**sides), row(**agents))
    assert (side.key, agent.key) == expected
