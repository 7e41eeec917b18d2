"""Names with marked letters: read with plain ones, told in claims as the report writes them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import warledger
from warledger.claims.as_written import AsWritten
from warledger.claims.text.plain_letters import plain
from warledger.records import Claim
from warledger.reports import report

PEÑA = (
    "Three soldiers were killed on Tuesday in an ambush by fighters of the Ñandú Brigade near Tumaco, the army said. "
    "The Comité de Víctimas said that Ramón Peña, a farmer, was also killed in Nariño."
)
CLAIMS: list[tuple[str, int, dict[str, Any]]] = [
    (PEÑA, 3, {"agent": "Ñandú Brigade", "source": "Colombian government forces"}),
    (PEÑA, 1, {"counted": "Ramón Peña", "source": "Comité de Víctimas"}),
    # the registry's name stays, however the report writes it
    (
        "Séléka fighters killed five civilians in Bangassou on Tuesday, the Réseau Ndara said.",
        5,
        {"agent": "Seleka", "source": "Réseau Ndara"},
    ),
    # a name with and without marks keeps the letters that both have
    (
        "The Peña Centre said that rebels killed three soldiers in Tumaco. The Pena Centre blamed the Ñandú Brigade.",
        3,
        {"source": "Pena Centre"},
    ),
]


def coded(text: str) -> list[Claim]:
    return list(warledger.code(report(text, id="marks", date=date(2019, 5, 5))).claims)


@pytest.mark.parametrize(("text", "low", "told"), CLAIMS)
def test_names_are_told_as_they_are_written(text: str, low: int, told: dict[str, Any]) -> None:
    (claim,) = (c for c in coded(text) if c.low == low)
    assert {name: getattr(claim, name) for name in told} == told


@pytest.mark.parametrize("text", dict.fromkeys(text for text, _, _ in CLAIMS))
def test_marks_change_nothing_else(text: str) -> None:
    def bare(claims: list[Claim]) -> list[tuple[Any, ...]]:
        named = [(c.agent, c.side, c.source, c.counted, c.place and c.place.text, c.evidence) for c in claims]
        return [tuple(plain(value) if isinstance(value, str) else value for value in row) for row in named]

    assert bare(coded(text)) == bare(coded(plain(text)))


def test_a_place_is_words_of_the_report() -> None:
    text = "Rebels killed nine farmers in Quebrada Ñandú, a village in Nariño, on Monday."
    (place,) = {c.place for c in coded(text)}
    assert place is not None
    assert (place.text, place.name) == ("Quebrada Ñandú", "Quebrada Ñandú")


def test_words_in_capitals_have_their_marks_too() -> None:
    written = AsWritten("BRIGADA ÑANDÚ STRIKES AGAIN", neutral=())
    assert written.name("Brigada Ñandú") == written.name("Brigada Nandu") == "Brigada Ñandú"


def test_explanations_tell_names_so() -> None:
    told = warledger.code(report(PEÑA, id="marks", date=date(2019, 5, 5)), explain=True).explanations
    agents = {option.value for found in told.values() for one in found for option in one.candidates}
    assert "Ñandú Brigade" in agents
    assert not any(value and "Nandu" in value for value in agents)


def test_patterns_know_plain_letters_alone() -> None:
    """Others are twice as slow. Only those for texts before they are read are not `compiling.compiled`."""
    folder = Path(warledger.__file__).parent / "claims"
    own = {path.name for path in folder.rglob("*.py") if "re.compile(" in path.read_text(encoding="utf-8")}
    assert own == {"compiling.py", "as_written.py"}
