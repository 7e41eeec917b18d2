"""Which events are news, beside what was before or adds up: tables of (report, (type, town, doer) of its events)."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

#: The day on which the reports appear, a Saturday.
PUBLISHED = date(2024, 3, 9)

ROWS: list[tuple[str, set[tuple[str, str | None, str | None]]]] = [
    # what was weeks before, each on its own day, behind the news
    (
        "Gunmen attacked a patrol near Djibo on Friday, killing four soldiers. On January 14, a bomb killed nine "
        "people in Dori. On December 3, shelling killed two people in Kaya.",
        {("ground_assault", "Djibo", "gunmen")},
    ),
    # a chronicle tells the older first
    (
        "On January 14, a bomb killed nine people in Dori. On Friday, shelling killed two people in Kaya.",
        {("bombing", "Dori", None), ("shelling", "Kaya", None)},
    ),
    # days before
    (
        "Gunmen attacked a patrol near Djibo on Friday, killing four soldiers. On Tuesday, a bomb killed nine in Dori.",
        {("ground_assault", "Djibo", "gunmen"), ("bombing", "Dori", None)},
    ),
    # the ways of a war are no air raids of the group that is bombed
    (
        "All were killed in attacks, bombings and ambushes by M23 in Goma, Sake and Masisi since January. On Friday, "
        "air raids on a camp of the group near Goma killed 14 fighters.",
        {("airstrike", "Goma", None)},
    ),
    # who withdraws is the subject, whoever comes
    (
        "M23 rebels seized Goma on Tuesday after the Congolese army withdrew from the city.",
        {("territory_taken", "Goma", "M23"), ("withdrawal", "Goma", "Congolese government forces")},
    ),
    # one verb for each of two flights, of what a gazetteer has for provinces
    (
        "Hundreds of people fled Rutshuru on Friday and thousands fled Masisi because of the war.",
        {("displacement", "Rutshuru", None), ("displacement", "Masisi", None)},
    ),
    # clashes that broke out are news
    (
        "Turkish soldiers shelled Kobani on Friday, killing two people. Clashes broke out in Cizre and Silopi.",
        {("shelling", "Kobani", "Turkey"), ("clash", "Cizre", None), ("clash", "Silopi", None)},
    ),
    # who takes hostages abducts; who drops food bombs nobody; those who fled before are there
    (
        "Al-Shabaab gunmen seized 41 hostages in Mandera on Friday. Kenyan jets dropped food to villagers.",
        {("abduction", "Mandera", "Al-Shabaab")},
    ),
    (
        "Gunmen shot dead nine people in a camp for the displaced in Bria on Friday.",
        {("shooting", "Bria", "gunmen")},
    ),
    # who did not claim it is not said to have done it
    (
        "A car bomb went off in Gao on Friday, killing nine people. JNIM has not claimed the attack.",
        {("bombing", "Gao", None)},
    ),
    # rifles attack nobody
    (
        "Sri Lankan soldiers seized 40 assault rifles in Jaffna on Friday.",
        {("weapons_seized", "Jaffna", "Sri Lankan government forces")},
    ),
    # who is taken hostage, however many words tell it
    (
        "Armed men took a Swiss doctor, her driver and four nurses hostage in Djibo on Friday, police said.",
        {("abduction", "Djibo", "armed men")},
    ),
    # a state's bombs fall from the air, whatever others fired; each where its own clause says
    (
        "After militants fired rockets at Sderot, Israel bombed a site near Naqoura on Friday.",
        {("shelling", "Sderot", "militants"), ("airstrike", "Naqoura", "Israel")},
    ),
    (
        "Israel bombed a site near Naqoura on Friday in response to rockets that militants fired at Sderot.",
        {("shelling", "Sderot", "militants"), ("airstrike", "Naqoura", "Israel")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_events_of_a_report_are_its_news(text: str, expected: set[tuple[str, str | None, str | None]]) -> None:
    claims = Coder().code(report(text, id="r1", date=PUBLISHED)).claims
    found = {(c.event, c.place.text if c.place else None, c.agent) for c in claims if c.effect is None}
    assert found == expected
