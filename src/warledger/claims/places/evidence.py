"""Candidate names in, what speaks for and against each being a place out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from warledger.claims.places import governments, states
from warledger.claims.places.acting import inside, is_actor, is_tribe, the_tribe, two_sides
from warledger.claims.places.around import Around, around, attacked
from warledger.claims.places.candidate import Candidate
from warledger.claims.places.divisions import is_division
from warledger.claims.places.headlines import is_headline
from warledger.claims.places.introduced import PLACES_PARTS, befallen, explained_as_place, led_to
from warledger.claims.places.judged import Judged
from warledger.claims.places.known import Known
from warledger.claims.places.persons import persons
from warledger.claims.places.runs import Token, gap, said
from warledger.claims.places.strengths import AFTER_MAYBE, ANYWHERE, BARE, BEFORE_PARTY, OPENING
from warledger.claims.places.words import (
    ATTACKS,
    BETWEEN,
    DIRECTIONS,
    GATHERINGS,
    GIVEN_NAMES,
    HEADS,
    HITS,
    KIND_HEADS,
    LEVELS,
    MAYBE,
    NOT_PLACES,
    PARTIES,
    PEOPLE,
    PLAIN_HEADS,
    SPEAKING,
    TIMES,
    TITLES,
    WHERE,
)
from warledger.knowledge.countries import by_word
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.countries import words as country_words
from warledger.knowledge.gazetteer.names import fold

#: An office of a state, unless it is one of its provinces: "Department of Justice", "Department of Cauca".
_OFFICE = re.compile(r"\bDepartment of (?:the )?$")
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
#: Words of kind that don't say how large a known place is: "the rural area of San Pedro".
_VAGUE = frozenset({"area", "areas"})
#: Titles that quarters and villages are named by.
_REVERED = frozenset("sheikh imam king queen prince saint president general".split())
#: Where people live that a state has many of; "Kuwait City" is one by name.
_SETTLED = frozenset({"village", "villages", "town", "towns"})
#: Sites that a state has as such.
_OF_STATES = frozenset("border borders crossing crossings frontier coast desert waters airspace strait".split())
_NUMBER = re.compile(r"\d")
#: Behind a state whose own town or province is named next; the apostrophe may be lost.
_OWNS = re.compile(r"(?:['’]s|s['’]?) [A-Z]")
#: Between a place and one that lies in it; the apostrophe may be lost.
_GENITIVES = frozenset({"'s ", "’s ", "s ", "' ", "’ "})
#: A crime's own name, which is that of its victim unless it is a well-known town's: "in the Hudson murder trial".
_CRIMES = re.compile(
    r" (?:murder|slaying|killing|kidnapping|assassination|rape|abduction)s? "
    r"(?:case|investigation|trial|probe|inquiry|hearing|suspects?|charges?|plot|conviction)\b"
)
#: A brand or a medium, written as one word of two: "NewsChannel", not "McAllen" nor "DeKalb".
_BRAND = re.compile(r"[A-Z][a-z]{3,}[A-Z][a-z]+")
#: What stands before one of many, and right behind it; a town is none ("a Gao hospital" is the hospital).
_ARTICLES, _OF_ONE = frozenset({"a", "an"}), frozenset({"of", "that", "which", "who"})
#: Where a person lives or works: "the Bello home".
_THEIR_HOMES = frozenset("home house residence apartment household mansion villa shop store".split())
#: What is called after whom it befell: "in the Bello shooting".
_THEIR_CASES = frozenset(
    "shooting killing murder murders slaying assassination stabbing kidnapping abduction case trial hearing verdict "
    "investigation inquiry probe death".split()
)
#: The number of a place with namesakes: "Bila-2".
_NUMBERED = re.compile(r"(?<=[a-z])-\d$")
#: Words of the longest name of a state that is looked for before "and Paris".
_LONGEST_STATE = 3
#: Capitals of so few letters are a body ("SDF"), unless they are a state.
_ACRONYM = 5


def judge(
    text: str, words: list[Token], found: Sequence[Candidate], known: Known, blocked: Sequence[tuple[int, ...]]
) -> list[Judged]:
    """Judge each candidate by itself, then once more with what the others told."""
    people = persons(text, words, found, known)
    small = {word.lower for word in words if not word.capital and len(word.text) > 3}
    starts = [span[0] for span in blocked]
    out = []
    for one in found:
        judged = _judge(text, words, one, known, people, small)
        holder = inside(blocked, starts, words[one.first].start, one.end)
        if (
            judged.verdict not in ("no", "state")
            and holder is not None
            and is_actor(text, words, judged, holder, known)
        ):
            judged.verdict = "no"
        out.append(judged)
    sure = {fold(one.name) for one in out if one.verdict == "place" and (one.strong or one.cue in WHERE)}
    stated = {fold(one.name) for one in out if one.verdict == "place" and one.strong}
    for judged in out:
        if judged.verdict == "no" and judged.cue in WHERE and fold(judged.name) in stated:
            judged.verdict = "place"  # "in Sheikh Mustafa", after "the village of Sheikh Mustafa"
        if judged.verdict == "maybe" and fold(judged.name) in sure:
            judged.verdict = "place"
    _inherit(text, out)
    states.last_resort(text, out, known)
    return out


def _inherit(text: str, judged: Sequence[Judged]) -> None:
    """What stands before "Mogadishu's Hodan district" says of the district what it says of the city: "in"."""
    for one, other in pairwise(judged):
        if other.cue is None and other.verdict == "place" and text[one.end : other.start] in _GENITIVES:
            other.cue = one.cue


def _judge(text: str, words: list[Token], one: Candidate, known: Known, people: set[str], small: set[str]) -> Judged:
    name = said(text, words, one.first, one.last)
    out = Judged(one.first, one.last, name, words[one.first].start, words[one.last - 1].end)
    if _NUMBER.search(name) and _NUMBER.search(_NUMBERED.sub("", name)) and not known.holds(name):
        return out
    if states.shortened(text, words, out):
        return out
    country = country_words().get(fold_word(name))
    if country and country[1] in ("adjective", "people") and by_word(name):
        return states.demonym(text, words, out)
    near = around(text, words, one, known)
    out.name, out.before = near.name, near.at + 1
    strength = max(known.strength(out.name), known.strength(name))
    state = known.state(name) or known.state(out.name)
    out.known = strength >= 0
    told = "" if near.kind in _VAGUE and out.known else LEVELS.get(near.kind, "")
    out.level = "city" if near.kind == "capital" else told or known.level(out.name)
    if state and near.kind == near.kind_before and LEVELS.get(near.kind_before) in ("admin1", "region", "district"):
        out.level = "country"  # "the North West region of Cameroon"
    if state and near.kind == near.kind_before and _OWNS.match(text, out.end):
        out.level = "country"  # "a village of Syria's Homs province"
    if near.part:
        out.cue = "of"
        out.strong = near.part not in DIRECTIONS and near.part not in ATTACKS
    elif near.preposition in WHERE or near.preposition in MAYBE or near.preposition in HITS:
        out.cue = near.preposition
    else:
        out.cue = near.kind_before or None
    somewhere = near.site or near.kind_after in _SETTLED
    if state and somewhere and not near.kind_before and near.kind_after not in _OF_STATES and known.state(name):
        # "Blast at Yemen hospital", "Bomb hits Mali village", as headlines say: one somewhere in it
        out.level, out.end = "country", words[one.last - 1].end
        return states.state(text, words, out, near)
    if state and near.direction is not None and near.kind == near.kind_before:
        out.level = "country"  # "in the cities of western Mali"
        return states.state(text, words, out, near)
    if state and not near.certain:
        return states.state(text, words, out, near)
    if _against(text, words, one, near, known, people, strength, state):
        return out
    if known.level(out.name) in ("region", "admin1") and _says_of_what(text, words, near):
        # "the Black Sea city of Hass": where it lies
        out.level, near.kind_after, near.end = known.level(out.name), "", 0
    if is_headline(words, one, near, small, strength):
        return out
    if is_division(text, words, one):
        out.level, out.strong, out.verdict, out.end = "district", True, "place", words[one.last - 1].end
        return out
    capital = country and country[1] == "capital" and known.country not in (None, country[0])
    capital = capital and not (country and _with_its_state(text, words, one, country[0]))
    if capital and (out.cue in (None, "by") or _beside_a_state(words, near)):
        out.verdict = "state"  # "Moscow denied", "Kyiv and Moscow say", "backed by Moscow": a government
        return out
    seat = country and country[1] == "capital" and not near.certain and not near.direction
    if seat and governments.acts(text, out.start, out.end, placed=out.cue is not None):
        out.verdict = "state"  # the report's own too: "Khartoum lost 40 troops", "blamed on Khartoum"
        return out
    out.verdict = _for(text, words, one, near, out, strength, known)
    _extend(words, near, out)
    return out


def _with_its_state(text: str, words: list[Token], one: Candidate, code: str) -> bool:
    """Does a capital's own state stand behind it: "in Gao, Mali, and Niamey, Niger"?"""
    for end in range(one.last + 1, min(one.last + _LONGEST_STATE, len(words)) + 1):
        if gap(text, words[one.last - 1], words[one.last]) != ", ":
            return False
        found = country_words().get(fold_word(" ".join(word.text for word in words[one.last : end])))
        if found is not None and found[:2] == (code, "name"):
            return True
    return False


def _beside_a_state(words: list[Token], near: Around) -> bool:
    """ "Washington and Paris say": is it joined to a state or a capital that nothing is said to be in?"""
    if near.preposition not in ("and", "or"):
        return False
    end = near.at
    first = end - 1
    while first > 0 and words[first - 1].capital and end - first < _LONGEST_STATE:
        first -= 1
    for at in range(max(first, 0), end):
        if fold_word(" ".join(word.text for word in words[at:end])) in country_words():
            before = words[at - 1].lower if at else ""
            return before == "by" or before not in WHERE | MAYBE | HITS | {"the", "on"}
    return False


def _against(
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
    camp = near.kind_after in _APART and near.end == one.last + 1  # "the Abu Hass camp"
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


def _says_of_what(text: str, words: list[Token], near: Around) -> bool:
    """Does the kind of town behind a name go on to name another: "the Red Sea port city of Hass"?"""
    if LEVELS.get(near.kind_after) not in ("village", "town", "city") or near.end + 1 >= len(words):
        return False
    of = words[near.end]
    return of.lower == "of" and words[near.end + 1].capital and gap(text, words[near.end - 1], of) == " "


def _for(
    text: str, words: list[Token], one: Candidate, near: Around, out: Judged, strength: float, known: Known
) -> str:
    """What makes it a place: "place", or "maybe" where nothing does."""
    opening = words[one.first].lower
    single = one.last - one.first == 1
    head = not single and opening.split("-")[0] in HEADS and opening not in PLAIN_HEADS
    out.looks = head or opening[:3] in ("al-", "el-") or opening in ("al", "el")
    if not single and opening in KIND_HEADS:
        out.strong, out.level = True, LEVELS.get(opening, "site")
        return "place"
    if explained_as_place(text, out.start, out.end) or (
        near.certain and (near.kind_before or not one.opens or near.site or strength >= 2)
    ):
        out.strong = True
        return "place"
    located = near.preposition in WHERE and (strength >= ANYWHERE or not two_sides(words, one, near))
    fragment = one.opens and single and out.end - out.start < 4
    target = near.preposition in HITS or (near.preposition == "on" and attacked(words, near.at))
    trimmed = one.trimmed and one.trimmed not in WHERE  # "In Hass the jets struck": cut off, and no less a place
    reasons = (
        located and (strength >= ANYWHERE or near.site or not (trimmed or fragment)),
        (led_to(text, words, near, one, known) or near.part in PLACES_PARTS) and not trimmed,
        out.strong,
        out.cue is not None and (out.cue in MAYBE or out.cue == "of") and (strength >= AFTER_MAYBE or head),
        strength >= BEFORE_PARTY and near.after in GATHERINGS,
        strength >= ANYWHERE and befallen(text, out.end),
        strength >= (OPENING if one.opens and single else BARE),
        out.looks and (strength >= 0 or target or near.kind_after),
        target and (strength >= ANYWHERE or near.site),
        out.cue in _AIR_AFTER and _struck_from_air(words, near.at) and not one.trimmed,
        one.first > 0 and _HELD.search(words[one.first - 1].text) is not None and not one.trimmed,
    )
    return "place" if any(reasons) else "maybe"


#: What somebody holds is a place, known or not: "from rebel-held Hass". Media are controlled and run.
_HELD = re.compile(r"\w-(?:held|besieged|occupied)$")
#: What shells and strikes are "on" or "of" is mostly a place, known or not: "an air strike on Hass".
_AIR_AFTER = frozenset({"on", "of"})
_AIR = frozenset(
    "strike strikes airstrike airstrikes raid raids shelling bombardment bombings shells rockets barrage bombs "
    "missiles mortars rounds fell landed rained".split()
)


def _struck_from_air(words: list[Token], at: int) -> bool:
    """Does the preposition at this token stand right after an air strike or shelling?"""
    return at > 0 and words[at - 1].lower in _AIR and not words[at - 1].capital


#: Sites that are called after the village they lie at: where a word before says which sort ("refugee camp", "border
#: crossing", "military checkpoint"), coders write the name alone.
_APART = frozenset({"camp", "camps", "checkpoint", "crossing"})
#: A name of two: "the Syria-Turkey border crossing".
_BETWEEN_TWO = re.compile(r"\w{3}-[A-Z]")


def _extend(words: list[Token], near: Around, out: Judged) -> None:
    """What the mention covers: a direction before the name, a kind after it that is part of it."""
    level = LEVELS.get(near.kind_after, "")
    if near.kind_before.endswith("s"):
        out.plural = "before"
    elif near.kind_after.endswith("s") and level != "region":
        out.plural = "after"
    if near.direction is not None and not near.kind_before and (out.known or out.level == "region"):
        out.start = words[near.direction].start
    if level in ("site", "admin1", "city", "region") and not out.plural and near.kind_after not in ("area", "areas"):
        apart = near.kind_after in _APART and near.end - out.last > 1 and not _BETWEEN_TWO.search(out.name)
        if not apart:
            out.end = words[near.end - 1].end
