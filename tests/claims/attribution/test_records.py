"""Speakers told in other shapes: behind a quotation, through their records, the police of a place."""

from __future__ import annotations

import pytest

#: Verbs that tell with a clause, or behind what they close.
CLAUSES = [
    ("A resident of Dasso narrated that gunmen shot nine farmers.", "nine farmers", "a resident"),
    ("Musa Deka informed the press that nine farmers were shot.", "nine farmers", "Musa Deka"),
    ("The governor warned of rebels. “They abducted 12 women,” he continued.", "12 women", "governor"),
    ("“They burned 40 houses,” a trader narrated.", "40 houses", "a trader"),
    ("The mayor hinted that nine gunmen fell.", "nine gunmen", "mayor"),
    ("“They shot nine people.” “They burned 12 huts,” a trader told Reuters.", "nine people", "a trader"),
    ("“They shot nine people.” The rebels were Fulani. “We fled,” a trader said.", "nine people", None),
    # what goes on, and what says nothing
    ("The army continued shelling that day and hit nine houses.", "nine houses", None),
    ("The rebels responded with rockets that killed nine soldiers.", "nine soldiers", None),
    ("The hospital informed families of nine dead.", "nine dead", None),
]
#: Whose figures and statements.
RECORDS = [
    ("Nine men were shot in Dasso, the Sela Monitor's figures show.", "Nine men", "Sela Monitor"),
    ("Nine men were shot in Dasso, UN figures show.", "Nine men", "United Nations"),
    ("The Sela Monitor's latest data show that 45 people were shot.", "45 people", "Sela Monitor"),
    ("The Sela Monitor counts the dead. According to its records, 45 people were shot.", "45 people", "Sela Monitor"),
    ("The Sela Monitor counts the dead. Its tally shows that 45 were shot.", "45", "Sela Monitor"),
    ("The UNs figures show that 45 people were shot.", "45 people", "United Nations"),
    ("The police's figures show that 45 people were shot.", "45 people", "police"),
    ("Nine people were shot, according to a database kept by the Sela Monitor.", "Nine people", "Sela Monitor"),
    ("Nine people were shot, according to a database run by the Sela Monitor.", "Nine people", "Sela Monitor"),
    # a statement without an owner is whose was told of before, and a claim is nobody's by itself
    ("The Sela Front issued a communique. The declaration says nine soldiers fell.", "nine soldiers", "Sela Front"),
    ("The claim of responsibility said nine soldiers fell.", "nine soldiers", None),
    # what is shown by nobody's records
    ("Wounds in the pictures show nine people were shot.", "nine people", None),
]


@pytest.mark.parametrize(("text", "figure", "source"), CLAUSES)
def test_verbs_that_tell_with_a_clause(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, None) == source


@pytest.mark.parametrize(("text", "figure", "source"), RECORDS)
def test_whose_records(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, None) == source


#: "Police" are those that the report names.
POLICE = [
    ("Dasso police say an officer shot a man. Police say nine people fled.", "nine people", "Dasso police"),
    (
        "Nine people were shot, police said. The Dasso Police Department has sent officers.",
        "Nine",
        "Dasso Police Department",
    ),
    ("Nine people were shot, said police spokesman Musa Deka. A Dasso police car burned.", "Nine", "Dasso police"),
    # more than one, another place, a kind of police, a state, a place without its comma
    ("Nine people were shot, police said. Dasso police and Tamra police sent men.", "Nine", "police"),
    ("On Friday police said nine people were shot.", "nine people", "police"),
    ("Late on Friday Dasso police said nine people were shot.", "nine people", "Dasso police"),
    ("Rebels entered Dasso. The police said nine people were shot.", "nine people", "police"),
    ("In Dasso police said nine people were shot.", "nine people", "police"),
    ("Dasso police sent men. Police in Tamra said nine people were shot.", "nine people", "police"),
    ("Nine people were shot, police said. Military Police sent men.", "Nine", "police"),
    ("Nine people were shot in central Peru police said.", "Nine", "police"),
    ("Nine people were shot in Tamra police said.", "Nine", "police"),
]


@pytest.mark.parametrize(("text", "figure", "source"), POLICE)
def test_the_police_of_a_place(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, None) == source


#: What somebody says besides what they do.
DEEDS = [
    ("Police went to the scene in Dasso, confirming the discovery of four bodies.", "four bodies", "police"),
    ("Firefighters reached Tamra on Monday, reporting that nine people burned.", "nine people", "firefighters"),
    ("The Sela Front left Tamra, saying it had lost 12 men.", "12 men", "Sela Front"),
    ("Rebels shelled the market, claiming the lives of 12 people.", "12 people", None),
    ("The raid went on, reporting the death of two is hard.", "two", None),
    ("The army took Tamra, saying life was normal after nine men fell.", "nine men", None),
]


@pytest.mark.parametrize(("text", "figure", "source"), DEEDS)
def test_what_is_said_besides_a_deed(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, None) == source


#: Who counts the parts has counted the whole.
PARTED = [
    (
        "A total of 89 rebels fell. Of the total number, 41 fell in Tamra, records from the 6th Division showed.",
        "89 rebels",
        "6th Division",
    ),
    ("Gunmen killed 20 people. Of this total, nine were women, medics said.", "20 people", "medics"),
    ("Gunmen killed 20 people. Of the wounded, nine were women, medics said.", "20 people", None),
    ("Gunmen killed 20 people in Beni. The toll was given by the Sela Monitor.", "20 people", "Sela Monitor"),
    ("Gunmen killed 20 people in Beni. These figures were released by the Sela Monitor.", "20 people", "Sela Monitor"),
    ("Gunmen killed 20 people in Beni. The car was driven by the Sela Monitor.", "20 people", None),
    ("Rain fell for a day. Of the total, nine were women, medics said.", "a day", None),
    ("The mayor said 20 people fell. Of the total, nine were women, medics said.", "20 people", "mayor"),
]


@pytest.mark.parametrize(("text", "figure", "source"), PARTED)
def test_who_counts_the_parts_counts_the_whole(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, None) == source


#: Names of media and of offices.
NAMED = [
    ("State television MRTV reported that nine soldiers fell.", "nine soldiers", "MRTV"),
    ("Awa Deka, a spokeswoman for the UNHCR office in Goma, said nine people fled.", "nine people", "UNHCR"),
]


@pytest.mark.parametrize(("text", "figure", "source"), NAMED)
def test_names_of_bodies(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, "CD") == source


#: Spokespersons somewhere, pronouns behind "according to", names with "Jr.", governments of a part, units, lists.
MEANT = [
    ("The police spokesperson in the state, Musa Deka, said nine men fell.", "NG", "nine men", "police"),
    ("An army spokesman in the Tamra region said nine men fell.", "CD", "nine men", "Congolese government forces"),
    ("Awa Deka warned of rebels. According to him, nine men fell.", None, "nine men", "Awa Deka"),
    ("Residents warned of rebels. Nine men fell, according to them.", None, "Nine men", "residents"),
    ("General Ado Deka Jr., Western Command chief, said nine men fell.", "PH", "nine men", "Ado Deka"),
    ("The municipal government said nine people were shot.", "MX", "nine people", "municipal government"),
    ("The Borno State Government said nine people were shot.", "NG", "nine people", "Borno State Government"),
    (
        "The Tamra PDF said it struck. A spokesman of the PDF said ten fell.",
        "MM",
        "ten",
        "Tamra People's Defence Force",
    ),
    (
        "The PDF-Tamra said it struck. The Dasso PDF denied it. A spokesman of the PDF said ten fell.",
        "MM",
        "ten",
        "People's Defence Force",
    ),
    (
        "Rebels struck, killing dozens of soldiers, residents and officials said.",
        "ML",
        "dozens",
        "residents and officials",
    ),
    ("Police, residents and officials said nine people fell.", "ML", "nine people", "police, residents and officials"),
    ("Al-Shabaab struck. Military officials said nine fell. The group said it killed 53.", "SO", "53", "Al-Shabaab"),
    ("A local elected official told Reuters that 17 people were shot.", "NE", "17 people", "a local elected official"),
]


@pytest.mark.parametrize(("text", "country", "figure", "source"), MEANT)
def test_whom_words_mean(told_by, text: str, country: str | None, figure: str, source: str) -> None:
    assert told_by(text, figure, country) == source


#: Others than those before, initials in brackets, wings, figures from somebody.
OTHERS = [
    ("A security source said nine men fell. Another security source said ten fell.", "ten", "another security source"),
    ("A teacher said nine men fell. The second witness, a farmer, counted 14 bodies.", "14 bodies", "second witness"),
    ("Ado Bako saw it. Sela Relief Agency (SRA) spokesman Musa Deka said ten fell.", "ten", "Sela Relief Agency"),
    ("Ado Bako said nine fell. Spokesman Musa Deka said ten fell.", "ten", "Musa Deka"),
    ("Shells fell while the armed wing of Hamas said its men destroyed two tanks.", "two tanks", "Hamas"),
    ("The Sela Front's political wing said nine men fell.", "nine men", "Sela Front"),
    ("Nine men fell, Reuters reported, citing figures from local hospitals.", "Nine men", "local hospitals"),
    ("According to police data, 120 men fell.", "120 men", "police"),
    ("Inspector-General of Police Anil Deka said nine men fell.", "nine men", "Anil Deka"),
    ("Nine men fell, a vigilante and a resident said.", "Nine men", "a vigilante and a resident"),
]


@pytest.mark.parametrize(("text", "figure", "source"), OTHERS)
def test_who_else_is_meant(told_by, text: str, figure: str, source: str) -> None:
    assert told_by(text, figure, None) == source


#: One of those before, those whom a medium asked, first names, who an officer is not.
ASKED = [
    ("The Front's men shot nine people, according to one of the residents.", "nine people", "a resident"),
    ("Residents contacted by the Lusa news agency gave a toll of nine.", "nine", "residents"),
    ("A man shot by the Bama Front said nine men fell.", "nine men", "Bama Front"),
    ("Somchai Nookong said two fell. Pol Lt Somchai said nine fell.", "nine", "Somchai Nookong"),
    ("Awa Deka said two fell. Ado Deka said nine fell.", "nine", "Ado Deka"),
    ("A senior police officer said two fell. Nine fell, the police said.", "Nine", "police"),
    ("A senior police officer said two fell. Nine fell, the officer said.", "Nine", "a senior police officer"),
    ("Quoting the police, Dawn reported that nine men fell.", "nine men", "police"),
    ("Rapes went on, Indepaz said. Nine farmers were shot, the research institute said.", "Nine farmers", "Indepaz"),
    ("The Sela Front issued a statement. According to the update, 12 tanks burned.", "12 tanks", "Sela Front"),
    ("Police went to the scene confirming the discovery of four bodies.", "four bodies", "police"),
    ("Police received a letter confirming the death of four men.", "four men", None),
]


@pytest.mark.parametrize(("text", "figure", "source"), ASKED)
def test_who_was_asked(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, None) == source
