"""People who are no fighters but did it: (text, words that mean them, the name that claims carry)."""

from __future__ import annotations

import pytest

from warledger.claims.actors import find
from warledger.claims.actors.unlisted.doers import find as doers

DID = [
    ("Herders killed at least nine farmers in Bokkos.", "Herders", "herders"),
    ("On Monday, inmates stabbed five others to death in Guayaquil.", "inmates", "inmates"),
    ("In Delmas, an angry crowd lynched two men.", "an angry crowd", "crowd"),
    ("Police said that villagers had beaten two strangers to death.", "villagers", "villagers"),
    ("Settlers shot at a shepherd near Hebron.", "Settlers", "settlers"),
    ("Men on camels attacked the village of Ardamata.", "Men", "men"),
    ("A policeman was stabbed to death by the crowd in Diffa.", "the crowd", "crowd"),
    ("Two guards were burned alive by rioters.", "rioters", "rioters"),
    ("The governor blamed the killings on suspected herdsmen.", "suspected herdsmen", "herders"),
    ("It was the third attack by pastoralists in a month.", "pastoralists", "pastoralists"),
    ("A judge left Cali days after a sniper killed two of his guards.", "a sniper", "snipers"),
    ("The surgeon was killed in his kitchen by a sniper's bullet.", "a sniper", "snipers"),
    ("A woman died when two would-be robbers emptied their pistols in a bank.", "two would-be robbers", "robbers"),
    ("Two men were wounded by sniper fire in Taiz.", None, None),
    # whose they are
    ("Berom youths killed five herders near Jos.", "Berom youths", "Berom youths"),
    ("Nine men died in an ambush by Sikin tribesmen.", "Sikin tribesmen", "Sikin tribesmen"),
    ("Armed herders killed nine farmers in Benue.", "Armed herders", "herders"),
    ("Suspected herders attacked farming villages near Jos.", "Suspected herders", "herders"),
    # those whom it was done to, who speak, or who are only near
    ("Farmers killed in the raid were buried.", None, None),
    ("Clashes between herders and farmers killed 12 people.", None, None),
    ("An attack on villagers killed ten people.", None, None),
    ("The raid reported by residents killed two.", None, None),
    ("Pictures taken by residents show two bodies.", None, None),
    ("It was an attack by residents' enemies.", None, None),
    ("Villagers attacked in May have not returned.", None, None),
]


@pytest.mark.parametrize(("text", "words", "name"), DID, ids=[row[0][:40] for row in DID])
def test_who_did_it_in_the_reports_own_word(text, words, name):
    assert [(m.span.of(text), m.name) for m in doers(text)] == ([(words, name)] if words else [])


def test_each_of_several_who_did_it():
    text = (
        'ANGRY VILLAGERS KILLED TWO BANDITS\nİlker Demir, a farmer, saw it. "Students fled," he said: residents '
        "lynched three men, and a fourth was stabbed by youths; rioters, who later burned a market, blamed herders."
    )
    assert [m.name for m in doers(text)] == ["villagers", "residents", "youths", "rioters", "herders"]


def test_those_who_did_it_are_no_civilians():
    (one,) = find("Villagers killed two bandits in Sokoto.", country="NG")[:1]
    assert (one.name, one.kind, one.side) == ("villagers", "generic_armed", "villagers")


def test_those_whom_it_was_done_to_are():
    (one,) = find("Two villagers were killed by a mine in Sokoto.", country="NG")[:1]
    assert one.kind == "civilians"


# text, country, words, name
ARMIES = [
    ("Soldiers shot two men dead in Jenin.", "PS", "Soldiers", "Israel"),
    ("The army said a soldier was hurt.", "PS", "army", "Israel"),
    ("Police arrested two men in Ramallah.", "PS", "Police", "Palestinian police"),
    ("Soldiers shot two men dead in Pinlebu.", "MM", "Soldiers", "Myanmar military"),
]


@pytest.mark.parametrize(("text", "country", "words", "name"), ARMIES)
def test_whose_army_it_is_where_another_states_is_there(text, country, words, name):
    assert [m.name for m in find(text, country=country) if m.span.of(text) == words] == [name]
