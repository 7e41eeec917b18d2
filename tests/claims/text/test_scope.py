"""Scope: (text, in scope) for reports, (sentence, neighbours, violent) for the losses in one sentence."""

from __future__ import annotations

import pytest

from warledger.claims.actors import armed, scanned
from warledger.claims.text.scope import in_scope, violent
from warledger.claims.text.sentences import sentences

IN_SCOPE = [
    "Police killed 21 people in Rio de Janeiro on Friday.",
    "Rival clans fought in Galkayo on Monday, leaving 12 people dead.",
    "Gunmen on motorbikes attacked the village of Tindou at dawn. Nine people died.",
    "An explosion inside a minibus killed four people in the centre of the capital, police said.",
    "The mayor was shot as he left his office in Buenaventura. He died in hospital.",
    "Police arrested 14 protesters after clashes outside the ministry.",
    "THE COLUMN WAS AMBUSHED ON THE ROAD TO SAN VICENTE. TWO SOLDIERS WERE WOUNDED.",
    "The ministry of health said 12 patients were killed when warplanes bombed the hospital.",
    "Residents fled as the army and separatist fighters traded artillery fire near Kalemyo.",
    "A worker was killed when an old landmine exploded under his tractor near Al-Khairat.",
    "Three officers were killed in Kharvat on Monday, a spokesman said.",
    "Russia has lost 1,180 troops and 12 tanks over the past day, the general staff said.",
    "The militia said the army had lost up to 40 soldiers near Jizan.",
    "Haitian gangs burned dozens of homes in Delmas this week, forcing 5,000 people to flee.",
    "A mob torched nine churches in Jaranwala on Wednesday.",
    "Troops recaptured the town of Palma on Tuesday.",
    "Government forces were driven out of Palma on Tuesday.",
    "At least 63 people were killed when tanks entered Sela, the health ministry said.",
    "Tanks rolled into Nyala at dawn. At least 63 people were killed across the state, the health ministry said.",
    "Shells fell on Donetsk on Friday. Three people were killed, the mayor said.",
    "Unknown men hacked 12 villagers to death in Beni on Thursday night.",
    "Twelve bodies were found in a mass grave near Tarhuna.",
    "Police in Kampala arrested 14 opposition supporters on Thursday, a lawyer said.",
    "Nine journalists were detained in Harare on Monday.",
    "Twelve farmers were slaughtered in their homes near Kukawa, elders said.",
    "Cholera broke out in the camp after shelling destroyed its wells. Forty shells fell on Monday.",
]
OUT_OF_SCOPE = [
    "Rival factions fought for the party's leadership. Two ministers left.",
    "Cholera killed 30 people in the river district. Health officials blamed dirty water for the outbreak.",
    "A bus plunged into a ravine near Cochabamba, killing 18 passengers. The accident closed the road.",
    "Floods have killed 60 people and displaced thousands since the monsoon began.",
    "The striker scored twice in a battle for third place. The coach praised the season's best attack.",
    "An earthquake of magnitude 6.1 destroyed 200 homes. Rescuers found 14 bodies.",
    "The senate killed the bill after a long fight over the budget.",
    "The film was shot in Bogota and had explosive success at the box office.",
    "Three swans found dead by the lake tested positive for bird flu; poultry within three kilometres will be culled.",
    "Two constables were killed when their van overturned near Cali.",
    "An officer said that a firefighter was killed in the blaze.",
    "The army lost 12 soldiers to cholera in the epidemic, health officials said.",
    "The club has lost 12 matches this season.",
    "Wildfires burned hundreds of homes in Maui and killed 93 people.",
    "The mob of fans cheered as the team won.",
    "Police killed two dogs near Leeds.",
    "Twelve calves were slaughtered on farms near Kukawa, elders said.",
    "A police car killed two people near Leeds.",
    "Nothing happened.",
    "Nine people died in Hanoi, the health ministry said.",
    "Soldiers searched the hillside for survivors. Nine people were killed, the mayor said.",
    "Police arrested 14 people for fraud in Harare on Thursday.",
    "",
]


@pytest.mark.parametrize("text", IN_SCOPE)
def test_reports_of_violence_are_in_scope(text: str) -> None:
    verdict = in_scope(text, sentences(text))
    assert verdict.in_scope, verdict.reason
    assert verdict.evidence
    assert all(0 <= span.start < span.end <= len(text) for span in verdict.evidence)


@pytest.mark.parametrize("text", OUT_OF_SCOPE)
def test_other_harm_is_out_of_scope(text: str) -> None:
    verdict = in_scope(text, sentences(text))
    assert not verdict.in_scope
    assert verdict.reason


def test_the_evidence_is_words_of_the_report() -> None:
    text = "Quiet returned. Gunmen abducted six teachers in Zamfara."
    verdict = in_scope(text, sentences(text))
    assert "Gunmen" in {span.of(text) for span in verdict.evidence}


def test_the_reason_names_the_other_harm() -> None:
    text = "The cyclone killed 12 people. Floods cut the road, and a landslide buried two houses."
    assert "cyclone" in in_scope(text, sentences(text)).reason


SENTENCES = [
    # (sentence, neighbours, violent)
    ("Six soldiers were killed in the ambush.", [], True),
    ("Four civilians were killed in rebel fire on the market.", [], True),
    ("Eight people died in a car accident on the same road.", ["The army shelled the town."], False),
    ("Two others died of cholera in the camp.", ["The militia attacked the camp."], False),
    ("The earthquake killed 40.", [], False),
    ("A fire in the warehouse killed three workers.", [], False),
    ("He died of his wounds after the shooting.", [], True),
    ("Two crew members died in a helicopter crash.", [], False),
    ("Twelve people died.", ["A suicide bomber struck the mosque."], True),
    ("Twelve people died.", ["The flood swept away a bridge."], False),
    # neither the sentence nor its neighbours tell of a cause: the report's own scope decides, not this
    ("Twelve people died.", [], True),
]


@pytest.mark.parametrize(("sentence", "neighbours", "expected"), SENTENCES)
def test_losses_by_violence(sentence: str, neighbours: list[str], expected: bool) -> None:
    assert violent(sentence, neighbours) is expected


@pytest.mark.parametrize("unit", ["a", "killed ", "died in the ", "dead of a a a a ", "bomb flood "])
def test_a_megabyte_on_one_line_is_read_in_a_moment(unit: str) -> None:
    import time

    text = unit * (1_000_000 // len(unit))
    found = sentences(text)
    began = time.process_time()
    in_scope(text, found)
    violent(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Members of the M23 killed three farmers in Rutshuru.", True),
        ("Two women were injured by the Rapid Support Forces near Kutum.", True),
        ("The Red Valley Front killed three farmers in Rutshuru.", True),  # a group by its name's shape
        ("Three farmers were killed in Rutshuru.", False),
        # people who are no fighters, and killed people
        ("Fulani herdsmen killed nine people near Jos.", True),
        ("Nine people were killed by Fulani herdsmen near Jos.", True),
        ("Villagers killed nine wild boars near Jos.", False),
        ("The M23 and the ministers held talks in Luanda.", False),
        ("Floods killed 40 people and displaced thousands in Rutshuru, which the M23 holds.", False),
    ],
)
def test_a_groups_name_beside_losses_tells_of_violence(text: str, told: bool) -> None:
    assert in_scope(text, sentences(text), armed(scanned(text))).in_scope is told
