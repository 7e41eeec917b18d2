"""The type of an event whose own clause leaves it open, by what else the report tells."""

from __future__ import annotations

import pytest

from warledger.claims.events.kind import report_kinds

from .mentions import events_of, mentions_of

CALLED = [
    # (text, the types of its events): an ambush is a clash where the report goes on to call it one, and so are shots
    (
        "Three rebels died in a clash near Jolo on Monday. The rebels fired at the troops, following which there was "
        "an encounter.",
        ["clash"],
    ),
    (
        "Three rebels died in a clash near Jolo on Monday. The rebels opened fire on troops. In the ensuing encounter, "
        "two soldiers were hurt.",
        ["clash"],
    ),
    (
        "Three rebels died in a clash near Jolo on Monday. The rebels fired at villagers in Sulu on Sunday.",
        ["clash", "shooting"],
    ),
    ("Rebels ambushed a patrol near Jolo on Monday. The clash left four soldiers dead.", ["clash"]),
    ("Rebels ambushed a patrol near Jolo on Monday. In the ensuing firefight, two rebels were killed.", ["clash"]),
    ("Rebels ambushed a patrol near Jolo on Monday. Two soldiers were killed.", ["ground_assault"]),
    (
        "Rebels ambushed a patrol near Jolo on Monday. Clashes left four people dead in Basilan on Tuesday.",
        ["clash", "ground_assault"],
    ),
    (
        "Rebels ambushed a patrol near Jolo on Monday. The clash in Basilan on Tuesday left four people dead.",
        ["clash", "ground_assault"],
    ),
    # what was done in an ambush is no shelling like what the lead tells of
    (
        "Rockets hit a market in Sulu on Monday. The militia said it killed 11 soldiers in an ambush near Jolo.",
        ["ground_assault", "shelling"],
    ),
]


@pytest.mark.parametrize(("text", "types"), CALLED)
def test_an_ambush_is_a_clash_where_the_report_calls_it_one(text: str, types: list[str]) -> None:
    assert sorted(e.type for e in events_of(text)) == types


AGAIN = [
    # (report, its types)
    # what is told again by "the" is what was dropped
    (
        "Barrel bombs caused huge damage to one district of Nyala on Sunday. The explosive devices hit the "
        "Wadi neighbourhood, and people ran for their lives.",
        {"airstrike"},
    ),
    ("Barrel bombs hit Nyala on Sunday. A car bomb killed six in El Fasher on Monday.", {"airstrike", "bombing"}),
    # who fights insurgents lays no bombs
    (
        "Nine officers were killed on Monday in an explosion at a meeting in Gao. Further east, army units killed nine "
        "militants near Ansongo.",
        {"bombing", "clash"},
    ),
]


def test_what_a_deed_hit_is_of_its_type() -> None:
    text = (
        "A bomb blast killed 44 people in Baidoa. It was the deadliest attack to hit the city. State media gave a toll "
        "of 44 in the bombing, which hit a western district. Further south, air strikes hit Jilib. Air strikes hit "
        "Kismayo and air raids killed nine in Jamame. Air strikes went on."
    )
    found = report_kinds.resolve(mentions_of(text), text)
    assert {m.type for m in found if m.sentence < 3} == {"bombing"}


@pytest.mark.parametrize(("text", "types"), AGAIN, ids=[row[0][:50] for row in AGAIN])
def test_the_report_decides_the_type(text: str, types: set[str]) -> None:
    assert {mention.type for mention in report_kinds.resolve(mentions_of(text), text)} == types


REFERRED = [
    # (report, trigger words, type): what an open word refers to
    # a report that calls it a bombing, and settles nothing else
    (
        "Police condemned the terrorist attacks in Cali. The bombings killed nine people.",
        "terrorist attacks",
        "bombing",
    ),
    ("Jets hit Besh on Monday. Nine died in the attack. The bombing went on.", "attack", "airstrike"),
    # whatever a blast is taken for, what it killed is no other event
    ("A huge blast in the depot killed 12 workers.", "killed", "bombing"),
    ("The men killed 12 workers.", "killed", "execution"),
    # fighters who are killed were in nobody's hands, unless somebody says so
    ("Fifteen jihadists were killed in an operation near Besh.", "killed", "clash"),
    ("Twelve soldiers were killed near Besh.", "killed", "clash"),
    ("The captured soldiers were executed near Besh.", "executed", "execution"),
    # what killed them is told behind
    ("Nine soldiers were killed when guerrillas attacked a base in Besh.", "killed", "ground_assault"),
    ("Nine people were killed when gunmen attacked Besh.", "killed", "ground_assault"),
    ("Nine people were killed as militants and soldiers clashed near Besh.", "killed", "clash"),
    ("Five civilians were killed during an air strike on Besh.", "killed", "airstrike"),
    ("Nine people were killed in Besh, while rebels attacked a camp in Quorra.", "killed", "execution"),
    # what was done a day before, elsewhere, is no part of it
    ("Jets bombed two camps in Besh, a day after gunmen killed 14 workers in Quorra.", "killed", "shooting"),
    # what is attacked is no means, and an air force has grounds, too
    ("Gunmen attacked a helicopter base near Besh, killing two guards.", "killing", "ground_assault"),
    ("Jets attacked a helicopter base near Besh, killing two guards.", "killing", "airstrike"),
    ("Soldiers raided a bomb factory in Besh, killing four men.", "killing", "ground_assault"),
    ("Armed men raided a gold mine near Besh and killed four workers.", "killed", "ground_assault"),
    ("Bandits attacked a mine in Besh, killing nine miners.", "attacked", "ground_assault"),
    ("A mine killed nine soldiers near Besh.", "killed", "bombing"),
    ("A bomb exploded outside an air force base in Besh.", "exploded", "bombing"),
    ("The air force bombed Besh.", "bombed", "airstrike"),
    # what is seized or captured says what it is
    ("The seizure of 20 rifles in Besh angered the rebels.", "seizure of", "weapons_seized"),
    ("The army announced the seizure of a large amount of weapons.", "seizure of", "weapons_seized"),
    ("The capture of two rebel leaders near Besh ended the revolt.", "capture of", "arrest"),
    ("The capture of Besh by the rebels ended the siege.", "capture of", "territory_taken"),
    ("The capture of the port by the rebels ended the siege.", "capture of", "territory_taken"),
    # a suicide that takes nobody along
    ("He killed five people and then committed suicide.", "killed", "execution"),
    ("Nine died in Besh. The attack was carried out by suicide bombers.", "attack", "suicide_bombing"),
    # where they fight for a town, they fight
    ("Fighting for the town of Besh went on.", "Fighting", "clash"),
    # fighters on foot against troops, though the report told of bombs or shells before
    (
        "A car bomb exploded in Besh. Insurgents also launched attacks on a military base in Quorra.",
        "attacks",
        "ground_assault",
    ),
    (
        "Shells fell on Besh. An attack carried out by the group on positions of the army failed.",
        "attack",
        "ground_assault",
    ),
    ("A car bomb exploded in Besh. The militants' attack on the market killed nine.", "attack", "bombing"),
    # nor are bombings by terrorists missiles, which others fired because of them
    ("Missiles hit Besh on Monday. The minister recalled the terrorist bombings in Quorra.", "bombings", "bombing"),
    ("Missiles hit Besh on Monday. The minister recalled the bombings in Quorra.", "bombings", "shelling"),
    # a deed days after which another was done tells nothing of that one
    (
        "Days after a gas attack on Besh a woman was killed on a bus in Quorra. A bomb had gone off on the bus.",
        "killed",
        "bombing",
    ),
    # what strikes let out, and what their victims show, says that they were gas
    ("Nine people died in an air strike that released toxic gas on Besh.", "air strike", "chemical_attack"),
    ("The army fired rockets that spread deadly fumes over Besh.", "fired", "chemical_attack"),
    ("Tests on victims of an attack in Besh point to exposure to sarin.", "attack", "chemical_attack"),
    ("Tests on victims of an attack in Besh are not over.", "attack", "ground_assault"),
    (
        "The army has used chemical weapons again, killing nine people in an air strike on Besh.",
        "air strike",
        "chemical_attack",
    ),
    ("The army used chlorine in Besh and carried out an air strike on Quorra.", "air strike", "airstrike"),
    # not what rebels did, in a report that goes on to tell of the army's gas
    (
        "Nine people were killed in a rebel attack on Monday near Besh. Medics fled. Medics wept. The report accused "
        "the army of a gas attack. The gas attack killed 20. A gas attack is a crime.",
        "attack",
        "ground_assault",
    ),
]


@pytest.mark.parametrize(("text", "words", "kind"), REFERRED)
def test_an_open_word_is_what_its_report_tells_of(text: str, words: str, kind: str) -> None:
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text))}
    assert found[words] == kind


WHERE = [
    # where others killed before, they killed in no strike on it
    ("Air strikes hit Besh, where rebels killed 20 villagers on Friday.", "execution"),
    ("Shells hit Besh, where the army says rebels killed a pilot on Friday.", "execution"),
    ("Gunmen attacked Besh, where they killed nine people.", "ground_assault"),
    ("Jets bombed Besh, where a missile killed nine people.", "shelling"),
]


@pytest.mark.parametrize(("text", "kind"), WHERE)
def test_what_is_recalled_of_a_place_is_not_what_hit_it(text: str, kind: str) -> None:
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text), text)}
    assert found["killed"] == kind


def test_what_is_shot_down_hits_nobody() -> None:
    text = "Gunmen shot down two helicopters in Adi on Sunday and killed 12 soldiers."
    assert {m.type for m in report_kinds.resolve(mentions_of(text), text)} == {"shootdown", "shooting"}
    text = "Gunmen shot down a helicopter in Adi on Sunday, killing all 12 people on board."
    assert {m.type for m in report_kinds.resolve(mentions_of(text), text)} == {"shootdown"}
    text = "Nine soldiers were killed and one of its helicopters shot down in clashes with rebels."
    assert "airstrike" not in {m.type for m in report_kinds.resolve(mentions_of(text), text)}
    text = "The mayor spoke of the killing of a pilot who parachuted down near Adi after his plane crashed on Friday."
    assert "airstrike" not in {m.type for m in report_kinds.resolve(mentions_of(text), text)}


FIRE = [
    ("Two people were killed by Israeli fire in Jenin.", "shooting"),
    ("Two people were killed by police fire in Lima.", "shooting"),
    ("Two people were killed by Israeli tank fire in Jenin.", "shelling"),
]
# (report, kind): below a strike of others
UNDER_FIRE = [
    (
        "Jets bombed Jenin. It said two children were killed on Thursday in rebel fire on the west of the city.",
        "shooting",
    ),
    ("Jets bombed Jenin. It said two children were killed in heavy mortar fire.", "shelling"),
    ("Jets bombed Jenin. It said two children were killed on Thursday.", "airstrike"),
]


@pytest.mark.parametrize(("text", "kind"), UNDER_FIRE)
def test_who_was_killed_in_fire_was_killed_in_no_strike_told_before(text: str, kind: str) -> None:
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text), text)}
    assert found["killed"] == kind


@pytest.mark.parametrize(("text", "kind"), FIRE)
def test_whom_somebodys_fire_killed_he_shot(text: str, kind: str) -> None:
    assert {m.type for m in report_kinds.resolve(mentions_of(text), text)} == {kind}
