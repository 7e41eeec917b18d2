"""Mentions of one event are one, and one more attack is another."""

from __future__ import annotations

import pytest

from warledger.claims.events import distinct
from warledger.claims.events.kind import report_kinds
from warledger.claims.events.one_event.distinct import cluster

from .mentions import events_of, mentions_of

PARTS = [
    # (text, how many clashes): a town, then the part of it where it was
    ("Rebels died in a clash in Lagonoy on Monday. Troops clashed with rebels in Barangay Sua at noon.", 1),
    ("Rebels died in a clash in Dawa Township on Monday. Guards clashed with rebels in Yaung Village.", 1),
    # another town, two parts, a town that is no village's district
    ("Rebels died in a clash in Lagonoy on Monday. Troops clashed with rebels in Barangay Sua in Bulan.", 2),
    ("Troops clashed with rebels in Barangay Sua on Monday. Troops clashed with rebels in Barangay Toy.", 2),
    ("Rebels died in a clash in Lagonoy on Monday. Guards clashed with rebels in Yaung Village.", 2),
]


@pytest.mark.parametrize(("text", "count"), PARTS)
def test_a_part_of_a_town_is_where_the_event_of_the_town_was(text: str, count: int) -> None:
    text = f"The army told of it. {text}"
    assert len([c for c in cluster(report_kinds.resolve(mentions_of(text), text), text) if c.type == "clash"]) == count


ONE_BOMB = [
    # (text, types of its events): a bomb and whoever carried it are one bombing
    ("A car bomb exploded in Maiduguri on Monday. A suicide bomber rammed it into a checkpoint, killing nine.",
     ["suicide_bombing"]),
    ("Nine people were killed in a car bomb attack in Kona on Sunday. Police said a suicide bomber blew himself up at "
     "the bus park in Kona.", ["suicide_bombing"]),
    ("A blast hit a church in Jolo on Sunday. A woman blew herself up at the door, the army said.",
     ["suicide_bombing"]),
    # a headline that lost its full stop
    ("Death toll in bomb attack on Kona market hits 43 A suicide car bomb attack on the market of Kona killed 43 "
     "people on Sunday. Nobody said who did it.", ["suicide_bombing"]),
    # one that was planted, one elsewhere, one that is set apart
    ("A roadside bomb killed two soldiers in Baquba. A suicide bomber blew himself up in Baquba, killing nine.",
     ["bombing", "suicide_bombing"]),
    ("A bomb killed two soldiers in Mosul. A suicide bomber blew himself up in Baghdad, killing nine.",
     ["bombing", "suicide_bombing"]),
    ("A car bomb killed two guards in Kabul. Another bomber blew himself up in Kabul, killing nine.",
     ["bombing", "suicide_bombing"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "types"), ONE_BOMB, ids=[row[0][:50] for row in ONE_BOMB])
def test_one_bombing_is_no_two(text: str, types: list[str]) -> None:
    assert sorted({event.type for event in events_of(text)}) == types


BROKE_OUT = [
    # what an attack set off is that attack
    ("Al-Shabaab fighters launched an attack on a base near Bosaso on Sunday and fierce clashes broke out. Nine "
     "soldiers were killed in the clashes.", ["ground_assault"]),
    ("Rebels attacked an army post outside Goma on Sunday, and a gun battle ensued. Six men died in the fighting.",
     ["ground_assault"]),
    # fighting of another town, and fighting that came before the attack
    ("Rebels launched an assault on Sake on Sunday. Clashes broke out in Rutshuru on Sunday, killing six soldiers.",
     ["clash", "ground_assault"]),
    ("Clashes broke out near Sake on Sunday, killing six soldiers. Rebels launched an assault on Sake on Monday.",
     ["clash", "ground_assault"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "types"), BROKE_OUT, ids=[row[0][:50] for row in BROKE_OUT])
def test_what_an_attack_sets_off_is_no_second_event(text: str, types: list[str]) -> None:
    assert sorted({event.type for event in events_of(text)}) == types


DISTINCT = [
    # (report, types of its events)
    (
        "A car bomb exploded in the market of Garowe on Monday, killing 12 people. The blast wrecked shops. "
        "No group claimed the attack.",
        ["bombing"],
    ),
    (
        "An army air strike on the town of Pauk killed seven people. The attack destroyed a school, residents said.",
        ["airstrike"],
    ),
    (
        "Terrorists fired mortar shells at Nasra district, injuring three people. They also fired rockets at Wadi "
        "district, killing a child.",
        ["shelling", "shelling"],
    ),
    (
        "Gunmen attacked the village of Solhan and killed 20 people on Friday. Since 2015 the conflict has killed "
        "thousands of people.",
        ["ground_assault"],
    ),
    # how somebody was shot, and what the wounds were, are no events beside the fight
    ("Two men were shot in an exchange of gunfire with police in Bafia.", ["clash"]),
    ("Three gendarmes sustained gunshot wounds when rebels stormed a post at Kumba.", ["ground_assault"]),
    ("A man was executed in Iguala on Monday. He was found with multiple gunshots.", ["execution"]),
    ("A man died of gunshot wounds in Jos on Monday.", ["shooting"]),
    # how an offensive killed them, nobody says
    ("A new offensive by M23 rebels killed 12 civilians in Sake on Sunday, residents said.", ["offensive"]),
    ("The ministers discussed trade on Tuesday.", []),
    # what is only demanded is none
    ("The party urged the army to shell the rebels in Goma on Monday.", []),
    ("Protesters called on the army to bomb the rebels in Goma.", []),
]


@pytest.mark.parametrize(("text", "kinds"), DISTINCT)
def test_mentions_of_one_event_are_one_and_towns_part_events(text: str, kinds: list[str]) -> None:
    assert sorted(e.type for e in events_of(text)) == sorted(kinds)


def test_an_event_keeps_its_mentions_and_quotes_a_clause_of_the_report() -> None:
    text = DISTINCT[0][0]
    (event,) = events_of(text)
    assert {"exploded", "blast", "attack"} <= {m.head.of(text) for m in event.mentions}
    assert event.quote.of(text).startswith("A car bomb exploded in the market of Garowe")
    assert all(0 <= s.start < s.end <= len(text) for s in event.evidence)


ONE_MORE = [
    # (report, airstrikes): the words that tell of one more attack
    ("An air strike hit Rafala on Monday. Another air strike killed two farmers.", 2),
    ("An air strike hit Rafala on Monday. A second strike targeted a clinic and killed its guard.", 2),
    ("An air strike hit Rafala on Monday. Two other air strikes wounded nine.", 2),
    ("Jets flew low. An air strike hit a clinic in Rafala. Later separate air strikes near Rafala killed six.", 1),
    ("Jets flew low. It rained. An air strike hit a clinic in Rafala. Separate air strikes near Rafala killed six.", 2),
    ("An air strike hit Rafala on Monday. The air strike killed two farmers.", 1),
    ("An air strike hit Rafala on Monday. Elsewhere, an air strike killed two farmers.", 2),
    ("An air strike hit Rafala on Monday. In another incident, an air strike killed two farmers.", 2),
    ("An air strike hit Rafala on Monday. Other sources said the air strike killed two.", 1),
]


@pytest.mark.parametrize(("text", "count"), ONE_MORE)
def test_one_more_attack_is_an_event_of_its_own(text: str, count: int) -> None:
    events = [e for e in distinct(mentions_of(text), text, keep=0.0) if e.type == "airstrike"]
    assert len(events) == count


AS_ITS_CLAUSE = [
    # (report, types of its events): an attack that opens the clause that tells it, or that a participle goes on with
    ("In a second attack an hour later, gunmen shot dead two farmers in Besh.", ["shooting"]),
    ("In the latest attack, a roadside bomb killed two soldiers in Besh.", ["bombing"]),
    ("In another attack, militants stormed a church in Besh.", ["ground_assault"]),
    ("After an attack, police shot dead two men in Besh.", ["ground_assault", "shooting"]),
    ("Gunmen attacked the market in Besh on Sunday, shooting at traders.", ["ground_assault"]),
    ("Gunmen attacked the market in Besh on Sunday. Police opened fire.", ["ground_assault", "shooting"]),
    ("An attack by bandits killed nine people in Besh.", ["ground_assault"]),
    ("A militant attack in Besh killed nine people.", ["ground_assault"]),
    ("Bandits killed nine people and abducted 14 others in an attack on Besh.", ["abduction", "ground_assault"]),
    # what is attacked, or hit, is no means
    ("Two workers were killed when rebels attacked a mine in Besh.", ["ground_assault"]),
    ("Two soldiers were killed by a mine in Besh.", ["bombing"]),
    ("A missile destroyed two helicopters in Besh.", ["shelling"]),
    # how the attack ended
    ("A gunman killed nine people at a market in Besh. Police shot the gunman dead.", ["shooting"]),
    ("Gunmen stormed an inn in Besh on Sunday. Soldiers killed the attackers.", ["ground_assault"]),
    ("Police shot the gunman dead in Besh.", ["shooting"]),
    # villagers are no fighters, whoever else they may be
    ("Armed rebels killed twelve villagers in Besh on Sunday.", ["execution"]),
    ("Armed rebels killed twelve militiamen in Besh on Sunday.", ["clash"]),
    # when it was, and no event of its own
    ("Gunmen opened fire on villagers as they fled.", ["shooting"]),
    ("Gunmen opened fire on the village as families fled.", ["displacement", "shooting"]),
]


@pytest.mark.parametrize(("text", "types"), AS_ITS_CLAUSE)
def test_what_one_clause_tells_is_one_event(text: str, types: list[str]) -> None:
    assert sorted(str(e.type) for e in distinct(mentions_of(text), text, keep=0.0)) == types


MORE_BLASTS = [
    ("A bomb exploded in Rafala on Monday. Another bomb went off in front of a bank.", 2),
    ("A car bomb exploded in Rafala. A second bomb exploded an hour later near a school.", 2),
    ("A bomb exploded in Rafala on Monday. The bomb exploded near a church.", 1),
]


@pytest.mark.parametrize(("text", "count"), MORE_BLASTS)
def test_one_more_bomb_is_an_event_of_its_own(text: str, count: int) -> None:
    events = [e for e in distinct(mentions_of(text), text, keep=0.0) if e.type == "bombing"]
    assert len(events) == count
