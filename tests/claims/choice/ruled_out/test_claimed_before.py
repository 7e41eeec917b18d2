"""Deeds that somebody claimed before the news: invented reports. A row is a text, a number, what is told of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import warledger
from warledger.claims.deeds import claimed_before
from warledger.records import Claim
from warledger.reports import report

QUETTA = "Two soldiers were killed on Thursday when a bomb exploded near a bank in Quetta, police said. "
TOLD: list[tuple[str, int, dict[str, Any]]] = [
    # not in the town of the news, nor on its day
    (
        QUETTA + "The group claimed responsibility in August 2017 for the killing of five nurses.",
        5,
        {"scope": "background", "place": None, "event": None, "agent": None},
    ),
    (
        "A car bomb killed four people in Mogadishu on Thursday, officials said. Al-Shabaab had claimed responsibility "
        "last year for the murder of three aid workers.",
        3,
        {"scope": "background", "place": None, "event": None},
    ),
    # in a town that its own sentence names
    (
        "A rocket hit a market in Marib on Thursday, killing six people. In March the Houthis claimed responsibility "
        "for a drone attack on a refinery in Riyadh in which two workers were hurt.",
        2,
        {"scope": "background", "place": "Riyadh"},
    ),
    # who claimed them did not claim the news
    (
        "Gunmen shot dead a mayor in Goma on Thursday. In January, the March 23 Movement took responsibility for the "
        "killing of six policemen.",
        1,
        {"agent": "gunmen", "blame": ()},
    ),
    # the news itself
    (
        QUETTA + "The Red Dawn Front claimed responsibility on Friday for the attack.",
        2,
        {"scope": "event", "place": "Quetta", "agent": "Red Dawn Front"},
    ),
    (
        "Al-Shabaab claimed responsibility for an attack that killed nine soldiers in Beledweyne on Thursday.",
        9,
        {"scope": "event", "place": "Beledweyne", "agent": "Al-Shabaab"},
    ),
]


@pytest.mark.parametrize(("text", "low", "told"), TOLD)
def test_claimed_before(text: str, low: int, told: dict[str, Any]) -> None:
    claims = warledger.code(report(text, id="claimed", date=date(2019, 5, 10))).claims
    (claim,) = (c for c in claims if c.low == low and c.effect is not None)
    assert {name: _value(claim, name) for name in told} == told


def _value(claim: Claim, name: str) -> Any:
    value = getattr(claim, name)
    return value.text if name == "place" and value is not None else value


WORDS = [
    ("It claimed responsibility in May 2017 for an attack on a hotel.", "for an attack on a hotel."),
    ("Last year the ELN claimed responsibility for the kidnapping of two engineers.", "for the kidnapping of two"),
    ("The ELN previously took responsibility for several raids.", "for several raids."),
    ("The ELN took responsibility for a raid on a bank three years ago.", "for a raid on a bank"),
    ("The ELN claimed responsibility on Friday for the attack.", None),
    ("The ELN claimed responsibility for an attack on a bank on Friday.", None),
    ("In May 2017 the ELN took over the town.", None),
]


@pytest.mark.parametrize(("sentence", "words"), WORDS)
def test_words_for_what_was_claimed_before(sentence: str, words: str | None) -> None:
    found = claimed_before.words(sentence)
    assert (found is not None) == (words is not None)
    if found is not None and words is not None:
        assert sentence[found[0] : found[1]].startswith(words)
