"""Who it was where a sentence gives a name in passing, gives weapons up or finds them: tables of (report, claims)."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

#: Report, and for each figure whose side those counted are of and who did it.
ROWS = [
    # a name given in passing is that of who acts, and nobody whom they hit
    (
        "Insurgents beheaded three fishermen in Macomia on Tuesday. The attackers, whom locals call al-Shabaab, also "
        "kidnapped five girls.",
        {"killed 3": (None, "insurgents"), "abducted 5": (None, "Ahlu Sunnah wal Jamaah")},
    ),
    (
        "Gunmen attacked a village near Gusau on Tuesday, killing nine. The gunmen, known locally as Lakurawa, also "
        "took "
        "12 hostages.",
        {"killed 9": (None, "gunmen"), "abducted 12": (None, "Lakurawa")},
    ),
    # who hands weapons over loses them, and took them from nobody
    (
        "Thirty-four fighters of the ADF surrendered to the army in Beni over the weekend. They handed over 27 rifles.",
        {"surrendered 34": ("Allied Democratic Forces", None), "seized 27": ("Allied Democratic Forces", None)},
    ),
    (
        "Nigerian troops seized 12 rifles from Boko Haram fighters in Bama on Friday.",
        {"seized 12": ("Boko Haram", "Nigerian government forces")},
    ),
    # who is suspected of one bomb made no other one safe
    (
        "Four people were killed when a bomb went off in Marawi on Sunday, police said. Police suspect the Maute "
        "group. A "
        "second bomb was found and defused.",
        {"killed 4": (None, "Maute Group"), "destroyed 1": (None, None)},
    ),
    # mines lie for years
    (
        "Seven people were killed in shelling that struck Taiz on Saturday. Residents blamed the Houthis. Also on "
        "Monday, "
        "a landmine killed a shepherd near Mocha, a local official said.",
        {"killed 7": (None, "Houthis"), "killed 1": (None, None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_whose_they_were_and_who_did_it(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 9, 11))).claims
    found = {f"{c.effect} {c.low}": (c.side, c.agent) for c in claims if c.effect}
    assert {figure: found[figure] for figure in expected} == expected
