"""Who claims an attack in one town did not do the one in another: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


TWO = "A car bomb killed 12 people in Herat, Afghanistan, on Friday. In Kandahar, gunmen shot dead four policemen. "
# what is said of it, who killed the twelve and the four
CLAIMED = [
    ("The Taliban claimed the Herat bombing.", "Taliban", "gunmen"),
    ("The Taliban said they were behind the attack in Herat.", "Taliban", "gunmen"),
    ("No group claimed the Herat attack. Islamic State claimed the Kandahar shooting.", None, "Islamic State"),
    (
        "Islamic State claimed the Herat bombing, while the Taliban claimed the Kandahar attack.",
        "Islamic State",
        "Taliban",
    ),
    # of the province in which the town lies
    ("The Taliban claimed the bombing in Herat province.", "Taliban", "gunmen"),
]


@pytest.mark.parametrize(("said", "bombed", "shot"), CLAIMED)
def test_a_claim_is_of_the_attack_whose_place_it_names(coder, said, bombed, shot) -> None:
    claims = coder.code(reports.report(TWO + said, date="2021-03-08")).claims
    by = {claim.low: claim.agent for claim in claims if claim.effect == "killed"}
    assert (by[12], by[4]) == (bombed, shot)


def test_a_claim_is_of_one_of_two_attacks_that_a_sentence_joins(coder) -> None:
    text = (
        "A car bomb killed 12 people in Herat, Afghanistan, on Friday, and gunmen shot dead four judges in Kandahar. "
        "The Taliban claimed the Herat bombing. Nobody has claimed the Kandahar shooting."
    )
    claims = coder.code(reports.report(text, date="2021-03-08")).claims
    by = {claim.low: claim.agent for claim in claims if claim.effect == "killed"}
    assert (by[12], by[4]) == ("Taliban", "gunmen")


def test_what_is_told_of_one_event_is_not_told_of_the_other(coder) -> None:
    text = TWO + "No group claimed the Herat attack. Islamic State claimed the Kandahar shooting."
    blamed = {c.low: {b.agent for b in c.blame} for c in coder.code(reports.report(text, date="2021-03-08")).claims}
    assert (blamed[12], blamed[4]) == (set(), {"Islamic State"})


def test_each_clause_has_its_own_province(coder) -> None:
    text = (
        "Gunmen stormed a clinic in Herat, Afghanistan, on Friday, killing 24 people, while a bomber killed 32 "
        "mourners at a funeral in Kandahar province."
    )
    claims = coder.code(reports.report(text, date="2021-03-08")).claims
    places = {c.low: c.place.text for c in claims if c.effect == "killed" and c.place}
    assert places == {24: "Herat", 32: "Kandahar province"}


# what is told of an attack, another attack, who did the other one
THEN = [
    ("Police blamed the Baloch Liberation Army for the blast.", "In Turbat, a grenade killed four people.", None),
    ("Officials said Islamic State was responsible.", "A roadside bomb hit a bus in Zhob, killing four people.", None),
    ("The Baloch Liberation Army said it did it.", "Hours later, four people were shot dead in Turbat.", None),
    ("Pakistan's Islamic State branch said it carried it out.", "A grenade in Turbat killed four people.", None),
    # of the town that they came from
    (
        "Police blamed the Baloch Liberation Army for the blast.",
        "Four people from Turbat were among those killed.",
        "Balochistan Liberation Army",
    ),
]


@pytest.mark.parametrize(("said", "then", "who"), THEN)
def test_what_is_laid_on_somebody_in_one_town_is_not_in_another(coder, said, then, who) -> None:
    text = f"A bomb killed 12 people at a market in Quetta, Pakistan, on Friday. {said} {then}"
    claims = coder.code(reports.report(text, date="2021-03-08")).claims
    four = next(claim for claim in claims if claim.low == 4)
    event = next((claim for claim in claims if claim.claim == four.of), four)
    assert (four.agent, event.agent) == (who, who)
