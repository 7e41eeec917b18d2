"""A candidate with what stands around it in, whether that speaks against its being a place out."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.acting import is_tribe, the_tribe
from warledger.claims.places.judging.around import Around
from warledger.claims.places.judging.divisions import is_division
from warledger.claims.places.judging.introduced import PLACES_PARTS, explained_as_place
from warledger.claims.places.judging.known import Known
from warledger.claims.places.judging.strengths import AFTER_MAYBE, ANYWHERE, BARE, BEFORE_PARTY
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token, gap
from warledger.claims.places.words import (
    APART,
    BETWEEN,
    DIRECTIONS,
    GATHERINGS,
    HEADS,
    LEVELS,
    NOT_PLACES,
    PARTIES,
    PEOPLE,
    SPEAKING,
    TIMES,
    TITLES,
    WHERE,
)
from warledger.claims.text.given_names import GIVEN_NAMES

#: An office of a state, unless it is one of its provinces: "Department of Justice", "Department of Cauca".
_OFFICE = compiled(r"\bDepartment of (?:the )?$")
_OFFICE_REACH = 20
#: Levels of words of kind that are surnames as well: Hill, Forest, Ward.
_SURNAMES = frozenset({"site", "region", "neighbourhood"})
#: What one has in a person as well: "confidence in Bello".
_MINDS = frozenset(
    "anger fury outrage interest faith confidence trust hope belief believe believed believes disappointed".split()
)
#: What makes a body or an office of the name before it: "Homs Brigade". A day behind a name is none: "in Homs Monday".
_BODIES_AFTER = NOT_PLACES - GATHERINGS - TIMES
#: Levels of places that people live in, whatever these are called.
_INHABITED = frozenset({"village", "town", "city", "neighbourhood", "district"})
#: Titles that quarters and villages are named by.
_REVERED = frozenset("sheikh imam king queen prince saint president general".split())
#: A crime's own name, which is that of its victim unless it is a well-known town's: "in the Hudson murder trial".
_CRIMES = compiled(
    r" (?:murder|slaying|killing|kidnapping|assassination|rape|abduction)s? "
    r"(?:case|investigation|trial|probe|inquiry|hearing|suspects?|charges?|plot|conviction)\b"
)
#: A brand or a medium, written as one word of two: "NewsChannel", not "McAllen" nor "DeKalb".
_BRAND = compiled(r"[A-Z][a-z]{3,}[A-Z][a-z]+")
#: What stands before one of many, and right behind it; a town is none ("a Gao hospital" is the hospital).
_ARTICLES, _OF_ONE = frozenset({"a", "an"}), frozenset({"of", "that", "which", "who"})
#: Where a person lives or works: "the Bello home".
_THEIR_HOMES = frozenset("home house residence apartment household mansion villa shop store".split())
#: What is called after whom it befell: "in the Bello shooting".
_THEIR_CASES = frozenset(
    "shooting killing murder murders slaying assassination stabbing kidnapping abduction case trial hearing verdict "
    "investigation inquiry probe death".split()
)
#: Capitals of so few letters are a body ("SDF"), unless they are a state.
_ACRONYM = 5


def against(
    text: str,
    words: list[Token],
    one: Candidate,
    near: Around,
    known: Known,
    people: set[str],
    strength: float,
    state: bool,
) -> bool:
    """Is it an organisation, a person, a party, a direction?"""
    lowers = [words[at].lower for at in range(one.first, one.last)]
    name, single, located = " ".join(lowers), one.last - one.first == 1, near.preposition in WHERE
    if strength < BARE and not near.kind_before and _CRIMES.match(text, words[one.last - 1].end):
        return True
    if single and strength < 0 and not near.certain and _BRAND.fullmatch(words[one.first].text):
        return True
    if near.after in _OF_ONE and one.first and words[one.first - 1].lower in _ARTICLES and not near.kind_after:
        return True  # "a WAVE of terror", as reports in capitals have it
    if all(word in DIRECTIONS for word in lowers):
        entry = known.best(near.name)
        # "the North West region" of a country that has one
        whole = not single and all(words[at].capital for at in range(one.first, one.last))
        return not (whole and entry is not None and entry.kind == "admin1" and entry.country == known.country)
    if is_division(text, words, one):
        return False
    if single and _kind_alone(text, words, one, near, strength):
        return True
    site = near.kind_after and near.after in BETWEEN  # "al-Hamra military checkpoint"
    if is_tribe(text, words[one.last - 1].end) and (strength < BEFORE_PARTY or the_tribe(text, words, one)):
        return True
    if near.kind_before == "department" and _OFFICE.search(
        text, max(0, words[one.first].start - _OFFICE_REACH), words[one.first].start
    ):
        return known.level(near.name) not in ("admin1", "district", "city")  # "the Department of Natural Resources"
    if near.after in PARTIES and not (near.kind_before or site or state) and strength < BEFORE_PARTY:
        return True  # "the Assad regime"
    if any(word in NOT_PLACES for word in lowers):
        entry = known.best(near.name)
        vast = state or (not single and entry is not None and entry.kind in ("region", "admin1", "water", "continent"))
        village = LEVELS.get(near.kind_before) in _INHABITED and lowers[-1] not in NOT_PLACES
        # "in Sheikh Othman district"
        village = village or (
            LEVELS.get(near.kind_after) in _INHABITED
            and lowers[0] in _REVERED
            and not NOT_PLACES.intersection(lowers[1:])
        )
        in_site = LEVELS.get(near.kind_inside) == "site" and located
        named = located or near.preposition in ("and", "or") or near.part in PLACES_PARTS
        town = not single and named and strength >= ANYWHERE  # "in Sheikh Miskin"
        if not (vast or village or in_site or town):
            return True
    if near.after in _BODIES_AFTER and not words[one.last].text[:1].islower():
        return True
    if not state and len(name) <= _ACRONYM and text[words[one.first].start : words[one.last - 1].end].isupper():
        return True
    if (
        name in people
        and near.after in _THEIR_HOMES | _THEIR_CASES
        and one.first
        and words[one.first - 1].lower == "the"
    ):
        return True  # "near the Bello home", "in the Bello shooting"
    person = name in people or (single and (name in GIVEN_NAMES or lowers[0] in people))
    explained = explained_as_place(text, words[one.first].start, words[one.last - 1].end)
    if name in people and one.first and gap(text, words[one.first - 1], words[one.first]) == ", ":
        explained = False  # "in the town, Omar Bello, a police officer, said"
    # nobody is in a person, at one whose name begins as towns' do ("Ban", "Umm"), or on the outskirts of one
    within = near.preposition == "in" or (located and not single and lowers[0] in HEADS)
    inside = explained or (
        (within or near.part in PLACES_PARTS)
        and not words[one.last - 1].possessive
        and words[near.at - 1].lower not in _MINDS
    )
    # "Eva Forest, wife of": as a forest would be called
    full = name in people and not single and LEVELS.get(near.kind_inside) in _SURNAMES
    certain = near.certain and not (full and not near.kind_before and not near.kind_after)
    camp = near.kind_after in APART and near.end == one.last + 1  # "the Abu Hass camp"
    if (
        person
        and not certain
        and not (site or camp)
        and not state
        and not inside
        and not (located and strength >= BEFORE_PARTY and not words[one.last - 1].possessive)
    ):
        return True
    titled = one.first > 0 and words[one.first - 1].lower in TITLES
    if titled and not (near.kind_before or explained) and gap(text, words[one.first - 1], words[one.first]) == " ":
        return True
    if near.after not in SPEAKING or near.kind_before or near.part in PEOPLE:  # "residents of Kumbo said"
        return False
    body = near.preposition == "of" and strength >= AFTER_MAYBE  # "the doctors' committee of West Darfur says"
    return not (body or (located and (strength >= ANYWHERE or near.preposition == "in")))


#: What is no name by itself, beside words for kinds of places: "the Faculty of Law", "near Interstate 17".
_NO_NAME = frozenset("faculty republic interstate framework interior ministry faculties center centre".split())


def _kind_alone(text: str, words: list[Token], one: Candidate, near: Around, strength: float) -> bool:
    """Is it a word of kind with a capital, and no name: "in the District of Hass", "near Interstate 17"?"""
    word = words[one.first]
    if word.lower not in LEVELS and word.lower not in _NO_NAME:
        return False
    if one.last + 1 < len(words) and words[one.last].lower == "of" and words[one.last + 1].capital:
        return True
    the = one.first > 0 and words[one.first - 1].lower == "the"
    if one.trimmed and word.lower in LEVELS:
        return True  # what is left of "5th Military Region"
    return the or strength < BEFORE_PARTY
