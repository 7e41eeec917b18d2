"""Fire out of land that somebody holds, and those who only answer it: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, by whom its first killed
KILLED = [
    (
        "Shells fired from separatist-held territory hit Mariupol on Saturday and killed 30 people. Ukrainian troops "
        "returned fire. The separatists denied it.",
        "pro-Russian separatists",
    ),
    ("Shelling killed three civilians in Poonch on Monday. Indian troops retaliated, the army said.", None),
    (
        "Rockets from a part of the Bekaa controlled by Hezbollah hit Hermel on Sunday, killing four people. Lebanese "
        "troops responded in kind.",
        None,
    ),
    # who is named for it did it, and may have answered fire before or behind
    (
        "Three civilians were killed when Pakistani troops shelled Poonch. Indian troops returned fire.",
        "Pakistani government forces",
    ),
    (
        "Congolese shelling killed nine people in Goma. Congo's army said it had returned fire.",
        "Congolese government forces",
    ),
    ("Gunmen attacked a post. Kenyan police returned fire and killed three gunmen.", "Kenyan police"),
    # out of another country than that of the state that the report tells of
    (
        "Turkish jets bombed a depot near Kobani on Monday. Turkey's army said it had struck nine targets. A rocket "
        "fired from Syria killed two teachers in Kilis, Turkish police said.",
        None,
    ),
    ("A missile fired by Russian forces from Belarus killed two clerks in Kyiv on Monday.", "Russia"),
]


@pytest.mark.parametrize(("text", "expected"), KILLED)
def test_who_answers_fire_did_not_open_it(coder: Coder, text: str, expected: str | None) -> None:
    claims = coder.code(reports.report(text, date="2021-03-04")).claims
    assert next(claim.agent for claim in claims if claim.effect == "killed") == expected


# text, place of its first killed
WHERE = [
    ("Rockets from an RSF-controlled part of Darfur hit a market on Monday, killing nine people.", None),
    ("Shells hit Mariupol from a separatist-held village of Donetsk, killing nine people.", "Mariupol"),
]


@pytest.mark.parametrize(("text", "expected"), WHERE)
def test_where_it_was_fired_nobody_was_hit(coder: Coder, text: str, expected: str | None) -> None:
    claims = coder.code(reports.report(text, date="2021-03-04")).claims
    place = next(claim.place for claim in claims if claim.effect == "killed")
    assert (place.text if place else None) == expected
