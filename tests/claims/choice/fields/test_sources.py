"""Texts in; who can have said a figure: whom a medium quotes, and somebody wherever words stand in quotation marks."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor, overview
from warledger.claims.choice.fields import own_area
from warledger.claims.choice.fields.source import sources
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.coder import Coder
from warledger.claims.read import Tools, read


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Coder().tools


def of_first(tools: Tools, text: str, words: str) -> list[Candidate]:
    (reading,) = read([reports.report(text)], tools)
    at = reading.text.index(words)
    figure = next(f for f in anchor.of_figures(reading) if f.span.start <= at < f.span.end or f.span.start >= at)
    return sources(reading, figure, overview.of(reading))


@pytest.mark.parametrize(
    "told",
    ["Reuters reported, citing residents.", "Reuters quoted residents as saying.", "Reuters said citing residents."],
)
def test_whoever_a_medium_quotes_has_said_it(tools: Tools, told: str) -> None:
    text = f"Reuters said shells hit Taiz. Shells killed nine people in Taiz on Monday, {told}"
    assert {c.key for c in of_first(tools, text, "nine people")} == {None, "residents"}


def test_what_stands_in_quotation_marks_is_somebodys(tools: Tools) -> None:
    text = "“Shells hit our street in Taiz,” Awa Deka told reporters. “They killed nine people in the market.”"
    found = {c.key: c.features for c in of_first(tools, text, "nine people")}
    assert "!none|quoted" in found[None]
    text = "Shells hit a street in Taiz, Awa Deka told reporters. They killed nine people in the market."
    found = {c.key: c.features for c in of_first(tools, text, "nine people")}
    assert "!none|quoted" not in found[None]


def test_who_speaks_behind_a_semicolon_alone_tells_that_part(tools: Tools) -> None:
    text = "Rebels said they held Taiz; six soldiers were killed, the governor said, adding that a bridge fell."
    assert {c.key for c in of_first(tools, text, "six soldiers")} == {None, "governor"}
    text = "Rebels said they held Taiz; six soldiers were killed."
    assert "rebels" in {c.key for c in of_first(tools, text, "six soldiers")}


def test_what_befell_a_speaker_nobody_says(tools: Tools) -> None:
    text = "Shells hit Taiz. Awa Deka, a trader who lost two sons in the blast, said that soldiers killed nine men."
    assert [c.key for c in of_first(tools, text, "two sons")] == [None]
    assert "Awa Deka" in {c.key for c in of_first(tools, text, "nine men")}


@pytest.mark.parametrize(
    ("text", "here", "another"),
    [
        (
            "Shells hit Kherson, the Kherson regional governor said. Nine people were killed in Kharkiv on Monday. The "
            "Kharkiv regional governor said homes burned.",
            "Kharkiv regional governor",
            "Kherson regional governor",
        ),
        (
            "A source at Mopti police command said a bomb hit Mopti. Nine men were killed in Gao. A source at Gao "
            "police command said they were herders.",
            "Gao Police Command",
            "Mopti Police Command",
        ),
        # nobody speaks for the place that is told of
        (
            "A source at Mopti police command said a bomb hit Mopti. Nine men were killed in Gao.",
            None,
            None,
        ),
    ],
)
def test_who_speaks_for_the_place_that_is_told_of(
    tools: Tools, text: str, here: str | None, another: str | None
) -> None:
    found = {c.key: c.features for c in of_first(tools, text, "Nine")}
    assert {key for key, features in found.items() if own_area.NEXT in features} == ({here} if here else set())
    assert {k for k, features in found.items() if own_area.ANOTHER in features} == ({another} if another else set())


# text, words of the figure, who is never offered: he lays the deed on somebody, and tells no number
ACCUSES = [
    (
        "A missile killed 298 people near Torez. Kiev and the rebels blamed each other.",
        "298",
        "pro-Russian separatists",
    ),
    (
        "A bomb killed 32 people in Suruc; the PKK, which accuses Ankara, shot two policemen.",
        "shot two",
        "Kurdistan Workers' Party",
    ),
]  # fmt: skip


def test_no_group_tells_whom_police_caught(tools: Tools) -> None:
    text = "Basque separatists said they planted a bomb in Bilbao on Monday. Spanish police arrested nine people."
    assert {c.key for c in of_first(tools, text, "nine people")} == {None}


@pytest.mark.parametrize(("text", "words", "accuser"), ACCUSES)
def test_who_only_accuses_tells_no_number(tools: Tools, text: str, words: str, accuser: str) -> None:
    assert accuser not in {c.key for c in of_first(tools, text, words)}
