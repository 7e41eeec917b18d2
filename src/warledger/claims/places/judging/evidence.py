"""Candidate names in, each judged out: a place, perhaps one, a state that acts, or none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging import governments, states
from warledger.claims.places.judging.acting import inside, is_actor
from warledger.claims.places.judging.around import Around, around
from warledger.claims.places.judging.divisions import is_division
from warledger.claims.places.judging.headlines import is_headline
from warledger.claims.places.judging.judged import Judged
from warledger.claims.places.judging.known import Known
from warledger.claims.places.judging.persons import persons
from warledger.claims.places.judging.speaks_against import against
from warledger.claims.places.judging.speaks_for import verdict
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token, gap, said
from warledger.claims.places.words import APART, ATTACKS, DIRECTIONS, HITS, LEVELS, MAYBE, WHERE
from warledger.knowledge.countries import by_word, is_everyday
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.countries import words as country_words
from warledger.knowledge.gazetteer.names import fold

#: Words of kind that don't say how large a known place is: "the rural area of San Pedro".
_VAGUE = frozenset({"area", "areas"})
#: Where people live that a state has many of; "Kuwait City" is one by name.
_SETTLED = frozenset({"village", "villages", "town", "towns"})
#: Sites that a state has as such.
_OF_STATES = frozenset("border borders crossing crossings frontier coast desert waters airspace strait".split())
_NUMBER = compiled(r"\d")
#: Behind a state whose own town or province is named next; the apostrophe may be lost.
_OWNS = compiled(r"(?:['’]s|s['’]?) [A-Z]")
#: Between a place and one that lies in it; the apostrophe may be lost.
_GENITIVES = frozenset({"'s ", "’s ", "s ", "' ", "’ "})
#: The number of a place with namesakes: "Bila-2".
_NUMBERED = compiled(r"(?<=[a-z])-\d$")
#: Words of the longest name of a state that is looked for before "and Paris".
_LONGEST_STATE = 3


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


#: What a ship's name begins with, and what one is called before it.
_SHIP_MARKS = frozenset("USS HMS HMAS HMCS INS RFA MV MT SS USNS RSS BRP PNS".split())
_SHIPS = frozenset(
    "ship tanker vessel warship frigate destroyer corvette cruiser submarine freighter trawler ferry yacht dhow "
    "gunboat minesweeper".split()
)


def _is_ship(words: list[Token], one: Candidate) -> bool:
    """Is it a ship's name: "the USS Mason", "the oil tanker Hodeida"?"""
    before = words[one.first - 1] if one.first else None
    marked = before is not None and before.text in _SHIP_MARKS
    return marked or words[one.first].text in _SHIP_MARKS or (before is not None and before.lower in _SHIPS)


#: Where something is; what names the papers of a country instead; and what stands behind a place and no paper, nor a
#: body: the end of its clause, or when it was.
_INSIDE = frozenset({"in", "near", "outside", "inside"})
_PRINTED = compiled(
    r"\b(?:published|printed|wrote|written|article|interview|column|op-ed|report(?:ed|s)?) in (?:the )?$"
)
_CLAUSE_ENDS = compiled(
    r"[,;.]? ?$|[,;.]\s|\.?\n| (?:on|early|late|overnight|before|after|when|where|since|last|at|in)\b"
)


def _inherit(text: str, judged: Sequence[Judged]) -> None:
    """What stands before "Mogadishu's Hodan district" says of the district what it says of the city: "in".

    And it makes one of a name that nobody knows: "In Mali's Kanfara, bombers killed nine".
    """
    for one, other in pairwise(judged):
        if other.cue is not None or text[one.end : other.start] not in _GENITIVES:
            continue
        if other.verdict == "maybe" and _lies_in(text, one, other):
            other.verdict = "place"
        if other.verdict == "place":
            other.cue = one.cue


def _lies_in(text: str, one: Judged, other: Judged) -> bool:
    """Is a name of nothing known what lies in the place before it: "in Mali's Kanfara, nine died"?"""
    if one.verdict != "place" or one.cue not in _INSIDE or not _CLAUSE_ENDS.match(text, other.end):
        return False
    return _PRINTED.search(text, max(0, one.start - 30), one.start) is None


def _judge(text: str, words: list[Token], one: Candidate, known: Known, people: set[str], small: set[str]) -> Judged:
    name = said(text, words, one.first, one.last)
    out = Judged(one.first, one.last, name, words[one.first].start, words[one.last - 1].end)
    if _NUMBER.search(name) and _NUMBER.search(_NUMBERED.sub("", name)) and not known.holds(name):
        return out
    if is_everyday(name) or states.shortened(text, words, out) or _is_ship(words, one):
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
    if against(text, words, one, near, known, people, strength, state):
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
    out.verdict = verdict(text, words, one, near, out, strength, known)
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


def _says_of_what(text: str, words: list[Token], near: Around) -> bool:
    """Does the kind of town behind a name go on to name another: "the Red Sea port city of Hass"?"""
    if LEVELS.get(near.kind_after) not in ("village", "town", "city") or near.end + 1 >= len(words):
        return False
    of = words[near.end]
    return of.lower == "of" and words[near.end + 1].capital and gap(text, words[near.end - 1], of) == " "


#: A name of two: "the Syria-Turkey border crossing".
_BETWEEN_TWO = compiled(r"\w{3}-[A-Z]")


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
        apart = near.kind_after in APART and near.end - out.last > 1 and not _BETWEEN_TWO.search(out.name)
        if not apart:
            out.end = words[near.end - 1].end
