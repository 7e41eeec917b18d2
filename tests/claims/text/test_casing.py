"""Texts in capitals, or without any: read in the case of running text, and quoted as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger import reports, samples
from warledger.claims.coder import Coder
from warledger.claims.parsing import syntax
from warledger.claims.read import read as readings
from warledger.claims.text import casing
from warledger.knowledge.actors import Registry
from warledger.records import Report
from warledger.reports.reading import read

TOWNS = frozenset(("goma", "paris", "lima"))


def mixed(text):
    return casing.mixed(
        text, registry=Registry.load(), index=syntax.words, places=lambda words: TOWNS.intersection(words)
    )


ROWS = [
    # names of people and places that no list holds, common words, inflected ones
    (
        "GENERAL ODEKE TARAWO SAID GUNMEN TORCHED SEVEN HUTS NEAR KWAHI-SOFO.",
        "General Odeke Tarawo said gunmen torched seven huts near Kwahi-Sofo.",
    ),
    # a given name that lists of words hold, before another name alone
    ("COMMANDER CARLOS TARAWO AND A PILOT FLED NEAR GOMA", "Commander Carlos Tarawo and a pilot fled near Goma"),
    # actors, states and their people are written as the registry writes them
    ("THE ELN AND TWO COLOMBIAN SOLDIERS CLASHED", "The ELN and two Colombian soldiers clashed"),
    ("BOKO HARAM FIGHTERS LEFT CHAD ON MONDAY", "Boko Haram fighters left Chad on Monday"),
    # a common word stays one where some group's initials are the same letters
    ("THE FACT THAT GUERRILLAS FLED NEAR TUMACO", "The fact that guerrillas fled near Tumaco"),
    # what is somebody's: a state's, anybody's
    ("THE WAR IN EL SALVADOR'S NORTH IS EVERYBODY'S FAULT", "The war in El Salvador's north is everybody's fault"),
    ("SOURCES OF THE FARC'S AND KWAHI'S MEN FLED NEAR GOMA", "Sources of the FARC's and Kwahi's men fled near Goma"),
    # initials, of those in brackets too
    ("THE U.S. ARMY TOLD US IT FIRED ON 12 MAY", "The U.S. army told us it fired on 12 May"),
    ("FIVE IS MILITANTS DIED IN A US STRIKE", "Five IS militants died in a US strike"),
    ("REBELS OF THE SELA FRONT (SFL) SAID SFL MEN FLED", "Rebels of the Sela front (SFL) said SFL men fled"),
    # a word that is a large town's name as well
    ("SHELLS FELL ON GOMA AND PARIS AGAIN", "Shells fell on Goma and Paris again"),
    # a message without any capital, and one with a capital for each word
    ("gunmen of boko haram killed nine in kwahi-sofo", "Gunmen of Boko Haram killed nine in Kwahi-Sofo"),
    (
        "Gunmen Killed Nine Farmers Near Kwahi. They Came On Motorcycles, Police Told Reporters. Two Women Were Taken "
        "And Several Houses Burnt. The Army Later Sent Soldiers Who Found Nobody, Residents Said.",
        "Gunmen killed nine farmers near Kwahi. They came on motorcycles, police told reporters. Two women were taken "
        "and several houses burnt. The army later sent soldiers who found nobody, residents said.",
    ),
    # running text with names and initials in capitals stays as it is
    ("Fighters of the ELN and FARC fled. The UN said so.", None),
    ("BAMAKO (Meridian Wire) - Gunmen killed nine people.", None),
    # only the headline is in capitals
    ("BANDITS KILL NINE IN A RAID\nNine died in Talata.", "Bandits kill nine in a raid\nNine died in Talata."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_mixed(text, expected):
    assert mixed(text) == (text if expected is None else expected)


@given(st.text(alphabet=st.sampled_from("AB Éß.İŁ-'(\n12US "), max_size=60))
def test_any_text_keeps_its_letters_and_length(text):
    assert len(mixed(text)) == len(text)
    assert mixed(text).casefold() == text.casefold()


@pytest.fixture(scope="module")
def coder():
    return Coder()


def test_what_is_read_in_mixed_case_is_quoted_in_capitals(coder):
    text = "GUNMEN KILLED 12 VILLAGERS IN KADUNA ON MONDAY, POLICE SAID."
    (claim,) = (c for c in coder.code(reports.report(text, date="2023-05-10")).claims if c.effect == "killed")
    assert (claim.low, claim.agent, claim.counted, claim.place.text) == (12, "gunmen", "VILLAGERS", "KADUNA")
    assert (claim.place.name, claim.date_text, str(claim.start)) == ("Kaduna", "MONDAY", "2023-05-08")


def test_a_report_in_capitals_makes_the_figures_that_it_makes_in_mixed_case(coder):
    plain = [item for item in read(samples.path()) if isinstance(item, Report)]
    loud = [reports.report(r.text.upper(), id=r.id, date=r.date) for r in plain if len(r.text.upper()) == len(r.text)]
    plain = [reports.report(r.text, id=r.id, date=r.date) for r in plain if len(r.text.upper()) == len(r.text)]
    one, other = (
        {
            (c.report, c.evidence["figure"][0].start // 20, c.effect, c.low, c.high, c.place and c.place.text.upper())
            for coding in coder.code_many(each)
            for c in coding.claims
            if c.effect
        }
        for each in (plain, loud)
    )
    assert len(one & other) >= 0.8 * len(one)


def test_a_word_that_is_only_near_to_a_towns_name_is_written_small(coder):
    text = "THE BISHOP SAID THAT HE HAD BEEN IN TOUCH WITH THE FAMILIES OF SIX PRIESTS SHOT DEAD IN GOMA."
    assert coder.tools.gazetteer.lookup(["touch"])["touch"][0].match == "variant"  # of Tokyo
    (reading,) = readings([reports.report(text)], coder.tools)
    assert "in touch with" in reading.text


def test_the_parser_sees_small_letters(coder):
    (reading,) = readings([reports.report("NINE FARMERS WERE KIDNAPPED IN KADUNA.")], coder.tools)
    assert [token.tag_ for token in reading.docs[0]][1:4] == ["NNS", "VBD", "VBN"]
