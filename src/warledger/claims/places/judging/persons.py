"""Candidate names in, those that are persons' out: after a title, before a verb of speaking, opened by a given name."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.aged import age_before, aged
from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.apostrophes import lost_apostrophes
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token, gap
from warledger.claims.places.words import DIRECTIONS, HEADS, LEVELS, NOT_PLACES, SPEAKING, TITLES, WHERE
from warledger.claims.text.given_names import GIVEN_NAMES


def _placed(words: list[Token], one: Candidate) -> bool:
    """Does a preposition of place stand before it?"""
    return one.first > 0 and words[one.first - 1].lower in WHERE


def _person_like(words: list[Token], one: Candidate, known: Known) -> bool:
    """Could it be a first name and a surname: no word of place or body in it, nothing that the gazetteer holds?"""
    lowers = [words[at].lower for at in range(one.first, one.last)]
    if any(word in NOT_PLACES or word in LEVELS or word in DIRECTIONS or word in HEADS for word in lowers):
        return False
    whole = " ".join(words[at].text for at in range(one.first, one.last))
    return not known.holds(whole) and known.strength(words[one.last - 1].text) < _SURNAME


#: Words between a name and the office that it holds: "Omar Bello, a senior police officer".
_ROLE_REACH = 4


def _has_role(text: str, words: list[Token], one: Candidate) -> bool:
    """Does an office follow after a comma: "Omar Bello, spokesperson for the militia", not "Hass, officers said"?"""
    if one.last >= len(words) or gap(text, words[one.last - 1], words[one.last]) != ", ":
        return False
    for at in range(one.last, min(one.last + _ROLE_REACH, len(words))):
        if words[at].capital or (at > one.last and gap(text, words[at - 1], words[at]) not in (" ", "-")):
            return False
        if words[at].lower in TITLES:
            after = words[at + 1] if at + 1 < len(words) else None
            named = after is not None and after.capital and gap(text, words[at], after) == " "
            return not named and words[at].lower not in _MANY  # "Hass, activist Omar Bello said"
    return False


#: Titles of several, or of what is told of others.
_MANY = frozenset(["officers", "spokesmen", "named", "nicknamed", "called"])

#: What a person has and a town seldom: "the Assad regime". Not so where the name is as well known as `_SURNAME`.
_RULED = frozenset({"regime", "government", "administration", "family", "brothers"})

#: A surname that is also the name of a place as well known as this (a town of 3,000 at home) may be the place.
_SURNAME = 5.0

#: What stands between a name and the next word, the ending of a possessive with it.
_BEFORE_NEXT = frozenset((" ", "'s ", "’s "))

#: Of whose family somebody is: "his uncle Omar Bello", "Bello's widow". A town has none of these.
_KIN = frozenset(
    "father mother wife husband widow widower son daughter brother sister uncle great-uncle aunt great-aunt cousin "
    "nephew niece grandfather grandmother grandson granddaughter fiance fiancee girlfriend boyfriend stepfather "
    "stepmother".split()
)
#: What else is a person's, not a town's.
_OF_A_PERSON = _KIN | frozenset("relatives parents lawyer attorney killer killers whereabouts slaying".split())

#: A person's name has fewer words.
_MANY_NAMES = 4
#: Words of a name with that of the father and that of the mother.
_TWO_SURNAMES = 3

_OF = frozenset({"of", "from", "to", "and", "between"})

#: What befalls the accused, and what they do, right behind the name: "Tyler Hudson, 34, was charged with".
_TRIED = compiled(
    r"(?:, (?:aged )?\d{1,2},)? (?:(?:was|were|is|are|has been|had been|have been)(?: also| later| already)? "
    r"(?:arrested|charged|convicted|sentenced|indicted|extradited|acquitted|jailed|arraigned)|"
    r"(?:pleaded|pleads|testified|confessed))\b"
)
#: What befalls one person and no town, right behind a name of several words: "Ana Ortega was abducted".
_HARMED = compiled(
    r"(?:, (?:aged )?\d{1,2},)? (?:was|has been|had been)(?: also| later| then)? (?:shot|killed|murdered|assassinated|"
    r"executed|beheaded|abducted|kidnapped|detained|wounded|injured|stabbed|released|freed|buried)\b"
)
#: What a sentence's first word does as a person alone: "Hudson shot his neighbour".
_HIS = compiled(r" [a-z]{3,} (?:his|her|himself|herself)\b")
#: Before the name of one of whom nothing but his deed was known.
_MADE_OUT = frozenset({"identified", "named"})


def _made_out(text: str, words: list[Token]) -> set[str]:
    """Names of two words behind "identified as", unless it is a place that was: "a village identified as New Hass"."""
    out: set[str] = set()
    low = text.lower()
    if not any(word in low for word in _MADE_OUT):
        return out
    for at in [at for at, word in enumerate(words[:-3], 2) if word.lower in _MADE_OUT]:
        if words[at - 1].lower != "as" or not words[at].capital:
            continue
        if any(word.lower in LEVELS for word in words[max(0, at - 2 - _ROLE_REACH) : at - 2]):
            continue
        end = at + 1
        while end < len(words) and words[end].capital and gap(text, words[end - 1], words[end]) == " ":
            end += 1
        if end - at > 1 and not any(words[i].lower in LEVELS or words[i].lower in NOT_PLACES for i in range(at, end)):
            out.update((" ".join(word.lower for word in words[at:end]), words[at].lower, words[end - 1].lower))
    return out


#: Titles inside a run of capitalised words; those that open the names of quarters too ("Sheikh Maqsoud") are left out.
_INNER_TITLES = TITLES - {"sheikh", "imam", "king", "queen", "prince", "saint", "head", "leader"}


def _after_initial(text: str, words: list[Token], one: Candidate) -> bool:
    """Do a name and an initial stand before it: "Barnett A. Hudson"?"""
    at = one.first - 1
    if at < 1 or len(words[at].text) > 1 or not (words[at].capital and words[at - 1].capital):
        return False
    return gap(text, words[at], words[one.first]) == ". " and gap(text, words[at - 1], words[at]) == " "


def _from_a_town(text: str, words: list[Token], one: Candidate, known: Known) -> bool:
    """Is it "Mario Bello of Rome": two names, and a town from which somebody so called can be?"""
    if one.last + 1 >= len(words) or gap(text, words[one.last], words[one.last + 1]) != " ":
        return False
    town = words[one.last + 1]
    if not town.capital or known.strength(town.text) < _SURNAME or not _person_like(words, one, known):
        return False
    return not any(words[at].lower in WHERE for at in range(max(0, one.first - 3), one.first))


#: Who somebody is, behind his name: "the killing of Ngala, a teacher, by"; not "in Hass, a teacher said".
_IS_SOMEBODY = compiled(
    r", (?:an?|the|her|his|their) (?:[a-z]+(?:-[a-z]+)? |\d{1,2}-year-old )?"
    r"(?:mother|father|grandmother|grandfather|widow|housewife|woman|man|boy|girl|teenager|youth|toddler|baby|elder|"
    r"teacher|student|pupil|farmer|herder|fisherman|trader|shopkeeper|driver|nurse|doctor|midwife|tailor|baker|"
    r"butcher|carpenter|mechanic|lawyer|pastor|priest|imam|nun|catechist|journalist|photographer|cameraman|singer)"
    r"(?=,|\.| who\b| of (?:two|three|four|five|six|seven|eight|nine|\d)\b)"
)


def _alone(words: list[Token], one: Candidate) -> bool:
    """Is it a name of two or three words that hangs on no preposition: not "the mayor of San Pedro"?"""
    return one.last - one.first in (2, 3) and (one.opens or words[one.first - 1].lower not in _OF | WHERE)


#: What befalls a person, and what befalls a place as well; before a name.
_BEFALLS = frozenset("arrest rearrest extradition assassination detention conviction".split())
_BEFALLS_BOTH = frozenset("capture recapture".split())


def _befell(words: list[Token], one: Candidate, known: Known) -> bool:
    """Is it "the arrest of Mario Bello", "the capture of Mario Bello in Rome": nobody takes a town in a town?"""
    if one.first < 2 or one.last - one.first not in (2, 3) or words[one.first - 1].lower != "of":
        return False
    what = words[one.first - 2].lower
    if what in _BEFALLS_BOTH:
        town = words[one.last + 1] if one.last + 1 < len(words) and words[one.last].lower == "in" else None
        if town is None or not town.capital or known.strength(town.text) < _SURNAME:
            return False
    elif what not in _BEFALLS:
        return False
    return _person_like(words, one, known)


def _so_named(words: list[Token], first: int) -> bool:
    """Is it "a trader by the name of Kosar", and no village by that name?"""
    if first < _NAMING or [word.lower for word in words[first - 3 : first]] != ["the", "name", "of"]:
        return False
    return not any(word.lower in LEVELS for word in words[max(0, first - _NAMING - _ROLE_REACH) : first - _NAMING + 1])


#: Words of "by the name of".
_NAMING = 4


def persons(text: str, words: list[Token], found: Sequence[Candidate], known: Known) -> set[str]:
    """Their names in lower case, whole and the last word alone: "Assad" later in the report is the same person."""
    out = _made_out(text, words)
    alone = {words[one.first].lower for one in found if one.last - one.first == 1 and not _placed(words, one)}
    for one in found:
        names = [word.lower for word in words[one.first : one.last]]
        placed, end = _placed(words, one), words[one.last - 1].end
        titled = names[0] in TITLES and len(names) > 1
        if one.first:
            title = words[one.first - 1]
            titled = titled or (title.lower in TITLES and not gap(text, title, words[one.first]).strip(". "))
            titled = titled or _so_named(words, one.first)
            titled = titled or (title.lower in _KIN and gap(text, title, words[one.first]) == " ")
        after = ""
        if one.last < len(words) and gap(text, words[one.last - 1], words[one.last]) in _BEFORE_NEXT:
            after = words[one.last].lower
        given = len(names) > 1 and names[0] in GIVEN_NAMES
        # "Umm Ahmed said", but "at Umm Qasr"
        given = given and (after in SPEAKING or (names[-1] not in LEVELS and names[0] not in HEADS))
        role = 1 < len(names) < 4 and not placed and _has_role(text, words, one)
        speaks = len(names) > 1 and after in SPEAKING and not any(name in NOT_PLACES for name in names)
        surname = len(names) in (2, 3) and names[-1] in alone and _person_like(words, one, known)
        inside = None
        if len(names) > 1:
            inside = max((at for at, name in enumerate(names[:-1]) if name in _INNER_TITLES), default=None)
        if inside is not None:  # "U.S. President Barack Obama"
            out.add(" ".join(names[inside + 1 :]))
        befell = _befell(words, one, known)
        from_there = len(names) in (2, 3) and after == "of" and _from_a_town(text, words, one, known)
        old = not placed and (
            aged(text, one.end) or (len(names) > 1 and age_before(text, words[one.first].start, one.end))
        )
        initial = len(names) == 1 and _after_initial(text, words, one)
        whose = words[one.last - 1].possessive and after in _OF_A_PERSON
        whose = whose and known.strength(" ".join(words[at].text for at in range(one.first, one.last))) < _SURNAME
        tried = not placed and _TRIED.match(text, end) is not None
        tried = tried or (one.opens and _HIS.match(text, end) is not None)
        tried = tried or (_alone(words, one) and _HARMED.match(text, end) is not None)
        somebody = len(names) < _MANY_NAMES and not placed and _IS_SOMEBODY.match(text, end) is not None
        rules = after in _RULED and len(names) == 1 and known.strength(words[one.first].text) < _SURNAME
        if (
            titled
            or given
            or speaks
            or role
            or surname
            or old
            or initial
            or rules
            or tried
            or somebody
            or whose
            or from_there
            or befell
            or inside is not None
        ):
            out.add(" ".join(names))
            out.add(names[-1])
            bare = names[1:] if names[0] in TITLES else names
            if len(bare) == _TWO_SURNAMES and bare[0] in GIVEN_NAMES and bare[1] in alone:
                out.add(bare[1])  # "Carlos Bello Hudson": "Bello said"
    if lost_apostrophes(text):
        out |= {f"{name.removeprefix('al-')}s" for name in out}
    return out
