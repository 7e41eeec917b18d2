"""What a figure's own words are tied to is where it was, whatever was told before. Invented wires of several wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, places of its figures in order
FIGURES = [
    (
        "An air strike on the Al-Nasr neighbourhood of Gaza City killed 14 people on Monday, medics said. In Khan "
        "Younis, six people were killed the same day.",
        ["Al-Nasr", "Khan Younis"],
    ),
    (
        "Shelling of the border town of Aita al-Shaab in southern Lebanon killed two fighters on Sunday. Rockets "
        "wounded three people in Kiryat Shmona.",
        ["Aita al-Shaab", "Kiryat Shmona"],
    ),
    (
        "A car bomb killed nine people in the Karrada district of Baghdad on Monday. A tenth person died in the "
        "Mansour district.",
        ["Karrada", "Mansour"],
    ),
    (
        "A mine killed nine soldiers in the village of Sela in Gao region on Monday. Two traders were shot dead at a "
        "market in Ansongo.",
        ["Sela", "Ansongo"],
    ),
    # and one told for others later
    (
        "Gunmen killed three policemen at a checkpoint in Guanajuato's Celaya on Monday. Two suspects were arrested in "
        "Irapuato.",
        ["Celaya", "Irapuato"],
    ),
    (
        "Rebels killed a couple and their four children in Beni on Friday. An elderly couple and a grandson were "
        "killed in Mbau.",
        ["Beni", "Mbau"],
    ),
    (
        "Rockets fired from Gaza hit Ashkelon on Sunday, wounding four people. The air force then struck Beit Lahia, "
        "killing two.",
        ["Ashkelon", "Beit Lahia"],
    ),
    (
        "A grenade thrown at a police station in Cotabato City on Sunday injured three officers. The same day in "
        "Lamitan, Basilan, two soldiers were shot dead.",
        ["Cotabato City", "Lamitan"],
    ),
    # another in the same sentence
    (
        "Rebels attacked a police station in Morales on Sunday, killing two officers, and detonated a truck bomb in "
        "Jamundi, hurting six.",
        ["Morales", "Jamundi"],
    ),
    (
        "At least 14 people were killed when rebels attacked the village of Ntoyo on Sunday, hours after 30 others "
        "were slain at a funeral in Oicha.",
        ["Ntoyo", "Oicha"],
    ),
    # the same number again, with the place; what lies in it may be told before
    (
        "At least 43 rebels were killed in air strikes on Marib on Monday. The strikes hit positions in Sirwah "
        "district, killing 43 rebels and destroying nine vehicles.",
        ["Sirwah", "Sirwah"],
    ),
    (
        "A bomb went off in the Komo quarter of Mopti on Monday. At least nine people were killed in Mopti, police "
        "said.",
        ["Komo"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_ones_own_place_comes_before_one_told_before(coder: Coder, text: str, expected: list[str]) -> None:
    report = reports.report(text, id="invented", date="2024-09-11")
    assert [c.place.text if c.place else None for c in coder.code(report).claims if c.effect] == expected


def test_each_of_two_flights_of_a_sentence_left_its_own_town(coder: Coder) -> None:
    text = (
        "More than 4,000 people fled Kutum and about 1,500 people fled Nyala on Friday as the Sudanese army shelled "
        "the region."
    )
    claims = coder.code(reports.report(text, id="invented", date="2024-09-11")).claims
    events = {c.claim: c.place.text for c in claims if c.event == "displacement" and c.effect is None and c.place}
    figures = {(events.get(c.of or ""), c.low) for c in claims if c.effect == "displaced"}
    assert figures == {("Kutum", 4000), ("Nyala", 1500)}
