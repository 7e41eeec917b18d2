"""Judged candidates in, mentions out: places named together make each other places, and a list of them a mention."""

from __future__ import annotations

import re
from itertools import pairwise

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.judged import Judged
from warledger.claims.places.judging.known import Known
from warledger.claims.places.judging.strengths import BARE
from warledger.claims.places.located.nesting import kilometres, lies_inside
from warledger.claims.places.located.relation import relation
from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.names.runs import Token
from warledger.claims.places.words import HITS, PARTIES, SPEAKING, WHERE
from warledger.records import Span

#: What joins two places of a list.
_JOIN = compiled(
    r"(?:\s+(?:town|village|city|district|neighbou?rhood|area|suburb)(?=,|\s+and\b|\s+or\b))?\s*(?:,|;|/|&)?\s*"
    r"(?:(?:and|or|as well as|and also|and in|"
    r"and the (?:(?:nearby|neighbou?ring) )?(?:town|village|city|district|neighbou?rhood)s? of|"
    r"and (?:nearby|neighbou?ring))\s+)?"
    r"(?:the\s+)?$",
    re.I,
)
_AND = compiled(r"\b(?:and|or|as well as)\b|[&/]", re.I)
#: What joins a place to the one that it lies in: "Hass, Idlib", "Hass in the northern province of Idlib".
_IN = compiled(
    r"^(?:\s+(?:city|town|village|district|neighbou?rhoods?|area|province|governorate|region|suburb|camp|market"
    r"|school|hospital)s?)?"
    r"(?:,\s*|,\s+(?:a|an|the)\s+(?:\w+\s+){0,2}(?:village|town|city|locality|district|suburb|neighbou?rhood|area|hamlet)"
    r"\s+(?:in|of|near|outside)\s+|,?\s+(?:(?:which\s+(?:is|lies)\s+|located\s+|situated\s+|also\s+)?"
    r"(?:in|within|inside|of|on the outskirts of)\s+))"
    r"(?:(?:the|a)\s+)?(?:(?:north|south|east|west|central|rural|capital)[a-z-]*\s+){0,3}"
    r"(?:(?:city|town|province|governorate|state|region|district|countryside|desert|area|outskirts|suburbs?|parts?)\s+(?:of\s+)?)?$",
    re.I,
)
#: "The Karkh area of Baghdad", "Karkh district in the city of Baghdad": part of a town, whatever else bears its name.
_QUARTER = compiled(
    r"\b(?:districts?|neighbou?rhoods?|quarters?|areas?|regions?|suburbs?|sectors?|wards?)\s+(?:of|in)\s+"
    r"(?:the\s+)?(?:(?:besieged|central|northern|southern|eastern|western)\s+)?(?:(?:city|town)\s+of\s+)?$",
    re.I,
)
#: What puts a town in an area that was named before: "a shell in Hass, also in the eastern Atme suburbs".
_ALSO_IN = compiled(r"\balso\s+in\b", re.I)
#: Levels of what may be such an area: suburbs and regions that no gazetteer knows.
_AMID = frozenset({"unknown", "neighbourhood", "district", "admin1", "region"})
#: Before a state, what lies on either side of its border.
_BESIDE = compiled(r"\b(?:near|outside)\b")
#: Characters before a name's end in which its kind may be part of the mention ("Kalassa region").
_KIND = 16
#: Larger levels come later.
_SIZE = {
    "site": 0,
    "neighbourhood": 1,
    "village": 2,
    "town": 3,
    "city": 4,
    "unknown": 1,
    "district": 5,
    "admin1": 6,
    "region": 6,
    "country": 8,
}


#: A part of a barangay, and the barangay: "Sitio Hass, Barangay Atme" is no row of two.
_SITIO, _BARANGAY = compiled(r"(?:Sitio|Purok) "), compiled(r"(?:Barangay|Brgy\.?) ")
#: Two known places with nothing but a comma between them lie so near each other if one holds the other, in kilometres.
_APART_KM = 60.0

#: Between a place and one that lies in it.
_GENITIVES = frozenset({"'s ", "’s ", "' ", "’ "})
#: What an unknown name after a preposition may lie in: "to Athariyah in the countryside of Hama".
_AREAS = frozenset({"district", "admin1", "region", "city", "town"})


def accepted(text: str, words: list[Token], judged: list[Judged], known: Known) -> list[PlaceMention]:
    """The candidates that are places, as mentions in order."""
    _spread(text, words, judged)
    places = [one for one in judged if one.verdict == "place"]
    out: list[PlaceMention] = []
    for number, one in enumerate(places):
        after = places[number + 1] if number + 1 < len(places) else None
        within = None
        if after is not None:
            between = text[one.end : after.start]
            beyond = places[number + 2] if number + 2 < len(places) else None
            if _holds(text, one, after, beyond, known, between):
                owned = beyond is not None and text[after.end : beyond.start] in _GENITIVES
                owned = owned and beyond is not None and _SIZE[one.level] < _SIZE[beyond.level] < _SIZE[after.level]
                inner = beyond if owned and beyond is not None else after  # "Hass, a village in Mali's Mopti region"
                within = Span(inner.start, inner.end)
        before = places[number - 1] if number else None
        if before is not None and text[before.end : one.start] in _GENITIVES and _SIZE[before.level] > _SIZE[one.level]:
            within = Span(before.start, before.end)  # "in Mopti's Hass"
        out.append(
            PlaceMention(
                Span(one.start, one.end),
                text[one.start : one.end],
                "name",
                one.level,
                one.cue,
                relation(text, one.start, one.end),
                one.name,
                within,
                (),
                one.known,
            )
        )
    return out


def _holds(text: str, one: Judged, after: Judged, beyond: Judged | None, known: Known, between: str) -> bool:
    """Does what stands between two places put the first in the second?"""
    if len(between) >= 60 or "\n" in between or not _IN.match(between):
        return False
    joined = beyond is not None and len(text[after.end : beyond.start]) <= 30
    if after.level == "country" and _BESIDE.search(between):
        return False  # "Hass, a town near Turkey"
    if _SITIO.match(text, one.start) and _BARANGAY.match(text, after.start):
        return True
    if after.level in ("town", "city") and _QUARTER.search(text, max(one.start, one.end - _KIND), after.start):
        return True
    if _SIZE[after.level] > _SIZE[one.level]:
        return not (joined and beyond is not None and _in_row(text, one, after, beyond, known, between))
    if after.level in _AMID and _ALSO_IN.search(between):
        return True
    if between.strip() != ",":
        return False
    if joined and beyond is not None and _JOIN.match(text[after.end : beyond.start]):
        tail = text[after.end : beyond.start]
        if _AND.search(tail) or _SIZE[beyond.level] <= _SIZE[after.level]:
            return False  # "X, Y and Z"
    left, right = known.best(one.name), known.best(after.name)
    if left is not None and right is not None and not joined:  # "Tral, Pulwama": no "and" follows
        return left.id != right.id and left.country == right.country and kilometres(left, right) <= _APART_KM
    # "Hass, Kafranbel" where nothing knows Hass, or where the second is the seat of a larger division
    return right is not None and left is None and one.known is False and after.known


def _in_row(text: str, one: Judged, after: Judged, beyond: Judged, known: Known, between: str) -> bool:
    """Is it "Kachin, Shan and Sagaing": two of one size named on, and the first one known to lie elsewhere?"""
    if between.strip() != "," or (_SIZE[beyond.level] != _SIZE[after.level] and known.strength(one.name) < BARE):
        return False
    inner, outer = known.best(one.name), known.best(after.name)
    if inner is None or outer is None or not _JOIN.match(text[after.end : beyond.start]):
        return False
    return inner.id != outer.id and not lies_inside(inner, outer)


def _goes_further(text: str, one: Judged, after: Judged | None) -> bool:
    """Is a name of one word amid a row: "in Al-Fatra, Sfuhen, Kansa and Fulai"?"""
    if after is None or one.last - one.first > 1 or after.last - after.first > 1 or after.verdict in ("no", "state"):
        return False
    between = text[one.end : after.start]
    return len(between) <= 10 and between.strip() != "" and _JOIN.match(between) is not None


def _spread(text: str, words: list[Token], judged: list[Judged]) -> None:
    """Candidates joined to a place in a list are places too, where the list says so."""
    for number, (left, right) in enumerate(pairwise(judged)):
        after = judged[number + 2] if number + 2 < len(judged) else None
        between = text[left.end : right.start]
        if right.verdict == "state" and left.verdict == "place":
            joined = _IN.match(between) if len(between) < 60 else None
            listed = (
                left.level == "country"
                and (left.cue in WHERE or left.cue in HITS or left.cue == "on")
                and between.strip() in ("and", "or", ",", ", and")
            )
            if ((joined and left.level != "country") or listed) and not _acts(text, words, right):
                right.verdict = "place"
                right.cue = left.cue if listed else None
        elif (
            left.verdict == "state"
            and right.verdict == "place"
            and words[left.last - 1].possessive
            and len(between) < 30
        ):
            left.verdict = "place"  # "Mali's Gao region"
        if (
            left.verdict == "maybe"
            and (left.looks or (left.cue is not None and right.level in _AREAS))
            and right.verdict == "place"
            and len(between) < 60
            and "\n" not in between
            and _IN.match(between)
        ):
            left.verdict = "place"  # "attacked Camp Dulab in Kapor province"
        if right.verdict not in ("maybe", "place") or left.verdict != "place" or "\n" in between:
            continue
        if len(between) > 30 or not _JOIN.match(between) or not (between.strip() or left.plural == "before"):
            continue
        if left.plural == "before" and not right.plural and not right.strong:
            right.strong, right.plural = True, "before"  # "the towns of" governs all of them
        cued = left.cue is not None or left.listed
        if right.verdict == "place":
            right.listed = right.cue is None and cued
            continue
        speaks = right.last < len(words) and words[right.last].lower in SPEAKING
        told = cued and (
            _AND.search(between) or right.known or (left.cue in WHERE and _goes_further(text, right, after))
        )
        if left.plural == "before" or (not speaks and told):
            right.verdict, right.plural = "place", left.plural
            right.cue = left.cue
            if left.plural == "before" and right.level == "unknown":
                right.level = left.level
    for number in range(len(judged) - 2, -1, -1):
        left, right = judged[number], judged[number + 1]
        if left.verdict == "maybe" and right.verdict == "place" and right.plural == "after":
            between = text[left.end : right.start]
            if len(between) <= 30 and _JOIN.match(between):
                left.verdict, left.plural, left.level = "place", "after", right.level


def _acts(text: str, words: list[Token], state: Judged) -> bool:
    """Does a state say or send something: "near Hass, the U.S. military said", "in Hass, Turkey said"?"""
    if state.last >= len(words) or text[state.end : words[state.last].start] != " ":
        return False
    return words[state.last].lower in SPEAKING or words[state.last].lower in PARTIES


def _alike(left: PlaceMention, right: PlaceMention) -> bool:
    """Are both villages, or both neighbourhoods? Then they may stand in a row without commas."""
    return left.level == right.level and left.level in ("village", "town", "neighbourhood", "district")


def lists(text: str, names: list[PlaceMention]) -> list[PlaceMention]:
    """A mention for each row of two places or more that are named together: "Hass, Idlib, and Atme" is one.

    What only says where a place of the row lies is no part of it: "Hass and Atme in rural Idlib" is "Hass and Atme".
    """
    out: list[PlaceMention] = []
    row: list[PlaceMention] = []
    last: PlaceMention | None = None
    for one in names:
        if last is not None and not _goes_on(text, last, one):
            out.extend(_list(text, row))
            row = []
        if last is None or not row or (last.within != one.span and not _their_state(text, last, one)):
            row.append(one)
        last = one
    out.extend(_list(text, row))
    return out


def _their_state(text: str, last: PlaceMention, one: PlaceMention) -> bool:
    """Is it the state that the place before lies in, its commas lost: "Sela in Komo district Mali"?"""
    if one.level != "country" or last.level == "country":
        return False
    return _AND.search(text, last.span.end, one.span.start) is None


def _goes_on(text: str, last: PlaceMention, one: PlaceMention) -> bool:
    """Does a row go on from one name to the next?"""
    if last.within == one.span:
        return True
    between = text[last.span.end : one.span.start]
    return (
        len(between) <= 30
        and _JOIN.match(between) is not None
        and "\n" not in between
        and (between != " " or one.known or _alike(last, one))
    )


def _list(text: str, row: list[PlaceMention]) -> list[PlaceMention]:
    if len(row) < 2:
        return []
    span = Span(row[0].span.start, row[-1].span.end)
    parts = tuple(one.span for one in row)
    known = all(one.known for one in row)
    return [
        PlaceMention(span, span.of(text), "list", row[-1].level, row[0].cue, row[0].relation, "", None, parts, known)
    ]
