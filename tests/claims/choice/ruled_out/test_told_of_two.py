"""Who did one of two deeds that a report tells beside each other did not do the other one: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


ETHIOPIA = "Ethiopian government forces"
# report; by count, who did it; by type, the agents of its events
ROWS = [
    # one deed follows another
    (
        "Mortar fire killed nine people in the Malian town of Gao on Thursday, a rescuer said. The bombardment "
        "followed a JNIM attack on Kidal on Tuesday in which four soldiers died.",
        {9: None, 4: "Jama'at Nusrat al-Islam wal-Muslimin"},
        {"shelling": {None}},
    ),
    # nobody has claimed the one
    (
        "A car bomb killed nine people in Kirkuk on Monday, police said. There was no claim of responsibility. On "
        "Sunday a suicide bomber killed six soldiers in Mosul; the Islamic State group claimed that attack.",
        {9: None, 6: "Islamic State"},
        {"bombing": {None}, "suicide_bombing": {"Islamic State"}},
    ),
    # (but if somebody claims it later)
    (
        "A car bomb killed nine people in Kirkuk on Monday, police said. No group immediately claimed responsibility. "
        "Islamic State later claimed the blast.",
        {9: "Islamic State"},
        {"bombing": {"Islamic State"}},
    ),
    # who sends drones does not shoot them down
    (
        "Sudan's RSF launched 40 drones at Port Sudan on Sunday, and air defences shot down more than 30 of them.",
        {40: "Rapid Support Forces", 30: None},
        {"shootdown": {None}},
    ),
    (
        "Sudan's RSF attacked the airport of Port Sudan with 40 drones on Sunday. Air defences shot down 30 drones.",
        {30: None},
        {"shootdown": {None}},
    ),
    # who denies it, and nobody lays it on him
    (
        "Nine people were killed in an air strike on a market in Tigray on Friday, a doctor said. The Ethiopian air "
        "force denied having bombed the market.",
        {9: None},
        {"airstrike": {None}},
    ),
    # who says that it did it did it, whatever others claim
    (
        "Kurdish rebels said on Sunday that they had killed 14 Iranian soldiers near Marivan. The PJAK said it had "
        "ambushed a patrol south of the town, killing five guards.",
        {14: "Kurdish rebels", 5: "PJAK"},
        {},
    ),
    # who looks for the suspects in it
    (
        "Three soldiers were killed in a clash in Marsabit on Tuesday, the Kenyan military said. The army was chasing "
        "the suspects in a bombing that had killed seven people in June.",
        {7: None},
        {},
    ),
    # who only ended it
    (
        "Pakistani commandos on Friday ended a siege of a school in Peshawar in which nine pupils died and 12 were "
        "wounded.",
        {9: None, 12: None},
        {"siege": {None}},
    ),
    ("The Ethiopian army ended its siege of Mekelle on Friday. Nine people died.", {}, {"siege": {ETHIOPIA}}),
    # who only held out
    (
        "The Malian army said it had repelled a JNIM assault on Menaka on Tuesday, destroying 14 vehicles and "
        "capturing nine fighters.",
        {14: "Malian government forces", 9: "Malian government forces"},
        {"ground_assault": {"Jama'at Nusrat al-Islam wal-Muslimin"}},
    ),
    # whose truck was hit
    (
        "Soldiers seized 23 rifles in the town of Gashua. Two soldiers were wounded when their convoy was ambushed "
        "near Maiduguri in Nigeria.",
        {23: "Nigerian government forces", 2: None},
        {"ground_assault": {None}},
    ),
    (
        "The army on Monday broke a siege of the town of Anefis by JNIM fighters, during which six soldiers were "
        "killed, a Malian official said. Two Chadian peacekeepers died when their truck was attacked near Gao.",
        {2: None},
        {},
    ),
    # a toll over weeks, to which one deed is added
    (
        "Kenyan police shot dead a protester in Kisumu on Friday, bringing to 24 the number of people killed in a "
        "month of protests.",
        {1: "Kenyan police", 24: None},
        {},
    ),
    (
        "Kenyan police shot dead a protester in Kisumu on Friday, bringing to 24 the number of people killed by police "
        "in a month of protests.",
        {1: "Kenyan police", 24: "Kenyan police"},
        {},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures", "events"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_each_deed_has_its_own_doer(coder, text, figures, events) -> None:
    claims = coder.code(reports.report(text, date="2024-11-19")).claims
    assert {c.low: c.agent for c in claims if c.effect and c.low in figures} == figures
    for kind, agents in events.items():
        assert {c.agent for c in claims if c.effect is None and c.event == kind} == agents


def test_nobody_is_arrested_by_an_air_strike(coder) -> None:
    text = (
        "Air strikes hit a camp near Baidoa in Somalia on Monday, killing nine fighters. Two commanders were later "
        "arrested."
    )
    claims = coder.code(reports.report(text, date="2024-11-19")).claims
    (held,) = (c for c in claims if c.effect == "captured")
    strikes = {c.claim for c in claims if c.effect is None and c.event == "airstrike"}
    assert strikes
    assert held.of not in strikes
