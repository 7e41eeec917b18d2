"""One more attack beside those told before: tables of (report, type, the trigger words of each of its events)."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims import dates
from warledger.claims.events import distinct, find
from warledger.claims.events.dated import told
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences

#: The day on which the reports appear, a Thursday.
PUBLISHED = date(2023, 6, 15)

REPORTS = [
    # all that a sentence tells that opens with one more attack is of it
    (
        "An air strike killed nine people in the town of Besh. In another air strike, six guards were killed when jets "
        "hit a depot in the town of Quorra.",
        "airstrike",
        [["air strike", "killed"], ["air strike", "killed", "hit"]],
    ),
    (
        "Gunmen attacked a post near Kidal. In a separate armed attack, gunmen raided a farm, killing two.",
        "ground_assault",
        [["attacked"], ["armed attack", "raided", "killing"]],
    ),
    # what went on meanwhile
    (
        "Air strikes killed nine people in Sanaa. Meanwhile, air strikes on a barracks killed five guards.",
        "airstrike",
        [["Air strikes", "killed"], ["air strikes", "killed"]],
    ),
    (
        "A car bomb killed nine people in Baghdad. At the same time, a roadside bomb went off, killing two.",
        "bombing",
        [["car bomb", "killed"], ["went off", "killing"]],
    ),
    # the same meanwhile, or somebody tells of the same
    (
        "Jets bombed a market in Besh. Meanwhile, the bombing was condemned by the mayor.",
        "airstrike",
        [["bombed", "bombing"]],
    ),
    (
        "Jets bombed a market in Besh. Meanwhile, medics said that air strikes had killed nine people.",
        "airstrike",
        [["bombed", "air strikes", "killed"]],
    ),
    (
        "Jets bombed a market in Besh. Meanwhile, air strikes continued.",
        "airstrike",
        [["bombed", "air strikes"]],
    ),
    # the dead of another town, behind those of a town named in passing
    (
        "Two people were killed in Besh. Another four died in Quorra when a shell hit a house.",
        "shelling",
        [["killed"], ["shell", "hit"]],
    ),
    (
        "Shelling in the county killed two people. A shell hit a house in Quorra.",
        "shelling",
        [["Shelling", "killed", "shell", "hit"]],
    ),
    # who was killed in another attack
    (
        "Gunmen killed nine farmers in Besh. Four guards were killed in a similar attack on a convoy.",
        "shooting",
        [["killed"], ["killed", "attack"]],
    ),
    (
        "Gunmen killed nine farmers in Besh. Four guards were killed in the attack.",
        "shooting",
        [["killed", "killed", "attack"]],
    ),
    # another place that isn't named
    (
        "Gunmen attacked the village of Besh, killing four. Gunmen also raided another village, killing three.",
        "ground_assault",
        [["attacked", "killing"], ["raided", "killing"]],
    ),
    # what answers it
    (
        "A missile killed three soldiers in Besh on Monday. The coalition bombed Quorra in response.",
        "shelling",
        [["missile", "killed"], ["bombed"]],
    ),
    (
        "A mortar attack killed two soldiers near Besh on Monday. In retaliation, the army shelled rebel positions.",
        "shelling",
        [["mortar attack", "killed"], ["shelled"]],
    ),
    # one more attack was on the day of that beside which it is told, so that one of another day is a third
    (
        "Jets bombed Besh on Monday. In another air strike nine people were killed in Quorra. The war began in May. "
        "The army denied it. Air strikes on Wednesday killed three farmers in Quorra.",
        "airstrike",
        [["bombed"], ["air strike", "killed"], ["Air strikes", "killed"]],
    ),
    (
        "Jets bombed Besh on Monday. In another air strike nine people were killed in Quorra. The war began in May. "
        "The army denied it. Air strikes on Monday killed three farmers in Quorra.",
        "airstrike",
        [["bombed"], ["air strike", "killed", "Air strikes", "killed"]],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), REPORTS, ids=[row[0][:60] for row in REPORTS])
def test_one_more_attack_is_an_event_of_its_own(text: str, kind: str, expected: list[list[str]]) -> None:
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    mentions = [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc)]
    events = distinct(told(mentions, dates.find(text, published=PUBLISHED), found), text, keep=0.0)
    events.sort(key=lambda e: e.mentions[0].head.start)
    assert [[m.head.of(text) for m in e.mentions] for e in events if e.type == kind] == expected
