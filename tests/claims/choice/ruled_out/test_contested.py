"""Blame that somebody else gives back, that is none for the deed, or that is only approval: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


SHELLS = "Shells hit a hospital in {} on Sunday, killing six people. "
# text, who did it
LAID = [
    # the sides without their names, and who is told later
    (
        SHELLS.format("Abu Salim") + "Both sides blamed each other. The Libyan National Army has tried to take Tripoli "
        "from forces loyal to the Government of National Accord. The LNA lost 15 fighters in clashes on Wednesday.",
        None,
    ),
    # one blames another, which says that a third, or the first, did it
    (
        SHELLS.format("Nyala")
        + "The Rapid Support Forces blamed the army, which said the paramilitaries had fired them.",
        None,
    ),
    (SHELLS.format("Donetsk") + "The separatists blamed Ukrainian forces. Kyiv blamed the separatists.", None),
    (
        SHELLS.format("Gaza") + "Hamas blamed Israel; Israel said they were rockets fired by Islamic Jihad.",
        None,
    ),
    (
        "Nine people were killed in an ambush near Yei in South Sudan. The army blamed the SPLA-IO; the SPLA-IO said "
        "soldiers had done it.",
        None,
    ),
    # nobody blames or accuses anybody: each says that the other did it, or that a third did
    (
        "Three herders were killed in Beni on Friday. The army said the M23 had executed them; the rebels said "
        "soldiers had mistaken them for fighters.",
        None,
    ),
    (
        SHELLS.format("Jabalia") + "Hamas said an Israeli strike had hit it; the Israeli military said that it was a "
        "rocket fired by Islamic Jihad.",
        None,
    ),
    # another deed in another town is no answer
    (
        "Nine soldiers were killed near Marib on Sunday. Yemen's army said the Houthis attacked a post. The Houthis "
        "said the Saudi-led coalition bombed a market in Saada.",
        "Houthis",
    ),
    # capitals that stand for states, and blame that comes long after the deed
    (SHELLS.format("Nova Kakhovka") + "Ukraine accused Russia of it. Moscow accused Kyiv.", None),
    (SHELLS.format("Nova Kakhovka") + "Ukraine accused Russia; Moscow accused Kyiv.", None),
    (
        SHELLS.format("Poonch") + "Two of the dead were children. Rescuers searched the rubble. India blamed Islamabad "
        "for the shelling and Pakistan blamed India.",
        None,
    ),
    (SHELLS.format("Ganja") + "Two of the dead were children. Baku blamed Yerevan.", "Armenian government forces"),
    # who denies it, and accuses another
    (SHELLS.format("Sidon") + "The army blamed Hezbollah, who denied it and accused the Israeli air force.", None),
    # each in its own account
    (
        "Armenia said Azerbaijani Grad rockets hit a prison in Shushi on Friday, killing six prisoners. Azerbaijan's "
        "army denied this and said Armenian artillery had shelled the prison.",
        "Azerbaijani government forces",
    ),
    (
        "Russia said Ukrainian HIMARS rockets hit a school in Horlivka on Friday, killing six pupils. Ukraine's "
        "military denied this and said Russian artillery had shelled the school.",
        "Ukrainian government forces",
    ),
    (
        "Syrian opposition activists said government forces had fired gas at Ghouta, killing six people. Damascus "
        "accused rebels of the attack.",
        "Syrian government forces",
    ),
    # what the blamed one says of himself, or of others who did not do it, leaves the blame
    (
        SHELLS.format("Hajin") + "Residents blamed the Houthis. The Houthis said they had shelled an army camp.",
        "Houthis",
    ),
    # whom somebody accuses of helping others did not do it himself
    (SHELLS.format("Goma") + "Kinshasa accuses Rwanda of backing the M23 rebels.", None),
    (SHELLS.format("Gao") + "France accuses Mali of harbouring jihadists.", None),
    (SHELLS.format("Goma") + "Kinshasa accused Rwanda of shelling the city.", "Rwandan government forces"),
    # nor did he who praises what was done, unless he claims it
    ("A clerk was killed in a shooting near Nablus on Sunday. Hamas praised the attack.", None),
    ("A clerk was killed in a shooting near Nablus on Sunday. Hamas claimed the attack.", "Hamas"),
    (
        "A policeman was killed in Quetta on Sunday by a bomb near his car. The Baloch Liberation Army "
        "welcomed the blast.",
        None,
    ),
    # nobody said that he did it
    (
        "A truck bomb killed 276 people in Mogadishu on Saturday. No group has said it was behind it, though "
        "al-Shabaab often targets the capital. Last month the group overran an army base in Barire.",
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agent"), LAID)
def test_who_did_it_where_blame_is_contested_or_none(coder, text, agent):
    claims = coder.code(reports.report(text, date="2023-06-06")).claims
    assert next(c.agent for c in claims if c.effect == "killed") == agent
