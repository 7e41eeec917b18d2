"""Who is named beside what the report tells did not do it: invented reports. A row is a text, a number, who did it."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


BESIDE = [
    # another clause, and another town
    (
        "M23 rebels shot dead nine miners in Goma, a local chief said, and two women were hacked to death in Beni.",
        2,
        None,
    ),
    ("M23 rebels killed nine miners in Goma, and hacked two women to death in Beni.", 2, "M23"),
    # another clause's own doer
    (
        "In Nimroz, two policemen were killed by a mine planted by the Taliban, and soldiers killed nine rebels in "
        "Farah.",
        2,
        "Taliban",
    ),
    (
        "In Nigeria, Boko Haram burned 30 homes and soldiers shot nine fishermen in Baga.",
        9,
        None,
    ),
    # whom somebody has been fighting
    (
        "Nine soldiers were killed in an ambush near Pattani on Sunday. The Thai army, which has been fighting the "
        "Barisan Revolusi Nasional for two decades, said four guides were wounded.",
        9,
        None,
    ),
    (
        "Nine soldiers were killed in an ambush near Zalla. Niger's army, which is fighting Boko Haram, said it was "
        "Boko Haram that attacked the convoy.",
        9,
        "Boko Haram",
    ),
    # those who killed or caught somebody behind it
    ("In Borno, soldiers killed a Boko Haram commander behind the beheading of nine teachers.", 9, None),
    ("In Borno, soldiers shot dead a Boko Haram commander responsible for the murder of nine teachers.", 9, None),
    # two who fought somewhere else, and leaders who don't fight
    (
        "Forty people died in fighting between the Kachin Independence Army and the Arakan Army in Hpakant on Sunday. "
        "Nine community leaders were shot dead in the same state in January. A soldier was freed by the Kachin "
        "Independence Army on Thursday.",
        9,
        None,
    ),
    # who is accused of many deeds as a rule
    (
        "Armed men killed nine teachers in Cabaret on Monday. Residents accuse the 400 Mawozo gang of several killings "
        "there this month.",
        9,
        "armed men",
    ),
    # who lost its own in the same breath
    (
        "Thirteen soldiers were killed near Kaga Bandoro on Sunday, the army said, and nine nurses were wounded. "
        "Soldiers killed 14 attackers.",
        9,
        None,
    ),
]


@pytest.mark.parametrize(("text", "low", "who"), BESIDE)
def test_who_is_told_of_beside_it_did_not_do_it(coder, text: str, low: int, who: str | None) -> None:
    claims = coder.code(reports.report(text, date="2023-06-06")).claims
    counted = next(claim for claim in claims if claim.low == low)
    assert counted.agent == who


def test_who_is_blamed_further_down_neither_seized_weapons_nor_lost_them(coder) -> None:
    text = (
        "Police in Cabaret, Haiti, stopped a minibus on Monday, and officers seized weapons from the men in it. In "
        "Gonaives, armed men killed a teacher. Residents accuse the 400 Mawozo gang of several killings there."
    )
    claims = coder.code(reports.report(text, date="2023-06-06")).claims
    seized = [claim for claim in claims if claim.effect == "seized" or claim.event == "weapons_seized"]
    assert seized
    assert not any("400 Mawozo" in (claim.agent, claim.side, claim.target) for claim in seized)


def test_whose_prisoners_speak_did_no_deed(coder) -> None:
    text = "At least nine people were killed in Kunduz on Sunday, prisoners of the Taliban said."
    assert {claim.agent for claim in coder.code(reports.report(text, date="2023-06-06")).claims} == {None}
