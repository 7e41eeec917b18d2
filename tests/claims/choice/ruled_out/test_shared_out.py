"""A number that the report shares out among those who did it is none of theirs: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


LEAD = (
    "SELA (Sela News) - Taliban fighters attacked a convoy near Ghazni in Afghanistan on Monday, killing two guards. "
)
# text, a number in it, who did it
TOTALS = [
    ("The UN said 1,013 civilians were killed this year, 59 percent of them by insurgents.", 1013, None),
    ("The UN recorded the deaths of 557 civilians last month, of whom 371 were killed by the Taliban.", 557, None),
    ("The UN recorded the deaths of 557 civilians last month, of whom 371 were killed by the Taliban.", 371, "Taliban"),
    # shares told in the next sentence, or of a number that stands before them
    ("At least 52 leaders were murdered this year. The ELN was responsible for 21 of the killings.", 52, None),
    ("At least 52 leaders were murdered this year. The ELN was responsible for 21 of the killings.", 21, "ELN"),
    ("Of the 300 people killed in Ituri, 120 were killed by CODECO, the UN said.", 300, None),
    ("Of the 300 people killed in Ituri, 120 were killed by CODECO, the UN said.", 120, "CODECO"),
    ("Some 410 people died. The army was responsible for 120 of the deaths and JNIM for 80.", 410, None),
    (
        "Some 410 people died. The army was responsible for 120 of the deaths and JNIM for 80.",
        80,
        "Jama'at Nusrat al-Islam wal-Muslimin",
    ),
    # what is no share of a party's
    ("The Taliban killed 557 civilians last month, 40 percent of them with bombs by roads.", 557, "Taliban"),
]


@pytest.mark.parametrize(("text", "number", "agent"), TOTALS)
def test_who_did_the_whole(coder, text, number, agent):
    lead = LEAD if "Taliban" in text or "insurgents" in text else ""
    found = [c for c in coder.code(reports.report(lead + text, date="2021-05-04")).claims if c.low == number]
    assert [c.agent for c in found] == [agent]


# the words behind a lead on an attack on police; whose the last number are
SOME = [
    ("Nine people died, among them six police officers, and 24 were wounded, a doctor said.", None),
    ("Twelve people were killed, including five policemen, and 24 wounded, a doctor said.", None),
    # whose the whole is, the rest are too
    ("Five policemen were killed, among them an officer, and 24 were wounded, a doctor said.", "Afghan police"),
]
POST = "SELA (Sela News) - Taliban fighters attacked a police post near Ghazni in Afghanistan on Monday. "


@pytest.mark.parametrize(("text", "side"), SOME)
def test_the_side_of_some_is_not_that_of_the_others(coder, text, side):
    found = [c for c in coder.code(reports.report(POST + text, date="2021-05-04")).claims if c.low == 24]
    assert [c.side for c in found] == [side]


_RAIDS = (
    "Air strikes killed 45 civilians in Kidal on Monday, a monitor said. Of the 45, the highest number of dead were in "
    "Aguelhok, where Russian raids killed 17. "
)
# text, who killed all and those of one town
TOWNS = [
    (_RAIDS, (None, "Russia")),
    (_RAIDS + "Russian jets have carried out strikes over the whole of Kidal.", ("Russia", "Russia")),
]


@pytest.mark.parametrize(("text", "expected"), TOWNS)
def test_one_town_s_share_is_all_that_is_laid_on_whoever_struck_there(coder, text, expected):
    claims = coder.code(reports.report(text, date="2021-05-04")).claims
    assert tuple(next(c.agent for c in claims if c.low == number) for number in (45, 17)) == expected
