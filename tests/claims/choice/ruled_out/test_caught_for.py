"""Those who catch somebody over a deed did not do it, nor was it done on that day: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# report, who killed, the event of the dead
CAUGHT = [
    ("Police in Mexico arrested four men on Monday in connection with the murder of three judges in Sonora.", None),
    ("Nigerian soldiers detained two suspects on Monday over the killing of nine farmers in Zabarmari.", None),
    ("The army in Mali said on Tuesday it had captured a commander accused of killing 12 villagers.", None),
    ("Two men were arrested by Kenyan police on Friday over the killing of three judges.", None),
    # whom others accuse is told by the words behind
    ("Kenyan police arrested four men on Monday over the killing of nine farmers by Al-Shabaab.", "Al-Shabaab"),
    # harm done in catching them
    (
        "Nigerian soldiers detained two suspects on Monday and killed nine fighters in Borno.",
        "Nigerian government forces",
    ),
]


@pytest.mark.parametrize(("text", "agent"), CAUGHT)
def test_who_catches_did_not_kill(coder: Coder, text: str, agent: str | None) -> None:
    claims = coder.code(reports.report(text, date="2021-11-17")).claims
    (killed,) = (c for c in claims if c.effect == "killed")
    arrests = {c.claim for c in claims if c.event == "arrest" and c.effect is None}
    assert killed.agent == agent
    assert (killed.of in arrests, killed.start is None) == (
        (False, True) if "killed nine" not in text else (True, False)
    )


# report, is the day of the dead told
DAYS = [
    ("Niger declared three days of mourning on Monday after gunmen killed 28 guards in Inates.", False),
    ("Kenya closed its border with Somalia on Tuesday after a bomber killed 11 soldiers in Mandera.", False),
    ("Niger declared a state of emergency as gunmen killed 28 guards in Inates on Monday.", True),
    ("Kenya closed its border with Somalia after a bomber killed 11 soldiers in Mandera on Tuesday.", True),
]


@pytest.mark.parametrize(("text", "told"), DAYS)
def test_what_was_done_about_it_tells_no_day_of_the_dead(coder: Coder, text: str, told: bool) -> None:
    (killed,) = (c for c in coder.code(reports.report(text, date="2021-11-17")).claims if c.effect == "killed")
    assert (killed.start is not None) == told
