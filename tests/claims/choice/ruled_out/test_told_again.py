"""A bare toll that counts civilians again is on nobody's side: invented reports of several wars."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# report, sides of its figures in order
ROWS = [
    (
        "Nine farmers died in shelling of villages near Kutum on Friday, residents said, after the militia said it had "
        "ambushed an army column. The doctors' union put the number of dead at nine and of injured at 15.",
        [None, None, None],
    ),
    # a toll of others
    (
        "Nine farmers died near Kutum on Friday. An attack on a post killed 12 soldiers, the army said.",
        [None, "Sudanese government forces"],
    ),
]


@pytest.mark.parametrize(("text", "sides"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_civilians_who_are_counted_again(coder: Coder, text: str, sides: list[str | None]) -> None:
    claims = coder.code(report(text, id="invented", date=date(2024, 5, 10))).claims
    assert [claim.side for claim in claims if claim.effect][: len(sides)] == sides
