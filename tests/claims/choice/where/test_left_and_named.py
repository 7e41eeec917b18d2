"""Where those fled from who are displaced, where people only speak, places that only other stories name. Invented."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, effect and places of its figures
PLACES = [
    # that people left the town which they reach nobody says
    ("Gunmen raided a village on Sunday. More than 1,000 people have fled to Birao.", {"displaced": None}),
    (
        "People fled to Lashio from Kutkai after shelling on Friday. Over 1,000 villagers have fled into China.",
        {"displaced": None},
    ),
    ("Shells hit Kutkai on Friday. More than 1,000 villagers fled into China.", {"displaced": "Kutkai"}),
    (
        "At least 4,000 people were evacuated from Vovchansk to Kharkiv after shelling on Sunday.",
        {"displaced": "Vovchansk"},
    ),
    ("Nearly 500 people fled Djibo for Ouagadougou on Sunday after jihadists attacked.", {"displaced": "Djibo"}),
    # a capital that another sentence names; of two figures the later one
    (
        "Rebels raided a village near Beledweyne on Sunday and killed nine. In the capital, Mogadishu, a bomb killed "
        "two soldiers on Monday. Another bomb in the capital killed a trader on Tuesday.",
        {"killed": "Mogadishu"},
    ),
    (
        "Gunmen killed four people in Kpalime on Monday, officials in the capital Lome said. Most of the wounded were "
        "being treated in the capital.",
        {"killed": "Kpalime"},
    ),
    # where somebody only speaks, beside the province in which it was
    (
        "Four soldiers were killed in an ambush in Yemen's Shabwa on Monday, a military official said in Ataq.",
        {"killed": "Shabwa"},
    ),
    ("Four soldiers were killed in an ambush on Monday, a military official said in Ataq.", {"killed": "Ataq"}),
    # a headline of another story, narrower than the news
    (
        "Two soldiers were killed by a roadside bomb near Bardhere on Monday, officials said.\n\n"
        "Read also: Over 20 dead in Beledweyne hotel blast\n\n"
        "The soldiers were on their way to a base in Somalia when the bomb went off.",
        {"killed": "Bardhere"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_where_it_was(coder: Coder, text: str, expected: dict[str, str | None]) -> None:
    report = reports.report(text, id="invented", date="2024-06-04")
    found = {c.effect: c.place.text if c.place else None for c in coder.code(report).claims if c.effect in expected}
    assert found == expected


# text, the province that its village lies in
PROVINCES = [
    ("In the village of Mbwalala, in DR Congo's Ituri, rebels killed 13 people overnight.", "Ituri"),
    ("Bandits killed 17 people in Zawirgha, a village in Nigeria's Sokoto state, on Friday.", "Sokoto"),
]


@pytest.mark.parametrize(("text", "province"), PROVINCES)
def test_a_village_lies_in_the_province_of_the_state(coder: Coder, text: str, province: str) -> None:
    report = reports.report(text, id="invented", date="2024-06-04")
    [place] = {c.place.admin1 for c in coder.code(report).claims if c.effect == "killed" and c.place}
    assert place == province
