"""Parties that a sentence names for another deed than the one that a figure tells of: invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice.ruled_out.other_deed import apart
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


# text, words of the figure, the parties that did not do it
APART = [
    ("Russian jets bombed Orlivka in revenge for the death of five crewmen.", "death of five", {"Russia"}),
    (
        "M23 rebels killed three guards near Goma in response to a FARDC raid that left nine villagers dead.",
        "nine villagers dead",
        {"M23"},
    ),
    (
        "M23 rebels killed three guards near Goma in response to a FARDC raid that left nine villagers dead.",
        "killed three guards",
        {"Congolese government forces"},
    ),
    ("Days after a deadly Houthi attack, a bomb killed four women in Taiz.", "killed four women", {"Houthis"}),
    ("Boko Haram raided Bama two days after an ambush left 12 Chadian soldiers dead.", "12 Chadian", {"Boko Haram"}),
    (
        "The police raids began shortly after the kidnapping of Pedro Sosa, a banker, in Lima.",
        "kidnapping of Pedro Sosa",
        {"Peruvian police"},
    ),
    # what is only dated by an older deed may be the same party's
    ("The death of two guards came five days after M23 rebels killed four others.", "two guards", set()),
    # the day after is the deed's own time, and one part of a sentence names a party for both
    ("Hours after Houthi fighters attacked the port, nine sailors were found dead.", "nine sailors", set()),
    ("Boko Haram killed 12 farmers near Bama on Monday after dark.", "killed 12", set()),
    ("In retaliation for a Houthi raid, Houthi guards killed two clerks.", "two clerks", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), APART)
def test_who_is_named_for_another_deed(tools, text, words, expected):
    (reading,) = read([reports.report(text)], tools)
    at = text.index(words)
    figure = next(f for f in anchors.of_figures(reading) if f.span.start < at + len(words) and at < f.span.end)
    assert apart.elsewhere(reading, figure) == expected


def test_no_state_blows_its_men_up(tools):
    text = "Islamic State fighters died in suicide bombings and US-led air strikes in Sirte on Monday."
    (reading,) = read([reports.report(text)], tools)
    kinds = {event.label: apart.elsewhere(reading, event) for event in anchors.of_events(reading)}
    assert "US-led coalition" in kinds["suicide_bombing"]
    assert "Islamic State" not in kinds["suicide_bombing"]


# text, kind of the event, who did what came before it
ANSWERS = [
    ("Israeli jets bombed Gaza in retaliation for an attack by Hamas.", "airstrike", {"Hamas"}),
    ("M23 rebels shelled Goma in response to a FARDC raid.", "shelling", {"Congolese government forces"}),
    ("Boko Haram fighters shelled Bama two days after Chadian troops left.", "shelling", set()),
    ("M23 rebels shelled Goma in revenge.", "shelling", set()),
]


@pytest.mark.parametrize(("text", "kind", "expected"), ANSWERS)
def test_whom_an_event_answers_did_not_do_it(tools, text, kind, expected):
    (reading,) = read([reports.report(text)], tools)
    event = next(e for e in anchors.of_events(reading) if e.label == kind)
    assert apart.elsewhere(reading, event) == expected
