"""Whose men are counted: at a border, "all four", and those whom a people's name tells from a group: invented."""

from __future__ import annotations

import pytest

from warledger import reports

# text, those killed with their side and who did it
KILLED = [
    # a border is another state's as well
    (
        "Karen fighters overran an army post near the Thai border on Tuesday, killing ten soldiers.",
        {10: (None, "Karen fighters")},
    ),
    ("Rebels killed six soldiers on the Rwandan border on Sunday.", {6: (None, "rebels")}),
    ("Rebels killed six soldiers in Rwanda on Sunday.", {6: ("Rwandan government forces", "rebels")}),
    # those told before by the same number
    (
        "Four militants attacked an Indian army base in Uri on Sunday and killed 17 soldiers. All four were killed in "
        "a gunfight that lasted three hours. The army blamed Jaish-e-Mohammad.",
        {17: ("Indian government forces", "Jaish-e-Mohammed"), 4: ("militants", None)},
    ),
    (
        "Three gunmen stormed a police academy in Lahore on Sunday and killed eight cadets. All three were shot dead.",
        {8: (None, "gunmen"), 3: ("gunmen", None)},
    ),
    ("Gunmen abducted four nurses in Kaduna on Monday. All four were killed.", {4: (None, None)}),
    # who died is its own who tells of both
    (
        "The M23 said that it killed 15 FDLR fighters near Sake, and that two of its members died.",
        {15: ("FDLR", "M23"), 2: ("M23", None)},
    ),
    # a group's fighters are not those whom their people tells from it
    (
        "At least 18 people were killed on Thursday when Islamic State jihadists attacked a town in Iraq captured by "
        "Kurdish forces. Several IS fighters infiltrated Makhmur. A first attacker blew himself up. At least 10 "
        "Kurdish fighters were killed in the blast and a gun battle along with eight IS members, a monitor said.",
        {18: (None, "Islamic State"), 10: ("Kurdish fighters", "Islamic State"), 8: ("Islamic State", None)},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KILLED)
def test_whose_they_are_and_who_killed_them(coder, text, expected):
    claims = coder.code(reports.report(text, date="2020-08-18")).claims
    assert {c.low: (c.side, c.agent) for c in claims if c.effect == "killed"} == expected


def test_whose_post_near_a_border_was_taken(coder):
    text = "Insurgents overran an army post near the Kenyan border in Somalia, killing six soldiers."
    (event,) = [c for c in coder.code(reports.report(text)).claims if c.event == "territory_taken" and not c.effect]
    assert event.target == "Somali government forces"
