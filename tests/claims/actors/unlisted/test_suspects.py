"""Named persons whom a report makes perpetrators: invented reports, and the persons."""

from __future__ import annotations

import time

import pytest

from warledger.claims import actors
from warledger.claims.actors.unlisted import suspects


def named(text):
    return [(m.span.of(text), m.name) for m in suspects.find(text, actors.find(text))]


FOUND = [
    (
        "Daniel Okello pleaded guilty to killing two guards. Okello, 31, shot them in March.",
        [("Daniel Okello", "Daniel Okello"), ("Okello", "Daniel Okello")],
    ),
    ("The gunman, identified as Ramon Ibarra, fled in a taxi.", [("Ramon Ibarra", "Ramon Ibarra")]),
    ("Bombing suspect Aung Zaw appeared in court.", [("Aung Zaw", "Aung Zaw")]),
    ("Marek Novotny, 44, was charged with murder in the attack.", [("Marek Novotny", "Marek Novotny")]),
    ("Gunman Jonas Weld was found guilty of killing nine people.", [("Jonas Weld", "Jonas Weld")]),
    ("A court in Nairobi convicted Daniel Okello of murder.", [("Daniel Okello", "Daniel Okello")]),
    ("The raids were plotted by Yemeni preacher Salim Nasser.", [("Salim Nasser", "Salim Nasser")]),
    ("Ramon Ibarra is a suspect in the bombing.", [("Ramon Ibarra", "Ramon Ibarra")]),
    ("Ramon Ibarra, the alleged mastermind of the hotel bombing, was caught.", [("Ramon Ibarra", "Ramon Ibarra")]),
    ("Police are hunting Aung Zaw, the main suspect in the killings.", [("Aung Zaw", "Aung Zaw")]),
    ("Officials believe Salim Nasser was behind the blasts.", [("Salim Nasser", "Salim Nasser")]),
    # who sets off a bomb, and who sets off a mine that others laid
    ("Aung Zaw set off a bomb near the market.", [("Aung Zaw", "Aung Zaw")]),
    ("Aung Zaw set off a mine near the market.", []),
    ("Aung Zaw set off an explosive device abandoned by rebels.", []),
    # two who are accused of it together did it together; what one of them did is his own
    (
        "A court in Nairobi charged Daniel Okello and Ramon Ibarra with nine attacks. Okello shot a guard.",
        [("Daniel Okello and Ramon Ibarra", "Daniel Okello and Ramon Ibarra"), ("Okello", "Daniel Okello")],
    ),
    (
        "Daniel Okello, 29, and Ramon Ibarra, 31, were charged with murder. Okello and Ibarra fled.",
        [
            ("Daniel Okello, 29, and Ramon Ibarra", "Daniel Okello and Ramon Ibarra"),
            ("Okello and Ibarra", "Daniel Okello and Ramon Ibarra"),
        ],
    ),
    # brothers by their surname, where the report says what they did
    (
        "The Okello brothers shot dead nine guards in Lira. Daniel Okello was 22. The brothers fled.",
        [("Okello brothers", "Okello brothers"), ("brothers", "Okello brothers")],
    ),
    (
        "Two Kurdish brothers, Aram and Diyar Akin, planted the bomb in Izmir.",
        [("brothers", "Akin brothers")],
    ),
    # the hunted, and those who serve their time
    ("Daniel Okello has been on the run since the bombing.", [("Daniel Okello", "Daniel Okello")]),
    ("Ramon Ibarra, 31, is serving a life sentence for the massacre.", [("Ramon Ibarra", "Ramon Ibarra")]),
    ("Jonas Weld is wanted by Interpol for the killing of a judge.", [("Jonas Weld", "Jonas Weld")]),
    ("The attacks were planned by the exile Salim Nasser.", [("Salim Nasser", "Salim Nasser")]),
    # what they did with their own hands
    ("Daniel Okello had shot several people in Lira.", [("Daniel Okello", "Daniel Okello")]),
    ("Jonas Weld, a former pastor, fired the shots that killed her.", [("Jonas Weld", "Jonas Weld")]),
    ("Ramon Ibarra, 29, who murdered a couple in Davao, fled.", [("Ramon Ibarra", "Ramon Ibarra")]),
    # the whole of a surname in two words; what joins a name is no part of it
    (
        "Preacher Salim bin Nasser fled. Bin Nasser is accused of ordering the raid.",
        [("Salim bin Nasser", "Salim bin Nasser"), ("Nasser", "Salim bin Nasser")],
    ),
    ("If Ramon Ibarra was convicted of murder, he would appeal.", [("Ramon Ibarra", "Ramon Ibarra")]),
    ("A court in Nairobi convicted Daniel Okello and the Army of murder.", [("Daniel Okello", "Daniel Okello")]),
]
NOT_FOUND = [
    # brothers whom it befell, of whom nothing is said, or who have no surname
    "The Okello brothers were shot dead in Lira. Daniel Okello was 22.",
    "The Okello brothers said that rebels shot nine guards. Daniel Okello was 22.",
    "Two Chechen brothers planted a mine near Argun.",
    "The governor denied that Salim Nasser was behind the blasts.",
    "It is not known whether Salim Nasser was behind the attack.",
    "Salim Nasser was behind the wheel when the bomb went off.",
    "Salim Nasser, the lead investigator in the murder, spoke to reporters.",
    # a place, not a person
    "A raid on a school in Let Pan Gone killed two children.",
    "A strike on the Sela Market killed nine traders.",
    # a word that opens a clause is no name
    "If Okello was charged with murder, nobody said so. While Okello is on trial, he is free.",
    "Daniel Okello was charged with lying to investigators about the attack.",
    "Mayor Ramon Ibarra condemned the attack.",
    "A court in Nairobi convicted Daniel Okello of tax fraud.",
    "The raids were carried out by the Nigerian Army.",
    "The suspects, the United Front said, fled.",
    # who is only to be asked; to whom it was done
    "Daniel Okello is wanted for questioning in the killing.",
    "Ramon Ibarra was shot dead in Davao.",
    "Reporter Ramon Ibarra killed a week ago in Tijuana.",
    "Pastor Jonas Weld shot dead in Lira.",
    "If Weld fired the shots, he was gone by noon.",
    "The raid was in revenge for the death of ELN bomber Ramon Ibarra.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_named_perpetrators_are_found(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_others_are_left_alone(text):
    assert named(text) == []


def test_places_are_no_persons():
    text = "The attacker Khan Bela fled."
    place = suspects.Span(13, 22)
    assert text[13:22] == "Khan Bela"
    assert suspects.find(text, []) != []
    assert suspects.find(text, [], avoid=[place]) == []


def test_hostile_text_costs_linear_time():
    text = "suspect Aaa Bbb Ccc Ddd " * 5000 + "Aaaa " * 20000
    start = time.process_time()
    suspects.find(text, [])
    assert time.process_time() - start < 5
