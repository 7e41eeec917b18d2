"""Losses of both sides, and of others, under one verb, and who did which: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


ARMENIA, AZERBAIJAN = "Armenian government forces", "Azerbaijani government forces"
FIZI = (
    "Six Congolese soldiers and ten Mai-Mai fighters were killed when the militia attacked an army post in Fizi, the "
    "army said. Another militia, the ADF, hacked 14 people to death in Beni the same night."
)
# text, who did each of the killings that it counts
LOSSES = [
    # of two armies, two groups
    (
        "Fighting continued around Hadrut. 20 Armenian soldiers and 30 Azerbaijani troops were killed in the clashes.",
        {20: AZERBAIJAN, 30: ARMENIA},
    ),
    # of the attackers, who may have a name that those counted don't have, and others may be told of
    (FIZI, {6: "Mai-Mai", 10: "Congolese government forces", 14: "Allied Democratic Forces"}),
    (
        "Six soldiers and ten guerrillas were killed when the ELN attacked an army base in Arauca, Colombia.",
        {6: "ELN", 10: "Colombian government forces"},
    ),
    (
        "Fighters of the ELN fired on a market in Arauca, Colombia, after an exchange of fire with the army that left "
        "six soldiers and four assailants dead.",
        {6: "ELN", 4: "Colombian government forces"},
    ),
    # of police, of whom nothing else is told
    (
        "Ten policemen and 16 insurgents were killed in a gun battle in Kunduz, the governor said.",
        {10: "insurgents", 16: "police"},
    ),
    # of one side, both of whom others attacked
    (
        "Four Malian soldiers and six Dozo hunters were killed when JNIM fighters attacked a post near Mopti.",
        {4: "Jama'at Nusrat al-Islam wal-Muslimin", 6: "Jama'at Nusrat al-Islam wal-Muslimin"},
    ),
    # of a state's men and their allies, whom the verb's own subject killed
    (
        "NPA rebels killed two soldiers and a militiaman in Masbate on Monday, carting away three rifles.",
        {2: "New People's Army", 1: "New People's Army"},
    ),
    # of a state, and of people whom it is not said to have killed
    (
        "Philippine troops killed 61 Maute militants in a week of fighting in Marawi, the military said. 20 soldiers "
        "and police and 19 civilians have also died.",
        {61: "Philippine government forces", 20: None, 19: None},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LOSSES)
def test_who_killed_whom(coder, text, expected):
    claims = coder.code(reports.report(text, date="2021-06-06")).claims
    assert {c.low: c.agent for c in claims if c.effect == "killed"} == expected
