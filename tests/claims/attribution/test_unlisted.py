"""Speakers by nouns that no list holds, by initials or beside who runs them: (text, words of a figure, source)."""

from __future__ import annotations

import pytest

SPEAKERS = [
    # two nouns that open a clause before a verb of saying
    ("Opposition parties say nine people were shot.", "nine people", "opposition parties"),
    ("The army fired on a march. Nine people died, protest organisers said.", "Nine people", "protest organisers"),
    ("Protest organisers said nine people were shot.", "nine people", "protest organisers"),
    ("Officials said four men died. Cattle keepers said nine men were shot.", "nine men", "cattle keepers"),
    ("Nine people were shot, two men hurt and three houses burned. Police said so.", "Nine people", None),
    # a common noun that opens a sentence is no name
    ("Monitors put the toll of the raid at nine people.", "nine people", "monitors"),
    ("Factory workers said nine drivers were taken.", "nine drivers", "factory workers"),
    ("Undertakers at the cemetery counted nine bodies.", "nine bodies", "undertakers at the cemetery"),
    ("Hazara elders said nine people were shot.", "nine people", "Hazara elders"),
    # a group with a newspaper's name in its own
    ("The Tihama Dawn Brigades said they lost nine fighters near Zabid.", "nine fighters", "Tihama Dawn Brigades"),
    # "report" closes what many tell
    ("A strike on Tamra killed nine, local sources report.", "nine", "local sources"),
    ("A strike on Tamra killed nine in a leaked report.", "nine", None),
    # an officer for the press by initials
    ("Gunmen shot four, police spokesman Ali Sow said. The PPRO added that nine men were held.", "nine men", "police"),
    (
        "The Benue police command said four died. The command's PRO said nine men were held.",
        "nine men",
        "Benue police command",
    ),
    # whose a body is, is no part of its name
    (
        "A spokesman for Haftar's Libyan National Army said it had captured nine men.",
        "nine men",
        "Libyan National Army",
    ),
    # initials of another language, and a body's head
    (
        "The State Attorney General's Office (FGE) said six men died. The FGE's spokesperson said nine fled.",
        "nine",
        "State Attorney General's Office",
    ),
    (
        "The Sela Relief Foundation said four died. The group's director, Ana Ruiz, said nine men were shot.",
        "nine men",
        "Sela Relief Foundation",
    ),
    (
        "The Tamra Ambulance Association said four died. The association's director, Ana Ruiz, said nine men fled.",
        "nine men",
        "Tamra Ambulance Association",
    ),
    # who runs a body, and one whose name an article stands in
    ("The ministry run by the Houthis said nine people died.", "nine people", "Houthi-run ministry"),
    ("The administration controlled by the Bama Front said nine died.", "nine", "Bama Front-run administration"),
    ("Save the Children said nine people were shot.", "nine people", "Save the Children"),
    ("Doctors at a clinic run by Save the Children said nine people were shot.", "nine people", "doctors"),
    ("The health ministry in Hamas-run Gaza said nine people died.", "nine people", "Gaza Health Ministry"),
    # whose spokesman he is
    ("Men shot six. Rebel spokesman Ali Sow, reached in Bria, said they had taken nine trucks.", "nine", "rebels"),
    (
        "The Commissioner of Police, Ali Sow, said four died. A spokesman for the command said nine men fled.",
        "nine men",
        "police",
    ),
    (
        "Analysts say four died. Al-Shabaab shot nine men in Tamra, the group's spokesman said.",
        "nine men",
        "Al-Shabaab",
    ),
    # two, one with its initials
    (
        "The National Liberation Army (ELN) and the FARC said they had killed nine soldiers.",
        "nine soldiers",
        "ELN and FARC",
    ),
    # "she" is who spoke before, not whom the sentence begins with
    ("A woman who fled said four died. Her nine cousins, she said, were shot.", "nine cousins", "a woman"),
    # what pictures show, the report tells
    ("Images showed nine bodies.", "nine bodies", None),
    ("A video showed soldiers shooting nine men.", "nine men", None),
    ("Police said four died. Satellite images showed nine burnt houses.", "nine burnt houses", None),
    ("Images released by the Bama Front showed nine bodies.", "nine bodies", "Bama Front"),
]


@pytest.mark.parametrize(("text", "figure", "source"), SPEAKERS)
def test_who_speaks(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, None) == source
