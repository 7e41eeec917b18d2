"""Claims, denials and words for one attack, and what they leave open of others: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


KABUL = "A truck bomb killed 90 people in Kabul on Sunday. The Taliban claimed it. "
# text, who did each of the killings that it counts
KILLED = [
    # who claims one attack has claimed no other one, elsewhere
    (KABUL + "Two policemen died when a bomb hit their car in Herat.", {90: "Taliban", 2: None}),
    (KABUL + "Two policemen were among the dead.", {90: "Taliban", 2: "Taliban"}),
    # nor has who claims an older one
    (
        "Gunmen dressed as hunters killed 134 villagers in central Mali on Saturday. A week earlier jihadists had "
        "killed 23 soldiers at Dioura; JNIM claimed that raid.",
        {134: "gunmen", 23: "jihadists"},
    ),
    # and who claims one that the report recalls right before
    (
        "Two people were killed when shells hit the centre of Bamako on Sunday, 16 April. In March two blasts near a "
        "cemetery in Gao killed at least 40 people. JNIM claimed responsibility for the attack.",
        {2: None, 40: "Jama'at Nusrat al-Islam wal-Muslimin"},
    ),
    # who denies it and blames another
    (
        "A missile strike on a railway station in Kramatorsk killed 52 people on Friday. Moscow denied responsibility "
        "and blamed Ukraine.",
        {52: None},
    ),
    (
        "Russian forces bombed a theatre in Mariupol on Wednesday, Ukraine said. Russia denied it and blamed the Azov "
        "battalion. In Chernihiv, ten people queuing for bread were killed when they came under fire.",
        {10: None},
    ),
    # of two who clashed, one of whom the report's words don't tell
    ("Clashes between the Sinaloa and Jalisco cartels left 17 dead in Zacatecas.", {17: None}),
    # between two fires, and a state's own fire
    (
        "Three workers of the World Food Programme were killed in crossfire between the army and the RSF at Kabkabiya "
        "in Sudan on Saturday. A doctors' union said 97 civilians had been killed. The RSF said it shot down a jet.",
        {3: None, 97: None},
    ),
    (
        "Al-Shabaab gunmen killed nine guards on Saturday. Kenya's retaliatory strikes on Jilib killed 32 people, a "
        "doctor said. Rebels fired shells at Garissa.",
        {9: "Al-Shabaab", 32: "Kenyan government forces"},
    ),
    ("Gunmen killed nine guards on Saturday in Kenya's north.", {9: "gunmen"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KILLED)
def test_who_killed_them(coder, text, expected):
    claims = coder.code(reports.report(text, date="2022-04-18")).claims
    assert {c.low: c.agent for c in claims if c.effect == "killed"} == expected


# text, who wounded or freed those counted
OTHERS = [
    (
        "Warplanes bombed the al-Watiya base in Libya, recaptured by the GNA from Haftar's LNA in May, wounding six "
        "Turkish soldiers. The LNA said unknown aircraft carried out the strikes.",
        None,
    ),
    (
        "Al-Shabaab stormed the Hayat hotel in Mogadishu on Friday. Security forces ended the siege after 30 hours; 21 "
        "people were killed, the health minister said. Forces rescued 106 people. The United States said it had killed "
        "13 al-Shabaab fighters in a strike in Hiran a week earlier.",
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agent"), OTHERS)
def test_who_did_it(coder, text, agent):
    claims = coder.code(reports.report(text, date="2022-08-20")).claims
    assert [c.agent for c in claims if c.effect in ("wounded", "released")] == [agent]
