"""Whom claims lay a deed on, where the report also names who defended, accused, fell or came after: invented."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


def _agents(coder, text):
    """Who did what, by the kind of an event and by those whom a figure counts."""
    claims = coder.code(reports.report(text)).claims
    return {claim.counted if claim.effect else claim.event: claim.agent for claim in claims}


# text, what was done or those counted, who did it
WHO = [
    # the side that shoots down what others launched
    (
        "Nine rockets were fired at Tabuk by the Houthis; three were shot down. Debris from a downed rocket hit a "
        "clinic, wounding two nurses.",
        {"rockets": "Houthis", "shootdown": None, "downed rocket": None, "nurses": "Houthis"},
    ),
    (
        "Five villagers were killed in shelling of a market in Mali's Kidal, elders said, blaming JNIM. The army said "
        "its air defences shot down a drone over the town.",
        {"shootdown": "Malian government forces", "drone": "Malian government forces"},
    ),
    ("A rocket fell on a barn in Tabuk, killing a cook, after being hit by a Saudi patrol.", {"cook": None}),
    # who accuses others of it
    (
        "Mali's army accused JNIM of attacking a convoy near Djenne, killing nine soldiers.",
        {"soldiers": "Jama'at Nusrat al-Islam wal-Muslimin"},
    ),
    (
        "FDLR spokesman Ruben Kasole accused the alliance of bombing fields with drones, wounding nine herders. CODECO "
        "killed four women in Djugu with machetes the same day.",
        {"herders": None, "women": "CODECO"},
    ),
    # who died in violence between two; whom somebody only blames for an attack did not kill the attackers
    (
        "Nine people died in violence between Nuer and Murle groups in Pibor in South Sudan. Murle militants shot a "
        "herder in his hut.",
        {"people": None, "herder": "Murle militants"},
    ),
    (
        "Raiders stormed a bank in Lodwar in Kenya, killing a cook. Nairobi blamed Ethiopia. Four attackers were "
        "killed in a shootout at a hotel.",
        {"attackers": None},
    ),
    # not where another sentence part tells of a place in which others fight
    (
        "Malian jets struck Tessalit, where five herders died in an area that has seen fighting between JNIM and FLA.",
        {"herders": "Malian government forces"},
    ),
    # two who attack each other; who accuses another of something else did himself what its own clause says
    (
        "Herders and Turkana gunmen attacked each other's camps near Lodwar in Kenya, killing nine people.",
        {"people": None},
    ),
    (
        "Malian F-16s bombed Chadian military targets on Thursday after rockets and artillery fired by Chad killed 11 "
        "civilians in Gao and Kidal provinces, the Malian army said. A Malian soldier also died. Chad's defence "
        "ministry accused Mali of an unprovoked attack. Villagers took shelter in bunkers.",
        {"civilians": "Chadian government forces"},
    ),
    # who were policemen once
    (
        "Two bandits led by a former police officer robbed a bank in Lagos in Nigeria. At least nine people died in "
        "the raid. Police found two guns.",
        {"looting": "bandits", "people": None},
    ),
    ("A retired soldier attacked a mosque in Gao in Mali and killed nine worshippers.", {"worshippers": None}),
]  # fmt: skip

# text, those counted, whose they are
WHOSE = [
    (
        "Fighters of the Azawad Liberation Front beat back an attack in Gao, losing nine men, including a commander. "
        "Malian jets then bombed a camp.",
        {"men": "Azawad Liberation Front", "commander": "Azawad Liberation Front"},
    ),
    (
        "Militants shot dead nine herders in Baga in Borno. Boko Haram claimed responsibility. In Sokoto, two "
        "militants were killed in a gunfight.",
        {"militants": "militants"},
    ),
    # peacekeepers, and those of a body that fights nobody
    (
        "Nine Ghanaian soldiers were killed in fighting near Gao against JNIM, the Ghanaian army said. Three Togolese "
        "and one Beninese peacekeepers also died.",
        {"Togolese": None},
    ),
    (
        "A police officer and four raiders were killed in Garissa in Kenya. The Wajir herders' association said five "
        "of its members were murdered by militiamen.",
        {"members": None},
    ),
    # of both who are blamed together, not of one of them
    (
        "Nigeria blamed Boko Haram and Ansaru for an attack on a school in Kaduna that killed nine. Two assailants "
        "also died.",
        {"assailants": "Boko Haram and Ansaru"},
    ),
]  # fmt: skip

# text, an event, whom it hit
HIT = [
    # those who made an attack are not whom it hit
    (
        "Nigeria blamed Boko Haram for an attack on a school in Kaduna that killed nine clerks. Two assailants were "
        "also killed.",
        {"ground_assault": "civilians"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_men(coder, text, expected):
    found = {c.counted: c.side for c in coder.code(reports.report(text)).claims if c.effect}
    assert {words: found[words] for words in expected} == expected


@pytest.mark.parametrize(("text", "expected"), HIT)
def test_whom_it_hit(coder, text, expected):
    found = {c.event: c.target for c in coder.code(reports.report(text)).claims if not c.effect}
    assert {words: found[words] for words in expected} == expected


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_did_it(coder, text, expected):
    found = _agents(coder, text)
    assert {words: found[words] for words in expected} == expected
