"""Two speakers set against each other in one sentence: each tells a clause of his own. Invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder():
    return Coder()


# who says it, by an office of a state whose name has several words
OFFICES = [
    ("Sierra Leone's president", "Sierra Leonean president"),
    ("South Sudan's president", "South Sudanese president"),
    ("Mali's president", "Malian president"),
    ("Burkina Faso's President Awa Deka", "Awa Deka"),
]


@pytest.mark.parametrize(("who", "source"), OFFICES)
def test_a_states_president_is_not_the_state(coder, who, source):
    text = f"Nine people were shot dead in the town on Monday, {who} said."
    assert {claim.source for claim in coder.code(reports.report(text)).claims} == {source}


# text, the sources of its figures, in order
TOLD = [
    ("Police in Haiti said gangs killed 14 people in Kenscoff; residents put the toll at 20.", ["police", "residents"]),
    (
        "Police put the toll of a blast in Kabul at 30 dead, but a Western official told Reuters at least 45 had died.",
        ["police", "a western official"],
    ),
    (
        "The Pakistani army said it killed 30 militants in Miranshah; tribal elders said 12 of them were villagers.",
        ["Pakistani government forces", "tribal elders"],
    ),
    (
        "Turkey said five villagers died when a shell hit Akcakale; Turkish artillery killed nine Syrian soldiers, "
        "the Syrian Observatory for Human Rights said.",
        ["Turkey", "Syrian Observatory for Human Rights"],
    ),
    (
        "The junta said it killed 15 rebels in Loikaw on Monday; 12 soldiers were killed as well, activists said.",
        ["Myanmar military", "activists"],
    ),
    # who is told to an agency, and when, tells what stands before
    ("Nine farmers were shot dead in Adi, Sudan, a local chief told AFP on Monday.", ["a local chief"]),
    ("Nine farmers were shot dead in Adi, Sudan, but three fled, a chief told Reuters late on Monday.", ["a chief"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_each_of_two_speakers_tells_his_own_clause(coder, text, expected):
    figures = [claim for claim in coder.code(reports.report(text)).claims if claim.effect]
    assert [claim.source for claim in figures][: len(expected)] == expected
