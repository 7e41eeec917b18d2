"""Whom an event hit: tables of (report, type of the event, target), for an analyst to extend. "-" is nobody told."""

from __future__ import annotations

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    # what was hit tells who: places where people live, work and pray
    ("Shells hit a market in Taiz on Monday, the governor said.", "shelling", "civilians"),
    ("Warplanes bombed residential neighbourhoods of Taiz on Monday.", "airstrike", "civilians"),
    ("A car bomb exploded in a crowded mosque in Kano on Friday, killing nine people.", "bombing", "civilians"),
    ("A blast inside a restaurant in Mogadishu killed six people.", "bombing", "civilians"),
    # who fired it, where text without commas loses the parser
    (
        "The Takfiri terrorist organizations on Friday targeted with rocket and mortar shells the old quarters of "
        "Bamako city.",
        "shelling",
        "civilians",
    ),
    # what they travel in, and where many meet
    ("A bomb on a bus killed nine people in Kabul on Monday.", "bombing", "civilians"),
    ("A suicide bomber blew himself up aboard a crowded train in Peshawar on Monday.", "suicide_bombing", "civilians"),
    ("Mortar shells hit an election rally in Mogadishu on Monday, killing four people.", "shelling", "civilians"),
    ("The pub bombings in Belfast killed five people on Monday.", "bombing", "civilians"),
    ("A car bomb on the evening of 6 May at the Regent cafe in Kabul killed nine people.", "bombing", "civilians"),
    # a word for a row of names
    ("Militants fired shells on Zahra, Bab Amr and Hol neighbourhoods in Marib.", "shelling", "civilians"),
    # what fell with its homes
    ("Mortar fire in the town of Sake on Monday wounded nobody but destroyed four houses.", "shelling", "civilians"),
    ("Shelling on the town of Sake on Monday destroyed four houses used by the rebels.", "shelling", "-"),
    # nor those who are locked up
    ("Two mortar shells fell on a women's prison in Kherson on Monday.", "shelling", "-"),
    # where it was sent, not what was sent
    ("Houthi fighters fired 12 rockets at Saudi army positions near Najran.", "shelling", "Saudi government forces"),
    ("The rockets were fired by Houthi fighters into Riyadh's old quarter.", "shelling", "civilians"),
    # a few of a side among many others
    ("A blast in Mandera killed nine people, including two Kenyan police officers.", "bombing", "-"),
    ("A blast in Mandera killed nine people, including six Kenyan police officers.", "bombing", "Kenyan police"),
    # on whom fire was opened
    ("Uzbek troops opened fire on villagers in Andijan. The president said that rebels died.", "shooting", "civilians"),
    # those who made it fell to others, and police to nobody of their own state
    ("Two gunmen shot 19 tourists in Tunis on Monday. Police then killed both attackers.", "shooting", "civilians"),
    (
        "Egyptian soldiers stormed a camp in Cairo, killing 27 people. Nine policemen were killed.",
        "ground_assault",
        "-",
    ),
    # not those of the armed
    ("A car bomb exploded at a police academy in Cali, killing nine people.", "bombing", "-"),
    (
        "A roadside bomb exploded near a market in Kano, killing three soldiers.",
        "bombing",
        "Nigerian government forces",
    ),
    # the owner of what was hit
    ("Russian rockets hit positions of the Ukrainian army near Izium.", "shelling", "Ukrainian government forces"),
    ("A car bomb exploded outside the Iranian embassy in Beirut on Tuesday.", "bombing", "Iran"),
    ("A car bomb exploded outside the U.S. consulate in Karachi on Friday.", "bombing", "United States"),
    # who holds what was hit
    ("US-led coalition jets bombed oil wells held by the Islamic State near Mayadin.", "airstrike", "Islamic State"),
    ("Saudi jets hit arms depots belonging to the Houthis in Taiz, killing two guards.", "airstrike", "Houthis"),
    ("Saudi jets hit a hospital in a town held by the Houthis.", "airstrike", "civilians"),
    # an embassy in a country isn't that country's
    ("The Kenya embassy bombing killed nine people.", "bombing", "-"),
    # the other side of a clash, whichever is the agent
    (
        "Clashes between the Congolese army and M23 erupted near Sake on Monday.",
        "clash",
        "M23",
    ),
    ("M23 clashed with the Congolese army near Sake on Monday.", "clash", "Congolese government forces"),
    ("Clashes erupted near Sake on Monday.", "clash", "-"),
    ("Boko Haram executed nine of its own fighters who fled the Nigerian army.", "execution", "Boko Haram"),
    # those whom the event's figures count, in its sentence or after it
    ("Militants attacked Boni on Sunday. The army said nine civilians were killed.", "ground_assault", "civilians"),
    ("Militants attacked Boni on Sunday. The mayor said nine people were killed.", "ground_assault", "-"),
]


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(("text", "kind", "expected"), ROWS)
def test_whom_an_event_hit(text: str, kind: str, expected: str, coder: Coder) -> None:
    claims = coder.code(report(text, id="r1", date="2024-05-07")).claims
    found = [c for c in claims if c.effect is None and c.event == kind]
    assert [c.target or "-" for c in found] == [expected]
    assert all("target" in c.evidence for c in found if c.target)


def test_those_to_whom_others_surrender_are_not_those_who_did(coder: Coder) -> None:
    text = "Dozens of rebels surrendered to the Colombian army in Arauca on Friday."
    (gave_up,) = [c for c in coder.code(report(text, id="r1", date="2024-05-07")).claims if c.effect is None]
    assert gave_up.target == "Colombian government forces"
    assert gave_up.agent != "Colombian government forces"


def test_who_held_what_was_taken_is_hit(coder: Coder) -> None:
    text = "The town of Adan Yabal was retaken from al-Shabaab by the Somali army on Monday."
    (taken,) = [c for c in coder.code(report(text, id="r1", date="2024-05-07")).claims if c.effect is None]
    assert (taken.agent, taken.target) == ("Somali government forces", "Al-Shabaab")


SIDES = [
    # who backs one of the two is none of them, and each side may be several
    ("Clashes between the Libyan army and rebels backed by Wagner shook Sirte.", "Libyan government forces", "rebels"),
    (
        "Fighting between Houthi fighters and allied tribesmen on one side and the Yemeni army on the other killed 30 "
        "people in Marib.",
        "Houthis",
        "Yemeni government forces",
    ),
    # (report, agent, target) of a clash of which no verb names an agent: the side named first
    ("Fierce clashes between the Congolese army and M23 fighters shook Sake.", "Congolese government forces", "M23"),
    ("Fighting between M23 and the Congolese army near Sake killed nine.", "M23", "Congolese government forces"),
    (
        "Two days of clashes between Yemeni government forces and Houthi rebels over Marib have killed 130 fighters.",
        "Yemeni government forces",
        "Houthis",
    ),
]


@pytest.mark.parametrize(("text", "agent", "target"), SIDES)
def test_the_sides_of_a_clash_are_those_its_clause_names(text: str, agent: str, target: str, coder: Coder) -> None:
    claims = coder.code(report(text, id="r1", date="2024-05-07")).claims
    (clash,) = [c for c in claims if c.effect is None and c.event == "clash"]
    assert (clash.agent, clash.target) == (agent, target)
